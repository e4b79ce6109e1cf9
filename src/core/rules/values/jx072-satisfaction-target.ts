import { product } from '../../measures';
import { basis, defineRule } from '../define';
import { isSatisfaction } from './vocabulary';

/** 满意度 targets start at the profile's floor. */
export const jx072 = defineRule({
  id: 'JX072',
  scope: 'row',
  severity: 'warning',
  forms: ['T'],
  basis: basis.good,
  title: { zh: '满意度指标值不宜过低', en: 'The satisfaction target is not too low' },
  advice: {
    zh: '提高满意度指标值，或说明设定较低的依据。',
    en: 'Raise the target, or say why it is set so low.',
  },
  messages: {
    low: {
      zh: '“{{name}}”的指标值为 {{value}}%，低于 {{floor}}%。',
      en: '"{{name}}" has a target of {{value}}%, below {{floor}}%.',
    },
  },
  needs: ['target'],
  check({ row, facts, profile, report }) {
    const { name, level1, target, isNotApplicable, direction } = facts;
    if (isNotApplicable || target.number === null || target.unit !== '%' || direction === 'reverse') return;
    const floor = product(profile.satisfaction.floor, 100);
    // Up to 1 it is more likely a ratio (JX071) than a satisfaction of less than one percent.
    if (!isSatisfaction(name, level1) || target.number >= floor || target.number <= 1) return;
    report({
      message: 'low',
      cell: row.cell('target'),
      data: { name, value: target.number, floor },
      actual: row.value('target'),
    });
  },
});
