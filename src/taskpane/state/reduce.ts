/** What can happen to the pane, and what follows from it. */
import { explainFindings, type Explanations, type Finding } from '../../core/audit';
import type { Journal } from '../../core/fixes';
import type { Severity } from '../../core/profile/types';
import type { CellSelection, HostFailure, MarkOutcome } from '../../host/workbook';
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
import { NO_FILTER, type ExplanationChoice, type Filter } from '../model/filter';
import type { Grouping } from '../model/list-rows';
import {
  INITIAL_STATE,
  type Notice,
  type PaneState,
  type PlacedNotice,
  type Preview,
  type Run,
  type View,
} from './state';
import { isAudit, type FormulaJob, type Progress, type Task } from './tasks';

export type PaneAction =
  | { readonly type: 'started'; readonly task: Task }
  | { readonly type: 'progressed'; readonly progress: Progress }
  | { readonly type: 'audited'; readonly audit: WorkbookAudit; readonly within?: CellSelection | null }
  | { readonly type: 'rechecked'; readonly audit: WorkbookAudit }
  | { readonly type: 'remarked'; readonly outcomes: readonly MarkOutcome[] }
  | { readonly type: 'recheckFailed'; readonly failure: HostFailure }
  | { readonly type: 'marked'; readonly failures: ReadonlyMap<string, HostFailure> }
  | { readonly type: 'cleared'; readonly sheets: number; readonly failures: ReadonlyMap<string, HostFailure> }
  | { readonly type: 'viewed'; readonly view: View }
  | { readonly type: 'formulasAsked'; readonly job: FormulaJob }
  | { readonly type: 'formulasTaken' }
  | {
      readonly type: 'lookedUp';
      readonly request: TableRequest;
      readonly projects: readonly ProjectChoice[];
    }
  | { readonly type: 'made'; readonly made: MadeTables }
  | { readonly type: 'removed'; readonly making: number; readonly outcome: TakenBack | null }
  | { readonly type: 'decided'; readonly outcome: DecisionOutcome }
  | { readonly type: 'reported'; readonly sheet: string }
  | { readonly type: 'worked' }
  | { readonly type: 'sampled'; readonly isThere: boolean; readonly sheet: string | null }
  | { readonly type: 'sampleFound'; readonly sheet: string | null }
  | { readonly type: 'explained'; readonly explanations: Explanations }
  | { readonly type: 'explanationsChosen'; readonly choice: ExplanationChoice }
  | { readonly type: 'previewed'; readonly preview: Preview | null }
  | { readonly type: 'fixed'; readonly outcome: FixOutcome }
  | { readonly type: 'reverted'; readonly outcome: RevertOutcome | null; readonly audit: WorkbookAudit }
  | { readonly type: 'journalRead'; readonly journal: Journal }
  | { readonly type: 'rowsRead'; readonly areHidden: boolean }
  | { readonly type: 'rowsShown'; readonly outcome: RowsOutcome; readonly areOnlyProblems: boolean }
  | { readonly type: 'failed'; readonly task: Task; readonly failure: HostFailure }
  | { readonly type: 'picked'; readonly id: number; readonly isOpen: boolean }
  | { readonly type: 'cellSelected'; readonly selection: CellSelection }
  | {
      readonly type: 'refused';
      readonly failure: HostFailure;
      /** Where it was asked for. */
      readonly view: View;
      readonly again: () => void;
    }
  | {
      readonly type: 'selectFailed';
      readonly failure: HostFailure;
      readonly cell: string;
      readonly again: () => void;
    }
  | { readonly type: 'severityToggled'; readonly severity: Severity }
  | { readonly type: 'filterTyped'; readonly text: string }
  | { readonly type: 'filtered'; readonly by: Partial<Pick<Filter, 'rule' | 'unit'>> }
  | { readonly type: 'grouped'; readonly grouping: Grouping }
  | { readonly type: 'filterReset' }
  | { readonly type: 'selectionLeft' }
  | { readonly type: 'noticeDismissed' };

