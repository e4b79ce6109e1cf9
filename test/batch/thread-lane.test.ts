import { LaneClosed, ThreadBroken, ThreadDied, ThreadLane } from '../../src/batch';
import { defaultProfile as profile } from '../../src/core/profile';
import { scriptedThread } from '../support/scripted-thread';

let lane: ThreadLane;

beforeEach(async () => {
  const order = { profile, wanted: { audit: true, rollup: true } };
  lane = new ThreadLane({ entry: await scriptedThread(), order, limitMs: 500 });
});

afterEach(() => lane.close());

const work = (file: string): Promise<string> =>
  lane.run({ item: { file } }).then(
    ({ json }) => (JSON.parse(json) as { file: string }).file,
    (error: unknown) => (error instanceof ThreadDied ? error.code : String(error)),
  );

test('files come back in their order', async () => {
  expect(await Promise.all(['a', 'b', 'c'].map(work))).toEqual(['a', 'b', 'c']);
});

test('a file that hangs or ends the thread is lost alone; those behind it go on in a new one', async () => {
  const files = ['a', 'hangs', 'b', 'crashes', 'crashes again', 'c'];
  expect(await Promise.all(files.map(work))).toEqual(['a', 'timeout', 'b', 'crashed', 'crashed', 'c']);
  expect(await work('d')).toBe('d');
});

test('what waits when the lane is closed is told so', async () => {
  const waiting = lane.run({ item: { file: 'hangs' } });
  const refused = expect(waiting).rejects.toThrow(LaneClosed);
  await lane.close();
  await refused;
  await expect(lane.run({ item: { file: 'a' } })).rejects.toThrow(LaneClosed);
});

test('a thread that cannot begin is nobody’s file’s fault', async () => {
  const order = { profile, wanted: { audit: true, rollup: true } };
  const broken = new ThreadLane({ entry: '/nowhere/thread.cjs', order });
  const [first, second] = await Promise.allSettled(['a', 'b'].map((file) => broken.run({ item: { file } })));
  expect([first, second]).toMatchObject([
    { reason: expect.any(ThreadBroken) as object },
    { reason: expect.any(ThreadBroken) as object },
  ]);
  await broken.close();
});
