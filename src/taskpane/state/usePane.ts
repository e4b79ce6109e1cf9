import { useCallback, useEffect, useMemo, useReducer, useRef, type Dispatch } from 'react';
import type { Profile, Severity } from '../../core/profile/types';
import type { Area } from '../../core/grid';
import { areaToA1 } from '../../core/address';
import { HostError, type HostFailure, type MarkOutcome, type Workbook } from '../../host/workbook';
import {
  applyFixes,
  auditWorkbook,
  makeTables,
  markFindings,
  previewFixes,
  projectsFor,
  readJournal,
  rememberAnswer,
  rememberExplanation,
  revertFixes,
  writeReport,
  type AuditWorkbookOptions,
  type WorkbookAudit,
} from '../../jobs';
import { buildReport, reportFile } from '../../report/build-report';
import { reportSheet, type ReportSheetTable } from '../../report/sheet';
import { localTime } from '../../report/time';
import type { Language } from '../../i18n';
import { useRecheck, type LiveControl } from '../live/useRecheck';
import type { Finding } from '../../core/audit/types';
import type { ExplanationChoice } from '../model/filter';
import type { FindingView } from '../model/finding-views';
import { thisMinute, today } from '../shell/today';
import {
  INITIAL_STATE,
  reduce,
  type PaneAction,
  type PaneState,
  type Preview,
  type Run,
  type Task,
  type View,
} from './state';

/** How a task ended: `unfinished` when it failed, was cancelled or refused, even in part. */
export type TaskEnd = 'done' | 'unfinished';

/** What the components may ask for. The functions stay the same from render to render. */
export interface PaneActions {
  /** Starts a task, unless another one is running. */
  readonly start: (task: Task) => Promise<TaskEnd>;
  readonly cancel: () => void;
  /** Selects a finding's cell; opens its details, or closes them when they are open. */
  readonly pick: (view: FindingView) => void;
  /** Selects a finding's cell and opens its details. */
  readonly step: (view: FindingView) => void;
  readonly select: (sheet: string, area: Area) => void;
  readonly toggleSeverity: (severity: Severity) => void;
  readonly typeFilter: (text: string) => void;
  readonly resetFilter: () => void;
  /** Shows findings by whether they are explained. */
  readonly chooseExplanations: (choice: ExplanationChoice) => void;
  /** Stores how a warning is explained; a text of blanks takes the explanation away. */
  readonly explain: (finding: Finding, text: string) => Promise<void>;
  /** Shows what fixes would do to the cells as they are now. */
  readonly preview: (findings: readonly Finding[], scope: Preview['scope']) => Promise<void>;
  readonly closePreview: () => void;
  readonly dismissNotice: () => void;
  readonly showView: (view: View) => void;
}

/** What went wrong, in the port's words, whatever was thrown. */
function failureOf(error: unknown): HostFailure {
  if (error instanceof HostError) return error.failure;
  return { code: 'failed', detail: error instanceof Error ? error.message : String(error) };
}

function failuresBySheet(outcomes: readonly MarkOutcome[]): ReadonlyMap<string, HostFailure> {
  return new Map(outcomes.flatMap(({ sheet, failure }) => (failure ? [[sheet, failure] as const] : [])));
}

/**
 * The pane's one store. State changes in the reducer only; here is what takes time or touches the workbook.
 * @param profile the workbook's profile, which every task waits for
 */
export function usePane(
  workbook: Workbook,
  profile: () => Promise<Profile>,
): readonly [PaneState, PaneActions, LiveControl] {
  const [state, dispatch] = useReducer(reduce, INITIAL_STATE);
  const running = useRef<AbortController | null>(null);
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  }, [state]);
  // A pane that goes away must not leave work running on the workbook.
  useEffect(() => () => running.current?.abort(), []);

  const select = useCallback(
    async (sheet: string, area: Area) => {
      try {
        await workbook.select(sheet, area);
      } catch (error) {
        dispatch({ type: 'selectFailed', failure: failureOf(error), cell: `${sheet}!${areaToA1(area)}` });
      }
    },
    [workbook],
  );

  const actions = useMemo<PaneActions>(() => {
    const show = (view: FindingView, isOpen: boolean) => {
      const { sheet, cell } = view.finding;
      dispatch({ type: 'picked', id: view.id, isOpen });
      void select(sheet, { top: cell.row, left: cell.col, bottom: cell.row, right: cell.col });
    };
    return {
      start: async (task) => {
        if (running.current) return 'unfinished';
        const controller = new AbortController();
        running.current = controller;
        dispatch({ type: 'started', task });
        try {
          return await run(task, workbook, await profile(), latest.current, controller.signal, dispatch);
        } catch (error) {
          dispatch({ type: 'failed', task, failure: failureOf(error) });
          return 'unfinished';
        } finally {
          running.current = null;
        }
      },
      cancel: () => {
        if (!running.current) return;
        dispatch({ type: 'progressed', progress: { step: 'cancelling', done: null } });
        running.current.abort();
      },
      pick: (view) => show(view, latest.current.open !== view.id),
      step: (view) => show(view, true),
      select: (sheet, area) => void select(sheet, area),
      toggleSeverity: (severity) => dispatch({ type: 'severityToggled', severity }),
      typeFilter: (text) => dispatch({ type: 'filterTyped', text }),
      resetFilter: () => dispatch({ type: 'filterReset' }),
      chooseExplanations: (choice) => dispatch({ type: 'explanationsChosen', choice }),
      explain: async (finding, text) => {
        try {
          const explanations = await rememberExplanation(workbook, finding, text, today());
          dispatch({ type: 'explained', explanations });
        } catch (error) {
          dispatch({ type: 'refused', failure: failureOf(error) });
        }
      },
      preview: async (findings, scope) => {
        const last = latest.current.run;
        if (!last) return;
        try {
          const fixes = await previewFixes(workbook, last.audit, findings);
          dispatch({ type: 'previewed', preview: { scope, audit: last.audit, fixes } });
        } catch (error) {
          dispatch({ type: 'refused', failure: failureOf(error) });
        }
      },
      closePreview: () => dispatch({ type: 'previewed', preview: null }),
      showView: (view) => dispatch({ type: 'viewed', view }),
      dismissNotice: () => dispatch({ type: 'noticeDismissed' }),
    };
  }, [workbook, profile, select]);

  const live = useRecheck(workbook, profile, state, dispatch);
  return [state, actions, live];
}

