import type { FundColumnId, FundRowId } from '../types';
import { define } from './define';

/** Rows of the 资金 block. */
export const fundRows = define<Exclude<FundRowId, 'breakdown'>>({
  total: {
    label: { zh: '年度资金总额', en: 'Funds of the year' },
    synonyms: [
      '年度财政资金总额',
      '资金总额',
      '总额',
      '年度预算总额',
      '项目资金总额',
      '年度资金合计',
      '资金合计',
      '合计',
    ],
    kind: 'amount',
  },
  fiscal: {
    label: { zh: '其中：当年财政拨款', en: 'of which fiscal appropriation' },
    synonyms: [
      '当年财政拨款',
      '本年财政拨款',
      '财政拨款',
      '财政资金',
      '其中：财政拨款',
      '其中：本年财政拨款',
      '其中：财政资金',
      '年度财政拨款',
      '一般公共预算拨款',
      '其中：一般公共预算拨款',
      '当年财政资金',
    ],
    kind: 'amount',
  },
  carriedOver: {
    label: { zh: '上年结转资金', en: 'Carried over' },
    synonyms: [
      '上年结转',
      '结转资金',
      '上年结转结余资金',
      '上年结转结余',
      '结转结余资金',
      '以前年度结转资金',
    ],
    kind: 'amount',
  },
  other: {
    label: { zh: '其他资金', en: 'Other funds' },
    synonyms: ['自有资金', '其它资金', '其他', '其他自有资金'],
    kind: 'amount',
  },
});

/** Columns of the 资金 block. */
export const fundColumns = define<FundColumnId>({
  initialBudget: {
    label: { zh: '年初预算数', en: 'Initial budget' },
    synonyms: [
      '调整前预算数',
      '调整前预算',
      '原预算数',
      '年初预算',
      '年初预算金额',
      '年初批复预算数',
      '年初安排数',
    ],
    kind: 'amount',
  },
  adjustment: {
    label: { zh: '调减金额', en: 'Cut' },
    synonyms: ['调整数', '调整金额', '调减数', '预算调减数', '预算调减金额', '预算调整数'],
    kind: 'amount',
  },
  annualBudget: {
    label: { zh: '全年预算数（A）', en: 'Annual budget (A)' },
    synonyms: [
      '全年预算数',
      '全年预算',
      '预算数',
      '调整后预算数',
      '调整后预算',
      '年度预算数',
      '调整预算数',
      '预算金额',
      '全年预算金额',
    ],
    kind: 'amount',
  },
  executed: {
    label: { zh: '全年执行数（B）', en: 'Executed (B)' },
    synonyms: [
      '全年执行数',
      '全年执行',
      '执行数',
      '预算执行数',
      '实际支出数',
      '全年支出数',
      '实际执行数',
      '执行金额',
      '全年实际支出数',
    ],
    kind: 'amount',
  },
  forecast: {
    label: { zh: '全年预计执行数', en: 'Expected for the year' },
    synonyms: ['预计全年执行数', '全年预计支出数'],
    kind: 'amount',
  },
  weight: { label: { zh: '分值', en: 'Points' }, synonyms: ['权重', '标准分', '权重分值'], kind: 'points' },
  executionRate: {
    label: { zh: '执行率（B/A）', en: 'Execution rate (B/A)' },
    synonyms: ['执行率', '预算执行率', '资金执行率', '支出率'],
    kind: 'rate',
  },
  score: {
    label: { zh: '得分', en: 'Score' },
    synonyms: ['自评得分', '实际得分', '自评分', '得分（20分×执行率）', '得分（10分×执行率）'],
    kind: 'points',
  },
  reason: {
    label: { zh: '原因', en: 'Reason' },
    synonyms: ['偏差原因', '未完成原因', '备注', '说明'],
    kind: 'longText',
  },
});
