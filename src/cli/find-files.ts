import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { namesInArchive } from '../batch';
import { isArchive, isWorkbookName } from '../host/file';

export interface FindOptions {
  readonly withArchives?: boolean;
}

/** A path on the command line that is neither file nor folder. */
export class MissingPathError extends Error {
  constructor(readonly path: string) {
    super(path);
    this.name = 'MissingPathError';
  }
}

async function walk(folder: string, isWanted: (name: string) => boolean, found: string[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await walk(path, isWanted, found);
    else if (entry.isFile() && isWanted(entry.name)) found.push(path);
  }
}

/**
 * The workbook files that the given paths name: files as they are, folders with everything below them,
 * in a fixed order and each once. Archives in folders count only where they are asked for.
 * @throws MissingPathError when a path does not exist.
 */
export async function findWorkbookFiles(
  paths: readonly string[],
  { withArchives = false }: FindOptions = {},
): Promise<string[]> {
  const isWanted = (name: string) => isWorkbookName(name) || (withArchives && isArchive(name));
  const found: string[] = [];
  for (const path of paths) {
    const info = await stat(path).catch(() => null);
    if (!info) throw new MissingPathError(path);
    if (info.isDirectory()) await walk(path, isWanted, found);
    else found.push(path);
  }
  return [...new Set(found)];
}

/** More names than that are no folder of evidence. */
const MOST_NAMES = 20_000;

/** Names of the files in the folder, or archive, of a file and below: where its evidence would lie. */
export async function fileNamesBeside(file: string): Promise<string[]> {
  const archived = await namesInArchive(file);
  if (archived) return archived.map((name) => basename(name)).slice(0, MOST_NAMES);
  const names: string[] = [];
  const folders = [dirname(file)];
  for (
    let folder = folders.shift();
    folder !== undefined && names.length < MOST_NAMES;
    folder = folders.shift()
  ) {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (entry.isDirectory()) folders.push(join(folder, entry.name));
      else if (entry.isFile()) names.push(entry.name);
    }
  }
  return names.slice(0, MOST_NAMES);
}
