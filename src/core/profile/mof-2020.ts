import type { Profile } from './types';

/** 财预〔2020〕10号 《项目支出绩效评价管理办法》, with the defaults for what it leaves open. */
export const mof2020: Profile = {
  id: 'mof-2020',
  version: '2020.1',
  name: { zh: '财政部2020年口径', en: 'Ministry of Finance 2020' },
  basis: ['财预〔2020〕10号'],
  quantification: {
    threshold: 0.7,
    average: 'pooled',
    policy: { date: '定量', yesNo: '定性', range: '定量', mixed: '定量', numberAlone: '定量' },
  },
  execution: { denominator: 'annualBudget' },
  completion: { cap: 1, overall: 'mean' },
  deviation: { threshold: 20 },
  weights: {
    targetTotal: 90,
    selfEvaluationTotal: 100,
    // Since 2021 tables with 成本 as a level of its own are handed in everywhere.
    schemes: [
      { name: '10/50/30/10', 执行率: 10, 产出: 50, 效益: 30, 满意度: 10 },
      { name: '10/20/40/20/10', 执行率: 10, 成本: 20, 产出: 40, 效益: 20, 满意度: 10 },
    ],
    costLevel: 2,
  },
  scoring: {
    execution: 'proportional',
    executionBands: [
      { from: 1, value: 1 },
      { from: 0.8, value: 0.7 },
      { from: 0.6, value: 0.5 },
      { from: 0, value: 0 },
    ],
    reverse: 'ratio',
    passLine: null,
    qualitative: [
      {
        result: 'achieved',
        phrases: [
          '达成年度指标',
          '达成预期指标',
          '达成预期目标',
          '达成年度目标',
          '全部或基本达成',
          '全部或基本达成预期指标',
          '基本达成',
          '达成目标',
        ],
        from: 0.8,
        to: 1,
      },
      {
        result: 'partial',
        phrases: [
          '部分达成年度指标并具有一定效果',
          '部分达成预期指标并具有一定效果',
          '部分达成年度指标',
          '部分达成预期指标',
          '部分达成目标',
          '部分达成',
        ],
        from: 0.6,
        to: 0.8,
      },
      {
        result: 'missed',
        phrases: [
          '未达成年度指标且效果较差',
          '未达成预期指标且效果较差',
          '未达成年度指标',
          '未达成预期指标',
          '未达成目标',
          '未达成',
        ],
        from: 0,
        to: 0.6,
      },
    ],
    overAchievement: 1.3,
    tolerance: 0.01,
  },
  grades: [
    { from: 90, value: '优' },
    { from: 80, value: '良' },
    { from: 60, value: '中' },
    { from: Number.MIN_SAFE_INTEGER, value: '差' },
  ],
  lights: {
    indicator: [
      { from: 1.2, value: 'blue' },
      { from: 0.8, value: 'green' },
      { from: 0.6, value: 'yellow' },
      { from: 0, value: 'red' },
    ],
    execution: [
      { from: 0.8, value: 'green' },
      { from: 0.6, value: 'yellow' },
      { from: 0, value: 'red' },
    ],
    credibilityGap: 0.05,
    unspent: 0.2,
  },
  satisfaction: { floor: 0.9 },
  amounts: { tolerance: 0.01 },
  limits: { projectNameBytes: 180, unitNameBytes: 300, indicatorChars: 1000, narrativeChars: 2000 },
  rules: {},
};
