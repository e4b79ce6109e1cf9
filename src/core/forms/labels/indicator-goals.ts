import { standardBranches } from '../branches';
import type { IndicatorColumnId } from '../types';
import { define } from './define';

/** Names of the levels in either scheme; local names are taken as well. */
const branches = [...standardBranches(1), ...standardBranches(2)];
const level1Choices = { values: [...new Set(branches.map(({ level1 }) => level1))], isOpen: true };
const level2Choices = { values: [...new Set(branches.flatMap(({ level2 }) => level2))], isOpen: true };

type GoalColumnId = Extract<
  IndicatorColumnId,
  | 'sequence'
  | 'unitName'
  | 'projectName'
  | 'projectCode'
  | 'stage'
  | 'year'
  | 'level1'
  | 'level2'
  | 'name'
  | 'sign'
  | 'target'
  | 'adjustedTarget'
  | 'meterUnit'
  | 'nature'
>;

/** Columns that say whose an indicator is and what is to be reached. */
export const goalColumns = define<GoalColumnId>({
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
    synonyms: ['一级指标名称', '一级', '评估内容', '审核内容', '评价内容', '一级目标', '绩效一级指标'],
    kind: 'choice',
    choices: level1Choices,
  },
  level2: {
    label: { zh: '二级指标', en: 'Level 2' },
    synonyms: ['二级指标名称', '二级', '二级目标', '绩效二级指标'],
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
      '三级目标',
      '绩效三级指标',
      '三级指标内容',
      '绩效指标内容',
    ],
    kind: 'text',
  },
  sign: {
    label: { zh: '计算符号', en: 'Sign' },
    synonyms: [
      '指标性质',
      '指标值类型',
      '符号',
      '指标方向',
      '比较符号',
      '绩效指标性质',
      '目标值类型',
      '比较符',
      '运算符号',
      '运算符',
      '指标值符号',
      '指标符号',
      '比较类型',
    ],
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
      '指标目标值',
      '计划值',
      '计划完成值',
      '年初设定指标值',
      '年初设定值',
      '年初绩效指标值',
      '设定值',
      '设定目标值',
      '预设值',
      '年度预期值',
      '年度计划值',
      '年度计划指标值',
      '全年目标值',
      '预期目标值',
      '计划目标值',
      '年度预期指标值',
      '年度绩效目标值',
      '年度目标指标值',
      '全年计划值',
      '绩效目标指标值',
      '三级指标值',
      '批复指标值',
      '年初批复指标值',
      '当年指标值',
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
    synonyms: ['度量单位', '指标单位', '绩效度量单位', '指标值单位', '指标计量单位', '指标值计量单位'],
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
});
