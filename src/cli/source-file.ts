import { access, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { FileError, openWorkbookFile, type FileWorkbook } from '../host/file';
import { fileFailureSentence, type Language } from '../i18n';
import { CallError, cliTexts } from './texts';

/**
 * Opens the one workbook that a command works on.
 * @throws CallError that names the file and says what is wrong with it.
 */
export async function openSource(file: string, language: Language): Promise<FileWorkbook> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    const t = cliTexts(language);
    throw new CallError(
      error.code === 'ENOENT'
        ? t('audit.missingPath', { path: file })
        : t('audit.unreadable', { path: file, reason: error.message }),
    );
  });
  return openWorkbookFile(bytes, basename(file)).catch((error: unknown) => {
    if (!(error instanceof FileError)) throw error;
    throw new CallError(fileFailureSentence({ ...error.failure, file }, language));
  });
}

/** True when there is something at a path already. */
export function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
