import { writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { FileWork } from '../batch';
import type { Profile } from '../core/profile';
import { auditTogether } from '../jobs';
import type { Language } from '../i18n';
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
import { fileNamesBeside } from './find-files';
import type { ExitCode, Io } from './io';
import { chooseProfile } from './profile-option';
import { timeOfRun } from './run-time';
import { chooseSources } from './sources';
import { CallError, cliTexts } from './texts';
import { workFailureSentence, workOnFiles, type JobsOption } from './work-on-files';

export const AUDIT_FORMATS = ['text', 'json', 'sarif', 'html', 'xlsx'] as const;
export type AuditFormat = (typeof AUDIT_FORMATS)[number];

export interface AuditOptions extends JobsOption {
  readonly profile?: string;
  readonly format: AuditFormat;
  readonly out?: string;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Names of the files in the folder of a file and below. */
export type FilesBeside = (file: string) => Promise<readonly string[]>;

/** Looks into each folder once. */
export function lookingBeside(): FilesBeside {
  const folders = new Map<string, Promise<string[]>>();
  return (file) => {
    const folder = dirname(file);
    const known = folders.get(folder) ?? fileNamesBeside(file);
    folders.set(folder, known);
    return known;
  };
}

/** Lays the audited files beside each other, and words what was found in the files' order. */
export async function reportOn(
  results: readonly FileWork[],
  profile: Profile,
  language: Language,
  beside: FilesBeside,
): Promise<AuditReport> {
  const audited = results.flatMap(({ file, audit }) => (audit ? [{ file, audit }] : []));
  const together = auditTogether(
    await Promise.all(
      audited.map(async ({ file, audit }) => ({ name: file, fileNames: await beside(file), audit })),
    ),
    profile,
  );
  const byFile = new Map(audited.map(({ file }, index) => [file, together[index]!]));
  const files = results.map(({ file, sha256, failure }) => {
    const facts: FileFacts = sha256 === null ? {} : { sha256 };
    return failure
      ? unreadableFile(file, workFailureSentence(file, failure, language), facts)
      : reportFile(file, byFile.get(file)!, language, facts);
  });
  return buildReport(files, together, profile, language);
}

/** A file as the report reaches it: by a path from its own folder, so that both may be moved together. */
function pathFrom(report: string, file: string): string | null {
  const path = relative(dirname(resolve(report)), resolve(file));
  // Nothing leads into an archive.
  return isAbsolute(path) || /\.zip[\\/]/i.test(path) ? null : path.split(sep).join('/');
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
  const profile = await chooseProfile(options.profile, language);
  checkOutput(options, language);
  const files = await chooseSources(paths, language);
  const { out } = options;
  if (out !== undefined && files.some((file) => resolve(file) === resolve(out))) {
    throw new CallError(cliTexts(language)('audit.outIsInput', { path: out }));
  }
  const results = await workOnFiles(
    files.map((file) => ({ file })),
    { profile, wanted: { audit: true, rollup: false } },
    options,
    language,
    io,
  );
  return reportAudit(results, options, profile, language, io, lookingBeside());
}

/** A report that is a workbook goes to a file. */
export function checkOutput({ format, out }: AuditOptions, language: Language): void {
  if (format === 'xlsx' && out === undefined) throw new CallError(cliTexts(language)('audit.outNeeded'));
}

/**
 * Prints or writes the report over files that were worked on, wherever that was.
 * @throws CallError when the report cannot be written.
 */
export async function reportAudit(
  results: readonly FileWork[],
  options: AuditOptions,
  profile: Profile,
  language: Language,
  io: Io,
  beside: FilesBeside,
): Promise<ExitCode> {
  const t = cliTexts(language);
  const { out } = options;
  const report = await reportOn(results, profile, language, beside);
  const output = await render(report, options, language);
  if (out === undefined) io.stdout(output as string);
  else {
    await writeFile(out, output).catch((error: unknown) => {
      throw new CallError(t('audit.outFailed', { path: out, reason: reasonOf(error) }));
    });
    io.stderr(`${t('audit.written', { path: out })}\n`);
  }
  if (results.some(({ failure }) => failure)) return 2;
  return report.counts.error > 0 ? 1 : 0;
}
