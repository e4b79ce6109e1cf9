export {
  auditTogether,
  auditWorkbook,
  explained,
  type AuditedFile,
  type AuditProgress,
  type AuditWorkbookOptions,
  type FormAudit,
  type SheetAudit,
  type WorkbookAudit,
} from './audit-workbook';
export { applyFixes, previewFixes, type ApplyOptions, type FixChoice, type FixOutcome } from './apply-fixes';
export {
  convertFormulasToValues,
  readFrozenFormulas,
  restoreFormulas,
  type FormulaRestoration,
  type KeptFormula,
  type KeptReason,
  type ValueConversion,
} from './formula-values';
export { explainCell, occupied, referenceTo, type CellAnswer, type ExplainedCall } from './explain-formula';
export { type FormulaScope, type OurFormula } from './our-formulas';
export { insertFormula, type Insertion, type InsertOptions, type NewFormula } from './insert-formula';
export { repairFormulas, type FormulaRepair, type RepairOptions } from './repair-formulas';
export { readJournal, revertFixes, type RevertOutcome } from './journal';
export { readExplanations, rememberExplanation } from './explanations';
export { readHiddenRows, showAllRows, showProblemRows, type RowsOutcome } from './problem-rows';
export { Recheck, type RecheckOptions } from './recheck';
export {
  exportableForms,
  fillIn,
  learnFrom,
  readIn,
  type Exportable,
  type FilledIn,
  type LayoutMismatch,
  type ReadIn,
} from './interchange';
export { readRollupAnswers, rememberRollupAnswers } from './rollup-answers';
export { collectTables, type CollectOptions } from './collect-tables';
export { earlierSummary, readOwnSummary, unshownSheets, type EarlierSummary } from './own-summary';
export {
  lookForSummary,
  takeBackSummary,
  writeSummary,
  type RestoredSummary,
  type WrittenSummary,
} from './write-summary';
export { tablesIn, type Tables } from './tables-in';
export { carryInto, rememberCarried, type CarryOutcome } from './carry-over';
export { decideDifferences, type Decision, type DecisionOutcome } from './carry-decisions';
export {
  makeTables,
  projectsFor,
  sourcesFor,
  type MadeTables,
  type ProjectChoice,
  type TableRequest,
  type TableSource,
} from './make-tables';
export { planTables, type PlannedSheet, type TablePlan } from './plan-tables';
export { readMakings, takeBackMaking, type Making, type TakenBack } from './makings';
export type { KeptSheet } from './remove-made';
export { markFindings, marksOf } from './mark-findings';
export { readAnswers, rememberAnswer } from './table-answers';
export { saveRule, tryRule, type RuleTrial, type SavedRule } from './own-rules';
export { readWorkbookProfile, rememberProfile } from './workbook-profile';
export { addSample, removeSample, sampleIn } from './sample';
export { writeReport } from './write-report';
