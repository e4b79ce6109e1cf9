import { product, roundHalfUp } from '../../../core/measures';
import {
  printedFigure,
  type FigureScope,
  type Measure,
  type ProjectRow,
  type ResultStage,
} from '../../../core/rollup';
import { resultId, RESULT_SCOPES, SCOPE_WORDS } from '../county-sources';
import { lineFigure } from '../figures';
import { named, say, type Piece, type ReportChart, type ReportTable } from '../model';
import { clause, column, type SectionContext } from './parts';

export type ResultScope = Exclude<FigureScope, 'departments'>;

/** The kinds of projects that something was handed in of; all together only where there is more than one. */
export function scopesOf({ figures }: SectionContext, stage: ResultStage): ResultScope[] {
  const kinds = RESULT_SCOPES.filter(
    (scope) => scope !== 'all' && figures.some(resultId(stage, scope, 'projects')),
  );
  return kinds.length > 1 ? [...kinds, 'all'] : kinds;
}

/** Units, projects, money and rates of one kind of projects in one sentence. */
export function resultSentence(context: SectionContext, stage: ResultStage, scope: ResultScope): Piece[] {
  const { figures } = context;
  const get = (measure: Measure) => figures.get(resultId(stage, scope, measure));
  const rate = (words: string, measure: Measure, because: string) =>
    clause(figures, words, resultId(stage, scope, measure), '', because);
  const money =
    get('budget').value === null
      ? say`没有预算数、执行数都填写的项目，预算资金总额、执行资金总额和预算资金执行率无法计算`
      : say`预算资金总额${get('budget')}万元，预算执行资金总额${get('executed')}万元，${rate('预算资金执行率', 'executionRate', '预算数为零')}`;
  const score =
    stage === '自评'
      ? say`，${clause(figures, '绩效自评平均得分', resultId(stage, scope, 'averageScore'), '分', '没有填写总分的项目')}`
      : '';
  return say`${SCOPE_WORDS[scope]}覆盖${get('units')}家单位、${get('projects')}个项目，${money}，${rate('绩效目标整体完成率', 'completion', '没有可以计算完成率的指标')}，${rate('偏差值', 'deviation', '完成率、执行率缺一')}${score}。`;
}

const measureTable = (
  context: SectionContext,
  stage: ResultStage,
  id: string,
  caption: string,
  columns: readonly (readonly [title: string, width: number, measure: Measure])[],
): ReportTable => ({
  kind: 'table',
  id,
  caption,
  columns: [
    column('类别', 17, 'left'),
    ...columns.map(([title, width, measure]) =>
      column(title, width, measure === 'budget' || measure === 'executed' ? 'right' : 'center'),
    ),
  ],
  rows: scopesOf(context, stage).map((scope): Piece[] => [
    SCOPE_WORDS[scope],
    ...columns.map(([, , measure]) => withoutUnit(context.figures.get(resultId(stage, scope, measure)))),
  ]),
});

/** The unit stands in the column's title. */
function withoutUnit(figure: ReturnType<SectionContext['figures']['get']>) {
  return { ...figure, text: figure.text.replace('个百分点', '') };
}

export function resultTable(context: SectionContext, stage: ResultStage): ReportTable {
  return measureTable(context, stage, `${stage}汇总`, `项目绩效${stage}情况`, [
    ['单位数', 8, 'units'],
    ['项目数', 8, 'projects'],
    ['预算资金（万元）', 16, 'budget'],
    ['执行资金（万元）', 16, 'executed'],
    ['执行率', 13, 'executionRate'],
    ['整体完成率', 13, 'completion'],
    ['偏差值（百分点）', 12, 'deviation'],
    ...(stage === '自评' ? ([['平均得分', 11, 'averageScore']] as const) : []),
  ]);
}

/** Money beside goals, by kind of projects. */
export function rateChart(context: SectionContext, stage: ResultStage): ReportChart | null {
  const scopes = scopesOf(context, stage);
  const values = (measure: Measure) =>
    scopes.map((scope) => context.figures.value(resultId(stage, scope, measure)));
  const series = [
    { name: '预算执行率', values: values('executionRate') },
    { name: '绩效目标整体完成率', values: values('completion') },
  ];
  if (series.every((one) => one.values.every((value) => value === null))) return null;
  return {
    kind: 'chart',
    type: 'column',
    caption: `项目${stage}预算执行率与绩效目标整体完成率`,
    unit: '%',
    categories: scopes.map((scope) => SCOPE_WORDS[scope]),
    series,
  };
}

/** How many projects the ranking shows. */
const MOST_RANKED = 10;

function ranked({ unit, name, results }: ProjectRow, stage: ResultStage): Piece[] {
  const own = results[stage]!;
  const figure = (label: string, measure: Measure, value: number | null, unitText: string) =>
    lineFigure(
      label,
      '按该项目本阶段的表计算',
      value === null ? null : roundHalfUp(product(value, 100), 2),
      value === null ? '' : `${printedFigure(measure, value)}${unitText}`,
    );
  return [
    unit === null ? '未注明' : named(unit.name),
    named(name),
    figure('执行率', 'executionRate', own.executionRate, '%'),
    figure('完成率', 'completion', own.completion, '%'),
    figure('偏差值', 'deviation', own.deviation, ''),
  ];
}

/** 偏差排名: projects farthest from their goals or from their money, those beyond the profile's limit. */
export function deviationTable({ rollup, profile }: SectionContext, stage: ResultStage): ReportTable | null {
  const summary = stage === '监控' ? rollup.monitoring : rollup.selfEvaluation;
  const rows = (summary?.ranking ?? []).filter(
    ({ results }) => Math.abs(product(results[stage]!.deviation!, 100)) >= profile.deviation.threshold,
  );
  if (rows.length === 0) return null;
  return {
    kind: 'table',
    id: `${stage}偏差排名`,
    caption: `项目${stage}偏差值较大的项目`,
    columns: [
      column('单位', 26, 'left'),
      column('项目', 34, 'left'),
      column('执行率', 13),
      column('完成率', 13),
      column('偏差值（百分点）', 14),
    ],
    rows: rows.slice(0, MOST_RANKED).map((row) => ranked(row, stage)),
  };
}
