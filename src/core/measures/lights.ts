import type { LightColour, Profile } from '../profile/types';
import { completion, isReverse, type Achievement } from './completion';
import { decimal } from './decimal';
import { timeProportionalProgress } from './rates';
import { bandOf } from './score';

/** From worst to best: a project shows its worst light. */
const WORST_FIRST: readonly LightColour[] = ['red', 'yellow', 'green', 'blue'];

/**
 * 预警灯 of a 定量 indicator after `months` months. Positive: by completion against elapsed time, actual 0
 * is red. Reverse: within the limit green, else red. `null` when undefined.
 */
export function indicatorLight(
  achievement: Achievement,
  months: number,
  profile: Profile,
): LightColour | null {
  if (isReverse(achievement.sign)) return achievement.actual <= achievement.target ? 'green' : 'red';
  if (achievement.actual === 0 && achievement.target !== 0) return 'red';
  const progress = timeProportionalProgress(completion(achievement), months);
  return progress === null ? null : bandOf(profile.lights.indicator, progress);
}

/** 预警灯 of a 定性 indicator by its stated result. */
export function qualitativeLight(result: 'achieved' | 'partial' | 'missed'): LightColour {
  return ({ achieved: 'green', partial: 'yellow', missed: 'red' } as const)[result];
}

/** 预警灯 of the execution rate (ratio) after `months` months; `null` for an undefined rate. */
export function executionLight(rate: number | null, months: number, profile: Profile): LightColour | null {
  const progress = timeProportionalProgress(rate, months);
  return progress === null ? null : bandOf(profile.lights.execution, progress);
}

/** The worst of several lights; `null` when there is none. */
export function worstLight(lights: readonly (LightColour | null)[]): LightColour | null {
  return WORST_FIRST.find((colour) => lights.includes(colour)) ?? null;
}

/** What the credibility light of a self-evaluation looks at. */
export interface Credibility {
  /** Indicator score and the points it is out of (90). */
  readonly indicatorScore: number;
  readonly indicatorWeight: number;
  /** Execution score and the points it is out of (10). */
  readonly executionScore: number;
  readonly executionWeight: number;
  /** 执行率 as a ratio. */
  readonly executionRate: number | null;
}

/**
 * How believable a self-evaluation is: red when the share of indicator points runs ahead of the share of
 * execution points by more than the profile allows, yellow when too much of the budget is unspent.
 */
export function credibilityLight(figures: Credibility, profile: Profile): LightColour | null {
  if (figures.indicatorWeight <= 0 || figures.executionWeight <= 0) return null;
  const earned = decimal(figures.indicatorScore).div(figures.indicatorWeight);
  const spent = decimal(figures.executionScore).div(figures.executionWeight);
  if (earned.gt(0) && earned.minus(spent).div(earned).gt(profile.lights.credibilityGap)) return 'red';
  const rate = figures.executionRate;
  return rate !== null && decimal(1).minus(rate).gt(profile.lights.unspent) ? 'yellow' : 'green';
}
