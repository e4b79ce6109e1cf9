import { isBlankText } from '../../indicator';
import { basis, defineRule } from '../define';
import { spannedField } from '../reading/merged';
import { isUndecided } from './vocabulary';

/** Every indicator has a target. */
export const jx060 = defineRule({
  id: 'JX060',
  scope: 'row',
  severity: 'error',
  forms: ['T', 'M', 'S', 'D'],
  basis: { zh: `${basis.platform.zh}、${basis.peers.zh}`, en: 'Platform practice; peer practice' },
  title: { zh: '指标值不得为空', en: 'Every indicator has a target value' },
  advice: {
    zh: '按批复的绩效目标填写指标值；确不适用的，注明“不适用”。',
    en: 'Enter the target as approved; mark an indicator that does not apply as 不适用.',
  },
  messages: {
    blank: {
      zh: '“{{name}}”没有填写指标值。',
      en: '"{{name}}" has no target value.',
    },
    undecided: {
      zh: '“{{name}}”的指标值写的是“{{value}}”，应填写确定的指标值。',
      en: 'The target of "{{name}}" reads "{{value}}"; enter the value that was decided.',
    },
  },
  needs: ['target'],
  check({ form, row, facts, report }) {
    // A row without a name either is JX040's.
    if (facts.isNotApplicable || facts.name === '') return;
    const { value } = spannedField(form, row, 'target');
    const { name } = facts;
    const cell = row.cell('target');
    if (isBlankText(value)) report({ message: 'blank', cell, data: { name } });
    else if (isUndecided(value))
      report({ message: 'undecided', cell, data: { name, value: String(value).trim() }, actual: value });
  },
});
