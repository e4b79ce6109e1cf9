import { digest } from '../digest';
import type { Address, CellValue } from '../grid';
import type { ListedDifference } from './merge';

/** What may be done about a difference: the earlier stage's value is taken over, or all stays as it is. */
export type DecisionChoice = 'take' | 'keep';

/** A cell and what it would hold if the earlier stage's value were taken over, and what it holds while nobody has. */
export interface TakenValue {
  readonly sheet: string;
  readonly cell: Address;
  readonly earlier: CellValue;
  readonly later: CellValue;
}

/** What taking over would write; `null` for differences that no single cell can settle. */
export function takenValue({ sheet, difference }: ListedDifference): TakenValue | null {
  if (sheet === null) return null;
  if (difference.kind === 'changed') {
    const { cell, earlier, later } = difference;
    return { sheet, cell, earlier, later };
  }
  if (difference.kind === 'renamed') {
    const { cell, indicator, later } = difference;
    return { sheet, cell, earlier: indicator, later };
  }
  return null;
}

/** Short for a difference, wherever its row stands by now: with another value on either side it is another one. */
export function differenceKey({ project, sheet, difference }: ListedDifference): string {
  const { kind } = difference;
  const indicator = 'indicator' in difference ? difference.indicator : null;
  const sides = kind === 'changed' ? [difference.field, difference.earlier, difference.later] : [];
  const renamed = kind === 'renamed' ? [difference.later] : [];
  return digest(JSON.stringify([sheet, project, kind, indicator, ...sides, ...renamed]));
}
