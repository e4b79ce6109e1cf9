/** Findings as text, JSON, SARIF, a page to print, and .xlsx. */
export { buildReport, reportFile, unreadableFile, type FileFacts } from './build-report';
export type { AuditReport, ReportFile, ReportFinding, ReportSheet } from './model';
export { toJson } from './json';
export { toHtml } from './html';
export { toSarif } from './sarif';
export { reportSheet, reportSheets, type PathOf, type ReportSheetTable } from './sheet';
export { toText } from './text';
export { fixedTime, localTime, type ReportTime } from './time';
export { toXlsx } from './xlsx';
export { rollupToJson } from './rollup/json';
export { rollupToText } from './rollup/text';
export { rollupToXlsx } from './rollup/xlsx';
export { consistencyToJson, type ConsistencyRun } from './consistency/json';
export { consistencyCounts, consistencyToText } from './consistency/text';
export { figureSentence, relationSentence } from './consistency/words';
