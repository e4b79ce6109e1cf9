import type { FormData, IndicatorData } from '../../../../src/core/forms';
import { layout } from '../../../support/layout';
import { ruleCases } from '../../../support/rule-cases';
import { cleanSelfEvaluation } from '../../../../scripts/samples/clean-selfeval';

const line = (
  level1: string,
  level2: string,
  name: string,
  target: string,
  actual: string,
): IndicatorData => ({
  level1,
  level2,
  name,
  target,
  actual,
  forecast: target,
  possibility: '确定能',
});

const lines = [
  line('产出指标', '数量指标', '安装智能水表', '≥5000只', '3000只'),
  line('产出指标', '质量指标', '设备在线率', '≥98%', '98.5%'),
  line('效益指标', '社会效益指标', '漏损率', '≤8%', '8%'),
  line('满意度指标', '服务对象满意度指标', '用户满意度', '≥95%', '96%'),
];

/** A monitoring form with lines changed by index. */
const monitoring = (changes: Record<number, IndicatorData> = {}, more: Partial<FormData> = {}) => ({
  form: 'project-monitor' as const,
  data: {
    year: 2026,
    period: '1—7月',
    fields: { projectName: '智慧水务' },
    funds: { total: { initialBudget: 150, executed: 90, forecast: 150 } },
    goals: { expectedGoal: '完成供水管网智能化改造。' },
    indicators: lines.map((row, index) => ({ ...row, ...changes[index] })),
    ...more,
  },
});

/** A form of half a year as another province prints it. */
const printed = (...rows: readonly string[]) => ({
  grid: layout(`
    2023年上半年项目支出绩效运行监控表 | < | < | < | < | <
    项目名称 | 农村饮水安全 | < | < | < | <
    一级指标 | 二级指标 | 三级指标 | 年度指标值 | 半年完成情况 | 备注
    ${rows.join('\n    ')}
  `),
});

const clean = { name: 'a form that is filled in', table: monitoring() };

ruleCases('JX140', {
  valid: [
    clean,
    { name: 'nothing done yet, and said so', table: monitoring({ 0: { actual: 0 } }) },
    { name: 'not applicable', table: printed('产出指标 | 数量指标 | 维修 | 不适用 | | ') },
    { name: 'a self-evaluation, which has a rule of its own', table: cleanSelfEvaluation },
    {
      name: 'a printed line that nobody used',
      table: printed('产出指标 | 数量指标 | 管网 | 12公里 | 5公里 |', '产出指标 | 质量指标 | | | |'),
    },
  ],
  invalid: [
    {
      name: 'a blank',
      table: monitoring({ 1: { actual: null } }),
      findings: [{ at: { row: 1, column: 'actual' }, message: 'blank', severity: 'error' }],
    },
    {
      name: 'fillers',
      table: monitoring({ 0: { actual: '/' }, 3: { actual: '……' } }),
      findings: [{ at: { row: 0, column: 'actual' } }, { at: { row: 3, column: 'actual' } }],
    },
    {
      name: 'half a year in another print',
      table: printed('产出指标 | 数量指标 | 管网 | 12公里 | |'),
      findings: [{ cell: 'E4' }],
    },
  ],
});

ruleCases('JX141', {
  valid: [
    clean,
    { name: 'a print without forecasts', table: printed('产出指标 | 数量指标 | 管网 | 12公里 | 5公里 |') },
    { name: 'no money planned', table: monitoring({}, { funds: {} }) },
    {
      name: 'nothing more to be spent',
      table: monitoring({}, { funds: { total: { initialBudget: 150, executed: 0, forecast: 0 } } }),
    },
  ],
  invalid: [
    {
      name: 'a blank',
      table: monitoring({ 2: { forecast: null } }),
      findings: [{ at: { row: 2, column: 'forecast' }, message: 'blank', severity: 'error' }],
    },
    {
      name: 'no forecast of the money',
      table: monitoring({}, { funds: { total: { initialBudget: 150, executed: 90 } } }),
      findings: [{ at: { fund: 'total', column: 'forecast' }, message: 'funds' }],
    },
    {
      name: 'both',
      table: monitoring(
        { 0: { forecast: '—' } },
        { funds: { total: { initialBudget: 150, executed: 90, forecast: '' } } },
      ),
      findings: [{ at: { row: 0, column: 'forecast' } }, { at: { fund: 'total', column: 'forecast' } }],
    },
  ],
});

ruleCases('JX145', {
  valid: [
    clean,
    {
      name: 'doubt with its reason',
      table: monitoring({ 2: { possibility: '有可能', reason: '管网老化，四季度更换。' } }),
    },
    {
      name: 'the reason among the remarks',
      table: monitoring({ 2: { possibility: '完全不可能', remark: '项目已取消，年底收回资金。' } }),
    },
    { name: 'nothing said yet', table: monitoring({ 2: { possibility: null } }) },
  ],
  invalid: [
    {
      name: 'doubt without a reason',
      table: monitoring({ 2: { possibility: '有可能' } }),
      findings: [{ at: { row: 2, column: 'reason' }, message: 'missing', severity: 'error' }],
    },
    {
      name: 'certainty that it will be missed',
      table: monitoring({ 0: { possibility: '完全不可能' } }),
      findings: [{ at: { row: 0, column: 'reason' } }],
    },
    {
      name: 'a filler for a reason',
      table: monitoring({ 1: { possibility: '有可能', reason: '/', remark: '—' } }),
      findings: [{ at: { row: 1, column: 'reason' } }],
    },
  ],
});
