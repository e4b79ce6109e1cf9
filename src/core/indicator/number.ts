import type { CellValue } from '../grid';
import { decimal } from '../measures/decimal';
import { isBlankText, squeeze } from './text';

/** A number as typed in a cell: a number, a text that is one ("１２．５", "95%"), or neither. */
export interface NumberReading {
  readonly value: CellValue;
  /** `null` when blank or no number. A percentage is its ratio, as Excel reads it: "95%" → 0.95. */
  readonly number: number | null;
  readonly isBlank: boolean;
}

/** Nothing that a budget table counts is larger; Excel keeps no more digits. */
export const LARGEST_NUMBER = 1e15;

/** True for a number that can be reckoned with. */
export function isAmount(value: number): boolean {
  return Math.abs(value) <= LARGEST_NUMBER;
}

const NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(%|分)?$/;

/** Number of a squeezed text such as "1,234.5"; `null` when it is none. */
export function readPlainNumber(text: string): { readonly number: number; readonly suffix: string } | null {
  const match = text.length > 40 ? null : NUMBER.exec(text);
  if (!match) return null;
  const [, sign = '', whole = '', fraction = '', suffix = ''] = match;
  if (whole === '' && fraction.length < 2) return null;
  const number = Number(`${sign}${whole.replaceAll(',', '') || '0'}${fraction}`);
  return isAmount(number) ? { number, suffix } : null;
}

/** A percentage as its ratio. Dividing in decimal keeps 73.17% at 0.7317 exactly. */
function ratioOf(percent: number): number {
  return decimal(percent).div(100).toNumber();
}

/**
 * Reads a cell that should hold a number: full-width digits, thousands separators, a trailing % (its
 * ratio) or 分 are understood. Blanks and fillers are blank, booleans and anything else no number.
 */
export function readNumber(value: CellValue): NumberReading {
  if (typeof value === 'number') return { value, number: isAmount(value) ? value : null, isBlank: false };
  if (isBlankText(value)) return { value, number: null, isBlank: true };
  if (typeof value !== 'string') return { value, number: null, isBlank: false };
  const plain = readPlainNumber(squeeze(value));
  if (!plain) return { value, number: null, isBlank: false };
  const number = plain.suffix === '%' ? ratioOf(plain.number) : plain.number;
  return { value, number, isBlank: false };
}
