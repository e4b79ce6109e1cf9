import type { Language } from '../i18n';
import { findWorkbookFiles, MissingPathError, type FindOptions } from './find-files';
import { CallError, cliTexts } from './texts';

/**
 * The workbook files that paths of the command line name.
 * @throws CallError when a path does not exist, or there is no workbook in any of them.
 */
export async function chooseFiles(
  paths: readonly string[],
  language: Language,
  options: FindOptions = {},
): Promise<string[]> {
  const t = cliTexts(language);
  try {
    const files = await findWorkbookFiles(paths, options);
    if (files.length === 0) throw new CallError(t('audit.nothingFound', { paths: paths.join(', ') }));
    return files;
  } catch (error) {
    if (error instanceof MissingPathError) throw new CallError(t('audit.missingPath', { path: error.path }));
    throw error;
  }
}
