/**
 * The names a condition may use: labels and synonyms of the form definitions, and no list of their own. A name
 * means a column of the indicator table first, then a header field, a goal, a total, a column of the 资金 block
 * (in the row 年度资金总额) and last a row of it.
 */
import { levelText, standardLevel1, standardLevel2 } from '../audit/levels';
import type {
  FieldDefinition,
  FieldKind,
  FormDefinition,
  FundColumnId,
  FundRowId,
  GoalFieldId,
  HeaderFieldId,
  IndicatorColumnId,
  TotalFieldId,
} from '../forms/types';
import type { Address, CellValue, FieldValue } from '../grid';
import { parseTarget, readNumber, textOf } from '../indicator';
import { quotient } from '../measures';
import type { Profile } from '../profile/types';
import { amountInWan } from '../recognise/amounts';
import { readLabel } from '../recognise/label';
import type { FormInstance, FundRow, IndicatorRow } from '../recognise/types';
import { comparable, type Value } from './values';

interface Kinded {
  /** The standard label as a condition spells it; another name where the label has signs in it (定量/定性). */
  readonly label: string;
  readonly kind: FieldKind;
}

/** What a name means on a form. */
export type Field = Kinded &
  (
    | { readonly in: 'column'; readonly id: IndicatorColumnId }
    | { readonly in: 'header'; readonly id: HeaderFieldId }
    | { readonly in: 'goal'; readonly id: GoalFieldId }
    | { readonly in: 'total'; readonly id: TotalFieldId }
    | { readonly in: 'fundColumn'; readonly id: FundColumnId }
    | { readonly in: 'fundRow'; readonly id: FundRowId }
  );

export type ColumnField = Extract<Field, { in: 'column' }>;
export type FundField = Extract<Field, { in: 'fundColumn' }>;

/** The names of one form. */
export interface FieldNames {
  readonly all: ReadonlyMap<string, Field>;
  /** Columns of the indicator table only. */
  readonly columns: ReadonlyMap<string, Field>;
  /** Columns of the 资金 block, by the names behind 资金. */
  readonly funds: ReadonlyMap<string, FundField>;
}

/** A name as labels are compared: without white space and brackets. */
export function nameKey(name: string): string {
  return readLabel(name).key;
}

/** A name that the grammar takes for one. */
const PLAIN = /^[\p{L}_][\p{L}\p{N}_]*$/u;

const known = new WeakMap<FormDefinition, FieldNames>();

/** The names of a form, from its definition. */
export function fieldNames(definition: FormDefinition): FieldNames {
  let found = known.get(definition);
  if (!found) known.set(definition, (found = collect(definition)));
  return found;
}

function collect({ header, goals, funds, indicators }: FormDefinition): FieldNames {
  const all = new Map<string, Field>();
  const fundNames = new Map<string, FundField>();
  const add = <F extends Field>(
    place: F['in'],
    fields: readonly FieldDefinition<F['id']>[],
    names: Map<string, F> = all as Map<string, F>,
  ) => {
    for (const { id, label, synonyms, kind } of fields) {
      const keys = [label.zh, ...synonyms].map(nameKey);
      const field = { in: place, id, label: keys.find((key) => PLAIN.test(key)) ?? keys[0]!, kind } as F;
      for (const key of keys) {
        if (key !== '' && !names.has(key)) names.set(key, field);
      }
    }
  };
  add<ColumnField>('column', indicators.columns);
  add<Extract<Field, { in: 'header' }>>('header', header);
  add<Extract<Field, { in: 'goal' }>>('goal', goals);
  add<Extract<Field, { in: 'total' }>>('total', indicators.totals);
  if (funds) {
    add<FundField>('fundColumn', funds.columns);
    add<FundField>('fundColumn', funds.columns, fundNames);
    add<Extract<Field, { in: 'fundRow' }>>('fundRow', funds.rows);
  }
  const columns = new Map([...all].filter(([, field]) => field.in === 'column'));
  return { all, columns, funds: fundNames };
}

