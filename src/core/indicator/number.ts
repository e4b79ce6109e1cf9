import type { CellValue } from '../grid';
import { isBlankText, squeeze } from './text';

/** A number as typed in a cell: a number, a text that is one ("１２．５", "95%"), or neither. */
export interface NumberReading {
  readonly value: CellValue;
  /** `null` when blank or no number. A percentage is its ratio, as Excel reads it: "95%" → 0.95. */
  readonly number: number | null;
  readonly isBlank: boolean;
}

const NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(%|分)?$/;

/** Number of a squeezed text such as "1,234.5"; `null` when it is none. */
export function readPlainNumber(text: string): { readonly number: number; readonly suffix: string } | null {
  const match = text.length > 40 ? null : NUMBER.exec(text);
  if (!match) return null;
  const [, sign = '', whole = '', fraction = '', suffix = ''] = match;
  if (whole === '' && fraction.length < 2) return null;
  const number = Number(`${sign}${whole.replaceAll(',', '') || '0'}${fraction}`);
  return Number.isFinite(number) ? { number, suffix } : null;
}

/**
 * Reads a cell that should hold a number: full-width digits, thousands separators, a trailing % (its
 * ratio) or 分 are understood. Blanks and fillers are blank, booleans and anything else no number.
 */
export function readNumber(value: CellValue): NumberReading {
  if (typeof value === 'number')
    return { value, number: Number.isFinite(value) ? value : null, isBlank: false };
  if (isBlankText(value)) return { value, number: null, isBlank: true };
  if (typeof value !== 'string') return { value, number: null, isBlank: false };
  const plain = readPlainNumber(squeeze(value));
  if (!plain) return { value, number: null, isBlank: false };
  // Shifting the decimal point in the text keeps 73.17% at 0.7317 exactly.
  const number = plain.suffix === '%' ? Number(`${plain.number}e-2`) : plain.number;
  return { value, number: Number.isFinite(number) ? number : plain.number / 100, isBlank: false };
}