/** The next state. A task that fails or is cancelled leaves the last result standing. */
export function reduce(state: PaneState, action: PaneAction): PaneState {
  switch (action.type) {
    case 'started': {
      const view = isAudit(action.task) ? 'audit' : state.view;
      return {
        ...state,
        view,
        notice: null,
        preview: null,
        running: { task: action.task, progress: { step: 'preparing', done: null }, view },
      };
    }
    case 'progressed':
      return state.running ? { ...state, running: { ...state.running, progress: action.progress } } : state;
    case 'audited':
      return {
        ...INITIAL_STATE,
        view: state.view,
        formulaJob: state.formulaJob,
        grouping: state.grouping,
        areRowsHidden: state.areRowsHidden,
        journal: state.journal,
        sample: state.sample,
        running: state.running,
        filter: { ...NO_FILTER, within: action.within ?? null },
        run: { audit: action.audit, unmarked: new Map(), isWhole: isWhole(state) },
      };
    case 'rechecked':
      return state.run ? rechecked(state, state.run, action.audit) : state;
    case 'remarked':
      return state.run ? { ...state, run: remarked(state.run, action.outcomes) } : state;
    case 'recheckFailed':
      return state.run && !state.running
        ? {
            ...state,
            notice: {
              kind: 'failed',
              failure: action.failure,
              task: state.run.isWhole ? 'auditWorkbook' : 'auditSheet',
              view: 'audit',
            },
          }
        : state;
    case 'marked':
      return { ...state, running: null, run: state.run && { ...state.run, unmarked: action.failures } };
    case 'cleared':
      return {
        ...state,
        running: null,
        notice: placed(state, { kind: 'cleared', sheets: action.sheets, refused: action.failures }),
        run: state.run && { ...state.run, unmarked: new Map() },
      };
    case 'made':
      return {
        ...state,
        running: null,
        lookedUp: null,
        made: action.made,
        notice: placed(state, { kind: 'made', made: action.made }),
      };
    case 'removed':
      return {
        ...state,
        running: null,
        lookedUp: null,
        made:
          state.made?.making === action.making ? withoutTakenBack(state.made, action.outcome) : state.made,
        notice: placed(state, { kind: 'removed', outcome: action.outcome }),
      };
    case 'decided':
      return {
        ...state,
        running: null,
        made: state.made && withoutSettled(state.made, action.outcome),
        notice: placed(state, { kind: 'decided', outcome: action.outcome }),
      };
    case 'worked':
      return { ...state, running: null };
    case 'reported':
      return { ...state, running: null, notice: placed(state, { kind: 'reported', sheet: action.sheet }) };
    case 'sampled':
      return {
        ...state,
        running: null,
        sample: action.isThere ? action.sheet : null,
        // A list of what was found on a sheet that has gone leads nowhere.
        run: !action.isThere && isAuditOf(state.run, action.sheet) ? null : state.run,
        notice: placed(state, { kind: 'sampled', isThere: action.isThere, sheet: action.sheet }),
      };
    case 'sampleFound':
      return { ...state, sample: action.sheet };
    case 'viewed':
      return {
        ...state,
        view: action.view,
        before: action.view === 'help' && state.view !== 'help' ? state.view : state.before,
      };
    case 'formulasAsked':
      return { ...state, view: 'formulas', formulaJob: action.job };
    case 'formulasTaken':
      return { ...state, formulaJob: null };
    case 'lookedUp':
      return {
        ...state,
        running: null,
        made: null,
        lookedUp: { request: action.request, projects: action.projects },
      };
    case 'explained':
      return state.run ? { ...state, run: withExplanations(state.run, action.explanations) } : state;
    case 'explanationsChosen':
      return withFilter(state, { ...state.filter, explanation: action.choice });
    case 'previewed':
      return { ...state, preview: action.preview };
    case 'fixed':
      return withAudit(state, action.outcome.audit, { kind: 'fixed', outcome: action.outcome });
    case 'reverted':
      return withAudit(state, action.audit, { kind: 'reverted', outcome: action.outcome });
    case 'journalRead':
      return { ...state, journal: action.journal };
    case 'rowsRead':
      return { ...state, areRowsHidden: action.areHidden };
    case 'rowsShown':
      return rowsShown(state, action.outcome, action.areOnlyProblems);
    case 'failed':
      return {
        ...state,
        running: null,
        notice: placed(
          state,
          action.failure.code === 'cancelled'
            ? { kind: 'cancelled' }
            : { kind: 'failed', failure: action.failure, task: action.task },
        ),
      };
    case 'picked':
      return { ...state, notice: null, current: action.id, open: action.isOpen ? action.id : null };
    case 'cellSelected':
      return state.run ? atCell(state, state.run, action.selection) : state;
    case 'refused':
      return {
        ...state,
        notice: { kind: 'refused', failure: action.failure, again: action.again, view: action.view },
      };
    case 'selectFailed':
      return {
        ...state,
        notice: {
          kind: 'selectFailed',
          failure: action.failure,
          cell: action.cell,
          again: action.again,
          view: state.view,
        },
      };
    case 'severityToggled':
      return withFilter(state, {
        ...state.filter,
        severities: toggled(state.filter.severities, action.severity),
      });
    case 'filterTyped':
      return withFilter(state, { ...state.filter, text: action.text });
    case 'filtered':
      return withFilter(state, { ...state.filter, ...action.by });
    case 'grouped':
      return { ...state, grouping: action.grouping };
    case 'filterReset':
      return withFilter(state, { ...NO_FILTER, within: state.filter.within });
    case 'selectionLeft':
      return withFilter(state, { ...state.filter, within: null });
    case 'noticeDismissed':
      return { ...state, notice: null };
  }
}

