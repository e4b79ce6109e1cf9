import type { Address, Area } from '../../grid';
import { toA1 } from '../../address';
import type {
  FormDefinition,
  HeaderFieldId,
  IndicatorColumnId,
  LayoutDefinition,
  TotalFieldId,
} from '../types';
import { Canvas, numberFormat, type ComposedForm, type FormulaKind } from './canvas';
import type { Column } from './columns';
import type { FormData, IndicatorData } from './data';
import { calculateScores, totalScoreFormula } from './formulas';
import { putFunds } from './funds';
import { putHead, type Place } from './heads';
import { assistRows, putIndicatorRow, widthsOf } from './rows';
import { putTasks } from './tasks';
import type { FormulaSettings, Wording } from './wording';

/** Columns of the narrowest form: two labels with their answers side by side. */
const NARROWEST = 7;
/** Room for two characters of a label side by side. */
const NARROWEST_LABEL = 7;
/** Room for the four characters of a label beside its answer, in characters. */
const CAPTION_WIDTH = 10;

interface Paper {
  readonly definition: FormDefinition;
  readonly layout: LayoutDefinition;
  readonly columns: readonly Column[];
  readonly data: FormData;
  readonly formulas?: Formulas;
}

/** How a form calculates, and by which profile. */
export interface Formulas<Kind extends FormulaKind = FormulaKind> {
  readonly wording: Wording<Kind>;
  readonly settings: FormulaSettings;
}

/** A form of one project or department, block below block. */
export function composePaper<Kind extends FormulaKind>(
  paper: Paper & { readonly formulas?: Formulas<Kind> },
): ComposedForm<Kind | 'plain'> {
  const { definition, layout, columns, data, formulas } = paper;
  // A vertical label such as 绩效指标 has the first column for itself.
  const first = definition.indicators.caption === null ? 0 : 1;
  const { fundColumns, taskColumns = [] } = layout;
  const width = Math.max(first + columns.length, 2 + fundColumns.length, 1 + taskColumns.length, NARROWEST);
  const widths = [
    ...(first > 0 ? [CAPTION_WIDTH] : []),
    ...widthsOf(columns),
    ...Array<number>(Math.max(0, width - first - columns.length)).fill(12),
  ];
  const canvas = new Canvas(width);
  const last = width - 1;

  canvas.put(canvas.addRow(), 0, last, data.title ?? definition.name.zh, 'title');
  canvas.put(canvas.addRow(), 0, last, data.year === undefined ? null : `（${data.year}年度）`, 'subtitle');
  putHeaderFields(canvas, definition, data, widths);
  const { funds, tasks } = definition;
  const executionScore = funds
    ? putFunds(canvas, { funds, columns: fundColumns, data, wording: formulas?.wording }, widths)
    : null;
  if (tasks && taskColumns.length > 0) {
    const hasFormulas = formulas !== undefined;
    putTasks(canvas, { tasks, columns: taskColumns, data: data.tasks, hasFormulas }, widths);
  }
  putGoals(canvas, definition, data);

  const places: Place[] = columns.map((column, index) => {
    const left = index + first;
    return { column, left, right: index === columns.length - 1 ? last : left };
  });
  const header = putHead(canvas, places, data.period);
  const indicators = data.indicators ?? [];
  const printed = new Set(definition.indicators.printed.flatMap((line) => Object.keys(line)));
  for (const values of indicators)
    putIndicatorRow(canvas, canvas.addRow(), { left: first, right: last }, columns, values, printed);
  const body: Area = { top: header.bottom + 1, left: first, bottom: canvas.height - 1, right: last };
  const typed = columns.filter(({ id }) => id !== 'level1' && id !== 'level2');
  assistRows(canvas, body.top, body.bottom, first + columns.length - typed.length, typed);
  mergeLevels(canvas, body, columns, indicators);
  if (formulas && definition.stage === '自评') {
    const cols = new Map(columns.map(({ id }, index) => [id, index + first]));
    const { policy } = formulas.settings.quantification;
    calculateScores(canvas, body, cols, indicators, policy, formulas.wording);
  }
  const { caption } = definition.indicators;
  if (caption !== null) canvas.putOver(header.top, canvas.height - 1, 0, 0, caption, 'label');
  if (definition.indicators.totals.length > 0) putTotals(canvas, paper, body, executionScore);
  if (data.note !== undefined) canvas.put(canvas.addRow(), 0, last, data.note, 'note');
  return canvas.finish(formulas?.wording.kind ?? 'plain', widths, header, false);
}

/** The column of the second label in a line: in the middle, or the nearest where a label can be read. */
function middleOf(widths: readonly number[]): number {
  const middle = Math.floor(widths.length / 2);
  const candidates = widths
    .map((width, col) => ({ width, col }))
    .filter(({ width, col }) => width >= NARROWEST_LABEL && col >= 2 && col < widths.length - 1)
    .sort((a, b) => Math.abs(a.col - middle) - Math.abs(b.col - middle));
  return candidates[0]?.col ?? middle;
}

