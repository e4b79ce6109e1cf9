import { ruleCases } from '../../../support/rule-cases';
import { evaluation, indicators, monitoring, register, target } from './projects';

const clean = { name: 'a self-evaluation of what was approved', table: [target(), evaluation()] };
const alone = {
  name: 'no target table to compare with',
  table: [evaluation({ rows: { 0: { name: '新建健身步道' } } })],
};
const otherProject = {
  name: 'the target table of another project',
  table: [
    target({ name: '图书馆运行维护项目' }),
    evaluation({ rows: { 0: { name: '新建健身步道', target: '≥9公里' } } }),
  ],
};
const otherYear = {
  name: 'the targets of last year',
  table: [target({ year: 2023, rows: { 1: { target: '≥40场', weight: 10 } } }), evaluation()],
};
const adjusted = {
  name: 'targets that were adjusted during the year',
  table: [
    target(),
    evaluation({ rows: { 1: { target: '≥30场', weight: 10, name: '组织惠民演出' } } }),
    {
      form: 'target-adjustment' as const,
      sheet: '调整表',
      data: { year: 2024, fields: { projectName: '公共文化服务提升项目' }, indicators: [...indicators] },
    },
  ],
};

ruleCases('JX033', {
  valid: [
    clean,
    alone,
    otherProject,
    otherYear,
    adjusted,
    {
      name: 'names that differ in brackets and particles only',
      table: [
        target(),
        evaluation({
          rows: { 0: { name: '新建（文化）广场数量' }, 3: { name: '受益的群众人次（≥12000人次）' } },
        }),
      ],
    },
    {
      name: 'another order',
      table: [target(), evaluation({ indicators: [...indicators].reverse() })],
    },
  ],
  invalid: [
    {
      name: 'an indicator under another name',
      table: [target(), evaluation({ rows: { 1: { name: '开展惠民演出场数' } } })],
      findings: [
        {
          sheet: '自评表',
          at: { row: 1, column: 'name' },
          message: 'renamed',
          severity: 'error',
          expected: '组织惠民演出场次',
        },
      ],
    },
    {
      name: 'an indicator added',
      table: [target({ indicators: indicators.slice(0, 4) }), evaluation()],
      findings: [{ sheet: '自评表', at: { row: 4, column: 'name' }, message: 'added' }],
    },
    {
      name: 'an indicator dropped, in another file',
      table: [
        target({ file: '目标.xlsx' }),
        evaluation({ file: '自评.xlsx', indicators: indicators.slice(0, 4) }),
      ],
      findings: [{ sheet: '自评表', at: { head: 'name' }, message: 'dropped' }],
    },
    {
      name: 'quite another table',
      table: [
        target(),
        evaluation({
          rows: {
            0: { name: '道路硬化里程', target: '≥9公里' },
            1: { name: '安装路灯盏数', target: '≥30盏' },
            2: { name: '路面平整度达标率', target: '≥95%' },
          },
        }),
      ],
      findings: [{ sheet: '自评表', at: { head: 'name' }, message: 'different' }],
    },
  ],
});

ruleCases('JX034', {
  valid: [
    clean,
    alone,
    adjusted,
    { name: 'monitoring in the same order', table: [target(), monitoring(7)] },
    { name: 'the last one missing', table: [target(), evaluation({ indicators: indicators.slice(0, 4) })] },
  ],
  invalid: [
    {
      name: 'two rows swapped',
      table: [target(), evaluation({ indicators: [1, 0, 2, 3, 4].map((index) => indicators[index]!) })],
      findings: [{ sheet: '自评表', at: { row: 1, column: 'name' }, message: 'order', severity: 'info' }],
    },
    {
      name: 'the order of the monitoring table',
      table: [target(), monitoring(9, { indicators: [0, 2, 1, 3, 4].map((index) => indicators[index]!) })],
      findings: [{ sheet: '9月监控', at: { row: 2, column: 'name' }, message: 'order' }],
    },
    {
      name: 'filed under another first level',
      table: [target(), evaluation({ rows: { 2: { level1: '效益指标', level2: '社会效益指标' } } })],
      findings: [{ sheet: '自评表', at: { row: 2, column: 'name' }, message: 'level', expected: '产出' }],
    },
  ],
});

