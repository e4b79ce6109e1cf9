import { writeXlsx, type CellStyle, type CellValue, type WriteSheet } from 'hucre/xlsx';
import { translator, type Language } from '../i18n';
import type { Severity } from '../core/profile/types';
import type { AuditReport } from './model';
import { tableName } from './table-name';
import type { ReportTime } from './time';

const HEAD: CellStyle = {
  font: { name: '宋体', size: 11, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F2F2F2' } },
  alignment: { horizontal: 'center', vertical: 'center' },
  border: { bottom: { style: 'thin', color: { rgb: '8C8C8C' } } },
};
const BODY: CellStyle = {
  font: { name: '宋体', size: 10.5 },
  alignment: { vertical: 'top', wrapText: true },
};

function table(
  name: string,
  head: readonly string[],
  rows: readonly (readonly CellValue[])[],
  widths: readonly number[],
): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  [head, ...rows].forEach((row, r) =>
    row.forEach((value, c) => cells.set(`${r},${c}`, { value, style: r === 0 ? HEAD : BODY })),
  );
  return {
    name,
    rows: [[...head], ...rows.map((row) => [...row])],
    cells,
    columns: widths.map((width) => ({ width })),
    freezePane: { rows: 1 },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    },
  };
}

/**
 * The report as a workbook: counts by file and sheet, and every finding with its cell. Texts that came out
 * of cells are written as texts, never as formulas.
 */
export async function toXlsx(report: AuditReport, time: ReportTime, language: Language): Promise<Uint8Array> {
  const t = translator(language, 'report');
  const pane = translator(language, 'pane');
  const severity = (level: Severity) => pane(`severity.${level}`);
  const count = (file: AuditReport['files'][number], severity: string, sheet?: string) =>
    file.findings.filter(
      (finding) => finding.severity === severity && (sheet === undefined || finding.sheet === sheet),
    ).length;

  const overview = report.files.flatMap((file): CellValue[][] =>
    file.failure !== undefined
      ? [[file.file, null, null, null, null, null, null, file.failure]]
      : file.sheets.map((sheet) => [
          file.file,
          sheet.name,
          sheet.form === null ? null : tableName(sheet.form, language),
          sheet.rows,
          count(file, 'error', sheet.name),
          count(file, 'warning', sheet.name),
          count(file, 'info', sheet.name),
          sheet.note ?? null,
        ]),
  );
  overview.push([
    t('columns.total'),
    null,
    null,
    null,
    report.counts.error,
    report.counts.warning,
    report.counts.info,
    null,
  ]);
  overview.push([
    `${t('columns.tool')}: ${report.tool} ${report.version}`,
    `${t('columns.profile')}: ${report.profile} ${report.profileVersion}`,
    null,
    null,
    null,
    null,
    null,
    null,
  ]);

  const findings = report.files.flatMap(({ file, findings: found }) =>
    found.map((finding): CellValue[] => [
      file,
      finding.sheet,
      finding.cell,
      severity(finding.severity),
      finding.rule,
      finding.message,
      finding.expected,
      finding.actual,
      finding.basis,
    ]),
  );

  return writeXlsx({
    sheets: [
      table(
        t('overview'),
        [
          t('columns.file'),
          t('columns.sheet'),
          t('columns.form'),
          t('columns.rows'),
          severity('error'),
          severity('warning'),
          severity('info'),
          t('columns.note'),
        ],
        overview,
        [36, 18, 24, 12, 10, 10, 10, 50],
      ),
      table(
        t('findings'),
        (
          ['file', 'sheet', 'cell', 'severity', 'rule', 'message', 'expected', 'actual', 'basis'] as const
        ).map((key) => t(`columns.${key}`)),
        findings,
        [30, 16, 9, 10, 9, 60, 16, 16, 26],
      ),
    ],
    properties: {
      title: t('title'),
      creator: `${report.tool} ${report.version}`,
      created: time.at,
      modified: time.at,
    },
  });
}
