import { standardBranches } from '../branches';
import type { Choices, ColumnGroup, IndicatorColumnId, TotalFieldId } from '../types';
import { define } from './define';

/** Names of the levels in either scheme; local names are taken as well. */
const branches = [...standardBranches(1), ...standardBranches(2)];
const level1Choices = { values: [...new Set(branches.map(({ level1 }) => level1))], isOpen: true };
const level2Choices = { values: [...new Set(branches.flatMap(({ level2 }) => level2))], isOpen: true };

/** What may have caused a deviation, ticked where it did (财预〔2019〕136号). */
export const deviationCauses: ColumnGroup = {
  label: { zh: '偏差原因分析', en: 'Causes of deviation' },
  synonyms: ['偏差原因', '原因分析'],
};
const tick: Choices = { values: ['√'], isOpen: true };

/** Columns of an indicator table. */
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
  stage: {
    label: { zh: '阶段', en: 'Stage' },
    synonyms: ['环节', '填报阶段', '业务阶段'],
    kind: 'choice',
    choices: { values: ['目标', '监控', '自评'], isOpen: false },
  },
  year: { label: { zh: '年度', en: 'Year' }, synonyms: ['预算年度', '年份'], kind: 'number' },
  level1: {
    label: { zh: '一级指标', en: 'Level 1' },
    synonyms: ['一级指标名称', '一级', '评估内容', '审核内容', '评价内容'],
    kind: 'choice',
    choices: level1Choices,
  },
  level2: {
    label: { zh: '二级指标', en: 'Level 2' },
    synonyms: ['二级指标名称', '二级'],
    kind: 'choice',
    choices: level2Choices,
  },
  name: {
    label: { zh: '三级指标', en: 'Indicator' },
    synonyms: [
      '指标名称',
      '指标内容',
      '具体指标',
      '三级指标名称',
      '三级',
      '绩效指标名称',
      '评估要点',
      '审核要点',
      '评价要点',
      '评估指标',
    ],
    kind: 'text',
  },
  sign: {
    label: { zh: '计算符号', en: 'Sign' },
    synonyms: ['指标性质', '指标值类型', '符号', '指标方向', '比较符号'],
    kind: 'sign',
    hint: {
      zh: '≥、>：越大越好；≤、<：越小越好；=：刚好达到；不能量化的选“定性”。',
      en: '≥, >: more is better; ≤, <: less is better; =: exactly; choose 定性 where nothing can be counted.',
    },
    choices: { values: ['≥', '>', '=', '<', '≤', '定性'], isOpen: true },
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
      '调整前指标值',
      '调整前目标值',
      '原指标值',
      '原目标值',
    ],
    kind: 'target',
    hint: {
      zh: '写能核对的数值，如 ≥95%、12个；表中另有“计算符号”“计量单位”列时只写数字。不能量化的，写清要达到的程度。',
      en: 'A value that can be verified, such as ≥95% or 12个; only the number where sign and unit have columns of their own. Where nothing can be counted, say what is to be reached.',
    },
  },
  adjustedTarget: {
    label: { zh: '调整后指标值', en: 'Adjusted target' },
    synonyms: ['调整后目标值', '调整后年度指标值', '拟调整指标值'],
    kind: 'target',
  },
  meterUnit: {
    label: { zh: '计量单位', en: 'Unit of measure' },
    synonyms: ['度量单位', '指标单位'],
    kind: 'unit',
    hint: {
      zh: '数值的单位，如 %、个、人次；数值写在指标值列。',
      en: 'The unit of the value, such as %, 个, 人次; the value itself stands in the target column.',
    },
    choices: {
      values: ['%', '个', '人', '人次', '户', '次', '处', '公里', '平方米', '亩', '万元', '元', '天', '年'],
      isOpen: true,
    },
  },
  nature: {
    label: { zh: '定量/定性', en: 'Quantitative?' },
    synonyms: ['定量定性', '指标类型', '是否定量'],
    kind: 'choice',
    choices: { values: ['定量', '定性'], isOpen: true },
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
    hint: {
      zh: '与指标值用同一单位。还没有数据的留空；填 0 表示结果就是 0。',
      en: 'In the unit of the target. Leave it blank while there is no figure: 0 says that the result is 0.',
    },
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
    choices: {
      values: ['确定能', '有可能', '完全不可能'],
      isOpen: false,
      synonyms: { 确定能: ['能', '肯定能'], 有可能: ['可能'], 完全不可能: ['不可能', '不能', '完全不能'] },
    },
  },
  weight: {
    label: { zh: '分值', en: 'Points' },
    synonyms: ['权重', '权重设定值', '分值（权重）', '权重分值', '标准分', '指标分值', '分值权重'],
    kind: 'points',
    hint: {
      zh: '本行指标的满分；各行相加应等于表中规定的总分。',
      en: 'The full points of this row; all rows together make the total that the form asks for.',
    },
  },
  score: {
    label: { zh: '得分', en: 'Score' },
    synonyms: ['自评得分', '实际得分', '自评分', '指标得分', '评分', '评估得分', '审核得分', '评价得分'],
    kind: 'points',
    hint: {
      zh: '0 分到本行分值之间；没有完成的按完成比例给分。',
      en: 'Between 0 and the points of this row; in proportion where the target was not met.',
    },
  },
  fundingSupport: {
    label: { zh: '经费保障', en: 'Funding' },
    synonyms: ['资金保障', '经费'],
    kind: 'choice',
    choices: tick,
    group: deviationCauses,
  },
  systemSupport: {
    label: { zh: '制度保障', en: 'Rules' },
    synonyms: ['制度', '机制保障', '制度机制保障'],
    kind: 'choice',
    choices: tick,
    group: deviationCauses,
  },
  staffSupport: {
    label: { zh: '人员保障', en: 'Staff' },
    synonyms: ['人员', '人力保障', '人力资源保障'],
    kind: 'choice',
    choices: tick,
    group: deviationCauses,
  },
  equipmentSupport: {
    label: { zh: '硬件条件保障', en: 'Equipment' },
    synonyms: ['硬件条件', '硬件保障', '硬件设施保障', '设备保障'],
    kind: 'choice',
    choices: tick,
    group: deviationCauses,
  },
  otherCause: {
    label: { zh: '其他', en: 'Other' },
    synonyms: ['其它', '其他原因', '其它原因'],
    kind: 'choice',
    choices: tick,
    group: deviationCauses,
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
      '扣分原因',
      '扣分理由',
      '扣分原因及说明',
      '评分说明',
      '调整原因',
      '调整理由',
      '审核意见',
      '原因说明',
      '偏差原因说明',
    ],
    kind: 'longText',
    hint: {
      zh: '实际完成值与指标值有偏差的写三点：差多少、为什么、怎么改进。没有偏差的留空。',
      en: 'Where the actual value differs from the target: by how much, why, and what will be done. Blank where it does not.',
    },
  },
  explanation: {
    label: { zh: '指标值说明', en: 'Explanation' },
    synonyms: ['指标说明', '指标解释', '指标值解释'],
    kind: 'longText',
  },
  criteria: {
    label: { zh: '评分标准', en: 'Scoring criteria' },
    synonyms: ['评价标准', '评估标准', '审核标准', '评分细则', '评分依据'],
    kind: 'longText',
  },
  remark: { label: { zh: '备注', en: 'Remark' }, synonyms: ['说明'], kind: 'longText' },
});

/** Cells below an indicator table. */
export const totalFields = define<TotalFieldId>({
  totalWeight: { label: { zh: '分值合计', en: 'Total points' }, kind: 'points' },
  totalScore: {
    label: { zh: '总分', en: 'Total score' },
    synonyms: ['合计', '总计', '总得分', '得分合计', '自评总分'],
    kind: 'points',
  },
  grade: {
    label: { zh: '评价等级', en: 'Grade' },
    synonyms: [
      '自评等级',
      '等级',
      '等次',
      '自评等次',
      '评价等次',
      '自评结果',
      '评价结论等级',
      '评估结论',
      '审核结论',
      '审核等级',
      '评估意见',
    ],
    kind: 'choice',
  },
});
