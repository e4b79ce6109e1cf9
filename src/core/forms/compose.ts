import type { Area, CellValue } from '../grid';
import type {
  FieldDefinition,
  FormDefinition,
  FundColumnId,
  FundRowId,
  GoalFieldId,
  HeaderFieldId,
  IndicatorColumnId,
  LayoutDefinition,
  TotalFieldId,
} from './types';

/** What stands in a form; everything left out stays blank. Levels are repeated on every indicator row. */
export interface FormData {
  readonly title?: string;
  readonly year?: number;
  readonly fields?: Readonly<Partial<Record<HeaderFieldId, CellValue>>>;
  readonly funds?: Readonly<
    Partial<Record<Exclude<FundRowId, 'breakdown'>, Readonly<Partial<Record<FundColumnId, CellValue>>>>>
  >;
  readonly goals?: Readonly<Partial<Record<GoalFieldId, CellValue>>>;
  readonly indicators?: readonly Readonly<Partial<Record<IndicatorColumnId, CellValue>>>[];
  readonly totals?: Readonly<Partial<Record<TotalFieldId, CellValue>>>;
}

/** What a composed cell is for; decides its look. */
export type CellRole = 'title' | 'subtitle' | 'label' | 'head' | 'text' | 'value' | 'total';

/** A form laid out on a sheet from A1. */
export interface ComposedForm {
  readonly values: CellValue[][];
  readonly merges: Area[];
  readonly roles: (CellRole | null)[][];
  /** Number format of a cell, where it needs one. */
  readonly formats: (string | null)[][];
  /** Column widths in characters. */
  readonly widths: number[];
  /** Row of the indicator table's header, repeated on every printed page. */
  readonly headerRow: number;
  /** True when the rows down to the header stay in view: long tables only. */
  readonly frozen: boolean;
}

const FILLER = '—';
/** Columns of the narrowest form: two labels with their answers side by side. */
const NARROWEST = 7;

class Canvas {
  readonly values: CellValue[][] = [];
  readonly roles: (CellRole | null)[][] = [];
  readonly formats: (string | null)[][] = [];
  readonly merges: Area[] = [];

  constructor(readonly width: number) {}

  get height(): number {
    return this.values.length;
  }

  addRow(): number {
    this.values.push(Array<CellValue>(this.width).fill(null));
    this.roles.push(Array<CellRole | null>(this.width).fill(null));
    this.formats.push(Array<string | null>(this.width).fill(null));
    return this.height - 1;
  }

  put(
    row: number,
    left: number,
    right: number,
    value: CellValue,
    role: CellRole,
    format: string | null = null,
  ) {
    this.values[row]![left] = value;
    for (let col = left; col <= right; col++) {
      this.roles[row]![col] = role;
      this.formats[row]![col] = format;
    }
    this.merge(row, left, row, right);
  }

  merge(top: number, left: number, bottom: number, right: number) {
    if (top !== bottom || left !== right) this.merges.push({ top, left, bottom, right });
  }
}

function numberFormat(kind: FieldDefinition['kind'], value: CellValue): string | null {
  if (typeof value !== 'number') return null;
  if (kind === 'rate') return '0.00%';
  if (kind === 'amount') return '#,##0.00';
  return null;
}

const COLUMN_WIDTHS: Partial<Record<IndicatorColumnId, number>> = {
  sequence: 6,
  unitName: 20,
  projectName: 26,
  stage: 7,
  level1: 12,
  level2: 14,
  name: 26,
  sign: 9,
  target: 14,
  meterUnit: 9,
  actual: 14,
  weight: 8,
  score: 8,
  reason: 26,
  explanation: 20,
  remark: 14,
};

function layoutOf(definition: FormDefinition, id: string | undefined): LayoutDefinition {
  const layout = id === undefined ? definition.layouts[0] : definition.layouts.find((one) => one.id === id);
  if (!layout) throw new RangeError(`form "${definition.id}" has no layout "${id ?? ''}"`);
  return layout;
}

/**
 * Lays a form out as its official print shows it: title, header fields, 资金 block, 年度总体目标, indicator
 * table with merged levels, totals. The first layout of the definition is used when none is named.
 * @throws RangeError when the definition has no such layout.
 */
export function composeForm(definition: FormDefinition, data: FormData, layoutId?: string): ComposedForm {
  const layout = layoutOf(definition, layoutId);
  const columns = layout.indicatorColumns.map((id) => {
    const column = definition.indicators.columns.find((candidate) => candidate.id === id);
    if (!column) throw new RangeError(`form "${definition.id}" has no column "${id}"`);
    return column;
  });
  return definition.shape === 'ledger'
    ? composeLedger(definition, columns, data)
    : composePaper(definition, layout, columns, data);
}

