import { paced } from '../../src/taskpane/state/paced';
import type { PaneAction } from '../../src/taskpane/state/reduce';

test('progress is told as often as it can be seen, a new step and all other news at once', () => {
  let now = 0;
  const told: PaneAction[] = [];
  const tell = paced(
    (action) => told.push(action),
    () => now,
  );
  const progress = (step: 'reading' | 'auditing', done: number): PaneAction => ({
    type: 'progressed',
    progress: { step, done },
  });
  const dismissed: PaneAction = { type: 'noticeDismissed' };
  tell(progress('reading', 0));
  for (now = 1; now < 100; now++) tell(progress('reading', now / 200));
  expect(told).toEqual([progress('reading', 0)]);
  tell(progress('auditing', 0));
  tell(dismissed);
  now += 100;
  tell(progress('auditing', 0.9));
  expect(told.slice(1)).toEqual([progress('auditing', 0), dismissed, progress('auditing', 0.9)]);
});
