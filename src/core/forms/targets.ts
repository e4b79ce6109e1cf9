import { fundColumns, fundRows, goalFields, headerFields, indicatorColumns } from './labels';
import { departmentLines, plainTable } from './standard';
import { plannedTasks } from './tasks';
import type { FormDefinition, IndicatorTableDefinition, LayoutDefinition } from './types';

const { level1, level2, name, sign, target, meterUnit, nature, weight, explanation, remark, sequence } =
  indicatorColumns;

const indicators: IndicatorTableDefinition = {
  ...plainTable,
  columns: [sequence, level1, level2, name, sign, target, meterUnit, nature, weight, explanation, remark],
  required: ['level1', 'level2', 'name', 'target'],
  foreign: ['actual', 'score', 'possibility'],
  totals: [],
};

const paper: LayoutDefinition = {
  id: 'paper',
  name: { zh: '纸质表样', en: 'Paper layout' },
  fundColumns: [],
  indicatorColumns: ['level1', 'level2', 'name', 'target'],
};
const platform: LayoutDefinition = {
  id: 'platform',
  name: { zh: '系统表样（符号、单位、权重分列）', en: 'Platform layout with sign, unit and weight' },
  fundColumns: [],
  indicatorColumns: ['level1', 'level2', 'name', 'sign', 'target', 'meterUnit', 'weight', 'explanation'],
};

/** No target table, although its title may speak of goals. */
const OTHER_TABLES = [
  '监控',
  '自评',
  '自我评价',
  '审核表',
  '评分表',
  '评价表',
  '完成情况',
  '调整',
  '指标体系',
  '台账',
  '汇总',
];

/** 项目支出绩效目标申报表 (财预〔2015〕88号), with what provinces call it: 批复表, 审批表, 目标表. */
export const projectTarget: FormDefinition = {
  id: 'project-target',
  code: 'T',
  name: { zh: '项目支出绩效目标申报表', en: 'Project expenditure target form' },
  shape: 'paper',
  subject: 'project',
  stage: '目标',
  titleWords: ['绩效目标', '目标申报', '目标批复', '目标审批'],
  notTitleWords: ['整体', '部门绩效', ...OTHER_TABLES],
  header: Object.values(headerFields),
  headerLines: [
    ['projectName'],
    ['department', 'implementingUnit'],
    ['projectAttribute', 'projectPeriod'],
    ['contact', 'phone'],
  ],
  funds: {
    arrangement: 'list',
    titles: ['项目资金', '资金情况', '资金', '项目资金情况', '年度预算数', '预算资金'],
    rows: [fundRows.total, fundRows.fiscal, fundRows.other],
    columns: [fundColumns.annualBudget],
  },
  tasks: null,
  goals: [goalFields.expectedGoal],
  indicators,
  layouts: [paper, platform],
  basis: '财预〔2015〕88号',
  since: 2015,
};

/** 部门（单位）整体支出绩效目标申报表. */
export const departmentTarget: FormDefinition = {
  ...projectTarget,
  id: 'department-target',
  funds: null,
  tasks: plannedTasks,
  code: 'D',
  subject: 'department',
  headerLines: departmentLines,
  layouts: [
    { ...paper, taskColumns: ['name', 'content', 'totalAmount', 'fiscalAmount', 'otherAmount'] },
    platform,
  ],
  name: { zh: '部门（单位）整体支出绩效目标申报表', en: 'Department target form' },
  titleWords: ['整体绩效目标', '整体支出绩效目标', '部门绩效目标', '整体目标'],
  notTitleWords: OTHER_TABLES,
};
