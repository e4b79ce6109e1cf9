import type { Profile } from '../profile/types';
import { indicatorRows, projectRow, type IndicatorRow, type ProjectRow, type UnitRow } from './ledgers';
import { PartMismatch } from './part';
import { projectsOf } from './projects';
import { NO_ROLLUP_ANSWERS, type Question, type RollupAnswers } from './questions';
import { splitsAndMerges, type SplitOrMerge } from './splits';
import { fileStatuses, submissionsOf, type FileStatus, type Submission } from './submissions';
import {
  summariseGrades,
  summariseResults,
  summariseSettings,
  type GradeSummary,
  type ResultSummary,
  type SettingSummary,
} from './summaries';
import { commonYear, tablesOf } from './tables';
import type { RollupPart } from './types';
import { unitsOf } from './units';
import { stageTables } from './versions';

export interface RollupOptions {
  /** The profile that the part was read under. */
  readonly profile: Profile;
  /** Of which year; the one that most tables are of when left out. */
  readonly year?: number;
  /** What was asked before, and answered. */
  readonly answers?: RollupAnswers;
}

/** Units by the kind of their projects' money: 56 + 31 need not be 88, and the reader is told why. */
export interface UnitCoverage {
  readonly ownBudget: number;
  readonly special: number;
  readonly both: number;
  /** Units of the roster, or all that tables name. */
  readonly all: number;
  /** With no project table at all. */
  readonly none: number;
}

/** The county's figures, and where each of them came from. */
export interface Rollup {
  readonly profile: RollupPart['profile'];
  readonly year: number | null;
  readonly hasRoster: boolean;
  readonly hasLibrary: boolean;
  readonly files: readonly FileStatus[];
  readonly units: readonly UnitRow[];
  readonly projects: readonly ProjectRow[];
  readonly indicators: readonly IndicatorRow[];
  readonly submissions: readonly Submission[];
  readonly splits: readonly SplitOrMerge[];
  readonly questions: readonly Question[];
  readonly coverage: UnitCoverage;
  readonly settings: {
    readonly departments: SettingSummary;
    readonly projects: SettingSummary;
  };
  /** `null` where nothing was handed in for the stage. */
  readonly monitoring: ResultSummary | null;
  readonly selfEvaluation: ResultSummary | null;
  readonly grades: GradeSummary | null;
}

function coverageOf(
  units: readonly UnitRow[],
  projects: readonly ProjectRow[],
  hasRoster: boolean,
): UnitCoverage {
  const withKind = (wanted: (row: ProjectRow) => boolean) =>
    new Set(
      projects
        .filter((row) => row.subject === 'project' && row.stages.length > 0 && wanted(row))
        .flatMap(({ unit }) => unit?.number ?? []),
    );
  const own = withKind(({ kind }) => kind === '部门预算');
  const special = withKind(({ kind }) => kind === '专项');
  const any = withKind(() => true);
  const listed = hasRoster ? units.filter(({ place }) => place !== null) : units;
  return {
    ownBudget: own.size,
    special: special.size,
    both: [...own].filter((number) => special.has(number)).length,
    all: listed.length,
    none: listed.filter(({ number }) => !any.has(number)).length,
  };
}

/**
 * Rolls up what was collected: units and projects matched against roster and register, ledgers, who has handed in
 * what, and the summaries. The same files give the same result, in whichever order and groups they were collected.
 * @throws PartMismatch when the part was read under another profile.
 */
export function rollUp(
  part: RollupPart,
  { profile, year, answers = NO_ROLLUP_ANSWERS }: RollupOptions,
): Rollup {
  if (part.profile.id !== profile.id || part.profile.version !== profile.version)
    throw new PartMismatch(part.profile, profile);
  const units = unitsOf(part, answers);
  const unitRows = units.entries.map((entry, index): UnitRow => ({ ...entry, number: index + 1 }));
  const unitByKey = new Map(unitRows.map((row) => [row.key, row]));
  const chosenYear = year ?? commonYear(part);
  const { tables, aside } = tablesOf(part, units, chosenYear);
  const found = projectsOf(part, tables, units, answers);

  const versionQuestions: Question[] = [];
  const projects = found.entries.map((project, index) => {
    const unit = project.unit === null ? null : (unitByKey.get(project.unit) ?? null);
    const { stages, questions } = stageTables(project, unit?.name ?? '', answers);
    versionQuestions.push(...questions);
    return projectRow(project, stages, index + 1, unit, profile);
  });
  const files = fileStatuses(part.files, tables, aside, unitRows);
  const { hasRoster } = units;
  const { hasLibrary } = found;
  return {
    profile: part.profile,
    year: chosenYear,
    hasRoster,
    hasLibrary,
    files,
    units: unitRows,
    projects,
    indicators: indicatorRows(projects),
    submissions: submissionsOf(projects, unitRows, files, { hasRoster, hasLibrary }),
    splits: splitsAndMerges(projects, profile),
    questions: [...units.questions, ...found.questions, ...versionQuestions],
    coverage: coverageOf(unitRows, projects, hasRoster),
    settings: {
      departments: summariseSettings(projects, 'department'),
      projects: summariseSettings(projects, 'project'),
    },
    monitoring: summariseResults(projects, '监控', profile),
    selfEvaluation: summariseResults(projects, '自评', profile),
    grades: summariseGrades(projects, profile),
  };
}
