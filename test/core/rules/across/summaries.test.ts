import { ruleCases } from '../../../support/rule-cases';
import { register, target } from './projects';

const indicators = (lines: string, head = '量化率', notes = '') =>
  register(
    '指标设置汇总',
    `
    2024年指标设置汇总表 | < | < | < | < | <
    序号 | 单位名称 | 项目数 | 指标总数 | 定量指标数 | ${head}
    ${lines.trim()}
    ${notes}
    `,
  );
const clean = {
  name: 'a summary that is right',
  table: [
    indicators(`
    1 | 云溪县文化馆 | 1 | 5 | 5 | 100%
    2 | 云溪县图书馆 | 2 | 18 | 15 | 83.33%
    合计 | < | 3 | 23 | 20 | 86.96%`),
  ],
};
const printedShort = {
  name: 'rates without decimals, and as ratios',
  table: [
    indicators(`
    1 | 云溪县文化馆 | 1 | 7 | 6 | 86%
    2 | 云溪县图书馆 | 2 | 18 | 15 | 0.8333`),
  ],
};
const blanks = {
  name: 'what is not filled in yet',
  table: [
    indicators(`
    1 | 云溪县文化馆 | 1 | 5 | |
    2 | 云溪县图书馆 | 2 | | 15 | 83.33%
    合计 | < | | | | `),
  ],
};

ruleCases('JX206', {
  valid: [clean, printedShort, blanks, { name: 'with the very tables', table: [...clean.table, target()] }],
  invalid: [
    {
      name: 'a rate that its own line contradicts',
      table: [
        indicators(`
        1 | 云溪县文化馆 | 1 | 5 | 4 | 85%
        2 | 云溪县图书馆 | 2 | 18 | 15 | 83.33%`),
      ],
      findings: [{ sheet: '指标设置汇总', cell: 'F3', message: 'line', severity: 'error', expected: 0.8 }],
    },
    {
      name: 'at the precision printed',
      table: [
        indicators(`
        1 | 云溪县文化馆 | 1 | 1405 | 1176 | 83.71%
        2 | 云溪县图书馆 | 2 | 1405 | 1176 | 84%`),
      ],
      findings: [{ sheet: '指标设置汇总', cell: 'F3', message: 'line' }],
    },
    {
      name: 'quantitative indicators that the target table has not',
      table: [
        { ...indicators('1 | 云溪县文化馆 | 1 | 5 | 5 | 100%'), file: '汇总.xlsx' },
        target({ file: 'a.xlsx', rows: { 3: { target: '有效提升' } } }),
      ],
      findings: [{ sheet: '指标设置汇总', cell: 'E3', message: 'tables', expected: 4, actual: 5 }],
    },
  ],
});

ruleCases('JX207', {
  valid: [clean, printedShort, blanks, { name: 'with the very tables', table: [...clean.table, target()] }],
  invalid: [
    {
      name: 'a wrong total',
      table: [
        indicators(`
        1 | 云溪县文化馆 | 1 | 5 | 5 | 100%
        2 | 云溪县图书馆 | 2 | 18 | 15 | 83.33%
        合计 | < | 3 | 22 | 20 | 90.91%`),
      ],
      findings: [
        { sheet: '指标设置汇总', cell: 'D5', message: 'total', severity: 'error', expected: 23, actual: 22 },
      ],
    },
    {
      name: 'money that does not add up',
      table: [
        register(
          '监控汇总',
          `
          2024年监控汇总表 | < | < | < | <
          序号 | 单位名称 | 项目数 | 年初预算数 | 执行数
          1 | 云溪县文化馆 | 2 | 420 | 210.5
          2 | 云溪县图书馆 | 1 | 60 | 41
          合计 | < | 3 | 480 | 251
          `,
        ),
      ],
      findings: [{ sheet: '监控汇总', cell: 'E5', message: 'total', expected: 251.5 }],
    },
    {
      name: 'indicators that the tables have not',
      table: [
        { ...indicators('1 | 云溪县文化馆 | 1 | 9 | 9 | 100%'), file: '汇总.xlsx' },
        target({ file: 'a.xlsx' }),
      ],
      findings: [{ sheet: '指标设置汇总', cell: 'D3', message: 'indicators', expected: 5, actual: 9 }],
    },
  ],
});

const grades = (line: string, head = '') =>
  register(
    '等次分布',
    `
    2024年评价等次分布表 | < | < | < | < | < | <
    序号 | 单位名称 | 项目数 | 优 | 良 | 中 | 差${head}
    ${line}
    `,
  );

