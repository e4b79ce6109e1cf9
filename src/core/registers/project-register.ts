import { column, department, projectName, remark, sequence } from './column';
import type { RegisterDefinition } from './types';

/** 项目台账: every project of the year with its money. Amounts in 万元. */
export const projectRegister: RegisterDefinition = {
  id: 'project-register',
  name: { zh: '项目台账', en: 'Project register' },
  titleWords: ['项目台账', '项目清单', '项目库', '项目明细', '项目一览'],
  columns: [
    sequence,
    column('projectCode', '项目代码', 'Project code', 'text', {
      synonyms: ['项目编码', '项目编号'],
      width: 14,
    }),
    projectName,
    department,
    column('implementingUnit', '实施单位', 'Implementing unit', 'text', {
      synonyms: ['单位名称', '单位', '预算单位', '项目实施单位', '项目单位', '填报单位'],
      width: 22,
    }),
    column('projectAttribute', '项目属性', 'Project attribute', 'choice', {
      synonyms: ['项目类别', '项目类型', '项目性质'],
      choices: { values: ['新增项目', '延续项目'], isOpen: true },
      width: 11,
    }),
    column('budgetKind', '预算类别', 'Kind of budget', 'choice', {
      synonyms: ['资金类别', '资金性质', '预算性质', '预算项目类别'],
      choices: { values: ['部门预算', '专项'], isOpen: true },
      hint: {
        zh: '部门预算项目填“部门预算”，专项资金项目填“专项”；汇总按此分列。',
        en: 'Of the unit’s own budget (部门预算) or of earmarked funds (专项): summaries keep them apart.',
      },
      width: 11,
    }),
    column('projectPeriod', '项目期', 'Project period', 'text', {
      synonyms: ['项目期限', '实施期限', '起止时间', '项目起止时间'],
      width: 14,
    }),
    column('initialBudget', '年初预算数', 'Initial budget', 'amount', {
      synonyms: ['年初预算', '年初预算金额', '预算数', '预算金额', '预算安排数'],
      width: 12,
    }),
    column('annualBudget', '全年预算数', 'Annual budget', 'amount', {
      synonyms: ['全年预算', '调整后预算数', '调整预算数', '调整后预算'],
      width: 12,
    }),
    column('executed', '执行数', 'Executed', 'amount', {
      synonyms: ['全年执行数', '支出数', '实际支出数', '预算执行数', '累计支出'],
      width: 12,
    }),
    column('executionRate', '执行率', 'Execution rate', 'rate', {
      synonyms: ['预算执行率', '支出率', '支出进度'],
      quotient: { of: ['executed'], by: ['annualBudget'] },
      width: 9,
    }),
    column('contact', '项目负责人', 'Person in charge', 'text', {
      synonyms: ['负责人', '联系人'],
      width: 11,
    }),
    column('phone', '联系电话', 'Phone', 'text', { synonyms: ['电话', '联系方式'], width: 14 }),
    column('expectedGoal', '年度总体目标', 'Goal of the year', 'longText', {
      synonyms: ['总体目标', '年度目标', '绩效目标', '预期目标'],
      width: 34,
    }),
    remark,
  ],
  required: ['projectName', 'implementingUnit'],
  basis: '县级绩效管理台账',
};
