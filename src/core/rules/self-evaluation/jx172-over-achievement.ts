import { product, roundHalfUp } from '../../measures';
import { textOf } from '../../indicator';
import { basis, defineRule } from '../define';
import { asSeen, certainCompletion } from './results';

/** Far more reached than planned, without a word: was the target set too low? */
export const jx172 = defineRule({
  id: 'JX172',
  scope: 'row',
  severity: 'warning',
  forms: ['S'],
  basis: basis.platform,
  title: {
    zh: '大幅超额完成的指标应说明原因',
    en: 'A result far above the target is explained',
  },
  advice: {
    zh: '在偏差原因栏说明超额完成的原因；指标值定得过低的，下年据实调整。',
    en: 'Explain the result; if the target was set too low, adjust it next year.',
  },
  messages: {
    above: {
      zh: '“{{name}}”指标值 {{target}}、实际 {{actual}}，完成率 {{rate}}，达到或超过 {{limit}}，没有说明原因。',
      en: '"{{name}}": target {{target}}, actual {{actual}}, {{rate}} of the target ({{limit}} or more) and not explained.',
    },
  },
  needs: ['target', 'actual'],
  check({ form, row, facts, profile, report }) {
    const completion = certainCompletion(facts);
    const limit = profile.scoring.overAchievement;
    if (completion === null || completion < limit) return;
    // Within a range nothing is above the target; a limit is kept to the full at most.
    if (facts.target.upper !== null) return;
    const isExplained =
      facts.reason !== null ||
      (['explanation', 'remark'] as const).some(
        (column) => form.columns.has(column) && textOf(row.value(column)) !== null,
      );
    if (isExplained) return;
    report({
      message: 'above',
      // A form without a column for it leaves no place to explain anything.
      ...(!form.columns.has('reason') && { severity: 'info' as const }),
      cell: row.cell('actual'),
      data: {
        name: facts.name,
        ...asSeen(facts, row),
        rate: `${roundHalfUp(product(completion, 100), 2)}%`,
        limit: `${product(limit, 100)}%`,
      },
      actual: row.value('actual'),
    });
  },
});
