/** What is rolled up, without React: the files that were chosen, and what was kept of each. */
import { mergeParts, type FilePart, type FileStatus, type Rollup, type RollupPart } from '../../core/rollup';
import type { Profile } from '../../core/profile/types';
import type { ChosenFile } from '../../jobs/chosen-files';
import { translator } from '../../i18n';

/**
 * What the open workbook is called among the files. In Chinese, as all forms are: the order of the files must not hang
 * on the pane's language.
 */
export const OWN_NAME = translator('zh', 'rollup')('thisWorkbook');

/** A file that was chosen. */
export interface Source {
  readonly id: number;
  readonly file: ChosenFile;
  /** What a roll-up keeps of it; `null` while it has not been read. */
  readonly part: RollupPart | null;
}

const isOf = (part: RollupPart, { id, version }: Profile): boolean =>
  part.profile.id === id && part.profile.version === version;

/** What was read under this profile; of another one its figures would be others. */
export const readOf = (part: RollupPart | null, profile: Profile): RollupPart | null =>
  part && isOf(part, profile) ? part : null;

const holdsNothing = ({ files }: RollupPart): boolean =>
  files.every(({ tables, roster, library }) => tables.length + roster.length + library.length === 0);

/**
 * All that was read, as one; `null` when nothing was. A workbook without any table is where the summary of the files
 * is to be written: it is not one of them.
 */
export function partOfAll(
  sources: readonly Source[],
  own: RollupPart | null,
  profile: Profile,
): RollupPart | null {
  const files = sources.flatMap(({ part }) => readOf(part, profile) ?? []);
  const ownPart = readOf(own, profile);
  const isFile = ownPart && (files.length === 0 || !holdsNothing(ownPart));
  const parts = isFile ? [...files, ownPart] : files;
  return parts.length === 0 ? null : mergeParts(parts);
}

/** One file of a roll-up: what is kept of it, and what became of it. */
export interface SourceResult {
  readonly part: FilePart;
  readonly status: FileStatus;
}

/** What became of a source in a roll-up. */
export function resultOf(
  part: RollupPart | null,
  all: RollupPart | null,
  rollup: Rollup | null,
): SourceResult | null {
  const own = part?.files[0];
  if (!own || !all || !rollup) return null;
  // A file that was chosen twice counts once.
  const index = all.files.findIndex(({ file, digest }) => file === own.file && digest === own.digest);
  const status = rollup.files[index];
  return status ? { part: all.files[index]!, status } : null;
}
