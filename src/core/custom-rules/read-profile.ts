import { validateProfile, type ProfileProblem, type ProfileResult } from '../profile';
import type { Profile } from '../profile/types';
import type { MessageData } from '../audit/types';
import { rules } from '../rules';
import { collectRules } from './collect';
import { PROBLEM_TEXTS } from './texts';

/** Longest text of a profile that is read, in characters; a full one has some 20,000. */
export const MAX_PROFILE_LENGTH = 1_000_000;

function filled(text: string, data: MessageData): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    String((Object.hasOwn(data, name) && data[name]) ?? ''),
  );
}

const KINDS = {
  number: { zh: '一个数', en: 'a number' },
  string: { zh: '文字', en: 'a text' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
} as const;

/** Parameters of rules that are of another kind than the rule reckons with. */
function paramProblems({ rules: settings }: Pick<Profile, 'rules'>): ProfileProblem[] {
  return rules.flatMap(({ id, params = {} }) => {
    const given = Object.entries(settings[id]?.params ?? {});
    return given.flatMap(([name, value]): ProfileProblem[] => {
      const usual = Object.hasOwn(params, name) ? params[name] : undefined;
      if (usual === undefined || typeof usual === typeof value) return [];
      const field = `rules.${id}.params.${name}`;
      const kind = KINDS[typeof usual as keyof typeof KINDS];
      return [{ field, text: { zh: `${field} 应为${kind.zh}。`, en: `${field} must be ${kind.en}.` } }];
    });
  });
}

/**
 * Reads a user's profile with the rules of its own: by the checked schema first, then by what each rule expects of its
 * parameters, then every condition is compiled. A profile is used as a whole or not at all.
 */
export function readProfile(json: unknown): ProfileResult {
  const result = validateProfile(json);
  if (!result.profile) return result;
  const { profileProblems } = collectRules([], result.profile);
  const ownProblems = profileProblems.map(({ index, field, code, data }): ProfileProblem => {
    const path = `customRules[${index}].${field}`;
    const { zh, en } = PROBLEM_TEXTS[code];
    return { field: path, text: { zh: `${path}：${filled(zh, data)}`, en: `${path}: ${filled(en, data)}` } };
  });
  const problems = [...paramProblems(result.profile), ...ownProblems];
  return problems.length === 0 ? result : { profile: null, problems };
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
