import { product, roundHalfUp } from '../../measures';
import { registerById, type RegisterColumn } from '../../registers';

export const PERCENT = '0.00%';

export const percentText = (ratio: number | null): string =>
  ratio === null ? '无' : `${roundHalfUp(product(ratio, 100), 2).toFixed(2)}%`;

/** A register's columns without those named, and with others behind one of them. */
export function columnsOf(
  id: Parameters<typeof registerById>[0],
  without: readonly string[],
  added: Readonly<Record<string, readonly RegisterColumn[]>> = {},
): RegisterColumn[] {
  return (
    registerById(id)
      .columns.filter((one) => !without.includes(one.id))
      // Of the budget that the profile measures by.
      .map((one) => (one.id === 'initialBudget' ? { ...one, label: { zh: '预算数', en: 'Budget' } } : one))
      .flatMap((one) => [one, ...(added[one.id] ?? [])])
  );
}
