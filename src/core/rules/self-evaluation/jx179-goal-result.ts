import { isBlankText, squeeze } from '../../indicator';
import { basis, defineRule } from '../define';

/** The overall goal has a result of its own. */
export const jx179 = defineRule({
  id: 'JX179',
  scope: 'form',
  severity: 'error',
  forms: ['S'],
  basis: basis.publishedForms,
  title: {
    zh: '年度总体目标应填写实际完成情况',
    en: 'The overall goal says what was reached',
  },
  advice: {
    zh: '对照预期目标逐项写明完成数量和效果，不照抄目标。',
    en: 'Say point by point what was reached, in figures, and do not repeat the goal.',
  },
  messages: {
    blank: {
      zh: '年度总体目标的“{{label}}”为空。',
      en: '"{{label}}" of the overall goal is blank.',
    },
    copied: {
      zh: '年度总体目标的“{{label}}”与预期目标逐字相同，没有说明完成了什么。',
      en: '"{{label}}" repeats the expected goal word for word and does not say what was reached.',
    },
  },
  check({ form, report }) {
    const actual = form.goals.get('actualGoal');
    const expected = form.goals.get('expectedGoal');
    if (!actual) return;
    const data = { label: squeeze(String(actual.label.value ?? '')) };
    if (isBlankText(actual.value)) report({ message: 'blank', cell: actual.cell, data });
    else if (
      !isBlankText(expected?.value ?? null) &&
      squeeze(String(expected!.value)) === squeeze(String(actual.value))
    )
      report({ message: 'copied', severity: 'info', cell: actual.cell, data });
  },
});
