import type { ColumnGroup, TaskColumnId } from '../types';
import { define } from './define';
import { fundRows } from './funds';

const budget: ColumnGroup = {
  label: { zh: '预算金额（万元）', en: 'Budget (10,000 yuan)' },
  synonyms: [
    '预算金额',
    '预算数',
    '预算',
    '预算安排',
    '预算安排数',
    '预算安排金额',
    '年度预算',
    '年度预算数',
    '年度预算金额',
    '年初预算数',
    '全年预算数',
    '预算资金',
    '资金预算',
    '金额',
  ],
};

const execution: ColumnGroup = {
  label: { zh: '执行金额（万元）', en: 'Executed (10,000 yuan)' },
  synonyms: [
    '执行金额',
    '执行数',
    '全年执行数',
    '预算执行数',
    '预算执行',
    '实际执行数',
    '实际支出',
    '实际支出数',
    '实际支出金额',
    '支出金额',
    '支出数',
  ],
};

const sums = ['合计', '小计', '总金额', '资金总额', '金额合计'];

/** What stands beside or above 年度主要任务. */
export const taskTitles: readonly string[] = [
  '年度主要任务',
  '主要任务',
  '年度任务',
  '年度工作任务',
  '年度重点任务',
  '年度重点工作',
  '年度重点工作任务',
  '年度主要工作任务',
  '年度主要任务完成情况',
  '年度任务完成情况',
  '主要任务完成情况',
  '重点工作任务',
];

/** Columns of 年度主要任务. A group that is printed as one column is its 总额. */
export const taskColumns = define<TaskColumnId>({
  name: {
    label: { zh: '任务名称', en: 'Task' },
    synonyms: [
      '任务',
      '主要任务名称',
      '重点任务名称',
      '工作任务',
      '工作任务名称',
      '重点任务',
      '重点工作名称',
    ],
    kind: 'text',
  },
  content: {
    label: { zh: '主要内容', en: 'What is done' },
    synonyms: ['任务内容', '任务主要内容', '主要工作内容', '工作内容', '内容', '任务说明'],
    kind: 'longText',
  },
  completion: {
    label: { zh: '完成情况', en: 'What was done' },
    synonyms: ['任务完成情况', '实际完成情况', '全年完成情况', '完成情况说明'],
    kind: 'longText',
  },
  totalAmount: {
    label: { zh: '总额', en: 'Total' },
    synonyms: [...sums, '预算总额', ...budget.synonyms],
    kind: 'amount',
    group: budget,
  },
  fiscalAmount: {
    label: { zh: '财政拨款', en: 'Fiscal appropriation' },
    synonyms: fundRows.fiscal.synonyms,
    kind: 'amount',
    group: budget,
  },
  otherAmount: {
    label: { zh: '其他资金', en: 'Other funds' },
    synonyms: fundRows.other.synonyms,
    kind: 'amount',
    group: budget,
  },
  executed: {
    label: { zh: '总额', en: 'Total' },
    synonyms: [...sums, '支出总额', ...execution.synonyms],
    kind: 'amount',
    group: execution,
  },
  executedFiscal: {
    label: { zh: '财政拨款', en: 'Fiscal appropriation' },
    synonyms: fundRows.fiscal.synonyms,
    kind: 'amount',
    group: execution,
  },
  executedOther: {
    label: { zh: '其他资金', en: 'Other funds' },
    synonyms: fundRows.other.synonyms,
    kind: 'amount',
    group: execution,
  },
});

/** The last line of 年度主要任务. */
export const taskTotal = define<'total'>({
  total: {
    label: { zh: '金额合计', en: 'Sum' },
    synonyms: ['合计', '总计', '小计', '合计金额', '资金合计', '预算合计', '金额总计'],
    kind: 'amount',
  },
}).total;
