import { dateToSerial, type Cell as FileCell, type CellValue as FileValue, type Sheet } from 'hucre';
import { parseArea, toA1 } from '../../core/address';
import type { Area, CellValue } from '../../core/grid';
import type { HostFailure } from '../workbook';
import { moveFormula } from './shared-formula';

/** A worksheet as read from a file, ready to become a grid. Addresses are absolute, from A1 on. */
export interface SheetContent {
  values: CellValue[][];
  /** Number formats and formulas by "row,col"; General and constants are absent. */
  readonly formats: Map<string, string>;
  formulas: Map<string, string>;
  /** Areas of several cells that one formula fills. */
  readonly spills: readonly Area[];
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
  readonly hiddenCols: readonly number[];
  readonly isProtected: boolean;
  /** A protected sheet may still let its cells be formatted. */
  readonly allowsFormat: boolean;
  /** Cells by "row,col" that may be changed while the sheet is protected; a cell that is not in the file may not. */
  readonly unlocked: ReadonlySet<string>;
  /** Area with values; `null` on an empty sheet. */
  usedArea: Area | null;
}

/** A worksheet's cells, or why they could not be read. */
export type SheetResult = SheetContent | HostFailure;

export const isFailure = (result: SheetResult): result is HostFailure => 'code' in result;

export const cellKey = (row: number, col: number): string => `${row},${col}`;

/** Turns what the file library read into our cells. `xml` is the sheet's part, for what it cannot say. */
export function toContent(sheet: Sheet, xml: string): SheetContent {
  const values = sheet.rows.map((row, rowIndex) =>
    row.map((value, colIndex) => toValue(value, () => storedNumber(xml, rowIndex, colIndex))),
  );
  const formats = new Map<string, string>();
  const formulas = new Map<string, string>();
  const unlocked = new Set<string>();
  const spills: Area[] = [];
  const shared = new Map<number, { row: number; col: number; formula: string }>();
  for (const [key, cell] of sheet.cells ?? []) {
    if (cell.style?.protection?.locked === false) unlocked.add(key);
    const format = cell.style?.numFmt;
    if (format !== undefined && format !== 'General') formats.set(key, format);
    const [row, col] = key.split(',').map(Number) as [number, number];
    const formula = formulaOf(cell, row, col, shared);
    if (formula !== undefined) formulas.set(key, `=${formula}`);
    const spill = cell.formulaType === 'array' && cell.formulaRef ? parseArea(cell.formulaRef) : null;
    if (spill && (spill.bottom > spill.top || spill.right > spill.left)) spills.push(spill);
  }
  const content: SheetContent = {
    values,
    formats,
    formulas,
    spills,
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      top: startRow,
      left: startCol,
      bottom: endRow,
      right: endCol,
    })),
    hiddenRows: [...(sheet.rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden ? [row] : [])),
    hiddenCols: (sheet.columns ?? []).flatMap(({ hidden }, col) => (hidden ? [col] : [])),
    isProtected: sheet.protection?.sheet === true,
    allowsFormat: sheet.protection?.formatCells === true,
    unlocked,
    usedArea: null,
  };
  trim(content);
  return content;
}

/** Dates become serial numbers of the 1900 system, whichever the file uses. */
function toValue(value: FileValue, stored: () => number | null): CellValue {
  if (!(value instanceof Date)) return value === '' ? null : value;
  // A number too large for any calendar, in a cell that is formatted as a date.
  return Number.isNaN(value.getTime()) ? stored() : dateToSerial(value);
}

function storedNumber(xml: string, row: number, col: number): number | null {
  const cell = new RegExp(
    `<(?:\\w+:)?c\\s[^>]*\\br="${toA1({ row, col })}"[^>]*>.*?<(?:\\w+:)?v>([^<]*)<`,
    'su',
  );
  const found = cell.exec(xml)?.[1];
  return found === undefined || found === '' ? null : Number(found);
}

function formulaOf(
  cell: FileCell,
  row: number,
  col: number,
  shared: Map<number, { row: number; col: number; formula: string }>,
): string | undefined {
  const { formula, formulaType, formulaSharedIndex } = cell;
  if (formulaType !== 'shared' || formulaSharedIndex === undefined) return formula || undefined;
  if (formula) {
    shared.set(formulaSharedIndex, { row, col, formula });
    return formula;
  }
  const master = shared.get(formulaSharedIndex);
  return master && moveFormula(master.formula, row - master.row, col - master.col);
}

/** Finds the area with values and cuts off what lies behind it: formats alone often reach far below a table. */
export function trim(content: Pick<SheetContent, 'values' | 'formulas' | 'usedArea'>): void {
  let top = -1;
  let bottom = -1;
  let left = Number.MAX_SAFE_INTEGER;
  let right = -1;
  const note = (row: number, col: number): void => {
    if (top < 0 || row < top) top = row;
    bottom = Math.max(bottom, row);
    left = Math.min(left, col);
    right = Math.max(right, col);
  };
  for (const [row, cells] of content.values.entries()) {
    for (const [col, value] of cells.entries()) if (value !== null) note(row, col);
  }
  for (const key of content.formulas.keys()) {
    const [row, col] = key.split(',').map(Number) as [number, number];
    note(row, col);
  }
  content.usedArea = top < 0 ? null : { top, left, bottom, right };
  content.values = content.values
    .slice(0, bottom + 1)
    .map((row) => (row.length > right + 1 ? row.slice(0, right + 1) : row));
}
