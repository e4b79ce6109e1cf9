import type { FormData } from '../../../../src/core/forms';
import type { CellValue } from '../../../../src/core/grid';
import { cleanSelfEvaluation } from '../../../../scripts/samples/clean-selfeval';
import { layout } from '../../../support/layout';
import { ruleCases } from '../../../support/rule-cases';
import { ledger, selfEvaluation } from '../../../support/tables';

type Total = Readonly<Record<string, CellValue>>;
const total = (changes: Total, goals: NonNullable<FormData['goals']> = {}) =>
  selfEvaluation({
    goals: { ...cleanSelfEvaluation.goals, ...goals },
    funds: { ...cleanSelfEvaluation.funds, total: { ...cleanSelfEvaluation.funds!.total, ...changes } },
  });
const goalSays = (text: string) => ({ actualGoal: text });

/** A target form with its money, a goal and an overview. */
const told = (
  goal: string,
  { funds = '300', unit = '万元', period = '2022年', label = '项目概况', overview = '改造泵站' } = {},
) => ({
  grid: layout(`
    项目支出绩效目标申报表 | < | < | <
    （2022年度） | < | < | <
    项目名称 | 泵站改造 | 项目期 | ${period}
    ${label} | ${overview} | < | <
    项目资金（${unit}） | 年度资金总额： | ${funds} | <
    ^ | 其中：财政拨款 | ${funds} | <
    总体目标 | ${goal} | < | <
    一级指标 | 二级指标 | 三级指标 | 指标值
    产出指标 | 数量指标 | 改造泵站 | ≥2座
  `),
});

const department = (tasks: string, funds: string, unit = '万元') => ({
  grid: layout(`
    2022年度部门整体支出绩效自评表 | < | < | < | < | <
    部门名称 | 临溪县水利局 | < | < | < | <
    年度主要任务 | 任务名称 | 主要内容 | 完成情况 | 预算金额（${unit}） | 执行金额
    ^ | 保障运转 | 公用经费 | 已完成 | ${tasks} | ${tasks}
    ^ | 金额合计 | < | < | ${tasks} | ${tasks}
    部门资金（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 执行率
    ^ | 年度资金总额 | ${funds} | ${funds} | ${funds} | 100%
    一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分
    产出指标 | 数量指标 | 巡查河道 | ≥40次 | 41次 | 50
  `),
});

ruleCases('JX135', {
  valid: [
    { name: 'one unit throughout', table: cleanSelfEvaluation },
    { name: 'large amounts alone prove nothing', table: told('建成泵站2座。', { funds: '3000000' }) },
    { name: 'the same total in 元', table: told('项目资金总额300万元。', { unit: '元', funds: '3000000' }) },
    { name: 'another amount of the text', table: told('支付工程尾款0.03万元。') },
    {
      name: 'little of the budget spent, and the rate says so',
      table: total({ executed: 0.03, executionRate: '0.01%' }),
    },
    { name: 'tasks and funds that agree', table: department('860', '860') },
    { name: 'a ledger', table: { form: 'indicator-ledger', data: ledger() } },
  ],
  invalid: [
    {
      name: '元 under a header in 万元, the text proves it',
      table: told('项目资金总额300万元，建成泵站2座。', { funds: '3000000' }),
      findings: [{ cell: 'C5', message: 'text', severity: 'warning' }],
    },
    {
      name: '万元 under a header in 元',
      table: told('年度预算300万元。', { unit: '元' }),
      findings: [{ cell: 'C5', message: 'text' }],
    },
    {
      name: 'two budgets in two units',
      table: { data: total({ initialBudget: 3000000 }), layout: 'mof-2020' },
      findings: [{ at: { fund: 'total', column: 'annualBudget' }, message: 'columns' }],
    },
    {
      name: 'spent in 元, the rate tells how much it is',
      table: total({ executed: 2856000, executionRate: '95.2%' }),
      findings: [{ at: { fund: 'total', column: 'executed' }, message: 'columns', actual: 2856000 }],
    },
    {
      name: 'tasks in 元 under 万元',
      table: department('8600000', '860'),
      findings: [{ cell: 'E5', message: 'tasks' }],
    },
  ],
});

ruleCases('JX136', {
  valid: [
    { name: 'the same total', table: told('年度资金总额300万元，建成泵站2座。') },
    { name: 'the same in 元', table: told('年度资金总额为3,000,000元。') },
    { name: 'rounded as it is written', table: told('项目总预算300万元。', { funds: '299.86' }) },
    { name: 'about', table: told('项目资金总额约300万元。', { funds: '306.4' }) },
    { name: 'parts that are not called the total', table: told('投入设备资金120万元，管网资金180万元。') },
    { name: 'totals of parts that add up', table: told('财政资金总额200万元；项目资金总额100万元。') },
    { name: 'an investment of more years', table: told('项目总投资1200万元，本年建成泵站2座。') },
    { name: 'of last year', table: told('上年度资金总额260万元，已建成泵站1座。') },
    { name: 'named with another year', table: told('2021年度资金总额260万元。') },
    { name: 'another unit, which is JX135’s', table: told('项目资金总额300万元。', { funds: '3000000' }) },
    {
      name: 'a document about everybody’s money',
      table: told('建成泵站2座。', { label: '立项依据', overview: '县水利局通知，安排资金总额3000万元。' }),
    },
    { name: 'the money of a whole programme', table: told('省级资金总额3000万元，建成泵站2座。') },
    { name: 'a self-evaluation', table: total({}, goalSays('年度资金总额200万元。')) },
  ],
  invalid: [
    {
      name: 'another total in the goal',
      table: told('年度资金总额350万元，建成泵站2座。'),
      findings: [{ cell: 'B7', message: 'differs', severity: 'warning' }],
    },
    {
      name: 'another total in the overview',
      table: told('建成泵站2座。', { overview: '改造泵站两座，申请资金总额2600000元。' }),
      findings: [{ cell: 'B4', message: 'differs' }],
    },
    {
      name: 'a larger one, perhaps of all the years',
      table: told('项目资金总额900万元，建成泵站2座。', { period: '3年' }),
      findings: [{ cell: 'B7', message: 'differs', severity: 'info' }],
    },
    {
      name: 'an investment that is less than the money of the year',
      table: told('总投资260万元，建成泵站2座。'),
      findings: [{ cell: 'B7', message: 'investment' }],
    },
  ],
});
