import { cleanSelfEvaluation } from '../../../../scripts/samples/clean-selfeval';
import { layout } from '../../../support/layout';
import { ruleCases } from '../../../support/rule-cases';
import { ledger, selfEvaluation, type IndicatorData } from '../../../support/tables';

/** A form after 101号: 成本 is a level of its own. */
const scored = (cost: string, social = '社会成本指标 |  |  |  |  |') => ({
  grid: layout(`
    2023年度项目支出绩效自评表 | < | < | < | < | < | <
    项目名称 | 路灯改造 | < | < | < | < | <
    一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
    成本指标 | ${cost}
    ^ | ${social}
    产出指标 | 数量指标 | 更换路灯 | ≥210盏 | 210盏 | 40 | 40
    效益指标 | 社会效益指标 | 夜间事故下降 | ≥5% | 6% | 20 | 20
    满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90% | 93% | 10 | 10
  `),
});
const inForm = (cost: IndicatorData) => selfEvaluation({ rows: { 4: cost } });

ruleCases('JX108', {
  valid: [
    { name: 'a cost indicator with its result', table: cleanSelfEvaluation },
    {
      name: 'one of two is set',
      table: scored(
        '经济成本指标 | 项目总成本 | ≤80万元 | 78万元 | 10 | 10',
        '社会成本指标 | 无 | 无 |  | 10 | 10',
      ),
    },
    { name: 'nothing set and nothing scored', table: scored('经济成本指标 |  |  |  |  |') },
    {
      name: 'nothing set and no more than the scheme allows',
      table: scored('经济成本指标 | 无 |  |  | 20 | 5'),
    },
    { name: 'a form without cost', table: inForm({ level2: '数量指标' }) },
    { name: 'a result without its target', table: inForm({ target: null }) },
    {
      name: 'no name, yet a target and a result',
      table: scored('经济成本指标 |  | ≤80万元 | 78万元 | 20 | 20'),
    },
    { name: 'a ledger', table: { form: 'indicator-ledger', data: ledger() } },
  ],
  invalid: [
    {
      name: 'full marks for nothing',
      table: scored('经济成本指标 | 无 | 无 | 无 | 20 | 20'),
      findings: [{ cell: 'G4', message: 'scored', severity: 'error', actual: 20 }],
    },
    {
      name: 'a blank line of the form with a score',
      table: scored('经济成本指标 |  |  |  | 10 | 10'),
      findings: [{ cell: 'G4' }],
    },
    {
      name: 'two lines that are only together too much',
      table: scored('经济成本指标 | 不涉及 |  |  | 10 | 4', '社会成本指标 | 不涉及 |  |  | 10 | 4'),
      findings: [{ cell: 'G4' }],
    },
    {
      name: 'cost below 产出',
      table: inForm({ name: '无', target: null, actual: null }),
      findings: [{ at: { row: 4, column: 'score' }, actual: 10 }],
    },
    {
      name: 'a scheme that allows less',
      table: scored('经济成本指标 | 无 |  |  | 20 | 5'),
      setting: { params: { most: 0 } },
      findings: [{ cell: 'G4' }],
    },
  ],
});
