import { toA1 } from '../../address';
import { formById } from '../../forms';
import type { LightColour, Profile } from '../../profile/types';
import { product } from '../../measures';
import { column, type RegisterColumn, type RegisterRow } from '../../registers';
import type { IndicatorRow, ProjectRow, ResultStage } from '../ledgers';
import type { Rollup } from '../rollup';
import { resultTable } from '../summaries';
import type { Place } from '../types';
import { calculated, ListSheet, type SummarySheet } from './reference';

export const LIGHT_WORDS: Readonly<Record<LightColour, string>> = {
  red: '红',
  yellow: '黄',
  green: '绿',
  blue: '蓝',
};

/** What stands for a unit that no table names. */
export const NO_UNIT = '（未注明单位）';
export const unitNumber = ({ unit }: Pick<ProjectRow, 'unit'>): number => unit?.number ?? 0;
export const unitName = ({ unit }: Pick<ProjectRow, 'unit'>): string => unit?.name ?? NO_UNIT;

/** 部门预算, 专项, or that nothing says which. */
export const kindWord = ({ kind }: Pick<ProjectRow, 'kind'>): string => kind ?? '未注明';

const SUBJECT_WORDS: Readonly<Record<ProjectRow['subject'], string>> = {
  project: '项目',
  department: '整体',
};
export const subjectWord = (subject: ProjectRow['subject']): string => SUBJECT_WORDS[subject];

const plain = (id: string, zh: string, en: string, width: number): RegisterColumn =>
  column(id, zh, en, 'text', { width });
const count = (id: string, zh: string, en: string): RegisterColumn =>
  column(id, zh, en, 'number', { width: 9 });
const rate = (id: string, zh: string, en: string): RegisterColumn =>
  column(id, zh, en, 'rate', { width: 11 });
const money = (id: string, zh: string, en: string): RegisterColumn =>
  column(id, zh, en, 'amount', { width: 15 });

const UNIT = [count('unitNumber', '单位序号', 'Unit no.'), plain('unitName', '单位名称', 'Unit', 24)];
const PROJECT = [
  count('projectNumber', '项目序号', 'Project no.'),
  plain('projectName', '项目名称', 'Project', 28),
];
const SOURCE = [
  plain('file', '来源文件', 'File', 30),
  plain('sheet', '来源工作表', 'Sheet', 14),
  plain('cell', '单元格', 'Cell', 8),
];

const sourceOf = ({ file, sheet, cell }: Place): RegisterRow => ({ file, sheet, cell: toA1(cell) });

/** The ledgers that all summaries are added up from. */
export interface Ledgers {
  readonly indicators: ListSheet;
  readonly settings: ListSheet;
  readonly results: Readonly<Partial<Record<ResultStage, ListSheet>>>;
}

const INDICATOR_COLUMNS: readonly RegisterColumn[] = [
  ...UNIT,
  ...PROJECT,
  plain('kind', '预算类别', 'Kind of budget', 10),
  plain('stage', '阶段', 'Stage', 7),
  count('months', '月份', 'Months'),
  plain('level1', '一级指标', 'Level 1', 11),
  plain('level2', '二级指标', 'Level 2', 13),
  count('isFirst', '二级首行', 'First of its level 2'),
  plain('name', '三级指标', 'Indicator', 26),
  plain('sign', '计算符号', 'Sign', 9),
  plain('target', '指标值', 'Target', 16),
  plain('meterUnit', '计量单位', 'Measured in', 9),
  plain('actual', '实际完成值', 'Actual', 16),
  plain('nature', '指标性质', 'Nature', 9),
  rate('completion', '完成率', 'Completion'),
  column('weight', '分值', 'Points', 'points', { width: 7 }),
  column('score', '得分', 'Score', 'points', { width: 7 }),
  rate('weighted', '完成率×分值', 'Completion × points'),
  count('isSetting', '计入设置', 'Counted as set'),
  plain('isResult', '计入结果', 'Counted as result', 9),
  ...SOURCE,
];

const RESULT_STAGES: readonly ResultStage[] = ['监控', '自评'];

export function sheetsOf({ indicators, projects, monitoring, selfEvaluation }: Rollup): Ledgers {
  const listed = (stage: ResultStage) =>
    new ListSheet(
      `${stage}项目明细`,
      RESULT_COLUMNS,
      projects.filter(({ subject, results }) => subject === 'project' && results[stage]).length,
    );
  return {
    indicators: new ListSheet('指标台账', INDICATOR_COLUMNS, indicators.length),
    settings: new ListSheet(
      '指标设置明细',
      SETTING_COLUMNS,
      projects.filter(({ setting }) => setting).length,
    ),
    results: { ...(monitoring && { 监控: listed('监控') }), ...(selfEvaluation && { 自评: listed('自评') }) },
  };
}

