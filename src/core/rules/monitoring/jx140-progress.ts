import { isBlankText, textOf } from '../../indicator';
import { basis, defineRule } from '../define';
import { spannedField } from '../reading/merged';

/** Monitoring without what was done so far monitors nothing. */
export const jx140 = defineRule({
  id: 'JX140',
  scope: 'row',
  severity: 'error',
  forms: ['M'],
  basis: basis.platform,
  title: { zh: '监控期执行情况不得为空', en: 'Every indicator says what was reached so far' },
  advice: {
    zh: '按监控期末的实际情况填写；还没有开展的填 0，并在偏差原因中说明。',
    en: 'Enter what was reached by the end of the period; 0 and the reason where nothing was done yet.',
  },
  messages: {
    blank: { zh: '“{{name}}”没有填写执行情况。', en: '"{{name}}" does not say what was reached so far.' },
  },
  needs: ['actual'],
  check({ form, row, facts, report }) {
    if (facts.isNotApplicable || facts.name === '') return;
    if (!isBlankText(spannedField(form, row, 'actual').value)) return;
    // "/" beside 年底统一测评: nothing can be said yet, and the form says why.
    const isExplained = (['reason', 'remark'] as const).some((column) => textOf(row.value(column)) !== null);
    report({
      message: 'blank',
      ...(isExplained && { severity: 'info' as const }),
      cell: row.cell('actual'),
      data: { name: facts.name },
    });
  },
});
