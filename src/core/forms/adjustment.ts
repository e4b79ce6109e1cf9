import { fundColumns, fundRows, goalFields, headerFields, indicatorColumns } from './labels';
import { plainTable, projectLines } from './standard';
import type { FormDefinition } from './types';

const { sequence, level1, level2, name, target, adjustedTarget, weight, reason, remark } = indicatorColumns;

/** 预算调减及绩效目标同步调整表: where money is cut after monitoring, the goals follow. */
export const targetAdjustment: FormDefinition = {
  id: 'target-adjustment',
  code: 'J',
  name: { zh: '预算调减及绩效目标同步调整表', en: 'Adjustment of budget and targets' },
  shape: 'paper',
  subject: 'project',
  stage: null,
  titleWords: ['目标…调整', '预算调减', '调整…目标'],
  notTitleWords: ['汇总', '台账', '报告'],
  header: Object.values(headerFields),
  headerLines: projectLines,
  funds: {
    arrangement: 'matrix',
    titles: ['项目资金'],
    rows: Object.values(fundRows),
    columns: [
      { ...fundColumns.initialBudget, label: { zh: '调整前预算数', en: 'Budget before' } },
      fundColumns.adjustment,
      { ...fundColumns.annualBudget, label: { zh: '调整后预算数', en: 'Budget after' } },
    ],
  },
  tasks: null,
  goals: [
    { ...goalFields.expectedGoal, label: { zh: '调整前目标', en: 'Goal before' } },
    { ...goalFields.adjustedGoal },
  ],
  indicators: {
    ...plainTable,
    columns: [
      sequence,
      level1,
      level2,
      name,
      { ...target, label: { zh: '调整前指标值', en: 'Target before' } },
      adjustedTarget,
      weight,
      {
        ...reason,
        label: { zh: '调整原因', en: 'Reason' },
        hint: {
          zh: '指标值为什么随预算调整，依据哪份文件。',
          en: 'Why the target follows the budget, and by which document.',
        },
      },
      remark,
    ],
    required: ['level1', 'name', 'target', 'adjustedTarget'],
    foreign: ['actual', 'score'],
    totals: [],
  },
  layouts: [
    {
      id: 'standard',
      name: { zh: '标准表样', en: 'Standard layout' },
      fundColumns: ['initialBudget', 'adjustment', 'annualBudget'],
      indicatorColumns: ['level1', 'level2', 'name', 'target', 'adjustedTarget', 'reason'],
    },
  ],
  basis: '县级绩效管理台账',
};
