import { isBlankText, readNumber } from '../../indicator';
import { basis, defineRule } from '../define';
import { executionOf, executionPoints } from '../funds/figures';
import { isSpanned } from '../reading/merged';
import { activeRows } from '../weights/points';

/** Every indicator, the execution rate and the total have a score. */
export const jx164 = defineRule({
  id: 'JX164',
  scope: 'project',
  severity: 'error',
  forms: ['S'],
  basis: basis.peers,
  title: { zh: '得分不得为空', en: 'No score is blank' },
  advice: {
    zh: '按完成情况计算并填写得分，没有完成的填 0。',
    en: 'Enter the score; enter 0 where nothing was reached.',
  },
  messages: {
    row: { zh: '“{{name}}”没有得分。', en: '"{{name}}" has no score.' },
    text: {
      zh: '“{{name}}”的得分“{{value}}”不是数字。',
      en: 'The score of "{{name}}" reads "{{value}}", which is no number.',
    },
    execution: { zh: '预算执行率没有得分。', en: 'The execution rate has no score.' },
    total: { zh: '总分为空。', en: 'The total score is blank.' },
  },
  needs: ['score'],
  check({ form, project, facts, profile, report }) {
    for (const row of activeRows(project.rows, facts)) {
      const { name, score } = facts(row);
      const cell = row.cell('score');
      if (name === '' || isSpanned(form, row, 'score')) continue;
      if (score.isBlank) report({ message: 'row', cell, data: { name } });
      else if (score.number === null)
        report({ message: 'text', cell, data: { name, value: String(score.value) }, actual: score.value });
    }
    if (form.definition.shape !== 'paper') return;
    const points = executionPoints(form);
    const execution = executionOf(form, profile);
    // 0 of 0 has no rate and so no score to give.
    const hasRate = execution !== null && execution.rate !== null;
    if (points?.scoreCell && points.score?.isBlank && hasRate)
      report({ message: 'execution', cell: points.scoreCell });
    const total = form.totals.get('totalScore');
    if (!total) return;
    if (isBlankText(total.value)) report({ message: 'total', cell: total.cell });
    else if (readNumber(total.value).number === null)
      report({
        message: 'text',
        cell: total.cell,
        data: { name: '总分', value: String(total.value) },
        actual: total.value,
      });
  },
});
