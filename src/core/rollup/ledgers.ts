import type { Stage } from '../forms/types';
import type { Profile } from '../profile/types';
import { projectResults, settingCounts, type ProjectResults, type SettingCounts } from './figures';
import { budgetKindOf, type BudgetKind } from './library';
import type { MatchedTable, RollupProject } from './projects';
import type { IndicatorLine, Place } from './types';
import type { UnitEntry } from './units';
import type { StageTables } from './versions';

/** A unit as the ledgers number it. */
export interface UnitRow extends UnitEntry {
  readonly number: number;
}

/** Stages that have results. */
export type ResultStage = Extract<Stage, '监控' | '自评'>;

/** One project of the 项目台账, or one department as a whole. */
export interface ProjectRow {
  readonly number: number;
  readonly key: string;
  readonly subject: 'project' | 'department';
  /** `null` when no table says whose it is. */
  readonly unit: UnitRow | null;
  readonly name: string;
  /** Name as compared. */
  readonly nameKey: string;
  readonly code: string | null;
  readonly kind: BudgetKind | null;
  readonly library: RollupProject['library'];
  /** Every stage that something was handed in for, in the order of the year. */
  readonly stages: readonly StageTables[];
  /** The table that says which indicators were set: 目标, else the first stage there is. */
  readonly setting: { readonly table: MatchedTable; readonly counts: SettingCounts } | null;
  /** By the latest monitoring, and by the self-evaluation. */
  readonly results: Readonly<Partial<Record<ResultStage, ProjectResults>>>;
}

/** One 三级指标 of the 指标台账, as one stage says. */
export interface IndicatorRow {
  readonly project: ProjectRow;
  readonly stage: Stage;
  readonly months: number | null;
  readonly line: IndicatorLine;
  readonly place: Place;
}

const STAGES: readonly Stage[] = ['目标', '监控', '自评'];

const inOrder = (a: StageTables, b: StageTables): number =>
  STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage) || (a.months ?? 13) - (b.months ?? 13);

/** The monitoring of the latest months; one that names none only where no other is. */
function latestMonitoring(stages: readonly StageTables[]): StageTables | undefined {
  const monitored = stages.filter(({ stage }) => stage === '监控');
  return monitored.findLast(({ months }) => months !== null) ?? monitored.at(-1);
}

/** A project with what its tables come to. */
export function projectRow(
  project: RollupProject,
  found: readonly StageTables[],
  number: number,
  unit: UnitRow | null,
  profile: Profile,
): ProjectRow {
  const stages = [...found].sort(inOrder);
  const first = stages[0];
  const monitoring = latestMonitoring(stages);
  const evaluation = stages.find(({ stage }) => stage === '自评');
  const attributes = stages.map(({ table }) => table.facts.attribute);
  return {
    number,
    key: project.key,
    subject: project.subject,
    unit,
    name: project.subject === 'department' ? (unit?.name ?? '') : project.name,
    nameKey: project.nameKey,
    code: project.code,
    kind: project.library?.kind ?? budgetKindOf(...attributes),
    library: project.library,
    stages,
    setting: first ? { table: first.table, counts: settingCounts(first.table.facts.indicators) } : null,
    results: {
      ...(monitoring && { 监控: projectResults(monitoring.table, profile) }),
      ...(evaluation && { 自评: projectResults(evaluation.table, profile) }),
    },
  };
}

/** The 指标台账: every indicator of the tables that count. */
export function indicatorRows(projects: readonly ProjectRow[]): IndicatorRow[] {
  return projects.flatMap((project) =>
    project.stages.flatMap(({ stage, months, table }) =>
      table.facts.indicators.map((line): IndicatorRow => {
        const { file, sheet } = table.place;
        return { project, stage, months, line, place: { file, sheet, cell: line.cell } };
      }),
    ),
  );
}
