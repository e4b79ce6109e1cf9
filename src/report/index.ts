/** Findings as text, JSON, SARIF and .xlsx. */
export { buildReport, reportFile, unreadableFile } from './build-report';
export type { AuditReport, ReportFile, ReportFinding, ReportSheet } from './model';
export { toJson } from './json';
export { toSarif } from './sarif';
export { toText } from './text';
export { toXlsx } from './xlsx';
