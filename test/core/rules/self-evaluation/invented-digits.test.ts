import { layout } from '../../../support/layout';
import { ruleCases } from '../../../support/rule-cases';
import { selfEvaluation } from '../../../support/tables';

const NAMES = ['培训学员人数', '发放资料份数', '走访家庭户数', '检查企业家数', '组织活动场次'];
const UNITS = ['人', '份', '户', '家', '场'];

/** Five counted indicators whose results are these parts of their targets. */
const counted = (...ratios: readonly number[]) =>
  selfEvaluation({
    indicators: ratios.map((ratio, index) => ({
      level1: '产出指标',
      level2: '数量指标',
      name: NAMES[index]!,
      target: `≥${(index + 2) * 50}${UNITS[index]}`,
      actual: `${Math.round((index + 2) * 50 * ratio * 100) / 100}${UNITS[index]}`,
      weight: 10,
      score: 10,
    })),
  });

ruleCases('JX261', {
  valid: [
    { name: 'results as they come', table: counted(1.02, 1.08, 1, 1.13, 0.98) },
    { name: 'everything just as planned', table: counted(1, 1, 1, 1, 1) },
    { name: 'three alike are chance', table: counted(1.1, 1.1, 1.1, 1, 1.03) },
    { name: 'nothing done', table: counted(0, 0, 0, 0, 0) },
  ],
  invalid: [
    {
      name: 'all ten percent above',
      table: counted(1.1, 1.1, 1.1, 1.1, 1.1),
      findings: [{ at: { row: 0, column: 'actual' }, message: 'ratio', severity: 'info' }],
    },
    {
      name: 'four of five',
      table: counted(1.06, 1.06, 1, 1.06, 1.06),
      findings: [{ at: { row: 0, column: 'actual' }, message: 'ratio' }],
    },
    {
      name: 'in a print of another province',
      table: {
        grid: layout(`
          2024年度项目支出绩效自评表 | < | < | < | < | < | <
          项目名称 | 应急演练 | < | < | < | < | <
          一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
          产出指标 | 数量指标 | 演练场次 | 40场 | 38场 | 20 | 19
          ^ | ^ | 参演人数 | 1200人 | 1140人 | 20 | 19
          ^ | ^ | 发放手册 | 2000册 | 1900册 | 20 | 19
          ^ | ^ | 覆盖村组 | 60个 | 57个 | 20 | 19
        `),
      },
      findings: [{ cell: 'E4', message: 'ratio' }],
    },
  ],
});
