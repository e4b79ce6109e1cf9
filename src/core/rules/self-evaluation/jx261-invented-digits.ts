import { agree, quotient } from '../../measures';
import type { IndicatorRow } from '../../recognise/types';
import { basis, countParam, defineRule, numberParam, shareParam } from '../define';
import { areaOf } from '../reading/areas';
import { activeRows } from '../weights/points';

/** Results that all lie above their targets by one and the same part were calculated, not counted. */
export const jx261 = defineRule({
  id: 'JX261',
  scope: 'project',
  severity: 'info',
  forms: ['S'],
  basis: basis.good,
  params: { fewestRows: 4, share: 0.8, tolerance: 0.002 },
  paramFields: {
    fewestRows: countParam('至少几个指标才判断', 'Fewest indicators it judges'),
    share: shareParam('同一比例的指标占多少才提示', 'Share of indicators with one ratio'),
    tolerance: shareParam('比例相差不超过算相同', 'Ratios that differ by less are one'),
  },
  title: {
    zh: '各指标的完成值不应按同一比例推算',
    en: 'Results are counted, not calculated from their targets by one ratio',
  },
  advice: {
    zh: '核对完成值的原始记录；按实际发生数填写。',
    en: 'Look at the records behind the results; write down what was counted.',
  },
  likelihood: {
    zh: '极少见：四个以上不同的计数指标恰好同为目标的同一倍数（不等于1），如实统计几乎不会出现。',
    en: 'Very rare: four and more different counts at the same multiple (other than 1) of their targets hardly happen by themselves.',
  },
  messages: {
    ratio: {
      zh: '{{count}} 个指标的完成值都是指标值的 {{percent}}%（{{names}}），像是推算出来的。',
      en: 'The results of {{count}} indicators are all {{percent}}% of their targets ({{names}}): calculated rather than counted?',
    },
  },
  needs: ['target', 'actual'],
  check({ project, facts, params, report }) {
    const tolerance = numberParam(params, 'tolerance');
    const ratios = activeRows(project.rows, facts).flatMap((row): { row: IndicatorRow; ratio: number }[] => {
      const { target, actual, nature } = facts(row);
      if (nature !== '定量' || target.unit !== actual.unit || target.unit === '%' || target.upper !== null)
        return [];
      const ratio = quotient(actual.number, target.number);
      // One item of one, or two of two, is what the target said and no pattern.
      return ratio === null || (target.number ?? 0) < 10 ? [] : [{ row, ratio }];
    });
    for (const { ratio } of ratios) {
      if (agree(ratio, 1, tolerance) || ratio === 0) continue;
      const alike = ratios.filter((one) => agree(one.ratio, ratio, tolerance));
      const isPattern =
        alike.length >= numberParam(params, 'fewestRows') &&
        alike.length >= ratios.length * numberParam(params, 'share');
      if (!isPattern) continue;
      const [head, ...rest] = alike.map(({ row }) => row);
      report({
        message: 'ratio',
        cell: head!.cell('actual'),
        cells: rest.map((row) => areaOf(row.cell('actual'))),
        data: {
          count: alike.length,
          percent: Math.round(ratio * 1000) / 10,
          names: alike
            .slice(0, 3)
            .map(({ row }) => facts(row).name)
            .join('、'),
        },
      });
      return;
    }
  },
});
