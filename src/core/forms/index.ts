import { departmentTarget, projectTarget } from './targets';
import { indicatorLedger } from './indicator-ledger';
import { projectMonitor } from './project-monitor';
import { projectSelfEvaluation } from './project-selfeval';
import type { FormDefinition, FormId } from './types';

export * from './types';
export { composeForm, type CellRole, type ComposedForm, type FormData } from './compose';

/** Every form the product knows. */
export const forms: readonly FormDefinition[] = [
  projectTarget,
  departmentTarget,
  projectMonitor,
  projectSelfEvaluation,
  indicatorLedger,
];

/** The definition of a form. */
export function formById(id: FormId): FormDefinition {
  const form = forms.find((candidate) => candidate.id === id);
  if (!form) throw new RangeError(`no form with id "${id}"`);
  return form;
}
