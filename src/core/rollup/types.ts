import type { Address, CellValue } from '../grid';
import type { FormDefinition, FormId, Stage } from '../forms/types';
import type { Nature } from '../indicator/types';
import type { LightColour } from '../profile/types';
import type { RecognitionProblem } from '../recognise/types';

/** A cell that a figure or a name was taken from, wherever its file lies. */
export interface Place {
  readonly file: string;
  readonly sheet: string;
  readonly cell: Address;
}

/** A name as typed, with its cell. */
export interface NamedCell {
  readonly text: string;
  readonly cell: Address;
}

/** A number with its cell. Amounts in 万元. */
export interface NumberCell {
  readonly value: number;
  readonly cell: Address;
}

/** One 三级指标 of a table, as its stage says. */
export interface IndicatorLine {
  /** Of its name. */
  readonly cell: Address;
  /** As printed, points and 指标 left out; filled down. */
  readonly level1: string | null;
  readonly level2: string | null;
  readonly name: string;
  readonly sign: string | null;
  /** As a reader sees it: 0.95 in a percent format is "95%". */
  readonly target: CellValue;
  readonly meterUnit: string | null;
  readonly actual: CellValue;
  readonly weight: number | null;
  readonly score: number | null;
  /** 不适用 is in no count; `null` is neither 定量 nor 定性, and counts as an indicator. */
  readonly nature: Nature | '不适用' | null;
  /** As a ratio, not capped; `null` when undefined. */
  readonly completion: number | null;
  /** `null` where the months are not known or nothing was reached yet. */
  readonly light: LightColour | null;
}

/** What the roll-up keeps of one table: a form, or one project of a ledger. */
export interface TableFacts {
  readonly form: FormId;
  readonly shape: FormDefinition['shape'];
  readonly subject: FormDefinition['subject'];
  /** `null` for scorecards and adjustments: they are handed in, and no figure is added up from them. */
  readonly stage: Stage | null;
  readonly sheet: string;
  /** Where it begins. */
  readonly cell: Address;
  readonly year: number | null;
  /** Months that a monitoring covers. */
  readonly months: number | null;
  /** Who it is of: who carries it out, the unit, the department over it. */
  readonly units: readonly NamedCell[];
  readonly project: NamedCell | null;
  readonly projectCode: string | null;
  readonly attribute: string | null;
  /** 填报日期 as a number in order: 20201231. */
  readonly filledOn: number | null;
  readonly budget: NumberCell | null;
  readonly executed: NumberCell | null;
  /** 总分 in points. */
  readonly score: NumberCell | null;
  /** 得分 and 分值 of the execution rate itself; `null` where the form prints none. */
  readonly execution: { readonly score: number; readonly weight: number } | null;
  readonly indicators: readonly IndicatorLine[];
}

/** A unit of a 单位花名册. */
export interface RosterLine {
  readonly sheet: string;
  readonly name: NamedCell;
  readonly code: string | null;
  readonly department: string | null;
}

/** A project of a 项目台账. Amounts in 万元. */
export interface LibraryLine {
  readonly sheet: string;
  readonly name: NamedCell;
  readonly code: string | null;
  readonly unit: NamedCell | null;
  /** 预算类别, as typed. */
  readonly kind: string | null;
  readonly attribute: string | null;
  readonly budget: NumberCell | null;
}

/** What a file is taken for beside what it holds: then its register counts, and those found elsewhere do not. */
export type FileRole = 'roster' | 'register';

/** What the roll-up keeps of one file. */
export interface FilePart {
  readonly file: string;
  /** Of its bytes: the same file handed in under one name twice is one. `null` for the workbook that is open. */
  readonly digest: string | null;
  readonly roles: readonly FileRole[];
  /** Why it could not be opened; `null` when it could. */
  readonly failure: { readonly code: string; readonly detail?: string } | null;
  /** A summary that a roll-up wrote: it is about tables, and none of its own are counted. */
  readonly isSummary: boolean;
  /** When it was saved last, as the file itself says (ISO); `null` when it does not. */
  readonly savedAt: string | null;
  /** Sheets that could not be read. */
  readonly unread: readonly { readonly sheet: string; readonly code: string }[];
  /** Sheets on which something, or everything, was not recognised. */
  readonly problems: readonly {
    readonly sheet: string;
    readonly code: RecognitionProblem['code'];
    readonly form?: FormId;
  }[];
  readonly tables: readonly TableFacts[];
  readonly roster: readonly RosterLine[];
  readonly library: readonly LibraryLine[];
}

/**
 * What has been collected of some files: plain JSON, so that it can be stored, sent, and merged with others. The
 * files are in a fixed order; the same files give the same part, whichever way it came about.
 */
export interface RollupPart {
  /** Under which the tables were read; parts of different ones do not merge. */
  readonly profile: { readonly id: string; readonly version: string };
  readonly files: readonly FilePart[];
}
