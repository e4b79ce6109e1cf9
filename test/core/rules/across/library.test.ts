import { auditForms } from '../../../../src/core/audit';
import { defaultProfile } from '../../../../src/core/profile';
import { recogniseSheet } from '../../../../src/core/recognise';
import { ruleById } from '../../../../src/core/rules';
import { ruleCases } from '../../../support/rule-cases';
import { gridOf } from '../../../support/tables';
import { evaluation, monitoring, register, target } from './projects';

const projects = register(
  '项目台账',
  `
  2024年度项目台账 | < | < | < | <
  序号 | 项目代码 | 项目名称 | 实施单位 | 年初预算数
  1 | 65010124T000017 | 公共文化服务提升项目 | 云溪县文化馆 | 180
  2 | 65010124T000018 | 图书馆运行维护项目 | 云溪县图书馆 | 60
  3 | 65010124T000019 | 乡镇文化站设备购置项目 | 云溪县文化馆 | 240
  4 | 65010124T000020 | 非遗传习所修缮 | 云溪县文化馆 | 75
  `,
);
const roster = register(
  '花名册',
  `
  单位花名册 | < | < | <
  序号 | 单位代码 | 单位名称 | 主管部门
  1 | 205001 | 云溪县文化馆 | 云溪县文化和旅游局
  2 | 205002 | 云溪县图书馆 | 云溪县文化和旅游局
  3 | 311001 | 云溪县农村供水站 | 云溪县水利局
  `,
);
const named = (name: string, more: Parameters<typeof target>[0] = {}) => target({ name, ...more });

const clean = { name: 'the name of the library', table: [projects, target(), evaluation()] };
const noLibrary = { name: 'no register', table: [named('随便什么项目')] };
const otherUnit = {
  name: 'a unit of which the register knows nothing',
  table: [projects, named('渔港疏浚', { unit: '云溪县渔政站' })],
};

ruleCases('JX008', {
  valid: [
    clean,
    noLibrary,
    otherUnit,
    { name: 'another spelling, which is JX009', table: [projects, named('公共文化服务提升项目 ')] },
    {
      name: 'a ledger of the same projects',
      table: [
        projects,
        register(
          '台账',
          `
          单位 | 项目名称 | 阶段 | 一级指标 | 二级指标 | 三级指标 | 指标值
          云溪县文化馆 | 公共文化服务提升项目 | 目标 | 产出指标 | 数量指标 | 新建文化广场数量 | ≥4个
          云溪县图书馆 | 图书馆运行维护项目 | 目标 | 产出指标 | 数量指标 | 开放天数 | ≥300天
          `,
        ),
      ],
    },
  ],
  invalid: [
    {
      name: 'another name under the same code',
      table: [projects, named('文化惠民工程', { fields: { projectCode: '65010124T000017' } })],
      findings: [
        {
          sheet: '目标表',
          at: { field: 'projectName' },
          message: 'code',
          severity: 'error',
          expected: '公共文化服务提升项目',
        },
      ],
    },
    {
      name: 'a name nearly right',
      table: [projects, monitoring(7, { name: '公共文化服务能力提升' })],
      findings: [{ sheet: '7月监控', at: { field: 'projectName' }, message: 'near' }],
    },
    {
      name: 'no such project of the unit, on two forms',
      table: [projects, named('农民健身工程'), evaluation({ name: '农民健身工程' })],
      findings: [
        { sheet: '目标表', at: { field: 'projectName' }, message: 'unknown' },
        { sheet: '自评表', at: { field: 'projectName' }, message: 'unknown' },
      ],
    },
  ],
});

ruleCases('JX009', {
  valid: [
    clean,
    noLibrary,
    { name: 'another name, which is JX008', table: [projects, named('农民健身工程')] },
  ],
  invalid: [
    {
      name: 'brackets and width',
      table: [projects, named('公共文化服务提升（项目）')],
      findings: [
        {
          sheet: '目标表',
          at: { field: 'projectName' },
          message: 'spelling',
          severity: 'warning',
          expected: '公共文化服务提升项目',
        },
      ],
    },
    {
      name: 'the year in front',
      table: [projects, evaluation({ name: '2024年度公共文化服务提升项目' })],
      findings: [{ sheet: '自评表', at: { field: 'projectName' }, message: 'spelling' }],
    },
    {
      name: 'a blank inside, on the monitoring form',
      table: [projects, monitoring(9, { name: '公共文化 服务提升项目' })],
      findings: [{ sheet: '9月监控', at: { field: 'projectName' }, message: 'spelling' }],
    },
  ],
});

