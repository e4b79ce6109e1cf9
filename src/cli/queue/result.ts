import { dirname } from 'node:path';
import { failedWork, workOfRecord, type FileWork } from '../../batch';
import type { Profile } from '../../core/profile';
import { mergeParts } from '../../core/rollup';
import { collectRun, forgetRun, profileOf, type CollectedRun } from '../../queue';
import type { Language } from '../../i18n';
import type { AuditReport } from '../../report';
import { checkReportOptions, writeAnnualReport, type TemplateFile } from '../annual-report';
import { AUDIT_FORMATS, checkOutput, reportAudit, reportOn, type AuditFormat } from '../audit';
import type { ExitCode, Io } from '../io';
import {
  addUp,
  chooseYear,
  readAnswersFile,
  reportRollup,
  ROLLUP_FORMATS,
  type RolledUpFiles,
} from '../rollup';
import { CallError, cliTexts } from '../texts';
import { workFailureSentence } from '../work-on-files';
import { chooseQueue, chooseRun, withQueue, type RunOption } from './common';
import { writeParts } from './parts';

export const RESULT_KINDS = ['audit', 'rollup'] as const;

export interface ResultOptions extends RunOption {
  readonly report: (typeof RESULT_KINDS)[number];
  readonly format: AuditFormat;
  readonly out?: string;
  /** The .docx to write beside the roll-up's figures. */
  readonly annualReport?: string;
  readonly reportTemplate?: string;
  readonly answers?: string;
  readonly year?: string;
  /** Folder for tables that can be queried; written instead of a report. */
  readonly parts?: string;
  readonly forget?: boolean;
}

/** What came of the files; a record that is not what this version makes of its cells is a file that failed. */
export function worksOf({ records }: Pick<CollectedRun, 'records'>, profile: Profile): FileWork[] {
  return records.map((record) => {
    const { file, sha256, failure } = record;
    const order = { profile, wanted: { audit: true, rollup: true } };
    // Those of a batch that was given up have nothing but the reason.
    if (failure) return failedWork({ file }, sha256, failure, order);
    try {
      if (!record.audit || !record.part) throw new RangeError('the stored result is incomplete');
      return workOfRecord(record, profile);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return failedWork({ file }, sha256, { code: 'abandoned', detail: error.message }, order);
    }
  });
}

/**
 * Prints and writes what is wanted of a run that was collected.
 * @param template of the annual report, read before; `null` for our own layout
 * @throws CallError when the call itself is wrong, or something cannot be written.
 */
export async function reportRun(
  run: CollectedRun,
  name: string,
  options: ResultOptions,
  template: TemplateFile | null,
  language: Language,
  io: Io,
): Promise<ExitCode> {
  const profile = profileOf(run.order);
  const works = worksOf(run, profile);
  for (const { file, failure } of works)
    if (failure) io.stderr(`${workFailureSentence(file, failure, language)}\n`);
  const beside = (file: string) => Promise.resolve(run.namesBeside.get(dirname(file)) ?? []);
  if (options.report === 'audit' && options.parts === undefined)
    return reportAudit(works, options, profile, language, io, beside);
  const answers = await readAnswersFile(options.answers, language);
  const year = chooseYear(options.year, language);
  const part = mergeParts(works.flatMap((work) => work.part ?? []));
  const sums = addUp(part, { profile, answers, ...(year !== undefined && { year }) });
  if (options.parts !== undefined) {
    const report = await reportOn(works, profile, language, beside);
    return writeTables(options.parts, name, report, sums, language, io);
  }
  const { format, out, annualReport } = options;
  const code = await reportRollup(
    sums,
    { format: format === 'json' ? format : 'text', ...(out !== undefined && { out }) },
    language,
    io,
  );
  if (annualReport !== undefined)
    await writeAnnualReport(
      { ...sums, results: works },
      { path: annualReport, template },
      language,
      io,
      beside,
    );
  return code;
}

async function writeTables(
  folder: string,
  name: string,
  report: AuditReport,
  { rollup, hasFailures }: RolledUpFiles,
  language: Language,
  io: Io,
): Promise<ExitCode> {
  const t = cliTexts(language);
  const rows = await writeParts(folder, name, report, rollup).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CallError(t('audit.outFailed', { path: folder, reason }));
  });
  for (const [table, count] of Object.entries(rows)) io.stdout(`${t('queue.table', { table, count })}\n`);
  return hasFailures ? 2 : 0;
}

function checkFormat({ report, format, out, parts, annualReport }: ResultOptions, language: Language): void {
  const t = cliTexts(language);
  if (annualReport !== undefined && (report !== 'rollup' || parts !== undefined))
    throw new CallError(t('queue.annualReportAlone'));
  const known: readonly string[] = report === 'audit' ? AUDIT_FORMATS : ROLLUP_FORMATS;
  if (!known.includes(format)) throw new CallError(t('queue.badFormat', { format, known: known.join(', ') }));
  if (report === 'audit') checkOutput({ format, ...(out !== undefined && { out }) }, language);
  else if (out !== undefined && !out.toLowerCase().endsWith('.xlsx'))
    throw new CallError(t('rollup.outEnding', { path: out }));
}

/** Looked at before the queue is asked. */
function readTemplate(
  { annualReport: report, reportTemplate }: ResultOptions,
  language: Language,
): Promise<TemplateFile | null> {
  if (report === undefined && reportTemplate !== undefined)
    throw new CallError(cliTexts(language)('queue.templateAlone'));
  return checkReportOptions(
    { ...(report !== undefined && { report }), ...(reportTemplate !== undefined && { reportTemplate }) },
    language,
  );
}

/**
 * `jixiao result`: the reports of a run that is complete, the same as those of a local `audit` and `rollup`.
 * @throws CallError when the call itself is wrong, or the run is not complete.
 */
export async function result(options: ResultOptions, language: Language, io: Io): Promise<ExitCode> {
  const place = chooseQueue(options, language);
  const run = chooseRun(options, language);
  checkFormat(options, language);
  const template = await readTemplate(options, language);
  return withQueue(language, async () => {
    const collected = await collectRun(place, run, dirname);
    const code = await reportRun(collected, run, options, template, language, io);
    if (options.forget) await forgetRun(place, run);
    return code;
  });
}
