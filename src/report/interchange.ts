/** What is to be said about exchange with platforms, wherever it is said. */
import { toA1 } from '../core/address';
import { formById } from '../core/forms';
import type { InterchangeLayout, UnplacedText } from '../core/interchange';
import {
  brokenAnchorSentence,
  failureSentence,
  localized,
  mismatchSentence,
  translator,
  type Language,
} from '../i18n';
import type { LayoutMismatch } from '../jobs';
import type { LeftTable } from '../jobs/interchange';

/** Why a file is not as the layout says; then every anchor that does not hold, a sentence each. */
export function mismatchSentences(
  mismatch: LayoutMismatch,
  file: string,
  language: Language,
): readonly [why: string, ...anchors: string[]] {
  switch (mismatch.kind) {
    case 'refused':
      return [`${file}: ${failureSentence(mismatch.failure, language)}`];
    case 'noSheet':
      return [mismatchSentence('noSheet', { file, sheet: mismatch.sheet }, language)];
    case 'moved': {
      const { sheet, broken } = mismatch;
      const anchors = broken.map((one) => brokenAnchorSentence(one, sheet, language));
      return [mismatchSentence('moved', { file, sheet }, language), ...anchors];
    }
  }
}

/** A text of a blank file that was not understood. */
export const unplacedSentence = (
  { cell, text }: UnplacedText,
  { sheet }: InterchangeLayout,
  language: Language,
): string =>
  translator(language, 'cli')('interchange.unplaced', { place: `${sheet ?? ''}!${toA1(cell)}`, text });

/** A table that a layout does not take. */
export const leftSentence = ({ form, reason }: LeftTable, place: string, language: Language): string =>
  translator(language, 'cli')(`interchange.${reason}`, {
    place,
    form: localized(formById(form).name, language),
  });
