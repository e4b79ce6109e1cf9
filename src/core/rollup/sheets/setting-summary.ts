import type { SheetChart } from '../../charts';
import { count, type RegisterRow } from '../../registers';
import type { Rollup } from '../rollup';
import type { SettingSummary } from '../summaries';
import { columnsOf, PERCENT, percentText } from './columns';
import { subjectWord, unitName, unitNumber } from './ledger-sheets';
import { besideList, calculated, columnSum, ListSheet, type SummarySheet } from './reference';

/** More names than that along an axis cannot be read. */
const MOST_ON_AXIS = 40;

/** 指标设置汇总表 of the projects or of the departments: each unit from the 指标设置明细. */
export function settingSummarySheet(
  rollup: Rollup,
  summary: SettingSummary,
  details: ListSheet,
): SummarySheet {
  const word = subjectWord(summary.subject);
  const columns = columnsOf(
    'indicator-summary',
    ['costCount', 'outputCount', 'benefitCount', 'satisfactionCount'],
    {
      projectCount: [count('level2Count', '二级指标数', 'Level 2')],
    },
  );
  const sheet = new ListSheet(`指标设置汇总（${word}）`, columns, summary.units.length);
  const here = (row: number) => `${details.range('unitNumber')},${sheet.here('sequence', row)}`;
  const subject = `${details.range('subject')},"${word}"`;
  const rows = summary.units.map(({ unit, projects, counts }): RegisterRow => {
    const total = (id: string, result: number) =>
      calculated((row) => `SUMIFS(${details.range(id)},${here(row)},${subject})`, result);
    return {
      sequence: unitNumber({ unit }),
      unitName: unitName({ unit }),
      projectCount: calculated((row) => `COUNTIFS(${here(row)},${subject})`, projects),
      level2Count: total('level2Count', counts.level2),
      indicatorCount: total('indicatorCount', counts.total),
      quantitativeCount: total('quantitativeCount', counts.quantitative),
      qualitativeCount: total('qualitativeCount', counts.qualitative),
    };
  });
  const { counts } = summary;
  const total: RegisterRow = {
    unitName: '合计',
    projectCount: columnSum(sheet, 'projectCount', summary.projects),
    level2Count: columnSum(sheet, 'level2Count', counts.level2),
    indicatorCount: columnSum(sheet, 'indicatorCount', counts.total),
    quantitativeCount: columnSum(sheet, 'quantitativeCount', counts.quantitative),
    qualitativeCount: columnSum(sheet, 'qualitativeCount', counts.qualitative),
  };
  const rates = sheet.own('quantificationRate');
  const sums = `SUM(${sheet.own('quantitativeCount')})/SUM(${sheet.own('indicatorCount')})`;
  const notes = [
    calculated(
      () => `"注：平均量化率（合并计算，Σ定量÷Σ总数）"&IFERROR(TEXT(${sums},"0.00%"),"无")`,
      `注：平均量化率（合并计算，Σ定量÷Σ总数）${percentText(summary.pooled)}`,
    ),
    calculated(
      () => `"注：平均量化率（简单平均，各单位量化率的平均）"&IFERROR(TEXT(AVERAGE(${rates}),"0.00%"),"无")`,
      `注：平均量化率（简单平均，各单位量化率的平均）${percentText(summary.meanOfUnits)}`,
    ),
  ];
  const chart: SheetChart = {
    kind: 'column',
    title: `各单位指标量化率（${word}）`,
    series: [sheet.series('量化率', 'quantificationRate', 'unitName')],
    format: PERCENT,
    area: besideList(columns),
  };
  return {
    name: sheet.name,
    form: sheet.compose(rows, rollup.year, { total, notes }),
    charts: rows.length > 1 && rows.length <= MOST_ON_AXIS ? [chart] : [],
    tables: sheet.tables,
  };
}
