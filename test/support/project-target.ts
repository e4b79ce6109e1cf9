import type { FormData } from '../../src/core/forms';
import { cleanSelfEvaluation } from '../../scripts/samples/clean-selfeval';
import type { CaseSheet } from './rule-cases';
import type { IndicatorData } from './tables';

type Rows = Readonly<Record<number, IndicatorData>>;

/** The clean form as it was when its targets were set: nothing reached and nothing scored yet. */
export function targetData(changes: Partial<FormData> & { readonly rows?: Rows } = {}): FormData {
  const { rows, ...parts } = changes;
  const { year, fields, goals, indicators = [] } = cleanSelfEvaluation;
  return {
    year: year!,
    fields: fields!,
    goals: { expectedGoal: goals!.expectedGoal! },
    indicators: indicators.map((row, index) => ({
      ...row,
      actual: null,
      score: null,
      reason: null,
      ...rows?.[index],
    })),
    ...parts,
  };
}

/** That form as a sheet, in every layout of its kind. */
export function projectTarget(changes: Parameters<typeof targetData>[0] = {}): CaseSheet {
  return { form: 'project-target', data: targetData(changes), sheet: '目标表' };
}

/** The form with only some of its indicators. */
export function targetOf(indexes: readonly number[], changes: Partial<FormData> = {}): CaseSheet {
  const { indicators = [] } = targetData();
  return projectTarget({ ...changes, indicators: indexes.map((index) => indicators[index]!) });
}
