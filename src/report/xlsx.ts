import { writeForms } from '../host/file';
import type { Language } from '../i18n';
import type { AuditReport } from './model';
import { reportSheets, type PathOf } from './sheet';
import type { ReportTime } from './time';

/**
 * The report as a workbook: counts, every finding with a link to its cell, explanations, and what was not checked.
 * Texts that came out of cells are written as texts, never as formulas.
 */
export function toXlsx(
  report: AuditReport,
  time: ReportTime,
  language: Language,
  pathOf: PathOf = () => null,
): Promise<Uint8Array> {
  return writeForms(reportSheets(report, time, language, pathOf), { created: time.at, modified: time.at });
}
