import { decimal, executionScore, indicatorScore, roundHalfUp } from '../../src/core/measures';
import { defaultProfile } from '../../src/core/profile';
import type { GroupFigures } from './golden';
import { ACHIEVED, PARTIAL, sumOf, type Goal, type Money, type State } from './model';
import { partOf } from './money';
import { printed } from './progress';
import type { Random } from './random';
import { shareOut } from './share-out';

/** How the indicators of a project came out at the end of the year. */
export interface Outcome {
  readonly states: readonly State[];
  /** In points, two decimals. */
  readonly scores: readonly number[];
}

/** Points that the execution rate has, and between which its score lies; in hundredths. */
export const EXECUTION_POINTS = 10;
const EXECUTION = { least: 815, most: 992 };
/** Share of its points that a reached part of words has. */
const PARTIAL_SHARE = 0.7;
/** An indicator loses so much of its points at the most; limits less, because they are exceeded by little. */
const MOST_LOST = { figure: 0.42, limit: 0.14 };
/** Fewer points are not worth a shortfall. */
const LEAST_LOST = 0.25;

/** Over the target by a little, and never by so much that it would have to be explained. */
function met(goal: Goal, september: State, random: Random): State {
  if (goal.figure === null) return ACHIEVED;
  const { sign, target, unit } = goal.figure;
  if (sign === '≤') {
    const kept = printed(target * random.between(0.9, 1), goal);
    return Math.max(Math.min(kept, target), unit === '次' ? (september as number) : 0);
  }
  const most = unit === '%' ? 99.8 : Infinity;
  return Math.max(target, printed(Math.min(most, target * random.between(1, 1.06)), goal));
}

/** Below the target by about so many points of its own, but not below what there was in September. */
function missed(goal: Goal, september: State, points: number, random: Random): State {
  if (goal.figure === null) return PARTIAL;
  const { sign, target } = goal.figure;
  const limit = sign === '≤' ? MOST_LOST.limit : MOST_LOST.figure;
  const share = 1 - Math.min(points / goal.weight, limit * random.between(0.7, 1));
  if (sign === '≤') return printed(target / share, goal);
  const floor = goal.grows ? (september as number) : 0;
  return Math.max(floor, printed(target * share, goal));
}

export function scoreOf({ figure, weight }: Goal, state: State): number {
  if (typeof state !== 'number') return state === ACHIEVED ? weight : roundHalfUp(weight * PARTIAL_SHARE, 2);
  return indicatorScore(
    { actual: state, target: figure!.target, sign: figure!.sign },
    weight,
    defaultProfile,
  )!;
}

/** Lets indicators fall short, one after the other, until about so many points are lost. */
export function outcomeOf(
  goals: readonly Goal[],
  september: readonly State[],
  lost: number,
  random: Random,
): Outcome {
  const states = goals.map((goal, index) => met(goal, september[index]!, random));
  let left = lost;
  for (const index of random.shuffle(goals.map((_, at) => at))) {
    if (left < LEAST_LOST) break;
    const goal = goals[index]!;
    if (goal.figure === null && left < goal.weight * (1 - PARTIAL_SHARE)) continue;
    const state = missed(goal, september[index]!, left, random);
    const points = goal.weight - scoreOf(goal, state);
    // A figure with few steps may lose more than there is to lose, or nothing.
    if (points <= 0 || points > left + LEAST_LOST) continue;
    states[index] = state;
    left -= points;
  }
  return { states, scores: goals.map((goal, index) => scoreOf(goal, states[index]!)) };
}

export const pointsOf = (scores: readonly number[]): number =>
  scores.reduce((total, score) => total.plus(score), decimal(0)).toNumber();

/** What was spent for a score of the execution rate to come out; amounts and score in hundredths. */
function spentFor(budget: number, score: number): number {
  const about = Math.round((budget * score) / (EXECUTION_POINTS * 100));
  for (let away = 0; away < 20; away++) {
    for (const spent of [about - away, about + away]) {
      const found = executionScore(decimal(spent).div(budget).toNumber(), EXECUTION_POINTS, defaultProfile);
      if (found !== null && Math.round(found * 100) === score) return spent;
    }
  }
  throw new RangeError(`no amount of ${budget} gives ${score} points`);
}

/** 执行率得分 of each project and what it spent, so that all total scores have the mean that is printed. */
export function settle(
  { score }: GroupFigures,
  projects: readonly { readonly budget: Money; readonly points: number; readonly wanted: number }[],
  random: Random,
): { readonly executionScore: number; readonly final: Money }[] {
  const all = decimal(score).times(100).times(projects.length);
  const indicators = projects.reduce((total, { points }) => total.plus(points), decimal(0)).times(100);
  const given = shareOut(
    all.minus(indicators).toNumber(),
    projects.map(({ points, wanted }) => ({
      ...EXECUTION,
      wanted: Math.min(EXECUTION.most, Math.max(EXECUTION.least, Math.round((wanted - points) * 100))),
    })),
    random,
  );
  return projects.map(({ budget }, index) => ({
    executionScore: given[index]! / 100,
    final: partOf(budget, spentFor(sumOf(budget), given[index]!)),
  }));
}
