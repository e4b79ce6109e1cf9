import { cleanSelfEvaluation } from '../../../../scripts/samples/clean-selfeval';
import { layout } from '../../../support/layout';
import { ruleCases } from '../../../support/rule-cases';
import { ledger, selfEvaluation, type IndicatorData } from '../../../support/tables';

/** The clean form, its result of the goal without a word about the survey. */
const unasked = (row: IndicatorData = {}) =>
  selfEvaluation({
    goals: { ...cleanSelfEvaluation.goals, actualGoal: '管网全部完工，受益农村人口4365人。' },
    rows: { 9: row },
  });

const printed = (result: string, reason = '', name = '学生满意度', second = '') => ({
  grid: layout(`
    2022年度项目支出绩效自评表 | < | < | < | < | < | <
    项目名称 | 校园饮水 | < | < | < | < | <
    一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 | 偏差原因分析及改进措施
    产出指标 | 数量指标 | 安装饮水机 | ≥40台 | 40台 | 50 |
    满意度指标 | 服务对象满意度指标 | ${name} | ≥90% | ${result} | 10 | ${reason}
    满意度指标 | 服务对象满意度指标 | 家长满意度 | ≥90% | ${second} |  |
  `),
});

ruleCases('JX181', {
  valid: [
    {
      name: 'a survey in the result of the goal',
      table: cleanSelfEvaluation,
    },
    { name: 'a sample named among the reasons', table: printed('96%', '样本数180人') },
    { name: 'an indicator that is a survey by its name', table: printed('96%', '', '学生满意度调查') },
    { name: 'no result yet', table: printed('') },
    { name: 'a ledger, which has no room for it', table: { form: 'indicator-ledger', data: ledger() } },
  ],
  invalid: [
    {
      name: 'a result from nowhere',
      table: unasked(),
      findings: [{ at: { row: 9, column: 'actual' }, message: 'unsupported', severity: 'info' }],
    },
    {
      name: 'as a ratio',
      table: unasked({ actual: 0.945 }),
      findings: [{ at: { row: 9, column: 'actual' }, actual: 0.945 }],
    },
    {
      name: 'two results: said once',
      table: printed('100%', '', '学生满意度', '97%'),
      findings: [{ cell: 'E5' }],
    },
    {
      name: 'a profile that insists',
      table: printed('98%'),
      setting: { severity: 'warning' },
      findings: [{ cell: 'E5', severity: 'warning' }],
    },
  ],
});
