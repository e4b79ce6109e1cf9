import { basis, defineRule } from '../define';

/** Taking merged cells apart leaves rows that belong nowhere; every count by level loses them. */
export const jx022 = defineRule({
  id: 'JX022',
  scope: 'row',
  severity: 'error',
  forms: ['T', 'M', 'S', 'D'],
  needs: ['level1', 'level2'],
  basis: basis.good,
  title: {
    zh: '三级指标应归属一级、二级指标',
    en: 'Every indicator stands under a first and a second level',
  },
  advice: {
    zh: '填写该行的一级、二级指标；取消合并单元格后要逐行补全。',
    en: 'Fill in both levels of the row; after unmerging cells, on every row.',
  },
  messages: {
    level1: {
      zh: '三级指标“{{name}}”没有一级指标，应填写产出、效益或满意度等。',
      en: 'The indicator "{{name}}" has no first level; fill it in.',
    },
    level2: {
      zh: '三级指标“{{name}}”没有二级指标，应填写数量、质量、时效等。',
      en: 'The indicator "{{name}}" has no second level; fill it in.',
    },
  },
  check({ row, facts, report }) {
    const data = { name: facts.name };
    if (facts.level1 === null) report({ message: 'level1', cell: row.cell('level1'), data });
    // 满意度 has one 二级 only, and many forms merge the two cells into one.
    else if (facts.level2 === null && facts.level1 !== '满意度')
      report({ message: 'level2', cell: row.cell('level2'), data });
  },
});
