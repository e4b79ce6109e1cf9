import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PlantedProblem } from './plant';

/** What says that a folder was made by us and may be made anew. */
const MANIFEST = 'planted.json';
/** Where the county's own files are, so that a roll-up of them meets nothing else. */
export const FILES = 'files';

/** Clears a folder for a county: an earlier county goes, and nothing else is ever deleted. */
export async function clearFolder(folder: string): Promise<void> {
  const entries = await readdir(folder).catch((): string[] => []);
  if (entries.length > 0 && !entries.includes(MANIFEST))
    throw new Error(`${folder} is not empty and was not made by this command; name another folder`);
  await rm(join(folder, FILES), { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
}

/** Writes one file of the county. */
export async function writeInto(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  const place = join(folder, FILES, path);
  await mkdir(dirname(place), { recursive: true });
  await writeFile(place, bytes);
}

/** Says which problems are in the files, and where. */
export async function writeManifest(
  folder: string,
  seed: number,
  problems: readonly PlantedProblem[],
): Promise<void> {
  await writeFile(join(folder, MANIFEST), `${JSON.stringify({ seed, problems }, null, 2)}\n`);
}