ruleCases('JX208', {
  valid: [
    clean,
    { name: 'grades that add up', table: [grades('1 | 云溪县文化馆 | 9 | 5 | 3 | 1 | 0')] },
    { name: 'nothing graded yet', table: [grades('1 | 云溪县文化馆 | 9 | | | | ')] },
    {
      name: 'a remark says why',
      table: [grades('1 | 云溪县文化馆 | 9 | 5 | 3 | 0 | 0 | 一个项目未实施', ' | 备注')],
    },
    { name: 'kinds that are not all printed', table: [indicators('1 | 云溪县文化馆 | 1 | 5 | 4 | 80%')] },
  ],
  invalid: [
    {
      name: 'a project without a grade',
      table: [grades('1 | 云溪县文化馆 | 9 | 5 | 2 | 1 | 0')],
      findings: [
        { sheet: '等次分布', cell: 'C3', message: 'parts', severity: 'warning', expected: 8, actual: 9 },
      ],
    },
    {
      name: 'in the total too',
      table: [
        grades(
          '1 | 云溪县文化馆 | 9 | 5 | 3 | 1 | 0\n    2 | 云溪县图书馆 | 2 | 1 | 0 | 0 | 0\n    合计 | < | 11 | 6 | 3 | 1 | 0',
        ),
      ],
      findings: [
        { sheet: '等次分布', cell: 'C4' },
        { sheet: '等次分布', cell: 'C5' },
      ],
    },
    {
      name: '定量 and 定性',
      table: [
        register(
          '指标设置汇总',
          `
          2024年指标设置汇总表 | < | < | < | < | < | <
          序号 | 单位名称 | 项目数 | 指标总数 | 定量指标数 | 定性指标数 | 量化率
          1 | 云溪县文化馆 | 1 | 20 | 15 | 4 | 75%
          `,
        ),
      ],
      findings: [{ sheet: '指标设置汇总', cell: 'D3', expected: 19 }],
    },
  ],
});

const deviations = (lines: string) =>
  register(
    '监控汇总',
    `
    2024年监控汇总表 | < | < | < | < | < | < | <
    序号 | 单位名称 | 项目数 | 年初预算数 | 执行数 | 执行率 | 目标整体完成率 | 偏差值
    ${lines.trim()}
    `,
  );

ruleCases('JX210', {
  valid: [
    {
      name: 'percentage points',
      table: [deviations('1 | 部门预算项目 | 198 | 42948.32 | 31423.98 | 73.17% | 82.76% | 9.59')],
    },
    {
      name: 'with a percent sign, and as ratios',
      table: [
        deviations(
          '1 | 专项 | 103 | 35237.04 | 26224.43 | 0.7442 | 0.8675 | 12.33%\n    2 | 部门 | 198 | 42948.32 | 31423.98 | 0.7317 | 0.8276 | 0.0959',
        ),
      ],
    },
    { name: 'money ahead of goals', table: [deviations('1 | 专项 | 3 | 100 | 95 | 95% | 80% | -15')] },
    { name: 'blank', table: [deviations('1 | 专项 | 3 | 100 | 95 | 95% | | ')] },
  ],
  invalid: [
    {
      name: 'a wrong difference',
      table: [deviations('1 | 部门预算项目 | 198 | 42948.32 | 31423.98 | 73.17% | 82.76% | 9.95')],
      findings: [{ sheet: '监控汇总', cell: 'H3', message: 'differs', severity: 'error', expected: 9.59 }],
    },
    {
      name: 'the wrong way round',
      table: [deviations('1 | 专项 | 103 | 35237.04 | 26224.43 | 74.42% | 86.75% | -12.33%')],
      findings: [{ sheet: '监控汇总', cell: 'H3', expected: 12.33 }],
    },
    {
      name: 'in the total',
      table: [
        deviations(
          '1 | 部门 | 198 | 42948.32 | 31423.98 | 73.17% | 82.76% | 9.59\n    2 | 专项 | 103 | 35237.04 | 26224.43 | 74.42% | 86.75% | 12.33\n    合计 | < | 301 | 78185.36 | 57648.41 | 73.73% | 84.12% | 10.93',
        ),
      ],
      findings: [{ sheet: '监控汇总', cell: 'H5', expected: 10.39 }],
    },
  ],
});

const averaged = (total: string, notes = '') =>
  indicators(
    `
    1 | 云溪县文化馆 | 1 | 10 | 5 | 50%
    2 | 云溪县图书馆 | 2 | 90 | 81 | 90%
    合计 | < | 3 | 100 | 86 | ${total}`,
    '平均量化率',
    notes,
  );

ruleCases('JX211', {
  valid: [
    clean,
    {
      name: 'the method in a note',
      table: [averaged('86%', '注：平均量化率按合并计算（定量指标数÷指标总数）。 | < | < | < | < | <')],
    },
    { name: 'no average in the total', table: [averaged('')] },
  ],
  invalid: [
    {
      name: 'pooled, and not said so',
      table: [averaged('86%')],
      findings: [{ sheet: '指标设置汇总', cell: 'F5', message: 'pooled', severity: 'info' }],
    },
    {
      name: 'a mean, and not said so',
      table: [averaged('70%')],
      findings: [{ sheet: '指标设置汇总', cell: 'F5', message: 'unnamed' }],
    },
    {
      name: 'in another file',
      table: [{ ...averaged('0.86'), file: '汇总.xlsx' }, target({ file: 'a.xlsx' })],
      findings: [{ sheet: '指标设置汇总', cell: 'F5', message: 'pooled' }],
    },
  ],
});
