import { localized, failureSentence, problemSentence, translator, type Language } from '../../i18n';
import type { SheetAudit, WorkbookAudit } from '../../jobs';
import type { HostFailure } from '../../host/workbook';
import type { FindingWords } from './finding-views';
import { tallyForms } from './breakdown';
import type { RowTitle } from './list-rows';
import type { FormView, SheetNote } from './overview';

/** The recognised forms, in workbook order. */
export function formViews(audit: WorkbookAudit, language: Language): FormView[] {
  const forms = audit.sheets.flatMap((sheet) => sheet.forms);
  const tallies = tallyForms(
    forms.map(({ form }) => form),
    audit.findings,
  );
  return forms.map(({ form, measures }, index) => ({
    key: `${index}`,
    name: localized(form.definition.name, language),
    sheet: form.sheet,
    area: form.area,
    rows: form.rows.length,
    confidence: form.confidence,
    reasons: form.reasons.map(({ text }) => localized(text, language)),
    form: form.definition.id,
    heading: form.heading,
    measures,
    tally: tallies[index]!,
  }));
}

/** Rows by their number and, where an indicator stands in one, its name. */
export function rowTitles({ sheets }: WorkbookAudit, language: Language): RowTitle {
  const t = translator(language, 'pane');
  const names = new Map<string, Map<number, string>>();
  for (const { info, forms } of sheets) {
    const bySheet = new Map<number, string>();
    for (const { form } of forms) {
      for (const row of form.rows) {
        const name = row.value('name');
        if (name !== null) bySheet.set(row.row, `${name}`);
      }
    }
    names.set(info.name, bySheet);
  }
  return (sheet, row) => {
    const name = names.get(sheet)?.get(row);
    const where =
      name === undefined
        ? t('findings.row', { row: row + 1 })
        : t('findings.rowNamed', { row: row + 1, name });
    return sheets.length > 1 ? `${sheet} · ${where}` : where;
  };
}

/** Number formats of the cells that were read, so that a rate is shown as the user sees it. */
export function formatAt({ sheets }: WorkbookAudit): FindingWords['formatAt'] {
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
  const add = (note: Omit<SheetNote, 'key'>) => notes.push({ ...note, key: `${notes.length}` });
  const warn = (sheet: string, text: string) => add({ intent: 'warning', sheet, text, cell: null });

  for (const { info, failure } of audit.sheets) {
    if (!failure) continue;
    const reason = failureSentence(failure, language);
    warn(info.name, t('sheets.notRead', { sheet: info.name, reason }));
  }
  const withFindings = new Set(audit.findings.map(({ sheet }) => sheet));
  for (const [sheet, failure] of unmarked) {
    if (!withFindings.has(sheet)) continue;
    warn(sheet, t('sheets.notMarked', { sheet, reason: failureSentence(failure, language) }));
  }
  for (const { rule, sheet, message } of audit.failures) {
    warn(sheet ?? '', t('sheets.ruleFailed', { rule, detail: message }));
  }
  for (const sheet of audit.sheets) {
    for (const note of unrecognised(sheet, language))
      add({ ...note, intent: 'info', sheet: sheet.info.name });
  }
  return notes;
}

function unrecognised(
  { info, recognition, failure }: SheetAudit,
  language: Language,
): readonly Pick<SheetNote, 'text' | 'cell' | 'heading'>[] {
  if (failure) return [];
  if (!recognition) {
    return [{ text: translator(language, 'host')('sheet.chart', { sheet: info.name }), cell: null }];
  }
  return recognition.problems.map((problem) => ({
    text: problemSentence(info.name, problem, language),
    cell: problem.cell ?? null,
    ...(problem.heading && { heading: problem.heading }),
  }));
}
