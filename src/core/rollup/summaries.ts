import { averageQuantificationRate, quantificationRate } from '../measures';
import type { LightColour, Profile } from '../profile/types';
import { addCounts, averageScore, resultsOf, type Results, type SettingCounts } from './figures';
import type { ProjectRow, ResultStage, UnitRow } from './ledgers';
import type { BudgetKind } from './library';
import type { MatchedTable } from './projects';

/** 指标设置 of one unit. */
export interface UnitSetting {
  readonly unit: UnitRow | null;
  readonly projects: number;
  readonly counts: SettingCounts;
  /** 量化率 as a ratio; `null` without indicators. */
  readonly rate: number | null;
}

/** 指标设置汇总: of projects, or of departments as a whole. */
export interface SettingSummary {
  readonly subject: ProjectRow['subject'];
  readonly units: readonly UnitSetting[];
  readonly projects: number;
  readonly counts: SettingCounts;
  /** 平均量化率, 合并: Σ定量 ÷ Σ总数. */
  readonly pooled: number | null;
  /** 平均量化率, 平均: the mean of the units' rates, and of the projects'. */
  readonly meanOfUnits: number | null;
  readonly meanOfProjects: number | null;
}

/** 部门预算, 专项, those of which nothing is said (`null`), and all together. */
export type Group = BudgetKind | null | 'all';

export type LightCounts = Readonly<Record<LightColour, number>>;

/** Money and goals of some projects. */
export interface GroupResults extends Results {
  readonly units: number;
  readonly projects: number;
  /** Every project counts once; by the self-evaluations. */
  readonly averageScore: number | null;
  readonly scored: number;
  /** Projects of which only budget or only execution is filled in: their money is in neither sum. */
  readonly halfPaid: number;
  readonly lights: LightCounts;
}

/** 监控汇总 (or the same of the self-evaluations). */
export interface ResultSummary {
  readonly stage: ResultStage;
  /** Months of the latest monitoring. */
  readonly months: number | null;
  /** Projects whose latest monitoring is of earlier months than that. */
  readonly behind: readonly ProjectRow[];
  readonly groups: readonly (GroupResults & { readonly group: Group })[];
  readonly byUnit: readonly (GroupResults & { readonly unit: UnitRow | null })[];
  /** By 偏差值, from the farthest: money ahead of goals and goals ahead of money alike. */
  readonly ranking: readonly ProjectRow[];
}

/** 评价等次分布 of one unit, or of all. */
export interface Grades {
  readonly projects: number;
  /** By the profile's grades, best first. */
  readonly counts: readonly number[];
  readonly averageScore: number | null;
}

export interface GradeSummary {
  readonly grades: readonly string[];
  readonly units: readonly (Grades & { readonly unit: UnitRow | null })[];
  readonly total: Grades;
}

/** Rows by unit: in the order of the units' numbers, those of no unit last. */
function byUnit(rows: readonly ProjectRow[]): [UnitRow | null, ProjectRow[]][] {
  const groups = new Map<number, [UnitRow | null, ProjectRow[]]>();
  for (const row of rows) {
    const number = row.unit?.number ?? Infinity;
    const group = groups.get(number);
    if (group) group[1].push(row);
    else groups.set(number, [row.unit, [row]]);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group);
}

const countsOf = (rows: readonly ProjectRow[]): SettingCounts[] =>
  rows.flatMap(({ setting }) => setting?.counts ?? []);

const rateOf = ({ quantitative, total }: SettingCounts): number | null =>
  quantificationRate(quantitative, total);

/** 指标设置汇总 of the projects, or of the departments; each project by its target table. */
export function summariseSettings(
  all: readonly ProjectRow[],
  subject: ProjectRow['subject'],
): SettingSummary {
  const rows = all.filter((row) => row.subject === subject && row.setting !== null);
  const units = byUnit(rows).map(([unit, own]): UnitSetting => {
    const counts = addCounts(countsOf(own));
    return { unit, projects: own.length, counts, rate: rateOf(counts) };
  });
  const counts = addCounts(countsOf(rows));
  return {
    subject,
    units,
    projects: rows.length,
    counts,
    pooled: averageQuantificationRate([counts], 'pooled'),
    meanOfUnits: averageQuantificationRate(
      units.map((unit) => unit.counts),
      'mean',
    ),
    meanOfProjects: averageQuantificationRate(countsOf(rows), 'mean'),
  };
}

