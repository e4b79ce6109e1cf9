import type { Profile } from '../profile/types';
import type { FilePart, FileRole, RollupPart } from './types';

/** Parts that cannot be added up: they were read under different profiles. */
export class PartMismatch extends Error {
  constructor(first: RollupPart['profile'], second: RollupPart['profile']) {
    super(`${first.id} ${first.version} ≠ ${second.id} ${second.version}`);
    this.name = 'PartMismatch';
  }
}

/** Order of texts that is the same on every machine. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const ROLES: readonly FileRole[] = ['roster', 'register'];

const keyOf = ({ file, digest }: FilePart): string => JSON.stringify([file, digest]);

/** The same file once for what it holds and once for what it is. */
function together(a: FilePart, b: FilePart): FilePart {
  return { ...a, roles: ROLES.filter((role) => a.roles.includes(role) || b.roles.includes(role)) };
}

/** A part with these files, in its fixed order, each once. */
export function partOf(
  { id, version }: Pick<Profile, 'id' | 'version'>,
  files: readonly FilePart[],
): RollupPart {
  const byKey = new Map<string, FilePart>();
  for (const file of files) {
    const key = keyOf(file);
    const known = byKey.get(key);
    byKey.set(key, known ? together(known, file) : file);
  }
  const sorted = [...byKey].sort(([a], [b]) => byText(a, b)).map(([, file]) => file);
  return { profile: { id, version }, files: sorted };
}

/**
 * Several parts as one. It does not matter in which order they are merged, in which groups, or whether one is merged
 * twice.
 * @throws PartMismatch when they were read under different profiles; RangeError for none at all.
 */
export function mergeParts(parts: readonly RollupPart[]): RollupPart {
  const [first, ...others] = parts;
  if (!first) throw new RangeError('no parts');
  for (const { profile } of others) {
    if (profile.id !== first.profile.id || profile.version !== first.profile.version)
      throw new PartMismatch(first.profile, profile);
  }
  return partOf(
    first.profile,
    parts.flatMap(({ files }) => files),
  );
}
