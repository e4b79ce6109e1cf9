import type { FormMeasures } from '../core/audit/types';
import type { Severity } from '../core/profile/types';

/** One finding, its texts in the reader's language. */
export interface ReportFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  readonly message: string;
  readonly expected: string | number | boolean | null;
  readonly actual: string | number | boolean | null;
  readonly basis: string;
}

/** One recognised form, or a sheet on which none was found. */
export interface ReportSheet {
  readonly name: string;
  /** Id of the form; `null` when none was recognised. */
  readonly form: string | null;
  readonly recognised: boolean;
  /** Number of indicator rows. */
  readonly rows: number;
  /** Why the sheet was not recognised or not read, or what is in doubt about it. */
  readonly note?: string;
}

/** What was found in one file. */
export interface ReportFile {
  readonly file: string;
  readonly sheets: readonly ReportSheet[];
  readonly findings: readonly ReportFinding[];
  /** Rates as ratios; `null` is undefined. */
  readonly measures: FormMeasures;
  /** One sentence, when the file could not be read at all. */
  readonly failure?: string;
  /** What could not be checked, one sentence each. */
  readonly notes?: readonly string[];
}

/** A rule of the catalogue that was not decided, and why. */
export interface ReportUnchecked {
  readonly rule: string;
  readonly title: string;
  readonly reason: string;
}

/** The report of one run; printed as it is by `--format json`. */
export interface AuditReport {
  readonly tool: string;
  readonly version: string;
  readonly profile: string;
  readonly profileVersion: string;
  readonly files: readonly ReportFile[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** What was not checked, by rule: for want of data, or since only a person can. */
  readonly unchecked: readonly ReportUnchecked[];
}

/** Findings of a severity over all files. */
export function countBySeverity(files: readonly ReportFile[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { findings } of files) for (const { severity } of findings) counts[severity]++;
  return counts;
}
