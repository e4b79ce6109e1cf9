import { toA1 } from '../core/address';
import type { Address, CellValue } from '../core/grid';
import type { BrokenAnchor, Misfit } from '../core/interchange';
import type { Language } from './language';
import { localized } from './message';
import { translator } from './translator';

/** A longer value says no more about which one is meant. */
const LONGEST = 40;

const shown = (value: CellValue): string => {
  const text = String(value ?? '').replace(/\s+/g, ' ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
};

const placeOf = (where: string, cell: Address | null): string =>
  cell === null ? where : `${where}!${toA1(cell)}`;

/**
 * One sentence about something that did not go over as it was, beginning with where.
 * @param sides what the two sides are called: where each form came from (its sheet), and where it went
 */
export function misfitSentence(
  misfit: Misfit,
  sides: { readonly sources: readonly string[]; readonly target: string },
  language: Language,
): string {
  const t = translator(language, 'host');
  const { kind, value } = misfit;
  const name = 'name' in misfit ? localized(misfit.name, language) : '';
  const place =
    'from' in misfit
      ? placeOf(sides.sources[misfit.form] ?? '', misfit.from)
      : placeOf(sides.target, misfit.cell);
  const said = { place, name, value: shown(value) };
  switch (kind) {
    case 'tooLong': {
      const { length, most, unit } = misfit;
      return t(unit === 'bytes' ? 'misfit.tooLongBytes' : 'misfit.tooLongCharacters', {
        ...said,
        length,
        most,
      });
    }
    case 'occupied':
      return t('misfit.occupied', { ...said, there: shown(misfit.there) });
    case 'differs':
      return t('misfit.differs', { ...said, taken: shown(misfit.taken) });
    default:
      return t(`misfit.${kind}`, said);
  }
}

/** One sentence about an anchor that does not hold: where, what should be there, what is, and where it is now. */
export function brokenAnchorSentence(
  { cell, expected, actual, now }: BrokenAnchor,
  sheet: string,
  language: Language,
): string {
  const t = translator(language, 'host');
  const said = { place: placeOf(sheet, cell), expected: shown(expected), actual: shown(actual) };
  return now === null ? t('layout.gone', said) : t('layout.moved', { ...said, now: toA1(now) });
}

/** Why a file cannot be read or filled in by a layout; what has moved follows in sentences of its own. */
export function mismatchSentence(
  kind: 'noSheet' | 'moved',
  { file, sheet }: { readonly file: string; readonly sheet: string | null },
  language: Language,
): string {
  const t = translator(language, 'host');
  if (kind === 'moved') return t('layout.movedTitle', { file });
  return sheet === null ? t('layout.noFirstSheet', { file }) : t('layout.noSheet', { file, sheet });
}
