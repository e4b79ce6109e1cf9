import type { Area, CellValue, FieldValue } from '../grid';
import { goalFields, headerFields } from '../forms/labels';
import type { FormDefinition, GoalFieldId, HeaderFieldId } from '../forms/types';
import { dictionaryOf } from './dictionary';
import { readLabel, unitInNote } from './label';
import type { SheetView } from './sheet-view';

type LabelledValue = FieldValue & { readonly label: FieldValue };

const fieldsByLabel = dictionaryOf(Object.values(headerFields));
const goalsByLabel = dictionaryOf(Object.values(goalFields));
/** A form with one goal cell prints only this. */
const WHOLE_GOAL: ReadonlySet<string> = new Set([
  '年度总体目标',
  '总体目标',
  '年度目标',
  '绩效目标',
  '绩效总目标',
  '项目总目标',
  '项目总体目标',
  '项目总体绩效目标',
]);

/** True for the labels of other blocks, which are nobody's value. */
export function isGoalLabel(key: string): boolean {
  return goalsByLabel.has(key) || WHOLE_GOAL.has(key);
}

/** True for the label of a header field. */
export function isFieldLabel(key: string): boolean {
  return fieldsByLabel.has(key);
}

/** Heads a further column beside the goals, 总体完成率, and answers none of them. */
const GOAL_RATE = /^(?:总体|整体|目标)*完成(?:率|比例|程度)$/;

function isLabel(view: SheetView, row: number, col: number): boolean {
  const { key } = view.label(row, col);
  return fieldsByLabel.has(key) || goalsByLabel.has(key) || WHOLE_GOAL.has(key) || GOAL_RATE.test(key);
}

/**
 * What heads the whole block has its labels beside it, 总体目标完成情况 | 总体目标 | 全年实际完成情况: merged over the
 * texts below, or with two labels that follow. Over the whole width, it has the label of its text below it.
 */
function isCaption(view: SheetView, row: number, col: number): boolean {
  const around = view.areaAt(row, col);
  const isGoal = (at: number) => at <= view.grid.area.right && isGoalLabel(view.label(row, at).key);
  const isAlone = around.right >= view.grid.area.right || view.value(row, around.right + 1) === null;
  const below = view.areaAt(around.bottom + 1, col);
  if (isAlone && below.right < around.right && isGoalLabel(view.label(around.bottom + 1, col).key))
    return true;
  if (!isGoal(around.right + 1)) return false;
  const beside = view.areaAt(row, around.right + 1);
  return around.bottom > beside.bottom || isGoal(beside.right + 1);
}

/** "单位：万元" is what amounts are counted in and fills no 单位名称. */
const AMOUNT_UNIT = /^(?:人民币)?(?:万元|元)$/;

/** "单位名称：农业股" in one cell: label and value. */
function splitCell(value: CellValue): { readonly id: HeaderFieldId; readonly rest: string } | null {
  if (typeof value !== 'string') return null;
  const at = value.search(/[:：]/);
  if (at < 1) return null;
  const id = fieldsByLabel.get(readLabel(value.slice(0, at)).key);
  const rest = value.slice(at + 1).trim();
  return id === undefined || AMOUNT_UNIT.test(rest) ? null : { id, rest };
}

/** Beside "填报日期：" another cell of that kind, or "单位：元", is no answer to it. */
function isFurtherNote(value: CellValue): boolean {
  return splitCell(value) !== null || unitInNote(value) !== null;
}

/**
 * Column of a label's answer: beside the label, or one further where a column inserted between the two
 * has left an empty cell and the printed answer, merged as before, follows it.
 */
function answerColumn(view: SheetView, row: number, beside: number, right: number): number {
  const next = beside + 1;
  const { left, right: end } = view.areaAt(row, next);
  const isPushed =
    next <= right &&
    view.value(row, beside) === null &&
    view.areaAt(row, beside).right === beside &&
    left === next &&
    end > next &&
    view.value(row, next) !== null &&
    !isLabel(view, row, next);
  return isPushed ? next : beside;
}

