import type { TFunction } from 'i18next';
import { areaToA1, toA1 } from '../../core/address';
import type { Address, Area } from '../../core/grid';
import type { HostFailure } from '../../host/workbook';
import { failureSentence, type Language } from '../../i18n';
import type { FormulaRepair, FormulaRestoration, KeptReason, ValueConversion } from '../../jobs';

type Translate = TFunction<'formulas'>;

/** Places that are named in a sentence; more would bury it. */
const MOST_NAMED = 4;

const listed = (places: readonly string[]): string =>
  places.slice(0, MOST_NAMED).join('、') + (places.length > MOST_NAMED ? '…' : '');

/** "自评表!C5" */
export const placeName = (sheet: string, cell: Address): string => `${sheet}!${toA1(cell)}`;

const namesOf = (some: readonly { readonly sheet: string; readonly area: Area }[]): string =>
  listed(some.map(({ sheet, area }) => `${sheet}!${areaToA1(area)}`));

/** Addresses of one sheet, the first few of them. */
export const cellNames = (cells: readonly Address[]): string => listed(cells.map(toA1));

function refusals(failures: ReadonlyMap<string, HostFailure>, t: Translate, language: Language): string[] {
  return [...failures].map(([sheet, failure]) =>
    t('refusal', { sheet, reason: failureSentence(failure, language) }),
  );
}

/** What became of formulas at #NAME?. */
export function repairedText(repair: FormulaRepair, t: Translate, language: Language): string {
  const { repaired, rewritten, left, failures } = repair;
  const refused = refusals(failures, t, language);
  if (repaired + left.length === 0) return [t('repaired.none'), ...refused].join('\n');
  return [
    t('repaired.done', { count: repaired }),
    ...(rewritten > 0 ? [t('repaired.rewritten', { count: rewritten })] : []),
    ...(left.length > 0 ? [t('repaired.left', { count: left.length, cells: namesOf(left) })] : []),
    ...refused,
  ].join('\n');
}

/** What became of formulas that were to be values, and what was left and why. */
export function convertedText(conversion: ValueConversion, t: Translate, language: Language): string {
  const { converted, kept, failures } = conversion;
  const refused = refusals(failures, t, language);
  if (converted + kept.length === 0) return [t('converted.none'), ...refused].join('\n');
  const reasons = [...new Set(kept.map(({ reason }) => reason))];
  const why = (reason: KeptReason) =>
    t(`converted.${reason}`, { cells: namesOf(kept.filter((one) => one.reason === reason)) });
  return [
    t('converted.done', { count: converted }),
    ...(kept.length > 0 ? [t('converted.kept'), ...reasons.map(why)] : []),
    ...refused,
  ].join('\n');
}

/** What became of formulas that were to come back. */
export function restoredText(restoration: FormulaRestoration, t: Translate, language: Language): string {
  const { restored, changed, left, failures } = restoration;
  if (restored + changed.length + left.length === 0) return t('restored.none');
  return [
    t('restored.done', { count: restored }),
    ...(changed.length > 0
      ? [t('restored.changed', { count: changed.length, cells: namesOf(changed) })]
      : []),
    ...(left.length > 0 ? [t('restored.left', { count: left.length, cells: namesOf(left) })] : []),
    ...refusals(failures, t, language),
  ].join('\n');
}
