import { decimal, difference, quotient, roundHalfUp, sum } from './decimal';

/** Decimals of a rate as printed in percent with two decimals: 0.7317 is 73.17%. */
export const RATE_DIGITS = 4;

/**
 * 指标量化率 = 定量三级指标数 ÷ 三级指标总数, as a ratio. Rows marked 不适用 are in neither count.
 * `null` when there is no indicator.
 */
export function quantificationRate(quantitative: number, total: number): number | null {
  return quotient(quantitative, total);
}

/** Counts of one unit or project, for the average quantification rate. */
export interface IndicatorCounts {
  readonly quantitative: number;
  readonly total: number;
}

/**
 * 平均量化率 as a ratio: `pooled` = Σ定量 ÷ Σ总数 (what the county reports), `mean` = mean of the single
 * rates, units without indicators left out. Every printed average names its method. `null` when undefined.
 */
export function averageQuantificationRate(
  units: readonly IndicatorCounts[],
  method: 'pooled' | 'mean',
): number | null {
  if (method === 'pooled') {
    return quantificationRate(
      sum(units.map(({ quantitative }) => quantitative)) ?? 0,
      sum(units.map(({ total }) => total)) ?? 0,
    );
  }
  return mean(units.map(({ quantitative, total }) => quantificationRate(quantitative, total)));
}

/** Mean of the values that are defined; `null` when none is. */
export function mean(values: readonly (number | null)[]): number | null {
  const defined = values.filter((value) => value !== null);
  return quotient(sum(defined), defined.length);
}

/**
 * 预算执行率 = 执行数 ÷ 预算数, as a ratio. `null` when either is blank or the budget is 0: the rate is
 * undefined then, not 0; that money was spent without a budget is for a rule to say.
 */
export function executionRate(executed: number | null, budget: number | null): number | null {
  return quotient(executed, budget);
}

/** 序时进度 = rate ÷ (months elapsed ÷ 12). `null` outside of month 1 to 12 or for an undefined rate. */
export function timeProportionalProgress(rate: number | null, months: number): number | null {
  if (rate === null || !(months > 0 && months <= 12)) return null;
  return decimal(rate).times(12).div(months).toNumber();
}

/** 偏离度 = (实际 − 目标) ÷ 目标, as a ratio; `null` when undefined. */
export function relativeDeviation(actual: number | null, target: number | null): number | null {
  return actual === null || target === null ? null : quotient(difference(actual, target), target);
}

/**
 * 偏差值 = 目标整体完成率 − 预算执行率, as a ratio difference (0.0959 is 9.59 percentage points). Both
 * rates are rounded to two decimals of a percent first, which is what reproduces the county's report.
 * Positive: goals ahead of money; negative: money ahead of goals. `null` when either rate is undefined.
 */
export function deviation(completion: number | null, execution: number | null): number | null {
  if (completion === null || execution === null) return null;
  return difference(roundHalfUp(completion, RATE_DIGITS), roundHalfUp(execution, RATE_DIGITS));
}
