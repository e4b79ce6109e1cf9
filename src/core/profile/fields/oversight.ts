import { basis } from '../../basis';
import type { FieldPath, NumberSpec, ProfileField } from '../field-types';
import { edge, leftOpen, light, ratio } from './shared';

type Oversight = 'lights' | 'satisfaction' | 'amounts' | 'limits';

const length = (unit: 'bytes' | 'characters'): NumberSpec => ({
  kind: 'number',
  unit,
  min: 1,
  max: 1e6,
  isWhole: true,
});

/** 预警灯, 可信度, and what else is checked */
export const oversightFields: Readonly<Record<Extract<FieldPath, `${Oversight}.${string}`>, ProfileField>> = {
  'lights.indicator': {
    section: 'lights',
    name: { zh: '指标：完成率 ÷ 序时进度达到', en: 'Indicators, by completion ÷ elapsed time from' },
    basis: basis.platform,
    value: { kind: 'bands', edge: edge('percent'), value: light },
  },
  'lights.execution': {
    section: 'lights',
    name: { zh: '资金：执行率 ÷ 序时进度达到', en: 'Money, by execution rate ÷ elapsed time from' },
    basis: basis.platform,
    value: { kind: 'bands', edge: edge('percent'), value: light },
  },
  'lights.credibilityGap': {
    section: 'credibility',
    name: {
      zh: '指标得分率高出执行得分率多少亮红灯',
      en: 'Lead of indicator points over execution that is red',
    },
    basis: basis.platform,
    value: ratio,
  },
  'lights.unspent': {
    section: 'credibility',
    name: { zh: '未执行资金超过多少亮黄灯', en: 'Unspent share that is yellow' },
    basis: basis.platform,
    value: ratio,
  },
  'satisfaction.floor': {
    section: 'checks',
    name: { zh: '满意度指标值不宜低于', en: 'Lowest satisfaction target that is not asked about' },
    basis: basis.good,
    value: ratio,
  },
  'amounts.tolerance': {
    section: 'checks',
    name: { zh: '金额合计允许的尾差', en: 'Difference that rounding may leave in amounts' },
    basis: leftOpen,
    value: { kind: 'number', unit: 'wan', min: 0, max: 1e12 },
  },
  'limits.projectNameBytes': {
    section: 'limits',
    name: { zh: '项目名称最长', en: 'Longest project name' },
    basis: basis.platform,
    value: length('bytes'),
  },
  'limits.unitNameBytes': {
    section: 'limits',
    name: { zh: '单位名称最长', en: 'Longest name of a unit' },
    basis: basis.platform,
    value: length('bytes'),
  },
  'limits.indicatorChars': {
    section: 'limits',
    name: { zh: '指标名称、指标值最长', en: 'Longest indicator or target' },
    basis: basis.platform,
    value: length('characters'),
  },
  'limits.narrativeChars': {
    section: 'limits',
    name: { zh: '目标、偏差原因最长', en: 'Longest goal or reason' },
    basis: basis.platform,
    value: length('characters'),
  },
};
