import type { Area } from '../../grid';
import type { FieldDefinition, LayoutDefinition, TaskColumnId, TaskTableDefinition } from '../types';
import { numberFormat, type Canvas } from './canvas';
import type { FormData, TaskData } from './data';
import { sumFormula } from './formulas';
import { putHead, ungrouped, type Place } from './heads';
import { spansOf } from './share-out';

type Column = FieldDefinition<TaskColumnId>;

/** Lines to fill in where no tasks are given. */
const BLANK_LINES = 4;
/** Room that each kind of column wants, in characters. */
const TEXT_WIDTH = 20;
const LONG_TEXT_WIDTH = 30;
const AMOUNT_WIDTH = 13;

const isAmount = ({ kind }: Column) => kind === 'amount';

function wantedWidth({ kind }: Column): number {
  if (kind === 'amount') return AMOUNT_WIDTH;
  return kind === 'longText' ? LONG_TEXT_WIDTH : TEXT_WIDTH;
}

/** A block of tasks to print: its definition, the columns that the layout wants, what stands in it. */
export interface TasksPaper {
  readonly tasks: TaskTableDefinition;
  readonly columns: NonNullable<LayoutDefinition['taskColumns']>;
  readonly data: FormData['tasks'];
  readonly hasFormulas: boolean;
}

/** 年度主要任务: its label beside it, a line for each task, 金额合计 below them. */
export function putTasks(
  canvas: Canvas,
  { tasks, columns: ids, data, hasFormulas }: TasksPaper,
  widths: readonly number[],
): void {
  const columns = ungrouped(ids.map((id) => tasks.columns.find((column) => column.id === id)!));
  const spans = spansOf(widths, columns.map(wantedWidth));
  const places: Place<Column>[] = columns.map((column, index) => ({ column, ...spans[index]! }));
  const head = putHead(canvas, places, undefined);
  const rows = data?.rows ?? Array.from({ length: BLANK_LINES }, (): TaskData => ({}));
  for (const values of rows) {
    const row = canvas.addRow();
    for (const { column, left, right } of places) {
      const role = isAmount(column) ? 'value' : 'text';
      canvas.put(row, left, right, values[column.id] ?? null, role, numberFormat(column.kind));
    }
  }
  const amounts = places.filter(({ column }) => isAmount(column));
  const total = canvas.addRow();
  canvas.put(total, 1, amounts[0]!.left - 1, tasks.total.label.zh, 'label');
  for (const { column, left, right } of amounts) {
    const value = data?.total?.[column.id] ?? null;
    canvas.put(total, left, right, value, 'value', numberFormat(column.kind));
    const lines: Area = { top: head.bottom + 1, left, bottom: total - 1, right: left };
    if (hasFormulas && rows.length > 0) canvas.calculate(total, left, sumFormula(lines));
  }
  canvas.putOver(head.top, total, 0, 0, tasks.titles[0]!, 'label');
}
