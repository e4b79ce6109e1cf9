import type { FormData } from '../../../../src/core/forms';
import { cleanSelfEvaluation } from '../../../../scripts/samples/clean-selfeval';
import { layout } from '../../../support/layout';
import { ruleCases } from '../../../support/rule-cases';
import { ledger, selfEvaluation } from '../../../support/tables';

/** A form that prints the adjustment between the two budgets. */
const adjusted = (initial: string, change: string, annual: string, header = '预算调整数') => ({
  grid: layout(`
    2022年度项目支出绩效自评表 | < | < | < | < | <
    项目名称 | 校舍维修 | < | < | < | <
    项目资金（万元） |  | 年初预算数 | ${header} | 全年预算数 | 全年执行数
    ^ | 年度资金总额 | ${initial} | ${change} | ${annual} | 90
    ^ | 其中：财政拨款 | ${initial} | ${change} | ${annual} | 90
    一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分
    产出指标 | 数量指标 | 维修校舍 | ≥9栋 | 9栋 | 90
  `),
});

const budgets = (initial: number | null, annual: number, more: Partial<FormData> = {}) =>
  selfEvaluation({
    funds: {
      ...cleanSelfEvaluation.funds,
      total: { ...cleanSelfEvaluation.funds!.total, initialBudget: initial, annualBudget: annual },
      carriedOver: { initialBudget: 0, annualBudget: 40, executed: 38 },
    },
    ...more,
  });
const standard = (data: FormData) => ({ data, layout: 'mof-2020' });

ruleCases('JX129', {
  valid: [
    { name: 'nothing adjusted', table: cleanSelfEvaluation },
    { name: 'money added', table: adjusted('80', '20', '100') },
    { name: 'money taken away, with its minus', table: adjusted('120', '-20', '100') },
    { name: 'a cut without its minus', table: adjusted('120', '20', '100', '调减金额') },
    { name: 'no adjustment filled in', table: adjusted('80', '', '100') },
    { name: 'a difference too small to ask about', table: standard(budgets(290, 300)) },
    { name: 'a project that came during the year', table: standard(budgets(0, 300)) },
    { name: 'money of last year, which has its row', table: standard(budgets(260, 300)) },
    {
      name: 'an adjustment that the form speaks of',
      table: standard(
        budgets(200, 300, {
          goals: { ...cleanSelfEvaluation.goals, actualGoal: '年中追加预算100万元，管网全部完工。' },
        }),
      ),
    },
    { name: 'a ledger', table: { form: 'indicator-ledger', data: ledger() } },
  ],
  invalid: [
    {
      name: 'an adjustment that leads elsewhere',
      table: adjusted('80', '30', '100'),
      findings: [{ cell: 'E4', message: 'sum', severity: 'warning', actual: 100 }],
    },
    {
      name: 'a budget that stayed what it was before its cut',
      table: adjusted('120', '20', '120', '调减金额'),
      findings: [{ cell: 'E4', message: 'sum' }],
    },
    {
      name: 'a difference without a word',
      table: standard(budgets(200, 300)),
      findings: [{ at: { fund: 'total', column: 'annualBudget' }, message: 'unexplained', severity: 'info' }],
    },
    {
      name: 'a cut without a word',
      table: standard(budgets(450, 300)),
      findings: [{ at: { fund: 'total', column: 'annualBudget' }, message: 'unexplained' }],
    },
  ],
});
