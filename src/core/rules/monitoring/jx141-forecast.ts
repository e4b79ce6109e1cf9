import { isBlankText } from '../../indicator';
import { figureOf, totalRow } from '../funds/figures';
import { basis, defineRule } from '../define';
import { spannedField } from '../reading/merged';

/** What is expected by the end of the year is what monitoring is for. */
export const jx141 = defineRule({
  id: 'JX141',
  scope: 'form',
  severity: 'error',
  forms: ['M'],
  basis: basis.platform,
  title: {
    zh: '全年预计完成情况、全年预计执行数不得为空',
    en: 'The form says what is expected by the end of the year',
  },
  advice: {
    zh: '按目前进度估计到年底能完成多少、支出多少，如实填写。',
    en: 'Estimate by the progress so far what will be reached and spent by the end of the year.',
  },
  messages: {
    blank: {
      zh: '“{{name}}”没有填写全年预计完成情况。',
      en: '"{{name}}" does not say what is expected by the end of the year.',
    },
    funds: {
      zh: '“{{name}}”没有填写全年预计执行数。',
      en: '"{{name}}" does not say how much will be spent by the end of the year.',
    },
  },
  check({ form, facts, report }) {
    const { funds } = form;
    const total = funds?.columns.has('forecast') ? totalRow(funds) : null;
    // Where nothing else is filled in, the blank budget is the problem.
    const isPlanned = total && figureOf(total, 'initialBudget').number !== null;
    if (total && isPlanned && isBlankText(total.value('forecast'))) {
      const name = String(total.label.value ?? '').replace(/[\s:：]+/g, '');
      report({ message: 'funds', cell: total.cell('forecast'), data: { name } });
    }
    if (!form.columns.has('forecast')) return;
    for (const row of form.rows) {
      const { name, isNotApplicable } = facts(row);
      if (row.isEmptyBranch || isNotApplicable || name === '') continue;
      if (!isBlankText(spannedField(form, row, 'forecast').value)) continue;
      report({ message: 'blank', cell: row.cell('forecast'), data: { name } });
    }
  },
});
