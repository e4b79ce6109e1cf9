import { completion, decimal } from '../../src/core/measures';
import type { Goal, State } from './model';
import { ACHIEVED, PARTIAL } from './model';
import type { Random } from './random';

/** A table's goals with what stands for them at one time. */
export interface Progress {
  readonly goal: Goal;
  state: State;
}

/** Shares of the year's work that leave the light green after so many months, and do not jump at the end. */
const GREEN = { may: { low: 0.35, high: 0.56 }, september: { low: 0.61, high: 0.95 } } as const;
/** 部分达成 stands for the upper edge of its band. */
const PARTIAL_COMPLETION = 0.8;

/** A figure with the decimals of its goal. */
export function printed(value: number, { digits }: Goal): number {
  return decimal(value.toFixed(6)).round(digits).toNumber();
}

const step = ({ digits }: Goal) => 10 ** -digits;

/** 指标完成率, capped as the aggregate takes it. */
export function completionOf({ figure }: Goal, state: State): number {
  if (typeof state !== 'number') return state === ACHIEVED ? 1 : PARTIAL_COMPLETION;
  return Math.min(1, completion({ actual: state, target: figure!.target, sign: figure!.sign })!);
}

/** The least figure that is not below a share of the target. */
function atLeast(goal: Goal, share: number): number {
  const { target } = goal.figure!;
  const found = printed(target * share, goal);
  return found / target >= share ? found : printed(found + step(goal), goal);
}

/** A figure that does not add up: a rate is near its target from the first day on, a limit is kept. */
function standing(goal: Goal, random: Random): number {
  const { sign, target, unit } = goal.figure!;
  if (sign === '≤') return printed(target * random.between(unit === '次' ? 0.2 : 0.86, 0.99), goal);
  return printed(Math.min(target * random.between(0.965, 1.015), unit === '%' ? 99.6 : Infinity), goal);
}

/** Where a table's indicators are after some months, growing ones around `pace`. */
export function progressOf(goal: Goal, time: 'may' | 'september', pace: number, random: Random): State {
  if (goal.figure === null) return random.chance(time === 'may' ? 0.4 : 0.6) ? ACHIEVED : PARTIAL;
  if (!goal.grows) return standing(goal, random);
  const { low, high } = GREEN[time];
  const share = Math.min(high, Math.max(low, pace + random.between(-0.07, 0.07)));
  return Math.max(atLeast(goal, low), printed(goal.figure.target * share, goal));
}

/** Σ完成率 in decimal. */
function completed(all: readonly Progress[]): ReturnType<typeof decimal> {
  return all.reduce((total, { goal, state }) => total.plus(completionOf(goal, state)), decimal(0));
}

/** As near to the printed figure as this, so that no way of rounding can print another. */
const CLOSE = 0.2;

/**
 * Moves growing indicators until their mean completion is the one that is printed (percent, two decimals).
 * @throws RangeError when that cannot be reached with every light green.
 */
export function tune(all: readonly Progress[], percent: string, random: Random): void {
  const wanted = decimal(percent).div(100).times(all.length);
  const tolerance = decimal('0.00005').times(all.length).times(CLOSE);
  const growing = random.shuffle(all.filter(({ goal }) => goal.grows && goal.figure!.sign === '≥'));
  const { low, high } = GREEN.september;
  for (let round = 0; round < 200; round++) {
    const missing = wanted.minus(completed(all));
    if (missing.abs().lte(tolerance)) return;
    const share = missing.div(growing.length).toNumber();
    let left = missing.toNumber();
    for (const one of growing) {
      const { target } = one.goal.figure!;
      const before = one.state as number;
      // Where the whole shift is less than a step for everybody, a few take one step each.
      const change =
        Math.abs(share) * target < step(one.goal) ? Math.sign(left) * step(one.goal) : share * target;
      const after = printed(before + change, one.goal);
      const gain = after / target - before / target;
      if (after / target < low || after / target > high || Math.abs(gain) > Math.abs(left) * 1.5) continue;
      one.state = after;
      left -= gain;
      if (Math.abs(left) <= tolerance.toNumber() / 2) break;
    }
  }
  throw new RangeError(`a completion of ${percent}% cannot be reached`);
}
