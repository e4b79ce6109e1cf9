import { readProfileText } from '../core/custom-rules';
import { findProfile, profileToJson, type Profile } from '../core/profile';
import { VERSION } from '../version';
import type { StoredOrder } from './shapes/run';
import { ShapeError } from './shapes/shape';

/** Another version would come to other findings: what is submitted by one is worked on and read by the same. */
export class OtherVersion extends Error {
  constructor(readonly version: string) {
    super(`submitted by version ${version}, and this is ${VERSION}`);
    this.name = 'OtherVersion';
  }
}

/** What is made of every file, by this version and this profile. */
export function orderOf(profile: Profile): StoredOrder {
  const isOwnProfile = findProfile(profile.id) !== profile;
  return {
    version: VERSION,
    profile: isOwnProfile ? JSON.stringify(profileToJson(profile)) : profile.id,
    isOwnProfile,
  };
}

/**
 * The profile of an order. Redis may hold anything: one's own is checked as a file would be.
 * @throws OtherVersion, ShapeError
 */
export function profileOf({ version, profile, isOwnProfile }: StoredOrder): Profile {
  if (version !== VERSION) throw new OtherVersion(version);
  const found = isOwnProfile ? readProfileText(profile).profile : findProfile(profile);
  if (!found) throw new ShapeError('order.profile');
  return found;
}
