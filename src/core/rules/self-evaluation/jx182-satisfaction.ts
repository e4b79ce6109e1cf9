import { basis, defineRule } from '../define';
import { isSatisfaction, isShareOfWhole } from '../values/vocabulary';

/** Nobody can be more than wholly satisfied; other shares of a whole end at 100% too, but their names are less certain. */
export const jx182 = defineRule({
  id: 'JX182',
  scope: 'row',
  severity: 'error',
  forms: ['S'],
  basis: basis.good,
  title: {
    zh: '满意度、合格率等实际值不得超过 100%',
    en: 'Satisfaction and other shares of a whole do not exceed 100%',
  },
  advice: {
    zh: '满意度按问卷统计结果填写；合格率、覆盖率等核对后改为不超过 100% 的数值。',
    en: 'Enter the satisfaction that the survey found; check other shares and set them to 100% at most.',
  },
  messages: {
    above: {
      zh: '“{{name}}”的实际完成值为 {{value}}%，满意度不会超过 100%。',
      en: '"{{name}}" reads {{value}}%; satisfaction cannot exceed 100%.',
    },
    share: {
      zh: '“{{name}}”的实际完成值为 {{value}}%，这类比率不会超过 100%，请核对。',
      en: '"{{name}}" reads {{value}}%; such a rate cannot exceed 100%, please check.',
    },
  },
  // That it is far above the target says the same.
  supersedes: ['JX172'],
  needs: ['actual'],
  check({ row, facts, report }) {
    const { name, level1, actual, target, isNotApplicable } = facts;
    const value = actual.upper ?? actual.number;
    const isPercent = (actual.unit ?? target.unit) === '%';
    if (isNotApplicable || value === null || value <= 100 || !isPercent) return;
    const isOfPeople = isSatisfaction(name, level1);
    if (!isOfPeople && !isShareOfWhole(name)) return;
    report({
      message: isOfPeople ? 'above' : 'share',
      ...(!isOfPeople && { severity: 'warning' as const }),
      cell: row.cell('actual'),
      data: { name, value },
      actual: row.value('actual'),
    });
  },
});
