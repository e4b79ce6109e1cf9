import { areaToA1, parseArea } from '../../../src/core/address';
import { ExcelWorkbook } from '../../../src/host/officejs';
import {
  EXCEL_VERSIONS,
  StandInHost,
  type BackendSheet,
  type SpreadsheetBackend,
} from '../../../src/workbench/standin';
import { loadOfficeJs } from '../../../src/workbench/standin/node-loader';
import type { ContractHost, OpenedWorkbook } from '../contract';
import { buildWorkbook } from './build-workbook';

/** Excel for the contract suite: the adapter on the real office.js, on a stand-in with the given spreadsheet. */
export function excelContract(
  name: string,
  results: ContractHost['results'],
  createBackend: () => SpreadsheetBackend,
): ContractHost {
  return {
    name,
    results,
    addsSheets: true,
    open: async (spec) => {
      const backend = createBackend();
      await buildWorkbook(loadOfficeJs(new StandInHost(backend)).Excel, spec);
      return open(backend);
    },
  };
}

function open(backend: SpreadsheetBackend): OpenedWorkbook {
  const host = new StandInHost(backend, { version: EXCEL_VERSIONS.ltsc2021 });
  const { Excel: excel } = loadOfficeJs(host);
  return {
    workbook: new ExcelWorkbook({ excel }),
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
    drawings(sheet) {
      const { id, charts } = named(backend, sheet);
      return Promise.resolve({
        charts: charts.map(({ title, series, area }) => ({
          title: title.text,
          series: series.map(({ name, values, categories }) => ({
            name,
            values: areaToA1(values),
            categories: categories && areaToA1(categories),
          })),
          area: area && areaToA1(area),
        })),
        tables: backend.tables().flatMap((table) => (table.sheetId === id ? areaToA1(table.area) : [])),
      });
    },
    isAside: (sheet) => Promise.resolve(named(backend, sheet).visibility === 'VeryHidden'),
    user: {
      type(sheet, address, value) {
        named(backend, sheet).write(parseArea(address)!, [[value ?? '']]);
      },
      insertRow: (sheet, row) => named(backend, sheet).insertRows(row, 1),
      addSheet: (name) => void backend.addSheet(name),
      removeSheet: (name) => backend.removeSheet(named(backend, name).id),
      select: (sheet, addresses) =>
        backend.select({
          sheetId: named(backend, sheet).id,
          areas: addresses.map((address) => parseArea(address)!),
        }),
    },
    reopen: () => Promise.resolve(open(backend)),
  };
}

function named(backend: SpreadsheetBackend, sheet: string): BackendSheet {
  return backend.sheets().find(({ name }) => name === sheet)!;
}
