import { areaToA1, MAX_COLS, MAX_ROWS, parseArea, columnName } from '../../../core/address';
import { coalesce } from '../../../core/coalesce';
import type { Address, Area } from '../../../core/grid';
import type { BackendSheet, BackendValue } from '../backend';
import { invalidArgument, itemNotFound } from '../errors';
import type { StandInContext } from '../context';
import { assertAllowed, assertOpen, assertUnprotected } from '../protection';
import { excelObject, isExcelObject, type ClassSpec, type ExcelObject, type Member } from '../spec';
import { conditionalFormatCollection } from './conditional-format';
import { rangeFormatObject } from './range-format';
import { worksheetObject } from './worksheet';

/** A block of cells on a sheet. */
export interface RangeTarget {
  readonly sheet: BackendSheet;
  readonly area: Area;
}

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLS - 1 };
/** Excel cuts longer addresses without a word. */
const MAX_ADDRESS = 8192;

const height = ({ top, bottom }: Area) => bottom - top + 1;
const width = ({ left, right }: Area) => right - left + 1;

function quoted(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

function localAddress(area: Area): string {
  if (area.top === 0 && area.bottom === MAX_ROWS - 1)
    return `${columnName(area.left)}:${columnName(area.right)}`;
  if (area.left === 0 && area.right === MAX_COLS - 1) return `${area.top + 1}:${area.bottom + 1}`;
  return areaToA1(area);
}

/** Address as Excel prints it, with the sheet's name. */
export function addressOf({ sheet, area }: RangeTarget): string {
  return `${quoted(sheet.name)}!${localAddress(area)}`;
}

/** Area of an address without or with a sheet's name: cells, whole rows, whole columns. */
export function areaOfAddress(text: unknown): Area {
  if (text === undefined || text === null || text === '') return WHOLE_SHEET;
  if (typeof text !== 'string') throw invalidArgument(String(text));
  const address = text.slice(text.lastIndexOf('!') + 1).replaceAll('$', '');
  const rows = /^(\d+):(\d+)$/.exec(address);
  if (rows) return { ...WHOLE_SHEET, top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1 };
  const cols = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(address);
  const area = cols ? parseArea(`${cols[1]}1:${cols[2]}${MAX_ROWS}`) : parseArea(address);
  if (!area) throw invalidArgument(address);
  return area;
}

/** Areas of a list of addresses, as far as Excel reads it. */
export function areasOfAddresses(text: unknown): Area[] {
  if (typeof text !== 'string' || text === '') throw invalidArgument(String(text));
  return text
    .slice(0, MAX_ADDRESS)
    .split(',')
    .filter((address) => address !== '')
    .map(areaOfAddress);
}

/** One value for every cell, or a matrix of the range's own size. */
function matrixFor<T>(area: Area, value: unknown): T[][] {
  if (!Array.isArray(value)) {
    return Array.from({ length: height(area) }, () => Array<T>(width(area)).fill(value as T));
  }
  const rows = value as T[][];
  const isSingle = rows.length === 1 && Array.isArray(rows[0]) && rows[0].length === 1;
  if (isSingle) return matrixFor(area, rows[0]![0]);
  const fits =
    rows.length === height(area) && rows.every((row) => Array.isArray(row) && row.length === width(area));
  if (!fits) throw invalidArgument('the number of rows or columns in the input array');
  return rows;
}

function typeOf(value: BackendValue): string {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return /^#(?:REF!|VALUE!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/.test(value) ? 'Error' : 'String';
}

function hiddenState(hidden: ReadonlySet<number>, first: number, last: number): boolean | null {
  let count = 0;
  for (const index of hidden) if (index >= first && index <= last) count++;
  return count === 0 ? false : count === last - first + 1 ? true : null;
}

function range(sheet: BackendSheet, area: Area): ExcelObject {
  if (area.bottom >= MAX_ROWS || area.right >= MAX_COLS || area.top < 0 || area.left < 0)
    throw invalidArgument('range');
  return rangeObject({ sheet, area });
}

const intersects = (a: Area, b: Area) =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

const writesCells: Pick<Member<RangeTarget>, 'write'> = {
  write: ({ sheet, area }, value) => {
    const rows = matrixFor<BackendValue | null>(area, value);
    assertOpen(sheet, area, rows);
    sheet.write(area, rows);
  },
};

const validationSpec: ClassSpec<RangeTarget> = {
  name: 'DataValidation',
  members: {
    Rule: {
      since: '1.8',
      read: ({ sheet, area }) => {
        const list = sheet.validation(area.top, area.left);
        return list ? { list: { inCellDropDown: true, source: list.source } } : {};
      },
      write: ({ sheet, area }, value) => {
        assertUnprotected(sheet);
        const source = (value as { list?: { source?: unknown } } | null)?.list?.source;
        if (typeof source !== 'string') throw invalidArgument('only list rules are emulated');
        sheet.setValidation(area, { source });
      },
    },
    Type: {
      since: '1.8',
      read: ({ sheet, area }) => (sheet.validation(area.top, area.left) ? 'List' : 'None'),
    },
    // What an alert or a prompt says is shown by Excel alone.
    ErrorAlert: { since: '1.8', write: () => undefined },
    Prompt: { since: '1.8', write: () => undefined },
    Clear: {
      since: '1.8',
      call: ({ sheet, area }) => {
        assertUnprotected(sheet);
        sheet.setValidation(area, null);
      },
    },
  },
};

const rangeSpec: ClassSpec<RangeTarget> = {
  name: 'Range',
  members: {
    Address: { read: addressOf },
    RowIndex: { read: ({ area }) => area.top },
    ColumnIndex: { read: ({ area }) => area.left },
    RowCount: { read: ({ area }) => height(area) },
    ColumnCount: { read: ({ area }) => width(area) },
    CellCount: { read: ({ area }) => height(area) * width(area) },
    Values: { read: ({ sheet, area }) => sheet.values(area), ...writesCells },
    Formulas: { read: ({ sheet, area }) => sheet.formulas(area), ...writesCells },
    ValueTypes: { read: ({ sheet, area }) => sheet.values(area).map((row) => row.map(typeOf)) },
    Text: { read: ({ sheet, area }) => sheet.values(area).map((row) => row.map(String)) },
    NumberFormat: {
      read: ({ sheet, area }) => sheet.formats(area),
      write: ({ sheet, area }, value) => {
        assertAllowed(sheet, 'allowFormatCells');
        sheet.writeFormats(area, matrixFor<string>(area, value));
      },
    },
    RowHidden: {
      since: '1.2',
      read: ({ sheet, area }) => hiddenState(sheet.hiddenRows(), area.top, area.bottom),
      write: ({ sheet, area }, value) => {
        assertAllowed(sheet, 'allowFormatRows');
        sheet.setRowsHidden(area.top, area.bottom, value === true);
      },
    },
    ColumnHidden: {
      since: '1.2',
      read: ({ sheet, area }) => hiddenState(sheet.hiddenCols(), area.left, area.right),
      write: ({ sheet, area }, value) => {
        assertAllowed(sheet, 'allowFormatColumns');
        sheet.setColsHidden(area.left, area.right, value === true);
      },
    },
    Worksheet: { read: ({ sheet }) => worksheetObject(sheet) },
    Format: { read: rangeFormatObject },
    ConditionalFormats: {
      since: '1.6',
      read: ({ sheet, area }) => conditionalFormatCollection(sheet, [area]),
    },
    DataValidation: { since: '1.8', read: (target) => excelObject(validationSpec, target) },
    // office.js asks before it sends a large matrix in pieces; the matrix itself is checked when it is written.
    _ValidateArraySize: {
      call: ({ area }, [rows, cols]) => {
        if (rows !== height(area) || cols !== width(area))
          throw invalidArgument('the size of the input array');
      },
    },
    GetCell: { call: ({ sheet, area }, [row, col]) => range(sheet, cellOf(area, Number(row), Number(col))) },
    GetRow: {
      call: ({ sheet, area }, [row]) =>
        range(sheet, { ...area, top: area.top + Number(row), bottom: area.top + Number(row) }),
    },
    GetBoundingRect: { call: ({ sheet, area }, [other]) => range(sheet, around(area, otherArea(other))) },
    GetEntireRow: { call: ({ sheet, area }) => range(sheet, { ...area, left: 0, right: MAX_COLS - 1 }) },
    GetEntireColumn: { call: ({ sheet, area }) => range(sheet, { ...area, top: 0, bottom: MAX_ROWS - 1 }) },
    GetMergedAreasOrNullObject: {
      since: '1.13',
      call: ({ sheet, area }) => {
        const areas = sheet.merges().filter((merge) => intersects(merge, area));
        return areas.length === 0 ? null : rangeAreasObject(sheet, areas);
      },
    },
    GetRowProperties: {
      since: '1.9',
      call: ({ sheet, area }) => {
        const hidden = sheet.hiddenRows();
        return Array.from({ length: height(area) }, (_, index) => ({
          rowHidden: hidden.has(area.top + index),
        }));
      },
    },
    GetColumnProperties: {
      since: '1.9',
      call: ({ sheet, area }) => {
        const hidden = sheet.hiddenCols();
        return Array.from({ length: width(area) }, (_, index) => ({
          columnHidden: hidden.has(area.left + index),
        }));
      },
    },
    GetSpecialCells: {
      since: '1.9',
      call: (target, args) => {
        const found = specialCells(target, args);
        if (!found) throw itemNotFound('cells of this kind');
        return found;
      },
    },
    GetSpecialCellsOrNullObject: { since: '1.9', call: specialCells },
    HasSpill: {
      since: '1.12',
      read: ({ sheet, area }) => {
        const inside = sheet.spills().flatMap((spill) => (intersects(spill, area) ? clip(spill, area) : []));
        const cells = inside.reduce((sum, one) => sum + height(one) * width(one), 0);
        return cells === 0 ? false : cells === height(area) * width(area) ? true : null;
      },
    },
    GetSpillingToRangeOrNullObject: {
      since: '1.12',
      call: ({ sheet, area }) => {
        const own = sheet.spills().find(({ top, left }) => isCell(area, top, left));
        return own ? range(sheet, own) : null;
      },
    },
    GetSpillParentOrNullObject: {
      since: '1.12',
      call: ({ sheet, area }) => {
        const one = isCell(area, area.top, area.left);
        const around = sheet.spills().find((spill) => one && intersects(spill, area));
        return around ? range(sheet, cellOf(around, 0, 0)) : null;
      },
    },
    Merge: {
      call: ({ sheet, area }) => {
        assertUnprotected(sheet);
        sheet.merge(area);
      },
    },
    Unmerge: {
      call: ({ sheet, area }) => {
        assertUnprotected(sheet);
        sheet.unmerge(area);
      },
    },
    Clear: {
      call: ({ sheet, area }) => {
        assertOpen(sheet, area);
        const used = sheet.usedArea(true);
        const inside = used && intersects(used, area) ? clip(area, used) : null;
        if (inside) sheet.write(inside, matrixFor(inside, ''));
      },
    },
    Select: {
      call: ({ sheet, area }, _args, { backend }) => backend.select({ sheetId: sheet.id, areas: [area] }),
    },
  },
};

const isCell = ({ top, left, bottom, right }: Area, row: number, col: number): boolean =>
  top === row && bottom === row && left === col && right === col;

/** A range given as an object or as an address. */
function otherArea(other: unknown): Area {
  return isExcelObject(other) ? (other.target as RangeTarget).area : areaOfAddress(other);
}

function around(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

function clip(area: Area, to: Area): Area {
  return {
    top: Math.max(area.top, to.top),
    left: Math.max(area.left, to.left),
    bottom: Math.min(area.bottom, to.bottom),
    right: Math.min(area.right, to.right),
  };
}

function cellOf(area: Area, row: number, col: number): Area {
  const [top, left] = [area.top + row, area.left + col];
  return { top, left, bottom: top, right: left };
}

/**
 * The cells that hold or are filled by formulas. Like Excel, a protected sheet does not answer, and of a single cell
 * the whole used range is searched.
 */
function specialCells({ sheet, area }: RangeTarget, [type]: readonly unknown[]): ExcelObject | null {
  if (type !== 'Formulas') throw invalidArgument('only formulas are looked for');
  assertUnprotected(sheet);
  const used = sheet.usedArea(true);
  if (!used) return null;
  const searched = isCell(area, area.top, area.left) ? used : clip(area, used);
  if (searched.top > searched.bottom || searched.left > searched.right) return null;
  const values = sheet.values(searched);
  const cells: Address[] = sheet.formulas(searched).flatMap((row, r) =>
    row.flatMap((formula, c) => {
      const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== values[r]![c];
      return isFormula ? { row: searched.top + r, col: searched.left + c } : [];
    }),
  );
  return cells.length === 0 ? null : rangeAreasObject(sheet, coalesce(cells));
}

/** A range of the emulated Excel. */
export function rangeObject(target: RangeTarget): ExcelObject {
  return excelObject(rangeSpec, target);
}

interface RangeAreasTarget {
  readonly sheet: BackendSheet;
  readonly areas: readonly Area[];
}

const rangeCollectionSpec: ClassSpec<RangeAreasTarget> = {
  name: 'RangeCollection',
  members: { GetCount: { call: ({ areas }) => areas.length } },
  items: ({ sheet, areas }) => areas.map((area) => rangeObject({ sheet, area })),
};

const rangeAreasSpec: ClassSpec<RangeAreasTarget> = {
  name: 'RangeAreas',
  members: {
    Address: {
      since: '1.9',
      // Cut without a word, as in the other direction.
      read: ({ sheet, areas }) =>
        areas
          .map((area) => addressOf({ sheet, area }))
          .join(',')
          .slice(0, MAX_ADDRESS),
    },
    AreaCount: { since: '1.9', read: ({ areas }) => areas.length },
    CellCount: {
      since: '1.9',
      read: ({ areas }) => areas.reduce((sum, area) => sum + height(area) * width(area), 0),
    },
    Areas: { since: '1.9', read: (target) => excelObject(rangeCollectionSpec, target) },
    Worksheet: { since: '1.9', read: ({ sheet }) => worksheetObject(sheet) },
    ConditionalFormats: {
      since: '1.9',
      read: ({ sheet, areas }) => conditionalFormatCollection(sheet, areas),
    },
    Select: {
      since: '1.9',
      call: ({ sheet, areas }, _args, { backend }: StandInContext) =>
        backend.select({ sheetId: sheet.id, areas }),
    },
  },
};

/** Several ranges of one sheet. */
export function rangeAreasObject(sheet: BackendSheet, areas: readonly Area[]): ExcelObject {
  return excelObject(rangeAreasSpec, { sheet, areas });
}
