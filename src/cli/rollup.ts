import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Profile } from '../core/profile';
import {
  mergeParts,
  rollUp,
  rollupAnswersFromJson,
  type FileRole,
  type Rollup,
  type RollupAnswers,
  type RollupPart,
} from '../core/rollup';
import type { Language } from '../i18n';
import { rollupToJson, rollupToText, rollupToXlsx } from '../report';
import { chooseFiles } from './choose-files';
import type { ExitCode, Io } from './io';
import { chooseProfile } from './profile-option';
import { CallError, cliTexts } from './texts';
import { workOnFiles, type JobsOption } from './work-on-files';

export const ROLLUP_FORMATS = ['text', 'json'] as const;

export interface RollupCommandOptions extends JobsOption {
  readonly roster?: string;
  readonly register?: string;
  readonly answers?: string;
  readonly out?: string;
  readonly format: (typeof ROLLUP_FORMATS)[number];
  readonly profile?: string;
  readonly year?: string;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function readAnswersFile(path: string | undefined, language: Language): Promise<RollupAnswers> {
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

function chooseYear(text: string | undefined, language: Language): number | undefined {
  if (text === undefined) return undefined;
  if (/^20\d\d$/.test(text)) return Number(text);
  throw new CallError(cliTexts(language)('template.badYear', { year: text }));
}

/** The files of a run with what each is taken for; the one that is written to is none of them. */
async function filesOf(
  paths: readonly string[],
  { roster, register, out }: RollupCommandOptions,
  language: Language,
): Promise<Map<string, FileRole[]>> {
  const files = new Map<string, FileRole[]>();
  const byPath = new Map<string, string>();
  const add = (file: string, ...roles: FileRole[]) => {
    const known = byPath.get(resolve(file)) ?? file;
    byPath.set(resolve(file), known);
    files.set(known, [...(files.get(known) ?? []), ...roles]);
  };
  for (const file of await chooseFiles(paths, language)) {
    // The summary of an earlier run, in the folder that is rolled up again.
    if (out === undefined || resolve(file) !== resolve(out)) add(file);
  }
  for (const [path, role] of [
    [roster, 'roster'],
    [register, 'register'],
  ] as const) {
    if (path === undefined) continue;
    for (const file of await chooseFiles([path], language)) add(file, role);
  }
  return files;
}

/** The named roster and register have to be what they were named for: without them everything would be asked. */
function checkRoles(
  { files }: RollupPart,
  { roster, register }: RollupCommandOptions,
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
  const t = cliTexts(language);
  const { out, format } = options;
  const profile = await chooseProfile(options.profile, language);
  const year = chooseYear(options.year, language);
  const answers = await readAnswersFile(options.answers, language);
  const files = await filesOf(paths, options, language);
  if (out !== undefined && !out.toLowerCase().endsWith('.xlsx'))
    throw new CallError(t('rollup.outEnding', { path: out }));

  const results = await workOnFiles(
    [...files].map(([file, roles]) => ({ file, roles })),
    { profile, wanted: { audit: false, rollup: true } },
    options,
    language,
    io,
  );
  const part = mergeParts(results.flatMap((result) => result.part ?? []));
  checkRoles(part, options, language);
  const result = rollUp(part, { profile, answers, ...(year !== undefined && { year }) });
  io.stdout(
    format === 'json' ? rollupToJson(result, profile.completion.overall) : rollupToText(result, language),
  );
  if (out !== undefined) await write(out, result, profile, language, io);
  if (results.some(({ failure }) => failure)) return 2;
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
  const bytes = await rollupToXlsx(result, profile);
  await writeFile(out, bytes).catch((error: unknown) => {
    throw new CallError(t('audit.outFailed', { path: out, reason: reasonOf(error) }));
  });
  io.stderr(`${t('rollup.written', { path: out })}\n`);
}
