import type { FormData, FormDefinition } from '../forms';
import { sum } from '../measures';
import type { Profile } from '../profile/types';

/**
 * Points that a form prints before anybody fills it in: those of 预算执行率 and of the whole where execution is
 * scored with the indicators, the sum of the printed lines where a form has lines of its own.
 */
export function printedPoints(
  { funds, indicators }: FormDefinition,
  { weights }: Profile,
): Pick<FormData, 'funds' | 'totals'> {
  if (funds?.columns.some(({ id }) => id === 'weight')) {
    return {
      funds: { total: { weight: weights.schemes[0]!.执行率 } },
      totals: { totalWeight: weights.selfEvaluationTotal },
    };
  }
  const printed = sum(indicators.printed.map(({ weight }) => weight));
  return printed === null ? {} : { totals: { totalWeight: printed } };
}
