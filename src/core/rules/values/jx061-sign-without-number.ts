import { parseSign, squeeze } from '../../indicator';
import { readDate } from '../identity/period';
import { basis, defineRule } from '../define';

/** A sign that compares needs a number to compare with. */
export const jx061 = defineRule({
  id: 'JX061',
  scope: 'row',
  severity: 'error',
  forms: ['T', 'S'],
  basis: basis.platform,
  title: {
    zh: '计算符号为比较符号时，指标值应为数字',
    en: 'With a comparing sign the target is a number',
  },
  advice: {
    zh: '把指标值改为数字，或把计算符号改为“定性”。',
    en: 'Enter a number, or change the sign to 定性.',
  },
  messages: {
    text: {
      zh: '计算符号为“{{sign}}”，指标值“{{value}}”不是数字。',
      en: 'The sign is "{{sign}}", but the target "{{value}}" is no number.',
    },
  },
  needs: ['sign', 'target'],
  supersedes: ['JX015', 'JX049', 'JX065'],
  check({ row, facts, report }) {
    const sign = parseSign(row.value('sign'));
    const compares = sign !== null && sign !== '定性' && sign !== '不适用' && sign !== '定量(其他)';
    // Exports with a column 定性指标 fill = into the sign of every row.
    if (squeeze(String(row.value('nature') ?? '')).startsWith('定性')) return;
    if (!compares || (facts.target.kind !== 'text' && facts.target.kind !== 'yesNo')) return;
    // A deadline is compared as well: ≤ 2025-11.
    if (readDate(row.value('target')) !== null) return;
    report({
      message: 'text',
      cell: row.cell('target'),
      data: { sign, value: String(row.value('target')) },
      actual: row.value('target'),
    });
  },
});
