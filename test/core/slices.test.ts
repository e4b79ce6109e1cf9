import { auditForms, AuditCancelled, inOneGo, inSlices, LiveAudit, measureSteps } from '../../src/core/audit';
import { defaultProfile } from '../../src/core/profile';
import { recogniseSheet, recogniseSteps } from '../../src/core/recognise';
import type { Steps } from '../../src/core/slices';
import { gridOf, ledger } from '../support/tables';

/** As long as a county's ledger of a year. */
const ROWS = 3649;
const { indicators = [], ...head } = ledger({}, 300);
const grid = gridOf('indicator-ledger', {
  ...head,
  indicators: Array.from({ length: ROWS }, (_, index) => ({
    ...indicators[index % 300]!,
    sequence: index + 1,
    projectName: `项目${Math.floor(index / 10)}`,
  })),
});
const recognition = recogniseSheet(grid);
const [form] = recognition.forms;

/** The number of steps, each of which may end a slice; and what came of them. */
function counted<Result>(steps: Steps<Result>): readonly [number, Result] {
  for (let count = 0; ; count++) {
    const step = steps.next();
    if (step.done) return [count, step.value];
  }
}

describe('a long ledger is worked on row by row, so that nothing has to wait for all of it', () => {
  it('while it is recognised: its header is looked for, its rows are read, its projects put together', () => {
    const [steps, found] = counted(recogniseSteps(grid));
    expect(found.forms[0]!.rows).toHaveLength(ROWS);
    expect(steps).toBeGreaterThanOrEqual(3 * ROWS);
  });

  it('while it is measured', () => {
    expect(counted(measureSteps([form!], defaultProfile))[0]).toBe(ROWS);
  });

  it('while an audit that is kept up to date begins', () => {
    const live = new LiveAudit(defaultProfile);
    live.put(grid);
    live.arrange([grid.sheet]);
    const [steps, { findings }] = counted(live.steps());
    expect(steps).toBeGreaterThanOrEqual(4 * ROWS);
    const whole = auditForms({ grids: [grid], recognitions: [recognition] }, defaultProfile);
    expect(findings).toEqual(whole.findings);
  });
});

describe('work in slices', () => {
  function* count(to: number): Steps<string> {
    for (let done = 1; done <= to; done++) yield done / to;
    return 'done';
  }

  it('pauses when a slice is over, says how much is done, and comes to what it comes to in one go', async () => {
    const pauses: number[] = [];
    const result = await inSlices(count(5), {
      sliceMs: 0,
      pause: () => Promise.resolve(void pauses.push(pauses.length)),
      onProgress: (done) => pauses.push(done),
    });
    expect(result).toBe(inOneGo(count(5)));
    expect(pauses.filter((_, index) => index % 2 === 0)).toEqual([0.2, 0.4, 0.6, 0.8, 1]);
    expect(pauses).toHaveLength(10);
  });

  it('stops in the middle of a table when the user says so', async () => {
    const signal = { aborted: false };
    let pauses = 0;
    const pause = () => {
      signal.aborted = ++pauses === 100;
      return Promise.resolve();
    };
    await expect(inSlices(recogniseSteps(grid), { sliceMs: 0, pause, signal })).rejects.toBeInstanceOf(
      AuditCancelled,
    );
    expect(pauses).toBe(100);
  });
});
