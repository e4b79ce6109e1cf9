/** What `npm run fuzz` says of a target that does what must not happen, and that its input is kept. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { runTarget, targetOfFile, type TargetResult } from '../../../scripts/fuzz/run';

const folder = mkdtempSync(join(tmpdir(), 'jixiao-fuzz-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (target: string, milliseconds = 60_000): Promise<TargetResult> =>
  runTarget({
    entry: join(__dirname, 'bad-targets.ts'),
    target,
    seed: 1,
    amount: { inputs: 3 },
    limits: { milliseconds, megabytes: 120 },
    folder,
  });

test('a sound target is tried as often as it was asked for, and nothing is found', async () => {
  expect(await run('sound')).toMatchObject({ inputs: 3, defects: [] });
});

test.each([
  ['throws', 'crash', /RangeError: not this one/],
  ['rejects', 'crash', /nor this one/],
  ['pollutes', 'crash', /Object\.prototype has got a polluted/],
  ['ends', 'crash', /.*/],
  ['eats', 'memory', /more than 120 MB/],
])(
  'a target that %s is told as a %s, and its input is kept to be tried again',
  async (target, kind, what) => {
    const { defects } = await run(target);
    const [defect] = defects;
    expect(defect).toMatchObject({ kind });
    expect(defect!.what).toMatch(what);
    expect(readFileSync(defect!.file, 'utf8')).toBe('bad');
    expect(targetOfFile(basename(defect!.file))).toBe(target);
  },
);

test('an input that never ends is stopped, told, and the rest is tried all the same', async () => {
  const { defects, inputs } = await run('hangs', 2_000);
  expect(defects).toHaveLength(1);
  expect(defects[0]).toMatchObject({ kind: 'hang' });
  expect(readFileSync(defects[0]!.file, 'utf8')).toBe('bad');
  expect(inputs).toBe(3);
});
