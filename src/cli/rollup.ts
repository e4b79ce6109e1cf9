import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { FileWork } from '../batch';
import type { Profile } from '../core/profile';
import {
  mergeParts,
  rollUp,
  rollupAnswersFromJson,
  type FileRole,
  type Rollup,
  type RollupAnswers,
  type RollupOptions,
  type RollupPart,
} from '../core/rollup';
import type { Language } from '../i18n';
import { rollupToJson, rollupToText, rollupToXlsx } from '../report';
import { checkReportOptions, writeAnnualReport, type ReportOptions } from './annual-report';
import { lookingBeside } from './audit';
import type { ExitCode, Io } from './io';
import { chooseProfile } from './profile-option';
import { timeOfRun } from './run-time';
import { chooseSources } from './sources';
import { CallError, cliTexts } from './texts';
import { workOnFiles, type JobsOption } from './work-on-files';

export const ROLLUP_FORMATS = ['text', 'json'] as const;

/** What says which files are rolled up, and how. */
export interface RollUpFilesOptions extends JobsOption {
  readonly roster?: string;
  readonly register?: string;
  readonly answers?: string;
  /** Written to by the command: no input, although it may lie in the folder. */
  readonly out?: string;
  readonly profile?: string;
  readonly year?: string;
}

export interface RollupCommandOptions extends RollUpFilesOptions, ReportOptions {
  readonly format: (typeof ROLLUP_FORMATS)[number];
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export async function readAnswersFile(path: string | undefined, language: Language): Promise<RollupAnswers> {
  if (path === undefined) return {};
  const t = cliTexts(language);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CallError(
      error.code === 'ENOENT'
        ? t('audit.missingPath', { path })
        : t('audit.unreadable', { path, reason: error.message }),
    );
  });
  try {
    return rollupAnswersFromJson(JSON.parse(text) as unknown);
  } catch {
    throw new CallError(t('rollup.badAnswers', { path }));
  }
}

export function chooseYear(text: string | undefined, language: Language): number | undefined {
  if (text === undefined) return undefined;
  if (/^20\d\d$/.test(text)) return Number(text);
  throw new CallError(cliTexts(language)('template.badYear', { year: text }));
}

/** The files of a run with what each is taken for; the one that is written to is none of them. */
async function filesOf(
  paths: readonly string[],
  { roster, register, out }: RollUpFilesOptions,
  language: Language,
): Promise<Map<string, FileRole[]>> {
  const files = new Map<string, FileRole[]>();
  const byPath = new Map<string, string>();
  const add = (file: string, ...roles: FileRole[]) => {
    const known = byPath.get(resolve(file)) ?? file;
    byPath.set(resolve(file), known);
    files.set(known, [...(files.get(known) ?? []), ...roles]);
  };
  for (const file of await chooseSources(paths, language)) {
    // The summary of an earlier run, in the folder that is rolled up again.
    if (out === undefined || resolve(file) !== resolve(out)) add(file);
  }
  for (const [path, role] of [
    [roster, 'roster'],
    [register, 'register'],
  ] as const) {
    if (path === undefined) continue;
    for (const file of await chooseSources([path], language)) add(file, role);
  }
  return files;
}

/** The named roster and register have to be what they were named for: without them everything would be asked. */
function checkRoles(
  { files }: RollupPart,
  { roster, register }: RollUpFilesOptions,
  language: Language,
): void {
  const t = cliTexts(language);
  const lines = (role: FileRole) =>
    files
      .filter(({ roles }) => roles.includes(role))
      .reduce((sum, file) => sum + (role === 'roster' ? file.roster : file.library).length, 0);
  if (roster !== undefined && lines('roster') === 0)
    throw new CallError(t('rollup.noRoster', { path: roster }));
  if (register !== undefined && lines('register') === 0)
    throw new CallError(t('rollup.noRegister', { path: register }));
}

/** What files came to. */
export interface RolledUpFiles {
  readonly rollup: Rollup;
  readonly profile: Profile;
  /** True when a file could not be opened; which one was told on stderr. */
  readonly hasFailures: boolean;
}

/** What files came to, with the work on each of them. */
export interface WorkedOnFiles extends RolledUpFiles {
  readonly results: readonly FileWork[];
}

/**
 * Collects the tables of all files that a command names and adds them up; progress and what is wrong with single
 * files go to stderr.
 * @param isAudited whether the files are audited in the same pass
 * @throws CallError when the call itself is wrong.
 */
export async function rollUpFiles(
  paths: readonly string[],
  options: RollUpFilesOptions,
  language: Language,
  io: Io,
  isAudited = false,
): Promise<WorkedOnFiles> {
  const profile = await chooseProfile(options.profile, language);
  const year = chooseYear(options.year, language);
  const answers = await readAnswersFile(options.answers, language);
  const files = await filesOf(paths, options, language);
  const results = await workOnFiles(
    [...files].map(([file, roles]) => ({ file, roles })),
    { profile, wanted: { audit: isAudited, rollup: true } },
    options,
    language,
    io,
  );
  const part = mergeParts(results.flatMap((result) => result.part ?? []));
  checkRoles(part, options, language);
  return { ...addUp(part, { profile, answers, ...(year !== undefined && { year }) }), results };
}

/** Adds up what was collected, wherever that was. */
export function addUp(part: RollupPart, options: RollupOptions): RolledUpFiles {
  return {
    rollup: rollUp(part, options),
    profile: options.profile,
    hasFailures: part.files.some(({ failure }) => failure),
  };
}

/**
 * `jixiao rollup`: collects the tables of all files and adds them up. Exit code 2 when a file could not be read (it
 * costs itself alone), 1 when something is asked, else 0.
 * @throws CallError when the call itself is wrong.
 */
export async function rollup(
  paths: readonly string[],
  options: RollupCommandOptions,
  language: Language,
  io: Io,
): Promise<ExitCode> {
  const { out } = options;
  if (out !== undefined && !out.toLowerCase().endsWith('.xlsx'))
    throw new CallError(cliTexts(language)('rollup.outEnding', { path: out }));
  const template = await checkReportOptions(options, language);
  const rolledUp = await rollUpFiles(paths, options, language, io, options.report !== undefined);
  const code = await reportRollup(rolledUp, options, language, io);
  if (options.report !== undefined)
    await writeAnnualReport(rolledUp, { path: options.report, template }, language, io, lookingBeside());
  return code;
}

/**
 * Prints and writes the figures of what was rolled up, wherever that was.
 * @throws CallError when the summary cannot be written.
 */
export async function reportRollup(
  { rollup: result, profile, hasFailures }: RolledUpFiles,
  { format, out }: Pick<RollupCommandOptions, 'format' | 'out'>,
  language: Language,
  io: Io,
): Promise<ExitCode> {
  io.stdout(
    format === 'json' ? rollupToJson(result, profile.completion.overall) : rollupToText(result, language),
  );
  if (out !== undefined) await write(out, result, profile, language, io);
  if (hasFailures) return 2;
  return result.questions.length + result.splits.length > 0 ? 1 : 0;
}

async function write(
  out: string,
  result: Rollup,
  profile: Profile,
  language: Language,
  io: Io,
): Promise<void> {
  const t = cliTexts(language);
  const bytes = await rollupToXlsx(result, profile, timeOfRun());
  await writeFile(out, bytes).catch((error: unknown) => {
    throw new CallError(t('audit.outFailed', { path: out, reason: reasonOf(error) }));
  });
  io.stderr(`${t('rollup.written', { path: out })}\n`);
}
