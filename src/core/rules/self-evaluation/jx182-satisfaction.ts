import { basis, defineRule } from '../define';
import { isSatisfaction } from '../values/vocabulary';

/** Nobody can be more than wholly satisfied. */
export const jx182 = defineRule({
  id: 'JX182',
  scope: 'row',
  severity: 'error',
  forms: ['S'],
  basis: basis.good,
  title: { zh: '满意度实际值不得超过 100%', en: 'Satisfaction does not exceed 100%' },
  advice: { zh: '按问卷统计结果填写满意度。', en: 'Enter the satisfaction that the survey found.' },
  messages: {
    above: {
      zh: '“{{name}}”的实际完成值为 {{value}}%，满意度不会超过 100%。',
      en: '"{{name}}" reads {{value}}%; satisfaction cannot exceed 100%.',
    },
  },
  // That it is far above the target says the same.
  supersedes: ['JX172'],
  needs: ['actual'],
  check({ row, facts, report }) {
    const { name, level1, actual, target, isNotApplicable } = facts;
    const value = actual.upper ?? actual.number;
    const isPercent = (actual.unit ?? target.unit) === '%';
    if (isNotApplicable || value === null || value <= 100 || !isPercent || !isSatisfaction(name, level1))
      return;
    report({
      message: 'above',
      cell: row.cell('actual'),
      data: { name, value },
      actual: row.value('actual'),
    });
  },
});
