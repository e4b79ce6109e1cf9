import type { LocalizedText } from '../core/text';

/** Names of parameters, as the formula bar and error sentences show them. */
export const parameterNames = {
  unit: { zh: '单位', en: 'unit' },
  indicator: { zh: '三级指标', en: 'indicator' },
  target: { zh: '指标值', en: 'target' },
  annualTarget: { zh: '年度指标值', en: 'target' },
  actual: { zh: '实际完成值', en: 'actual' },
  doneSoFar: { zh: '完成值', en: 'actual' },
  sign: { zh: '计算符号', en: 'sign' },
  points: { zh: '分值', en: 'points' },
  months: { zh: '月份', en: 'month' },
  quantitativeCount: { zh: '定量数', en: 'quantitative' },
  totalCount: { zh: '总数', en: 'total' },
  method: { zh: '方法', en: 'method' },
  executed: { zh: '执行数', en: 'executed' },
  budget: { zh: '预算数', en: 'budget' },
  completionRate: { zh: '完成率', en: 'completion_rate' },
  executionRate: { zh: '执行率', en: 'execution_rate' },
  totalScore: { zh: '总分', en: 'total_score' },
  profile: { zh: '口径', en: 'profile' },
} as const satisfies Readonly<Record<string, LocalizedText>>;
