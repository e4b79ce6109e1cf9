import { agree, executionScore, product, roundHalfUp } from '../../measures';
import { basis, defineRule } from '../define';
import { replacement } from '../reading/replacement';
import { areaOf } from '../reading/areas';
import { isRounded } from '../reading/rounding';
import { executionOf, executionPoints } from './figures';

/**
 * 执行率得分 follows from the rate: its share of the weight, or the profile's bands. A score rounded to
 * fewer decimals is only pointed out; a score above its weight and a blank one are JX163 and JX164.
 */
export const jx127 = defineRule({
  id: 'JX127',
  scope: 'form',
  severity: 'error',
  forms: ['M', 'S'],
  basis: { zh: `${basis.platform.zh}、${basis.peers.zh}`, en: 'Platform practice; peer practice' },
  title: {
    zh: '预算执行率得分应按执行率计算',
    en: 'The score of the execution rate follows from the rate',
  },
  advice: {
    zh: '得分＝分值×执行率，最高不超过分值；执行率以全年执行数÷全年预算数为准。',
    en: 'Score = points × execution rate, at most the points; the rate is executed ÷ annual budget.',
  },
  messages: {
    mismatch: {
      zh: '执行率得分为 {{score}}；分值 {{weight}}、执行率 {{rate}}，应得 {{expected}}。',
      en: 'The execution rate scores {{score}}; with {{weight}} points and a rate of {{rate}} it is {{expected}}.',
    },
    rounded: {
      zh: '执行率得分 {{score}} 经过取整；分值 {{weight}}、执行率 {{rate}}，保留两位小数为 {{expected}}。',
      en: 'The execution score {{score}} is rounded; with {{weight}} points and a rate of {{rate}} it is {{expected}} to two decimals.',
    },
  },
  supersedes: ['JX242'],
  check({ form, profile, report }) {
    const execution = executionOf(form, profile);
    const points = executionPoints(form);
    const score = points?.score?.number ?? null;
    if (!execution || !points?.scoreCell || points.weight === null || score === null) return;
    if (score > points.weight) return;
    const expected = executionScore(execution.rate, points.weight, profile);
    if (expected === null || agree(score, expected, profile.scoring.tolerance)) return;
    // 10 of 10 for a rate of 99.6% claims what was not executed, however it was rounded.
    const isHarmless = score < points.weight && isRounded(score, expected);
    report({
      message: isHarmless ? 'rounded' : 'mismatch',
      ...(isHarmless && { severity: 'info' as const }),
      cell: points.scoreCell,
      cells: [areaOf(execution.row.cell('executed')), areaOf(execution.row.cell(execution.budgetColumn))],
      data: {
        score,
        weight: points.weight,
        rate: `${roundHalfUp(product(execution.rate!, 100), 2)}%`,
        expected,
      },
      expected,
      actual: score,
      fix: replacement(form, points.scoreCell, expected, true),
    });
  },
});
