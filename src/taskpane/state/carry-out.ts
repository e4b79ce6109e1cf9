/** The work behind the pane's buttons. With all forms and rules it is most of the program, and loaded on its own. */
import type { Dispatch } from 'react';
import type { Profile } from '../../core/profile/types';
import {
  HostError,
  type CellSelection,
  type HostFailure,
  type MarkOutcome,
  type Workbook,
} from '../../host/workbook';
import {
  addSample,
  applyFixes,
  auditWorkbook,
  decideDifferences,
  makeTables,
  markFindings,
  projectsFor,
  readHiddenRows,
  readJournal,
  rememberAnswer,
  removeSample,
  revertFixes,
  showAllRows,
  showProblemRows,
  takeBackMaking,
  writeReport,
  type AuditWorkbookOptions,
  type WorkbookAudit,
} from '../../jobs';
import { buildReport, reportFile } from '../../report/build-report';
import { reportSheet, type ReportSheetTable } from '../../report/sheet';
import { localTime } from '../../report/time';
import type { Language } from '../../i18n';
import { thisMinute } from '../shell/today';
import type { PaneAction } from './reduce';
import type { PaneState, Run } from './state';
import type { Task, TaskEnd } from './tasks';

export { previewFixes, rememberExplanation, sampleIn } from '../../jobs';

function failuresBySheet(outcomes: readonly MarkOutcome[]): ReadonlyMap<string, HostFailure> {
  return new Map(outcomes.flatMap(({ sheet, failure }) => (failure ? [[sheet, failure] as const] : [])));
}

/** Carries out a task from start to finish and tells the store about it. */
export async function carryOut(
  task: Task,
  workbook: Workbook,
  profile: Profile,
  { run: last, made }: PaneState,
  signal: AbortSignal,
  dispatch: Dispatch<PaneAction>,
): Promise<TaskEnd> {
  if (task === 'clearMarks') {
    dispatch({ type: 'progressed', progress: { step: 'clearing', done: null } });
    const outcomes = await workbook.clearMarks();
    const failures = failuresBySheet(outcomes);
    // Whoever wants the sheet as it was wants its rows back, too.
    await giveRowsBack(workbook, dispatch);
    dispatch({ type: 'cleared', sheets: outcomes.length - failures.size, failures });
    return failures.size === 0 ? 'done' : 'unfinished';
  }
  if (task === 'showProblemRows' || task === 'showAllRows') {
    const areOnlyProblems = task === 'showProblemRows' && last !== null;
    dispatch({ type: 'progressed', progress: { step: 'rows', done: null } });
    const outcome = await (areOnlyProblems ? showProblemRows(workbook, last.audit) : showAllRows(workbook));
    dispatch({ type: 'rowsShown', outcome, areOnlyProblems });
    return outcome.failures.size === 0 ? 'done' : 'unfinished';
  }
  if (typeof task === 'object' && 'template' in task) {
    dispatch({ type: 'progressed', progress: { step: 'making', done: null } });
    const outcome = await makeTables(workbook, task, profile, {
      date: thisMinute(),
      signal,
      onProgress: (done) => dispatch({ type: 'progressed', progress: { step: 'making', done } }),
    });
    dispatch({ type: 'made', made: outcome });
    const isWhole = outcome.sheets.length === outcome.wanted;
    return outcome.sheets.length > 0 && isWhole ? 'done' : 'unfinished';
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
  if (typeof task === 'object' && 'sample' in task) {
    dispatch({ type: 'progressed', progress: { step: 'making', done: null } });
    const { sample } = task;
    const sheet =
      sample === 'remove' ? await removeSample(workbook) : await addSample(workbook, sample.add, { signal });
    dispatch({ type: 'sampled', isThere: sample !== 'remove', sheet });
    return 'done';
  }
  if (typeof task === 'object' && 'lookUp' in task) {
    dispatch({ type: 'progressed', progress: { step: 'reading', done: null } });
    const projects = await projectsFor(workbook, task.lookUp, profile);
    dispatch({ type: 'lookedUp', request: task.lookUp, projects });
    return 'done';
  }
  if (typeof task === 'object' && 'work' in task) {
    const { step, work } = task;
    dispatch({ type: 'progressed', progress: { step, done: null } });
    const end = await work({
      signal,
      onProgress: (done) => dispatch({ type: 'progressed', progress: { step, done } }),
    });
    dispatch({ type: 'worked' });
    return end;
  }
  if (typeof task === 'object' && 'takeBack' in task) {
    dispatch({ type: 'progressed', progress: { step: 'removing', done: null } });
    const outcome = await takeBackMaking(workbook, task.takeBack, {
      signal,
      onProgress: (done) => dispatch({ type: 'progressed', progress: { step: 'removing', done } }),
    });
    dispatch({ type: 'removed', making: task.takeBack, outcome });
    return outcome?.removed.length === outcome?.wanted ? 'done' : 'unfinished';
  }
  if (typeof task === 'object' && 'decide' in task) {
    if (!made) return 'unfinished';
    dispatch({ type: 'progressed', progress: { step: 'carrying', done: null } });
    const outcome = await decideDifferences(workbook, task.decide, {
      date: thisMinute(),
      template: made.template,
      making: made.making,
    });
    dispatch({ type: 'decided', outcome });
    return outcome.settled.length === task.decide.length ? 'done' : 'unfinished';
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
  const within = task === 'auditSelection' ? await selectionIn(workbook) : null;
  const audit = await auditWorkbook(workbook, {
    profile,
    signal,
    sheets: within ? [within.sheet] : sheetsOf(task, last),
    onProgress: (progress) => dispatch({ type: 'progressed', progress }),
  });
  // The list is there at once; marking may still be refused, and must not take it away.
  dispatch({ type: 'audited', audit, within });
  return show(audit, workbook, signal, dispatch);
}

/** The selected cells, which the task is about. */
async function selectionIn(workbook: Workbook): Promise<CellSelection> {
  const selection = await workbook.selection();
  if (!selection) throw new HostError({ code: 'noSelection' });
  return selection;
}

/** Marks the cells of an audit, and looks up what could be taken back. */
async function show(
  audit: WorkbookAudit,
  workbook: Workbook,
  signal: AbortSignal,
  dispatch: Dispatch<PaneAction>,
): Promise<TaskEnd> {
  dispatch({ type: 'journalRead', journal: await readJournal(workbook) });
  if (workbook.capabilities.interactive) {
    const areHidden = (await readHiddenRows(workbook)).size > 0;
    dispatch({ type: 'rowsRead', areHidden });
    // Other problems, other rows.
    if (areHidden) await showProblemRows(workbook, audit);
  }
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

/** Shows the rows again that we have hidden; a sheet that refuses keeps them until it is asked again. */
async function giveRowsBack(workbook: Workbook, dispatch: Dispatch<PaneAction>): Promise<void> {
  if (!workbook.capabilities.interactive) return;
  const { failures } = await showAllRows(workbook);
  dispatch({ type: 'rowsRead', areHidden: failures.size > 0 });
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
