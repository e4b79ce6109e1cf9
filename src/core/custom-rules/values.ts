/** Values of conditions and how they compare. `null` is blank or undecided: a condition about it says nothing. */
import { squeeze } from '../indicator';

export type Value = number | string | boolean | null;

/** Two figures that differ by less than this share of the larger are one: what a division leaves behind. */
const RESIDUE = 1e-12;

function isSameNumber(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= RESIDUE * Math.max(Math.abs(a), Math.abs(b));
}

/** Equality in three values: nothing is known about a blank, nor about a text beside a number. */
export function isEqual(a: Value, b: Value): boolean | null {
  if (typeof a === 'number' && typeof b === 'number') return isSameNumber(a, b);
  if (a === null || b === null || typeof a !== typeof b) return null;
  return a === b;
}

export type Order = '<' | '<=' | '>' | '>=';

/** Order of two numbers; `null` when either is blank or no number. */
export function isOrdered(a: Value, order: Order, b: Value): boolean | null {
  if (typeof a !== 'number' || typeof b !== 'number') return null;
  const isSame = isSameNumber(a, b);
  switch (order) {
    case '<':
      return !isSame && a < b;
    case '<=':
      return isSame || a < b;
    case '>':
      return !isSame && a > b;
    case '>=':
      return isSame || a > b;
  }
}

/** And in three values: one that does not hold decides. */
export function both(a: Value, b: Value): boolean | null {
  if (a === false || b === false) return false;
  return a === true && b === true ? true : null;
}

/** Or in three values: one that holds decides. */
export function either(a: Value, b: Value): boolean | null {
  if (a === true || b === true) return true;
  return a === false && b === false ? false : null;
}

/** A text as texts are compared: without white space, full-width signs as half-width ones. */
export function comparable(text: string): string {
  return squeeze(text);
}
