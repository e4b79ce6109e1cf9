import { NO_FILTER } from '../../src/taskpane/model/filter';
import { reduce, type PaneAction } from '../../src/taskpane/state/reduce';
import { INITIAL_STATE, type PaneState } from '../../src/taskpane/state/state';
import type { WorkbookAudit } from '../../src/jobs';

const audit: WorkbookAudit = {
  profile: { id: 'p', version: '1' },
  sheets: [],
  findings: [],
  counts: { error: 0, warning: 0, info: 0 },
  failures: [],
  ruleChanges: [],
  ownRules: [],
  unchecked: [],
  explanations: new Map(),
  measures: {
    quantRate: null,
    executionRate: null,
    completion: null,
    deviation: null,
    score: null,
    grade: null,
  },
};

const after = (...actions: PaneAction[]): PaneState => actions.reduce(reduce, INITIAL_STATE);
const audited: PaneAction[] = [
  { type: 'started', task: 'auditSheet' },
  { type: 'audited', audit },
  { type: 'marked', failures: new Map() },
];

describe("the pane's store", () => {
  test('shows the result as soon as there is one, and rests when it is marked', () => {
    expect(after(...audited.slice(0, 2))).toMatchObject({ run: { audit }, running: { task: 'auditSheet' } });
    expect(after(...audited)).toMatchObject({ run: { audit }, running: null, notice: null });
  });

  test('remembers which sheets refused their marks', () => {
    const failures = new Map([['表', { code: 'protected' as const }]]);
    expect(after(...audited.slice(0, 2), { type: 'marked', failures }).run!.unmarked).toBe(failures);
  });

  test('a new result forgets the filter and the place of the old one', () => {
    const state = after(
      ...audited,
      { type: 'filterTyped', text: 'x' },
      { type: 'severityToggled', severity: 'error' },
      { type: 'picked', id: 3, isOpen: true },
      ...audited,
    );
    expect(state).toMatchObject({ filter: NO_FILTER, current: null, open: null });
  });

  test('a failed task keeps the last result and can be tried again', () => {
    const state = after(
      ...audited,
      { type: 'started', task: 'auditWorkbook' },
      { type: 'failed', task: 'auditWorkbook', failure: { code: 'editing' } },
    );
    expect(state).toMatchObject({
      running: null,
      run: { audit },
      notice: { kind: 'failed', task: 'auditWorkbook', failure: { code: 'editing' } },
    });
  });

  test('what came of a task is told where it was started, wherever one looks by then', () => {
    const state = after(
      { type: 'started', task: 'auditSheet' },
      { type: 'viewed', view: 'templates' },
      { type: 'failed', task: 'auditSheet', failure: { code: 'editing' } },
    );
    expect(state).toMatchObject({ view: 'templates', notice: { kind: 'failed', view: 'audit' } });
  });

  test('a cancelled task is no failure', () => {
    const state = after(
      { type: 'started', task: 'auditSheet' },
      { type: 'failed', task: 'auditSheet', failure: { code: 'cancelled' } },
    );
    expect(state).toMatchObject({ running: null, run: null, notice: { kind: 'cancelled' } });
  });

  test('progress that arrives after the end changes nothing', () => {
    const state = after(...audited);
    expect(reduce(state, { type: 'progressed', progress: { step: 'reading', done: 0.5 } })).toBe(state);
  });

  test('pressing a severity twice takes it out of the filter again', () => {
    const once = after({ type: 'severityToggled', severity: 'info' });
    expect(once.filter.severities).toEqual(['info']);
    expect(reduce(once, { type: 'severityToggled', severity: 'info' }).filter.severities).toEqual([]);
  });

  test('a picked finding takes an old notice away; a dismissed notice is gone', () => {
    const failed: PaneAction = {
      type: 'selectFailed',
      failure: { code: 'sheetGone' },
      cell: 'A1',
      again: () => undefined,
    };
    expect(after(failed, { type: 'picked', id: 0, isOpen: false }).notice).toBeNull();
    expect(after(failed, { type: 'noticeDismissed' }).notice).toBeNull();
  });

  describe('brought up to date after an edit', () => {
    const findings = (...keys: string[]): WorkbookAudit => ({
      ...audit,
      findings: keys.map((key, row) => ({
        rule: 'JX060',
        severity: 'error',
        sheet: '表',
        cell: { row, col: 0 },
        message: { id: 'blank', data: {} },
        key,
      })),
    });
    const before = after(
      { type: 'started', task: 'auditWorkbook' },
      { type: 'audited', audit: findings('a', 'b', 'c') },
      { type: 'marked', failures: new Map([['锁定', { code: 'protected' as const }]]) },
      { type: 'filterTyped', text: 'x' },
      { type: 'picked', id: 2, isOpen: true },
    );

    test('keeps the filter, and the place by the finding and not by its number', () => {
      const state = reduce(before, { type: 'rechecked', audit: findings('b', 'c') });
      expect(state).toMatchObject({ current: 1, open: 1, filter: { text: 'x' }, running: null });
      expect(state.run!.audit.findings).toHaveLength(2);
    });

    test('stands nowhere once the finding is gone', () => {
      expect(reduce(before, { type: 'rechecked', audit: findings('a') })).toMatchObject({
        current: null,
        open: null,
      });
    });

    test('knows of each sheet that was marked anew whether it refused, and of the others what it knew', () => {
      const failure = { code: 'protected' as const, sheet: '新锁的' };
      const state = reduce(before, {
        type: 'remarked',
        outcomes: [
          { sheet: '新锁的', marked: 0, failure },
          { sheet: '表', marked: 2 },
        ],
      });
      expect([...state.run!.unmarked.keys()]).toEqual(['锁定', '新锁的']);
      const freed = reduce(state, { type: 'remarked', outcomes: [{ sheet: '锁定', marked: 1 }] });
      expect([...freed.run!.unmarked.keys()]).toEqual(['新锁的']);
    });

    test('tries again what was audited, when the workbook could not be read', () => {
      const state = reduce(before, { type: 'recheckFailed', failure: { code: 'failed' } });
      expect(state.notice).toMatchObject({ kind: 'failed', task: 'auditWorkbook' });
      expect(state.run).toBe(before.run);
    });
  });
});