/** What came of a task is told where the task was started, wherever one looks by now. */
function placed({ running, view }: PaneState, notice: Notice): PlacedNotice {
  return { ...notice, view: running?.view ?? view };
}

/** True when nothing but that sheet was audited. */
function isAuditOf(run: Run | null, sheet: string | null): boolean {
  return run !== null && sheet !== null && run.audit.sheets.every(({ info }) => info.name === sheet);
}

/** What is left of tables that were made; `null` when none is. */
function withoutTakenBack(made: MadeTables, outcome: TakenBack | null): MadeTables | null {
  const sheets = made.sheets.filter((sheet) => outcome !== null && !outcome.removed.includes(sheet));
  return sheets.length === 0 ? null : { ...made, sheets };
}

/** What is left to decide; a cell that holds something else by now has to be compared anew. */
function withoutSettled(made: MadeTables, { making, settled, changed }: DecisionOutcome): MadeTables {
  const done = new Set([...settled, ...changed]);
  return { ...made, making, differences: made.differences.filter((one) => !done.has(one)) };
}

/** An answer concerns what was audited before. */
function isWhole({ running, run }: PaneState): boolean {
  return typeof running?.task === 'object' ? (run?.isWhole ?? false) : running?.task === 'auditWorkbook';
}

function withExplanations(run: Run, explanations: Explanations): Run {
  const findings = explainFindings(run.audit.findings, explanations);
  return { ...run, audit: { ...run.audit, findings, explanations } };
}

/** The sheet shows what became of its rows; there is something to say only where it refused, or nothing changed. */
function rowsShown(state: PaneState, outcome: RowsOutcome, areOnlyProblems: boolean): PaneState {
  const isSaid = outcome.failures.size > 0 || (areOnlyProblems && outcome.rows === 0);
  return {
    ...state,
    running: null,
    areRowsHidden: areOnlyProblems ? outcome.rows > 0 : outcome.failures.size > 0,
    notice: isSaid ? placed(state, { kind: 'rows', outcome, areOnlyProblems }) : state.notice,
  };
}

/** Shows what was found in a cell that the user went to; whoever looks at one of its findings goes on with that. */
function atCell(state: PaneState, run: Run, { sheet, areas }: CellSelection): PaneState {
  const [area] = areas;
  if (!area || areas.length > 1) return state;
  // A merged cell is selected as a whole; its value, and what was found about it, is in the first.
  const isThere = (finding: Finding | undefined) =>
    finding?.sheet === sheet && finding.cell.row === area.top && finding.cell.col === area.left;
  const { findings } = run.audit;
  if (state.current !== null && isThere(findings[state.current])) return state;
  const found = findings.findIndex(isThere);
  return found < 0 ? state : { ...state, current: found, open: found };
}

/** The same place in the new list: a finding is the same by its key. */
function rechecked(state: PaneState, run: Run, audit: WorkbookAudit): PaneState {
  const moved = (id: number | null): number | null => {
    const key = id === null ? undefined : run.audit.findings[id]?.key;
    const found = key === undefined ? -1 : audit.findings.findIndex((finding) => finding.key === key);
    return found < 0 ? null : found;
  };
  return { ...state, run: { ...run, audit }, current: moved(state.current), open: moved(state.open) };
}

function remarked(run: Run, outcomes: readonly MarkOutcome[]): Run {
  const unmarked = new Map(run.unmarked);
  for (const { sheet, failure } of outcomes) {
    if (failure) unmarked.set(sheet, failure);
    else unmarked.delete(sheet);
  }
  return { ...run, unmarked };
}

/** The same sheets audited again: what the user was looking at stays as it is, as far as it is still there. */
function withAudit(state: PaneState, audit: WorkbookAudit, notice: Notice): PaneState {
  return {
    ...state,
    run: state.run && { ...state.run, audit },
    notice: placed(state, notice),
    current: null,
    open: null,
  };
}

function withFilter(state: PaneState, filter: Filter): PaneState {
  return { ...state, filter };
}

function toggled(severities: readonly Severity[], severity: Severity): readonly Severity[] {
  return severities.includes(severity)
    ? severities.filter((chosen) => chosen !== severity)
    : [...severities, severity];
}
