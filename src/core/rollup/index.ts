/**
 * Many workbooks → the county's figures. {@link collectWorkbook} keeps of each file what is needed, as plain JSON;
 * {@link mergeParts} puts parts together, in any order; {@link rollUp} adds them up.
 */
export { collectFailure, collectWorkbook, type CollectedWorkbook } from './collect';
export { mergeParts, partOf, PartMismatch } from './part';
export { rollUp, type Rollup, type RollupOptions, type UnitCoverage } from './rollup';
export {
  NEITHER,
  NO_ROLLUP_ANSWERS,
  rollupAnswersFromJson,
  type Choice,
  type Question,
  type QuestionKind,
  type RollupAnswers,
} from './questions';
export {
  countyFigures,
  inPrintedUnit,
  MEASURES,
  printedFigure,
  type CountyFigure,
  type FigureKind,
  type FigureScope,
  type Measure,
  type MeasureDefinition,
} from './county-figures';
export type { ProjectResults, Results, SettingCounts } from './figures';
export type { IndicatorRow, ProjectRow, ResultStage, UnitRow } from './ledgers';
export type { BudgetKind, LibraryProject } from './library';
export type { ProjectMatch } from './projects';
export {
  composeSummary,
  documentName,
  isSummarySheet,
  withFreeNames,
  type DescribeFile,
  type SummarySheet,
} from './sheets';
export type { SplitOrMerge } from './splits';
export type { DocumentKind, FileOutcome, FileStatus, Submission, SubmissionStatus } from './submissions';
export type {
  GradeSummary,
  Grades,
  Group,
  GroupResults,
  ResultSummary,
  SettingSummary,
  UnitSetting,
} from './summaries';
export type {
  FilePart,
  FileRole,
  IndicatorLine,
  LibraryLine,
  NamedCell,
  NumberCell,
  Place,
  RollupPart,
  RosterLine,
  TableFacts,
} from './types';
export type { UnitMatch } from './units';
export type { SpareReason, SpareTable, StageTables } from './versions';
