import { isBlankText } from '../../indicator';
import { basis, defineRule } from '../define';

/** Where the table has a sign column, a numeric target says how it is compared. */
export const jx062 = defineRule({
  id: 'JX062',
  scope: 'row',
  severity: 'error',
  forms: ['T', 'S'],
  basis: basis.platform,
  title: { zh: '有数值的指标应选择计算符号', en: 'A numeric target has a sign' },
  advice: {
    zh: '按指标含义选择 ≥、＝、≤ 等计算符号。',
    en: 'Choose the sign (≥, =, ≤ …) that the indicator asks for.',
  },
  messages: {
    blank: {
      zh: '“{{name}}”的指标值为 {{value}}，没有计算符号。',
      en: '"{{name}}" has the target {{value}} but no sign.',
    },
  },
  needs: ['sign', 'target'],
  check({ row, facts, report }) {
    const { target, isNotApplicable, name } = facts;
    if (isNotApplicable || !isBlankText(row.value('sign'))) return;
    if (target.kind !== 'number' || target.sign !== null) return;
    const value = row.value('target');
    report({ message: 'blank', cell: row.cell('sign'), data: { name, value: String(value) } });
  },
});
