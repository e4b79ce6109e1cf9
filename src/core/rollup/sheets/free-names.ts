import { freeSheetName } from '../../templates/sheet-names';
import type { SummarySheet } from './reference';

const reference = (name: string): string => `'${name.replaceAll("'", "''")}'!`;

/**
 * The sheets under names that are free in a workbook, with formulas that refer to each other by these: a ledger of the
 * user's that is called as one of ours must not be what our figures are calculated from.
 * @param taken names of the sheets that are there
 */
export function withFreeNames(sheets: readonly SummarySheet[], taken: readonly string[]): SummarySheet[] {
  const names = new Map<string, string>();
  for (const { name } of sheets) names.set(name, freeSheetName(name, [...taken, ...names.values()]));
  const renamed = [...names].filter(([name, free]) => name !== free);
  if (renamed.length === 0) return [...sheets];
  const follow = (formula: string | null) =>
    formula === null
      ? null
      : renamed.reduce((text, [name, free]) => text.replaceAll(reference(name), reference(free)), formula);
  return sheets.map(({ name, form, charts, tables }) => ({
    name: names.get(name)!,
    form: { ...form, formulas: form.formulas.map((row) => row.map(follow)) },
    charts,
    tables,
  }));
}
