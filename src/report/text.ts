import type { Severity } from '../core/profile/types';
import {
  formatCellValue,
  formatPoints,
  formatRatio,
  translator,
  UNDEFINED_FIGURE,
  type Language,
} from '../i18n';
import { changedTo } from './change-words';
import type { AuditReport, ReportFile, ReportFinding, ReportSheet, SeverityCounts } from './model';
import { tableName } from './table-name';

/** Signs in front of a finding; they differ without colour. */
const SIGNS: Readonly<Record<Severity, string>> = { error: '✖', warning: '▲', info: '·' };

/** Control characters in a cell could steer the reader's terminal; line breaks would break the list. */
function printable(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ');
}

/** A form with its headers only: recognised, and nothing there to audit. */
const isBlank = ({ rows, note }: ReportSheet) => rows === 0 && note !== undefined;
const isAudited = (sheet: ReportSheet) => sheet.recognised && !isBlank(sheet);

/**
 * The report for people: files, sheets with their figures, findings in reading order, and the counts.
 * Every 整体完成率 names its method, since regulations define none.
 */
export function toText(report: AuditReport, language: Language): string {
  const t = translator(language, 'report');
  const pane = translator(language, 'pane');
  const severity = (level: Severity) => pane(`severity.${level}`);
  const shown = (value: ReportFinding['expected']) => printable(formatCellValue(value, language));

  const sheetLine = (sheet: ReportSheet): string => {
    const name = printable(sheet.name);
    if (sheet.form === null || isBlank(sheet)) return `  ${printable(sheet.note ?? name)}`;
    const form = tableName(sheet.form, language);
    const note = sheet.note === undefined ? '' : `\n  ${printable(sheet.note)}`;
    return `  ${t('sheet', { name, form, rows: sheet.rows })}${note}`;
  };

  const explanationLines = ({ explanation }: ReportFinding): string[] => {
    if (!explanation) return [];
    const { date, stale } = explanation;
    const text = printable(explanation.text);
    return [`      ${t(stale ? 'explanation.stale' : 'explanation.given', { text, date })}`];
  };

  const findingLines = (finding: ReportFinding): string[] => [
    `  ${SIGNS[finding.severity]} ${printable(finding.sheet)}!${finding.cell}  [${severity(finding.severity)} ${finding.rule}] ${printable(finding.message)}`,
    ...(finding.expected === null ? [] : [`      ${t('expected', { value: shown(finding.expected) })}`]),
    ...(finding.actual === null ? [] : [`      ${t('actual', { value: shown(finding.actual) })}`]),
    `      ${t('basis', { basis: finding.basis })}`,
    ...explanationLines(finding),
  ];

  const measuresLine = ({ measures, sheets }: ReportFile): string[] =>
    sheets.some(isAudited)
      ? [
          `  ${t('measures', {
            quantRate: formatRatio(measures.quantRate, language),
            executionRate: formatRatio(measures.executionRate, language),
            completion: formatRatio(measures.completion, language),
            method: t(`method.${report.completionMethod}`),
            deviation: formatRatio(measures.deviation, language),
            score: formatPoints(measures.score, language),
            grade: measures.grade ?? UNDEFINED_FIGURE,
          })}`,
        ]
      : [];

  const fileLines = (file: ReportFile): string[] => [
    printable(file.file),
    ...(file.failure === undefined ? [] : [`  ${printable(file.failure)}`]),
    ...(file.notes ?? []).map((note) => `  ${printable(note)}`),
    ...file.sheets.map(sheetLine),
    ...measuresLine(file),
    ...(file.findings.length > 0
      ? file.findings.flatMap(findingLines)
      : file.sheets.some(isAudited)
        ? [`  ${t('clean')}`]
        : []),
    '',
  ];

  const countLine = (name: string, counts: SeverityCounts) =>
    `  ${t('countLine', { name: printable(name), error: counts.error, warning: counts.warning, info: counts.info })}`;

  const summary = (heading: string, lines: readonly string[]): string[] =>
    lines.length > 0 ? [heading, ...lines, ''] : [];

  return `${[
    t('profile', {
      name: report.profileName,
      id: report.profile,
      version: report.profileVersion,
    }),
    '',
    ...summary(
      t('sections.ruleChanges'),
      report.ruleChanges.map((change) => {
        const name = `${change.rule} ${change.title}`;
        return `  ${t('changeLine', { name, from: severity(change.from), to: changedTo(change, language) })}`;
      }),
    ),
    ...report.files.flatMap(fileLines),
    ...summary(
      t('sections.byRule'),
      report.byRule.map((rule) => countLine(`${rule.rule} ${rule.title}`, rule)),
    ),
    ...summary(
      t('sections.byUnit'),
      report.byUnit.map((unit) => countLine(unit.unit ?? t('noUnit'), unit)),
    ),
    ...summary(
      t('unchecked.heading'),
      report.unchecked.map((one) => `  ${t('unchecked.line', { ...one })}`),
    ),
    `${t('total', { files: report.files.length, ...report.counts })}`,
  ].join('\n')}\n`;
}
