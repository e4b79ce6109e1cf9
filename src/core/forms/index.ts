import { targetAdjustment } from './adjustment';
import { indicatorLedger } from './indicator-ledger';
import { departmentMonitor, projectMonitor } from './monitors';
import { evaluationScorecard, exAnteScorecard, targetReview } from './scorecards';
import { departmentSelfEvaluation, projectSelfEvaluation } from './self-evaluations';
import { departmentTarget, projectTarget } from './targets';
import type { FormDefinition, FormId } from './types';

export * from './types';
export { standardBranches, type Branch } from './branches';
export {
  composeForm,
  printedColumns,
  ungrouped,
  type CellHelp,
  type CellLink,
  type CellRole,
  type ComposedForm,
  type FormData,
  type FormulaKind,
  type FormulaSettings,
  type IndicatorData,
  type TaskData,
} from './compose';

/** Every form the product knows, in the order of the year. */
export const forms: readonly FormDefinition[] = [
  exAnteScorecard,
  projectTarget,
  departmentTarget,
  targetReview,
  projectMonitor,
  departmentMonitor,
  targetAdjustment,
  projectSelfEvaluation,
  departmentSelfEvaluation,
  evaluationScorecard,
  indicatorLedger,
];

/** The definition of a form. */
export function formById(id: FormId): FormDefinition {
  const form = forms.find((candidate) => candidate.id === id);
  if (!form) throw new RangeError(`no form with id "${id}"`);
  return form;
}
