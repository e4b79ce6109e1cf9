import { UniverBackend } from '../../src/workbench/univer/univer-backend';
import { createHeadlessUniver } from '../../src/workbench/univer/headless';
import { standInSuite } from './standin-suite';

const opened: { dispose(): void }[] = [];
afterAll(() => opened.forEach((univer) => univer.dispose()));

standInSuite('on a Univer workbook', () => {
  const univer = createHeadlessUniver('表1');
  opened.push(univer);
  return new UniverBackend(univer.api);
});
