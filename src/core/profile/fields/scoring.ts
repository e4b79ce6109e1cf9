import { basis } from '../../basis';
import type { FieldPath, ProfileField } from '../field-types';
import { edge, leftOpen, order, points, ratio } from './shared';

/** 权重, 评分, 定性档次, 等级 */
export const scoringFields: Readonly<
  Record<Extract<FieldPath, `${'weights' | 'scoring'}.${string}` | 'grades'>, ProfileField>
> = {
  'weights.selfEvaluationTotal': {
    section: 'weights',
    name: { zh: '自评表分值合计（含执行率）', en: 'Points of a self-evaluation, execution included' },
    basis: order.of2020,
    value: points,
  },
  'weights.targetTotal': {
    section: 'weights',
    name: {
      zh: '目标表、监控表分值合计（无执行率）',
      en: 'Points of targets and monitoring, without execution',
    },
    basis: basis.publishedForms,
    value: points,
  },
  'weights.schemes': {
    section: 'weights',
    name: { zh: '一级指标的标准权重', en: 'Standard weights of the levels' },
    basis: order.of2020,
    basisIn: { 'mof-2021': order.of2021 },
    value: { kind: 'schemes' },
  },
  'weights.costLevel': {
    section: 'weights',
    name: { zh: '成本指标是', en: 'Cost indicators stand at' },
    basis: order.of2020,
    basisIn: { 'mof-2021': order.of2021 },
    value: {
      kind: 'choice',
      choices: [
        { value: 1, name: { zh: '一级指标', en: 'Level 1' } },
        { value: 2, name: { zh: '二级指标（在产出指标下）', en: 'Level 2, under outputs' } },
      ],
    },
  },
  'scoring.execution': {
    section: 'scoring',
    name: { zh: '执行率得分的算法', en: 'How execution is scored' },
    basis: order.of2020,
    value: {
      kind: 'choice',
      choices: [
        { value: 'proportional', name: { zh: '按比例：分值 × 执行率', en: 'In proportion: points × rate' } },
        { value: 'banded', name: { zh: '分档', en: 'By bands' } },
      ],
    },
  },
  'scoring.executionBands': {
    section: 'scoring',
    name: { zh: '执行率分档：达到多少得分值的几成', en: 'Bands of execution, and the share they score' },
    basis: leftOpen,
    value: { kind: 'bands', edge: edge('percent'), value: ratio },
  },
  'scoring.reverse': {
    section: 'scoring',
    name: { zh: '反向指标超过目标时得分', en: 'A reverse indicator over its limit scores' },
    basis: order.of2020,
    value: {
      kind: 'choice',
      choices: [
        { value: 'ratio', name: { zh: '目标值 ÷ 实际值', en: 'Target ÷ actual' } },
        { value: 'linear', name: { zh: '按超出比例扣减', en: 'Less by the share above it' } },
      ],
    },
  },
  'scoring.passLine': {
    section: 'scoring',
    name: { zh: '及格线：完成率低于此不得分', en: 'Pass line: less completion scores nothing' },
    basis: leftOpen,
    // At 1 the formula above the line would divide by zero.
    value: { ...ratio, max: 0.99, none: { zh: '不设及格线', en: 'No pass line' } },
  },
  'scoring.qualitative': {
    section: 'qualitative',
    name: { zh: '定性指标的档次', en: 'Bands of qualitative results' },
    basis: order.of2020,
    value: { kind: 'qualitative' },
  },
  'scoring.overAchievement': {
    section: 'scoring',
    name: { zh: '完成率达到多少要说明原因', en: 'Completion that asks for an explanation' },
    basis: basis.platform,
    value: { kind: 'number', unit: 'percent', min: 1, max: 100 },
  },
  'scoring.tolerance': {
    section: 'scoring',
    name: { zh: '得分允许的尾差', en: 'Difference that rounding may leave in scores' },
    basis: leftOpen,
    value: points,
  },
  grades: {
    section: 'grades',
    name: { zh: '评价等级：总分达到', en: 'Grades, by the total score from' },
    basis: order.of2020,
    basisIn: { 'yiwu-2020': { zh: '本县做法，财预〔2020〕10号', en: 'County custom; 财预〔2020〕10号' } },
    value: { kind: 'bands', edge: edge('points'), value: { kind: 'text' } },
  },
};
