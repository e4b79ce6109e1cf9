/** Fixes of findings: what they would do to the cells, what they did, and how that is taken back. */
export { contentAt, placeOf, sameContent, type CellContent } from './content';
export {
  frozenFromJson,
  frozenToJson,
  planThaw,
  roomFor,
  valuesIn,
  withFrozen,
  type FrozenFormula,
  type ThawPlan,
} from './frozen';
export { hasSafeFix, planFixes, type FixState, type Grids, type PlannedEdit, type PlannedFix } from './plan';
export {
  isRecordable,
  JOURNAL_LIMITS,
  journalFromJson,
  journalToJson,
  nextId,
  withEntry,
  withoutEntry,
  type Journal,
  type JournalEdit,
  type JournalEntry,
  type SheetId,
} from './journal';
export { planRevert, type RevertPlan } from './revert';
