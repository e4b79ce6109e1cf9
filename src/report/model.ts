import type { FormMeasures, RuleChange } from '../core/audit/types';
import type { Profile, Severity } from '../core/profile/types';

/** One finding, its texts in the reader's language. */
export interface ReportFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  /** Whose table the cell belongs to; `null` where none is named. */
  readonly unit: string | null;
  readonly message: string;
  readonly expected: string | number | boolean | null;
  readonly actual: string | number | boolean | null;
  readonly basis: string;
  /** 出错说明 of a warning; `stale` when the values have changed since. `null` when none was given. */
  readonly explanation: {
    readonly text: string;
    /** ISO day. */
    readonly date: string;
    readonly stale: boolean;
  } | null;
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

/** A rule of the user's own that was run on a file. */
export interface ReportOwnRule {
  readonly id: string;
  readonly severity: Severity;
  /** The sheet 自定义审核, or the profile. */
  readonly source: 'workbook' | 'profile';
  readonly title: string;
  readonly basis: string;
  readonly advice: string;
  /** Tables it was asked about; the others lack a field it names. */
  readonly tables: number;
}

/** What was found in one file. */
export interface ReportFile {
  readonly file: string;
  /** SHA-256 of the file's bytes, in hexadecimal; absent where the bytes are not known. */
  readonly sha256?: string;
  readonly sheets: readonly ReportSheet[];
  readonly findings: readonly ReportFinding[];
  /** Rates as ratios; `null` is undefined. */
  readonly measures: FormMeasures;
  /** Rules of the user's own that were run on it, where there are any. */
  readonly ownRules?: readonly ReportOwnRule[];
  /** One sentence, when the file could not be read at all. */
  readonly failure?: string;
  /** What could not be checked, one sentence each. */
  readonly notes?: readonly string[];
}

/** Findings by severity. */
export type SeverityCounts = Readonly<Record<Severity, number>>;

/** A rule that found something, with what it is about and how often it spoke. */
export interface ReportRule extends SeverityCounts {
  readonly rule: string;
  readonly title: string;
  readonly advice: string;
  readonly basis: string;
  /** Its own severity; the profile, or the rule itself, may have given a finding another one. */
  readonly severity: Severity;
}

/** How much was found in the tables of one unit. */
export interface ReportUnit extends SeverityCounts {
  /** `null` for cells of no table, or of one that names no unit. */
  readonly unit: string | null;
}

/** A rule that the profile switches off or takes more, or less, seriously; with years, only in those. */
export interface ReportRuleChange extends RuleChange {
  readonly title: string;
}

/** A rule of the catalogue that was not decided, and why. */
export interface ReportUnchecked {
  readonly rule: string;
  readonly title: string;
  readonly reason: string;
}

/** The report of one run; printed as it is by `--format json`. It knows no time: same input, same report. */
export interface AuditReport {
  readonly tool: string;
  readonly version: string;
  readonly profile: string;
  readonly profileVersion: string;
  readonly profileName: string;
  /** How 整体完成率 is taken: no regulation defines one way. */
  readonly completionMethod: Profile['completion']['overall'];
  readonly files: readonly ReportFile[];
  readonly counts: SeverityCounts;
  /** By rule id. */
  readonly byRule: readonly ReportRule[];
  /** In order of first appearance. */
  readonly byUnit: readonly ReportUnit[];
  /** What was not checked, by rule: for want of data, or since only a person can. */
  readonly unchecked: readonly ReportUnchecked[];
  /** What the profile changes about rules, by rule id. */
  readonly ruleChanges: readonly ReportRuleChange[];
}
