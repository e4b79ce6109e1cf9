import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { ThreadDied, type FileRecord, type ThreadLane } from '../../src/batch';
import { defaultProfile as profile } from '../../src/core/profile';
import type { BatchProgress } from '../../src/queue/shapes/run';
import { MOST_DEATHS, RootMissing, workOnBatch } from '../../src/queue/work-batch';

const NOTHING: BatchProgress = { at: null, deaths: {} };
let place: string;
let folder: string;

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'jixiao-batch-'));
  folder = join(place, 'root');
  await mkdir(folder);
});

afterEach(() => rm(place, { recursive: true, force: true }));

/** Works on files of the folder with a lane that loses its thread at those that are called so. */
async function work(names: readonly string[], progress = NOTHING, isCareful = false) {
  const remembered: BatchProgress[] = [];
  const tried: string[] = [];
  const lane = {
    run: ({ path = '' }: { path?: string }) => {
      tried.push(path.slice(folder.length + 1));
      return path.includes('poison')
        ? Promise.reject(new ThreadDied('crashed', 'out of memory'))
        : Promise.resolve({ json: JSON.stringify({ file: path, failure: null }), failure: null });
    },
  } as unknown as ThreadLane;
  const files = names.map((file) => ({ file, path: join(folder, file), sha256: '0'.repeat(64) }));
  const { records, tally } = await workOnBatch({
    batch: { id: 'b', order: 'o', files },
    order: { profile, wanted: { audit: true, rollup: true } },
    lane,
    roots: [folder],
    progress,
    isCareful,
    remember: (now) => Promise.resolve(void remembered.push({ at: now.at, deaths: { ...now.deaths } })),
  });
  return {
    failures: records.map((json) => (JSON.parse(json) as FileRecord).failure),
    tally,
    remembered,
    tried,
  };
}

test('a file that ends its thread is tried a few times, and then is its own failure', async () => {
  const { failures, tally, tried } = await work(['a', 'poison', 'c']);
  expect(failures).toEqual([null, { code: 'crashed', detail: 'out of memory' }, null]);
  expect(tally).toEqual({ files: 3, failures: { crashed: 1 } });
  expect(tried.filter((name) => name === 'poison')).toHaveLength(MOST_DEATHS);
});

test('a file that ended the worker itself so often is not opened again', async () => {
  const deaths = { '1': MOST_DEATHS - 1 };
  const { failures, tried } = await work(['a', 'b', 'c'], { at: 1, deaths }, true);
  expect(failures).toMatchObject([null, { code: 'crashed' }, null]);
  expect(tried).toEqual(['a', 'c']);
});

test('after a worker was lost, it is put down which file is at hand', async () => {
  const { remembered } = await work(['a', 'b'], { at: 1, deaths: {} }, true);
  expect(remembered).toEqual([
    { at: 0, deaths: { '1': 1 } },
    { at: 1, deaths: { '1': 1 } },
  ]);
});

test('no file outside of the worker’s folders is opened, by whichever way it is named', async () => {
  const secret = join(place, 'secret.xlsx');
  await writeFile(secret, 'secret');
  await mkdir(join(folder, 'sub'));
  await symlink(secret, join(folder, 'sub', 'link.xlsx'));
  const archive = join(dirname(secret), 'secret.zip');
  await writeFile(archive, 'secret');
  const outside = [secret, join(archive, 'a.xlsx')].map((path) => relative(folder, path));
  const { failures, tried } = await work(['sub/link.xlsx', ...outside]);
  expect(failures).toMatchObject([{ code: 'failed' }, { code: 'failed' }, { code: 'failed' }]);
  expect(tried).toEqual([]);
});

test('a folder that cannot be reached is no fault of the files: the batch is tried again later', async () => {
  const lane = {} as ThreadLane;
  const order = { profile, wanted: { audit: true, rollup: true } };
  const batch = { id: 'b', order: 'o', files: [] };
  const roots = [join(folder, 'not mounted')];
  const remember = () => Promise.resolve();
  await expect(
    workOnBatch({ batch, order, lane, roots, progress: NOTHING, isCareful: false, remember }),
  ).rejects.toThrow(RootMissing);
});
