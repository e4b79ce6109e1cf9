import { FileError, type FileFailureCode } from './failure';
import { FILE_LIMITS, HARMLESS, type FileLimits } from './triage';
import { inflateEntry, listZip, ZipDamage, type ZipEntry } from './zip';

/** A file inside an archive. */
export interface ArchivedFile {
  /** Its path in the archive. */
  readonly name: string;
  /** @throws FileError when it is damaged, behind a password, or larger than anything that is read. */
  readonly bytes: () => Promise<Uint8Array>;
}

/** True for a file that is an archive by its name; a workbook is a zip as well, and is opened as one. */
export const isArchive = (name: string): boolean => /\.zip$/i.test(name);

/** True for a path whose ending is a workbook's, also one that can only be refused; not for the notes that it is open. */
export const isWorkbookName = (path: string): boolean =>
  /(?:^|[/\\])(?!~\$|\.)[^/\\]+\.(?:xlsx|xlsm|xls|et)$/i.test(path);

/** A part of what others made: the Mac's shadows of files, Excel's and WPS's notes that a file is open. */
const isShadow = (name: string): boolean => /(?:^|\/)(?:__MACOSX\/|\.|~\$)/.test(name) || name.endsWith('/');

function failureOf(entry: ZipEntry, limits: FileLimits): FileFailureCode | null {
  if (entry.size > HARMLESS && entry.size > entry.packedSize * limits.ratio) return 'bomb';
  return entry.size > limits.fileSize ? 'tooLarge' : null;
}

/** The entries of an archive that count, held to the limits; nothing is inflated. */
function entriesOf(
  bytes: Uint8Array,
  name: string,
  limits: FileLimits,
  isWanted: (entry: ZipEntry) => boolean,
): ZipEntry[] {
  const fail = (code: FileFailureCode, detail?: string) =>
    new FileError({ code, file: name, ...(detail !== undefined && { detail }) });
  if (bytes.length === 0) throw fail('empty');
  if (bytes.length > limits.fileSize) throw fail('tooLarge', `${bytes.length}`);
  let entries: ZipEntry[];
  try {
    entries = listZip(bytes);
  } catch (error) {
    if (error instanceof ZipDamage) throw fail('damaged', error.message);
    throw error;
  }
  const files = entries.filter(isWanted);
  const total = files.reduce((sum, { size }) => sum + size, 0);
  if (files.length > limits.entries || total > limits.archiveSize) throw fail('tooLarge', `${total}`);
  return files;
}

/** The content of an entry. @throws FileError */
async function contentOf(bytes: Uint8Array, entry: ZipEntry, limits: FileLimits): Promise<Uint8Array> {
  const failure = failureOf(entry, limits);
  if (failure) throw new FileError({ code: failure, file: entry.name });
  if (entry.isEncrypted) throw new FileError({ code: 'encrypted', file: entry.name });
  try {
    return await inflateEntry(bytes, entry);
  } catch (error) {
    if (!(error instanceof ZipDamage)) throw error;
    throw new FileError({ code: 'damaged', file: entry.name, detail: error.message });
  }
}

/**
 * The files in a zip archive, without inflating any. What the archive declares is held to the limits of a workbook:
 * altogether no more than that may come out of it.
 * @param name what the user calls the archive
 * @throws FileError when it is no archive, damaged, or too large.
 */
export function readArchive(
  bytes: Uint8Array,
  name: string,
  limits: FileLimits = FILE_LIMITS,
): ArchivedFile[] {
  return entriesOf(bytes, name, limits, (entry) => !isShadow(entry.name)).map((entry): ArchivedFile => ({
    name: entry.name,
    bytes: () => contentOf(bytes, entry, limits),
  }));
}

/**
 * Unpacks everything in a zip once and keeps nothing: whatever takes it over afterwards, trusting what it declares, gets
 * no more out of it than that. `look` is shown each content meanwhile.
 * @throws FileError when any part is damaged, encrypted or too large, or all of them together are
 */
export async function tryArchive(
  bytes: Uint8Array,
  name: string,
  limits: FileLimits,
  look: (content: Uint8Array) => void = () => undefined,
): Promise<void> {
  for (const entry of entriesOf(bytes, name, limits, () => true)) look(await contentOf(bytes, entry, limits));
}
