import { readFile, stat } from 'node:fs/promises';
import { FileError, readArchive, type ArchivedFile } from '../host/file';

/** A file in an archive is called by the archive's path and its own behind it. */
const IN_ARCHIVE = /^(.+?\.zip)[\\/](.+)$/i;

/** The archive that a path leads into, and the way there; `null` for a file of its own. */
async function archiveOf(path: string): Promise<{ archive: string; name: string } | null> {
  const [, archive, name] = IN_ARCHIVE.exec(path) ?? [];
  if (archive === undefined || name === undefined) return null;
  const info = await stat(archive).catch(() => null);
  return info?.isFile() ? { archive, name } : null;
}

/** The file that is opened for a path: the archive, for a file in one. */
export async function openedFor(path: string): Promise<string> {
  return (await archiveOf(path))?.archive ?? path;
}

/** The one read last: its files are asked for one after the other. */
let last: { readonly key: string; readonly files: readonly ArchivedFile[] } | null = null;

/**
 * The files in an archive.
 * @throws FileError when it cannot be read.
 */
export async function filesInArchive(archive: string): Promise<readonly ArchivedFile[]> {
  const { size, mtimeMs } = await stat(archive);
  const key = JSON.stringify([archive, size, mtimeMs]);
  if (last?.key === key) return last.files;
  const files = readArchive(await readFile(archive), archive);
  last = { key, files };
  return files;
}

/** Names of the files that an archive holds beside one of its own; `null` for a file of its own. */
export async function namesInArchive(path: string): Promise<string[] | null> {
  const place = await archiveOf(path);
  return place && (await filesInArchive(place.archive)).map(({ name }) => name);
}

/**
 * The bytes of a file, or of one in an archive.
 * @throws FileError where an archive does not give it.
 */
export async function readSource(path: string): Promise<Uint8Array> {
  const place = await archiveOf(path);
  if (!place) return readFile(path);
  const file = (await filesInArchive(place.archive)).find(({ name }) => name === place.name);
  if (!file) throw new FileError({ code: 'damaged', file: path });
  return file.bytes();
}