/** Which stage's results an indicator is counted in. */
function resultOf(row: IndicatorRow): ResultStage | null {
  if (row.project.subject === 'department') return null;
  return (
    RESULT_STAGES.find((stage) => {
      const table = resultTable(row.project, stage);
      return table?.facts.stage === row.stage && table.facts.months === row.months;
    }) ?? null
  );
}

/** 指标台账: one line for each 三级指标 of every table that counts. */
export function indicatorSheet(rollup: Rollup, sheet: ListSheet, profile: Profile): SummarySheet {
  const seen = new Set<string>();
  const rows = rollup.indicators.map((row): RegisterRow => {
    const { project, stage, months, line, place } = row;
    const branch = JSON.stringify([project.number, stage, months, line.level1, line.level2]);
    const isCounted = line.nature !== '不适用';
    const isFirst = isCounted && line.level2 !== null && !seen.has(branch);
    if (isFirst) seen.add(branch);
    const { table } = project.setting!;
    const completion =
      line.completion === null || !isCounted ? null : Math.min(line.completion, profile.completion.cap);
    return {
      unitNumber: unitNumber(project),
      unitName: unitName(project),
      projectNumber: project.number,
      projectName: project.name,
      kind: kindWord(project),
      stage,
      months,
      level1: line.level1,
      level2: line.level2,
      isFirst: isFirst ? 1 : null,
      name: line.name,
      sign: line.sign,
      target: line.target,
      meterUnit: line.meterUnit,
      actual: line.actual,
      nature: line.nature,
      completion,
      weight: line.weight,
      score: line.score,
      weighted: completion === null || line.weight === null ? null : product(completion, line.weight),
      isSetting: table.facts.stage === stage && table.facts.months === months ? 1 : null,
      isResult: resultOf(row),
      ...sourceOf(place),
    };
  });
  return { name: sheet.name, form: sheet.compose(rows, rollup.year), charts: [], tables: sheet.tables };
}

const SETTING_COLUMNS: readonly RegisterColumn[] = [
  ...PROJECT,
  ...UNIT,
  plain('subject', '类别', 'Kind', 7),
  plain('stage', '取自', 'Taken from', 7),
  count('level2Count', '二级指标数', 'Level 2'),
  count('indicatorCount', '三级指标数', 'Indicators'),
  count('quantitativeCount', '定量指标数', 'Quantitative'),
  count('qualitativeCount', '定性指标数', 'Qualitative'),
  column('quantificationRate', '量化率', 'Quantification rate', 'rate', {
    quotient: { of: ['quantitativeCount'], by: ['indicatorCount'] },
    width: 9,
  }),
  ...SOURCE,
];

/** 指标设置明细: counts of each project, and of each department, from the 指标台账. */
export function settingSheet(rollup: Rollup, sheet: ListSheet, ledger: ListSheet): SummarySheet {
  const rows = rollup.projects.flatMap((project): RegisterRow[] => {
    const { setting } = project;
    if (!setting) return [];
    const { counts, table } = setting;
    const countIf = (result: number, condition: string) =>
      calculated(
        (row) =>
          `COUNTIFS(${ledger.range('projectNumber')},${sheet.here('projectNumber', row)},${ledger.range('isSetting')},1${condition})`,
        result,
      );
    return [
      {
        projectNumber: project.number,
        projectName: project.name,
        unitNumber: unitNumber(project),
        unitName: unitName(project),
        subject: subjectWord(project.subject),
        stage: table.facts.stage,
        level2Count: countIf(counts.level2, `,${ledger.range('isFirst')},1`),
        indicatorCount: countIf(counts.total, `,${ledger.range('nature')},"<>不适用"`),
        quantitativeCount: countIf(counts.quantitative, `,${ledger.range('nature')},"定量"`),
        qualitativeCount: countIf(counts.qualitative, `,${ledger.range('nature')},"定性"`),
        ...sourceOf(table.place),
      },
    ];
  });
  return { name: sheet.name, form: sheet.compose(rows, rollup.year), charts: [], tables: sheet.tables };
}

