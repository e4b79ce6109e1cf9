import type { TFunction } from 'i18next';
import { toA1 } from '../../core/address';
import type { HostFailure } from '../../host/workbook';
import { failureSentence, type Language } from '../../i18n';
import type { FixOutcome, RevertOutcome } from '../../jobs';

/** Cells that are named in a sentence; more would bury it. */
const MOST_NAMED = 5;

const listed = (places: readonly string[]): string =>
  places.slice(0, MOST_NAMED).join('、') + (places.length > MOST_NAMED ? '…' : '');

function refusals(
  failures: ReadonlyMap<string, HostFailure>,
  t: TFunction<'pane'>,
  language: Language,
): string[] {
  return [...failures].map(([sheet, failure]) =>
    t('fix.notWritten', { sheet, reason: failureSentence(failure, language) }),
  );
}

/** What fixes have done, and what they left undone and why. */
export function fixedText(outcome: FixOutcome, t: TFunction<'pane'>, language: Language): string {
  const placesOf = (states: readonly string[]) =>
    outcome.refused
      .filter(({ state }) => states.includes(state))
      .map(({ finding }) => `${finding.sheet}!${toA1(finding.cell)}`);
  const changed = placesOf(['changed', 'gone']);
  const formulas = placesOf(['formula']);
  return [
    t('fix.done', { count: outcome.applied }),
    ...(changed.length > 0 ? [t('fix.refusedChanged', { cells: listed(changed) })] : []),
    ...(formulas.length > 0 ? [t('fix.refusedFormula', { cells: listed(formulas) })] : []),
    ...refusals(outcome.failures, t, language),
  ].join('\n');
}

/** What was taken back, and which cells were left alone. */
export function revertedText(outcome: RevertOutcome, t: TFunction<'pane'>, language: Language): string {
  const changed = outcome.changed.map(({ sheet, cell }) => `${sheet}!${toA1(cell)}`);
  return [
    t('journal.done', { count: outcome.reverted }),
    ...(changed.length > 0 ? [t('journal.changed', { cells: listed(changed) })] : []),
    ...refusals(outcome.failures, t, language),
  ].join('\n');
}
