import type { Profile } from './types';

/** Any part of a profile; lists replace, objects merge. */
export type ProfilePart = DeepPartial<Profile> & Pick<Profile, 'id' | 'version' | 'name'>;

type DeepPartial<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [K in keyof T]?: DeepPartial<T[K]> }
    : T;

/** Keys that would reach into object prototypes instead of naming a field. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function merge(base: unknown, part: unknown): unknown {
  if (part === undefined) return base;
  if (!isRecord(base) || !isRecord(part)) return part;
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(part)) {
    if (!FORBIDDEN_KEYS.has(key)) merged[key] = merge(merged[key], value);
  }
  return merged;
}

/** A profile that says the same as `base` except for what `part` says. Lists replace, objects merge. */
export function extendProfile(base: Profile, part: ProfilePart): Profile {
  return { ...(merge(base, part) as Profile), extends: base.id };
}
