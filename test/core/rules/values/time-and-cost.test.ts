import type { FormData } from '../../../../src/core/forms';
import { layout } from '../../../support/layout';
import { ruleCases } from '../../../support/rule-cases';
import { ledger, selfEvaluation } from '../../../support/tables';
import { targetLedger } from '../../../support/target-ledger';

/** A target form with one deadline. */
const due = (
  target: string | number,
  { period = '2022年3月—2022年12月', name = '工程完工时间', goal = '建成泵站2座。' } = {},
) => ({
  form: 'project-target' as const,
  data: {
    year: 2022,
    fields: { projectName: '泵站改造', department: '临溪县水利局', projectPeriod: period || null },
    goals: { expectedGoal: goal },
    indicators: [
      { level1: '产出指标', level2: '数量指标', name: '改造泵站', target: '≥2座' },
      { level1: '产出指标', level2: '时效指标', name, target },
    ],
  } satisfies FormData,
  layout: 'paper',
});
/** The same where a province prints both ends of the project in cells of their own. */
const dueBetween = (start: string, end: string, target: string) => ({
  grid: layout(`
    项目支出绩效目标申报表 | < | < | <
    （2022年度） | < | < | <
    项目名称 | 泵站改造 | 主管部门 | 县水利局
    项目开始时间 | ${start} | 项目结束时间 | ${end}
    一级指标 | 二级指标 | 三级指标 | 指标值
    产出指标 | 数量指标 | 改造泵站 | ≥2座
    产出指标 | 时效指标 | 工程完工时间 | ${target}
  `),
});
const inTargetLedger = (target: string, year = 2020) => ({
  form: 'indicator-ledger' as const,
  data: {
    ...targetLedger({ 3: { target, sign: null, meterUnit: null, name: '全部完成时间' } }),
    year,
  },
});
const deadline = { at: { row: 1, column: 'target' as const } };

ruleCases('JX076', {
  valid: [
    { name: 'within the project', table: due('2022年11月底前') },
    { name: 'the last day of the project', table: due('2022年12月31日前') },
    { name: 'no year', table: due('12月底前') },
    { name: 'a share', table: due('100%') },
    { name: 'the end of a warranty', table: due('2024年12月31日前', { name: '质保期满时间' }) },
    { name: 'paid after it', table: due('2023年3月底前', { name: '工程款支付时间' }) },
    { name: 'looked at in the January after it', table: due('2023年1月15日前') },
    { name: 'a project that nobody gave an end', table: due('2023年6月底前', { period: '长期' }) },
    { name: 'how long it lasts', table: due('2023年6月底前', { period: '3年' }) },
    { name: 'a self-evaluation', table: selfEvaluation() },
  ],
  invalid: [
    {
      name: 'half a year after the end',
      table: due('2023年6月底前'),
      findings: [{ ...deadline, message: 'late', severity: 'error' }],
    },
    {
      name: 'half a year after the end of a period that names its year once',
      table: due('2023年6月底前', { period: '2022年3月-12月' }),
      findings: [{ ...deadline, message: 'late', severity: 'error' }],
    },
    {
      name: 'the same with the months together',
      table: due('2023年6月底前', { period: '2022年3-12月' }),
      findings: [{ ...deadline, message: 'late', severity: 'error' }],
    },
    {
      name: 'the period is a year alone',
      table: due('2023-03-31', { period: '2022年' }),
      findings: [deadline],
    },
    {
      name: 'the end in a cell of its own',
      table: dueBetween('2022-03-01', '2022-10-31', '2022年12月底前'),
      findings: [{ cell: 'D7' }],
    },
  ],
});

ruleCases('JX077', {
  valid: [
    { name: 'in the year', table: due('2022年11月底前') },
    { name: 'a year that the project runs', table: due('2023年6月底前', { period: '2022年1月—2024年12月' }) },
    { name: 'after the end, which is JX076’s', table: due('2023年6月底前') },
    { name: 'no year', table: due('12月底前', { period: '' }) },
    {
      name: 'a year of which the goal speaks',
      table: due('2021年12月底前', { period: '', goal: '接续2021年工程，建成泵站2座。' }),
    },
    { name: 'what was done before', table: due('2021年12月底前', { period: '', name: '招标完成时间' }) },
    {
      name: 'a form that is dated, and names no budget year',
      table: {
        grid: layout(`
          项目支出绩效目标申报表 | < | < | <
          项目名称 | 泵站改造 | 填报日期 | 2023年1月10日
          一级指标 | 二级指标 | 三级指标 | 指标值
          产出指标 | 数量指标 | 改造泵站 | ≥2座
          产出指标 | 时效指标 | 工程完工时间 | 2022年12月底前
        `),
      },
    },
    { name: 'a clean ledger', table: { form: 'indicator-ledger', data: ledger() } },
  ],
  invalid: [
    {
      name: 'last year’s file',
      table: due('2021年12月底前', { period: '' }),
      findings: [{ ...deadline, message: 'earlier', severity: 'warning' }],
    },
    {
      name: 'before the project begins',
      table: due('2021年12月31日'),
      findings: [{ ...deadline, message: 'earlier' }],
    },
    {
      name: 'next year, without a period',
      table: due('2023年6月底前', { period: '' }),
      findings: [{ ...deadline, message: 'later', severity: 'info' }],
    },
    {
      name: 'a ledger of targets',
      table: inTargetLedger('2019年12月底前'),
      findings: [{ at: { row: 3, column: 'target' }, message: 'earlier' }],
    },
  ],
});

