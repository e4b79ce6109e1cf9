import type { BackendSheet, BackendTable, SpreadsheetBackend } from '../backend';
import { itemNotFound } from '../errors';
import { assertUnprotected } from '../protection';
import { excelObject, type ClassSpec, type ExcelObject } from '../spec';
import { areaOfAddress, rangeObject } from './range';

interface TableTarget {
  readonly table: BackendTable;
  readonly sheet: BackendSheet;
}

const tableSpec: ClassSpec<TableTarget> = {
  name: 'Table',
  id: ({ table }) => table.id,
  members: {
    Id: { read: ({ table }) => table.id },
    Name: { read: ({ table }) => table.name },
    GetRange: { call: ({ table, sheet }) => rangeObject({ sheet, area: table.area }) },
    Delete: { call: ({ table }, _args, { backend }) => backend.removeTable(table.id) },
  },
};

function tablesOf(sheet: BackendSheet, backend: SpreadsheetBackend): ExcelObject[] {
  return backend
    .tables()
    .filter(({ sheetId }) => sheetId === sheet.id)
    .map((table) => excelObject(tableSpec, { table, sheet }));
}

const collectionSpec: ClassSpec<BackendSheet> = {
  name: 'TableCollection',
  members: {
    Add: {
      call: (sheet, [address], context) => {
        assertUnprotected(sheet);
        const table = context.backend.addTable(sheet.id, areaOfAddress(address));
        return excelObject(tableSpec, { table, sheet });
      },
    },
    GetCount: { since: '1.4', call: (sheet, _args, { backend }) => tablesOf(sheet, backend).length },
    GetItem: {
      call: (sheet, [key], { backend }) => {
        const table = backend
          .tables()
          .find((one) => one.sheetId === sheet.id && (one.id === key || one.name === key));
        if (!table) throw itemNotFound(`table ${String(key)}`);
        return excelObject(tableSpec, { table, sheet });
      },
    },
  },
  items: (sheet, { backend }) => tablesOf(sheet, backend),
  item: (sheet, key, { backend }) =>
    tablesOf(sheet, backend).find((one) => (one.target as unknown as TableTarget).table.id === key) ?? null,
};

/** The tables of a sheet. */
export function tableCollectionOf(sheet: BackendSheet): ExcelObject {
  return excelObject(collectionSpec, sheet);
}
