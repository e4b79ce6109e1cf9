import { difference, product, roundHalfUp, sum } from '../../measures';
import { readNumber } from '../../indicator';
import type { FormContext } from '../../audit/types';
import { basis, defineRule, shareParam } from '../define';
import { executionOf, executionPoints } from '../funds/figures';
import { isShared } from '../reading/merged';
import { activeRows } from '../weights/points';

/** Where the result of the whole table stands: 总分, else the head of the 得分 column. */
function resultCell({ form }: FormContext) {
  return form.totals.get('totalScore')?.cell ?? form.columns.get('score')!.header.cell;
}

const percent = (rate: number): string => `${roundHalfUp(product(rate, 100), 2)}%`;

/**
 * Full marks throughout although much of the money is left, or all money gone and nothing fully reached.
 * A small rest is what careful spending leaves; how much is much, the profile says.
 */
export const jx169 = defineRule({
  id: 'JX169',
  scope: 'form',
  severity: 'warning',
  forms: ['S'],
  basis: basis.platform,
  title: {
    zh: '指标得分与预算执行应相互印证',
    en: 'Scores and execution bear each other out',
  },
  advice: {
    zh: '核实完成值和得分；确属节约或滞后支付的，填写出错说明。',
    en: 'Check results and scores; explain a saving or a late payment.',
  },
  likelihood: {
    zh: '少见：招标有结余时会出现，表中一般有说明；资金远未用完、又无说明而全部满分的很少。',
    en: 'Uncommon: a tender’s savings show it, usually with a word about them; full marks with much money left and no word are rare.',
  },
  messages: {
    allFull: {
      zh: '预算只执行了 {{rate}}，{{count}} 个指标却全部得满分，请核实。',
      en: 'Only {{rate}} of the budget was executed, yet all {{count}} indicators score full; check.',
    },
    noneFull: {
      zh: '预算已执行 {{rate}}，{{count}} 个指标却没有一个得满分，请核实。',
      en: '{{rate}} of the budget was executed, yet none of the {{count}} indicators scores full; check.',
    },
  },
  needs: ['weight', 'score'],
  check(ctx) {
    const { form, facts, profile, report } = ctx;
    const rate = executionOf(form, profile)?.rate ?? null;
    const scored = activeRows(form.rows, facts).flatMap((row) => {
      const { weight, score } = facts(row);
      const isOfSeveral = isShared(form, row, 'weight') || isShared(form, row, 'score');
      if (isOfSeveral || weight.number === null || score.number === null) return [];
      return [score.number >= weight.number];
    });
    if (rate === null || scored.length === 0) return;
    const isUnspent = difference(1, rate) > profile.lights.unspent;
    const message =
      isUnspent && scored.every(Boolean) ? 'allFull' : rate >= 1 && !scored.some(Boolean) ? 'noneFull' : null;
    if (message === null) return;
    report({ message, cell: resultCell(ctx), data: { rate: percent(rate), count: scored.length } });
  },
});

/** The best grade with hardly any money spent. */
export const jx178 = defineRule({
  id: 'JX178',
  scope: 'form',
  severity: 'warning',
  forms: ['S'],
  basis: basis.good,
  params: { executionBelow: 0.6 },
  paramFields: {
    executionBelow: shareParam('执行率低于多少才核实', 'Asked about below an execution rate of'),
  },
  title: {
    zh: '预算执行率低而自评得分高，应核实',
    en: 'A high score beside a low execution rate is checked',
  },
  advice: {
    zh: '核实各指标完成值，说明资金未执行而目标完成的原因。',
    en: 'Check the results and say how the goals were reached without the money.',
  },
  likelihood: {
    zh: '少见：跨年支付的项目会出现，表中一般有说明。',
    en: 'Uncommon: projects paid in the following year show it, and usually say so.',
  },
  messages: {
    high: {
      zh: '总分 {{score}}，预算执行率只有 {{rate}}，请核实。',
      en: 'The total score is {{score}} with an execution rate of only {{rate}}; check.',
    },
  },
  needs: ['score'],
  supersedes: ['JX169'],
  check(ctx) {
    const { form, facts, profile, params, report } = ctx;
    const rate = executionOf(form, profile)?.rate ?? null;
    const score = readNumber(form.totals.get('totalScore')?.value ?? null).number;
    const best = profile.grades[0];
    if (rate === null || score === null || !best) return;
    if (score < best.from || rate >= Number(params['executionBelow'])) return;
    // A total that is only high because it was added up wrongly is JX175's.
    const scores = activeRows(form.rows, facts).map((row) => facts(row).score.number);
    const added = sum([...scores, executionPoints(form)?.score?.number ?? null]);
    if (added !== null && added < best.from) return;
    report({ message: 'high', cell: resultCell(ctx), data: { score, rate: percent(rate) }, actual: score });
  },
});
