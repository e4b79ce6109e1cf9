import { ruleCases } from '../../../support/rule-cases';
import { evaluation, monitoring, register, target } from './projects';

const projects = (file?: string) =>
  register(
    '项目台账',
    `
    2024年度项目台账 | < | < | < | <
    序号 | 项目代码 | 项目名称 | 实施单位 | 年初预算数
    1 | 65010124T000017 | 公共文化服务提升项目 | 云溪县文化馆 | 180
    2 | 65010124T000018 | 图书馆运行维护项目 | 云溪县图书馆 | 60
    3 | 65010124T000019 | 乡镇文化站设备购置项目 | 云溪县文化馆 | 240
    `,
    file,
  );
const roster = (file?: string) =>
  register(
    '花名册',
    `
    单位花名册 | < | <
    序号 | 单位名称 | 主管部门
    1 | 云溪县文化馆 | 云溪县文化和旅游局
    2 | 云溪县图书馆 | 云溪县文化和旅游局
    3 | 云溪县农村供水站 | 云溪县水利局
    `,
    file,
  );
const stations = { name: '乡镇文化站设备购置项目', sheet: '文化站' };
const library = { name: '图书馆运行维护项目', unit: '云溪县图书馆', sheet: '图书馆' };

ruleCases('JX200', {
  valid: [
    { name: 'a target table for each', table: [projects(), target(), target(stations), target(library)] },
    { name: 'no register', table: [target()] },
    { name: 'a unit of which nothing has come in', table: [projects(), target(library)] },
    { name: 'self-evaluations only', table: [projects(), evaluation()] },
    {
      name: 'a name that is nearly right, which is JX008',
      table: [projects(), target(), target({ ...stations, name: '乡镇文化站设备采购项目' })],
    },
  ],
  invalid: [
    {
      name: 'one project without its table',
      table: [projects(), target(), target(library)],
      findings: [
        {
          sheet: '项目台账',
          cell: 'C5',
          message: 'missing',
          severity: 'error',
          actual: '乡镇文化站设备购置项目',
        },
      ],
    },
    {
      name: 'in files of their own',
      table: [projects('台账.xlsx'), target({ ...stations, file: 'a.xlsx' })],
      findings: [{ sheet: '项目台账', cell: 'C3' }],
    },
    {
      name: 'a self-evaluation is no target table',
      table: [projects(), target(), evaluation(stations)],
      findings: [{ sheet: '项目台账', cell: 'C5' }],
    },
  ],
});

ruleCases('JX201', {
  valid: [
    { name: 'both stages', table: [target(), monitoring(7)] },
    { name: 'targets only', table: [target(), target(stations)] },
    { name: 'another unit that is not monitored yet', table: [target(), monitoring(7), target(library)] },
    {
      name: 'last year’s targets beside this year’s monitoring',
      table: [target({ year: 2023 }), target({ ...stations, year: 2023 }), monitoring(7)],
    },
  ],
  invalid: [
    {
      name: 'a project that is not monitored',
      table: [target(), monitoring(7), target(stations)],
      findings: [
        { sheet: '文化站', at: { field: 'projectName' }, message: 'noMonitoring', severity: 'error' },
      ],
    },
    {
      name: 'a project without targets',
      table: [target(), monitoring(7), monitoring(7, stations)],
      findings: [{ sheet: '文化站', at: { field: 'projectName' }, message: 'noTarget' }],
    },
    {
      name: 'one of each, in several files',
      table: [target({ file: 'a.xlsx' }), monitoring(9, { ...stations, file: 'b.xlsx' })],
      findings: [
        { sheet: '目标表', at: { field: 'projectName' }, message: 'noMonitoring' },
        { sheet: '文化站', at: { field: 'projectName' }, message: 'noTarget' },
      ],
    },
  ],
});

const summary = (culture: string, libraries = '60') =>
  register(
    '监控汇总',
    `
    2024年监控汇总表 | < | < | < | <
    序号 | 单位名称 | 项目数 | 年初预算数 | 执行数
    1 | 云溪县文化馆 | 2 | ${culture} | 210
    2 | 云溪县图书馆 | 1 | ${libraries} | 41
    `,
  );

ruleCases('JX134', {
  valid: [
    { name: 'they add up', table: [projects(), summary('420')] },
    { name: 'no register of projects', table: [summary('999')] },
    { name: 'a blank', table: [projects(), summary('')] },
    { name: 'a hundredth', table: [projects(), summary('420.01')] },
  ],
  invalid: [
    {
      name: 'a project left out',
      table: [projects(), summary('180')],
      findings: [
        { sheet: '监控汇总', cell: 'D3', message: 'sum', severity: 'warning', expected: 420, actual: 180 },
      ],
    },
    {
      name: 'counted twice',
      table: [projects(), summary('420', '120')],
      findings: [{ sheet: '监控汇总', cell: 'D4', expected: 60 }],
    },
    {
      name: 'both, in another file',
      table: [projects('台账.xlsx'), { ...summary('400', '61'), file: '汇总.xlsx' }],
      findings: [
        { sheet: '监控汇总', cell: 'D3' },
        { sheet: '监控汇总', cell: 'D4' },
      ],
    },
  ],
});

ruleCases('JX248', {
  valid: [
    {
      name: 'all three have handed in',
      table: [
        roster(),
        target(),
        target(library),
        target({ name: '农村供水保障', unit: '云溪县农村供水站', sheet: '供水' }),
      ],
    },
    { name: 'no roster', table: [target()] },
    { name: 'a unit’s own file beside the roster: nothing is being collected', table: [roster(), target()] },
    {
      name: 'the same project at three stages',
      table: [
        target({ file: 'a.xlsx' }),
        monitoring(5, { file: 'b.xlsx' }),
        monitoring(9, { file: 'c.xlsx' }),
        evaluation({ file: 'd.xlsx' }),
      ],
    },
    {
      name: 'last year’s table of the same project beside this year’s',
      table: [
        target({ file: 'a.xlsx' }),
        target({ ...library, file: 'b.xlsx' }),
        target({ year: 2023, sheet: '上年', file: 'c.xlsx' }),
      ],
    },
  ],
  invalid: [
    {
      name: 'a unit is missing',
      table: [roster(), target(), target(library)],
      findings: [
        { sheet: '花名册', cell: 'B5', message: 'missing', severity: 'error', actual: '云溪县农村供水站' },
      ],
    },
    {
      name: 'handed in twice',
      table: [
        target({ file: '第一次.xlsx' }),
        target({ file: '第二次.xlsx', sheet: '目标表（改）' }),
        target({ ...library, file: 'c.xlsx' }),
      ],
      findings: [{ sheet: '目标表（改）', at: { field: 'projectName' }, message: 'twice' }],
    },
    {
      name: 'last year’s file',
      table: [
        target({ file: 'a.xlsx' }),
        target({ ...library, file: 'b.xlsx' }),
        target({ ...stations, year: 2023, file: 'c.xlsx' }),
      ],
      findings: [{ sheet: '文化站', cell: 'A2', message: 'year', expected: 2024, actual: 2023 }],
    },
  ],
});
