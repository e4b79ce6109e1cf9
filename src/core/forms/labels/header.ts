import type { GoalFieldId, HeaderFieldId } from '../types';
import { define } from './define';

/** Labels with their value beside them. */
export const headerFields = define<HeaderFieldId>({
  projectName: {
    label: { zh: '项目名称', en: 'Project' },
    synonyms: ['项目', '专项资金名称', '专项名称', '资金名称', '项目（专项）名称'],
    kind: 'text',
  },
  projectCode: {
    label: { zh: '项目代码', en: 'Project code' },
    synonyms: ['项目编码', '项目编号'],
    kind: 'text',
  },
  department: {
    label: { zh: '主管部门', en: 'Department in charge' },
    synonyms: [
      '主管部门及代码',
      '县级主管部门',
      '市级主管部门',
      '区级主管部门',
      '主管单位',
      '预算主管部门',
      '主管部门名称',
      '主管部门（单位）名称',
      '一级预算单位',
    ],
    kind: 'text',
  },
  departmentCode: {
    label: { zh: '主管部门代码', en: 'Department code' },
    synonyms: ['主管部门编码', '部门代码', '单位代码', '预算单位编码'],
    kind: 'text',
  },
  implementingUnit: {
    label: { zh: '实施单位', en: 'Implementing unit' },
    synonyms: ['项目实施单位', '项目单位', '资金使用单位', '实施单位（盖章）', '项目承担单位', '用款单位'],
    kind: 'text',
  },
  unitName: {
    label: { zh: '单位名称', en: 'Unit' },
    synonyms: [
      '部门',
      '部门名称',
      '预算单位',
      '填报单位',
      '部门（单位）名称',
      '单位（盖章）',
      '填报单位（盖章）',
      '预算单位名称',
    ],
    kind: 'text',
  },
  year: {
    label: { zh: '年度', en: 'Year' },
    synonyms: ['预算年度', '项目年度', '填报年度', '自评年度', '评价年度'],
    kind: 'number',
  },
  projectAttribute: {
    label: { zh: '项目属性', en: 'Project attribute' },
    synonyms: ['项目类别', '项目类型', '项目性质'],
    kind: 'choice',
  },
  projectPeriod: {
    label: { zh: '项目期', en: 'Project period' },
    synonyms: ['项目期限', '实施期限', '项目起止时间', '项目实施期', '起止时间'],
    kind: 'text',
  },
  contact: {
    label: { zh: '项目负责人', en: 'Person in charge' },
    synonyms: [
      '负责人',
      '负责人及电话',
      '项目负责人及电话',
      '项目负责人及联系电话',
      '联系人',
      '联系人及电话',
      '填报人',
      '填表人',
    ],
    kind: 'text',
  },
  phone: { label: { zh: '联系电话', en: 'Phone' }, synonyms: ['电话', '联系方式'], kind: 'text' },
  fillDate: { label: { zh: '填报日期', en: 'Date' }, synonyms: ['填表日期', '填报时间'], kind: 'date' },
});

/** 年度总体目标. */
export const goalFields = define<GoalFieldId>({
  expectedGoal: {
    label: { zh: '预期目标', en: 'Expected goal' },
    synonyms: [
      '年初设定目标',
      '年初目标',
      '年度目标',
      '项目年度目标',
      '设定目标',
      '预期总体目标',
      '调整前目标',
      '调整前总体目标',
      '调整前绩效目标',
      '年度预期目标',
      '年度绩效目标',
    ],
    kind: 'longText',
  },
  adjustedGoal: {
    label: { zh: '调整后目标', en: 'Goal after' },
    synonyms: ['调整后总体目标', '调整后绩效目标', '调整后年度目标'],
    kind: 'longText',
  },
  actualGoal: {
    label: { zh: '实际完成情况', en: 'Actual completion' },
    synonyms: [
      '年度总体目标完成情况综述',
      '全年实际完成情况',
      '目标实际完成情况',
      '年度目标完成情况',
      '年度总体目标完成情况',
      '目标完成情况',
      '总体完成情况',
      '全年完成情况',
    ],
    kind: 'longText',
  },
});
