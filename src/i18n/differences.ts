import { toA1 } from '../core/address';
import type { ListedDifference } from '../core/carry';
import type { Language } from './language';
import { translator } from './translator';

/** One sentence about what differs between two stages, beginning with where. */
export function differenceSentence(
  { project, sheet, difference }: ListedDifference,
  language: Language,
): string {
  const t = translator(language, 'host');
  const place = 'cell' in difference && sheet !== null ? `${sheet}!${toA1(difference.cell)}` : '';
  switch (difference.kind) {
    case 'noForm':
      return t('difference.noForm', { project });
    case 'added':
      return t('difference.added', { project, indicator: difference.indicator });
    case 'renamed':
      return t('difference.renamed', { place, indicator: difference.indicator, later: difference.later });
    case 'removed':
      return t('difference.removed', { place, indicator: difference.indicator });
    case 'extra':
      return t('difference.extra', { place, indicator: difference.indicator });
    case 'changed':
      return t('difference.changed', {
        place,
        what: difference.indicator ?? project,
        earlier: String(difference.earlier ?? ''),
        later: String(difference.later ?? ''),
      });
  }
}
