import { conversionFactor } from '../../audit/achievement';
import { basis, defineRule } from '../define';

/** Target and actual are counted in the same unit. */
export const jx162 = defineRule({
  id: 'JX162',
  scope: 'row',
  severity: 'warning',
  forms: ['S'],
  basis: basis.good,
  title: {
    zh: '实际完成值的单位应与指标值一致',
    en: 'The actual value is in the unit of the target',
  },
  advice: { zh: '换算成指标值的单位后填写。', en: 'Convert the actual value to the unit of the target.' },
  messages: {
    different: {
      zh: '“{{name}}”指标值的单位是“{{wanted}}”，实际完成值的单位是“{{found}}”，无法比较。',
      en: '"{{name}}": the target is in "{{wanted}}", the actual value in "{{found}}"; they cannot be compared.',
    },
    scale: {
      zh: '“{{name}}”指标值的单位是“{{wanted}}”，实际完成值的单位是“{{found}}”，请换算成同一单位。',
      en: '"{{name}}": the target is in "{{wanted}}", the actual value in "{{found}}"; use one unit.',
    },
  },
  needs: ['target', 'actual'],
  check({ row, facts, report }) {
    const { target, actual, name, nature } = facts;
    const [wanted, found] = [target.unit, actual.unit];
    if (nature !== '定量' || wanted === null || found === null) return;
    const factor = conversionFactor(found, wanted);
    // 元/户 and 元/户·年: one says the same more closely.
    const isCloser = factor === null && (wanted.includes(found) || found.includes(wanted));
    if (factor === 1 || isCloser) return;
    // 20000亩 beside 2万亩 is the same to every reader; 元 beside 万元 is how figures grow by ten thousand.
    const isHarmless = factor !== null && !wanted.includes('元');
    report({
      message: factor === null ? 'different' : 'scale',
      ...(isHarmless && { severity: 'info' as const }),
      cell: row.cell('actual'),
      data: { name, wanted, found },
      expected: wanted,
      actual: row.value('actual'),
    });
  },
});
