import { defaultProfile, findProfile, profiles, type Profile } from '../core/profile';
import type { Language } from '../i18n';
import { CallError, cliTexts } from './texts';

/**
 * The profile that `--profile` names; the default without it.
 * @throws CallError that lists the profiles there are.
 */
export function chooseProfile(id: string | undefined, language: Language): Profile {
  if (id === undefined) return defaultProfile;
  const profile = findProfile(id);
  if (!profile) {
    const known = profiles.map((one) => one.id).join(', ');
    throw new CallError(cliTexts(language)('audit.unknownProfile', { id, known }));
  }
  return profile;
}
