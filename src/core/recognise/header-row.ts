import type { IndicatorColumnId } from '../forms/types';
import type { Steps } from '../slices';
import { labelsOf, type HeaderLabel } from './header-labels';
import type { SheetView } from './sheet-view';
import type { BoundColumn } from './types';

/** The header of one indicator table: over one to three rows, bound by its texts. */
export interface TableHeader {
  readonly top: number;
  readonly bottom: number;
  readonly columns: ReadonlyMap<IndicatorColumnId, BoundColumn>;
  /** Columns that hold a target each, where there is one for every village or year. */
  readonly places?: readonly BoundColumn[];
  /** First and last row of each further print of the header, on the table's next pages. */
  readonly repeats?: ReadonlyMap<number, number>;
  /** True for a table at the right of another, whose 一级 and title it shares. */
  readonly sharesLevels?: true;
  /** First and last column with a known header of its own. */
  readonly left: number;
  readonly right: number;
}

/** Headers may span this many rows. */
const MAX_HEADER_ROWS = 3;
/** Fewer known labels in a row are no table's header. */
const MIN_LABELS = 3;

/** Side by side: a new table begins where a leading column comes again. */
function splitTables(labels: readonly HeaderLabel[]): HeaderLabel[][] {
  const tables: HeaderLabel[][] = [];
  let seen = new Set<IndicatorColumnId>();
  for (const label of labels) {
    const isLeading = ['sequence', 'unitName', 'level1', 'level2', 'name'].includes(label.id);
    if (tables.length === 0 || (isLeading && seen.has(label.id))) {
      tables.push([]);
      seen = new Set();
    }
    tables.at(-1)!.push(label);
    seen.add(label.id);
  }
  return tables;
}

function isHeader(labels: readonly HeaderLabel[]): boolean {
  const ids = new Set(labels.map(({ id }) => id));
  const count = (...wanted: IndicatorColumnId[]) => wanted.filter((id) => ids.has(id)).length;
  if (labels.length < MIN_LABELS) return false;
  if (count('level1', 'level2', 'name') >= 2) return true;
  // Local forms without levels: an indicator with its target and what belongs to that.
  return count('name', 'target') === 2 && count('sign', 'meterUnit', 'weight', 'actual', 'score') >= 2;
}

function isBlankRow(view: SheetView, row: number): boolean {
  const { left, right } = view.grid.area;
  for (let col = left; col <= right; col++) if (view.own(row, col) !== null) return false;
  return true;
}

/** Further labels stand below the header's, where none of its levels has a text. */
function isFurtherRow(view: SheetView, row: number, labels: readonly HeaderLabel[]): boolean {
  const levels = labels.filter(({ id }) => id === 'level1' || id === 'level2' || id === 'name');
  return (
    levels.some(({ id }) => id === 'name') &&
    labelsOf(view, row).length >= 2 &&
    levels.every(({ col }) => view.own(row, col) === null)
  );
}

/**
 * The rows of a header: as far as its cells are merged downwards, or as further labels stand below. Rows that
 * somebody inserted and left blank do not count.
 */
function lastHeaderRow(view: SheetView, row: number, labels: readonly HeaderLabel[]): number {
  const merged = Math.max(...labels.map(({ col }) => view.areaAt(row, col).bottom));
  const limit = Math.min(merged > row ? merged : view.grid.area.bottom, view.grid.area.bottom);
  let bottom = row;
  let rows = 1;
  for (let at = row + 1; at <= limit; at++) {
    const isBlank = isBlankRow(view, at);
    if (!isBlank && ++rows > MAX_HEADER_ROWS) break;
    if (merged === row && !isBlank && !isFurtherRow(view, at, labels)) break;
    if (merged > row || !isBlank) bottom = at;
  }
  return bottom;
}

/** True for a column of its own, or one that is ticked for it. */
function takes({ col, ticks = [] }: BoundColumn, at: number): boolean {
  return col === at || ticks.some((tick) => tick.col === at);
}

/** A further choice of a ticked column; or the label above its choices, which heads them all. */
function withTick(known: BoundColumn, { choice, col, header }: HeaderLabel): BoundColumn {
  const ticks = known.ticks!;
  if (choice === undefined) return takes(known, col) ? { ...known, header } : known;
  return ticks.some((tick) => tick.choice === choice)
    ? known
    : { ...known, ticks: [...ticks, { choice, col }] };
}

/** What a value is counted in has a column under the same header, and words stand there where nothing is counted. */
function wordsBelow(view: SheetView, bottom: number, from: number, to: number): number | undefined {
  for (let col = from + 1; col <= to; col++) {
    const { key } = view.label(bottom, col);
    if (key === '单位' || key === '计量单位' || key === '文字描述') return col;
  }
  return undefined;
}

