/** Composed tables as sheets of a file. */
import { composeForm, formById } from '../../../src/core/forms';
import { composedSheet } from '../../../src/host/file/composed-sheet';

test.each([
  ['mof-2019', 2],
  ['plain', 1],
])('prints the whole header of the layout %s on every page', (layout, rows) => {
  const form = composeForm(formById('project-monitor'), {}, layout);
  const last = form.headerRow + 1;
  expect(composedSheet({ name: '监控表', form }).pageSetup).toMatchObject({
    printTitlesRow: `$${last - rows + 1}:$${last}`,
  });
});
