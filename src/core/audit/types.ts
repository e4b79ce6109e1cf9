import type { Address, Area, CellValue, Grid } from '../grid';
import type { LocalizedText } from '../text';
import type { NumberSpec, TextSpec } from '../profile/field-types';
import type { FormCode, FormId, IndicatorColumnId } from '../forms/types';
import type { RegisterId } from '../registers';
import type {
  FormInstance,
  IndicatorRow,
  ProjectIndicators,
  RecognitionProblem,
  RegisterInstance,
} from '../recognise/types';
import type { Profile, Severity } from '../profile/types';
import type { AuditedWorkbook, Dossier } from './dossier-types';
import type { IndicatorFacts } from './facts';

/** Id of a rule that ships. */
export type ShippedRuleId = `JX${number}`;

/** Id of any rule: JXnnn ships, every other one is a user's own (自定义审核). */
export type RuleId = string;

/** Numbers and texts that fill a message's `{{placeholders}}`. */
export type MessageData = Readonly<Record<string, string | number | null>>;

/** A cell edit; `value: null` clears the cell. */
export interface CellEdit {
  readonly sheet: string;
  readonly cell: Address;
  readonly value: CellValue;
}

/** `fix` is safe to apply unseen; `suggestion` needs the user to choose. */
export interface Fix {
  readonly kind: 'fix' | 'suggestion';
  readonly edits: readonly CellEdit[];
}

/** One problem at its cell. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly sheet: string;
  /** Where the user looks first. */
  readonly cell: Address;
  /** Other cells that belong to the same problem. */
  readonly cells?: readonly Area[];
  /** Key into the rule's `messages`, with the data that fills it. */
  readonly message: { readonly id: string; readonly data: MessageData };
  readonly expected?: CellValue;
  readonly actual?: CellValue;
  /** rule + form + the row's own identity: survives inserted rows, inserted columns and renamed sheets. */
  readonly key: string;
  /** Digest of what it says, without places: an explanation was given for this. Warnings only. */
  readonly said?: string;
  readonly fix?: Fix;
  readonly explanation?: FindingExplanation;
}

/** 出错说明 of a finding. */
export interface FindingExplanation {
  readonly text: string;
  /** ISO day on which it was given. */
  readonly date: string;
  /** True when the values have changed since: it is shown, and does not count. */
  readonly isStale: boolean;
  /** What had been found in the cell when it was given. */
  readonly value: CellValue;
  /** Key under which it is stored. */
  readonly storedAs: string;
}

/** What a rule reports; the engine adds rule, severity, sheet and key. */
export interface Report {
  readonly message: string;
  readonly cell: Address;
  readonly cells?: readonly Area[];
  readonly data?: MessageData;
  readonly expected?: CellValue;
  readonly actual?: CellValue;
  readonly fix?: Fix;
  /** For a rule whose halves differ in severity; the profile still has the last word. */
  readonly severity?: Severity;
}

interface CommonContext {
  readonly profile: Profile;
  /** The rule's own parameters: its defaults overridden by the profile's. */
  readonly params: Readonly<Record<string, number | string | boolean>>;
}

interface BaseContext extends CommonContext {
  readonly report: (report: Report) => void;
}

/** A row rule sees one row at a time; branches printed on the form and left empty are not shown to it. */
export interface RowContext extends BaseContext {
  readonly form: FormInstance;
  /** What the row is audited as: a ledger's 自评 row is an S like a self-evaluation form's. */
  readonly code: FormCode;
  readonly row: IndicatorRow;
  /** Derived once per row for all rules: parsed target, completion, expected score … */
  readonly facts: IndicatorFacts;
}

/** A project rule sees the indicators of one project. */
export interface ProjectContext extends BaseContext {
  readonly form: FormInstance;
  /** What the project is audited as, as for a row. */
  readonly code: FormCode;
  readonly project: ProjectIndicators;
  readonly facts: (row: IndicatorRow) => IndicatorFacts;
}

/** A form rule sees one recognised form; a ledger only when its `forms` name A. */
export interface FormContext extends BaseContext {
  readonly form: FormInstance;
  readonly facts: (row: IndicatorRow) => IndicatorFacts;
}

/** A sheet rule sees the raw grid, with the forms recognised on it and what recognition missed. */
export interface SheetContext extends BaseContext {
  readonly grid: Grid;
  readonly forms: readonly FormInstance[];
  readonly problems: readonly RecognitionProblem[];
}

/** A workbook rule sees every sheet. */
export interface WorkbookContext extends CommonContext {
  readonly grids: readonly Grid[];
  readonly forms: readonly FormInstance[];
  readonly registers: readonly RegisterInstance[];
  /** Reports at a cell of the named sheet. */
  readonly report: (sheet: string, report: Report) => void;
}

/**
 * A cross rule sees all workbooks that are audited together: the stages of a project beside each other, units
 * beside units, forms beside the bureau's registers.
 */
export interface CrossContext extends CommonContext {
  readonly workbooks: readonly AuditedWorkbook[];
  /** Every project, and every department with a form of its own, with its tables of all stages. */
  readonly dossiers: readonly Dossier[];
  /** Derived once per row for all cross rules. */
  readonly facts: (form: FormInstance, row: IndicatorRow) => IndicatorFacts;
  /** Reports at a cell of a sheet in one of the workbooks. */
  readonly report: (workbook: AuditedWorkbook, sheet: string, report: Report) => void;
}

