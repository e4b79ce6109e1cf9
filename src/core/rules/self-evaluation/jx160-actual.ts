import { isBlankText } from '../../indicator';
import { basis, defineRule } from '../define';

/** Every indicator says what was reached. */
export const jx160 = defineRule({
  id: 'JX160',
  scope: 'row',
  severity: 'error',
  forms: ['S'],
  basis: basis.platform,
  title: { zh: '实际完成值不得为空', en: 'Every indicator has an actual value' },
  advice: {
    zh: '按年末实际情况填写；没有开展的填 0 并说明原因。',
    en: 'Enter what was reached at the end of the year; enter 0 and the reason if nothing was done.',
  },
  messages: {
    blank: {
      zh: '“{{name}}”没有填写实际完成值。',
      en: '"{{name}}" has no actual value.',
    },
  },
  needs: ['actual'],
  check({ row, facts, report }) {
    if (facts.isNotApplicable || facts.name === '') return;
    if (!isBlankText(row.value('actual'))) return;
    report({ message: 'blank', cell: row.cell('actual'), data: { name: facts.name } });
  },
});
