import { basis, defineRule } from '../define';
import { isExecutionRow } from '../weights/points';

/** A row with a target, points or a result and no name. */
export const jx040 = defineRule({
  id: 'JX040',
  scope: 'row',
  severity: 'error',
  forms: ['T', 'M', 'S', 'D'],
  needs: ['name'],
  supersedes: ['JX029', 'JX244'],
  basis: basis.platform,
  title: { zh: '三级指标名称不得为空', en: 'Every indicator has a name' },
  advice: {
    zh: '填写三级指标名称；多余的行整行删除。',
    en: 'Fill in the name of the indicator, or delete the row if it is one too many.',
  },
  messages: {
    blank: {
      zh: '本行填有指标值等内容，但三级指标名称为空，应填写名称。',
      en: 'The row holds values but names no indicator; fill in the name.',
    },
  },
  check({ row, facts, report }) {
    if (facts.name === '' && !isExecutionRow(facts)) report({ message: 'blank', cell: row.cell('name') });
  },
});
