/**
 * Decimal arithmetic. Results are compared at printed precision, so sums and quotients are taken in
 * decimal and not in binary floats; rounding is half up (四舍五入): ties go away from zero.
 */
import Big from 'big.js';

/** Own constructor, so that no other user of big.js changes our precision. */
const Decimal = Big();
Decimal.DP = 30;
Decimal.RM = Decimal.roundHalfUp;
Decimal.NE = -40;
Decimal.PE = 40;

export type DecimalSource = number | string | Big;

/**
 * A decimal of a finite number, taken by its shortest printed digits (0.1 is 0.1).
 * @throws RangeError for NaN and infinities, which are no amounts.
 */
export function decimal(value: DecimalSource): Big {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new RangeError(`no finite number: ${value}`);
  return new Decimal(value);
}

/** Digits that a binary float holds exactly, and that Excel computes and shows with. */
const SIGNIFICANT_DIGITS = 15;
/** From here on those digits are all before the decimal point. */
const WHOLE_FROM = 1e15;

/**
 * Rounds half up to `digits` decimals: 0.12345 → 0.1235 (4), -0.5 → -1 (0). What lies beyond the 15th
 * significant digit is residue of a division (67 ÷ 120 × 9 is 5.025, not 5.0249999999999995) and is
 * rounded away first, as Excel does.
 */
export function roundHalfUp(value: number, digits: number): number {
  if (!Number.isFinite(value) || Math.abs(value) >= WHOLE_FROM) return value;
  return decimal(value.toPrecision(SIGNIFICANT_DIGITS)).round(digits, Decimal.roundHalfUp).toNumber();
}

/** The nearest number; what is too large for one becomes the largest, so that every result can be compared. */
function toNumber(result: Big): number {
  const number = result.toNumber();
  return Number.isFinite(number) ? number : Math.sign(number) * Number.MAX_VALUE;
}

/** Decimals that amounts have: yuan with fen, 万元 down to the fen. */
const SCALES = [1, 1e2, 1e6] as const;
/** Whole numbers below have 15 digits at most: no two of them, scaled down, are the same binary float. */
const EXACT_BELOW = 1e15;
/** How much smaller than its divisor a quotient may be; see {@link wholeQuotient}. */
const SMALLEST_SHARE = 2 ** -46;

/** The whole number that a decimal is in units of 1 ÷ `scale`; NaN where it is none, or too large. */
function inUnits(value: number, scale: number): number {
  const units = Math.round(value * scale);
  return units / scale === value && Math.abs(units) < EXACT_BELOW ? units : NaN;
}

/**
 * Sum of decimals that are whole numbers in a common unit: whole numbers add up exactly, and one division rounds. NaN
 * where there is no such unit.
 */
function wholeSum(values: readonly number[], scale: number): number {
  let total = 0;
  for (const value of values) {
    total += inUnits(value, scale);
    if (!(Math.abs(total) < EXACT_BELOW)) return NaN;
  }
  return total / scale;
}

/** Sum without binary residue: 0.1 + 0.2 is 0.3. Blanks (`null`) are left out; no numbers at all give `null`. */
export function sum(values: Iterable<number | null>): number | null {
  const numbers: number[] = [];
  for (const value of values) if (value !== null) numbers.push(value);
  if (numbers.length === 0) return null;
  for (const scale of SCALES) {
    const whole = wholeSum(numbers, scale);
    if (!Number.isNaN(whole)) return whole;
  }
  return toNumber(numbers.reduce((total, value) => total.plus(value), decimal(0)));
}

/**
 * a ÷ b of decimals that are whole numbers in a common unit, by one binary division; NaN where decimal division might
 * come to something else. Both round the true quotient Q = A ÷ B to a float; the decimal one rounds it to 30 decimals
 * before. That can matter only where Q lies within 0.5e-30 of the middle m of two floats. Q is no such m, whose
 * numerator has 54 bits, and cannot come nearer to one than Q ÷ B × 2^-54, which is more while Q > B × 2^-46.
 */
function wholeQuotient(a: number, b: number): number {
  for (const scale of SCALES) {
    const divisor = inUnits(b, scale);
    const result = inUnits(a, scale) / divisor;
    if (!Number.isNaN(result)) return Math.abs(result) > Math.abs(divisor) * SMALLEST_SHARE ? result : NaN;
  }
  return NaN;
}

/** a ÷ b in decimal; `null` when either is blank, b is 0, or no number is large enough for the result. */
export function quotient(a: number | null, b: number | null): number | null {
  if (a === null || b === null || b === 0) return null;
  const whole = wholeQuotient(a, b);
  if (!Number.isNaN(whole)) return whole;
  const result = decimal(a).div(b).toNumber();
  return Number.isFinite(result) ? result : null;
}

/** a − b in decimal. */
export function difference(a: number, b: number): number {
  for (const scale of SCALES) {
    const units = inUnits(a, scale) - inUnits(b, scale);
    if (!Number.isNaN(units)) return units === 0 ? 0 : units / scale;
  }
  return toNumber(decimal(a).minus(b));
}

/** a × b in decimal. */
export function product(a: number, b: number): number {
  return toNumber(decimal(a).times(b));
}

/** True when two figures differ by no more than `tolerance`, compared in decimal. */
export function agree(a: number, b: number, tolerance: number): boolean {
  for (const scale of SCALES) {
    const [apart, allowed] = [inUnits(a, scale) - inUnits(b, scale), inUnits(tolerance, scale)];
    if (!Number.isNaN(apart) && !Number.isNaN(allowed)) return Math.abs(apart) <= allowed;
  }
  return decimal(a).minus(b).abs().lte(tolerance);
}
