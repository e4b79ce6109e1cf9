import { basis } from '../../basis';
import type { FieldPath, ProfileField } from '../field-types';
import { leftOpen, nature, order, ratio } from './shared';

type Rates = 'quantification' | 'execution' | 'completion' | 'deviation';

const policy = (zh: string, en: string): ProfileField => ({
  section: 'quantification',
  name: { zh, en },
  basis: leftOpen,
  value: nature,
});

/** 量化率, 执行率, 完成率, 偏差值 */
export const rateFields: Readonly<Record<Extract<FieldPath, `${Rates}.${string}`>, ProfileField>> = {
  'quantification.threshold': {
    section: 'quantification',
    name: { zh: '指标量化率应高于', en: 'The quantification rate should exceed' },
    basis: basis.report2020,
    value: ratio,
  },
  'quantification.average': {
    section: 'quantification',
    name: { zh: '平均量化率的算法', en: 'How quantification rates are averaged' },
    basis: basis.report2020,
    value: {
      kind: 'choice',
      choices: [
        { value: 'pooled', name: { zh: '合并：定量数之和 ÷ 总数之和', en: 'Pooled: sum ÷ sum' } },
        { value: 'mean', name: { zh: '平均：各单位量化率的平均', en: 'Mean of the units’ rates' } },
      ],
    },
  },
  'quantification.policy.date': policy('日期、期限（如“12月底前”）算', 'A date or deadline counts as'),
  'quantification.policy.yesNo': policy('是/否、有/无算', 'Yes or no counts as'),
  'quantification.policy.range': policy('区间（如“90%-95%”）算', 'A range counts as'),
  'quantification.policy.mixed': policy('文字带数值（如“提升5%以上”）算', 'Words with a figure count as'),
  'quantification.policy.numberAlone': policy(
    '只有数字、没有符号和单位的算',
    'A figure without sign and unit counts as',
  ),
  'execution.denominator': {
    section: 'rates',
    name: { zh: '执行率的分母', en: 'The execution rate is taken of' },
    basis: order.of2020,
    value: {
      kind: 'choice',
      choices: [
        { value: 'annualBudget', name: { zh: '全年预算数', en: 'The annual budget' } },
        { value: 'initialBudget', name: { zh: '年初预算数', en: 'The initial budget' } },
        { value: 'received', name: { zh: '实际到位数', en: 'The money received' } },
      ],
    },
  },
  'completion.cap': {
    section: 'rates',
    name: { zh: '汇总时完成率最高按', en: 'Completion counts at most as' },
    basis: leftOpen,
    value: { kind: 'number', unit: 'percent', min: 1, max: 10 },
  },
  'completion.overall': {
    section: 'rates',
    name: { zh: '整体完成率的算法', en: 'How completion is taken together' },
    basis: leftOpen,
    value: {
      kind: 'choice',
      choices: [
        { value: 'mean', name: { zh: '各指标完成率的平均', en: 'Mean of the indicators' } },
        { value: 'weighted', name: { zh: '按分值加权', en: 'Weighted by points' } },
      ],
    },
  },
  'deviation.threshold': {
    section: 'rates',
    name: { zh: '偏差值超过多少要核实', en: 'Deviation that is asked about' },
    basis: basis.report2020,
    value: { kind: 'number', unit: 'percentagePoints', min: 0, max: 100 },
  },
};
