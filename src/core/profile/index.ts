import { mof2020 } from './mof-2020';
import { mof2021 } from './mof-2021';
import { profileToJson as toJson } from './to-json';
import type { Profile } from './types';
import { validateProfile as validate, type ProfileResult } from './validate';
import { yiwu2020 } from './yiwu-2020';

export * from './types';
export { extendProfile, type ProfilePart } from './extend';
export type { ProfileProblem } from './checks';
export type { ProfileResult } from './validate';

/** The profiles that ship, the default first. */
export const profiles: readonly Profile[] = [yiwu2020, mof2020, mof2021];

/** The profile that counts when a workbook names none. */
export const defaultProfile: Profile = yiwu2020;

/** The shipped profile with this id; `null` when there is none. */
export function findProfile(id: string): Profile | null {
  return profiles.find((profile) => profile.id === id) ?? null;
}

/** Reads a user's profile that extends one of the shipped ones; see `ProfileResult`. */
export function validateProfile(json: unknown): ProfileResult {
  return validate(json, profiles);
}

/** A profile as a file that can be changed and read back; one that ships under another id. */
export function profileToJson(profile: Profile): Profile {
  return toJson(profile, profiles);
}
