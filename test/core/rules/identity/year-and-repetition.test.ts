import { ledger, selfEvaluation } from '../../../support/tables';
import { cleanSelfEvaluation } from '../../../../scripts/samples/clean-selfeval';
import { layout } from '../../../support/layout';
import { ruleCases } from '../../../support/rule-cases';
import { monitoring } from '../across/projects';

const fields = cleanSelfEvaluation.fields!;
const named = (projectName: string, changes = {}) =>
  selfEvaluation({ fields: { ...fields, projectName, ...changes } });
/** The clean form without a year anywhere. */
const { year: _, ...undated } = cleanSelfEvaluation;

ruleCases('JX004', {
  valid: [
    { name: 'a year under the title', table: cleanSelfEvaluation },
    { name: 'a year in the title', table: { ...undated, title: '2020年度项目支出绩效自评表' } },
    {
      name: 'two forms of different years, neither of them the rule',
      table: [{ data: cleanSelfEvaluation }, { data: { ...named('农村道路养护项目'), year: 2019 } }],
    },
    {
      name: 'a second table of the same form, whose top stands above the first',
      table: {
        grid: layout(`
          2022年部门项目绩效目标申报表 | < | < | <
          项目名称 | 老旧电梯检验补助 | < | <
          长期绩效目标表 | < | < | <
          一级指标 | 二级指标 | 指标名称 | 指标值
          产出指标 | 数量指标 | 检验电梯台数 | 3000台
          年度绩效目标表 | < | < | <
          一级指标 | 二级指标 | 指标名称 | 指标值
          产出指标 | 数量指标 | 检验电梯台数 | 600台
        `),
      },
    },
    {
      name: 'a scorecard, which may look back on several years',
      table: {
        grid: layout(`
          城北小学扩建项目绩效评价指标体系及评分表 | < | < | < | < | <
          一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 得分
          决策 | 项目立项 | 立项依据充分性 | 40 | 符合得满分 | 40
          产出 | 产出数量 | 新建教学楼面积 | 60 | 按完成比例得分 | 60
          合计 | < | < | 100 | < | 100
        `),
      },
    },
    {
      name: 'a ledger without a year',
      table: { form: 'indicator-ledger', data: { ...ledger(), title: '指标台账' } },
    },
  ],
  invalid: [
    {
      name: 'a project of one year, which its dates tell',
      table: {
        grid: layout(`
          预算项目支出绩效自评表
          项目名称 | 水库移民后期扶持 | 项目起始时间 | 2022-01-01 | 项目终止时间 | 2022-12-31
          一级指标 | 二级指标 | 三级指标 | 目标值 | 实际完成值 | 分值
          产出指标 | 数量指标 | 直补移民人数 | 5120人 | 5120人 | 90
        `),
      },
      findings: [{ cell: 'A1', message: 'missing', severity: 'info' }],
    },
    {
      name: 'no year at all',
      table: undated,
      findings: [{ cell: 'A1', message: 'missing', severity: 'error' }],
    },
    {
      name: 'a form of last year among those of this year',
      table: [
        { data: cleanSelfEvaluation },
        { data: { ...named('农村道路养护项目'), title: '2019年度项目支出绩效自评表' } },
        { data: named('农村危房改造项目') },
      ],
      findings: [{ sheet: '表2', cell: 'A1', message: 'differs', expected: 2020, actual: 2019 }],
    },
    {
      name: 'a year field that contradicts the title',
      table: {
        ...named('农村饮水安全巩固提升项目', { year: 2019 }),
        title: '2020年度项目支出绩效自评表',
      },
      findings: [{ at: { field: 'year' }, message: 'field', expected: '2020' }],
    },
  ],
});

ruleCases('JX010', {
  valid: [
    {
      name: 'different projects of a unit',
      table: [{ data: cleanSelfEvaluation }, { data: named('农村道路养护项目') }],
    },
    {
      name: 'the same name in two units',
      table: [
        { data: named('办公设备购置', { implementingUnit: '临溪县水利局' }) },
        { data: named('办公设备购置', { implementingUnit: '临溪县教育局' }) },
      ],
    },
    {
      name: 'the same name with two project codes',
      table: [
        { data: named('以工代赈项目', { projectCode: 'LX2020-011' }) },
        { data: named('以工代赈项目', { projectCode: 'LX2020-012' }) },
      ],
    },
    {
      name: 'the same project in two years',
      table: [{ data: cleanSelfEvaluation }, { data: { ...cleanSelfEvaluation, year: 2019 } }],
    },
    { name: 'one project monitored twice in a year', table: [monitoring(6), monitoring(9)] },
  ],
  invalid: [
    {
      name: 'one monitoring handed in twice',
      table: [monitoring(6), monitoring(6, { sheet: '再报' })],
      findings: [{ sheet: '再报', cell: 'B3', message: 'twice' }],
    },
    {
      name: 'the same project on two sheets',
      table: [{ data: cleanSelfEvaluation }, { data: cleanSelfEvaluation }],
      findings: [{ sheet: '表2', cell: 'B3', message: 'twice', severity: 'error' }],
    },
    {
      name: 'names that differ in brackets and blanks only',
      table: [{ data: named('农村饮水工程（二期）') }, { data: named('农村饮水工程 (二期)') }],
      findings: [{ sheet: '表2', cell: 'B3' }],
    },
    {
      name: 'the same code under two names',
      table: [
        { data: named('以工代赈项目', { projectCode: 'LX2020-011' }) },
        { data: named('乡村道路以工代赈', { projectCode: 'LX2020-011' }) },
      ],
      findings: [{ sheet: '表2', cell: 'B3' }],
    },
  ],
});

const titled = (title: string, projectName = '农村饮水安全巩固提升项目') => ({
  ...named(projectName),
  title,
});

ruleCases('JX018', {
  valid: [
    { name: 'the official title', table: cleanSelfEvaluation },
    { name: 'a unit in the title', table: titled('临溪县水利局2020年度项目支出绩效自评表') },
    { name: 'a kind of funds in the title', table: titled('2020年度县级专项资金绩效目标自评表') },
    { name: 'the project itself in the title', table: titled('2020年度农村饮水安全项目绩效自评表') },
    { name: 'a blank project name, which JX001 reports', table: titled('2020年度村道硬化项目自评表', ' ') },
  ],
  invalid: [
    {
      name: 'another project in the title',
      table: { data: titled('2020年度村道硬化项目自评表') },
      findings: [{ at: { field: 'projectName' }, severity: 'info', expected: '村道硬化' }],
    },
    {
      name: 'another project before the official words',
      table: { data: titled('危房改造项目支出绩效自评表（2020年度）') },
      findings: [{ at: { field: 'projectName' }, expected: '危房改造' }],
    },
    {
      name: 'a title that says less than the name',
      table: { data: titled('秸秆禁烧项目绩效自评表', '大气污染防治补助') },
      findings: [{ at: { field: 'projectName' } }],
    },
  ],
});
