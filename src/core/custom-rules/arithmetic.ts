/** Arithmetic of conditions: decimal, and `null` as soon as a part is blank, no number, or divided by 0. */
import { difference, product, quotient, sum } from '../measures';
import type { Value } from './values';

export type Operation = (a: Value, b: Value) => number | null;

/** Whole numbers, which most are, need no decimal arithmetic. */
function exact(result: number, a: number, b: number): boolean {
  return Number.isSafeInteger(a) && Number.isSafeInteger(b) && Number.isSafeInteger(result);
}

const onNumbers =
  (quick: (a: number, b: number) => number, decimal: (a: number, b: number) => number | null): Operation =>
  (a, b) => {
    if (typeof a !== 'number' || typeof b !== 'number') return null;
    const result = quick(a, b);
    return exact(result, a, b) ? result : decimal(a, b);
  };

/** By their signs; powers are left out, which nothing in these tables needs and which grow without end. */
export const OPERATIONS: ReadonlyMap<string, Operation> = new Map([
  [
    '+',
    onNumbers(
      (a, b) => a + b,
      (a, b) => sum([a, b]),
    ),
  ],
  ['-', onNumbers((a, b) => a - b, difference)],
  ['*', onNumbers((a, b) => a * b, product)],
  ['/', onNumbers((a, b) => a / b, quotient)],
]);

/** Numbers of a list; blanks are left out. `null` when a text that is no number stands among them, or nothing at all. */
export function numbersIn(values: readonly Value[]): readonly number[] | null {
  const numbers: number[] = [];
  for (const value of values) {
    if (value === null) continue;
    if (typeof value !== 'number') return null;
    numbers.push(value);
  }
  return numbers.length === 0 ? null : numbers;
}