/** The table whose figures a project's results are of. */
export function resultTable({ stages, results }: ProjectRow, stage: ResultStage): MatchedTable | undefined {
  const place = results[stage]?.place;
  return stages.find(({ table }) => table.place === place)?.table;
}

/** 自评得分 of a project. */
const scoreOf = ({ results }: ProjectRow): number | null => results.自评?.score ?? null;

function lightsOf(rows: readonly ProjectRow[], stage: ResultStage): LightCounts {
  const with_ = (colour: LightColour) =>
    rows.filter(({ results }) => results[stage]?.light === colour).length;
  return { red: with_('red'), yellow: with_('yellow'), green: with_('green'), blue: with_('blue') };
}

function groupResults(rows: readonly ProjectRow[], stage: ResultStage, profile: Profile): GroupResults {
  const scores = rows.map(scoreOf);
  return {
    ...resultsOf(
      rows.flatMap((row) => resultTable(row, stage) ?? []),
      profile,
    ),
    units: new Set(rows.flatMap(({ unit }) => unit?.number ?? [])).size,
    projects: rows.length,
    averageScore: averageScore(scores),
    scored: scores.filter((score) => score !== null).length,
    halfPaid: rows.filter(({ results }) => results[stage]?.isHalfPaid).length,
    lights: lightsOf(rows, stage),
  };
}

const GROUPS: readonly Group[] = ['部门预算', '专项', null, 'all'];

/** Money and goals of all projects by one stage; `null` when nothing was handed in for it. */
export function summariseResults(
  all: readonly ProjectRow[],
  stage: ResultStage,
  profile: Profile,
): ResultSummary | null {
  const rows = all.filter(({ subject, results }) => subject === 'project' && results[stage]);
  if (rows.length === 0) return null;
  const known = rows.flatMap(({ results }) => results[stage]!.months ?? []);
  const months = known.length === 0 ? null : Math.max(...known);
  const isBehind = ({ results }: ProjectRow) => {
    const own = results[stage]!.months;
    return own !== null && months !== null && own < months;
  };
  const distance = ({ results }: ProjectRow) => Math.abs(results[stage]!.deviation ?? 0);
  return {
    stage,
    months,
    behind: rows.filter(isBehind),
    groups: GROUPS.flatMap((group) => {
      const own = group === 'all' ? rows : rows.filter(({ kind }) => kind === group);
      if (own.length === 0 && group === null) return [];
      return [{ group, ...groupResults(own, stage, profile) }];
    }),
    byUnit: byUnit(rows).map(([unit, own]) => ({ unit, ...groupResults(own, stage, profile) })),
    ranking: rows
      .filter(({ results }) => results[stage]!.deviation !== null)
      .sort((a, b) => distance(b) - distance(a) || a.number - b.number),
  };
}

function gradesOf(rows: readonly ProjectRow[], grades: readonly string[]): Grades {
  return {
    projects: rows.length,
    counts: grades.map((grade) => rows.filter(({ results }) => results.自评?.grade === grade).length),
    averageScore: averageScore(rows.map(scoreOf)),
  };
}

/** 评价等次分布 of the self-evaluated projects that have a score; `null` when there is none. */
export function summariseGrades(all: readonly ProjectRow[], profile: Profile): GradeSummary | null {
  const rows = all.filter((row) => row.subject === 'project' && scoreOf(row) !== null);
  if (rows.length === 0) return null;
  const grades = profile.grades.map(({ value }) => value);
  return {
    grades,
    units: byUnit(rows).map(([unit, own]) => ({ unit, ...gradesOf(own, grades) })),
    total: gradesOf(rows, grades),
  };
}
