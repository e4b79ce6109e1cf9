import type { Area } from '../../grid';
import { toA1 } from '../../address';
import type {
  FormDefinition,
  FundRowId,
  HeaderFieldId,
  IndicatorColumnId,
  LayoutDefinition,
  TotalFieldId,
} from '../types';
import { Canvas, numberFormat, printedLabel, type ComposedForm, type FormulaKind } from './canvas';
import type { FormData, IndicatorData } from './data';
import { calculateFunds, calculateScores, totalScoreFormula } from './formulas';
import { assistRows, putIndicatorRow, widthsOf, type Column } from './rows';
import type { FormulaSettings, Wording } from './wording';

/** Columns of the narrowest form: two labels with their answers side by side. */
const NARROWEST = 7;
/** Room for the four characters of a label beside its answer, in characters. */
const CAPTION_WIDTH = 10;
const FILLER = '—';

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

/** Where something stands that a later formula takes up. */
interface Anchor {
  readonly row: number;
  readonly col: number;
}

/** A form of one project or department, block below block. */
export function composePaper<Kind extends FormulaKind>(
  paper: Paper & { readonly formulas?: Formulas<Kind> },
): ComposedForm<Kind | 'plain'> {
  const { definition, layout, columns, data, formulas } = paper;
  // A vertical label such as 绩效指标 has the first column for itself.
  const first = definition.indicators.caption === null ? 0 : 1;
  const width = Math.max(first + columns.length, 2 + layout.fundColumns.length, NARROWEST);
  const canvas = new Canvas(width);
  const last = width - 1;

  canvas.put(canvas.addRow(), 0, last, data.title ?? definition.name.zh, 'title');
  canvas.put(canvas.addRow(), 0, last, data.year === undefined ? null : `（${data.year}年度）`, 'subtitle');
  putHeaderFields(canvas, definition, data);
  const executionScore = putFunds(canvas, paper);
  putGoals(canvas, definition, data);

  const headerRow = canvas.addRow();
  if (definition.indicators.caption) canvas.put(headerRow, 0, 0, definition.indicators.caption, 'label');
  columns.forEach((column, index) => {
    const right = index === columns.length - 1 ? last : index + first;
    canvas.put(headerRow, index + first, right, printedLabel(column, data.period), 'head');
  });
  const indicators = data.indicators ?? [];
  const printed = new Set(definition.indicators.printed.flatMap((line) => Object.keys(line)));
  for (const values of indicators)
    putIndicatorRow(canvas, canvas.addRow(), { left: first, right: last }, columns, values, printed);
  const body: Area = { top: headerRow + 1, left: first, bottom: canvas.height - 1, right: last };
  const typed = columns.filter(({ id }) => id !== 'level1' && id !== 'level2');
  assistRows(canvas, body.top, body.bottom, first + columns.length - typed.length, typed);
  mergeLevels(canvas, body, columns, indicators);
  if (formulas && definition.stage === '自评') {
    const places = new Map(columns.map(({ id }, index) => [id, index + first]));
    const { policy } = formulas.settings.quantification;
    calculateScores(canvas, body, places, indicators, policy, formulas.wording);
  }
  if (first > 0) canvas.merge(headerRow, 0, canvas.height - 1, 0);
  if (definition.indicators.totals.length > 0) putTotals(canvas, paper, body, executionScore);
  if (data.note !== undefined) canvas.put(canvas.addRow(), 0, last, data.note, 'note');

  const widths = [
    ...(first > 0 ? [CAPTION_WIDTH] : []),
    ...widthsOf(columns),
    ...Array<number>(Math.max(0, width - first - columns.length)).fill(12),
  ];
  return canvas.finish(formulas?.wording.kind ?? 'plain', widths, headerRow, false);
}

function putHeaderFields(canvas: Canvas, definition: FormDefinition, data: FormData): void {
  const last = canvas.width - 1;
  const half = Math.floor(canvas.width / 2);
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

function putListedFunds(canvas: Canvas, { definition: { funds }, data }: Paper): void {
  const half = Math.floor(canvas.width / 2);
  const top = canvas.height;
  for (const { id, label, kind } of funds!.rows) {
    const row = canvas.addRow();
    const value = data.funds?.[id as Exclude<FundRowId, 'breakdown'>]?.annualBudget ?? null;
    canvas.print(row, 1, half, label.zh, 'text');
    canvas.put(row, half + 1, canvas.width - 1, value, 'value', numberFormat(kind));
  }
  canvas.put(top, 0, 0, `${funds!.titles[0]!}（万元）`, 'label');
  canvas.merge(top, 0, canvas.height - 1, 0);
}

/** The 资金 block; gives the cell of 预算执行率's own 得分, where there is one. */
function putFunds(canvas: Canvas, paper: Paper): Anchor | null {
  const { definition, layout, data, formulas } = paper;
  const { funds } = definition;
  if (funds?.arrangement === 'list') putListedFunds(canvas, paper);
  if (!funds || layout.fundColumns.length === 0) return null;
  const firstColumn = canvas.width - layout.fundColumns.length;
  const columns = layout.fundColumns.map((id) => funds.columns.find((column) => column.id === id)!);
  const places = new Map(columns.map(({ id }, index) => [id, firstColumn + index]));
  const head = canvas.addRow();
  canvas.put(head, 0, 0, `${funds.titles[0]!}（万元）`, 'label');
  canvas.put(head, 1, firstColumn - 1, null, 'head');
  columns.forEach((column, index) => {
    const col = firstColumn + index;
    canvas.put(head, col, col, printedLabel(column, data.period), 'head');
  });
  for (const fundRow of funds.rows) {
    const row = canvas.addRow();
    canvas.print(row, 1, firstColumn - 1, fundRow.label.zh, 'text');
    const values = data.funds?.[fundRow.id as Exclude<FundRowId, 'breakdown'>];
    const isScored = fundRow.id === 'total';
    columns.forEach(({ id, kind }, index) => {
      const unscored = !isScored && (id === 'weight' || id === 'score');
      const col = firstColumn + index;
      canvas.put(row, col, col, values?.[id] ?? (unscored ? FILLER : null), 'value', numberFormat(kind));
      if (unscored) canvas.setLocked(row, col, col, true);
    });
  }
  if (formulas) {
    const rows = { top: head + 1, bottom: canvas.height - 1 };
    calculateFunds(canvas, rows, places, formulas.wording);
  }
  canvas.merge(head, 0, canvas.height - 1, 0);
  const score = places.get('score');
  return score === undefined ? null : { row: head + 1, col: score };
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

function putTotals(canvas: Canvas, paper: Paper, body: Area, executionScore: Anchor | null): void {
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
