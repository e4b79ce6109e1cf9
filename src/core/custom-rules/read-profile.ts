import { validateProfile, type ProfileProblem, type ProfileResult } from '../profile';
import type { MessageData } from '../audit/types';
import { collectRules } from './collect';
import { PROBLEM_TEXTS } from './texts';

/** Longest text of a profile that is read, in characters; a full one has some 20,000. */
export const MAX_PROFILE_LENGTH = 1_000_000;

function filled(text: string, data: MessageData): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    String((Object.hasOwn(data, name) && data[name]) ?? ''),
  );
}

/**
 * Reads a user's profile with the rules of its own: by the checked schema first, then every condition is compiled. A
 * profile is used as a whole or not at all.
 */
export function readProfile(json: unknown): ProfileResult {
  const result = validateProfile(json);
  if (!result.profile) return result;
  const { profileProblems } = collectRules([], result.profile);
  if (profileProblems.length === 0) return result;
  const problems = profileProblems.map(({ index, field, code, data }): ProfileProblem => {
    const path = `customRules[${index}].${field}`;
    const { zh, en } = PROBLEM_TEXTS[code];
    return { field: path, text: { zh: `${path}：${filled(zh, data)}`, en: `${path}: ${filled(en, data)}` } };
  });
  return { profile: null, problems };
}

/** The same from the text of a file. */
export function readProfileText(text: string): ProfileResult {
  const refused = (zh: string, en: string): ProfileResult => ({
    profile: null,
    problems: [{ field: '', text: { zh, en } }],
  });
  if (text.length > MAX_PROFILE_LENGTH)
    return refused('文件太大，不是口径文件。', 'The file is too large for a profile.');
  try {
    return readProfile(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refused(`文件不是 JSON：${error.message}。`, `The file is no JSON: ${error.message}.`);
  }
}
