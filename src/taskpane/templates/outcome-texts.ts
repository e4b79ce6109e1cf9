/** What came of making tables, taking them back and settling differences, in sentences. */
import type { TFunction } from 'i18next';
import { toA1 } from '../../core/address';
import type { Address } from '../../core/grid';
import type { HostFailure } from '../../host/workbook';
import { failureSentence, type Language } from '../../i18n';
import type { DecisionOutcome, MadeTables, TakenBack } from '../../jobs';

type PaneText = TFunction<'pane'>;

/** Cells that are named in a sentence; more would bury it. */
const MOST_NAMED = 5;

function cellsText(cells: readonly { readonly sheet: string; readonly cell: Address }[]): string {
  const named = cells.slice(0, MOST_NAMED).map(({ sheet, cell }) => `${sheet}!${toA1(cell)}`);
  return named.join('、') + (cells.length > MOST_NAMED ? '…' : '');
}

const refusals = (failures: ReadonlyMap<string, HostFailure>, t: PaneText, language: Language): string[] =>
  [...failures].map(([sheet, failure]) =>
    t('fix.notWritten', { sheet, reason: failureSentence(failure, language) }),
  );

function sheetsText({ sheets, wanted }: MadeTables, t: PaneText): string {
  if (sheets.length < wanted) return t('notice.madeSome', { done: sheets.length, wanted });
  const [first, last] = [sheets[0]!, sheets.at(-1)!];
  return sheets.length === 1
    ? t('notice.madeOne', { sheet: first })
    : t('notice.madeMany', { done: sheets.length, first, last });
}

export function madeText(made: MadeTables, t: PaneText, language: Language): string {
  const { from, wanted, updated, brought, differences, postponed, failures } = made;
  const texts = [
    ...(wanted > 0 ? [sheetsText(made, t)] : []),
    ...(updated > 0 ? [t('notice.updated', { count: updated })] : []),
    ...(postponed > 0 ? [t('notice.postponed', { count: postponed })] : []),
    ...refusals(failures, t, language),
  ];
  if (texts.length > 0) return texts.join('\n');
  if (from === 'ledgers') return t('notice.noLedger');
  if (differences.length > 0) return t('notice.toDecide', { count: differences.length });
  return t(brought > 0 ? 'notice.upToDate' : 'notice.nothingToMake');
}

/** True when all that was asked for was done. */
export const isMadeWhole = ({ sheets, updated, wanted, postponed, failures }: MadeTables): boolean =>
  sheets.length + updated > 0 && sheets.length === wanted && postponed + failures.size === 0;

export function takenBackText(outcome: TakenBack | null, t: PaneText, language: Language): string {
  if (!outcome) return t('notice.nothingToTakeBack');
  const { removed, kept, wanted, reverted, changed, failures } = outcome;
  const isPartial = removed.length + kept.length < wanted;
  return [
    ...(isPartial ? [t('notice.removedSome', { done: removed.length, wanted })] : []),
    ...(removed.length > 0 && !isPartial ? [t('notice.removed', { count: removed.length })] : []),
    ...(reverted > 0 || wanted === 0 ? [t('journal.done', { count: reverted })] : []),
    ...(changed.length > 0 ? [t('journal.changed', { cells: cellsText(changed) })] : []),
    ...kept.map(({ sheet, reason }) =>
      typeof reason === 'string'
        ? t(`notice.kept.${reason}`, { sheet })
        : t('notice.notRemoved', { sheet, reason: failureSentence(reason, language) }),
    ),
    ...refusals(failures, t, language),
  ].join('\n');
}

export const isTakenBackWhole = (outcome: TakenBack | null): boolean =>
  outcome !== null && outcome.kept.length + outcome.changed.length + outcome.failures.size === 0;

export function decidedText(outcome: DecisionOutcome, t: PaneText, language: Language): string {
  const { taken, kept, changed, failures } = outcome;
  const cells = changed.flatMap(({ sheet, difference }) =>
    sheet !== null && 'cell' in difference ? [{ sheet, cell: difference.cell }] : [],
  );
  return [
    ...(taken > 0 ? [t('notice.taken', { count: taken })] : []),
    ...(kept > 0 ? [t('notice.keptAsIs', { count: kept })] : []),
    ...(cells.length > 0 ? [t('notice.changedMeanwhile', { cells: cellsText(cells) })] : []),
    ...refusals(failures, t, language),
  ].join('\n');
}
