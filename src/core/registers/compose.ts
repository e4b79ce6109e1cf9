import { toA1 } from '../address';
import { Canvas, numberFormat, type ComposedForm } from '../forms/compose/canvas';
import type { CellValue } from '../grid';
import { quotient, sum } from '../measures';
import type { RegisterColumn, RegisterDefinition } from './types';

/** A cell that is calculated: its formula in a row of the sheet (from 0), and what it comes to; `null` shows nothing. */
export interface Calculated {
  readonly formula: (row: number) => string;
  readonly result: CellValue;
}

export type RegisterCell = CellValue | Calculated;
export type RegisterRow = Readonly<Record<string, RegisterCell>>;

/** What stands below the lines of a register. */
export interface RegisterFoot {
  readonly total?: RegisterRow;
  /** One line each, over all columns. */
  readonly notes?: readonly RegisterCell[];
}

/** Rows above the first line of a register: its title and its header. */
export const ROWS_ABOVE = 2;

const isLeft = ({ kind }: RegisterColumn) => kind === 'text' || kind === 'longText';

const isCalculated = (cell: RegisterCell | undefined): cell is Calculated =>
  typeof cell === 'object' && cell !== null;

const resultOf = (cell: RegisterCell | undefined): CellValue =>
  isCalculated(cell) ? cell.result : (cell ?? null);

/** Sum of one or more cells of a line. */
function sumOf(ids: readonly string[], columns: readonly RegisterColumn[], row: number): string {
  const cells = ids.map((id) => `N(${toA1({ row, col: columns.findIndex((column) => column.id === id) })})`);
  return cells.length === 1 ? cells[0]! : `(${cells.join('+')})`;
}

/** What a quotient of a line comes to; `null` where it is undefined. */
function quotientOf({ of, by }: NonNullable<RegisterColumn['quotient']>, values: RegisterRow): number | null {
  const total = (ids: readonly string[]) =>
    sum(ids.map((id) => resultOf(values[id])).map((value) => (typeof value === 'number' ? value : null)));
  return quotient(total(of) ?? 0, total(by));
}

function putLine(
  canvas: Canvas,
  columns: readonly RegisterColumn[],
  values: RegisterRow,
  isTotal: boolean,
): void {
  const row = canvas.addRow();
  columns.forEach((column, col) => {
    const cell = values[column.id];
    const role = isTotal ? 'total' : isLeft(column) ? 'text' : 'value';
    const given = isCalculated(cell) ? null : (cell ?? null);
    canvas.put(row, col, col, given, role, numberFormat(column.kind));
    if (isCalculated(cell)) canvas.calculate(row, col, cell.formula(row), row, cell.result);
    else if (column.quotient) {
      const by = sumOf(column.quotient.by, columns, row);
      const formula = `IF(${by}=0,"",${sumOf(column.quotient.of, columns, row)}/${by})`;
      canvas.calculate(row, col, formula, row, quotientOf(column.quotient, values));
    }
  });
}

/**
 * Lays a register out: title, header, one line for each row, and below them a total and notes where there are any.
 * Rates are calculated by plain formulas where nothing is given, and stay blank where they are undefined.
 */
export function composeRegister(
  definition: Pick<RegisterDefinition, 'name' | 'columns'>,
  rows: readonly RegisterRow[],
  year?: number,
  { total, notes = [] }: RegisterFoot = {},
): ComposedForm<'plain'> {
  const { columns, name } = definition;
  const canvas = new Canvas(columns.length);
  const title = `${year === undefined ? '' : `${year}年度`}${name.zh}`;
  canvas.put(canvas.addRow(), 0, columns.length - 1, title, 'title');
  const headerRow = canvas.addRow();
  const isMoney = columns.some(({ kind }) => kind === 'amount');
  columns.forEach(({ label, kind }, col) => {
    canvas.put(headerRow, col, col, isMoney && kind === 'amount' ? `${label.zh}（万元）` : label.zh, 'head');
  });
  for (const values of rows) putLine(canvas, columns, values, false);
  columns.forEach((column, col) =>
    canvas.assist(column, { top: headerRow + 1, left: col, bottom: canvas.height - 1, right: col }),
  );
  if (total) putLine(canvas, columns, total, true);
  for (const note of notes) {
    const row = canvas.addRow();
    canvas.put(row, 0, columns.length - 1, isCalculated(note) ? null : note, 'note');
    if (isCalculated(note)) canvas.calculate(row, 0, note.formula(row), row, note.result);
  }
  return canvas.finish(
    'plain',
    columns.map(({ width }) => width ?? 12),
    { top: headerRow, bottom: headerRow },
    true,
  );
}
