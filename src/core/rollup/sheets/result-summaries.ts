import type { SheetChart } from '../../charts';
import type { LightColour, Profile } from '../../profile/types';
import { column, count, type RegisterColumn, type RegisterRow } from '../../registers';
import type { ResultStage } from '../ledgers';
import type { Rollup } from '../rollup';
import type { GroupResults, ResultSummary } from '../summaries';
import { columnsOf, PERCENT, percentText } from './columns';
import { completionOf, deviationOf, unitName, unitNumber, type Ledgers } from './ledger-sheets';
import { besideList, calculated, columnSum, ListSheet, type SummarySheet } from './reference';

const LIGHT_COLUMNS: readonly (readonly [string, LightColour, string])[] = [
  ['redCount', 'red', '红'],
  ['yellowCount', 'yellow', '黄'],
  ['greenCount', 'green', '绿'],
  ['blueCount', 'blue', '蓝'],
];

const wholeStage = (stage: ResultStage) => (stage === '监控' ? '监控汇总' : '自评汇总');

/** 监控汇总表 by unit, from the details and the 指标台账. */
export function resultSummarySheet(
  rollup: Rollup,
  summary: ResultSummary,
  { indicators, results }: Ledgers,
  profile: Profile,
): { readonly sheet: ListSheet; readonly written: SummarySheet } {
  const { stage } = summary;
  const details = results[stage]!;
  const columns = columnsOf('monitoring-summary', stage === '自评' ? LIGHT_COLUMNS.map(([id]) => id) : [], {
    projectCount: [
      count('ownCount', '部门预算项目数', 'Of own budget'),
      count('specialCount', '专项项目数', 'Of earmarked funds'),
    ],
  });
  const sheet = new ListSheet(wholeStage(stage), columns, summary.byUnit.length);
  const line = (
    own: GroupResults,
    condition: ((row: number) => string) | null,
    inLedger: (row: number) => string,
    name: RegisterRow,
  ): RegisterRow => {
    const where = (id: string, row: number, more = '') =>
      condition ? `${details.range(id)},${condition(row)}${more}` : null;
    const total = (id: string, result: number | null) =>
      condition
        ? calculated((row) => `SUMIFS(${where(id, row)})`, result)
        : columnSum(sheet, id === 'budget' ? 'initialBudget' : id, result);
    return {
      ...name,
      initialBudget: total('budget', own.budget),
      executed: total('executed', own.executed),
      completion: calculated(
        (row) => completionOf(indicators, inLedger(row), profile.completion),
        own.completion,
      ),
      deviation: calculated((row) => deviationOf(sheet, row), own.deviation),
      averageScore: calculated(
        (row) =>
          condition
            ? `IFERROR(ROUND(AVERAGEIFS(${where('score', row)}),2),"")`
            : `IFERROR(ROUND(AVERAGE(${details.range('score')}),2),"")`,
        own.averageScore,
      ),
    };
  };
  const resultOnly = `${indicators.range('isResult')},"${stage}"`;
  const rows = summary.byUnit.map(({ unit, ...own }): RegisterRow => {
    const condition = (row: number) => `${details.range('unitNumber')},${sheet.here('sequence', row)}`;
    const kinds = { 部门预算: 0, 专项: 0 };
    for (const project of rollup.projects)
      if (project.results[stage] && project.subject === 'project' && project.unit === unit && project.kind)
        kinds[project.kind]++;
    const countIf = (result: number, more = '') =>
      calculated((row) => `COUNTIFS(${condition(row)}${more})`, result);
    const lights = stage === '自评' ? [] : LIGHT_COLUMNS;
    return line(
      own,
      condition,
      (row) => `${indicators.range('unitNumber')},${sheet.here('sequence', row)},${resultOnly}`,
      {
        sequence: unitNumber({ unit }),
        unitName: unitName({ unit }),
        projectCount: countIf(own.projects),
        ownCount: countIf(kinds.部门预算, `,${details.range('kind')},"部门预算"`),
        specialCount: countIf(kinds.专项, `,${details.range('kind')},"专项"`),
        ...Object.fromEntries(
          lights.map(([id, colour, word]) => [
            id,
            countIf(own.lights[colour], `,${details.range('light')},"${word}"`),
          ]),
        ),
      },
    );
  });
  const all = summary.groups.find(({ group }) => group === 'all')!;
  const kindTotal = (kind: string) => summary.groups.find(({ group }) => group === kind)?.projects ?? 0;
  const lights = stage === '自评' ? [] : LIGHT_COLUMNS;
  const total = line(all, null, () => resultOnly, {
    unitName: '合计',
    projectCount: columnSum(sheet, 'projectCount', all.projects),
    ownCount: columnSum(sheet, 'ownCount', kindTotal('部门预算')),
    specialCount: columnSum(sheet, 'specialCount', kindTotal('专项')),
    ...Object.fromEntries(lights.map(([id, colour]) => [id, columnSum(sheet, id, all.lights[colour])])),
  });
  return {
    sheet,
    written: {
      name: sheet.name,
      form: sheet.compose(rows, rollup.year, { total, notes: methodNotes(profile) }),
      charts: [],
      tables: sheet.tables,
    },
  };
}

