/**
 * What the user reads about each custom function: name, parameters, descriptions, an example. The command
 * line, the pane, the function's metadata in Excel and docs/functions.md all take their texts from here.
 */
import type { LocalizedText } from '../core/text';
import { parameterNames } from './parameter-names';

/** Every formula begins with this: =JX.量化率(…). */
export const FUNCTION_NAMESPACE = 'JX';

export interface FunctionParameter {
  readonly name: LocalizedText;
  readonly description: LocalizedText;
  readonly optional: boolean;
}

export interface FunctionDefinition {
  /** Stable for ever: workbooks refer to it. */
  readonly id: FunctionId;
  /** The name that Excel offers, the same in every language. */
  readonly name: string;
  readonly description: LocalizedText;
  readonly parameters: readonly FunctionParameter[];
  /** What comes out, with its unit. */
  readonly result: LocalizedText;
  /** True when the result has as many cells as the ranges that go in, or more. */
  readonly spills: boolean;
  /** A formula with plain values, and the rows of cells it gives. */
  readonly example: { readonly formula: string; readonly result: readonly (readonly unknown[])[] };
}

export type FunctionId =
  | 'QUANTRATE'
  | 'AVGQUANTRATE'
  | 'ISQUANT'
  | 'PARSETARGET'
  | 'EXECRATE'
  | 'COMPLETION'
  | 'OVERALL'
  | 'DEVIATION'
  | 'SCORE'
  | 'EXECSCORE'
  | 'GRADE'
  | 'LIGHT'
  | 'SUMMARY';

/** Id of the hidden function with the ASCII name: `=JX.QUANTRATE(…)` is `=JX.量化率(…)`. */
export function aliasId(id: FunctionId): string {
  return `${id}.ASCII`;
}

type ParameterKey = keyof typeof parameterNames;

function parameter(key: ParameterKey, zh: string, en: string): FunctionParameter {
  return { name: parameterNames[key], description: { zh, en }, optional: false };
}

function optional(key: ParameterKey, zh: string, en: string): FunctionParameter {
  return { ...parameter(key, zh, en), optional: true };
}

const target = parameter(
  'target',
  '指标值区域，如“≥95%”“有效提升”；单独的0视为空白，除非旁边的计算符号表明0就是指标值。',
  'Target values such as “≥95%”; a bare 0 is a target only when a sign stands beside it.',
);
const annualTarget = parameter(
  'annualTarget',
  '年度指标值区域，大小与实际完成值相同。',
  'Target values, a range of the same size as the actual values.',
);
const actual = parameter(
  'actual',
  '实际完成值区域；桌面版 Excel 把空白单元格当作0传入，尚未填报的请勿引用。',
  'Actual values. Excel for Windows hands a blank cell over as 0: leave out what is not reported yet.',
);
const sign = optional(
  'sign',
  '计算符号区域：>、≥、=、≤、<、定性、不适用；省略时按指标值自带的符号。',
  'Signs: >, ≥, =, ≤, <, 定性 (qualitative), 不适用 (not applicable); without them the target’s own sign counts.',
);
const indicator = parameter(
  'indicator',
  '三级指标名称区域；名称空白的行不计数。',
  'Names of the indicators; rows without a name do not count.',
);
const profile = optional(
  'profile',
  '口径编号，如 mof-2021；省略时用本工作簿的口径。',
  'Id of a profile such as mof-2021; without it the workbook’s own.',
);
const executed = parameter('executed', '执行数区域。', 'Executed amounts.');
const budget = parameter(
  'budget',
  '预算数区域，与执行数同一单位。',
  'Budget amounts, in the same unit as the executed ones.',
);
const ratio = { zh: '比率（0.85 即 85%）', en: 'ratio (0.85 is 85%)' };
const points = { zh: '分', en: 'points' };

