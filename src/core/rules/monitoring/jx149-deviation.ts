import { deviation, overallCompletion, product, roundHalfUp } from '../../measures';
import type { IndicatorFacts } from '../../audit/facts';
import type { FormContext } from '../../audit/types';
import { basis, defineRule } from '../define';
import { readRate, writingOf } from '../funds/execution-rate';
import { executionOf, type AmountColumn } from '../funds/figures';
import { amountBySources } from '../funds/sources';
import { isUnspentExplained } from '../funds/unspent-reason';
import { certainCompletion } from '../self-evaluation/results';
import { activeRows } from '../weights/points';

/** A rate printed without decimals is off by this much at most, in percentage points. */
const ROUNDED_POINTS = 0.5;

/** Fewer measured indicators say nothing about a project as a whole. */
const FEWEST = 3;

/** 偏差值: goals and money that part company are asked about, in either direction. */
export const jx149 = defineRule({
  id: 'JX149',
  scope: 'form',
  severity: 'warning',
  forms: ['M', 'S'],
  basis: basis.report2020,
  title: {
    zh: '目标完成与预算执行偏差过大，应核实',
    en: 'Goals and money that are far apart are checked',
  },
  advice: {
    zh: '偏差值为正，核实是否滞后支付、有结余或完成值虚高；为负，核实资金是否先付后做、目标能否完成，必要时暂缓拨付。',
    en: 'Positive: a late payment, a saving, or an inflated result? Negative: was money paid before the work, and will the goals be met? If not, hold further payments.',
  },
  likelihood: {
    zh: '监控时目标先于资金的较常见（先干后付）；自评时相差 20 个百分点以上、又无结余说明的少见，资金先于目标的更少见。',
    en: 'Goals ahead of money are common during the year (work first, bill later); at its end a gap above 20 points without a saving is uncommon, money ahead of goals rarer still.',
  },
  messages: {
    goalsAhead: {
      zh: '目标整体完成率 {{completion}}，预算执行率 {{rate}}，偏差值 {{deviation}} 个百分点（超过 {{threshold}}）：目标完成快于资金支出，请核实是滞后支付、节约，还是完成值虚高。',
      en: 'Completion {{completion}}, execution {{rate}}, deviation {{deviation}} points (above {{threshold}}): the goals are ahead of the money. A late payment, a saving, or an inflated result? Check.',
    },
    moneyAhead: {
      zh: '目标整体完成率 {{completion}}，预算执行率 {{rate}}，偏差值 {{deviation}} 个百分点（超过 {{threshold}}）：资金支出快于目标完成，请查明钱花在哪里、目标何时补上。',
      en: 'Completion {{completion}}, execution {{rate}}, deviation {{deviation}} points (above {{threshold}}): the money is ahead of the goals. Find out what it was spent on and when the goals will follow.',
    },
  },
  needs: ['target', 'actual'],
  check(ctx) {
    const { form, profile, report } = ctx;
    const execution = executionOf(form, profile);
    const rate = execution?.rate ?? null;
    if (!execution || rate === null || rate < 0 || !isBorneOut(ctx, rate)) return;
    const all = activeRows(form.rows, ctx.facts).map(ctx.facts);
    const completion = overallOf(all, (one) => one.completion, ctx);
    const points = pointsBetween(completion, rate);
    const { threshold } = profile.deviation;
    if (completion === null || points === null || Math.abs(points) <= threshold) return;
    // What the surest figures do not bear out is no matter to raise.
    const telling = all.filter(addsUp(ctx, points));
    if (telling.length < FEWEST) return;
    const sure = pointsBetween(overallOf(telling, sureCompletion, ctx), rate);
    if (sure === null || Math.abs(sure) <= threshold || Math.sign(sure) !== Math.sign(points)) return;
    if (isUnspentExplained(ctx)) return;
    report({
      message: points > 0 ? 'goalsAhead' : 'moneyAhead',
      // In the middle of a year bills honestly come after the work.
      ...(points > 0 && form.definition.code === 'M' && { severity: 'info' as const }),
      cell: execution.row.cell(form.funds!.columns.has('executionRate') ? 'executionRate' : 'executed'),
      data: {
        completion: percent(completion),
        rate: percent(rate),
        deviation: points,
        threshold,
      },
      actual: points,
    });
  },
});

/** A rate that the sources or the form's own 执行率 contradict is a wrong amount or rate, not money that is ahead or behind. */
function isBorneOut({ form, profile }: FormContext, rate: number): boolean {
  const { row, budgetColumn, budget, executed } = executionOf(form, profile)!;
  const isSum = (amount: number, column: AmountColumn) =>
    amountBySources(amount, form.funds!, column, profile) === amount;
  if (!isSum(budget.number!, budgetColumn) || !isSum(executed.number!, 'executed')) return false;
  if (!form.funds!.columns.has('executionRate')) return true;
  const { row: at, col } = row.cell('executionRate');
  const stored = readRate({ ...form.grid.cell(at, col), value: row.value('executionRate') });
  const writing = writingOf(stored, rate, ROUNDED_POINTS);
  return stored.isBlank || (writing !== null && writing !== 'hundredfold');
}

const percent = (ratio: number): string => `${roundHalfUp(product(ratio, 100), 2)}%`;

/** 偏差值 in percentage points. */
function pointsBetween(completion: number | null, rate: number): number | null {
  const found = deviation(completion, rate);
  return found === null ? null : product(found, 100);
}

/** 目标整体完成率, where at least half of the indicators, and enough of them, could be measured. */
function overallOf(
  all: readonly IndicatorFacts[],
  completionOf: (facts: IndicatorFacts) => number | null,
  { profile }: FormContext,
): number | null {
  const items = all.map((facts) => ({ completion: completionOf(facts), weight: facts.weight.number }));
  const measured = items.filter(({ completion }) => completion !== null).length;
  return measured < Math.min(FEWEST, all.length) || measured * 2 < all.length
    ? null
    : overallCompletion(items, profile.completion);
}

function sureCompletion(facts: IndicatorFacts): number | null {
  return facts.nature === '定性' ? facts.completion : certainCompletion(facts);
}

/**
 * In the middle of a year a rate or a limit is met from the first day on and says nothing about how far the work is:
 * goals are ahead of the money only by what adds up over the months.
 */
function addsUp({ form }: FormContext, points: number): (facts: IndicatorFacts) => boolean {
  if (form.definition.code !== 'M' || points < 0) return () => true;
  return ({ nature, direction, target }) =>
    nature === '定量' && direction !== 'reverse' && target.unit !== '%' && target.unit !== '‰';
}
