import { readFile } from 'node:fs/promises';
import { readProfileText } from '../core/custom-rules';
import { defaultProfile, findProfile, profiles, type Profile } from '../core/profile';
import { localized, type Language } from '../i18n';
import { CallError, cliTexts } from './texts';

/** More sentences than these help nobody. */
const MOST_PROBLEMS = 5;

/** An id has neither a dot nor a separator in it. */
const isFile = (name: string): boolean => /[./\\]/.test(name);

/**
 * The profile that `--profile` names, by the id of one that ships or by a file of the user's own; the default without
 * it.
 * @throws CallError that lists the profiles there are, or says what is wrong in the file.
 */
export async function chooseProfile(name: string | undefined, language: Language): Promise<Profile> {
  if (name === undefined) return defaultProfile;
  if (isFile(name)) return profileInFile(name, language);
  const profile = findProfile(name);
  if (!profile) {
    const known = profiles.map((one) => one.id).join(', ');
    throw new CallError(cliTexts(language)('audit.unknownProfile', { id: name, known }));
  }
  return profile;
}

async function profileInFile(path: string, language: Language): Promise<Profile> {
  const t = cliTexts(language);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CallError(
      error.code === 'ENOENT'
        ? t('audit.missingPath', { path })
        : t('audit.unreadable', { path, reason: error.message }),
    );
  });
  const { profile, problems } = readProfileText(text);
  if (profile) return profile;
  const sentences = problems.slice(0, MOST_PROBLEMS).map((problem) => localized(problem.text, language));
  const rest = problems.length - sentences.length;
  if (rest > 0) sentences.push(t('audit.moreProblems', { count: rest }));
  const separator = language === 'zh' ? '' : ' ';
  throw new CallError(t('audit.badProfile', { path, problems: sentences.join(separator) }));
}