/** Carries out a task from start to finish and tells the store about it. */
async function run(
  task: Task,
  workbook: Workbook,
  profile: Profile,
  { run: last }: PaneState,
  signal: AbortSignal,
  dispatch: Dispatch<PaneAction>,
): Promise<TaskEnd> {
  if (task === 'clearMarks') {
    dispatch({ type: 'progressed', progress: { step: 'clearing', done: null } });
    const outcomes = await workbook.clearMarks();
    const failures = failuresBySheet(outcomes);
    dispatch({ type: 'cleared', sheets: outcomes.length - failures.size, failures });
    return failures.size === 0 ? 'done' : 'unfinished';
  }
  if (typeof task === 'object' && 'template' in task) {
    dispatch({ type: 'progressed', progress: { step: 'making', done: null } });
    const made = await makeTables(workbook, task, profile, {
      signal,
      onProgress: (done) => dispatch({ type: 'progressed', progress: { step: 'making', done } }),
    });
    dispatch({ type: 'made', made });
    return made.sheets.length > 0 && made.sheets.length === made.wanted ? 'done' : 'unfinished';
  }
  if (typeof task === 'object' && 'reportIn' in task) {
    if (!last) return 'unfinished';
    dispatch({ type: 'progressed', progress: { step: 'reporting', done: null } });
    const sheet = await writeReport(workbook, sheetOf(last.audit, profile, task.reportIn), {
      signal,
      onProgress: (done) => dispatch({ type: 'progressed', progress: { step: 'reporting', done } }),
    });
    dispatch({ type: 'reported', sheet });
    return 'done';
  }
  if (typeof task === 'object' && 'lookUp' in task) {
    dispatch({ type: 'progressed', progress: { step: 'reading', done: null } });
    const projects = await projectsFor(workbook, task.lookUp, profile);
    dispatch({ type: 'lookedUp', request: task.lookUp, projects });
    return 'done';
  }
  if (typeof task === 'object' && 'fix' in task) {
    dispatch({ type: 'progressed', progress: { step: 'fixing', done: null } });
    const outcome = await applyFixes(workbook, task.audit, task.fix, {
      profile,
      date: thisMinute(),
      signal,
    });
    dispatch({ type: 'fixed', outcome });
    return show(outcome.audit, workbook, signal, dispatch);
  }
  if (typeof task === 'object' && 'revert' in task) {
    if (!last) return 'unfinished';
    dispatch({ type: 'progressed', progress: { step: 'fixing', done: null } });
    const outcome = await revertFixes(workbook, task.revert);
    const again = await auditWorkbook(workbook, { profile, sheets: sheetsOf(task, last) });
    dispatch({ type: 'reverted', outcome, audit: again });
    return show(again, workbook, signal, dispatch);
  }
  if (typeof task === 'object') await rememberAnswer(workbook, task.heading, task.answer);
  const audit = await auditWorkbook(workbook, {
    profile,
    signal,
    sheets: sheetsOf(task, last),
    onProgress: (progress) => dispatch({ type: 'progressed', progress }),
  });
  // The list is there at once; marking may still be refused, and must not take it away.
  dispatch({ type: 'audited', audit });
  return show(audit, workbook, signal, dispatch);
}

/** Marks the cells of an audit, and looks up what could be taken back. */
async function show(
  audit: WorkbookAudit,
  workbook: Workbook,
  signal: AbortSignal,
  dispatch: Dispatch<PaneAction>,
): Promise<TaskEnd> {
  dispatch({ type: 'journalRead', journal: await readJournal(workbook) });
  dispatch({ type: 'progressed', progress: { step: 'marking', done: null } });
  const sheets = audit.sheets.flatMap(({ info, grid }) => (grid ? [info.name] : []));
  const outcomes = await markFindings(workbook, audit.findings, sheets, {
    signal,
    onProgress: (done) => dispatch({ type: 'progressed', progress: { step: 'marking', done } }),
  });
  const failures = failuresBySheet(outcomes);
  dispatch({ type: 'marked', failures });
  return failures.size === 0 ? 'done' : 'unfinished';
}

/** The report of an audit as a sheet of its workbook, whose file nobody knows here. */
function sheetOf(audit: WorkbookAudit, profile: Profile, language: Language): ReportSheetTable {
  const report = buildReport([reportFile('', audit, language)], [audit], profile, language);
  return reportSheet(report, localTime(new Date()), language);
}

/** An answer concerns the sheets that the question came from, whichever sheet is in front by now. */
function sheetsOf(task: Task, last: Run | null): NonNullable<AuditWorkbookOptions['sheets']> {
  if (task === 'auditSheet') return 'active';
  return typeof task === 'object' && last ? last.audit.sheets.map(({ info }) => info.name) : 'all';
}
