import type { Profile } from './types';

/**
 * A profile as a file that can be changed and read back. One that ships becomes a profile of its own name that extends
 * it, with everything that can be changed in it.
 */
export function profileToJson(profile: Profile, shipped: readonly Profile[]): Profile {
  const isShipped = shipped.some(({ id }) => id === profile.id);
  const { id, version, name, basis, ...rest } = profile;
  return {
    ...(isShipped
      ? { id: `${id}-own`, version: '1', name, basis, ...rest, extends: id }
      : { id, version, name, basis, ...rest }),
    rules: profile.rules,
    customRules: profile.customRules ?? [],
  };
}
