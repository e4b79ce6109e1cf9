import { formById } from '../core/forms';
import type { RecognitionProblem } from '../core/recognise';
import type { Language } from './language';
import { localized } from './message';
import { translator } from './translator';

/** One sentence about why nothing, or not everything, on a sheet was recognised. */
export function problemSentence(
  sheet: string,
  { code, missing, form }: RecognitionProblem,
  language: Language,
): string {
  return translator(language, 'host')(`sheet.${code}`, {
    sheet,
    missing: (missing ?? []).join(language === 'zh' ? '、' : ', '),
    form: form === undefined ? '' : localized(formById(form).name, language),
  });
}