/** Columns of points that belong to the levels: 分值 stands behind each level, and once more behind the indicator. */
function pointsOfLevels(labels: readonly HeaderLabel[]): ReadonlySet<number> {
  const name = labels.find(({ id }) => id === 'name')?.col ?? -1;
  const points = labels.filter(({ id }) => id === 'weight').map(({ col }) => col);
  const isRepeated = points.some((col) => col > name);
  return new Set(isRepeated ? points.filter((col) => col < name) : []);
}

const isValue = (id: IndicatorColumnId) => id === 'target' || id === 'actual';

/** The lowest label of each column wins: 指标值 below 年度指标值 is the more specific one. */
function bind(view: SheetView, row: number, labels: readonly HeaderLabel[], right: number): TableHeader {
  const left = labels[0]!.col;
  const bottom = lastHeaderRow(view, row, labels);
  const columns = new Map<IndicatorColumnId, BoundColumn>();
  const repeated = pointsOfLevels(labels);
  let top = row;
  const add = (label: HeaderLabel) => {
    const { id, col, header, choice } = label;
    if (col < left || col > right || repeated.has(col)) return;
    const known = columns.get(id);
    if (known?.ticks) columns.set(id, withTick(known, label));
    if (known) return;
    const isFree = (at: number) => ![...columns.values()].some((column) => takes(column, at));
    // 预期指标值 over 符号 | 值 | 单位: the value stands where no label of its own tells otherwise.
    const end = isValue(id) && header.cell.row < bottom ? view.areaAt(header.cell.row, col).right : col;
    const own = Array.from({ length: end - col + 1 }, (_, index) => col + index).find(isFree);
    if (own === undefined) return;
    const words = end > own ? wordsBelow(view, bottom, own, end) : undefined;
    columns.set(id, {
      col: own,
      header,
      ...(choice !== undefined && { ticks: [{ choice, col }] }),
      ...(words !== undefined && { words }),
    });
    top = Math.min(top, label.header.cell.row);
  };
  const isNamed = labels.some(({ id }) => id === 'name');
  for (let at = bottom; at > row; at--) labelsOf(view, at, isNamed).forEach(add);
  labels.forEach(add);
  // Unmerged two-row headers: 实际完成值 stands one row higher than 三级指标.
  for (let above = row - 1; above > row - MAX_HEADER_ROWS && above >= view.grid.area.top; above--) {
    for (const label of labelsOf(view, above)) {
      const isLone = view.areaAt(above, label.col).right === label.col;
      if (isLone && view.own(row, label.col) === null && label.col > left) add(label);
    }
  }
  const cols = [...columns.values()].flatMap(({ col, ticks }) => [
    col,
    ...(ticks ?? []).map((tick) => tick.col),
  ]);
  return { top, bottom, columns, left: Math.min(...cols), right: Math.max(...cols) };
}

/** Two tables side by side may print their levels once, at the left of the first (中期 and 年度). */
function withSharedLevels(header: TableHeader, first: TableHeader): TableHeader {
  const level1 = first.columns.get('level1');
  if (header === first || header.columns.has('level1') || !level1) return header;
  return { ...header, columns: new Map([['level1', level1], ...header.columns]), sharesLevels: true };
}

/** Headers of all indicator tables on a sheet, from top to bottom and left to right. A row is a step. */
export function* findHeaders(view: SheetView): Steps<TableHeader[]> {
  const { top, bottom, right } = view.grid.area;
  const headers: TableHeader[] = [];
  for (let row = top; row <= bottom; row++) {
    yield 0;
    const labels = labelsOf(view, row);
    if (labels.length < MIN_LABELS) continue;
    const tables = splitTables(labels).filter(isHeader);
    const bound = tables.map((table, index) =>
      bind(view, row, table, (tables[index + 1]?.[0]?.col ?? right + 1) - 1),
    );
    headers.push(...bound.map((header) => withSharedLevels(header, bound[0]!)));
    row = Math.max(row, ...bound.map((header) => header.bottom));
  }
  return headers;
}

/** The most telling incomplete header on the sheet, for saying what is missing; `null` when nothing looks like one. */
export function* findIncompleteHeader(view: SheetView): Steps<{
  readonly row: number;
  readonly col: number;
  readonly found: readonly IndicatorColumnId[];
} | null> {
  const { top, bottom } = view.grid.area;
  for (let row = top; row <= bottom; row++) {
    yield 0;
    const labels = labelsOf(view, row);
    const levels = labels.filter(({ id }) => id === 'level1' || id === 'level2' || id === 'name');
    if (levels.length > 0 && labels.length >= 2) {
      return { row, col: labels[0]!.col, found: labels.map(({ id }) => id) };
    }
  }
  return null;
}