/** How the figures of results were computed. */
function methodNotes({ completion }: Profile): string[] {
  const overall = completion.overall === 'mean' ? '各三级指标完成率的平均' : '各三级指标完成率按分值加权';
  return [
    `注：执行率 = Σ执行数 ÷ Σ预算数；整体完成率 = ${overall}（单个指标最高按 ${percentText(completion.cap)} 计）；偏差值 = 整体完成率 − 执行率（两者先四舍五入到 0.01%）；平均得分按项目数平均。`,
  ];
}

const GROUP_COLUMNS: readonly RegisterColumn[] = [
  column('kind', '预算类别', 'Kind of budget', 'text', { width: 14 }),
  count('unitCount', '单位数', 'Units'),
  ...columnsOf('monitoring-summary', [
    'sequence',
    'unitName',
    'redCount',
    'yellowCount',
    'greenCount',
    'blueCount',
    'problems',
    'measures',
    'remark',
  ]),
];

/** 部门预算 and 专项 apart and together, as the county's report prints them. */
export function groupSheet(
  rollup: Rollup,
  summary: ResultSummary,
  { indicators, results }: Ledgers,
  byUnit: ListSheet,
  profile: Profile,
): SummarySheet {
  const { stage } = summary;
  const details = results[stage]!;
  const sheet = new ListSheet(`${wholeStage(stage)}（分类）`, GROUP_COLUMNS, summary.groups.length);
  const rows = summary.groups.map(({ group, ...own }): RegisterRow => {
    const word = group === 'all' ? '合计' : (group ?? '未注明');
    const condition =
      group === 'all' ? null : (row: number) => `${details.range('kind')},${sheet.here('kind', row)}`;
    const total = (id: string, result: number | null) =>
      calculated(
        (row) => (condition ? `SUMIFS(${details.range(id)},${condition(row)})` : `SUM(${details.range(id)})`),
        result,
      );
    const inLedger = (row: number) =>
      `${indicators.range('isResult')},"${stage}"${condition ? `,${indicators.range('kind')},${sheet.here('kind', row)}` : ''}`;
    const unitsWith =
      group === '部门预算'
        ? 'ownCount'
        : group === '专项'
          ? 'specialCount'
          : group === 'all'
            ? 'projectCount'
            : null;
    return {
      kind: word,
      unitCount:
        unitsWith === null
          ? own.units
          : calculated(
              () => `COUNTIFS(${byUnit.range(unitsWith)},">0",${byUnit.range('sequence')},">0")`,
              own.units,
            ),
      projectCount: calculated(
        (row) => (condition ? `COUNTIFS(${condition(row)})` : `COUNT(${details.range('projectNumber')})`),
        own.projects,
      ),
      initialBudget: total('budget', own.budget),
      executed: total('executed', own.executed),
      completion: calculated(
        (row) => completionOf(indicators, inLedger(row), profile.completion),
        own.completion,
      ),
      deviation: calculated((row) => deviationOf(sheet, row), own.deviation),
      averageScore: calculated(
        (row) =>
          condition
            ? `IFERROR(ROUND(AVERAGEIFS(${details.range('score')},${condition(row)}),2),"")`
            : `IFERROR(ROUND(AVERAGE(${details.range('score')}),2),"")`,
        own.averageScore,
      ),
    };
  });
  const { coverage } = rollup;
  const notes = [
    ...methodNotes(profile),
    `注：部门预算 ${coverage.ownBudget} 家单位，专项 ${coverage.special} 家单位，其中 ${coverage.both} 家两类都有；共 ${coverage.all} 家单位，没有项目表的 ${coverage.none} 家。`,
  ];
  const chart: SheetChart = {
    kind: 'column',
    title: `${stage}：执行率与目标整体完成率`,
    series: [
      sheet.series('执行率', 'executionRate', 'kind'),
      sheet.series('目标整体完成率', 'completion', 'kind'),
    ],
    format: PERCENT,
    area: besideList(GROUP_COLUMNS),
  };
  return {
    name: sheet.name,
    form: sheet.compose(rows, rollup.year, { notes }),
    charts: [chart],
    tables: sheet.tables,
  };
}
