import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import type { Profile, Severity } from '../../core/profile/types';
import type { Area } from '../../core/grid';
import { areaToA1 } from '../../core/address';
import type { Workbook } from '../../host/workbook';
import { useSelection } from '../findings/useSelection';
import { useRecheck, type LiveControl } from '../live/useRecheck';
import type { Finding } from '../../core/audit/types';
import type { ExplanationChoice, Filter } from '../model/filter';
import type { Grouping } from '../model/list-rows';
import type { FindingView } from '../model/finding-views';
import { today } from '../shell/today';
import { failureOf } from './failure-of';
import { paced } from './paced';
import { reduce } from './reduce';
import { INITIAL_STATE, type PaneState, type Preview, type View } from './state';
import type { FormulaJob, Task, TaskEnd } from './tasks';
import { whenIdle } from './when-idle';

/** What does the work. Nobody waits for it to see the pane: it is fetched when there is time, or when it is needed. */
const loadWork = () => import(/* webpackChunkName: "work" */ './carry-out');

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
  /** Shows what one rule found, or one unit's tables; `null` for all of them. */
  readonly filter: (by: Partial<Pick<Filter, 'rule' | 'unit'>>) => void;
  readonly group: (grouping: Grouping) => void;
  readonly resetFilter: () => void;
  /** Shows what was found on the whole sheet, after an audit for a selection. */
  readonly leaveSelection: () => void;
  /** Shows findings by whether they are explained. */
  readonly chooseExplanations: (choice: ExplanationChoice) => void;
  /** Stores how a warning is explained; a text of blanks takes the explanation away. */
  readonly explain: (finding: Finding, text: string) => Promise<void>;
  /** Shows what fixes would do to the cells as they are now. */
  readonly preview: (findings: readonly Finding[], scope: Preview['scope']) => Promise<void>;
  readonly closePreview: () => void;
  /** Looks whether the sample is in the workbook. */
  readonly lookForSample: () => Promise<void>;
  readonly dismissNotice: () => void;
  readonly showView: (view: View) => void;
  /** Shows the formulas' tab and leaves it a job to do. */
  readonly askFormulas: (job: FormulaJob) => void;
  /** The tab has taken its job up. */
  readonly takeFormulaJob: () => void;
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

  // What cannot be fetched now is asked for again by the first task, which then says so.
  useEffect(() => whenIdle(() => void loadWork().catch(() => undefined)), []);

  const select = useCallback(
    async function go(sheet: string, area: Area): Promise<void> {
      try {
        await workbook.select(sheet, area);
      } catch (error) {
        const cell = `${sheet}!${areaToA1(area)}`;
        const again = () => void go(sheet, area);
        dispatch({ type: 'selectFailed', failure: failureOf(error), cell, again });
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
    /** Does what is no task; what refuses it can be asked again. */
    const attempt = async (view: View, work: () => Promise<void>): Promise<void> => {
      try {
        await work();
      } catch (error) {
        const again = () => void attempt(view, work);
        dispatch({ type: 'refused', failure: failureOf(error), view, again });
      }
    };
    return {
      start: async (task) => {
        if (running.current) return 'unfinished';
        const controller = new AbortController();
        running.current = controller;
        dispatch({ type: 'started', task });
        try {
          const [{ carryOut }, counted] = await Promise.all([loadWork(), profile()]);
          return await carryOut(task, workbook, counted, latest.current, controller.signal, paced(dispatch));
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
      filter: (by) => dispatch({ type: 'filtered', by }),
      group: (grouping) => dispatch({ type: 'grouped', grouping }),
      resetFilter: () => dispatch({ type: 'filterReset' }),
      leaveSelection: () => dispatch({ type: 'selectionLeft' }),
      chooseExplanations: (choice) => dispatch({ type: 'explanationsChosen', choice }),
      explain: (finding, text) =>
        attempt('audit', async () => {
          const { rememberExplanation } = await loadWork();
          const explanations = await rememberExplanation(workbook, finding, text, today());
          dispatch({ type: 'explained', explanations });
        }),
      preview: async (findings, scope) => {
        const last = latest.current.run;
        if (!last) return;
        await attempt('audit', async () => {
          const { previewFixes } = await loadWork();
          const fixes = await previewFixes(workbook, last.audit, findings);
          dispatch({ type: 'previewed', preview: { scope, audit: last.audit, fixes } });
        });
      },
      closePreview: () => dispatch({ type: 'previewed', preview: null }),
      lookForSample: () =>
        attempt('help', async () => {
          const { sampleIn } = await loadWork();
          dispatch({ type: 'sampleFound', sheet: await sampleIn(workbook) });
        }),
      showView: (view) => dispatch({ type: 'viewed', view }),
      askFormulas: (job) => dispatch({ type: 'formulasAsked', job }),
      takeFormulaJob: () => dispatch({ type: 'formulasTaken' }),
      dismissNotice: () => dispatch({ type: 'noticeDismissed' }),
    };
  }, [workbook, profile, select]);

  useSelection(workbook, dispatch);
  const live = useRecheck(workbook, profile, state, dispatch);
  return [state, actions, live];
}
