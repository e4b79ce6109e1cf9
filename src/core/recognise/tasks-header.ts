import { taskColumns, taskTitles } from '../forms/labels';
import type { TaskColumnId } from '../forms/types';
import type { Area, FieldValue } from '../grid';
import { dictionaryOf } from './dictionary';
import { readLabel } from './label';
import type { SheetView } from './sheet-view';

type BoundColumns = Map<TaskColumnId, { readonly col: number; readonly header: FieldValue }>;

/** The head of 年度主要任务: one row, or two where amounts stand below 预算金额. */
export interface TasksHeader {
  readonly top: number;
  readonly bottom: number;
  /** The cell of 年度主要任务 beside the table; `null` where it stands elsewhere. */
  readonly caption: Area | null;
  readonly columns: BoundColumns;
}

const all = Object.values(taskColumns);
const groups = [...new Set(all.flatMap(({ group }) => group ?? []))];
const groupsByLabel = dictionaryOf(
  groups.map(({ label, synonyms }, index) => ({ id: String(index), label, synonyms, kind: 'amount' })),
);
/** 总额 below 执行数 is not 总额 below 预算数: labels of each group, and of all columns. */
const columnsOfGroup = groups.map((group) => dictionaryOf(all.filter((column) => column.group === group)));
const columnsByLabel = dictionaryOf(all);
const titles: ReadonlySet<string> = new Set(taskTitles.map((title) => readLabel(title).key));

const isAmount = (id: TaskColumnId) => taskColumns[id].kind === 'amount';

/** True for a cell that says 年度主要任务. */
export const isTaskTitle = (key: string): boolean => titles.has(key);

/** First cells of a row with their labels, left to right. */
function labelsOf(view: SheetView, row: number, { left, right }: Area): { col: number; key: string }[] {
  const found: { col: number; key: string }[] = [];
  for (let col = left; col <= right; col++) {
    const { key } = readLabel(view.own(row, col));
    if (key !== '') found.push({ col, key });
  }
  return found;
}

/** The group that a column of the head stands under, or names itself. */
function groupAbove(view: SheetView, top: number, row: number, col: number): string | undefined {
  for (let at = top; at <= row; at++) {
    const group = groupsByLabel.get(view.label(at, col).key);
    if (group !== undefined) return group;
  }
  return undefined;
}

/**
 * Columns that a row of the head names. What stands in it belongs to the group above it or, where merges are gone,
 * to the last group to its left.
 */
function readColumns(view: SheetView, top: number, row: number, area: Area): BoundColumns {
  const columns: BoundColumns = new Map();
  let group: string | undefined;
  for (let col = area.left; col <= area.right; col++) {
    group = groupAbove(view, top, row, col) ?? group;
    const value = view.own(row, col);
    const { key } = readLabel(value);
    const id =
      (group === undefined ? undefined : columnsOfGroup[Number(group)]!.get(key)) ?? columnsByLabel.get(key);
    if (id !== undefined && !columns.has(id)) columns.set(id, { col, header: { value, cell: { row, col } } });
  }
  return columns;
}

/** The last row of the head: as far as its cells are merged downwards, or as amounts are named below. */
function lastRow(view: SheetView, top: number, nameCol: number, area: Area): number {
  const cols = [...readColumns(view, top, top, area).values()].map(({ col }) => col);
  const merged = Math.max(top, ...cols.map((col) => view.areaAt(top, col).bottom));
  if (merged > top) return Math.min(merged, area.bottom);
  for (let row = top + 1; row <= area.bottom; row++) {
    const labels = labelsOf(view, row, area);
    const isBlank = labels.length === 0 && view.own(row, nameCol) === null;
    if (isBlank) continue;
    const amounts = [...readColumns(view, top, row, area).keys()].filter(isAmount);
    return amounts.length >= 2 && view.own(row, nameCol) === null ? row : top;
  }
  return top;
}

/**
 * The head that begins in a row, or `null`. It names the task and something about it; where no other cell names the
 * task, 年度主要任务 itself heads their names.
 */
export function taskHeaderAt(view: SheetView, top: number, area: Area): TasksHeader | null {
  const labels = labelsOf(view, top, area);
  const isName = (key: string) => columnsByLabel.get(key) === 'name';
  const naming = labels.filter(({ key }) => titles.has(key) || isName(key)).at(-1);
  if (!naming) return null;
  const bottom = lastRow(view, top, naming.col, area);
  // 年度主要任务 that reaches below the head stands beside the lines, whose names come after it.
  const around = view.areaAt(top, naming.col);
  const isBeside = titles.has(naming.key) && around.bottom > bottom;
  const caption = isBeside ? naming : labels.find(({ col, key }) => col < naming.col && titles.has(key));
  const nameCol = isBeside ? around.right + 1 : naming.col;

  const columns: BoundColumns = new Map();
  for (let row = bottom; row >= top; row--) {
    for (const [id, bound] of readColumns(view, top, row, area)) {
      const isTaken = [...columns.values()].some(({ col }) => col === bound.col);
      if (id !== 'name' && bound.col > nameCol && !isTaken && !columns.has(id)) columns.set(id, bound);
    }
  }
  if (columns.size === 0) return null;
  const header: FieldValue = { value: view.value(top, naming.col), cell: { row: top, col: naming.col } };
  columns.set('name', { col: nameCol, header });
  return { top, bottom, caption: caption ? view.areaAt(top, caption.col) : null, columns };
}