const RESULT_COLUMNS: readonly RegisterColumn[] = [
  ...PROJECT,
  ...UNIT,
  plain('kind', '预算类别', 'Kind of budget', 10),
  count('months', '月份', 'Months'),
  money('budget', '预算数', 'Budget'),
  money('executed', '执行数', 'Executed'),
  column('executionRate', '执行率', 'Execution rate', 'rate', {
    quotient: { of: ['executed'], by: ['budget'] },
    width: 9,
  }),
  rate('completion', '整体完成率', 'Overall completion'),
  rate('deviation', '偏差值', 'Deviation'),
  column('score', '自评得分', 'Score', 'points', { width: 9 }),
  plain('grade', '等次', 'Grade', 7),
  plain('light', '预警灯', 'Light', 7),
  plain('executionLight', '执行预警', 'Light of money', 9),
  plain('credibility', '可信度', 'Credibility', 8),
  plain('note', '说明', 'Note', 24),
  ...SOURCE,
];

/** 目标整体完成率 from the 指标台账, over the lines that a condition names. */
export function completionOf(
  ledger: ListSheet,
  condition: string,
  { overall }: Profile['completion'],
): string {
  const over = (id: string) => ledger.range(id);
  if (overall === 'mean') return `IFERROR(AVERAGEIFS(${over('completion')},${condition}),"")`;
  const points = `SUMIFS(${over('weight')},${condition},${over('weighted')},"<>",${over('weight')},">0")`;
  return `IFERROR(SUMIFS(${over('weighted')},${condition},${over('weight')},">0")/${points},"")`;
}

/** 偏差值 of a row, from both of its rates rounded first. */
export function deviationOf(sheet: ListSheet, row: number): string {
  const [completion, execution] = [sheet.here('completion', row), sheet.here('executionRate', row)];
  return `IF(OR(${completion}="",${execution}=""),"",ROUND(${completion},4)-ROUND(${execution},4))`;
}

/** 等次 of a score, by the profile's edges. */
function gradeFormula(score: string, { grades }: Profile): string {
  const words = grades.reduceRight(
    (rest, { from, value }) => `IF(${score}>=${from},"${value.replaceAll('"', '""')}",${rest})`,
    '""',
  );
  return `IF(${score}="","",${words})`;
}

function noteOf(isHalfPaid: boolean, isBehind: boolean, isUnlisted: boolean): string | null {
  const notes = [
    ...(isHalfPaid ? ['预算数、执行数缺一，金额不计入合计'] : []),
    ...(isBehind ? ['监控截至较早月份'] : []),
    ...(isUnlisted ? ['台账中没有'] : []),
  ];
  return notes.length === 0 ? null : notes.join('；');
}

/** 监控 or 自评项目明细: money, completion and deviation of each project. */
export function resultSheet(
  rollup: Rollup,
  stage: ResultStage,
  sheet: ListSheet,
  ledger: ListSheet,
  profile: Profile,
): SummarySheet {
  const summary = (stage === '监控' ? rollup.monitoring : rollup.selfEvaluation)!;
  const behind = new Set(summary.behind);
  const rows = rollup.projects.flatMap((project): RegisterRow[] => {
    const found = project.subject === 'project' ? project.results[stage] : undefined;
    if (!found) return [];
    const score = project.results.自评?.score ?? null;
    const note = noteOf(found.isHalfPaid, behind.has(project), rollup.hasLibrary && project.library === null);
    const condition = (row: number) =>
      `${ledger.range('projectNumber')},${sheet.here('projectNumber', row)},${ledger.range('isResult')},"${stage}"`;
    const word = (light: LightColour | null) => light && LIGHT_WORDS[light];
    return [
      {
        projectNumber: project.number,
        projectName: project.name,
        unitNumber: unitNumber(project),
        unitName: unitName(project),
        kind: kindWord(project),
        months: found.months,
        budget: found.budget,
        executed: found.executed,
        completion: calculated(
          (row) => completionOf(ledger, condition(row), profile.completion),
          found.completion,
        ),
        deviation: calculated((row) => deviationOf(sheet, row), found.deviation),
        score,
        grade: calculated(
          (row) => gradeFormula(sheet.here('score', row), profile),
          project.results.自评?.grade ?? null,
        ),
        light: word(found.light),
        executionLight: word(found.executionLight),
        credibility: word(found.credibility),
        note,
        ...sourceOf(found.place),
      },
    ];
  });
  return { name: sheet.name, form: sheet.compose(rows, rollup.year), charts: [], tables: sheet.tables };
}

/** What a form is called on the summary's sheets. */
export const formName = (id: Parameters<typeof formById>[0]): string => formById(id).name.zh;
