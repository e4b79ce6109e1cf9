import type { Band, Profile } from '../profile/types';
import { completion, isReverse, meetsTarget, type Achievement } from './completion';
import { decimal, roundHalfUp, sum } from './decimal';

/** Decimals of a score. */
export const SCORE_DIGITS = 2;

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** The value of the first band whose lower edge is reached; bands are listed from the highest edge down. */
export function bandOf<T>(bands: readonly Band<T>[], measure: number): T | null {
  return bands.find(({ from }) => measure >= from)?.value ?? null;
}

/** Share of the weight that an achievement earns, 0..1; `null` when it is undefined. */
function earnedShare(achievement: Achievement, scoring: Profile['scoring']): number | null {
  const { actual, target, sign } = achievement;
  const share =
    isReverse(sign) && scoring.reverse === 'linear' && target > 0
      ? clamp(decimal(1).minus(decimal(actual).minus(target).div(target)).toNumber(), 0, 1)
      : completion(achievement);
  if (share === null) return null;
  const { passLine } = scoring;
  if (passLine === null) return clamp(share, 0, 1);
  return clamp(decimal(share).minus(passLine).div(decimal(1).minus(passLine)).toNumber(), 0, 1);
}

/**
 * 得分 of a 定量 indicator in points, two decimals, between 0 and `weight`: full when the target is met,
 * else its share by the profile (reverse indicators by ratio or linearly, pass line when there is one).
 * `null` when undefined (a positive target of 0).
 */
export function indicatorScore(achievement: Achievement, weight: number, profile: Profile): number | null {
  const { target, sign } = achievement;
  const isUndefined = target === 0 && !isReverse(sign) && sign !== '=';
  if (isUndefined) return null;
  if (meetsTarget(achievement) && !(target === 0 && sign === '=')) return Math.max(weight, 0);
  const share = earnedShare(achievement, profile.scoring);
  if (share === null) return null;
  return clamp(roundHalfUp(decimal(share).times(weight).toNumber(), SCORE_DIGITS), 0, Math.max(weight, 0));
}

/**
 * 执行率得分 in points, two decimals: min(weight, weight × rate), or by the profile's bands.
 * `null` for an undefined rate.
 */
export function executionScore(rate: number | null, weight: number, profile: Profile): number | null {
  if (rate === null) return null;
  const { execution, executionBands } = profile.scoring;
  const share = execution === 'banded' ? (bandOf(executionBands, rate) ?? 0) : clamp(rate, 0, 1);
  return clamp(roundHalfUp(decimal(share).times(weight).toNumber(), SCORE_DIGITS), 0, Math.max(weight, 0));
}

/** 总分 in points: Σ得分 including the execution rate's; `null` when nothing was scored. */
export function totalScore(scores: Iterable<number | null>): number | null {
  return sum(scores);
}

/**
 * Average of scores weighted by project counts (90.34 × 198 and 91.23 × 103 → 90.64), two decimals.
 * `null` without projects.
 */
export function projectWeightedAverage(
  groups: readonly { readonly score: number; readonly projects: number }[],
): number | null {
  const projects = sum(groups.map((group) => group.projects));
  if (projects === null || projects === 0) return null;
  const points = groups.reduce(
    (total, group) => total.plus(decimal(group.score).times(group.projects)),
    decimal(0),
  );
  return roundHalfUp(points.div(projects).toNumber(), SCORE_DIGITS);
}

/** 评价等级 of a total score; edges belong to the better grade (90 is 优). `null` for a blank score. */
export function grade(total: number | null, profile: Profile): string | null {
  return total === null ? null : bandOf(profile.grades, total);
}
