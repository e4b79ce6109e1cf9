/** Forms to fill in: blank, or with what a ledger already says. */
export { blankForm, type BlankOptions } from './blank-form';
export { blankTable, isForm, isForProtection, REGISTER_LINES, templates } from './blank-table';
export { byUnit, nameForms, type NamedForm } from './name-forms';
export { populate, type Sources } from './populate';
export { formsFromLedger } from './from-ledger';
export {
  imprintFromJson,
  imprintOf,
  imprintToJson,
  isUntouched,
  type Imprint,
  type StoredImprint,
} from './imprint';
export { indicatorsOf } from './indicators-of';
export { printedPoints } from './printed-points';
export { fileNames, freeSheetName, plannedNames, sheetNames } from './sheet-names';
export { projectKeys, subjectOf, unitOf } from './project-keys';
export { FIRST_MONITORED, periodUpTo } from './period';
