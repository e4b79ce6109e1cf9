import { fundColumns, fundRows, goalFields, headerFields, indicatorColumns, totalFields } from './labels';
import { departmentLines, plainTable, projectLines } from './standard';
import { pursuedTasks } from './tasks';
import type { FormDefinition, LayoutDefinition } from './types';

const { level1, level2, name, target, actual, weight, score, reason } = indicatorColumns;

const standardLayout: LayoutDefinition = {
  id: 'mof-2020',
  name: { zh: '财预〔2020〕10号表样', en: 'Layout of 财预〔2020〕10号' },
  fundColumns: ['initialBudget', 'annualBudget', 'executed', 'weight', 'executionRate', 'score'],
  indicatorColumns: ['level1', 'level2', 'name', 'target', 'actual', 'weight', 'score', 'reason'],
};

/** 项目支出绩效自评表 (财预〔2020〕10号, annex 1), with the arrangements that provinces made of it. */
export const projectSelfEvaluation: FormDefinition = {
  id: 'project-selfeval',
  code: 'S',
  name: { zh: '项目支出绩效自评表', en: 'Project expenditure self-evaluation form' },
  shape: 'paper',
  subject: 'project',
  stage: '自评',
  titleWords: ['自评'],
  notTitleWords: ['监控', '申报表', '目标表', '审核表', '整体支出', '整体绩效', '评分表', '评价指标体系'],
  header: Object.values(headerFields),
  headerLines: projectLines,
  funds: {
    arrangement: 'matrix',
    titles: [
      '项目资金',
      '资金情况',
      '资金',
      '预算执行情况',
      '项目预算执行情况',
      '年度预算数',
      '预算资金',
      '资金执行情况',
      '项目资金情况',
    ],
    rows: Object.values(fundRows),
    columns: Object.values(fundColumns),
  },
  tasks: null,
  goals: [goalFields.expectedGoal, goalFields.actualGoal],
  indicators: {
    ...plainTable,
    columns: [
      indicatorColumns.sequence,
      level1,
      level2,
      name,
      indicatorColumns.sign,
      target,
      indicatorColumns.meterUnit,
      indicatorColumns.nature,
      actual,
      weight,
      score,
      reason,
      indicatorColumns.explanation,
      indicatorColumns.remark,
    ],
    required: ['level1', 'level2', 'name', 'target', 'actual'],
    foreign: [],
    totals: Object.values(totalFields),
  },
  layouts: [
    standardLayout,
    {
      id: 'weight-first',
      name: { zh: '分值在前的表样', en: 'Points before the values' },
      fundColumns: ['initialBudget', 'annualBudget', 'executed', 'weight', 'executionRate', 'score'],
      indicatorColumns: ['level1', 'level2', 'name', 'weight', 'target', 'actual', 'score', 'reason'],
    },
    {
      id: 'no-initial-budget',
      name: { zh: '无年初预算数的表样', en: 'Without initial budget' },
      fundColumns: ['annualBudget', 'executed', 'weight', 'executionRate', 'score'],
      indicatorColumns: ['level1', 'level2', 'name', 'target', 'actual', 'weight', 'score', 'reason'],
    },
  ],
  basis: '财预〔2020〕10号',
  since: 2020,
};

/** 部门（单位）整体支出绩效自评表. */
export const departmentSelfEvaluation: FormDefinition = {
  ...projectSelfEvaluation,
  id: 'department-selfeval',
  name: { zh: '部门（单位）整体支出绩效自评表', en: 'Department self-evaluation form' },
  subject: 'department',
  titleWords: ['整体…自评', '部门绩效自评', '单位绩效自评'],
  notTitleWords: ['监控', '申报表', '目标表', '审核表', '评分表', '评价指标体系', '汇总', '报告'],
  headerLines: departmentLines,
  tasks: pursuedTasks,
  layouts: [
    standardLayout,
    {
      ...standardLayout,
      id: 'with-tasks',
      name: { zh: '带年度主要任务的表样', en: 'With the tasks of the year' },
      taskColumns: ['name', 'content', 'completion', 'totalAmount', 'executed'],
    },
  ],
};