/**
 * What must be among the data for a rule to be decided at all: a register, tables of an earlier stage or year, more
 * than one monitoring or unit, the names of the files beside the workbook.
 */
export type Requirement =
  | Exclude<RegisterId, 'custom-rules'>
  | 'earlierStage'
  | 'earlierYear'
  | 'severalMonitorings'
  | 'severalUnits'
  | 'projectTables'
  | 'fileNames';

/** A rule that speaks about the tables at hand and could not be decided, with what was missing. */
export interface UncheckedRule {
  readonly rule: RuleId;
  readonly missing: readonly Requirement[];
}

/** A rule's own parameter, as a person is asked for it. */
export interface RuleParam {
  readonly name: LocalizedText;
  readonly value: NumberSpec | TextSpec;
}

interface RuleBase {
  readonly id: RuleId;
  readonly severity: Severity;
  /** Tables it speaks about. A ledger's rows count as the stage they are of. */
  readonly forms: readonly FormCode[];
  /** 文号, or 平台实践 / 同行实践 / 公开表样 / 良好实践 / 2020年度报告. */
  readonly basis: LocalizedText;
  /** First and last year the rule applies to. */
  readonly since?: number;
  readonly until?: number;
  /** Own parameters with their defaults; thresholds that several rules share live in the profile. */
  readonly params?: Readonly<Record<string, number | string | boolean>>;
  /** What each of them is called and may be; its basis is the rule's. */
  readonly paramFields?: Readonly<Record<string, RuleParam>>;
  /** One sentence a reader of the regulation would recognise. */
  readonly title: LocalizedText;
  /** What to do about it. */
  readonly advice: LocalizedText;
  readonly messages: Readonly<Record<string, LocalizedText>>;
  /** Columns the table must have for the rule to speak: a form without 分值 gets no word about weights. */
  readonly needs?: readonly IndicatorColumnId[];
  /** Broader rules that keep silent at a cell where this one has spoken. */
  readonly supersedes?: readonly RuleId[];
  /** Data without which the rule cannot be decided; the report says so, lest anybody believe it was. */
  readonly requires?: readonly Requirement[];
  /** For a rule about a pattern: how likely an honest table shows it. */
  readonly likelihood?: LocalizedText;
}

export interface RowRule extends RuleBase {
  readonly scope: 'row';
  check(ctx: RowContext): void;
}
export interface ProjectRule extends RuleBase {
  readonly scope: 'project';
  check(ctx: ProjectContext): void;
}
export interface FormRule extends RuleBase {
  readonly scope: 'form';
  check(ctx: FormContext): void;
}
export interface SheetRule extends RuleBase {
  readonly scope: 'sheet';
  check(ctx: SheetContext): void;
}
export interface WorkbookRule extends RuleBase {
  readonly scope: 'workbook';
  check(ctx: WorkbookContext): void;
}

export interface CrossRule extends RuleBase {
  readonly scope: 'cross';
  check(ctx: CrossContext): void;
}

export type Rule = RowRule | ProjectRule | FormRule | SheetRule | WorkbookRule | CrossRule;

/** Figures of one recognised form, from core/measures; `null` is undefined, never 0. */
export interface FormMeasures {
  readonly quantRate: number | null;
  readonly executionRate: number | null;
  readonly completion: number | null;
  /** Ratio difference from rates rounded to 0.01%. */
  readonly deviation: number | null;
  readonly score: number | null;
  readonly grade: string | null;
}

/** A rule that broke. The others went on; what it might have found is not known, and the user is told so. */
export interface RuleFailure {
  readonly rule: RuleId;
  /** Where it broke first; `null` for a rule about the whole workbook. */
  readonly sheet: string | null;
  readonly form: FormId | null;
  readonly message: string;
  /** How often it broke with this message on this form. */
  readonly times: number;
}

/** A rule that a profile switches off or whose severity it changes; with years, only in those. */
export interface RuleChange {
  readonly rule: RuleId;
  readonly from: Severity;
  readonly to: Severity | 'off';
  readonly since?: number;
  readonly until?: number;
}

/** The texts of a rule, which findings are shown by. */
export type RuleTexts = Pick<
  RuleBase,
  'id' | 'severity' | 'title' | 'basis' | 'advice' | 'likelihood' | 'messages'
>;

/** What came of asking a rule of the user's own. */
export interface Tally {
  /** Tables it was asked about; the others lack a field it names. */
  tables: number;
  held: number;
  broken: number;
  /** Something it names was blank. */
  undecided: number;
}

/** A rule of the user's own (自定义审核) that an audit ran, with its texts: no registry knows them. */
export interface OwnRule extends RuleTexts {
  readonly source: 'workbook' | 'profile';
  readonly tally: Readonly<Tally>;
}

/** What the audit of a set of forms yields. Findings are sorted by sheet, row, column, rule. */
export interface AuditResult {
  readonly profile: { readonly id: string; readonly version: string };
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly failures: readonly RuleFailure[];
  /** What the profile switched off or made more or less serious, by rule. */
  readonly ruleChanges: readonly RuleChange[];
  /** Rules of the user's own that were run. */
  readonly ownRules: readonly OwnRule[];
  /** Rules about these tables that could not be decided. */
  readonly unchecked: readonly UncheckedRule[];
}