/**
 * Header fields of a form: the label's value stands to its right, or behind a colon in the same cell. A
 * label with nothing beside it has the value `null`, at the cell where the value belongs.
 */
export function findFields(
  view: SheetView,
  area: Area,
  definition: FormDefinition,
): Map<HeaderFieldId, LabelledValue> {
  const wanted = new Set(definition.header.map(({ id }) => id));
  const fields = new Map<HeaderFieldId, LabelledValue>();
  for (let row = area.top; row <= area.bottom; row++) {
    for (let col = area.left; col <= area.right; col++) {
      const own = view.own(row, col);
      if (own === null) continue;
      const label = { value: own, cell: { row, col } };
      const split = splitCell(own);
      if (split && wanted.has(split.id) && !fields.has(split.id) && split.rest !== '') {
        fields.set(split.id, { value: split.rest, cell: label.cell, label });
        continue;
      }
      const id = split?.id ?? fieldsByLabel.get(readLabel(own).key);
      if (id === undefined || !wanted.has(id) || fields.has(id)) continue;
      const beside = answerColumn(view, row, view.areaAt(row, col).right + 1, area.right);
      const hasValueCell =
        beside <= area.right &&
        !isLabel(view, row, beside) &&
        !(split !== null && isFurtherNote(view.value(row, beside)));
      // A label that ends with a colon and has no cell of its own beside it takes its answer in itself.
      const isOwnCell = split !== null && (!hasValueCell || view.value(row, beside) === null);
      fields.set(id, {
        value: hasValueCell ? view.value(row, beside) : null,
        cell: isOwnCell || !hasValueCell ? label.cell : view.anchor(row, beside),
        label,
      });
    }
  }
  return fields;
}

/** A ledger has no goals block. */
export const noGoals: ReadonlyMap<GoalFieldId, LabelledValue> = new Map();

/**
 * 年度总体目标: each text stands below its label, or to its right where nothing but a text is there.
 * @param tasks 年度主要任务, whose columns may be called like a goal: 实际完成情况
 */
export function findGoals(
  view: SheetView,
  area: Area,
  limit: number,
  tasks: Area | null = null,
): Map<GoalFieldId, LabelledValue> {
  const goals = new Map<GoalFieldId, LabelledValue>();
  const put = (id: GoalFieldId, row: number, col: number) => {
    const label: FieldValue = { value: view.value(row, col), cell: { row, col } };
    const around = view.areaAt(row, col);
    const right = around.right + 1;
    const beside = right <= area.right ? view.value(row, right) : null;
    const below = around.bottom + 1;
    const isBeside =
      typeof beside === 'string' &&
      view.areaAt(row, right).bottom === around.bottom &&
      !isLabel(view, row, right);
    const [at, value] = isBeside || below > limit ? [right, beside] : [col, view.value(below, col)];
    const cell =
      isBeside || below > limit
        ? at <= area.right
          ? view.anchor(row, at)
          : label.cell
        : view.anchor(below, col);
    goals.set(id, { value, cell, label });
  };
  const scan = (find: (key: string) => GoalFieldId | undefined) => {
    for (let row = area.top; row <= area.bottom; row++) {
      if (tasks !== null && row >= tasks.top && row <= tasks.bottom) continue;
      for (let col = area.left; col <= area.right; col++) {
        if (view.own(row, col) === null) continue;
        const id = find(view.label(row, col).key);
        // 中期目标 heads its own text, whatever other goals stand beside it.
        const isText = id === 'midTermGoal' || !isCaption(view, row, col);
        if (id !== undefined && !goals.has(id) && isText) put(id, row, col);
      }
    }
  };
  scan((key) => goalsByLabel.get(key));
  if (!goals.has('expectedGoal')) scan((key) => (WHOLE_GOAL.has(key) ? 'expectedGoal' : undefined));
  return goals;
}
