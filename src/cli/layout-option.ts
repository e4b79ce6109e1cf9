import { readFile } from 'node:fs/promises';
import { presets, readLayoutText, type InterchangeLayout } from '../core/interchange';
import { localized, type Language } from '../i18n';
import type { LayoutMismatch } from '../jobs';
import { mismatchSentences } from '../report/interchange';
import { CallError, cliTexts } from './texts';

/** More sentences than these help nobody. */
const MOST_PROBLEMS = 5;

/** An id has neither a dot nor a separator in it. */
const isFile = (name: string): boolean => /[./\\]/.test(name);

/** @throws CallError that lists the layouts that ship. */
export function presetLayout(id: string, language: Language): InterchangeLayout {
  const layout = presets.find((one) => one.id === id);
  if (layout) return layout;
  const known = presets.map((one) => one.id).join(', ');
  throw new CallError(cliTexts(language)('interchange.unknownLayout', { id, known }));
}

/**
 * The layout that `--to` or `--from` names, by the id of one that ships or by a file of the user's own.
 * @throws CallError that lists the layouts there are, or says what is wrong in the file.
 */
export async function chooseLayout(name: string, language: Language): Promise<InterchangeLayout> {
  if (!isFile(name)) return presetLayout(name, language);
  const t = cliTexts(language);
  const text = await readFile(name, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CallError(
      error.code === 'ENOENT'
        ? t('audit.missingPath', { path: name })
        : t('audit.unreadable', { path: name, reason: error.message }),
    );
  });
  const { layout, problems } = readLayoutText(text);
  if (layout) return layout;
  const sentences = problems.slice(0, MOST_PROBLEMS).map((problem) => localized(problem.text, language));
  const rest = problems.length - sentences.length;
  if (rest > 0) sentences.push(t('audit.moreProblems', { count: rest }));
  const separator = language === 'zh' ? '' : ' ';
  throw new CallError(t('interchange.badLayout', { path: name, problems: sentences.join(separator) }));
}

/** What to say about a file that is not as the layout says: every anchor that does not hold, a line each. */
export const mismatchError = (mismatch: LayoutMismatch, file: string, language: Language): CallError =>
  new CallError(mismatchSentences(mismatch, file, language).join('\n'));