/** Header fields, one or two in a line. */
function putHeaderFields(
  canvas: Canvas,
  definition: FormDefinition,
  data: FormData,
  widths: readonly number[],
): void {
  const last = canvas.width - 1;
  const half = middleOf(widths);
  const put = (row: number, left: number, right: number, id: HeaderFieldId) => {
    const field = definition.header.find((candidate) => candidate.id === id)!;
    canvas.put(row, left, left, field.label.zh, 'label');
    canvas.put(row, left + 1, right, data.fields?.[id] ?? null, 'text', numberFormat(field.kind));
    canvas.assist(field, { top: row, left: left + 1, bottom: row, right: left + 1 });
  };
  const printed = new Set(definition.headerLines.flat());
  const more = (Object.keys(data.fields ?? {}) as HeaderFieldId[]).filter((id) => !printed.has(id));
  for (const [id, beside] of [...definition.headerLines, ...more.map((one) => [one] as const)]) {
    const row = canvas.addRow();
    put(row, 0, beside === undefined ? last : half - 1, id);
    if (beside !== undefined) put(row, half, last, beside);
  }
}

function putGoals(canvas: Canvas, definition: FormDefinition, data: FormData): void {
  if (definition.goals.length === 0) return;
  const head = canvas.addRow();
  const row = canvas.addRow();
  canvas.put(head, 0, 0, '年度总体目标', 'label');
  canvas.merge(head, 0, row, 0);
  const share = Math.floor((canvas.width - 1) / definition.goals.length);
  definition.goals.forEach((goal, index) => {
    const left = 1 + index * share;
    const right = index === definition.goals.length - 1 ? canvas.width - 1 : left + share - 1;
    canvas.put(head, left, right, goal.label.zh, 'head');
    canvas.put(row, left, right, data.goals?.[goal.id] ?? null, 'narrative');
    canvas.assist(goal, { top: row, left, bottom: row, right: left });
  });
}

/** Equal neighbours in 一级 and, within it, 二级 become one merged cell. */
function mergeLevels(
  canvas: Canvas,
  { top, left }: Area,
  columns: readonly Column[],
  indicators: readonly IndicatorData[],
): void {
  const levels: IndicatorColumnId[] = ['level1', 'level2'];
  levels.forEach((level, depth) => {
    const index = columns.findIndex(({ id }) => id === level);
    if (index < 0) return;
    const col = index + left;
    const same = (a: number, b: number) =>
      levels.slice(0, depth + 1).every((one) => indicators[a]?.[one] === indicators[b]?.[one]);
    for (let start = 0; start < indicators.length;) {
      let end = start;
      while (end + 1 < indicators.length && indicators[start]?.[level] != null && same(start, end + 1)) end++;
      for (let row = start + 1; row <= end; row++) canvas.values[top + row]![col] = null;
      canvas.merge(top + start, col, top + end, col);
      start = end + 1;
    }
  });
}

function putTotals(canvas: Canvas, paper: Paper, body: Area, executionScore: Address | null): void {
  const { definition, columns, data, formulas } = paper;
  const at = (id: IndicatorColumnId): number | null => {
    const index = columns.findIndex((column) => column.id === id);
    return index < 0 ? null : index + body.left;
  };
  const row = canvas.addRow();
  const weight = at('weight');
  const score = at('score');
  const reason = at('reason');
  const firstValue = Math.min(weight ?? canvas.width, score ?? canvas.width);
  canvas.put(row, 0, firstValue - 1, '总分', 'total');
  for (let col = firstValue; col < canvas.width; col++) canvas.put(row, col, col, null, 'total');
  const put = (id: TotalFieldId, atRow: number, col: number | null) => {
    if (col === null) return;
    const value = data.totals?.[id] ?? null;
    canvas.values[atRow]![col] = value;
    // The points of the whole are printed as soon as they are known.
    canvas.setLocked(atRow, col, col, id === 'totalWeight' && value !== null);
  };
  put('totalWeight', row, weight);
  put('totalScore', row, score);
  if (formulas && score !== null && body.bottom >= body.top)
    canvas.calculate(row, score, totalScoreFormula({ ...body, col: score }, executionScore));

  const grade = definition.indicators.totals.find(({ id }) => id === 'grade');
  if (!grade) return;
  if (!definition.indicators.hasConclusion) {
    put('grade', row, reason);
    if (formulas && score !== null && reason !== null)
      canvas.calculate(row, reason, formulas.wording.grade(toA1({ row, col: score })));
    return;
  }
  const conclusion = canvas.addRow();
  canvas.put(conclusion, 0, firstValue - 1, grade.label.zh, 'total');
  canvas.put(conclusion, firstValue, canvas.width - 1, data.totals?.grade ?? null, 'total');
  canvas.setLocked(conclusion, firstValue, canvas.width - 1, false);
  canvas.assist(grade, { top: conclusion, left: firstValue, bottom: conclusion, right: firstValue });
}
