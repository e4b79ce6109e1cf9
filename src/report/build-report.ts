import { toA1 } from '../core/address';
import {
  failureSentence,
  localized,
  problemSentence,
  renderMessage,
  translator,
  type Language,
} from '../i18n';
import { ruleChanges } from '../core/audit';
import { ruleFinder, rules } from '../core/rules';
import type { Finding, FormMeasures, OwnRule, RuleTexts } from '../core/audit';
import type { Profile } from '../core/profile';
import type { RecognitionProblem } from '../core/recognise';
import type { SheetAudit, WorkbookAudit } from '../jobs';
import { VERSION } from '../version';
import type { AuditReport, ReportFile, ReportFinding, ReportOwnRule, ReportSheet } from './model';
import { countByRule, countBySeverity, countByUnit } from './tally';
import { uncheckedOf } from './unchecked';
import { unitsIn, type UnitOf } from './unit-of';

const NOTHING_MEASURED: FormMeasures = {
  quantRate: null,
  executionRate: null,
  completion: null,
  deviation: null,
  score: null,
  grade: null,
};

function reportFinding(
  finding: Finding,
  rule: RuleTexts | undefined,
  unitOf: UnitOf,
  language: Language,
): ReportFinding {
  const { explanation } = finding;
  return {
    rule: finding.rule,
    severity: finding.severity,
    sheet: finding.sheet,
    cell: toA1(finding.cell),
    unit: unitOf(finding),
    message: rule ? renderMessage(rule, finding.message, language) : finding.message.id,
    expected: finding.expected ?? null,
    actual: finding.actual ?? null,
    basis: rule ? localized(rule.basis, language) : '',
    explanation: explanation
      ? { text: explanation.text, date: explanation.date, stale: explanation.isStale }
      : null,
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

function reportOwnRule(rule: OwnRule, language: Language): ReportOwnRule {
  const { id, severity, source, tally } = rule;
  return {
    id,
    severity,
    source,
    title: localized(rule.title, language),
    basis: localized(rule.basis, language),
    advice: localized(rule.advice, language),
    tables: tally.tables,
  };
}

/** What is known about a file besides its audit. */
export interface FileFacts {
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly sha256?: string;
}

/** What an audited file shows in a report. */
export function reportFile(
  file: string,
  audit: WorkbookAudit,
  language: Language,
  { sha256 }: FileFacts = {},
): ReportFile {
  const ruleOf = ruleFinder(audit);
  const broken = audit.failures.map(({ rule, message }) =>
    translator(language, 'pane')('sheets.ruleFailed', { rule, detail: message }),
  );
  const unitOf = unitsIn(audit.sheets.flatMap(({ forms }) => forms.map(({ form }) => form)));
  return {
    file,
    ...(sha256 !== undefined && { sha256 }),
    sheets: audit.sheets.flatMap((sheet) => reportSheets(sheet, language)),
    findings: audit.findings.map((finding) => reportFinding(finding, ruleOf(finding.rule), unitOf, language)),
    measures: audit.measures,
    ...(audit.ownRules.length > 0 && {
      ownRules: audit.ownRules.map((rule) => reportOwnRule(rule, language)),
    }),
    ...(broken.length > 0 && { notes: broken }),
  };
}

/** A file that could not be audited, with its one sentence; its bytes may be known all the same. */
export function unreadableFile(file: string, failure: string, { sha256 }: FileFacts = {}): ReportFile {
  return {
    file,
    ...(sha256 !== undefined && { sha256 }),
    sheets: [],
    findings: [],
    measures: NOTHING_MEASURED,
    failure,
  };
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
  const ruleOf = ruleFinder({ ownRules: audits.flatMap(({ ownRules }) => ownRules) });
  return {
    tool: 'jixiao',
    version: VERSION,
    profile: profile.id,
    profileVersion: profile.version,
    profileName: localized(profile.name, language),
    completionMethod: profile.completion.overall,
    files,
    counts: countBySeverity(files),
    byRule: countByRule(files, ruleOf, language),
    byUnit: countByUnit(files),
    unchecked: uncheckedOf(audits, language),
    ruleChanges: ruleChanges(rules, profile).map((change) => ({
      ...change,
      title: localized(ruleOf(change.rule)!.title, language),
    })),
  };
}
