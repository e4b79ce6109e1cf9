import type { Cell } from '../../grid';
import { isAmount, isBlankText, squeeze } from '../../indicator';
import { agree, decimal, product } from '../../measures';
import { isRounded } from '../reading/rounding';

/** How a stored 执行率 came to be what it is. */
export type RateWriting =
  | 'percent' // "73.17%", or 0.7317 in a cell with a percent format
  | 'ratio' // 0.7317 without one
  | 'points' // 73.17 without one
  | 'hundredfold'; // 73.17 in a cell with a percent format: shows 7317%

/** A stored 执行率. */
export interface StoredRate {
  readonly isBlank: boolean;
  /** As it stands there, in percent: 73.17 for "73.17%"; `null` when blank or no number. */
  readonly percent: number | null;
  /** The bare number, for the writings that leave the percent sign out. */
  readonly bare: number | null;
}

const RATE = /^([+-]?\d+(?:\.\d+)?)(%)?$/;

/** Reads a 执行率 cell: a ratio with or without percent format, "73.17%", "73.17", a filler. */
export function readRate({ value, format }: Cell): StoredRate {
  if (isBlankText(value)) return { isBlank: true, percent: null, bare: null };
  const none = { isBlank: false, percent: null, bare: null };
  if (typeof value === 'number') {
    if (!isAmount(value)) return none;
    return format?.includes('%') ? { ...none, percent: product(value, 100) } : { ...none, bare: value };
  }
  const match = typeof value === 'string' ? RATE.exec(squeeze(value).replace(/,/g, '')) : null;
  if (!match || !isAmount(Number(match[1]))) return none;
  const [, digits, sign] = match;
  return sign ? { ...none, percent: Number(digits) } : { ...none, bare: Number(digits) };
}

/**
 * True when a percentage says the same as the computed one: within the tolerance (percentage points), or
 * equal to it rounded to the decimals that are printed ("73%" for 73.17%).
 */
function saysTheSame(percent: number, computed: number, tolerance: number): boolean {
  return agree(percent, computed, tolerance) || isRounded(percent, computed);
}

/**
 * The writing by which a stored rate agrees with the computed ratio; `null` when none does.
 * @param tolerance in percentage points
 */
export function writingOf(stored: StoredRate, rate: number, tolerance: number): RateWriting | null {
  const computed = product(rate, 100);
  const matches = (percent: number) => saysTheSame(percent, computed, tolerance);
  if (stored.percent !== null) {
    if (matches(stored.percent)) return 'percent';
    return stored.percent !== 0 && matches(decimal(stored.percent).div(100).toNumber())
      ? 'hundredfold'
      : null;
  }
  if (stored.bare === null) return null;
  if (matches(product(stored.bare, 100))) return 'ratio';
  return matches(stored.bare) ? 'points' : null;
}