const NUMERIC: ReadonlySet<FieldKind> = new Set(['amount', 'points', 'rate', 'number']);

/** What a field holds when it is filled in as it should be; a target may be either. */
export function typeOf({ kind }: Field): 'number' | 'text' | 'any' {
  return NUMERIC.has(kind) ? 'number' : kind === 'target' ? 'any' : 'text';
}

type Policy = Profile['quantification']['policy'];

function textValue(value: CellValue): Value {
  const text = textOf(value);
  return text === null ? null : comparable(text);
}

function numberValue(value: CellValue): Value {
  return readNumber(value).number ?? textValue(value);
}

/** The number a target names, a percentage as its ratio; a range or a description stays a text. */
function targetValue(value: CellValue, policy: Policy, format: string | undefined): Value {
  const { number, upper, unit } = parseTarget(value, policy, format);
  if (number === null || upper !== null) return numberValue(value);
  return unit === '%' ? quotient(number, 100) : number;
}

/** A level by its standard name without 指标, so that 产出, 产出指标 and 产出指标（50分） are one. */
export function levelName(value: CellValue): Value {
  return standardLevel1(value) ?? standardLevel2(value)?.name ?? levelText(value);
}

/** True for 一级 and 二级指标. */
export function isLevel(field: Field): boolean {
  return field.in === 'column' && (field.id === 'level1' || field.id === 'level2');
}

/** Value of a column in a row. */
export function columnValue(
  { id, kind }: ColumnField,
  row: IndicatorRow,
  form: FormInstance,
  policy: Policy,
): Value {
  const value = row.value(id);
  if (value === null) return null;
  if (id === 'level1' || id === 'level2') return levelName(value);
  if (kind === 'target') {
    const { row: at, col } = row.cell(id);
    return targetValue(value, policy, form.grid.cell(at, col).format);
  }
  return NUMERIC.has(kind) ? numberValue(value) : textValue(value);
}

const totalOf = (form: FormInstance): FundRow | undefined =>
  form.funds?.rows.find(({ id }) => id === 'total');

/** The column that names the amount of a row of the 资金 block; a list of sources has this one only. */
function amountColumn(form: FormInstance): FundColumnId {
  return form.funds!.columns.has('annualBudget') ? 'annualBudget' : 'initialBudget';
}

interface Place {
  readonly value: CellValue;
  readonly cell: Address;
}

/** Where a field of the form stands; `null` when the form does not print it. */
export function placeOf(field: Exclude<Field, ColumnField>, form: FormInstance): Place | null {
  const found = (value: FieldValue | undefined): Place | null => value ?? null;
  switch (field.in) {
    case 'header':
      // The title names the year of most forms.
      return field.id === 'year' && form.year ? form.year : found(form.fields.get(field.id));
    case 'goal':
      return found(form.goals.get(field.id));
    case 'total':
      return found(form.totals.get(field.id));
    case 'fundColumn': {
      const row = totalOf(form);
      if (!row || !form.funds?.columns.has(field.id)) return null;
      return { value: row.value(field.id), cell: row.cell(field.id) };
    }
    case 'fundRow': {
      const row = form.funds?.rows.find(({ id }) => id === field.id);
      if (!row) return null;
      const column = amountColumn(form);
      return { value: row.value(column), cell: row.cell(column) };
    }
  }
}

/** Value of a field of the form; amounts in 万元. */
export function fieldValue(field: Exclude<Field, ColumnField>, form: FormInstance): Value {
  const value = placeOf(field, form)?.value ?? null;
  if (value === null) return null;
  if (field.kind === 'amount') return amountInWan(value, form.funds?.unit ?? '万元') ?? textValue(value);
  return NUMERIC.has(field.kind) ? numberValue(value) : textValue(value);
}

/** True when the form prints what a field names: a condition says nothing about tables without it. */
export function isPrinted(field: Field, form: FormInstance): boolean {
  return field.in === 'column' ? form.columns.has(field.id) : placeOf(field, form) !== null;
}
