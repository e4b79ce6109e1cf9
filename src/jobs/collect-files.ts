import { digest as digestOf } from '../core/digest';
import type { Profile } from '../core/profile/types';
import { collectFailure, type RollupPart } from '../core/rollup';
import { FileError, openWorkbookFile } from '../host/file';
import { HostError, type WorkOptions } from '../host/workbook';
import type { ChosenFile } from './chosen-files';
import { collectTables } from './collect-tables';
import { pause } from './pause';

async function collectFile(chosen: ChosenFile, profile: Profile): Promise<RollupPart> {
  const { name: file } = chosen;
  let digest: string | null = null;
  try {
    const bytes = await chosen.bytes();
    digest = digestOf(new TextDecoder('latin1').decode(bytes));
    const workbook = await openWorkbookFile(bytes, file);
    return await collectTables(workbook, { file, digest, savedAt: await workbook.savedAt(), profile });
  } catch (error) {
    const failure =
      error instanceof FileError
        ? { code: error.failure.code }
        : { code: 'failed', detail: error instanceof Error ? error.message : String(error) };
    return collectFailure(file, digest, failure, profile);
  }
}

/**
 * What a roll-up keeps of each file; one that cannot be opened is kept with its reason, and the others go on.
 * @throws HostError `cancelled` between two files.
 */
export async function collectFiles(
  files: readonly ChosenFile[],
  profile: Profile,
  { signal, onProgress }: WorkOptions = {},
): Promise<RollupPart[]> {
  const parts: RollupPart[] = [];
  for (const file of files) {
    await pause();
    if (signal?.aborted) throw new HostError({ code: 'cancelled' });
    parts.push(await collectFile(file, profile));
    onProgress?.(parts.length / files.length);
  }
  return parts;
}
