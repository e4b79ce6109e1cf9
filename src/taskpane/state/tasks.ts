/** What the user can start, and how far it is. */
import type { Answer } from '../../core/recognise';
import type { WorkOptions } from '../../host/workbook';
import type { Language } from '../../i18n';
import type { Decision, FixChoice, TableRequest, WorkbookAudit } from '../../jobs';

/** What the user says a table is; the sheets last audited are audited again with that. */
export interface AnswerRequest {
  readonly heading: string;
  readonly answer: Answer;
}

/** Which projects a table could be made for. */
export interface LookUpRequest {
  readonly lookUp: TableRequest;
}

/** What was made and is to be taken back, by its number. */
export interface TakeBackRequest {
  readonly takeBack: number;
}

/** What is to be done about differences between two stages. */
export interface DecideRequest {
  readonly decide: readonly Decision[];
}

/** Writes the last audit to a sheet of the workbook, in a language. */
export interface ReportRequest {
  readonly reportIn: Language;
}

/** Fixes to be carried out, and the audit that found them: by now the list may show a later one. */
export interface FixRequest {
  readonly fix: FixChoice;
  readonly audit: WorkbookAudit;
}

/** An entry of the journal to be taken back, by its number. */
export interface RevertRequest {
  readonly revert: number;
}

/** Adds the sample under a name, or takes it out again. */
export interface SampleRequest {
  readonly sample: { readonly add: string } | 'remove';
}

/** Work whose outcome is a view's own; it waits its turn, shows how far it is and is cancelled like any other. */
export interface ViewWork {
  readonly step: 'reading' | 'auditing' | 'making' | 'removing';
  readonly work: (options: WorkOptions) => Promise<TaskEnd>;
}

/** Something the user can start. */
export type Task =
  | 'auditSheet'
  | 'auditSelection'
  | 'auditWorkbook'
  | 'clearMarks'
  /** 只看有问题的行, and back to all of them. */
  | 'showProblemRows'
  | 'showAllRows'
  | TableRequest
  | LookUpRequest
  | TakeBackRequest
  | DecideRequest
  | AnswerRequest
  | ReportRequest
  | FixRequest
  | RevertRequest
  | SampleRequest
  | ViewWork;

/** What the formulas' tab does by itself, and a button of the ribbon can ask of it. */
export type FormulaJob = 'repairFormulas' | 'formulasToValues';

/** How a task ended: `unfinished` when it failed, was cancelled or refused, even in part. */
export type TaskEnd = 'done' | 'unfinished';

/** True for what is shown in the audit's view, wherever it was started. */
export function isAudit(task: Task): boolean {
  return (
    typeof task === 'string' || 'answer' in task || 'reportIn' in task || 'fix' in task || 'revert' in task
  );
}

export interface Progress {
  readonly step:
    | 'preparing'
    | 'reading'
    | 'recognising'
    | 'auditing'
    | 'marking'
    | 'clearing'
    | 'making'
    | 'removing'
    | 'carrying'
    | 'reporting'
    | 'fixing'
    | 'rows'
    | 'cancelling';
  /** Share of the step done, 0..1; `null` when it cannot be told. */
  readonly done: number | null;
  /** The sheet at hand, while there is one. */
  readonly sheet?: string;
}
