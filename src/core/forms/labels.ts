/**
 * Fields that several forms share. Labels are the official ones; synonyms are what published forms of
 * other provinces and years print instead, written without white space, note brackets and colons.
 */
import type {
  FieldDefinition,
  FundColumnId,
  FundRowId,
  GoalFieldId,
  HeaderFieldId,
  IndicatorColumnId,
  TotalFieldId,
} from './types';

type Definitions<Id extends string> = { readonly [K in Id]: FieldDefinition<K> };

function define<Id extends string>(fields: {
  readonly [K in Id]: Omit<FieldDefinition<K>, 'id' | 'synonyms'> & { readonly synonyms?: readonly string[] };
}): Definitions<Id> {
  return Object.fromEntries(
    Object.entries<Omit<FieldDefinition, 'id' | 'synonyms'> & { synonyms?: readonly string[] }>(fields).map(
      ([id, field]) => [id, { ...field, id, synonyms: field.synonyms ?? [] }],
    ),
  ) as Definitions<Id>;
}

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

export const fundColumns = define<FundColumnId>({
  initialBudget: {
    label: { zh: '年初预算数', en: 'Initial budget' },
    synonyms: ['年初预算', '年初预算金额', '年初批复预算数', '年初安排数'],
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
      '年度预期目标',
      '年度绩效目标',
    ],
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

export const indicatorColumns = define<IndicatorColumnId>({
  sequence: { label: { zh: '序号', en: 'No.' }, synonyms: ['编号'], kind: 'number' },
  unitName: {
    label: { zh: '单位名称', en: 'Unit' },
    synonyms: ['单位', '预算单位', '部门', '部门名称', '填报单位', '部门（单位）名称', '预算单位名称'],
    kind: 'text',
  },
  projectName: {
    label: { zh: '项目名称', en: 'Project' },
    synonyms: ['项目', '专项名称', '资金名称'],
    kind: 'text',
  },
  projectCode: {
    label: { zh: '项目代码', en: 'Project code' },
    synonyms: ['项目编码', '项目编号'],
    kind: 'text',
  },
  stage: { label: { zh: '阶段', en: 'Stage' }, synonyms: ['环节', '填报阶段', '业务阶段'], kind: 'choice' },
  year: { label: { zh: '年度', en: 'Year' }, synonyms: ['预算年度', '年份'], kind: 'number' },
  level1: { label: { zh: '一级指标', en: 'Level 1' }, synonyms: ['一级指标名称', '一级'], kind: 'choice' },
  level2: { label: { zh: '二级指标', en: 'Level 2' }, synonyms: ['二级指标名称', '二级'], kind: 'choice' },
  name: {
    label: { zh: '三级指标', en: 'Indicator' },
    synonyms: ['指标名称', '指标内容', '具体指标', '三级指标名称', '三级', '绩效指标名称'],
    kind: 'text',
  },
  sign: {
    label: { zh: '计算符号', en: 'Sign' },
    synonyms: ['指标性质', '指标值类型', '符号', '指标方向', '比较符号'],
    kind: 'sign',
  },
  target: {
    label: { zh: '年度指标值', en: 'Target' },
    synonyms: [
      '指标值',
      '年初目标值',
      '目标值',
      '本年度计划水平',
      '年度目标值',
      '年度指标值（A）',
      '年初目标值（A）',
      '预期指标值',
      '计划指标值',
      '全年指标值',
      '绩效目标值',
      '预期值',
      '年初指标值',
      '绩效指标值',
      '年度绩效指标值',
    ],
    kind: 'target',
  },
  meterUnit: {
    label: { zh: '计量单位', en: 'Unit of measure' },
    synonyms: ['度量单位', '指标单位'],
    kind: 'unit',
  },
  nature: {
    label: { zh: '定量/定性', en: 'Quantitative?' },
    synonyms: ['定量定性', '指标类型', '是否定量'],
    kind: 'choice',
  },
  actual: {
    label: { zh: '实际完成值', en: 'Actual' },
    synonyms: [
      '全年完成值',
      '全年实际值',
      '实际完成指标值',
      '指标完成情况',
      '完成值',
      '实际完成值（B）',
      '全年实际完成值',
      '实际值',
      '年度完成值',
      '实际完成情况',
      '全年完成情况',
      '当前完成值',
      '自评完成值',
      '执行情况',
      '指标执行情况',
      '当前执行情况',
    ],
    kind: 'target',
  },
  forecast: {
    label: { zh: '全年预计完成情况', en: 'Expected for the year' },
    synonyms: ['全年预计完成值', '预计全年完成情况', '预计完成情况', '全年预计完成'],
    kind: 'target',
  },
  possibility: {
    label: { zh: '完成目标可能性', en: 'Will the target be met?' },
    synonyms: ['目标完成可能性', '完成可能性', '完成目标的可能性'],
    kind: 'choice',
  },
  weight: {
    label: { zh: '分值', en: 'Points' },
    synonyms: ['权重', '权重设定值', '分值（权重）', '权重分值', '标准分', '指标分值', '分值权重'],
    kind: 'points',
  },
  score: {
    label: { zh: '得分', en: 'Score' },
    synonyms: ['自评得分', '实际得分', '自评分', '指标得分'],
    kind: 'points',
  },
  reason: {
    label: { zh: '偏差原因分析及改进措施', en: 'Reasons for deviation and measures' },
    synonyms: [
      '未完成原因及拟采取的改进措施',
      '未完成原因分析与拟采取的措施',
      '偏差大或目标未完成原因分析',
      '未完成原因分析',
      '偏差原因',
      '偏差原因分析',
      '未完成原因和改进措施',
      '未完成原因',
      '偏差原因及改进措施',
      '偏差原因分析与改进措施',
      '未完成原因及改进措施',
      '偏差说明',
      '未完成原因分析及改进措施',
      '原因分析',
    ],
    kind: 'longText',
  },
  explanation: {
    label: { zh: '指标值说明', en: 'Explanation' },
    synonyms: ['指标说明', '指标解释', '指标值解释', '评分标准', '评价标准'],
    kind: 'longText',
  },
  remark: { label: { zh: '备注', en: 'Remark' }, synonyms: ['说明'], kind: 'longText' },
});

export const totalFields = define<TotalFieldId>({
  totalWeight: { label: { zh: '分值合计', en: 'Total points' }, kind: 'points' },
  totalScore: {
    label: { zh: '总分', en: 'Total score' },
    synonyms: ['合计', '总计', '总得分', '得分合计', '自评总分'],
    kind: 'points',
  },
  grade: {
    label: { zh: '评价等级', en: 'Grade' },
    synonyms: ['自评等级', '等级', '等次', '自评等次', '评价等次', '自评结果', '评价结论等级'],
    kind: 'choice',
  },
});
