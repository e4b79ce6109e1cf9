import { toA1 } from '../address';
import type { ComposedForm } from '../forms';
import { createGrid, type Address, type CellValue, type FieldValue } from '../grid';
import { recogniseSheet } from '../recognise';
import { amountInWan, YUAN_PER_WAN } from '../recognise/amounts';
import type { FormInstance } from '../recognise/types';
import { CARRIED_COLUMNS } from './carried-data';
import type { Carried } from './earlier-forms';
import { headCells } from './flat-values';

/** What a value may have been called where it was carried from. */
const OTHER_NAMES: readonly (readonly [RegExp, string])[] = [
  [/initialBudget$/, 'annualBudget'],
  [/annualBudget$/, 'initialBudget'],
  [/expectedGoal$/, 'adjustedGoal'],
];

/** A formula that shows another sheet's cell, and nothing where that is blank. */
function reference(sheet: string, cell: Address, divisor: number): string {
  const there = `'${sheet.replace(/'/g, "''")}'!${toA1(cell)}`;
  return `=IF(${there}="","",${there}${divisor === 1 ? '' : `/${divisor}`})`;
}

/** By what an amount has to be divided to become the carried one; `null` when the two are not the same. */
function divisorOf(carried: CellValue, source: CellValue, isInYuan: boolean): number | null {
  if (carried === null) return null;
  if (carried === source) return 1;
  // A text with its unit in it is no figure that a formula could divide.
  const isFigure = isInYuan && typeof source === 'number';
  return isFigure && amountInWan(source, '元') === carried ? YUAN_PER_WAN : null;
}

/**
 * A composed form with references to the cells that its values were carried from, in place of these values: what is
 * changed there changes here. A value that had to be put together (sign, number and unit in one cell) stays a value.
 */
export function referTo(composed: ComposedForm, { source, rows }: Carried): ComposedForm {
  const { values, merges } = composed;
  const form = recogniseSheet(createGrid({ sheet: 'composed', values, merges })).forms[0];
  if (!form) return composed;
  const formulas = composed.formulas.map((line) => [...line]);
  const kept = values.map((line) => [...line]);
  const refer = ({ value, cell }: FieldValue, from: FieldValue, isMoney: boolean) => {
    const { row, col } = cell;
    // Only where the value itself stands: a merged level is one cell.
    if (value === null || values[row]![col] !== value) return;
    const divisor = divisorOf(value, from.value, isMoney && source.funds?.unit === '元');
    if (divisor === null) return;
    formulas[row]![col] = reference(source.sheet, from.cell, divisor);
    kept[row]![col] = null;
  };
  if (source.definition.shape === 'paper') referHead(form, source, refer);
  form.rows.forEach((row, index) => {
    const from = rows[index];
    if (from) for (const id of CARRIED_COLUMNS) refer(row.field(id), from.field(id), false);
  });
  return { ...composed, values: kept, formulas };
}

function referHead(
  form: FormInstance,
  source: FormInstance,
  refer: (field: FieldValue, from: FieldValue, isMoney: boolean) => void,
): void {
  const there = headCells(source);
  for (const [name, field] of headCells(form)) {
    const other = OTHER_NAMES.find(([pattern]) => pattern.test(name));
    const names = other ? [name, name.replace(other[0], other[1])] : [name];
    const from = names.map((one) => there.get(one)).find((one) => one !== undefined && one.value !== null);
    // 分值 and rates of the earlier stage are its own.
    const isPoints = /\.(?:weight|score|executionRate)$/.test(name);
    if (from && !isPoints) refer(field, from, name.startsWith('funds.'));
  }
}
