import { column, count, projectCount, remark, sequence, unitName } from './column';
import type { RegisterDefinition } from './types';

/** 指标设置汇总表: how many indicators each unit has set, and how many of them can be measured. */
export const indicatorSummary: RegisterDefinition = {
  id: 'indicator-summary',
  name: { zh: '指标设置汇总表', en: 'Summary of indicators set' },
  titleWords: ['指标设置汇总', '指标设置情况', '量化率汇总', '指标量化…汇总'],
  columns: [
    sequence,
    unitName,
    projectCount,
    count('indicatorCount', '指标总数', 'Indicators', ['指标数', '指标个数', '绩效指标数', '三级指标数']),
    count('quantitativeCount', '定量指标数', 'Quantitative', ['定量指标', '定量指标个数', '量化指标数']),
    count('qualitativeCount', '定性指标数', 'Qualitative', ['定性指标', '定性指标个数']),
    column('quantificationRate', '量化率', 'Quantification rate', 'rate', {
      synonyms: ['指标量化率', '平均量化率'],
      quotient: { of: ['quantitativeCount'], by: ['indicatorCount'] },
      width: 9,
    }),
    count('costCount', '成本指标数', 'Cost', ['成本指标']),
    count('outputCount', '产出指标数', 'Output', ['产出指标']),
    count('benefitCount', '效益指标数', 'Benefit', ['效益指标']),
    count('satisfactionCount', '满意度指标数', 'Satisfaction', ['满意度指标']),
    remark,
  ],
  required: ['unitName', 'indicatorCount'],
  basis: '县级绩效管理台账',
};

/** 监控汇总表: money and goals of each unit in the middle of the year. Amounts in 万元. */
export const monitoringSummary: RegisterDefinition = {
  id: 'monitoring-summary',
  name: { zh: '监控汇总表', en: 'Monitoring summary' },
  titleWords: ['监控汇总', '监控情况汇总', '监控结果汇总', '监控情况统计'],
  columns: [
    sequence,
    unitName,
    projectCount,
    column('initialBudget', '年初预算数', 'Initial budget', 'amount', {
      synonyms: ['年初预算', '预算数', '全年预算数', '预算金额'],
      width: 17,
    }),
    column('executed', '执行数', 'Executed', 'amount', {
      synonyms: ['支出数', '累计支出', '预算执行数'],
      width: 13,
    }),
    column('executionRate', '执行率', 'Execution rate', 'rate', {
      synonyms: ['预算执行率', '支出进度', '支出率'],
      quotient: { of: ['executed'], by: ['initialBudget'] },
      width: 9,
    }),
    column('completion', '目标整体完成率', 'Overall completion', 'rate', {
      synonyms: ['整体完成率', '绩效目标整体完成率', '目标完成率', '平均完成率'],
      width: 15,
    }),
    column('deviation', '偏差值', 'Deviation', 'rate', { synonyms: ['偏差', '偏差率'], width: 9 }),
    column('averageScore', '平均得分', 'Average score', 'points', {
      synonyms: ['自评平均得分', '平均分', '绩效自评平均得分'],
      width: 9,
    }),
    count('redCount', '红灯', 'Red', ['红灯数', '红灯项目数']),
    count('yellowCount', '黄灯', 'Yellow', ['黄灯数', '黄灯项目数']),
    count('greenCount', '绿灯', 'Green', ['绿灯数', '绿灯项目数']),
    count('blueCount', '蓝灯', 'Blue', ['蓝灯数', '蓝灯项目数']),
    column('problems', '存在问题', 'Problems', 'longText', { synonyms: ['主要问题', '发现问题'], width: 26 }),
    column('measures', '改进措施', 'Measures', 'longText', {
      synonyms: ['整改措施', '处理意见', '下一步措施'],
      width: 26,
    }),
    remark,
  ],
  required: ['unitName', 'executed'],
  basis: '财预〔2019〕136号',
};

/** 评价等次分布表: how the projects of each unit were graded. */
export const gradeDistribution: RegisterDefinition = {
  id: 'grade-distribution',
  name: { zh: '评价等次分布表', en: 'Distribution of grades' },
  titleWords: ['等次分布', '等级分布', '评价结果汇总', '自评结果汇总'],
  columns: [
    sequence,
    unitName,
    projectCount,
    count('excellent', '优', 'Excellent', ['优秀', '优（个）', '优秀数']),
    count('good', '良', 'Good', ['良好', '良（个）', '良好数']),
    count('fair', '中', 'Fair', ['合格', '一般', '中（个）', '合格数']),
    count('poor', '差', 'Poor', ['不合格', '较差', '差（个）', '不合格数']),
    column('excellentAndGoodRate', '优良率', 'Share of excellent and good', 'rate', {
      synonyms: ['优良比例'],
      quotient: { of: ['excellent', 'good'], by: ['excellent', 'good', 'fair', 'poor'] },
      width: 9,
    }),
    column('averageScore', '平均分', 'Average score', 'points', {
      synonyms: ['平均得分', '自评平均分'],
      width: 9,
    }),
    remark,
  ],
  required: ['unitName', 'excellent', 'good'],
  basis: '财预〔2020〕10号',
};

/** 报送情况表: who has handed in what, and how often it went back. */
export const submissionStatus: RegisterDefinition = {
  id: 'submission-status',
  name: { zh: '报送情况表', en: 'Submissions' },
  titleWords: ['报送情况', '报送进度', '上报情况', '报送统计'],
  columns: [
    sequence,
    unitName,
    column('document', '材料名称', 'Document', 'text', {
      synonyms: ['报表名称', '报送材料', '表名', '材料'],
      width: 24,
    }),
    count('due', '应报数', 'Due', ['应报', '应报份数', '应报项目数']),
    count('received', '已报数', 'Received', ['已报', '实报数', '已报份数', '已报项目数']),
    column('completeness', '报送率', 'Share received', 'rate', {
      synonyms: ['完成率', '报送比例'],
      quotient: { of: ['received'], by: ['due'] },
      width: 9,
    }),
    column('receivedOn', '报送日期', 'Received on', 'date', {
      synonyms: ['报送时间', '上报时间'],
      width: 12,
    }),
    count('returned', '退回次数', 'Sent back', ['退回', '退回修改次数']),
    column('status', '报送状态', 'Status', 'choice', {
      synonyms: ['状态', '报送情况', '是否报送'],
      choices: { values: ['已报送', '退回修改', '未报送'], isOpen: true },
      width: 11,
    }),
    remark,
  ],
  required: ['unitName'],
  basis: '县级绩效管理台账',
};