type Column = FieldDefinition<IndicatorColumnId>;

function putIndicatorRow(
  canvas: Canvas,
  row: number,
  left: number,
  columns: readonly Column[],
  values: Readonly<Partial<Record<IndicatorColumnId, CellValue>>>,
) {
  columns.forEach(({ id, kind }, index) => {
    const value = values[id] ?? null;
    const role: CellRole =
      id === 'level1' || id === 'level2' ? 'label' : kind === 'longText' || id === 'name' ? 'text' : 'value';
    canvas.put(row, left + index, left + index, value, role, numberFormat(kind, value));
  });
}

function composeLedger(definition: FormDefinition, columns: readonly Column[], data: FormData): ComposedForm {
  const canvas = new Canvas(columns.length);
  const last = columns.length - 1;
  const title = data.title ?? `${data.year === undefined ? '' : `${data.year}年度`}${definition.name.zh}`;
  canvas.put(canvas.addRow(), 0, last, title, 'title');
  const headerRow = canvas.addRow();
  columns.forEach(({ label }, index) => canvas.put(headerRow, index, index, label.zh, 'head'));
  for (const values of data.indicators ?? []) putIndicatorRow(canvas, canvas.addRow(), 0, columns, values);
  return finish(
    canvas,
    columns.map(({ id }) => COLUMN_WIDTHS[id] ?? 12),
    headerRow,
    true,
  );
}

function composePaper(
  definition: FormDefinition,
  layout: LayoutDefinition,
  columns: readonly Column[],
  data: FormData,
): ComposedForm {
  const fundColumns = layout.fundColumns;
  const width = Math.max(1 + columns.length, 2 + fundColumns.length, NARROWEST);
  const canvas = new Canvas(width);
  const last = width - 1;

  canvas.put(canvas.addRow(), 0, last, data.title ?? definition.name.zh, 'title');
  canvas.put(canvas.addRow(), 0, last, data.year === undefined ? null : `（${data.year}年度）`, 'subtitle');
  putHeaderFields(canvas, definition, data);
  putFunds(canvas, definition, fundColumns, data);
  putGoals(canvas, definition, data);

  const headerRow = canvas.addRow();
  canvas.put(headerRow, 0, 0, '绩效指标', 'label');
  columns.forEach(({ label }, index) => {
    const right = index === columns.length - 1 ? last : index + 1;
    canvas.put(headerRow, index + 1, right, label.zh, 'head');
  });
  const indicators = data.indicators ?? [];
  const firstRow = canvas.height;
  for (const values of indicators) {
    const row = canvas.addRow();
    putIndicatorRow(canvas, row, 1, columns, values);
    canvas.merge(row, columns.length, row, last);
  }
  mergeLevels(canvas, firstRow, columns, indicators);
  canvas.merge(headerRow, 0, canvas.height - 1, 0);
  if (definition.indicators.totals.length > 0) putTotals(canvas, columns, data);

  return finish(
    canvas,
    [6, ...columns.map(({ id }) => COLUMN_WIDTHS[id] ?? 12), ...Array<number>(width).fill(12)].slice(
      0,
      width,
    ),
    headerRow,
    false,
  );
}

function putHeaderFields(canvas: Canvas, definition: FormDefinition, data: FormData) {
  const last = canvas.width - 1;
  const half = Math.floor(canvas.width / 2);
  const label = (id: HeaderFieldId) => definition.header.find((field) => field.id === id)?.label.zh ?? null;
  const single = (id: HeaderFieldId) => {
    const row = canvas.addRow();
    canvas.put(row, 0, 0, label(id), 'label');
    canvas.put(row, 1, last, data.fields?.[id] ?? null, 'text');
  };
  const pair = (first: HeaderFieldId, second: HeaderFieldId) => {
    const row = canvas.addRow();
    canvas.put(row, 0, 0, label(first), 'label');
    canvas.put(row, 1, half - 1, data.fields?.[first] ?? null, 'text');
    canvas.put(row, half, half, label(second), 'label');
    canvas.put(row, half + 1, last, data.fields?.[second] ?? null, 'text');
  };
  single('projectName');
  pair('department', 'implementingUnit');
  const printed: HeaderFieldId[] = ['projectName', 'department', 'implementingUnit'];
  for (const id of Object.keys(data.fields ?? {}) as HeaderFieldId[]) if (!printed.includes(id)) single(id);
}

