/**
 * 文表一致: the figures in a text against the ledgers. {@link checkText} finds them, says what each is of, and
 * confirms it, contradicts it, or says why it cannot be decided.
 */
export { calculationOf, relationCalculation } from './calculation';
export { checkText, ledgersOf } from './check';
export { linesOf, type TextBlock } from './lines';
export type { Ledgers } from './compare';
export type {
  Bound,
  CheckedFigure,
  CheckedRelation,
  Claim,
  Hint,
  NumberInText,
  NumberKind,
  RelationKind,
  TextCheck,
  TextPlace,
  UndecidedReason,
  Verdict,
} from './types';
