import { collectRules } from '../../custom-rules/collect';
import { PROBLEM_TEXTS } from '../../custom-rules/texts';
import { defineRule } from '../define';

/** A rule of one's own that cannot be understood checks nothing, and nobody may believe that it does. */
export const jx250 = defineRule({
  id: 'JX250',
  scope: 'workbook',
  severity: 'error',
  forms: ['A'],
  basis: { zh: '自定义审核', en: 'Rule of one’s own (自定义审核)' },
  title: {
    zh: '“自定义审核”表中的每条规则应能使用',
    en: 'Every rule on the sheet 自定义审核 can be used',
  },
  advice: {
    zh: '按提示改正这个单元格；改好之前这条规则没有审核，其他规则不受影响。',
    en: 'Correct this cell as the message says; until then the rule checks nothing, and the others are not affected.',
  },
  messages: PROBLEM_TEXTS,
  check({ registers, profile, report }) {
    for (const { sheet, cell, code, data } of collectRules(registers, profile).problems)
      report(sheet, { message: code, cell, data });
  },
});
