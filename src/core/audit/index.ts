/** Runs rules over recognised forms: findings with their cells, and the figures of a form. */
export * from './types';
export type { Direction, IndicatorFacts } from './facts';
export type { AuditedWorkbook, Dossier, StageTable } from './dossier-types';
export {
  auditAcross,
  auditForms,
  auditFormsInSteps,
  type AuditInput,
  type AuditOptions,
  type SteppedAuditOptions,
} from './engine';
export { AuditCancelled, inOneGo, inSlices, type SliceOptions, type Steps } from '../slices';
export { LiveAudit, type LiveAuditOptions, type LiveSheet } from './live-audit';
export { measureForm, measureForms, measureSteps } from './measure-form';
export { formCodeOf } from './applies';
export { ruleChanges } from './rule-changes';
export {
  canBeExplained,
  countUnexplained,
  explainFindings,
  explanationsFromJson,
  explanationsToJson,
  isExplained,
  LONGEST_EXPLANATION,
  NO_EXPLANATIONS,
  withExplanation,
  type Explanation,
  type Explanations,
} from './explanations';
