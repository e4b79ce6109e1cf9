import { deviationCauses, fundColumns, fundRows, goalFields, headerFields, indicatorColumns } from './labels';
import { projectSelfEvaluation } from './self-evaluations';
import { departmentLines, plainTable, projectLines } from './standard';
import { pursuedTasks } from './tasks';
import type { FormDefinition } from './types';

const { level1, level2, name, target, actual, forecast, possibility, weight, reason, remark, sequence } =
  indicatorColumns;
const { fundingSupport, systemSupport, staffSupport, equipmentSupport, otherCause } = indicatorColumns;

/** 项目支出绩效运行监控表 (财预〔2019〕136号); the months it covers stand in its labels. */
export const projectMonitor: FormDefinition = {
  id: 'project-monitor',
  code: 'M',
  name: { zh: '项目支出绩效运行监控表', en: 'Project expenditure monitoring form' },
  shape: 'paper',
  subject: 'project',
  stage: '监控',
  titleWords: ['监控'],
  notTitleWords: ['整体', '自评', '汇总', '台账', '审核表', '报告'],
  header: Object.values(headerFields),
  headerLines: projectLines,
  funds: {
    arrangement: 'matrix',
    titles: projectSelfEvaluation.funds!.titles,
    rows: Object.values(fundRows),
    columns: [
      fundColumns.initialBudget,
      fundColumns.annualBudget,
      { ...fundColumns.executed, label: { zh: '执行数', en: 'Executed' }, isOfPeriod: true },
      { ...fundColumns.executionRate, label: { zh: '执行率', en: 'Execution rate' }, isOfPeriod: true },
      fundColumns.forecast,
    ],
  },
  tasks: null,
  goals: [goalFields.expectedGoal],
  indicators: {
    ...plainTable,
    columns: [
      sequence,
      level1,
      level2,
      name,
      indicatorColumns.sign,
      target,
      indicatorColumns.meterUnit,
      { ...actual, label: { zh: '执行情况', en: 'So far' }, isOfPeriod: true },
      forecast,
      weight,
      fundingSupport,
      systemSupport,
      staffSupport,
      equipmentSupport,
      otherCause,
      { ...reason, label: { zh: '原因说明', en: 'Explanation of causes' }, group: deviationCauses },
      possibility,
      remark,
    ],
    required: ['level1', 'name', 'target', 'actual'],
    foreign: ['score'],
    totals: [],
  },
  layouts: [
    {
      id: 'mof-2019',
      name: { zh: '财预〔2019〕136号表样', en: 'Layout of 财预〔2019〕136号' },
      fundColumns: ['initialBudget', 'executed', 'executionRate', 'forecast'],
      indicatorColumns: [
        'level1',
        'level2',
        'name',
        'target',
        'actual',
        'forecast',
        'fundingSupport',
        'systemSupport',
        'staffSupport',
        'equipmentSupport',
        'otherCause',
        'reason',
        'possibility',
        'remark',
      ],
      tickedColumns: ['possibility'],
    },
    {
      id: 'plain',
      name: { zh: '偏差原因、可能性各占一列的表样', en: 'One column each for causes and likelihood' },
      fundColumns: ['initialBudget', 'executed', 'executionRate', 'forecast'],
      indicatorColumns: [
        'level1',
        'level2',
        'name',
        'target',
        'actual',
        'forecast',
        'reason',
        'possibility',
        'remark',
      ],
    },
  ],
  basis: '财预〔2019〕136号',
  since: 2019,
};

/** 部门（单位）整体绩效监控表: the same of a whole unit, once in the middle of the year. */
export const departmentMonitor: FormDefinition = {
  ...projectMonitor,
  id: 'department-monitor',
  name: { zh: '部门（单位）整体绩效监控表', en: 'Department monitoring form' },
  subject: 'department',
  titleWords: ['整体…监控'],
  notTitleWords: ['汇总', '台账', '审核表', '报告'],
  headerLines: departmentLines,
  tasks: pursuedTasks,
};
