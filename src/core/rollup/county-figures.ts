import { difference, product, RATE_DIGITS, roundHalfUp, SCORE_DIGITS } from '../measures';
import type { LocalizedText } from '../text';
import type { ResultStage } from './ledgers';
import type { Rollup } from './rollup';
import type { Group, GroupResults, SettingSummary } from './summaries';

/** What a figure of the county measures. */
export type Measure =
  | 'units'
  | 'projects'
  | 'level2'
  | 'indicators'
  | 'quantitative'
  | 'qualitative'
  | 'quantificationRate'
  | 'budget'
  | 'executed'
  | 'executionRate'
  | 'completion'
  | 'deviation'
  | 'averageScore'
  | 'graded';

/** How a figure is printed: a count, 万元, per cent, percentage points, points of a score. */
export type FigureKind = 'count' | 'amount' | 'percent' | 'pointsOfPercent' | 'score';

/** A measure once for whoever prints or checks it: its name, its formula and its digits. */
export interface MeasureDefinition {
  readonly name: LocalizedText;
  readonly formula: LocalizedText;
  readonly kind: FigureKind;
  /** Decimals that it is printed with. */
  readonly digits: number;
}

const PERCENT_DIGITS = RATE_DIGITS - 2;

const define = (
  kind: FigureKind,
  digits: number,
  name: LocalizedText,
  formula: LocalizedText,
): MeasureDefinition => ({ kind, digits, name, formula });

/** Every figure that the county's report prints. */
export const MEASURES: Readonly<Record<Measure, MeasureDefinition>> = {
  units: define(
    'count',
    0,
    { zh: '单位数', en: 'units' },
    { zh: '有表的单位，各计一次', en: 'units with a table, each once' },
  ),
  projects: define(
    'count',
    0,
    { zh: '项目数', en: 'projects' },
    { zh: '有表的项目，各计一次', en: 'projects with a table, each once' },
  ),
  level2: define(
    'count',
    0,
    { zh: '二级指标数', en: 'second-level indicators' },
    {
      zh: '各表至少有一个三级指标的二级指标之和',
      en: 'sum over tables of those with an indicator below them',
    },
  ),
  indicators: define(
    'count',
    0,
    { zh: '三级指标数', en: 'indicators' },
    { zh: '各表三级指标之和，不适用的不计', en: 'sum over tables, those marked 不适用 left out' },
  ),
  quantitative: define(
    'count',
    0,
    { zh: '定量指标数', en: 'quantitative indicators' },
    { zh: '指标值可以计量的三级指标', en: 'indicators whose target can be measured' },
  ),
  qualitative: define(
    'count',
    0,
    { zh: '定性指标数', en: 'qualitative indicators' },
    { zh: '指标值为文字的三级指标', en: 'indicators whose target is words' },
  ),
  quantificationRate: define(
    'percent',
    PERCENT_DIGITS,
    { zh: '平均量化率', en: 'average quantification rate' },
    { zh: '合并：Σ定量指标数 ÷ Σ三级指标数', en: 'pooled: Σ quantitative ÷ Σ indicators' },
  ),
  budget: define(
    'amount',
    2,
    { zh: '预算资金', en: 'budget' },
    { zh: 'Σ年度资金总额的预算数', en: 'Σ budget of 年度资金总额' },
  ),
  executed: define(
    'amount',
    2,
    { zh: '执行资金', en: 'executed' },
    { zh: 'Σ年度资金总额的执行数', en: 'Σ executed of 年度资金总额' },
  ),
  executionRate: define(
    'percent',
    PERCENT_DIGITS,
    { zh: '预算执行率', en: 'execution rate' },
    { zh: 'Σ执行数 ÷ Σ预算数', en: 'Σ executed ÷ Σ budget' },
  ),
  completion: define(
    'percent',
    PERCENT_DIGITS,
    { zh: '目标整体完成率', en: 'overall completion' },
    { zh: '各三级指标完成率按口径平均', en: 'mean of the indicators’ completion, by the profile' },
  ),
  deviation: define(
    'pointsOfPercent',
    PERCENT_DIGITS,
    { zh: '偏差值', en: 'deviation' },
    {
      zh: '整体完成率 − 执行率，先四舍五入到 0.01%',
      en: 'completion − execution rate, both rounded to 0.01% first',
    },
  ),
  averageScore: define(
    'score',
    SCORE_DIGITS,
    { zh: '自评平均得分', en: 'average score' },
    { zh: '各项目自评总分的平均', en: 'mean of the projects’ total scores' },
  ),
  graded: define(
    'count',
    0,
    { zh: '评价等次项目数', en: 'projects of a grade' },
    { zh: '自评总分按口径分档', en: 'total scores by the profile’s grades' },
  ),
};

/** Which tables a figure is of: those of whole departments, or of projects by the kind of their money. */
export type FigureScope = 'departments' | Exclude<Group, null> | 'unknown';

