import { areaToA1 } from '../../../src/core/address';
import { ExcelWorkbook } from '../../../src/host/officejs';
import {
  ArrayBackend,
  EXCEL_VERSIONS,
  StandInHost,
  type SpreadsheetBackend,
} from '../../../src/workbench/standin';
import { loadOfficeJs } from '../../../src/workbench/standin/node-loader';
import { describeContract, type ContractHost, type OpenedWorkbook } from '../contract';
import { buildWorkbook } from './build-workbook';

function open(backend: SpreadsheetBackend): OpenedWorkbook {
  const host = new StandInHost(backend, { version: EXCEL_VERSIONS.ltsc2021 });
  const { Excel: excel } = loadOfficeJs(host);
  const workbook = new ExcelWorkbook({ excel });
  return {
    workbook,
    formats(sheet) {
      // Looked up behind office.js: what is on the sheet, not what the adapter believes.
      const records =
        backend
          .sheets()
          .find(({ name }) => name === sheet)
          ?.conditionalFormats() ?? [];
      return Promise.resolve(
        records.map(({ formula, areas }) => ({ formula, areas: areas.map(areaToA1).sort() })),
      );
    },
    reopen: () => Promise.resolve(open(backend)),
  };
}

export const excelOnArrays: ContractHost = {
  name: 'Excel 2021, played by the stand-in on arrays',
  results: 'none',
  open: async (spec) => {
    const backend = new ArrayBackend();
    await buildWorkbook(loadOfficeJs(new StandInHost(backend)).Excel, spec);
    return open(backend);
  },
};

describeContract(excelOnArrays);