function putListedFunds(canvas: Canvas, funds: NonNullable<FormDefinition['funds']>, data: FormData) {
  const half = Math.floor(canvas.width / 2);
  const top = canvas.height;
  for (const { id, label, kind } of funds.rows) {
    const row = canvas.addRow();
    const value = data.funds?.[id as Exclude<FundRowId, 'breakdown'>]?.annualBudget ?? null;
    canvas.put(row, 1, half, label.zh, 'text');
    canvas.put(row, half + 1, canvas.width - 1, value, 'value', numberFormat(kind, value));
  }
  canvas.put(top, 0, 0, `${funds.titles[0]!}（万元）`, 'label');
  canvas.merge(top, 0, canvas.height - 1, 0);
}

function putFunds(
  canvas: Canvas,
  definition: FormDefinition,
  columnIds: readonly FundColumnId[],
  data: FormData,
) {
  const { funds } = definition;
  if (funds?.arrangement === 'list') putListedFunds(canvas, funds, data);
  if (!funds || columnIds.length === 0) return;
  const firstColumn = canvas.width - columnIds.length;
  const columns = columnIds.map((id) => funds.columns.find((column) => column.id === id)!);
  const head = canvas.addRow();
  canvas.put(head, 0, 0, `${funds.titles[0]!}（万元）`, 'label');
  canvas.put(head, 1, firstColumn - 1, null, 'head');
  columns.forEach(({ label }, index) =>
    canvas.put(head, firstColumn + index, firstColumn + index, label.zh, 'head'),
  );
  for (const fundRow of funds.rows) {
    const row = canvas.addRow();
    canvas.put(row, 1, firstColumn - 1, fundRow.label.zh, 'text');
    const values = data.funds?.[fundRow.id as Exclude<FundRowId, 'breakdown'>];
    columns.forEach(({ id, kind }, index) => {
      const unscored = fundRow.id !== 'total' && (id === 'weight' || id === 'score');
      const value = values?.[id] ?? (unscored ? FILLER : null);
      canvas.put(row, firstColumn + index, firstColumn + index, value, 'value', numberFormat(kind, value));
    });
  }
  canvas.merge(head, 0, canvas.height - 1, 0);
}

function putGoals(canvas: Canvas, definition: FormDefinition, data: FormData) {
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
    canvas.put(row, left, right, data.goals?.[goal.id] ?? null, 'text');
  });
}

/** Equal neighbours in 一级 and, within it, 二级 become one merged cell. */
function mergeLevels(
  canvas: Canvas,
  firstRow: number,
  columns: readonly Column[],
  indicators: readonly Readonly<Partial<Record<IndicatorColumnId, CellValue>>>[],
) {
  const levels: IndicatorColumnId[] = ['level1', 'level2'];
  levels.forEach((level, depth) => {
    const index = columns.findIndex(({ id }) => id === level);
    if (index < 0) return;
    const col = index + 1;
    const same = (a: number, b: number) =>
      levels.slice(0, depth + 1).every((one) => indicators[a]?.[one] === indicators[b]?.[one]);
    for (let start = 0; start < indicators.length;) {
      let end = start;
      while (end + 1 < indicators.length && indicators[start]?.[level] != null && same(start, end + 1)) end++;
      for (let row = start + 1; row <= end; row++) canvas.values[firstRow + row]![col] = null;
      canvas.merge(firstRow + start, col, firstRow + end, col);
      start = end + 1;
    }
  });
}

function putTotals(canvas: Canvas, columns: readonly Column[], data: FormData) {
  const at = (id: IndicatorColumnId) => columns.findIndex((column) => column.id === id) + 1;
  const row = canvas.addRow();
  const firstValue = Math.min(...[at('weight'), at('score')].filter((col) => col > 0), canvas.width);
  canvas.put(row, 0, firstValue - 1, '总分', 'total');
  for (let col = firstValue; col < canvas.width; col++) canvas.put(row, col, col, null, 'total');
  const totals: readonly (readonly [IndicatorColumnId, TotalFieldId])[] = [
    ['weight', 'totalWeight'],
    ['score', 'totalScore'],
    ['reason', 'grade'],
  ];
  for (const [column, total] of totals) {
    const col = at(column);
    if (col > 0) canvas.values[row]![col] = data.totals?.[total] ?? null;
  }
}

function finish(canvas: Canvas, widths: number[], headerRow: number, frozen: boolean): ComposedForm {
  const { values, merges, roles, formats } = canvas;
  return { values, merges, roles, formats, widths, headerRow, frozen };
}
