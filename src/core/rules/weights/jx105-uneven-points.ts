import { decimal } from '../../measures';
import { basis, countParam, defineRule, pointsParam } from '../define';

/** Points are easy to add up: few decimals, and on the grid that the office uses. */
export const jx105 = defineRule({
  id: 'JX105',
  scope: 'row',
  severity: 'info',
  forms: ['T', 'S'],
  basis: basis.publishedForms,
  params: { decimals: 2, grid: 0.5 },
  paramFields: {
    decimals: countParam('分值最多几位小数', 'Most decimals of points'),
    grid: pointsParam('分值宜为多少的倍数', 'Points are multiples of'),
  },
  title: {
    zh: '分值宜取 0.5 的倍数，小数不超过两位',
    en: 'Points are multiples of 0.5 with at most two decimals',
  },
  advice: {
    zh: '把分值调整为整数或 0.5 的倍数，并保持合计不变。',
    en: 'Round the points to multiples of 0.5 and keep their total.',
  },
  messages: {
    decimals: {
      zh: '分值 {{weight}} 的小数超过 {{decimals}} 位。',
      en: '{{weight}} points have more than {{decimals}} decimals.',
    },
    grid: {
      zh: '分值 {{weight}} 不是 {{grid}} 的倍数。',
      en: '{{weight}} points are no multiple of {{grid}}.',
    },
  },
  needs: ['weight'],
  check({ row, facts, params, report }) {
    const weight = facts.weight.number;
    if (weight === null || weight <= 0 || facts.isNotApplicable) return;
    const [decimals, grid] = [Number(params['decimals']), Number(params['grid'])];
    const points = decimal(weight);
    if (!points.round(decimals).eq(points)) {
      report({ message: 'decimals', cell: row.cell('weight'), data: { weight, decimals }, actual: weight });
    } else if (grid > 0 && !points.mod(grid).eq(0)) {
      report({ message: 'grid', cell: row.cell('weight'), data: { weight, grid }, actual: weight });
    }
  },
});
