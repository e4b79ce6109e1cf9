import type { CellValue } from '../grid';
import { readNumber } from '../indicator';
import { decimal } from '../measures';
import type { AmountUnit } from './types';

export const YUAN_PER_WAN = 10_000;

/** An amount of a table that is in 元 or 万元, in 万元; `null` when the cell holds no number. */
export function amountInWan(value: CellValue, unit: AmountUnit): number | null {
  const { number } = readNumber(value);
  return number === null || unit === '万元' ? number : decimal(number).div(YUAN_PER_WAN).toNumber();
}
