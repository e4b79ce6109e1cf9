import { fundColumns, taskColumns, taskTotal } from '../forms/labels';
import type { TaskColumnId } from '../forms/types';
import type { Address, Area, CellValue, FieldValue } from '../grid';
import { dictionaryOf } from './dictionary';
import { isFieldLabel, isGoalLabel } from './fields';
import { unitAbove } from './funds';
import { readLabel } from './label';
import type { SheetView } from './sheet-view';
import { isTaskTitle, taskHeaderAt, type TasksHeader } from './tasks-header';
import type { AmountUnit, TaskRow, TasksBlock } from './types';

const totals = dictionaryOf([taskTotal]);
const fundsByLabel = dictionaryOf(Object.values(fundColumns));
/** A numbered line that nobody used: "任务3：". */
const UNUSED_LINE = /^(?:任务)?\d*[:.、]?$|^任务[一二三四五六七八九十]+:?$/;

class TaskRowView implements TaskRow {
  constructor(
    private readonly view: SheetView,
    private readonly columns: TasksBlock['columns'],
    readonly row: number,
  ) {}

  value(column: TaskColumnId): CellValue {
    const bound = this.columns.get(column);
    if (!bound) return null;
    return taskColumns[column].kind === 'amount'
      ? this.view.own(this.row, bound.col)
      : this.view.value(this.row, bound.col);
  }

  cell(column: TaskColumnId): Address {
    const bound = this.columns.get(column);
    if (!bound) return { row: this.row, col: this.columns.get('name')!.col };
    return taskColumns[column].kind === 'amount'
      ? { row: this.row, col: bound.col }
      : this.view.anchor(this.row, bound.col);
  }
}

/** 金额合计: its label stands where the names do, and would be one. */
class TaskTotalView extends TaskRowView {
  constructor(
    view: SheetView,
    columns: TasksBlock['columns'],
    readonly label: FieldValue,
  ) {
    super(view, columns, label.cell.row);
  }

  override value(column: TaskColumnId): CellValue {
    return taskColumns[column].kind === 'amount' ? super.value(column) : null;
  }

  override cell(column: TaskColumnId): Address {
    return taskColumns[column].kind === 'amount' ? super.cell(column) : this.label.cell;
  }
}

/** First text or figure of a row. */
function leadingCell(view: SheetView, row: number, { left, right }: Area): FieldValue | null {
  for (let col = left; col <= right; col++) {
    const value = view.own(row, col);
    if (value !== null) return { value, cell: { row, col } };
  }
  return null;
}

/** True for the head of a 资金 block: 全年预算数, 全年执行数 and the like side by side. */
function isFundsHead(view: SheetView, row: number, { left, right }: Area): boolean {
  let labels = 0;
  for (let col = left; col <= right; col++) if (fundsByLabel.has(readLabel(view.own(row, col)).key)) labels++;
  return labels >= 2;
}

/** True for a row that begins another block: its label stands before the names, or says so, or is a line of text. */
function isOtherBlock(view: SheetView, { columns }: TasksHeader, { value, cell }: FieldValue): boolean {
  if (typeof value !== 'string') return false;
  const name = columns.get('name')!.col;
  const { key } = readLabel(value);
  const isBefore = cell.col < name && key !== '' && !/^\d+$/.test(key);
  const isLabel = cell.col === name && (isGoalLabel(key) || isFieldLabel(key));
  const lastCol = Math.max(...[...columns.values()].map(({ col }) => col));
  return isBefore || isLabel || view.areaAt(cell.row, cell.col).right >= lastCol;
}

function readLines(view: SheetView, header: TasksHeader, area: Area) {
  const { columns, caption } = header;
  const rows: TaskRow[] = [];
  let total: TasksBlock['total'] = null;
  let bottom = header.bottom;
  const isCaptionMerged = caption !== null && caption.bottom > header.bottom;
  const limit = isCaptionMerged ? Math.min(caption.bottom, area.bottom) : area.bottom;
  for (let row = header.bottom + 1; row <= limit; row++) {
    const leading = leadingCell(view, row, area);
    if (!leading) continue;
    if (totals.has(readLabel(leading.value).key)) {
      total = new TaskTotalView(view, columns, leading);
      bottom = row;
      // Some print the sum first.
      if (row > header.bottom + 1) break;
      continue;
    }
    if (!isCaptionMerged && (isOtherBlock(view, header, leading) || isFundsHead(view, row, area))) break;
    bottom = row;
    const line = new TaskRowView(view, columns, row);
    const filled = [...columns.keys()].filter((id) => ownValue(view, line, columns, id) !== null);
    const isUnused =
      filled.every((id) => id === 'name') && UNUSED_LINE.test(readLabel(line.value('name')).key);
    if (filled.length > 0 && !isUnused) rows.push(line);
  }
  return { rows, total, bottom: isCaptionMerged ? limit : bottom };
}

/** What stands in this very line: a text merged over several lines does not make each of them one. */
function ownValue(
  view: SheetView,
  { row }: TaskRow,
  columns: TasksBlock['columns'],
  id: TaskColumnId,
): CellValue {
  return view.own(row, columns.get(id)!.col);
}

function unitOf(view: SheetView, { top, bottom }: TasksHeader, area: Area): AmountUnit {
  for (let row = top; row <= bottom; row++) {
    for (let col = area.left; col <= area.right; col++) {
      const { unit } = view.label(row, col);
      if (unit) return unit;
    }
  }
  return unitAbove(view, { ...area, bottom: top }) ?? '万元';
}

/**
 * Finds 年度主要任务 between the title and the indicator table: a head that names the tasks, what they are and what
 * they cost, the lines below it, and 金额合计. `null` when there is none.
 */
export function findTasks(view: SheetView, area: Area): TasksBlock | null {
  for (let top = area.top; top <= area.bottom; top++) {
    const header = taskHeaderAt(view, top, area);
    if (!header) continue;
    const { columns, caption } = header;
    const { rows, total, bottom } = readLines(view, header, area);
    const left = Math.min(caption?.left ?? area.right, ...[...columns.values()].map(({ col }) => col));
    const right = Math.max(...[...columns.values()].map(({ col }) => view.areaAt(header.bottom, col).right));
    const isTitled =
      top > area.top && isTaskTitle(readLabel(leadingCell(view, top - 1, area)?.value ?? null).key);
    return {
      area: { top: isTitled ? top - 1 : top, left, bottom, right },
      unit: unitOf(view, header, area),
      columns,
      rows,
      total,
    };
  }
  return null;
}
