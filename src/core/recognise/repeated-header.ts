import type { IndicatorColumnId } from '../forms/types';
import { squeeze } from '../indicator';
import type { Steps } from '../slices';
import { isFieldLabel, isGoalLabel } from './fields';
import type { TableHeader } from './header-row';
import { readLabel } from './label';
import { readRows } from './rows';
import type { SheetView } from './sheet-view';

/** A table that was read so far, whose header may come again. */
interface Growing {
  readonly first: TableHeader;
  /** Its header as it was printed last. */
  last: TableHeader;
  /** True when no other table begins in the rows of that header. */
  isAlone: boolean;
  /** First and last row of each header printed again. */
  readonly repeats: Map<number, number>;
  /** Its 一级, in their order. */
  readonly levels: string[];
}

const CONTINUED = /^[（(]?续(?:表|上表|前表)?[一二三四五\d]*[)）]?$|[（(]续表?[一二三四五\d]*[)）]$/;

const overlaps = (a: TableHeader, b: TableHeader) => a.left <= b.right && b.left <= a.right;
const isBeside = (a: TableHeader, b: TableHeader) => a.top <= b.bottom && b.top <= a.bottom;

/**
 * Joins a table that prints its header again on every page: its rows go on below, and it is one table. A header
 * after a total, a note or a project's own lines begins another.
 * @param headers as they come down the sheet
 */
export function* joinRepeated(view: SheetView, headers: readonly TableHeader[]): Steps<TableHeader[]> {
  const tables: Growing[] = [];
  for (const [at, header] of headers.entries()) {
    // Tables beside one another come one after the other.
    const isAlone = ![headers[at - 1], headers[at + 1]].some((other) => other && isBeside(header, other));
    const above = tables.findLast(({ first }) => overlaps(first, header));
    const mayGoOn = above && above.isAlone && isAlone && isSameHeader(view, above.last, header);
    const top = mayGoOn ? yield* pageTop(view, above, header) : null;
    if (above && top !== null) {
      above.repeats.set(top, header.bottom);
      above.last = header;
    } else tables.push({ first: header, last: header, isAlone, repeats: new Map(), levels: [] });
  }
  return tables.map(({ first, repeats }) => (repeats.size === 0 ? first : { ...first, repeats }));
}

/** True for the same texts in the same columns. */
function isSameHeader(view: SheetView, one: TableHeader, other: TableHeader): boolean {
  const columnsOf = ({ columns }: TableHeader) => [...columns].map(([id, { col }]) => `${id}${col}`).join();
  if (one.bottom - one.top !== other.bottom - other.top || columnsOf(one) !== columnsOf(other)) return false;
  for (let line = 0; line <= one.bottom - one.top; line++)
    for (let col = one.left; col <= one.right; col++)
      if (textAt(view, one.top + line, col) !== textAt(view, other.top + line, col)) return false;
  return true;
}

const textAt = (view: SheetView, row: number, col: number) => squeeze(String(view.value(row, col) ?? ''));

/**
 * First row of the table's next page: the header, or a line above it that says so. `null` when something else than rows
 * of the table stands before it, or what comes below does not follow them.
 */
function* pageTop(view: SheetView, table: Growing, next: TableHeader): Steps<number | null> {
  const { last, levels } = table;
  const { left } = view.grid.area;
  const inUse = lastInUse(view, last.bottom + 1, next.top - 1);
  const isTold = isContinuation(view, inUse);
  const end = isTold ? lastInUse(view, last.bottom + 1, inUse - 1) : inUse;
  const { rows, totals, bottom } = yield* readRows(view, last, left, end, false);
  if (rows.length === 0 || totals.size > 0 || bottom < end) return null;
  for (let row = last.bottom + 1; row <= end; row++) if (opensAnotherBlock(view, row)) return null;
  for (const row of rows) {
    const level = squeeze(String(row.value('level1') ?? ''));
    if (level !== '' && level !== levels.at(-1)) levels.push(level);
  }
  // In a ledger the levels begin anew with each project; elsewhere that is the next table.
  const isLedger = (['unitName', 'projectName'] as const).some((id) => last.columns.has(id));
  const follows = isLedger || !levels.slice(0, -1).includes(firstBelow(view, next, 'level1'));
  return follows ? (isTold ? inUse : next.top) : null;
}

/** True for the line over the further pages of a table: "项目支出绩效自评表（续）". */
const isContinuation = (view: SheetView, row: number) =>
  CONTINUED.test(squeeze(String(view.value(row, view.grid.area.left) ?? '')));

function lastInUse(view: SheetView, top: number, bottom: number): number {
  const { left, right } = view.grid.area;
  for (let row = bottom; row >= top; row--)
    for (let col = left; col <= right; col++) if (view.own(row, col) !== null) return row;
  return top - 1;
}

/** True for a row that begins with the label of a field or of a goal, as the top of a form does. */
function opensAnotherBlock(view: SheetView, row: number): boolean {
  const { left, right } = view.grid.area;
  for (let col = left; col <= right; col++) {
    const value = view.own(row, col);
    if (value === null) continue;
    const { key } = readLabel(value);
    return isFieldLabel(key) || isGoalLabel(key);
  }
  return false;
}

function firstBelow(view: SheetView, { bottom, columns }: TableHeader, id: IndicatorColumnId): string {
  const col = columns.get(id)?.col;
  return col === undefined ? '' : textAt(view, bottom + 1, col);
}
