import { localized, failureSentence, translator, type Language } from '../../i18n';
import type { SheetAudit, WorkbookAudit } from '../../jobs';
import type { HostFailure } from '../../host/workbook';
import type { RecognitionProblem } from '../../core/recognise/types';
import type { FormatAt } from './finding-views';
import type { FormView, SheetNote } from './overview';

/** The recognised forms, in workbook order. */
export function formViews(audit: WorkbookAudit, language: Language): FormView[] {
  return audit.sheets
    .flatMap(({ forms }) => forms)
    .map(({ form, measures }, index) => ({
      key: `${index}`,
      name: localized(form.definition.name, language),
      sheet: form.sheet,
      area: form.area,
      rows: form.rows.length,
      confidence: form.confidence,
      reasons: form.reasons.map(({ text }) => localized(text, language)),
      measures,
    }));
}

/** Number formats of the cells that were read, so that a rate is shown as the user sees it. */
export function formatAt({ sheets }: WorkbookAudit): FormatAt {
  const grids = new Map(sheets.map(({ info, grid }) => [info.name, grid]));
  return ({ sheet, cell }) => grids.get(sheet)?.cell(cell.row, cell.col).format;
}

/** What to say about sheets that were not, or not wholly, audited or marked: refusals first. */
export function sheetNotes(
  audit: WorkbookAudit,
  unmarked: ReadonlyMap<string, HostFailure>,
  language: Language,
): SheetNote[] {
  const t = translator(language, 'pane');
  const notes: SheetNote[] = [];
  const add = (intent: SheetNote['intent'], sheet: string, text: string, cell: SheetNote['cell'] = null) =>
    notes.push({ key: `${notes.length}`, intent, sheet, text, cell });

  for (const { info, failure } of audit.sheets) {
    if (!failure) continue;
    const reason = failureSentence(failure, language);
    add('warning', info.name, t('sheets.notRead', { sheet: info.name, reason }));
  }
  const withFindings = new Set(audit.findings.map(({ sheet }) => sheet));
  for (const [sheet, failure] of unmarked) {
    if (!withFindings.has(sheet)) continue;
    add('warning', sheet, t('sheets.notMarked', { sheet, reason: failureSentence(failure, language) }));
  }
  for (const { rule, sheet, message } of audit.failures) {
    add('warning', sheet ?? '', t('sheets.ruleFailed', { rule, detail: message }));
  }
  for (const sheet of audit.sheets) {
    for (const { text, cell } of unrecognised(sheet, language)) add('info', sheet.info.name, text, cell);
  }
  return notes;
}

function unrecognised(
  { info, recognition, failure }: SheetAudit,
  language: Language,
): readonly { readonly text: string; readonly cell: SheetNote['cell'] }[] {
  if (failure) return [];
  if (!recognition) {
    return [{ text: translator(language, 'host')('sheet.chart', { sheet: info.name }), cell: null }];
  }
  return recognition.problems.map((problem) => ({
    text: problemSentence(info.name, problem, language),
    cell: problem.cell ?? null,
  }));
}

function problemSentence(sheet: string, { code, missing }: RecognitionProblem, language: Language): string {
  const list = (missing ?? []).join(language === 'zh' ? '、' : ', ');
  return translator(language, 'pane')(`sheets.${code}`, { sheet, missing: list });
}
