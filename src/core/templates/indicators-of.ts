import type { IndicatorColumnId, IndicatorData } from '../forms';
import type { CellValue } from '../grid';
import { isStandardSign, textOf } from '../indicator';
import type { IndicatorRow } from '../recognise/types';

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

/**
 * The indicators of rows, for a layout with these columns: in their order, levels on every line, empty lines left
 * out; sign, number and unit go into one cell where the layout has one for them.
 */
export function indicatorsOf(
  rows: readonly IndicatorRow[],
  columns: readonly IndicatorColumnId[],
): IndicatorData[] {
  return rows
    .filter(({ isEmptyBranch }) => !isEmptyBranch)
    .map((row) => Object.fromEntries(columns.map((column) => [column, valueOf(row, column, columns)])));
}