/** Every custom function, in the order in which the documentation lists them. */
export const functionCatalogue: readonly FunctionDefinition[] = [
  {
    id: 'QUANTRATE',
    name: '量化率',
    description: {
      zh: '指标量化率：定量三级指标数 ÷ 三级指标总数。标为不适用的不计入。',
      en: 'Quantification rate: quantitative indicators ÷ all indicators. Those marked 不适用 count in neither.',
    },
    parameters: [indicator, target, sign, profile],
    result: ratio,
    spills: false,
    example: {
      formula: '=JX.量化率({"培训场次";"培训合格率";"培训效果"},{"≥12场";"≥95%";"有效提升"})',
      result: [[2 / 3]],
    },
  },
  {
    id: 'AVGQUANTRATE',
    name: '平均量化率',
    description: {
      zh: '多个单位的平均量化率。合并：定量数之和 ÷ 总数之和；平均：各单位量化率的平均数。',
      en: 'Average quantification rate of several units. 合并: sum ÷ sum (pooled); 平均: mean of the units’ rates.',
    },
    parameters: [
      parameter('quantitativeCount', '各单位的定量指标数。', 'Quantitative indicators of each unit.'),
      parameter('totalCount', '各单位的三级指标总数。', 'All indicators of each unit.'),
      optional(
        'method',
        '“合并”或“平均”；省略时按口径。',
        '“合并” (pooled) or “平均” (mean); without it the profile’s.',
      ),
      profile,
    ],
    result: ratio,
    spills: false,
    example: { formula: '=JX.平均量化率({9;10},{10;20},"平均")', result: [[0.7]] },
  },
  {
    id: 'ISQUANT',
    name: '是否定量',
    description: {
      zh: '指标是否为定量：定量为 TRUE，定性为 FALSE，空白或不适用为空。',
      en: 'Whether each indicator is quantitative: TRUE or FALSE; blank for blanks and 不适用.',
    },
    parameters: [target, sign, profile],
    result: { zh: '每个单元格 TRUE 或 FALSE', en: 'TRUE or FALSE per cell' },
    spills: true,
    example: { formula: '=JX.是否定量({"≥95%";"有效提升"})', result: [[true], [false]] },
  },
  {
    id: 'PARSETARGET',
    name: '解析指标值',
    description: {
      zh: '把指标值拆成四列：符号、数值、单位、性质。',
      en: 'Takes a target value apart into four columns: sign, number, unit, nature (定量 or 定性).',
    },
    parameters: [parameter('target', '指标值区域。', 'Target values.'), profile],
    result: { zh: '每个指标值一行四列', en: 'one row of four columns per value' },
    spills: true,
    example: { formula: '=JX.解析指标值("不少于三十场次")', result: [['≥', 30, '场次', '定量']] },
  },
  {
    id: 'EXECRATE',
    name: '执行率',
    description: {
      zh: '预算执行率：执行数 ÷ 预算数。预算数为0而有支出时为 #DIV/0!，都为0或空白时为空。',
      en: 'Execution rate: executed ÷ budget. #DIV/0! for money spent without a budget; blank for nothing of nothing.',
    },
    parameters: [executed, budget, profile],
    result: ratio,
    spills: true,
    example: { formula: '=JX.执行率(31423.98,42948.32)', result: [[31423.98 / 42948.32]] },
  },
  {
    id: 'COMPLETION',
    name: '完成率',
    description: {
      zh: '指标完成率，不封顶。≥、>、=：实际 ÷ 目标；≤、<：未超限为1，超限为目标 ÷ 实际；定性按达成档次。',
      en: 'Completion, not capped. ≥, >, =: actual ÷ target; ≤, <: 1 within the limit, else target ÷ actual; qualitative by its band.',
    },
    parameters: [actual, annualTarget, sign, profile],
    result: ratio,
    spills: true,
    example: {
      formula: '=JX.完成率({"12.6公里";550},{"≥12公里";"≤500"})',
      result: [[1.05], [500 / 550]],
    },
  },
  {
    id: 'OVERALL',
    name: '整体完成率',
    description: {
      zh: '目标整体完成率：各指标完成率按口径封顶后求平均，或按分值加权。',
      en: 'Overall completion: mean of the indicators’ completion, capped by the profile, or weighted by points.',
    },
    parameters: [
      actual,
      annualTarget,
      optional('points', '分值区域，加权时必填。', 'Points, needed by the weighted method.'),
      optional(
        'method',
        '“平均”或“加权”；省略时按口径。',
        '“平均” (mean) or “加权” (weighted); without it the profile’s.',
      ),
      profile,
    ],
    result: ratio,
    spills: false,
    example: { formula: '=JX.整体完成率({150;50},{100;100},{10;30},"加权")', result: [[0.625]] },
  },
  {
    id: 'DEVIATION',
    name: '偏差值',
    description: {
      zh: '偏差值：完成率 − 执行率，两者先四舍五入到 0.01%（0.0959 即 9.59 个百分点）。',
      en: 'Deviation: completion − execution rate, both rounded to 0.01% first (0.0959 is 9.59 percentage points).',
    },
    parameters: [
      parameter(
        'completionRate',
        '完成率区域，如 0.8276 或“82.76%”。',
        'Completion rates, 0.8276 or “82.76%”.',
      ),
      parameter('executionRate', '执行率区域，如 0.7317。', 'Execution rates such as 0.7317.'),
      profile,
    ],
    result: {
      zh: '比率之差（0.0959 即 9.59 个百分点）',
      en: 'difference of ratios (0.0959 is 9.59 percentage points)',
    },
    spills: true,
    example: { formula: '=JX.偏差值(0.8276,0.7317)', result: [[0.0959]] },
  },
  {
    id: 'SCORE',
    name: '指标得分',
    description: {
      zh: '定量指标得分，保留两位小数，在0与分值之间；定性指标由人评分，返回空。',
      en: 'Score of a quantitative indicator, two decimals, from 0 to its points; blank for qualitative ones, which a person scores.',
    },
    parameters: [
      actual,
      annualTarget,
      parameter('points', '分值区域。', 'Points of each indicator.'),
      sign,
      profile,
    ],
    result: points,
    spills: true,
    example: { formula: '=JX.指标得分({4604;0},{4754;0},{5;5},{"≥";"="})', result: [[4.84], [5]] },
  },
  {
    id: 'EXECSCORE',
    name: '执行率得分',
    description: {
      zh: '预算执行率得分：分值 × 执行率，不超过分值；也可按口径分档。',
      en: 'Score of the execution rate: points × rate, at most the points; by bands where the profile says so.',
    },
    parameters: [
      executed,
      budget,
      optional('points', '分值；省略时按口径，通常为10。', 'Points; without them the profile’s, usually 10.'),
      profile,
    ],
    result: points,
    spills: true,
    example: { formula: '=JX.执行率得分(31423.98,42948.32)', result: [[7.32]] },
  },
  {
    id: 'GRADE',
    name: '评价等级',
    description: {
      zh: '总分对应的评价等级：90分（含）以上优，80良，60合格，以下差；用词与分档按口径。',
      en: 'Grade of a total score: from 90 优, from 80 良, from 60 合格, below 差; words and edges by the profile.',
    },
    parameters: [parameter('totalScore', '总分区域。', 'Total scores.'), profile],
    result: { zh: '等级', en: 'grade' },
    spills: true,
    example: { formula: '=JX.评价等级({90;89.99;60})', result: [['优'], ['良'], ['合格']] },
  },
  {
    id: 'LIGHT',
    name: '预警灯',
    description: {
      zh: '监控预警灯：完成率与序时进度相比，低于60%红，60%至80%黄，80%至120%绿，120%以上蓝。',
      en: 'Warning light: completion against elapsed time: below 60% 红, to 80% 黄, to 120% 绿, from 120% 蓝.',
    },
    parameters: [
      parameter('doneSoFar', '截至目前的完成值区域。', 'Values achieved so far.'),
      annualTarget,
      parameter('months', '监控截止月份，1 到 12。', 'The last month monitored, 1 to 12.'),
      sign,
      profile,
    ],
    result: { zh: '红、黄、绿 或 蓝', en: '红 (red), 黄 (yellow), 绿 (green) or 蓝 (blue)' },
    spills: true,
    example: { formula: '=JX.预警灯({20;35;45;60},100,6)', result: [['红'], ['黄'], ['绿'], ['蓝']] },
  },
  {
    id: 'SUMMARY',
    name: '指标统计',
    description: {
      zh: '按单位统计三级指标数、定量指标数和量化率，末行为合计。单位空白的行随上一行（合并单元格）。',
      en: 'Counts indicators, quantitative ones and the rate for each unit, with a total row. A blank unit is that of the row above (merged cells).',
    },
    parameters: [
      parameter('unit', '单位名称区域。', 'Names of the units.'),
      indicator,
      target,
      sign,
      profile,
    ],
    result: {
      zh: '表：单位、三级指标数、定量指标数、量化率',
      en: 'table: unit, indicators, quantitative, rate',
    },
    spills: true,
    example: {
      formula: '=JX.指标统计({"甲局";"";"乙局"},{"场次";"效果";"人数"},{"12场";"有效提升";"300人"})',
      result: [
        ['单位', '三级指标数', '定量指标数', '量化率'],
        ['甲局', 2, 1, 0.5],
        ['乙局', 1, 1, 1],
        ['合计（合并）', 3, 2, 2 / 3],
      ],
    },
  },
];
