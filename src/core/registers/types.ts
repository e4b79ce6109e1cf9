import type { FieldDefinition } from '../forms';
import type { LocalizedText } from '../text';

export type RegisterId =
  | 'unit-roster'
  | 'project-register'
  | 'indicator-summary'
  | 'monitoring-summary'
  | 'grade-distribution'
  | 'submission-status'
  | 'issue-log'
  | 'evidence-list'
  | 'custom-rules';

/** A column of a register. */
export interface RegisterColumn extends FieldDefinition {
  /** A quotient of two sums of other columns, which templates calculate by a plain formula. */
  readonly quotient?: { readonly of: readonly string[]; readonly by: readonly string[] };
  readonly width?: number;
}

/** A list that a bureau or a unit keeps: one line for each unit, project or matter, and no indicators of its own. */
export interface RegisterDefinition {
  readonly id: RegisterId;
  readonly name: LocalizedText;
  /** Words in a title above the table that speak for it. */
  readonly titleWords: readonly string[];
  readonly columns: readonly RegisterColumn[];
  /** Columns without which it is not this list. */
  readonly required: readonly string[];
  readonly basis: string;
  /** The sheet's name speaks for it like a title, wherever on the sheet its header stands. */
  readonly isNamedBySheet?: true;
}
