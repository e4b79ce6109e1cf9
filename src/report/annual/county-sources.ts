import { product, roundHalfUp } from '../../core/measures';
import type { Profile } from '../../core/profile/types';
import {
  MEASURES,
  printedFigure,
  type CountyFigure,
  type FigureScope,
  type Measure,
  type ResultStage,
} from '../../core/rollup';
import type { FigureSource } from './source';

/** The kinds of projects, as the report and its placeholders call them. */
export const SCOPE_WORDS: Readonly<Record<FigureScope, string>> = {
  departments: '整体',
  all: '全部项目',
  部门预算: '部门预算项目',
  专项: '专项项目',
  unknown: '未注明类别项目',
};

export const RESULT_SCOPES: readonly Exclude<FigureScope, 'departments'>[] = [
  '部门预算',
  '专项',
  'unknown',
  'all',
];
export const RESULT_STAGES: readonly ResultStage[] = ['监控', '自评'];

/** What a placeholder calls the figure of a stage, a kind of projects and a measure. */
export const resultId = (stage: ResultStage, scope: FigureScope, measure: Measure): string =>
  `${stage}_${SCOPE_WORDS[scope]}_${MEASURES[measure].name.zh}`;

/** What a placeholder calls a figure of the goals that were set. */
export const settingId = (scope: 'departments' | 'all', measure: Measure): string =>
  `${scope === 'departments' ? '整体目标' : '项目目标'}_${MEASURES[measure].name.zh}`;

/** Ratios in per cent and points, amounts and scores, as printed; counts as they are. */
function print(measure: Measure, value: number): string {
  const { kind } = MEASURES[measure];
  const unit = kind === 'percent' ? '%' : kind === 'pointsOfPercent' ? '个百分点' : '';
  return `${printedFigure(measure, value)}${unit}`;
}

const OPERAND: Readonly<Partial<Record<Measure, Measure>>> = {
  quantificationRate: 'quantitative',
  executionRate: 'executed',
  deviation: 'completion',
};

/** "3102 ÷ 3649"; `null` for a figure that is no quotient and no difference. */
function calculation({ measure, operands }: CountyFigure): string | null {
  const operand = OPERAND[measure];
  if (operands === null || operand === undefined) return null;
  const { left, operator, right } = operands;
  return `${print(operand, left)} ${operator} ${print(operand, right)}`;
}

type Key = Pick<CountyFigure, 'measure' | 'scope' | 'stage' | 'method' | 'grade'>;

function source(id: string, name: string, key: Key, method: string): FigureSource {
  // The last one: an average score is of the self-evaluations, which come after the monitoring.
  const find = (figures: readonly CountyFigure[]) =>
    figures.findLast(
      (figure) =>
        figure.measure === key.measure &&
        figure.scope === key.scope &&
        figure.stage === key.stage &&
        figure.method === key.method &&
        figure.grade === key.grade,
    );
  return {
    id,
    name,
    method,
    value: ({ county }) => {
      const value = find(county)?.value ?? null;
      if (value === null) return null;
      const { kind, digits } = MEASURES[key.measure];
      const isRatio = kind === 'percent' || kind === 'pointsOfPercent';
      return roundHalfUp(isRatio ? product(value, 100) : value, digits);
    },
    print: ({ county }) => print(key.measure, find(county)!.value!),
    calculation: ({ county }) => {
      const figure = find(county);
      return figure ? calculation(figure) : null;
    },
  };
}

const plain = { stage: null, method: null, grade: null } as const;

function methodOf(measure: Measure, profile: Profile): string {
  const formula = MEASURES[measure].formula.zh;
  if (measure === 'completion')
    return `${profile.completion.overall === 'mean' ? '各三级指标完成率的简单平均' : '各三级指标完成率按分值加权平均'}，单个指标完成率最高按${product(profile.completion.cap, 100)}%计`;
  if (measure === 'executionRate' || measure === 'budget') {
    const budget = { annualBudget: '全年预算数', initialBudget: '年初预算数', received: '实际到位数' };
    const of = budget[profile.execution.denominator];
    return measure === 'budget'
      ? `年度资金总额的${of}之和；预算数、执行数缺一的项目不计`
      : `合并计算：Σ执行数 ÷ Σ${of}`;
  }
  if (measure === 'executed') return '年度资金总额的执行数之和；预算数、执行数缺一的项目不计';
  return formula;
}

function settingSources(scope: 'departments' | 'all'): FigureSource[] {
  const isProject = scope === 'all';
  const subject = isProject ? '项目绩效目标' : '整体绩效目标';
  const of = (measure: Measure) =>
    source(
      settingId(scope, measure),
      `${subject}${MEASURES[measure].name.zh}`,
      { ...plain, measure, scope },
      MEASURES[measure].formula.zh,
    );
  const rate = (method: 'pooled' | 'meanOfUnits' | 'meanOfProjects', word: string, formula: string) =>
    source(
      `${settingId(scope, 'quantificationRate')}${method === 'pooled' ? '' : `_${word}`}`,
      `${subject}平均量化率（${word}）`,
      { ...plain, measure: 'quantificationRate', scope, method },
      formula,
    );
  return [
    of('units'),
    ...(isProject ? [of('projects')] : []),
    of('level2'),
    of('indicators'),
    of('quantitative'),
    of('qualitative'),
    rate('pooled', '合并计算', '合并计算：Σ定量三级指标数 ÷ Σ三级指标数；不适用的指标不计'),
    rate('meanOfUnits', '按单位平均', '各单位量化率的简单平均'),
    ...(isProject ? [rate('meanOfProjects', '按项目平均', '各项目量化率的简单平均')] : []),
  ];
}

const RESULT_MEASURES: readonly Measure[] = [
  'units',
  'projects',
  'budget',
  'executed',
  'executionRate',
  'completion',
  'deviation',
];

function resultSources(stage: ResultStage, profile: Profile): FigureSource[] {
  return RESULT_SCOPES.flatMap((scope) => {
    const of = (measure: Measure) =>
      source(
        resultId(stage, scope, measure),
        `${stage}：${SCOPE_WORDS[scope]}${MEASURES[measure].name.zh}`,
        { ...plain, measure, scope, stage },
        methodOf(measure, profile),
      );
    return [...RESULT_MEASURES.map(of), ...(stage === '自评' ? [of('averageScore')] : [])];
  });
}

/** What a placeholder calls the number of projects of a grade. */
export const gradeId = (grade: string): string => `评价等次_${grade}`;

/** Every figure that the county's figures define, by their one definition. */
export function countySources(profile: Profile): FigureSource[] {
  return [
    source(
      '预算单位总数',
      '预算单位总数',
      { ...plain, measure: 'units', scope: 'all', method: 'roster' },
      '单位花名册所列单位；没有花名册的，为各表写明的单位',
    ),
    source(
      '项目台账项目数',
      '项目台账所列项目数',
      { ...plain, measure: 'projects', scope: 'all', method: 'roster' },
      '项目台账所列项目，各计一次',
    ),
    ...settingSources('departments'),
    ...settingSources('all'),
    ...RESULT_STAGES.flatMap((stage) => resultSources(stage, profile)),
    ...profile.grades.map(({ value: grade }) =>
      source(
        gradeId(grade),
        `自评等次为“${grade}”的项目数`,
        { ...plain, measure: 'graded', scope: 'all', stage: '自评', grade },
        '自评总分按口径分档',
      ),
    ),
  ];
}
