import type { AuditReport } from './model';

/** The report as one JSON object, ending with a line break. */
export function toJson(report: AuditReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
