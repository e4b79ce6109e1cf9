import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { TextFileError } from '../host/file';
import { textFailureSentence, type Language } from '../i18n';
import {
  annualReportToDocx,
  composeAnnualReport,
  fillReportTemplate,
  TemplateFault,
  type TemplateFaultCode,
} from '../report/annual';
import { reportOn, type FilesBeside } from './audit';
import type { Io } from './io';
import type { WorkedOnFiles } from './rollup';
import { CallError, cliTexts } from './texts';

export interface ReportOptions {
  /** The .docx to write. */
  readonly report?: string;
  /** A template of one's own. */
  readonly reportTemplate?: string;
}

/** A template as it was read. */
export interface TemplateFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const isDocx = (path: string): boolean => path.toLowerCase().endsWith('.docx');

/**
 * Looks at what was asked for before any file is worked on, and reads the template; `null` when there is none.
 * @throws CallError when the call is wrong.
 */
export async function checkReportOptions(
  { report, reportTemplate: template }: ReportOptions,
  language: Language,
): Promise<TemplateFile | null> {
  const t = cliTexts(language);
  for (const path of [report, template])
    if (path !== undefined && !isDocx(path)) throw new CallError(t('rollup.reportEnding', { path }));
  if (template === undefined) return null;
  if (report === undefined) throw new CallError(t('rollup.templateAlone'));
  if (resolve(report) === resolve(template))
    throw new CallError(t('rollup.reportIsTemplate', { path: template }));
  const bytes = await readFile(template).catch((error: NodeJS.ErrnoException) => {
    throw new CallError(
      error.code === 'ENOENT'
        ? t('audit.missingPath', { path: template })
        : t('audit.unreadable', { path: template, reason: error.message }),
    );
  });
  return { path: template, bytes };
}

const FAULTS = {
  noWord: 'rollup.templateNoWord',
  broken: 'rollup.templateBroken',
  unknown: 'rollup.templateUnknown',
  empty: 'rollup.templateEmpty',
  tooMany: 'rollup.templateTooMany',
  tooLong: 'rollup.templateTooLong',
  tooDeep: 'rollup.templateTooDeep',
} as const satisfies Record<TemplateFaultCode, string>;

function templateSentence(error: unknown, path: string, language: Language): CallError | null {
  if (error instanceof TextFileError) return new CallError(textFailureSentence(error.failure, language));
  if (!(error instanceof TemplateFault)) return null;
  const names = error.names.map((name) => `{${name}}`).join(' ');
  return new CallError(cliTexts(language)(FAULTS[error.code], { path, names }));
}

/**
 * Writes the annual report of what was audited and rolled up, wherever that was, in our layout or in a template.
 * @throws CallError when the template cannot be filled in, or the report not be written.
 */
export async function writeAnnualReport(
  { rollup, profile, results }: WorkedOnFiles,
  { path, template }: { readonly path: string; readonly template: TemplateFile | null },
  language: Language,
  io: Io,
  beside: FilesBeside,
): Promise<void> {
  const t = cliTexts(language);
  // In Chinese, as all forms are.
  const audit = await reportOn(results, profile, 'zh', beside);
  const report = composeAnnualReport(rollup, profile, audit.byRule);
  const bytes = template
    ? await fillReportTemplate(template.bytes, template.path, report, profile).catch((error: unknown) => {
        throw templateSentence(error, template.path, language) ?? error;
      })
    : await annualReportToDocx(report);
  await writeFile(path, bytes).catch((error: NodeJS.ErrnoException) => {
    throw new CallError(t('audit.outFailed', { path, reason: error.message }));
  });
  io.stderr(`${t('rollup.reportWritten', { path })}\n`);
}
