import { ExcelWorkbook } from '../../../src/host/officejs';
import {
  ArrayBackend,
  EXCEL_VERSIONS,
  StandInHost,
  type SpreadsheetBackend,
} from '../../../src/workbench/standin';
import { loadOfficeJs } from '../../../src/workbench/standin/node-loader';
import { createHeadlessUniver } from '../../../src/workbench/univer/headless';
import { UniverBackend } from '../../../src/workbench/univer/univer-backend';
import { describeProtectedTemplate, type Maker } from '../protected-template';

const opened: { dispose(): void }[] = [];
afterAll(() => opened.forEach((univer) => univer.dispose()));

const excel =
  (createBackend: () => SpreadsheetBackend): Maker =>
  async (sheet) => {
    const host = new StandInHost(createBackend(), { version: EXCEL_VERSIONS.ltsc2021 });
    const workbook = new ExcelWorkbook({ excel: loadOfficeJs(host).Excel, retryDelays: [] });
    await workbook.addSheets([sheet]);
    return workbook;
  };

describeProtectedTemplate(
  'Excel 2021, played on arrays',
  excel(() => new ArrayBackend()),
);

describeProtectedTemplate(
  'Excel 2021, played on Univer',
  excel(() => {
    const univer = createHeadlessUniver();
    opened.push(univer);
    return new UniverBackend(univer.api);
  }),
);
