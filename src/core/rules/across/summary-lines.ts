import type { CrossContext } from '../../audit/types';
import { registers, type RegisterColumn, type RegisterId } from '../../registers';
import { foundLine, registersOf, type FoundLine, type FoundRegister } from './registers';

/** The summaries that a bureau adds up. */
export const SUMMARIES: readonly RegisterId[] = [
  'indicator-summary',
  'monitoring-summary',
  'grade-distribution',
  'submission-status',
];

/** A summary with its lines and its total. */
export interface Summary extends FoundRegister {
  readonly lines: readonly FoundLine[];
  readonly total: FoundLine | null;
}

/** Every summary among the workbooks. */
export function summariesOf({ workbooks }: Pick<CrossContext, 'workbooks'>): Summary[] {
  return SUMMARIES.flatMap((id) =>
    registersOf(workbooks, id).map((found) => ({
      ...found,
      lines: found.register.rows.map((line) => foundLine(found, line)),
      total: found.register.total && foundLine(found, found.register.total),
    })),
  );
}

/** Columns of a register that are counted or paid, and so add up; rates and averages do not. */
export function additiveColumns(id: RegisterId): readonly RegisterColumn[] {
  const definition = registers.find((one) => one.id === id);
  return (definition?.columns ?? []).filter(
    ({ kind, id: column }) => (kind === 'amount' || kind === 'number') && column !== 'sequence',
  );
}