ruleCases('JX107', {
  valid: [
    clean,
    alone,
    otherYear,
    adjusted,
    {
      name: 'a target table without points',
      table: [target({ indicators: indicators.map((row) => ({ ...row, weight: null })) }), evaluation()],
    },
    {
      name: '100 points shared out over 90',
      table: [
        {
          ...target({ indicators: indicators.map((row) => ({ ...row, weight: Number(row.weight) * 2 })) }),
          layout: 'platform',
        },
        evaluation(),
      ],
    },
    { name: 'a monitoring table', table: [target(), monitoring(7, { rows: { 0: { weight: 30 } } })] },
  ],
  invalid: [
    {
      name: 'points moved',
      table: [
        { ...target(), layout: 'platform' },
        evaluation({ rows: { 0: { weight: 10 }, 3: { weight: 40 } } }),
      ],
      findings: [
        {
          sheet: '自评表',
          at: { row: 0, column: 'weight' },
          message: 'changed',
          severity: 'error',
          expected: 20,
          actual: 10,
        },
        { sheet: '自评表', at: { row: 3, column: 'weight' }, expected: 30 },
      ],
    },
    {
      name: 'half a point',
      table: [{ ...target(), layout: 'platform' }, evaluation({ rows: { 1: { weight: 15.5 } } })],
      findings: [{ sheet: '自评表', at: { row: 1, column: 'weight' }, expected: 15 }],
    },
    {
      name: 'in another file, points as text',
      table: [
        { ...target({ file: 'a.xlsx' }), layout: 'platform' },
        evaluation({ file: 'b.xlsx', rows: { 2: { weight: '20分' } } }),
      ],
      findings: [{ sheet: '自评表', at: { row: 2, column: 'weight' }, expected: 15, actual: 20 }],
    },
  ],
});

ruleCases('JX202', {
  valid: [
    clean,
    alone,
    otherProject,
    otherYear,
    adjusted,
    {
      name: 'the same in other words: no sign, another unit, a ratio',
      table: [
        target({ rows: { 3: { target: '≥1.2万人次' } } }),
        evaluation({ rows: { 0: { target: '4个' }, 2: { target: '98%' }, 4: { target: 0.9 } } }),
      ],
    },
    {
      name: 'words and dates',
      table: [
        target({ rows: { 0: { target: '2024年12月底前' }, 1: { target: '有效提升。' } } }),
        evaluation({ rows: { 0: { target: '2024年12月31日前' }, 1: { target: '有效提升' } } }),
      ],
    },
    {
      name: 'a blank, which has a rule of its own',
      table: [target(), monitoring(7, { rows: { 0: { target: null } } })],
    },
  ],
  invalid: [
    {
      name: 'a target lowered',
      table: [target(), evaluation({ rows: { 1: { target: '≥50场' } } })],
      findings: [
        {
          sheet: '自评表',
          at: { row: 1, column: 'target' },
          message: 'changed',
          severity: 'error',
          actual: '≥50场',
        },
      ],
    },
    {
      name: 'in the monitoring table already',
      table: [target(), monitoring(7, { rows: { 0: { target: '≥3个' } } })],
      findings: [{ sheet: '7月监控', at: { row: 0, column: 'target' } }],
    },
    {
      name: 'the sign turned round, and other words',
      table: [
        target({ rows: { 4: { target: '显著提升' } } }),
        evaluation({ rows: { 3: { target: '≤12000人次' }, 4: { target: '有所提升' } } }),
      ],
      findings: [
        { sheet: '自评表', at: { row: 3, column: 'target' } },
        { sheet: '自评表', at: { row: 4, column: 'target' } },
      ],
    },
    {
      name: 'another date, another thing counted',
      table: [
        target({ rows: { 0: { target: '2024年10月底前' } } }),
        evaluation({ rows: { 0: { target: '2024年12月底前' }, 1: { target: '≥60%' } } }),
      ],
      findings: [
        { sheet: '自评表', at: { row: 0, column: 'target' } },
        { sheet: '自评表', at: { row: 1, column: 'target' } },
      ],
    },
  ],
});

ruleCases('JX128', {
  valid: [
    clean,
    alone,
    otherYear,
    {
      name: 'a change during the year',
      table: [
        target(),
        evaluation({ funds: { total: { initialBudget: 180, annualBudget: 205, executed: 200 } } }),
      ],
    },
    {
      name: 'no budget printed',
      table: [target({ funds: {} }), evaluation()],
    },
  ],
  invalid: [
    {
      name: 'another amount',
      table: [
        target(),
        evaluation({ funds: { total: { initialBudget: 150, annualBudget: 180, executed: 180 } } }),
      ],
      findings: [
        {
          sheet: '自评表',
          at: { fund: 'total', column: 'initialBudget' },
          message: 'differs',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'the changed budget as the first one',
      table: [
        target(),
        evaluation({ funds: { total: { initialBudget: 205, annualBudget: 205, executed: 200 } } }),
      ],
      findings: [{ sheet: '自评表', at: { fund: 'total', column: 'initialBudget' }, actual: 205 }],
    },
    {
      name: 'a target table in 元',
      table: [
        {
          grid: register(
            '目标表',
            `
            项目支出绩效目标申报表（2024年度） | < | < | <
            项目名称 | 公共文化服务提升项目 | < | <
            主管部门 | 云溪县文化和旅游局 | 实施单位 | 云溪县文化馆
            项目资金（元） | 年度资金总额 | 1700000 | <
            ^ | 其中：财政拨款 | 1700000 | <
            一级指标 | 二级指标 | 三级指标 | 指标值
            产出指标 | 数量指标 | 新建文化广场数量 | ≥4个
            满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90%
          `,
          ).grid,
        },
        { ...evaluation(), layout: 'weight-first' },
      ],
      findings: [{ sheet: '自评表', at: { fund: 'total', column: 'initialBudget' } }],
    },
  ],
});