/** One figure of the county with what it was computed from. Rates are ratios, amounts 万元. */
export interface CountyFigure {
  readonly measure: Measure;
  readonly scope: FigureScope;
  /** `null` for counts that are of no stage. */
  readonly stage: ResultStage | null;
  /** Months that a monitoring covers. */
  readonly months: number | null;
  /** `null` is undefined. */
  readonly value: number | null;
  /** Where there is more than one way to take an average, or to count. */
  readonly method: 'pooled' | 'meanOfUnits' | 'meanOfProjects' | 'roster' | 'unrounded' | null;
  /** What a quotient or a difference was taken of; left out for sums and counts. */
  readonly operands: { readonly operator: '÷' | '−'; readonly left: number; readonly right: number } | null;
  /** The grade of `graded`. */
  readonly grade: string | null;
}

type Facts = Partial<Omit<CountyFigure, 'measure' | 'scope' | 'value'>>;

const figure = (
  measure: Measure,
  scope: FigureScope,
  value: number | null,
  facts: Facts = {},
): CountyFigure => ({
  stage: null,
  months: null,
  method: null,
  operands: null,
  grade: null,
  ...facts,
  measure,
  scope,
  value,
});

const operands = (
  operator: '÷' | '−',
  left: number | null,
  right: number | null,
): CountyFigure['operands'] => (left === null || right === null ? null : { operator, left, right });

function settingFigures(scope: FigureScope, summary: SettingSummary): CountyFigure[] {
  if (summary.projects === 0) return [];
  const { level2, total, quantitative, qualitative } = summary.counts;
  const pooled = operands('÷', quantitative, total);
  const units = summary.units.filter(({ unit }) => unit !== null).length;
  return [
    figure('units', scope, units),
    ...(scope === 'departments' ? [] : [figure('projects', scope, summary.projects)]),
    figure('level2', scope, level2),
    figure('indicators', scope, total),
    figure('quantitative', scope, quantitative),
    figure('qualitative', scope, qualitative),
    figure('quantificationRate', scope, summary.pooled, { method: 'pooled', operands: pooled }),
    figure('quantificationRate', scope, summary.meanOfUnits, { method: 'meanOfUnits' }),
    ...(scope === 'departments'
      ? []
      : [figure('quantificationRate', scope, summary.meanOfProjects, { method: 'meanOfProjects' })]),
  ];
}

function resultFigures(
  group: GroupResults & { readonly group: Group },
  stage: ResultStage,
  months: number | null,
): CountyFigure[] {
  const scope = group.group ?? 'unknown';
  const { budget, executed, executionRate, completion } = group;
  const of = { stage, months };
  const rounded = (rate: number | null) => (rate === null ? null : roundHalfUp(rate, RATE_DIGITS));
  const unrounded =
    completion === null || executionRate === null ? null : difference(completion, executionRate);
  return [
    figure('units', scope, group.units, of),
    figure('projects', scope, group.projects, of),
    figure('budget', scope, budget, of),
    figure('executed', scope, executed, of),
    figure('executionRate', scope, executionRate, { ...of, operands: operands('÷', executed, budget) }),
    figure('completion', scope, completion, of),
    figure('deviation', scope, group.deviation, {
      ...of,
      operands: operands('−', rounded(completion), rounded(executionRate)),
    }),
    figure('deviation', scope, unrounded, { ...of, method: 'unrounded' }),
    // Always of the self-evaluations, whichever stage chose the projects.
    ...(group.averageScore === null
      ? []
      : [figure('averageScore', scope, group.averageScore, { stage: '自评' })]),
  ];
}

/** Every figure of a roll-up that a report may print, in a fixed order. */
export function countyFigures(rollup: Rollup): CountyFigure[] {
  const { settings, monitoring, selfEvaluation, grades, coverage, projects } = rollup;
  const listed = projects.filter(({ subject, library }) => subject === 'project' && library !== null);
  return [
    figure('units', 'all', coverage.all, { method: 'roster' }),
    ...(rollup.hasLibrary ? [figure('projects', 'all', listed.length, { method: 'roster' })] : []),
    ...settingFigures('departments', settings.departments),
    ...settingFigures('all', settings.projects),
    ...[monitoring, selfEvaluation].flatMap((summary) =>
      summary === null
        ? []
        : summary.groups
            .filter((group) => group.projects > 0)
            .flatMap((group) => resultFigures(group, summary.stage, summary.months)),
    ),
    ...(grades?.grades.map((grade, index) =>
      figure('graded', 'all', grades.total.counts[index]!, { stage: '自评', grade }),
    ) ?? []),
  ];
}

/** A figure in the unit that it is printed in: a ratio in per cent, everything else as it is. */
export function inPrintedUnit(measure: Measure, value: number): number {
  const { kind } = MEASURES[measure];
  return kind === 'percent' || kind === 'pointsOfPercent' ? product(value, 100) : value;
}

/** A figure at printed precision, rounded half up: 0.73166 → "73.17". Its unit is left to the reader's language. */
export function printedFigure(
  measure: Measure,
  value: number,
  digits: number = MEASURES[measure].digits,
): string {
  return roundHalfUp(inPrintedUnit(measure, value), digits).toFixed(digits);
}
