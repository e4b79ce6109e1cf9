import { readFile, writeFile } from 'node:fs/promises';
import { checkText, ledgersOf, linesOf, type TextBlock } from '../core/consistency';
import { TextFileError, readTextFile } from '../host/file';
import { textFailureSentence, type Language } from '../i18n';
import { consistencyCounts, consistencyToJson, consistencyToText } from '../report';
import type { ExitCode, Io } from './io';
import { chooseProfile } from './profile-option';
import { rollUpFiles, type RollUpFilesOptions } from './rollup';
import { CallError, cliTexts } from './texts';

export const CHECK_FORMATS = ['text', 'json'] as const;

export interface CheckTextOptions extends RollUpFilesOptions {
  /** A .docx or .txt, or "-" for standard input. */
  readonly check?: string;
  readonly format: (typeof CHECK_FORMATS)[number];
}

const STANDARD_INPUT = '-';

async function bytesOf(path: string, language: Language, io: Io): Promise<Uint8Array> {
  if (path === STANDARD_INPUT) return io.stdin?.() ?? new Uint8Array();
  const t = cliTexts(language);
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new CallError(
      error.code === 'ENOENT'
        ? t('audit.missingPath', { path })
        : t('audit.unreadable', { path, reason: error.message }),
    );
  });
}

async function readText(path: string, language: Language, io: Io): Promise<TextBlock[]> {
  try {
    return await readTextFile(await bytesOf(path, language, io), path);
  } catch (error) {
    if (!(error instanceof TextFileError)) throw error;
    throw new CallError(textFailureSentence(error.failure, language));
  }
}

/**
 * `jixiao report --check`: compares the figures of a text with the ledgers of the files, and with each other. Exit
 * code 2 when the text or a file could not be read, 1 when a figure is contradicted, else 0.
 * @throws CallError when the call itself is wrong, or the text cannot be read.
 */
export async function checkTextFile(
  paths: readonly string[],
  options: CheckTextOptions,
  language: Language,
  io: Io,
): Promise<ExitCode> {
  const t = cliTexts(language);
  const { check: file, format, out } = options;
  if (file === undefined) throw new CallError(t('checkText.checkNeeded'));
  const lines = linesOf(await readText(file, language, io));
  const rolledUp = paths.length === 0 ? null : await rollUpFiles(paths, options, language, io);
  const check = checkText(lines, rolledUp && ledgersOf(rolledUp.rollup));
  const profile = rolledUp?.profile ?? (await chooseProfile(options.profile, language));
  const text =
    format === 'json'
      ? consistencyToJson(check, { file, profile, year: rolledUp?.rollup.year ?? null })
      : consistencyToText(check, file, language);
  if (out === undefined) io.stdout(text);
  else
    await writeFile(out, text).catch((error: NodeJS.ErrnoException) => {
      throw new CallError(t('audit.outFailed', { path: out, reason: error.message }));
    });
  if (rolledUp?.hasFailures) return 2;
  const { contradicted, relationsContradicted } = consistencyCounts(check);
  return contradicted + relationsContradicted > 0 ? 1 : 0;
}
