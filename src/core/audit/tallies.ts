import type { Tally } from './types';

/** What was counted for rules of the user's own, by their position; those that counted nothing are left out. */
export type Tallies = ReadonlyMap<number, Readonly<Tally>>;

const COUNTS = ['tables', 'held', 'broken', 'undecided'] as const satisfies readonly (keyof Tally)[];

export const noTally = (): Tally => ({ tables: 0, held: 0, broken: 0, undecided: 0 });

function addTo(tally: Tally, more: Readonly<Tally>, sign: 1 | -1 = 1): Tally {
  for (const count of COUNTS) tally[count] += sign * more[count];
  return tally;
}

/** By how much tallies grow while some work is done. */
export function grownBy(tallies: readonly Tally[], work: () => void): Tallies {
  const before = tallies.map((tally) => ({ ...tally }));
  work();
  const grown = new Map<number, Tally>();
  for (const [index, tally] of tallies.entries()) {
    const more = addTo({ ...tally }, before[index]!, -1);
    if (COUNTS.some((count) => more[count] !== 0)) grown.set(index, more);
  }
  return grown;
}

/** Tallies of several parts together. */
export function sumOf(parts: Iterable<Tallies>): Tallies {
  const sum = new Map<number, Tally>();
  for (const part of parts) {
    for (const [index, tally] of part) sum.set(index, addTo(sum.get(index) ?? noTally(), tally));
  }
  return sum;
}
