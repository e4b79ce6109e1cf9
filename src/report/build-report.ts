import { toA1 } from '../core/address';
import {
  failureSentence,
  localized,
  problemSentence,
  renderMessage,
  translator,
  type Language,
} from '../i18n';
import { obligations, ruleById } from '../core/rules';
import type { Finding, FormMeasures } from '../core/audit';
import type { Profile } from '../core/profile';
import type { RecognitionProblem } from '../core/recognise';
import type { SheetAudit, WorkbookAudit } from '../jobs';
import { VERSION } from '../version';
import {
  countBySeverity,
  type AuditReport,
  type ReportFile,
  type ReportFinding,
  type ReportSheet,
  type ReportUnchecked,
} from './model';

const NOTHING_MEASURED: FormMeasures = {
  quantRate: null,
  executionRate: null,
  completion: null,
  deviation: null,
  score: null,
  grade: null,
};

function reportFinding(finding: Finding, language: Language): ReportFinding {
  const rule = ruleById(finding.rule);
  return {
    rule: finding.rule,
    severity: finding.severity,
    sheet: finding.sheet,
    cell: toA1(finding.cell),
    message: rule ? renderMessage(rule, finding.message, language) : finding.message.id,
    expected: finding.expected ?? null,
    actual: finding.actual ?? null,
    basis: rule ? localized(rule.basis, language) : '',
  };
}

function reportSheets({ info, recognition, failure, forms }: SheetAudit, language: Language): ReportSheet[] {
  const unrecognised = (note: string): ReportSheet => ({
    name: info.name,
    form: null,
    recognised: false,
    rows: 0,
    note,
  });
  if (failure) {
    return [unrecognised(failureSentence(failure, language))];
  }
  if (info.kind === 'chart')
    return [unrecognised(translator(language, 'host')('sheet.chart', { sheet: info.name }))];
  const problems = recognition?.problems ?? [];
  const sentence = (problem: RecognitionProblem) => problemSentence(info.name, problem, language);
  return [
    ...forms.map(({ form }) => {
      const doubt = problems.find(
        ({ code, heading }) => code === 'assumed' && heading?.key === form.heading.key,
      );
      return {
        name: info.name,
        form: form.definition.id,
        recognised: true,
        rows: form.rows.filter((row) => !row.isEmptyBranch).length,
        ...(doubt && { note: sentence(doubt) }),
      };
    }),
    ...(recognition?.registers ?? []).map(({ definition, rows }) => ({
      name: info.name,
      form: definition.id,
      recognised: true,
      rows: rows.length,
    })),
    ...problems
      .filter(({ code }) => code !== 'assumed')
      .map((problem) => ({
        ...unrecognised(sentence(problem)),
        ...(problem.form && { form: problem.form, recognised: true }),
      })),
  ];
}

/** What an audited file shows in a report. */
export function reportFile(file: string, audit: WorkbookAudit, language: Language): ReportFile {
  const broken = audit.failures.map(({ rule, message }) =>
    translator(language, 'pane')('sheets.ruleFailed', { rule, detail: message }),
  );
  return {
    file,
    sheets: audit.sheets.flatMap((sheet) => reportSheets(sheet, language)),
    findings: audit.findings.map((finding) => reportFinding(finding, language)),
    measures: audit.measures,
    ...(broken.length > 0 && { notes: broken }),
  };
}

/** A file that could not be read, with its one sentence. */
export function unreadableFile(file: string, failure: string): ReportFile {
  return { file, sheets: [], findings: [], measures: NOTHING_MEASURED, failure };
}

/** What was not checked: rules that data were missing for in every file, and what only a person can check. */
function uncheckedOf(audits: readonly WorkbookAudit[], language: Language): ReportUnchecked[] {
  if (audits.length === 0) return [];
  const t = translator(language, 'report');
  const byRule = new Map(audits.flatMap(({ unchecked }) => unchecked.map((one) => [one.rule, one] as const)));
  const separator = language === 'zh' ? '、' : ', ';
  return [
    ...[...byRule.values()].map(({ rule, missing }) => ({
      rule,
      title: localized(ruleById(rule)?.title ?? { zh: rule, en: rule }, language),
      reason: t('unchecked.missing', {
        missing: missing.map((one) => t(`requirement.${one}`)).join(separator),
      }),
    })),
    ...obligations.map(({ id, title, reason }) => ({
      rule: id,
      title: localized(title, language),
      reason: localized(reason, language),
    })),
  ].sort((a, b) => (a.rule < b.rule ? -1 : 1));
}

/**
 * The report over all files.
 * @param audits the audits of the files that could be read, for what they could not decide
 */
export function buildReport(
  files: readonly ReportFile[],
  audits: readonly WorkbookAudit[],
  profile: Profile,
  language: Language,
): AuditReport {
  return {
    tool: 'jixiao',
    version: VERSION,
    profile: profile.id,
    profileVersion: profile.version,
    files,
    counts: countBySeverity(files),
    unchecked: uncheckedOf(audits, language),
  };
}
