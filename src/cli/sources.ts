import { filesInArchive } from '../batch';
import { isArchive, isWorkbookName } from '../host/file';
import type { Language } from '../i18n';
import { chooseFiles } from './choose-files';

/** The workbooks in an archive, by the paths they are read by; the archive itself where it says why there is none. */
async function inArchive(archive: string, isNamed: boolean): Promise<string[]> {
  try {
    const names = (await filesInArchive(archive)).map(({ name }) => name).filter(isWorkbookName);
    if (names.length > 0) return names.map((name) => `${archive}/${name}`);
    // Who names an archive is to know that there is nothing in it; in a folder it may hold something else.
    return isNamed ? [archive] : [];
  } catch {
    return [archive];
  }
}

/**
 * The workbooks that paths of the command line name: files, all files below folders, and what is in archives.
 * @throws CallError when a path does not exist, or there is no workbook in any of them.
 */
export async function chooseSources(paths: readonly string[], language: Language): Promise<string[]> {
  const sources: string[] = [];
  for (const file of await chooseFiles(paths, language, { withArchives: true }))
    sources.push(...(isArchive(file) ? await inArchive(file, paths.includes(file)) : [file]));
  return sources;
}