const part = (number: string, amount: number) =>
  target({
    name: `乡镇文化站设备购置项目${number}`,
    sheet: `目标${number}`,
    funds: { total: { annualBudget: amount } },
  });

ruleCases('JX011', {
  valid: [
    clean,
    noLibrary,
    otherUnit,
    {
      name: 'the library itself knows the phase',
      table: [
        register(
          '台账',
          `
      2024年度项目台账 | < | < | <
      序号 | 项目名称 | 实施单位 | 年初预算数
      1 | 乡镇文化站设备购置项目一期 | 云溪县文化馆 | 100
      2 | 乡镇文化站设备购置项目二期 | 云溪县文化馆 | 140
      `,
        ),
        part('一期', 100),
      ],
    },
    { name: 'a longer name that is another project', table: [projects, named('非遗传习所修缮后评估咨询')] },
  ],
  invalid: [
    {
      name: 'a phase of a project',
      table: [projects, part('一期', 100)],
      findings: [{ sheet: '目标一期', at: { field: 'projectName' }, message: 'split', severity: 'warning' }],
    },
    {
      name: 'two phases that add up to it',
      table: [projects, part('一期', 100), part('二期', 140)],
      findings: [
        { sheet: '目标一期', at: { field: 'projectName' }, message: 'splitAmounts' },
        { sheet: '目标二期', at: { field: 'projectName' }, message: 'splitAmounts' },
      ],
    },
    {
      name: 'two projects in one',
      table: [projects, named('公共文化服务提升项目及乡镇文化站设备购置项目')],
      findings: [{ sheet: '目标表', at: { field: 'projectName' }, message: 'merged' }],
    },
  ],
});

const coded = (departmentCode: string, more: Parameters<typeof target>[0] = {}) =>
  target({ ...more, fields: { departmentCode, ...more.fields } });

ruleCases('JX012', {
  valid: [
    { name: 'no code', table: [roster, target()] },
    { name: 'the code of the unit', table: [roster, coded('205001')] },
    { name: 'the code of the department above it', table: [roster, coded('205')] },
    { name: 'no roster', table: [coded('999999')] },
  ],
  invalid: [
    {
      name: 'a code that nobody has',
      table: [roster, coded('999001')],
      findings: [{ sheet: '目标表', at: { field: 'departmentCode' }, message: 'unknown', severity: 'error' }],
    },
    {
      name: 'the code of another department’s unit',
      table: [roster, coded('311001')],
      findings: [{ sheet: '目标表', at: { field: 'departmentCode' }, message: 'other', actual: '311001' }],
    },
    {
      name: 'with words around it, in another file',
      table: [
        { ...roster, file: 'roster.xlsx' },
        { ...coded('代码：88001'), file: 'target.xlsx' },
      ],
      findings: [{ sheet: '目标表', at: { field: 'departmentCode' }, message: 'unknown' }],
    },
  ],
});

/** What JX011 says about a table of each of these names, beside the register above. */
function splitOrMerged(name: string): string | null {
  const grids = [projects.grid, gridOf('project-target', named(name).data, { sheet: '目标表' })];
  const recognitions = grids.map((grid) => recogniseSheet(grid));
  const { findings } = auditForms({ grids, recognitions }, defaultProfile, { rules: [ruleById('JX011')!] });
  return findings[0]?.message.id ?? null;
}

test.each([
  '乡镇文化站设备购置项目二期',
  '乡镇文化站设备购置项目（第三期）',
  '乡镇文化站设备购置项目第12批次',
  '乡镇文化站设备购置项目一标段',
  '乡镇文化站设备购置项目2包',
  '乡镇文化站设备购置项目子项目1',
  '乡镇文化站设备购置项目分项二',
  '乡镇文化站设备购置项目—东片区标段',
  '2024年乡镇文化站设备购置项目一期',
])('%s is a part', (name) => {
  expect(splitOrMerged(name)).toBe('split');
});

test.each([
  '乡镇文化站设备购置项目',
  '乡镇文化站设备购置项目后续维护经费',
  '乡镇文化站设备购置',
  '一期乡镇文化站',
  '非遗传习所修缮一期工程及乡镇站点',
])('%s is no part', (name) => {
  expect(splitOrMerged(name)).toBeNull();
});
