import type { Sign } from '../indicator/types';
import type { Profile } from '../profile/types';
import { decimal, quotient, sum } from './decimal';
import { mean } from './rates';

/** True for "at most" targets: less is better. */
export function isReverse(sign: Sign): boolean {
  return sign === '≤' || sign === '<';
}

/** What a quantitative indicator is measured by. Actual and target are in the same unit. */
export interface Achievement {
  readonly actual: number;
  readonly target: number;
  readonly sign: Sign;
}

/** True when the actual value meets the target as its sign asks. */
export function meetsTarget({ actual, target, sign }: Achievement): boolean {
  switch (sign) {
    case '>':
      return actual > target;
    case '<':
      return actual < target;
    case '≤':
      return actual <= target;
    default:
      return actual >= target;
  }
}

/**
 * 指标完成率 as a ratio, not capped: actual ÷ target for ≥, > and =; for ≤ and < 1 when the limit is
 * kept, else target ÷ actual. Target 0: "=" and reverse → 1 when actual ≤ 0, else 0; positive → `null`,
 * undefined. A target below 0 is met (1) or not (0). Never negative: an actual below 0 completes nothing
 * of a positive target.
 */
export function completion({ actual, target, sign }: Achievement): number | null {
  if (isReverse(sign)) {
    if (actual <= target) return 1;
    return target <= 0 ? 0 : quotient(target, actual);
  }
  if (target === 0) return sign === '=' ? (actual <= 0 ? 1 : 0) : null;
  // A ratio of two losses says nothing about which is smaller.
  if (target < 0) return actual >= target ? 1 : 0;
  const ratio = quotient(actual, target);
  return ratio === null ? null : Math.max(0, ratio);
}

/** One indicator's share in the overall completion. */
export interface WeightedCompletion {
  /** 完成率 as a ratio; `null` when undefined, which leaves the indicator out. */
  readonly completion: number | null;
  /** 分值; only the weighted method asks for it. */
  readonly weight?: number | null;
}

/** Takes the 目标整体完成率 of indicators one by one; plain numbers are kept of them, since a ledger may have a million. */
export class OverallCompletion {
  private readonly shares: number[] = [];
  private readonly weights: number[] = [];

  constructor(private readonly rules: Profile['completion']) {}

  add({ completion: done, weight }: WeightedCompletion): void {
    if (done === null) return;
    const capped = Math.min(done, this.rules.cap);
    if (this.rules.overall === 'mean') this.shares.push(capped);
    else if (weight !== undefined && weight !== null && weight > 0) {
      this.shares.push(decimal(capped).times(weight).toNumber());
      this.weights.push(weight);
    }
  }

  /** As {@link overallCompletion} has it. */
  get value(): number | null {
    const { shares, weights, rules } = this;
    return rules.overall === 'mean' ? mean(shares) : quotient(sum(shares), sum(weights));
  }
}

/**
 * 目标整体完成率 as a ratio, each indicator capped by the profile: mean of the indicators, or weighted by
 * 分值 (indicators without 分值 are left out then). No regulation defines it, so every printed figure
 * names its method. `null` when nothing is defined.
 */
export function overallCompletion(
  items: readonly WeightedCompletion[],
  rules: Profile['completion'],
): number | null {
  const overall = new OverallCompletion(rules);
  for (const item of items) overall.add(item);
  return overall.value;
}
