import type { FormData, FormDefinition, IndicatorColumnId, LayoutDefinition } from '../forms';
import type { CellValue } from '../grid';
import { isStandardSign, textOf } from '../indicator';
import type { Profile } from '../profile/types';
import type { FormInstance, IndicatorRow, ProjectIndicators } from '../recognise/types';
import { printedPoints } from './printed-points';

/** A value with its sign and unit in one cell, as paper forms have it: ≥, 48, 公里 → "≥48公里". */
function inOneCell(row: IndicatorRow, column: 'target' | 'actual'): CellValue {
  const value = row.value(column);
  const sign = textOf(row.value('sign'));
  const unit = textOf(row.value('meterUnit'));
  // A text has its own sign and unit already, or is a 定性 value that has neither.
  if (typeof value !== 'number') return value;
  const written = column === 'target' && sign !== null && isStandardSign(sign) ? sign : '';
  return written === '' && unit === null ? value : `${written}${value}${unit ?? ''}`;
}

function valueOf(
  row: IndicatorRow,
  column: IndicatorColumnId,
  columns: readonly IndicatorColumnId[],
): CellValue {
  const isSplit = columns.includes('sign') || columns.includes('meterUnit');
  return !isSplit && (column === 'target' || column === 'actual')
    ? inOneCell(row, column)
    : row.value(column);
}

function project(
  { unitName, projectName, rows }: ProjectIndicators,
  year: number | undefined,
  { indicatorColumns: columns }: LayoutDefinition,
  printed: Partial<FormData>,
): FormData {
  return {
    ...printed,
    ...(year !== undefined && { year }),
    fields: { projectName, department: null, implementingUnit: unitName },
    indicators: rows
      .filter(({ isEmptyBranch }) => !isEmptyBranch)
      .map((row) => Object.fromEntries(columns.map((column) => [column, valueOf(row, column, columns)]))),
  };
}

/**
 * The projects of an 指标台账 as data of a paper form, one for each: 项目名称, 实施单位 and the indicators in
 * the ledger's order; sign, number and unit go into one cell where the layout has one. What the ledger does
 * not say stays blank.
 */
export function formsFromLedger(
  ledger: FormInstance,
  definition: FormDefinition,
  profile: Profile,
  layoutId?: string,
): FormData[] {
  const printed = printedPoints(definition, profile);
  const layout = definition.layouts.find(({ id }) => id === layoutId) ?? definition.layouts[0]!;
  return ledger.projects.map((one) => project(one, ledger.year?.value, layout, printed));
}
