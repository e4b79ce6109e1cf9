import { indicatorColumns } from '../forms/labels';
import type { FieldValue } from '../grid';
import type { IndicatorColumnId } from '../forms/types';
import { dictionaryOf } from './dictionary';
import type { SheetView } from './sheet-view';

/** A column of an indicator table, bound to its header cell. */
export interface BoundColumn {
  readonly col: number;
  readonly header: FieldValue;
}

/** The header of one indicator table: over one to three rows, bound by its texts. */
export interface TableHeader {
  readonly top: number;
  readonly bottom: number;
  readonly columns: ReadonlyMap<IndicatorColumnId, BoundColumn>;
  /** Columns that hold a target each, where there is one for every village or year. */
  readonly places?: readonly BoundColumn[];
  /** True for a table at the right of another, whose 一级 and title it shares. */
  readonly sharesLevels?: true;
  /** First and last column with a known header of its own. */
  readonly left: number;
  readonly right: number;
}

const columnsByLabel = dictionaryOf(Object.values(indicatorColumns));
/** Headers may span this many rows. */
const MAX_HEADER_ROWS = 3;
/** Fewer known labels in a row are no table's header. */
const MIN_LABELS = 3;

/** The column a header cell names; a bare 单位 behind the indicator is what it is counted in. */
function columnOf(key: string, isBehindName: boolean): IndicatorColumnId | undefined {
  if (key === '单位') return isBehindName ? 'meterUnit' : 'unitName';
  return columnsByLabel.get(key);
}

interface Labelled {
  readonly id: IndicatorColumnId;
  readonly col: number;
  readonly header: FieldValue;
}

/** Known header labels of a row in column order; merged headers count once. */
function labelsOf(view: SheetView, row: number): Labelled[] {
  const { left, right } = view.grid.area;
  const found: Labelled[] = [];
  let isBehindName = false;
  for (let col = left; col <= right; col++) {
    const area = view.areaAt(row, col);
    if (area.left !== col) continue;
    const { key } = view.label(row, col);
    const id = key === '' ? undefined : columnOf(key, isBehindName);
    if (id === undefined) continue;
    if (id === 'name') isBehindName = true;
    found.push({ id, col, header: { value: view.value(row, col), cell: view.anchor(row, col) } });
  }
  return found;
}

/** Side by side: a new table begins where a leading column comes again. */
function splitTables(labels: readonly Labelled[]): Labelled[][] {
  const tables: Labelled[][] = [];
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

function isHeader(labels: readonly Labelled[]): boolean {
  const ids = new Set(labels.map(({ id }) => id));
  const levels = Number(ids.has('level1')) + Number(ids.has('level2')) + Number(ids.has('name'));
  return labels.length >= MIN_LABELS && levels >= 2;
}

/** The rows of a header: as far as its cells are merged downwards, or as further labels stand below. */
function lastHeaderRow(view: SheetView, row: number, labels: readonly Labelled[]): number {
  let bottom = row;
  for (const { col } of labels) bottom = Math.max(bottom, view.areaAt(row, col).bottom);
  bottom = Math.min(bottom, row + MAX_HEADER_ROWS - 1);
  if (bottom > row) return bottom;
  const name = labels.find(({ id }) => id === 'name');
  const below = labelsOf(view, row + 1);
  const isSecondRow = below.length >= 2 && name !== undefined && view.own(row + 1, name.col) === null;
  return isSecondRow ? row + 1 : row;
}

/** The lowest label of each column wins: 指标值 below 年度指标值 is the more specific one. */
function bind(view: SheetView, row: number, labels: readonly Labelled[], right: number): TableHeader {
  const left = labels[0]!.col;
  const bottom = lastHeaderRow(view, row, labels);
  const columns = new Map<IndicatorColumnId, BoundColumn>();
  let top = row;
  const add = (label: Labelled) => {
    if (label.col < left || label.col > right || columns.has(label.id)) return;
    if ([...columns.values()].some(({ col }) => col === label.col)) return;
    columns.set(label.id, { col: label.col, header: label.header });
    top = Math.min(top, label.header.cell.row);
  };
  for (let at = bottom; at > row; at--) labelsOf(view, at).forEach(add);
  labels.forEach(add);
  // Unmerged two-row headers: 实际完成值 stands one row higher than 三级指标.
  for (let above = row - 1; above > row - MAX_HEADER_ROWS && above >= view.grid.area.top; above--) {
    for (const label of labelsOf(view, above)) {
      const isLone = view.areaAt(above, label.col).right === label.col;
      if (isLone && view.own(row, label.col) === null && label.col > left) add(label);
    }
  }
  const cols = [...columns.values()].map(({ col }) => col);
  return { top, bottom, columns, left: Math.min(...cols), right: Math.max(...cols) };
}

/** Two tables side by side may print their levels once, at the left of the first (中期 and 年度). */
function withSharedLevels(header: TableHeader, first: TableHeader): TableHeader {
  const level1 = first.columns.get('level1');
  if (header === first || header.columns.has('level1') || !level1) return header;
  return { ...header, columns: new Map([['level1', level1], ...header.columns]), sharesLevels: true };
}

/** Headers of all indicator tables on a sheet, from top to bottom and left to right. */
export function findHeaders(view: SheetView): TableHeader[] {
  const { top, bottom, right } = view.grid.area;
  const headers: TableHeader[] = [];
  for (let row = top; row <= bottom; row++) {
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
export function findIncompleteHeader(
  view: SheetView,
): { readonly row: number; readonly col: number; readonly found: readonly IndicatorColumnId[] } | null {
  const { top, bottom } = view.grid.area;
  for (let row = top; row <= bottom; row++) {
    const labels = labelsOf(view, row);
    const levels = labels.filter(({ id }) => id === 'level1' || id === 'level2' || id === 'name');
    if (levels.length > 0 && labels.length >= 2) {
      return { row, col: labels[0]!.col, found: labels.map(({ id }) => id) };
    }
  }
  return null;
}
