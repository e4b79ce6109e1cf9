import type { IndicatorFacts } from '../../audit/facts';
import { printTarget } from '../../indicator';
import type { FormInstance, IndicatorRow } from '../../recognise/types';
import type { Profile } from '../../profile/types';
import { isShared } from '../reading/merged';
import { isLate } from './lateness';

const DURATION = /^(?:个?工作日|天|日|周|个?月|季度|年|小时|分钟)(?:$|[/每])/;

/**
 * Names that do not tell whether more or less is better, or by which less is better. Complaints, accidents
 * and costs are known already where the direction of a row is derived.
 */
const LESS_MAY_BE_BETTER =
  /能耗|耗电|耗水|用电|用水|用纸|排放|浓度|噪声|失业|贫困|空置|次品|破损|损坏|损失|漏损|故障|误差|偏差|重复|成本|费用|支出|造价|单价|价格|用时|时长|时限|周期|间隔|缺勤|发病|感染|复吸|重犯|负债|欠税|积压/;

/** Words that leave a target a margin. */
const ABOUT = /左右|上下|约|大概|±/;

/** True when the row says with a sign which way is better. */
export function isSigned({ sign }: IndicatorFacts): boolean {
  return sign === '>' || sign === '≥' || sign === '=' || sign === '≤' || sign === '<';
}

/** True when only the indicator's name, and no sign, says that less is better. */
export function isReverseByName(facts: IndicatorFacts): boolean {
  return facts.direction === 'reverse' && !isSigned(facts);
}

/**
 * 指标完成率 of a 定量 row where the table leaves no doubt about its direction. A duration, a cost or a name
 * such as 能耗 beside an unsigned (or "=") target may be better below it as well as short of it: `null`.
 */
export function certainCompletion(facts: IndicatorFacts): number | null {
  const { completion, nature, target, name, level1, level2 } = facts;
  if (nature !== '定量' || completion === null) return null;
  if (completion < 1 && ABOUT.test(target.rest)) return null;
  if (completion === 1 || facts.direction !== 'equal') return completion;
  const isCost = (level1 === '成本' || level2 === '成本') && (target.unit ?? '').includes('元');
  const isOpen = isCost || DURATION.test(target.unit ?? '') || LESS_MAY_BE_BETTER.test(name);
  return isOpen ? null : completion;
}

/** 得分 by the rule of scoring, where {@link certainCompletion} knows the result. */
export function certainScore(facts: IndicatorFacts): number | null {
  return certainCompletion(facts) === null ? null : facts.expectedScore;
}

/** What a row fell short of. */
export interface Shortfall {
  /** 得分 is below 分值. */
  readonly isDeducted: boolean;
  /** The actual value misses the target, or came after its day. */
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
  const isOfSeveral = isShared(form, row, 'weight') || isShared(form, row, 'score');
  const completion = certainCompletion(facts);
  return {
    isDeducted:
      !isOfSeveral &&
      weight.number !== null &&
      score.number !== null &&
      score.number < weight.number - profile.scoring.tolerance,
    isMissed: (completion !== null && completion < 1) || isLate(facts, form, row),
  };
}

/**
 * Target and actual value as the user sees them on the sheet, for messages: a ratio in a percent cell as
 * percentage, a number with the sign and unit of its own columns.
 */
export function asSeen(facts: IndicatorFacts, row: IndicatorRow): { target: string; actual: string } {
  const [target, actual] = [row.value('target'), row.value('actual')];
  const sign = isSigned(facts) ? facts.sign : '';
  return {
    target: typeof target === 'number' ? `${sign}${printTarget(facts.target)}` : String(target ?? ''),
    actual: typeof actual === 'number' ? printTarget(facts.actual) : String(actual ?? ''),
  };
}
