import type { Figure, Spread, Timing, Wanted } from './types';

/** One way of doing the work; what it returns is what it found. */
export interface Contender {
  readonly name: string;
  /** How many items it goes through. */
  readonly items: number;
  /** How many problems, cells or rows it must have found: a fast wrong answer is no answer. */
  readonly expected: number;
  run(): number | Promise<number>;
}

/** Milliseconds of each round by contender. */
export type Rounds = ReadonlyMap<string, readonly number[]>;

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  return { min: sorted[0]!, median, max: sorted.at(-1)! };
}

export const exactly = (value: number): Spread => ({ min: value, median: value, max: value });

/**
 * Measures the contenders in turn, A B C A B C …, after rounds that are not counted: a machine that slows down
 * slows all of them down, and the ratio of neighbours holds.
 * @throws Error when one finds something else than it must.
 */
export async function inTurn(contenders: readonly Contender[], rounds: number, warmUps = 1): Promise<Rounds> {
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 1 - warmUps; round <= rounds; round++) {
    for (const contender of contenders) {
      globalThis.gc?.();
      const start = performance.now();
      const found = await contender.run();
      const took = performance.now() - start;
      if (found !== contender.expected)
        throw new Error(`${contender.name} found ${found}, not ${contender.expected}`);
      if (round > 0) times.get(contender.name)!.push(took);
    }
  }
  return times;
}

export const timingsOf = (contenders: readonly Contender[], rounds: Rounds): Timing[] =>
  contenders.map(({ name, items }) => ({ name, items, milliseconds: spreadOf(rounds.get(name)!) }));

/** How many times as much `ours` does as `theirs` in the same time, round by round, per item. */
export function speedOf(ours: Contender, theirs: Contender, rounds: Rounds, wanted: Wanted | null): Figure {
  const theirTimes = rounds.get(theirs.name)!;
  const ratios = rounds
    .get(ours.name)!
    .map((time, round) => theirTimes[round]! / theirs.items / (time / ours.items));
  return { name: `speed against ${theirs.name}`, reached: spreadOf(ratios), wanted, unit: '×' };
}

/** How many times as long as `theirs` takes `ours`, round by round, per item. */
export function timeOf(ours: Contender, theirs: Contender, rounds: Rounds, wanted: Wanted | null): Figure {
  const theirTimes = rounds.get(theirs.name)!;
  const ratios = rounds
    .get(ours.name)!
    .map((time, round) => time / ours.items / (theirTimes[round]! / theirs.items));
  return {
    name: `time of ${ours.name} against ${theirs.name}`,
    reached: spreadOf(ratios),
    wanted,
    unit: '×',
  };
}
