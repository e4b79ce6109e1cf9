import type { ComposedForm } from '../../core/forms';
import { OWN_SHEET_SIGNATURE } from '../../core/recognise';
import { translator, type Language } from '../../i18n';
import type { AuditReport } from '../model';
import type { ReportTime } from '../time';
import { ReportChapters, type PathOf } from './chapters';
import { composeChapter, composeTogether } from './compose';

export type { PathOf } from './chapters';

/** A table for a sheet of this name. */
export interface ReportSheetTable {
  readonly name: string;
  readonly form: ComposedForm<'plain'>;
}

/** By this line our own sheets are known again; a reader learns from it who wrote them, and when. */
function signatureOf({ version }: AuditReport, time: ReportTime, language: Language): string {
  return `${OWN_SHEET_SIGNATURE} ${version}  ${time.text}  ${translator(language, 'report')('replaced')}`;
}

/** The report as the sheets of a workbook of its own. */
export function reportSheets(
  report: AuditReport,
  time: ReportTime,
  language: Language,
  pathOf: PathOf,
): ReportSheetTable[] {
  const chapters = new ReportChapters(report, time, language, pathOf);
  const signature = signatureOf(report, time, language);
  return chapters.all().map((chapter) => ({
    name: chapter.name,
    form: composeChapter(chapter, signature, chapters.widths),
  }));
}

/** The report as one sheet of the workbook it is about; every finding leads to its cell. */
export function reportSheet(report: AuditReport, time: ReportTime, language: Language): ReportSheetTable {
  const chapters = new ReportChapters(report, time, language, () => '');
  const name = translator(language, 'report')('title');
  const signature = signatureOf(report, time, language);
  return { name, form: composeTogether(name, chapters.all(), signature, chapters.widths) };
}
