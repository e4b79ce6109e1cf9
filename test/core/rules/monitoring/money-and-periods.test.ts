import type { FormData, IndicatorData } from '../../../../src/core/forms';
import { defaultProfile } from '../../../../src/core/profile';
import { layout } from '../../../support/layout';
import { ruleCases } from '../../../support/rule-cases';
import { selfEvaluation } from '../../../support/tables';
import { monitoring } from './tables';

const money = (initialBudget: number, executed: number, more: object = {}) => ({
  funds: { total: { initialBudget, executed, forecast: initialBudget, ...more } },
});

/** Three counts that add up, each at a share of its target. */
const counts = (share: number): Record<number, IndicatorData> => ({
  0: { actual: `${5000 * share}只` },
  1: { name: '巡检次数', target: '≥40次', actual: `${40 * share}次` },
  2: { name: '改造管网', target: '≥20公里', actual: `${20 * share}公里` },
  3: { name: '培训人次', target: '≥200人次', actual: `${200 * share}人次` },
});

/** A self-evaluation of a year with so much spent of 100. */
const yearEnd = (executed: number, more: Parameters<typeof selfEvaluation>[0] = {}) =>
  selfEvaluation({
    funds: {
      total: { initialBudget: 100, annualBudget: 100, executed, weight: 10, executionRate: executed / 100 },
    },
    ...more,
  });

ruleCases('JX149', {
  valid: [
    { name: 'goals and money side by side', table: monitoring(counts(0.6)) },
    { name: 'no more than is allowed', table: monitoring(counts(0.75), money(100, 55)) },
    {
      name: 'rates that are met from the first day on',
      table: monitoring({ 0: { actual: '1500只' } }, money(100, 30)),
    },
    {
      name: 'no money planned',
      table: monitoring(counts(1), { funds: { total: { initialBudget: 0, executed: 0, forecast: 0 } } }),
    },
    {
      name: 'most targets are words',
      table: monitoring(
        {
          0: { target: '持续改善', actual: '好' },
          1: { target: '规范', actual: '是' },
          2: { target: '稳定', actual: '良' },
        },
        money(100, 10),
      ),
    },
    { name: 'a clean year', table: selfEvaluation() },
  ],
  invalid: [
    {
      name: 'goals ahead of the money',
      table: monitoring(counts(0.8), money(100, 30)),
      findings: [
        {
          at: { fund: 'total', column: 'executionRate' },
          message: 'goalsAhead',
          severity: 'info',
          actual: 50,
        },
      ],
    },
    {
      name: 'money ahead of the goals',
      table: monitoring(counts(0.1), money(100, 60)),
      findings: [{ at: { fund: 'total', column: 'executionRate' }, message: 'moneyAhead', actual: -50 }],
    },
    {
      name: 'a year in which everything was reached with half of the money',
      table: yearEnd(50),
      findings: [
        { at: { fund: 'total', column: 'executionRate' }, message: 'goalsAhead', severity: 'warning' },
      ],
    },
    {
      name: 'a stricter bureau',
      table: monitoring(counts(0.75), money(100, 60)),
      profile: { ...defaultProfile, deviation: { threshold: 10 } },
      findings: [{ at: { fund: 'total', column: 'executionRate' }, message: 'goalsAhead', actual: 15 }],
    },
  ],
});

const periods = (title: string, spent: string, reached: string) => ({
  grid: layout(`
    ${title} | < | < | < | < | <
    项目资金（万元） | 年初预算数 | ${spent} | 全年预计执行数 | |
    年度资金总额 | 150 | 90 | 150 | |
    一级指标 | 二级指标 | 三级指标 | 年度指标值 | ${reached} | 备注
    产出指标 | 数量指标 | 管网改造 | ≥12公里 | 8公里 |
  `),
});

