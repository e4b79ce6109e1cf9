import type { Area } from '../../../core/grid';
import type { BackendSheet, BackendTable, SpreadsheetBackend } from '../backend';
import { itemNotFound, StandInError } from '../errors';
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
    Style: {
      read: ({ table }) => table.style,
      write: ({ table }, value) => void (table.style = String(value)),
    },
    ShowBandedRows: {
      since: '1.3',
      read: ({ table }) => table.hasBands,
      write: ({ table }, value) => void (table.hasBands = value === true),
    },
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

const touches = (a: Area, b: Area) =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** What Excel refuses to make a table of. */
function assertTable(sheet: BackendSheet, area: Area, backend: SpreadsheetBackend): void {
  const refuse = (why: string): never => {
    throw new StandInError('InvalidArgument', why);
  };
  if (area.bottom === area.top) refuse('A table needs a row below its headers.');
  if (sheet.merges().some((merge) => touches(merge, area))) refuse('A table holds no merged cells.');
  if (backend.tables().some((table) => table.sheetId === sheet.id && touches(table.area, area)))
    refuse('A table cannot overlap another table.');
}

const collectionSpec: ClassSpec<BackendSheet> = {
  name: 'TableCollection',
  members: {
    Add: {
      call: (sheet, [address], context) => {
        assertUnprotected(sheet);
        const area = areaOfAddress(address);
        assertTable(sheet, area, context.backend);
        const table = context.backend.addTable(sheet.id, area);
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