type Cost = readonly [name: string, target: string];
/** A target form after 101号 with its costs and its money. */
const costing = (
  costs: readonly Cost[],
  { funds = 60, unit = '万元', period = '2023年1月—2023年12月', level2 = '经济成本指标' } = {},
) => ({
  grid: layout(`
    项目支出绩效目标申报表 | < | < | <
    （2023年度） | < | < | <
    项目名称 | 晾晒房建设 | 项目期 | ${period}
    项目资金（${unit}） | 年度资金总额： | ${funds} | <
    ^ | 其中：财政拨款 | ${funds} | <
    一级指标 | 二级指标 | 三级指标 | 指标值
    ${costs.map(([name, target]) => `成本指标 | ${level2} | ${name} | ${target}`).join('\n')}
    产出指标 | 数量指标 | 新建晾晒房 | ≥1座
  `),
});

ruleCases('JX078', {
  valid: [
    { name: 'all the money', table: costing([['项目总成本', '≤60万元']]) },
    { name: 'all the money in 元', table: costing([['项目总成本', '≤600000元']]) },
    {
      name: 'the whole beside its parts',
      table: costing([
        ['项目总成本', '≤60万元'],
        ['材料成本', '≤40万元'],
        ['人工成本', '≤20万元'],
      ]),
    },
    {
      name: 'one amount under two names',
      table: costing([
        ['建安工程费用', '≤58万元'],
        ['施工合同价款', '≤58万元'],
      ]),
    },
    {
      name: 'prices',
      table: costing(
        [
          ['每平方米造价', '≤900元'],
          ['亩均成本', '≤1200元/亩'],
        ],
        { funds: 0.08 },
      ),
    },
    { name: 'a saving', table: costing([['节约成本', '≤80万元']]) },
    {
      name: 'a project of several years',
      table: costing([['项目总成本', '≤180万元']], { period: '2023年—2025年' }),
    },
    { name: 'costs of others', table: costing([['占用耕地损失', '≤80万元']], { level2: '社会成本指标' }) },
    { name: 'a wrong unit, which is JX079’s', table: costing([['项目总成本', '≤600000万元']]) },
    { name: 'neither money nor time told', table: dueBetween('', '', '12月底前') },
    { name: 'a self-evaluation', table: selfEvaluation() },
  ],
  invalid: [
    {
      name: 'more than there is',
      table: costing([['项目总成本', '≤66万元']]),
      findings: [{ cell: 'D7', message: 'one', severity: 'warning' }],
    },
    {
      name: 'parts that are more than there is, in 元 and 万元',
      table: costing([
        ['材料成本', '≤420000元'],
        ['人工成本', '≤21万元'],
      ]),
      findings: [{ cell: 'D7', message: 'sum', severity: 'warning' }],
    },
    {
      name: 'nobody says for how long',
      table: costing([['项目总成本', '≤66万元']], { period: '' }),
      findings: [{ cell: 'D7', message: 'one', severity: 'info' }],
    },
    {
      name: 'an investment, which may have other sources',
      table: costing([['项目总投资', '≤660000元']], { unit: '元', funds: 600000 }),
      findings: [{ cell: 'D7', severity: 'info' }],
    },
  ],
});

ruleCases('JX079', {
  valid: [
    { name: 'the same money in 元', table: costing([['项目总成本', '≤600000元']]) },
    { name: 'a price that agrees by chance', table: costing([['印刷成本', '≤60元']]) },
    { name: 'a price of each', table: costing([['人均培训成本', '≤653元']], { funds: 653 }) },
    { name: 'per mu', table: costing([['改造成本', '≤653元/亩']], { funds: 653 }) },
    { name: 'another amount', table: costing([['项目总成本', '≤58元']]) },
    { name: 'no funds told', table: costing([['项目总成本', '≤60元']], { funds: 0 }) },
    { name: 'a self-evaluation', table: selfEvaluation() },
  ],
  invalid: [
    {
      name: '元 where 万元 is meant',
      table: costing([['项目总成本', '≤60元']]),
      findings: [{ cell: 'D7', message: 'unit', severity: 'warning' }],
    },
    {
      name: '万元 where 元 is meant',
      table: costing([['成本控制数', '≤653400万元']], { unit: '元', funds: 653400 }),
      findings: [{ cell: 'D7', message: 'unit' }],
    },
    {
      name: 'many digits that agree, rounded',
      table: costing([['材料采购成本', '≤653元']], { funds: 653.4 }),
      findings: [{ cell: 'D7' }],
    },
  ],
});
