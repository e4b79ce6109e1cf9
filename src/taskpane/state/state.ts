/** Everything the pane shows, except texts. */
import type { Journal, PlannedFix } from '../../core/fixes';
import type { HostFailure } from '../../host/workbook';
import type {
  DecisionOutcome,
  FixOutcome,
  MadeTables,
  ProjectChoice,
  RevertOutcome,
  RowsOutcome,
  TableRequest,
  TakenBack,
  WorkbookAudit,
} from '../../jobs';
import { NO_FILTER, type Filter } from '../model/filter';
import type { Grouping } from '../model/list-rows';
import type { FormulaJob, Progress, Task } from './tasks';

/** What the pane shows: one of its tabs, or the help. */
export type View = 'audit' | 'templates' | 'rollup' | 'formulas' | 'settings' | 'help';

/** The one sentence above the list. */
export type Notice =
  | { readonly kind: 'cancelled' }
  | {
      readonly kind: 'cleared';
      readonly sheets: number;
      /** The sheets that kept their marks. */
      readonly refused: ReadonlyMap<string, HostFailure>;
    }
  | { readonly kind: 'made'; readonly made: MadeTables }
  | { readonly kind: 'removed'; readonly outcome: TakenBack | null }
  | { readonly kind: 'decided'; readonly outcome: DecisionOutcome }
  | { readonly kind: 'reported'; readonly sheet: string }
  /** The sample was added, or taken out again; `sheet` is `null` when it was not there. */
  | { readonly kind: 'sampled'; readonly isThere: boolean; readonly sheet: string | null }
  | { readonly kind: 'fixed'; readonly outcome: FixOutcome }
  | { readonly kind: 'reverted'; readonly outcome: RevertOutcome | null }
  | { readonly kind: 'failed'; readonly failure: HostFailure; readonly task: Task }
  /** Something that is no task was refused; `again` tries it once more. */
  | { readonly kind: 'refused'; readonly failure: HostFailure; readonly again: () => void }
  | { readonly kind: 'rows'; readonly outcome: RowsOutcome; readonly areOnlyProblems: boolean }
  | {
      readonly kind: 'selectFailed';
      readonly failure: HostFailure;
      readonly cell: string;
      readonly again: () => void;
    };

/** A notice, and where it belongs: whoever looks at something else is not told of it there. */
export type PlacedNotice = Notice & { readonly view: View };

/** A task under way, and the view it was started in. */
export interface Running {
  readonly task: Task;
  readonly progress: Progress;
  readonly view: View;
}

/** A finished audit, and the sheets that refused its marks. */
export interface Run {
  readonly audit: WorkbookAudit;
  readonly unmarked: ReadonlyMap<string, HostFailure>;
  /** All sheets were asked for, and not one of them. */
  readonly isWhole: boolean;
}

/** What fixes would do: those of one finding, of its rule, or all safe ones. */
export interface Preview {
  readonly scope: 'one' | 'rule' | 'safe';
  /** The audit that found them. */
  readonly audit: WorkbookAudit;
  readonly fixes: readonly PlannedFix[];
}

/** Everything the pane shows, except texts: those follow from this and the language. */
export interface PaneState {
  readonly view: View;
  /** What was shown before the help. */
  readonly before: View;
  /** What the ribbon asked the formulas' tab for, until the tab takes it up. */
  readonly formulaJob: FormulaJob | null;
  /** The running task with its progress; `null` at rest. */
  readonly running: Running | null;
  readonly run: Run | null;
  readonly notice: PlacedNotice | null;
  readonly filter: Filter;
  readonly grouping: Grouping;
  /** Rows without a problem are hidden by us. */
  readonly areRowsHidden: boolean;
  /** Ids of the finding the navigator stands on and of the one whose details are open. */
  readonly current: number | null;
  readonly open: number | null;
  /** The projects that were found for a table. */
  readonly lookedUp: { readonly request: TableRequest; readonly projects: readonly ProjectChoice[] } | null;
  /** The tables made last, with what is left to decide. */
  readonly made: MadeTables | null;
  /** The sample's sheet; `undefined` as long as nobody has looked. */
  readonly sample: string | null | undefined;
  /** Fixes that are shown before they are carried out. */
  readonly preview: Preview | null;
  /** What fixes did in this workbook, as far as it was looked up. */
  readonly journal: Journal;
}

export const INITIAL_STATE: PaneState = {
  view: 'audit',
  before: 'audit',
  formulaJob: null,
  running: null,
  run: null,
  notice: null,
  filter: NO_FILTER,
  grouping: 'sheet',
  areRowsHidden: false,
  current: null,
  open: null,
  lookedUp: null,
  made: null,
  sample: undefined,
  preview: null,
  journal: [],
};