ruleCases('JX150', {
  valid: [
    { name: 'the form as it is printed', table: monitoring() },
    {
      name: 'the same months in other words',
      table: periods('2023年上半年项目支出绩效监控表', '1-6月执行数', '截止6月底完成情况'),
    },
    { name: 'no months anywhere', table: periods('项目支出绩效监控表', '执行数', '执行情况') },
    {
      name: 'the month in which it was filled in',
      table: periods('2023年8月项目支出绩效监控表', '1-7月执行数', '1-7月完成情况'),
    },
    {
      name: 'the months of a quarter alone',
      table: periods('2023年三季度项目支出绩效监控表', '7-9月执行数', '7-9月完成情况'),
    },
  ],
  invalid: [
    {
      name: 'title and columns disagree',
      table: periods('2023年1-9月项目支出绩效监控表', '1-7月执行数', '1-7月完成情况'),
      findings: [{ cell: 'A1', message: 'differs', severity: 'error', expected: 7, actual: 9 }],
    },
    {
      name: 'money and indicators disagree',
      table: periods('项目支出绩效监控表', '1-7月执行数', '1-9月完成情况'),
      findings: [{ cell: 'E4', message: 'differs', expected: 7, actual: 9 }],
    },
    {
      name: 'seven months are more than half a year',
      table: periods('2023年上半年项目支出绩效监控表', '1-7月执行数', '1-7月完成情况'),
      findings: [{ cell: 'A1', severity: 'warning' }],
    },
  ],
});

const before: readonly IndicatorData[] = [
  { level1: '产出指标', level2: '数量指标', name: '管网改造', target: '≥12公里' },
  { level1: '效益指标', level2: '社会效益指标', name: '受益户数', target: '≥900户' },
];

const adjustment = (rows: readonly IndicatorData[], more: Partial<FormData> = {}) => ({
  form: 'target-adjustment' as const,
  data: {
    year: 2026,
    fields: { projectName: '管网改造' },
    funds: { total: { initialBudget: 200, adjustment: 80, annualBudget: 120 } },
    indicators: rows,
    ...more,
  },
});

ruleCases('JX151', {
  valid: [
    {
      name: 'targets follow',
      table: adjustment([
        { ...before[0], adjustedTarget: '≥7公里' },
        { ...before[1], adjustedTarget: '≥900户' },
      ]),
    },
    {
      name: 'said why they do not',
      table: adjustment([{ ...before[0], adjustedTarget: '≥12公里', reason: '招标节约，工程量不变。' }]),
    },
    {
      name: 'the goal follows',
      table: adjustment(before, { goals: { expectedGoal: '改造12公里。', adjustedGoal: '改造7公里。' } }),
    },
    {
      name: 'no change of money',
      table: adjustment(before, { funds: { total: { initialBudget: 200, annualBudget: 200 } } }),
    },
    { name: 'a form without adjusted targets', table: monitoring() },
  ],
  invalid: [
    {
      name: 'not one target follows',
      table: adjustment(before),
      findings: [
        { at: { fund: 'total', column: 'annualBudget' }, message: 'unchanged', severity: 'warning' },
      ],
    },
    {
      name: 'the same targets once more',
      table: adjustment(before.map((row) => ({ ...row, adjustedTarget: row.target ?? null }))),
      findings: [{ at: { fund: 'total', column: 'annualBudget' }, actual: 120 }],
    },
    {
      name: 'monitoring with adjusted columns',
      table: {
        grid: layout(`
          项目支出绩效运行监控表 | < | < | < | < | <
          项目资金（万元） | 年初预算数 | 调整后预算数 | 1-7月执行数 | |
          年度资金总额 | 200 | 120 | 60 | |
          一级指标 | 二级指标 | 三级指标 | 年度指标值 | 调整后指标值 | 1-7月完成情况
          产出指标 | 数量指标 | 管网改造 | ≥12公里 | ≥12公里 | 6公里
        `),
      },
      findings: [{ cell: 'C3' }],
    },
  ],
});
