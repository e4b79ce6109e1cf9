import type { IndicatorFacts } from '../../audit/facts';
import { textOf } from '../../indicator';
import type { FormInstance, IndicatorRow } from '../../recognise/types';
import type { Profile } from '../../profile/types';
import { isSpanned, spannedField } from '../reading/merged';

const DURATION = /^(?:个?工作日|天|日|周|个?月|季度|年|小时|分钟)(?:$|[/每])/;

/** True when the row says with a sign which way is better. */
export function isSigned({ sign }: IndicatorFacts): boolean {
  return sign === '>' || sign === '≥' || sign === '=' || sign === '≤' || sign === '<';
}

/**
 * 指标完成率 of a 定量 row where the table leaves no doubt about its direction. A duration or a cost below
 * its unsigned (or "=") target may be early or cheap as well as short: `null`.
 */
export function certainCompletion(facts: IndicatorFacts): number | null {
  const { completion, nature, sign, target, level1, level2 } = facts;
  if (nature !== '定量' || completion === null) return null;
  if (completion === 1) return 1;
  const unit = target.unit ?? '';
  const isCost = level1 === '成本' || level2 === '成本';
  const isOpenSign = sign === null || sign === '=' || sign === '定量(其他)';
  if (isOpenSign && (DURATION.test(unit) || (isCost && unit.includes('元') && facts.direction === 'equal'))) {
    return null;
  }
  return completion;
}

/** 得分 by the rule of scoring, where {@link certainCompletion} knows the result. */
export function certainScore(facts: IndicatorFacts): number | null {
  return certainCompletion(facts) === null ? null : facts.expectedScore;
}

/** 偏差原因 of the row, also where one merged cell stands over several rows; `null` when blank or a filler. */
export function reasonOf(form: FormInstance, row: IndicatorRow): string | null {
  return form.columns.has('reason') ? textOf(spannedField(form, row, 'reason').value) : null;
}

/** What a row fell short of. */
export interface Shortfall {
  /** 得分 is below 分值. */
  readonly isDeducted: boolean;
  /** The actual value misses the target. */
  readonly isMissed: boolean;
}

/** Says in which way a row fell short; one 分值 or 得分 merged over several rows decides for none of them. */
export function shortfallOf(
  facts: IndicatorFacts,
  form: FormInstance,
  row: IndicatorRow,
  profile: Profile,
): Shortfall {
  const { weight, score } = facts;
  const isShared = isSpanned(form, row, 'weight') || isSpanned(form, row, 'score');
  const completion = certainCompletion(facts);
  return {
    isDeducted:
      !isShared &&
      weight.number !== null &&
      score.number !== null &&
      score.number < weight.number - profile.scoring.tolerance,
    isMissed: completion !== null && completion < 1,
  };
}
