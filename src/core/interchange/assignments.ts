import { columnName, parseA1, toA1 } from '../address';
import { formById } from '../forms';
import type { Address } from '../grid';
import { columnNumber } from './bound-layout';
import { columnInfo, headInfo, type FieldInfo } from './fields';
import type { UnplacedText } from './learn-layout';
import { readLayout, type LayoutResult } from './read-layout';
import type { InterchangeLayout, LayoutColumn, Place, TextLimit } from './types';

/** One cell or column of a layout as a person looks through them: what is printed for it, and what is filled in there. */
export interface Assignment {
  /** The table whose column it is, by its number; `null` for a single cell. */
  readonly table: number | null;
  /** Address of the cell, or letters of the column. */
  readonly at: string;
  /** The text printed beside or above it; `null` where none is known. */
  readonly label: string | null;
  /** Path of the field that stands there; `null` where nothing is filled in. */
  readonly field: string | null;
  readonly limit: TextLimit | null;
}

/** Headers have so many rows at the most. */
const HEADER_ROWS = 3;

/** The printed text that a single cell belongs to: the nearest at its left, else above it. */
function labelOfCell({ anchors }: InterchangeLayout, cell: Address): string | null {
  const places = anchors.map(({ cell: at, text }) => ({ ...parseA1(at)!, text }));
  const left = places.filter(({ row, col }) => row === cell.row && col < cell.col);
  if (left.length > 0) return left.reduce((a, b) => (b.col > a.col ? b : a)).text;
  const above = places.filter(({ row, col }) => col === cell.col && row < cell.row);
  return above.length > 0 ? above.reduce((a, b) => (b.row > a.row ? b : a)).text : null;
}

/** The printed text that heads a column: the lowest one above the table's first row. */
function labelOfColumn({ anchors }: InterchangeLayout, col: string, firstRow: number): string | null {
  const heads = anchors
    .map(({ cell, text }) => ({ ...parseA1(cell)!, text }))
    .filter((head) => head.col === columnNumber(col) && head.row + 1 < firstRow);
  return heads.length > 0 ? heads.reduce((a, b) => (b.row > a.row ? b : a)).text : null;
}

/** Where the value of a text that was not understood belongs: under it, where it heads a column, else beside it. */
function assignmentOf(layout: InterchangeLayout, { cell, text, beside }: UnplacedText): Assignment | null {
  const col = columnName(cell.col);
  const table = layout.tables.findIndex(
    ({ firstRow, columns }) =>
      cell.row + 1 < firstRow &&
      cell.row + 1 >= firstRow - HEADER_ROWS &&
      columns.every((column) => column.col !== col),
  );
  const open = { label: text, field: null, limit: null };
  if (table >= 0) return { table, at: col, ...open };
  return beside && layout.projects === 'one' ? { table: null, at: toA1(beside), ...open } : null;
}

/**
 * The cells and columns of a layout, in the order of the sheet's parts, and behind them those whose texts were not
 * understood, with nothing filled in. Columns that hold the same text in every row are the layout's own affair.
 */
export function assignmentsOf(
  layout: InterchangeLayout,
  unplaced: readonly UnplacedText[] = [],
): Assignment[] {
  const cells = layout.places.map(({ cell, field, limit }): Assignment => ({
    table: null,
    at: cell,
    label: labelOfCell(layout, parseA1(cell)!),
    field,
    limit: limit ?? null,
  }));
  const columns = layout.tables.flatMap(({ columns, firstRow }, table) =>
    columns.flatMap(({ col, field, limit }): Assignment[] =>
      field === undefined
        ? []
        : [{ table, at: col, label: labelOfColumn(layout, col, firstRow), field, limit: limit ?? null }],
    ),
  );
  const taken = new Set([...cells, ...columns].map(({ table, at }) => `${table} ${at}`));
  const open = unplaced
    .map((one) => assignmentOf(layout, one))
    .filter((one) => one !== null && !taken.has(`${one.table} ${one.at}`));
  return [...cells, ...columns, ...(open as Assignment[])];
}

/** Paths of what a form has once. */
function headPaths({ form }: InterchangeLayout): ReadonlySet<string> {
  const { header, goals, funds, tasks, indicators } = formById(form);
  const ids = (prefix: string, fields: readonly { readonly id: string }[] = []) =>
    fields.map(({ id }) => `${prefix}${id}`);
  return new Set([
    'year',
    'period',
    ...ids('fields.', header),
    ...ids('goals.', goals),
    ...(funds?.rows ?? []).flatMap((row) => ids(`funds.${row.id}.`, funds!.columns)),
    ...ids('totals.', indicators.totals),
    ...ids('tasks.total.', tasks?.columns),
  ]);
}

/** The fields that may stand in a cell of a layout, or in a column of one of its tables, by their paths. */
export function fieldsFor(layout: InterchangeLayout, table: number | null): ReadonlyMap<string, FieldInfo> {
  const heads = headPaths(layout);
  const once = [...headInfo].filter(([path]) => heads.has(path));
  if (table === null) return new Map(once);
  const { of } = layout.tables[table]!;
  const columns = [...columnInfo[of]];
  return new Map(layout.projects === 'many' ? [...columns, ...once] : columns);
}

const limited = ({ limit }: Assignment) => (limit ? { limit } : {});

/** A column as it is to be; one for a choice stays so as long as its field does. */
function columnOf(known: readonly LayoutColumn[], one: Assignment): LayoutColumn {
  const before = known.find(({ col, field }) => col === one.at && field === one.field);
  return {
    col: one.at,
    field: one.field!,
    ...(before?.choice !== undefined && { choice: before.choice }),
    ...limited(one),
  };
}

/**
 * The layout with its cells and columns as a person has put them right, under a name of its own. It is checked as one
 * that somebody wrote: a field in two places, a cell used twice is told.
 */
export function withAssignments(
  layout: InterchangeLayout,
  name: string,
  assignments: readonly Assignment[],
): LayoutResult {
  const filled = assignments.filter(({ field }) => field !== null);
  const places = filled
    .filter(({ table }) => table === null)
    .map((one): Place => ({ cell: one.at, field: one.field!, ...limited(one) }));
  const tables = layout.tables
    .map((table, index) => ({
      ...table,
      columns: [
        ...table.columns.filter(({ constant }) => constant !== undefined),
        ...filled.filter((one) => one.table === index).map((one) => columnOf(table.columns, one)),
      ].sort((a, b) => columnNumber(a.col) - columnNumber(b.col)),
    }))
    .filter(({ columns }) => columns.length > 0);
  return readLayout({ ...layout, name, places, tables });
}
