/**
 * The profile that custom functions use when their formula names none. The pane sets it from the
 * workbook's settings; pane and functions live in one runtime.
 */
import { defaultProfile, findProfile, profiles, type Profile } from '../core/profile';

let current: Profile = defaultProfile;
let own: readonly Profile[] = [];

/** The workbook's profile, and the profiles of the user's own that formulas may name. */
export function setDefaultProfile(profile: Profile, userProfiles: readonly Profile[] = []): void {
  current = profile;
  own = userProfiles;
}

/** The workbook's profile. */
export function getDefaultProfile(): Profile {
  return current;
}

/** The profile with this id, shipped or the user's own; `null` when there is none. */
export function profileNamed(id: string): Profile | null {
  return own.find((profile) => profile.id === id) ?? findProfile(id);
}

/** Ids that a formula may name, each once: the workbook's profile may be one that ships. */
export function knownProfileIds(): readonly string[] {
  return [...new Set([...own, ...profiles].map(({ id }) => id))];
}
