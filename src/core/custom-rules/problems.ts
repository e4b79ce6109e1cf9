import type { MessageData } from '../audit/types';

/** What may be wrong with a rule of one's own. */
export type RuleProblemCode =
  | 'blankId'
  | 'reservedId'
  | 'badId'
  | 'duplicateId'
  | 'blankForms'
  | 'unknownForms'
  | 'blankCondition'
  | 'blankSeverity'
  | 'unknownSeverity'
  | 'blankMessage'
  | ConditionProblemCode;

/** What may be wrong with a condition. */
export type ConditionProblemCode =
  | 'tooLong'
  | 'tooDeep'
  | 'expectedValue'
  | 'expectedOperator'
  | 'expectedToken'
  | 'unexpected'
  | 'endsBeforeValue'
  | 'endsBeforeToken'
  | 'endsEarly'
  | 'notAllowed'
  | 'unknownName'
  | 'unknownNameNear'
  | 'unknownFunction'
  | 'wrongArguments'
  | 'needsNumber'
  | 'needsText'
  | 'needsTruth'
  | 'needsRows'
  | 'needsOneValue'
  | 'noTruth'
  | 'noField';

/** One thing wrong with a condition. */
export interface ConditionProblem {
  readonly code: ConditionProblemCode;
  readonly data: MessageData;
}

/** Thrown while a condition is compiled; never leaves this folder. */
export class ConditionError extends Error {
  constructor(
    readonly code: ConditionProblemCode,
    /** Position in the script. */
    readonly at: number,
    readonly data: MessageData = {},
  ) {
    super(code);
    this.name = 'ConditionError';
  }
}
