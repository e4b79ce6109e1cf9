/**
 * A county's files on a queue, while a worker is killed and Redis restarted: the very bytes that one machine gives.
 */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Redis } from 'ioredis';
import { GOLDEN } from '../../scripts/county/golden';
import { run, WorkerProcess } from './built-cli';
import { writeCounty } from './county';
import { OwnRedis, until } from './redis';

const RUN = ['--run', '临溪县-2020'];
let folder: string;
let redis: OwnRedis;
let client: Redis;
const workers: WorkerProcess[] = [];

function startWorker(): WorkerProcess {
  const worker = WorkerProcess.start(folder, redis.url, '--root', '报送');
  workers.push(worker);
  return worker;
}

beforeAll(async () => {
  [folder, redis] = await Promise.all([writeCounty(GOLDEN), OwnRedis.start()]);
  client = redis.client();
}, 120_000);

afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.end('SIGKILL')));
  client.disconnect();
  await redis.stop();
  await rm(folder, { recursive: true, force: true });
});

test('nothing is lost and nothing counted twice when a worker is killed and Redis restarted', async () => {
  const queue = ['--queue', redis.url];
  const submitted = await run(folder, 'submit', '报送', ...queue, ...RUN, '--lang', 'en');
  expect(submitted).toMatchObject({ code: 0, stderr: '' });
  const batches = Number(/in (\d+) batches/.exec(submitted.stdout)?.[1]);
  expect(batches).toBeGreaterThan(15);

  const active = () => client.llen('jixiao:files:active');
  const done = () => client.hlen('jixiao-run:临溪县-2020:results');
  const first = startWorker();
  startWorker();
  await until(async () => (await done()) >= 3 && (await active()) === 2);
  await first.end('SIGKILL');
  // What the killed worker had at hand is still its own: somebody has to notice.
  expect(await active()).toBeGreaterThan(0);
  startWorker();
  const before = await done();
  await until(async () => (await done()) > before);
  expect(await done()).toBeLessThan(batches);
  await redis.restart();
  await until(async () => (await done()) === batches);

  const status = await run(folder, 'status', ...queue, ...RUN, '--format', 'json');
  expect(JSON.parse(status.stdout)).toEqual({ run: RUN[1], files: 339, done: 339, failures: {} });
  const result = ['result', ...queue, ...RUN, '--format', 'json', '--report'];
  const [audited, rolledUp] = await Promise.all([
    run(folder, ...result, 'audit'),
    run(folder, ...result, 'rollup', '--annual-report', '队列.docx'),
  ]);
  await Promise.all(workers.map((worker) => worker.end('SIGTERM')));
  expect(await run(folder, 'audit', '报送', '--format', 'json', '--jobs', '1')).toEqual(audited);
  const rollup = ['rollup', '报送', '--format', 'json', '--jobs', '2', '--report', '本机.docx'];
  const { stderr, ...here } = await run(folder, ...rollup);
  expect({ ...here, stderr: stderr.replace('本机', '队列') }).toEqual(rolledUp);
  expect(await readFile(join(folder, '本机.docx'))).toEqual(await readFile(join(folder, '队列.docx')));

  const again = await run(folder, 'submit', '报送', ...queue, ...RUN, '--lang', 'en');
  expect(again.stdout).toContain('0 of them new');
}, 300_000);
