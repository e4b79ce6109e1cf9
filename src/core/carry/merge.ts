import type { FormData, IndicatorColumnId, IndicatorData } from '../forms';
import type { Address, CellValue, FieldValue } from '../grid';
import { squeeze } from '../indicator/text';
import { decimal } from '../measures/decimal';
import { YUAN_PER_WAN } from '../recognise/amounts';
import type { FormInstance, IndicatorRow } from '../recognise/types';
import { headCells, headValues, indicatorKey, indicatorsByName, rowsByName } from './flat-values';
import { rowValueName, type CarriedRecord } from './record';

/** A cell of the later stage that gets the earlier stage's new value. */
export interface CarriedEdit {
  readonly cell: Address;
  readonly before: CellValue;
  readonly value: CellValue;
}

/** What differs between the stages and is for the user to decide. */
export type Difference =
  /** Typed over in the later stage, or changed on both sides. */
  | {
      readonly kind: 'changed';
      readonly indicator: string | null;
      readonly field: string;
      readonly cell: Address;
      readonly earlier: CellValue;
      readonly later: CellValue;
      /** A formula of somebody's stands there. */
      readonly isFormula?: true;
    }
  /** The earlier stage has an indicator that the later one lacks. */
  | { readonly kind: 'added'; readonly indicator: string }
  /** The same line by another name. */
  | { readonly kind: 'renamed'; readonly indicator: string; readonly later: string; readonly cell: Address }
  /** Once carried, and since taken out of the earlier stage. */
  | { readonly kind: 'removed'; readonly indicator: string; readonly cell: Address }
  /** Only ever in the later stage. */
  | { readonly kind: 'extra'; readonly indicator: string; readonly cell: Address };

/** A difference between two stages, and the project and sheet of the later stage it is about. */
export interface ListedDifference {
  readonly project: string;
  /** `null` when the later stage has no form for the project. */
  readonly sheet: string | null;
  readonly difference: Difference | { readonly kind: 'noForm' };
}

export interface Merge {
  readonly edits: readonly CarriedEdit[];
  readonly differences: readonly Difference[];
}

const AMOUNT = /^funds\./;
const NO_AMOUNT = /\.(?:weight|score|executionRate)$/;

const isSame = (a: CellValue, b: CellValue) =>
  a === b || (a !== null && b !== null && squeeze(String(a)) === squeeze(String(b)));

const isFormulaText = (value: CellValue) => typeof value === 'string' && value.startsWith('=');

const formulasOf =
  ({ grid }: FormInstance) =>
  ({ row, col }: Address) =>
    grid.cell(row, col).formula !== undefined;

/** A difference between the values of one cell. */
function changedValue(
  form: FormInstance,
  indicator: string | null,
  field: string,
  earlier: CellValue,
  { value: later, cell }: FieldValue,
): Difference {
  const isFormula = formulasOf(form)(cell);
  return { kind: 'changed', indicator, field, cell, earlier, later, ...(isFormula && { isFormula }) };
}

const nameOf = (row: IndicatorData) => String(row.name ?? '');

/** Brings one value up to date, or says that it needs a decision; what was typed is never written over. */
function mergeValue(
  earlier: CellValue,
  { value, cell }: FieldValue,
  carried: CellValue | undefined,
  hasFormula: (cell: Address) => boolean,
): CarriedEdit | 'same' | 'decide' {
  if (earlier === null || isSame(earlier, value)) return 'same';
  // A text that begins like a formula would become one, and somebody's formula is not a value to replace.
  if (isFormulaText(earlier) || hasFormula(cell)) return 'decide';
  // Untouched: still blank as it always was, or still what an earlier run put there.
  const isUntouched =
    value === null ? (carried ?? null) === null : carried !== undefined && isSame(carried, value);
  return isUntouched ? { cell, before: value, value: earlier } : 'decide';
}

