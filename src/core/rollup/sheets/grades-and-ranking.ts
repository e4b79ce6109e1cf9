import type { SheetChart } from '../../charts';
import { product } from '../../measures';
import type { Profile } from '../../profile/types';
import { column, count, registerById, type RegisterColumn, type RegisterRow } from '../../registers';
import type { Rollup } from '../rollup';
import type { GradeSummary, ResultSummary } from '../summaries';
import { PERCENT } from './columns';
import { unitName, unitNumber } from './ledger-sheets';
import { besideList, calculated, columnSum, ListSheet, type SummarySheet } from './reference';

/** How many of the farthest are drawn. */
const MOST_RANKED = 15;

/** 评价等次分布表 by unit, from the 自评 details. */
export function gradeSheet(rollup: Rollup, summary: GradeSummary, details: ListSheet): SummarySheet {
  const ids = summary.grades.map((_, index) => `grade${index}`);
  const best = ids.slice(0, 2);
  const columns: RegisterColumn[] = [
    ...registerById('grade-distribution').columns.slice(0, 3),
    ...summary.grades.map((word, index) => count(ids[index]!, word, word)),
    column(
      'excellentAndGoodRate',
      `${summary.grades.slice(0, 2).join('')}率`,
      'Share of the best two',
      'rate',
      {
        quotient: { of: best, by: ids },
        width: 9,
      },
    ),
    column('averageScore', '平均分', 'Average score', 'points', { width: 9 }),
  ];
  const sheet = new ListSheet('评价等次分布', columns, summary.units.length);
  const rows = summary.units.map(({ unit, projects, counts, averageScore }): RegisterRow => {
    const condition = (row: number) => `${details.range('unitNumber')},${sheet.here('sequence', row)}`;
    return {
      sequence: unitNumber({ unit }),
      unitName: unitName({ unit }),
      projectCount: calculated(
        (row) => `COUNTIFS(${condition(row)},${details.range('score')},">=0")`,
        projects,
      ),
      ...Object.fromEntries(
        counts.map((result, index) => [
          ids[index]!,
          calculated(
            (row) =>
              `COUNTIFS(${condition(row)},${details.range('grade')},"${summary.grades[index]!.replaceAll('"', '""')}")`,
            result,
          ),
        ]),
      ),
      averageScore: calculated(
        (row) => `IFERROR(ROUND(AVERAGEIFS(${details.range('score')},${condition(row)}),2),"")`,
        averageScore,
      ),
    };
  });
  const { total } = summary;
  const foot: RegisterRow = {
    unitName: '合计',
    projectCount: columnSum(sheet, 'projectCount', total.projects),
    ...Object.fromEntries(
      total.counts.map((result, index) => [ids[index]!, columnSum(sheet, ids[index]!, result)]),
    ),
    averageScore: calculated(
      () => `IFERROR(ROUND(AVERAGE(${details.range('score')}),2),"")`,
      total.averageScore,
    ),
  };
  const [first, last] = [sheet.area(ids[0]!), sheet.area(ids.at(-1)!)];
  const totalRow = first.bottom + 1;
  const across = (row: number) => ({ top: row, bottom: row, left: first.left, right: last.left });
  const chart: SheetChart = {
    kind: 'column',
    title: '评价等次分布（项目数）',
    series: [{ name: '项目数', values: across(totalRow), categories: across(first.top - 1) }],
    format: '0',
    area: besideList(columns),
  };
  return {
    name: sheet.name,
    form: sheet.compose(rows, rollup.year, { total: foot }),
    charts: [chart],
    tables: sheet.tables,
  };
}

const RANKING_COLUMNS: readonly RegisterColumn[] = [
  column('sequence', '名次', 'Rank', 'number', { width: 6 }),
  column('unitName', '单位名称', 'Unit', 'text', { width: 24 }),
  column('projectName', '项目名称', 'Project', 'text', { width: 30 }),
  column('completion', '整体完成率', 'Overall completion', 'rate', { width: 11 }),
  column('executionRate', '执行率', 'Execution rate', 'rate', { width: 9 }),
  column('deviation', '偏差值', 'Deviation', 'rate', { width: 9 }),
  column('advice', '提示', 'Advice', 'longText', { width: 44 }),
];

const ADVICE = {
  ahead: '目标进度快于支出：核对是否支付滞后、资金结余，或完成值偏高',
  behind: '支出快于目标进度：核对目标能否完成、资金是否用于本项目',
};

/** 偏差排名: from the farthest, each figure read from the details. */
export function rankingSheet(
  rollup: Rollup,
  summary: ResultSummary,
  details: ListSheet,
  profile: Profile,
): SummarySheet {
  const lines = new Map(
    rollup.projects
      .filter(({ subject, results }) => subject === 'project' && results[summary.stage])
      .map((project, index) => [project, index]),
  );
  const sheet = new ListSheet(`偏差排名（${summary.stage}）`, RANKING_COLUMNS, summary.ranking.length);
  const rows = summary.ranking.map((project, index): RegisterRow => {
    const result = project.results[summary.stage]!;
    const line = lines.get(project)!;
    const points = product(Math.abs(result.deviation!), 100);
    const advice =
      points < profile.deviation.threshold ? null : result.deviation! > 0 ? ADVICE.ahead : ADVICE.behind;
    const read = (id: string, value: number | null) => calculated(() => details.cell(id, line), value);
    return {
      sequence: index + 1,
      unitName: unitName(project),
      projectName: project.name,
      completion: read('completion', result.completion),
      executionRate: read('executionRate', result.executionRate),
      deviation: read('deviation', result.deviation),
      advice,
    };
  });
  const notes = [`注：按偏差值的绝对值从大到小排列；${profile.deviation.threshold} 个百分点及以上的附提示。`];
  const chart: SheetChart = {
    kind: 'bar',
    title: `偏差值最大的项目（${summary.stage}）`,
    series: [sheet.series('偏差值', 'deviation', 'projectName', Math.min(rows.length, MOST_RANKED))],
    format: PERCENT,
    area: besideList(RANKING_COLUMNS),
  };
  return {
    name: sheet.name,
    form: sheet.compose(rows, rollup.year, { notes }),
    charts: rows.length > 0 ? [chart] : [],
    tables: sheet.tables,
  };
}
