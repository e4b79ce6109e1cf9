/** Rules of one's own (自定义审核): conditions over the forms' own names, from the workbook or from a profile. */
export { applicableForms, formWords } from './applicable';
export { checkDraft, type DraftProblem, type DraftResult } from './check-draft';
export { collectRules, type CollectedRules, type ProfileRuleProblem, type SheetProblem } from './collect';
export { compileCondition, type Condition } from './condition';
export type { CustomRule } from './custom-rule';
export type { DraftField } from './draft';
export { fieldNames, nameKey, typeOf, type Field } from './fields';
export { FUNCTION_NAMES } from './functions';
export { FUNDS_NAME, ROWS_NAME } from './names';
export type { ConditionProblem, RuleProblemCode } from './problems';
export type { ProfileResult } from '../profile';
export { MAX_PROFILE_LENGTH, readProfile, readProfileText } from './read-profile';
export { PROBLEM_TEXTS } from './texts';