/** A carried amount, which is in 万元, as a form in 元 has it. */
function inUnitOf({ funds }: FormInstance, field: string, value: CellValue): CellValue {
  const isAmount = AMOUNT.test(field) && !NO_AMOUNT.test(field);
  return isAmount && funds?.unit === '元' && typeof value === 'number'
    ? decimal(value).times(YUAN_PER_WAN).toNumber()
    : value;
}

function mergeHead(data: FormData, form: FormInstance, record: CarriedRecord): Merge {
  const edits: CarriedEdit[] = [];
  const differences: Difference[] = [];
  const there = headCells(form);
  for (const [field, value] of headValues(data)) {
    const later = there.get(field);
    const earlier = inUnitOf(form, field, value);
    const carried = inUnitOf(form, field, record.get(field) ?? null);
    const merged = later ? mergeValue(earlier, later, carried, formulasOf(form)) : 'same';
    if (merged === 'decide') differences.push(changedValue(form, null, field, earlier, later!));
    else if (merged !== 'same') edits.push(merged);
  }
  return { edits, differences };
}

function mergeRow(
  name: string,
  data: IndicatorData,
  row: IndicatorRow,
  form: FormInstance,
  record: CarriedRecord,
): Merge {
  const edits: CarriedEdit[] = [];
  const differences: Difference[] = [];
  for (const [id, earlier] of Object.entries(data) as [IndicatorColumnId, CellValue][]) {
    // Levels and name are what the row was found by.
    if (id === 'level1' || id === 'level2' || id === 'name' || !form.columns.has(id)) continue;
    const merged = mergeValue(earlier, row.field(id), record.get(rowValueName(name, id)), formulasOf(form));
    if (merged === 'decide') differences.push(changedValue(form, nameOf(data), id, earlier, row.field(id)));
    else if (merged !== 'same') edits.push(merged);
  }
  return { edits, differences };
}

/** A line under the same levels with the same target is most likely the same indicator, renamed. */
function renamedRow(
  data: IndicatorData,
  candidates: ReadonlyMap<string, IndicatorRow>,
): readonly [string, IndicatorRow] | undefined {
  const { level1, level2 } = indicatorKey((id) => data[id]);
  const alike = [...candidates].filter(([, row]) => {
    const key = indicatorKey((id) => row.value(id));
    return key.level1 === level1 && key.level2 === level2 && isSame(row.value('target'), data.target ?? null);
  });
  return alike.length === 1 ? alike[0] : undefined;
}

/**
 * Compares what would be carried with a form of the later stage that is there already. Cells that nobody has
 * touched since the last run, or that are blank, are brought up to date; everything else is listed for decision.
 * @param record what the last run carried
 */
export function mergeCarried(data: FormData, form: FormInstance, record: CarriedRecord): Merge {
  const parts: Merge[] = [mergeHead(data, form, record)];
  const left = rowsByName(form.rows);
  const missing: IndicatorData[] = [];
  for (const [name, indicator] of indicatorsByName(data.indicators ?? [])) {
    const row = left.get(name);
    if (!row) missing.push(indicator);
    else {
      left.delete(name);
      parts.push(mergeRow(name, indicator, row, form, record));
    }
  }
  const differences: Difference[] = [];
  for (const indicator of missing) {
    const renamed = renamedRow(indicator, left);
    if (!renamed) differences.push({ kind: 'added', indicator: nameOf(indicator) });
    else {
      const [name, row] = renamed;
      left.delete(name);
      const { value: later, cell } = row.field('name');
      differences.push({ kind: 'renamed', indicator: nameOf(indicator), later: String(later), cell });
    }
  }
  const wasCarried = (name: string) => [...record.keys()].some((key) => key.startsWith(`${name}:`));
  for (const [name, row] of left) {
    const { value, cell } = row.field('name');
    differences.push({ kind: wasCarried(name) ? 'removed' : 'extra', indicator: String(value), cell });
  }
  return {
    edits: parts.flatMap(({ edits }) => edits),
    differences: [...parts.flatMap((part) => part.differences), ...differences],
  };
}
