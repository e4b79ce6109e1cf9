import { isBlankText } from '../../indicator';
import { basis, defineRule } from '../define';
import { spannedField } from '../reading/merged';

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
  },
  needs: ['target'],
  check({ form, row, facts, report }) {
    // A row without a name either is JX040's.
    if (facts.isNotApplicable || facts.name === '') return;
    if (!isBlankText(spannedField(form, row, 'target').value)) return;
    report({ message: 'blank', cell: row.cell('target'), data: { name: facts.name } });
  },
});
