import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, relative, resolve } from 'node:path';
import type { Profile } from '../core/profile';
import { FileError, openWorkbookFile } from '../host/file';
import { auditTogether, auditWorkbook, type WorkbookAudit } from '../jobs';
import { fileFailureSentence, type Language } from '../i18n';
import {
  buildReport,
  reportFile,
  toHtml,
  toJson,
  toSarif,
  toText,
  toXlsx,
  unreadableFile,
  type AuditReport,
  type FileFacts,
} from '../report';
import { chooseFiles } from './choose-files';
import { fileNamesBeside } from './find-files';
import type { ExitCode, Io } from './io';
import { chooseProfile } from './profile-option';
import { timeOfRun } from './run-time';
import { CallError, cliTexts } from './texts';

export const AUDIT_FORMATS = ['text', 'json', 'sarif', 'html', 'xlsx'] as const;
export type AuditFormat = (typeof AUDIT_FORMATS)[number];

export interface AuditOptions {
  readonly profile?: string;
  readonly format: AuditFormat;
  readonly out?: string;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** One file as audited by itself, or the one sentence that says why it was not. */
type FileAudit =
  | { readonly file: string; readonly facts: FileFacts; readonly audit: WorkbookAudit }
  | { readonly file: string; readonly facts: FileFacts; readonly failure: string };

/** One file; whatever is wrong with it is its one sentence, and the other files go on. */
async function auditFile(file: string, profile: Profile, language: Language): Promise<FileAudit> {
  let facts: FileFacts = {};
  try {
    const bytes = await readFile(file);
    facts = { sha256: createHash('sha256').update(bytes).digest('hex') };
    const workbook = await openWorkbookFile(bytes, basename(file));
    return { file, facts, audit: await auditWorkbook(workbook, { profile, isPart: true }) };
  } catch (error) {
    const sentence =
      error instanceof FileError
        ? fileFailureSentence({ ...error.failure, file }, language)
        : cliTexts(language)('audit.unreadable', { path: file, reason: reasonOf(error) });
    return { file, facts, failure: sentence };
  }
}

/** Lays the audited files beside each other, and words what was found in the files' order. */
async function reportOn(
  results: readonly FileAudit[],
  profile: Profile,
  language: Language,
): Promise<AuditReport> {
  const audited = results.flatMap((result) => ('audit' in result ? [result] : []));
  const folders = new Map<string, Promise<string[]>>();
  const beside = (file: string): Promise<string[]> => {
    const folder = dirname(file);
    const known = folders.get(folder) ?? fileNamesBeside(file);
    folders.set(folder, known);
    return known;
  };
  const together = auditTogether(
    await Promise.all(
      audited.map(async ({ file, audit }) => ({ name: file, fileNames: await beside(file), audit })),
    ),
    profile,
  );
  const byFile = new Map(audited.map(({ file }, index) => [file, together[index]!]));
  const files = results.map((result) =>
    'failure' in result
      ? unreadableFile(result.file, result.failure, result.facts)
      : reportFile(result.file, byFile.get(result.file)!, language, result.facts),
  );
  return buildReport(files, together, profile, language);
}

/** A file as the report reaches it: by a path from its own folder, so that both may be moved together. */
function pathFrom(report: string, file: string): string | null {
  const path = relative(dirname(resolve(report)), resolve(file));
  return isAbsolute(path) ? null : path.replaceAll('\\', '/');
}

async function render(
  report: AuditReport,
  { format, out }: Pick<AuditOptions, 'format' | 'out'>,
  language: Language,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'text':
      return toText(report, language);
    case 'json':
      return toJson(report);
    case 'sarif':
      return toSarif(report, language);
    case 'html':
      return toHtml(report, timeOfRun(), language);
    case 'xlsx':
      return toXlsx(report, timeOfRun(), language, (file) =>
        out === undefined ? null : pathFrom(out, file),
      );
  }
}

/**
 * `jixiao audit`: audits the files and prints or writes the report.
 * @throws CallError when the call itself is wrong.
 */
export async function audit(
  paths: readonly string[],
  options: AuditOptions,
  language: Language,
  io: Io,
): Promise<ExitCode> {
  const t = cliTexts(language);
  const { format, out } = options;
  const profile = await chooseProfile(options.profile, language);
  if (format === 'xlsx' && out === undefined) throw new CallError(t('audit.outNeeded'));
  const files = await chooseFiles(paths, language);
  if (out !== undefined && files.some((file) => resolve(file) === resolve(out))) {
    throw new CallError(t('audit.outIsInput', { path: out }));
  }

  const results: FileAudit[] = [];
  for (const [index, file] of files.entries()) {
    if (io.showsProgress && files.length > 1)
      io.stderr(`\r[${index + 1}/${files.length}] ${basename(file)}\u001b[K`);
    const result = await auditFile(file, profile, language);
    if (io.showsProgress && files.length > 1) io.stderr('\r\u001b[K');
    if ('failure' in result) io.stderr(`${result.failure}\n`);
    results.push(result);
  }

  const report = await reportOn(results, profile, language);
  const output = await render(report, options, language);
  if (out === undefined) io.stdout(output as string);
  else {
    await writeFile(out, output).catch((error: unknown) => {
      throw new CallError(t('audit.outFailed', { path: out, reason: reasonOf(error) }));
    });
    io.stderr(`${t('audit.written', { path: out })}\n`);
  }
  if (results.some((result) => 'failure' in result)) return 2;
  return report.counts.error > 0 ? 1 : 0;
}
