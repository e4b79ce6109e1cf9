/** What goes wrong on a queue: files that change, files that kill, jobs that come twice, contents that others wrote. */
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Redis } from 'ioredis';
import { HAMLET } from '../../scripts/county/golden';
import { queuePlace, serve } from '../../src/queue';
import { openQueue } from '../../src/queue/job-queue';
import { jixiao } from '../cli/jixiao';
import { scriptedThread } from '../support/scripted-thread';
import { WorkerProcess } from './built-cli';
import { writeCounty } from './county';
import { OwnRedis, until } from './redis';

let redis: OwnRedis;
let client: Redis;
const folders: string[] = [];

beforeAll(async () => {
  redis = await OwnRedis.start();
  client = redis.client();
}, 60_000);

afterAll(async () => {
  client.disconnect();
  await redis.stop();
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});

const call = (command: string, run: string, ...args: string[]) =>
  jixiao(command, ...args, '--queue', redis.url, '--run', run, '--lang', 'en');

async function filesCalled(...names: string[]): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'jixiao-faults-'));
  folders.push(folder);
  const files = names.map((name) => join(folder, name));
  for (const file of files) await writeFile(file, file);
  return files;
}

/** A worker in this process, whose thread does what the files' names say. */
const scripted = async (root: string) =>
  serve({
    place: queuePlace(redis.url),
    concurrency: 2,
    roots: [root],
    entry: await scriptedThread(),
    limitMs: 300,
    memoryMb: 64,
    lockMs: 2000,
  });

const isDone = (run: string) => async () => (await call('status', run)).code !== 1;

test('a file that changes after it was submitted, and one that goes, are told; the others come out', async () => {
  const folder = await writeCounty(HAMLET);
  folders.push(folder);
  const submitted = await call('submit', 'changes', join(folder, '报送'));
  expect(submitted).toMatchObject({ code: 0, stderr: '' });
  await appendFile(join(folder, '报送', '单位花名册.xlsx'), 'more');
  await rm(join(folder, '报送', '项目台账.xlsx'));
  const worker = WorkerProcess.start(folder, redis.url, '--root', '报送');
  await until(isDone('changes'));
  await worker.end('SIGTERM');

  const { code, stderr, stdout } = await call('result', 'changes', '--format', 'json');
  expect(code).toBe(2);
  expect(stderr).toMatch(/单位花名册\.xlsx" has changed since it was submitted/);
  expect(stderr).toMatch(/项目台账\.xlsx" cannot be read: ENOENT/);
  const { files } = JSON.parse(stdout) as { files: { failure?: string }[] };
  expect(files.filter(({ failure }) => failure)).toHaveLength(2);
  expect(files.length).toBeGreaterThan(15);
  expect((await call('status', 'changes')).stdout).toMatch(/changed: 1\n {2}failed: 1/);
});

test('files that hang or end their thread are in the report after their tries, and nothing else suffers', async () => {
  const files = await filesCalled('a.xlsx', 'hangs.xlsx', 'b.xlsx', 'crashes.xlsx');
  await call('submit', 'poison', ...files);
  const worker = await scripted(join(files[0]!, '..'));
  await until(isDone('poison'));
  await worker.close();
  const status = await call('status', 'poison', '--format', 'json');
  expect(JSON.parse(status.stdout)).toMatchObject({ done: 4, failures: { timeout: 1, crashed: 1 } });
});

test('a job that comes twice counts once, and a run submitted again is done already', async () => {
  const files = await filesCalled('a.xlsx', 'b.xlsx');
  const submitted = await call('submit', 'twice', ...files);
  expect(submitted.stdout).toContain('1 of them new');
  const worker = await scripted(join(files[0]!, '..'));
  await until(isDone('twice'));
  const [batch] = await client.hkeys('jixiao-run:twice:batches');
  const before = await client.hgetallBuffer('jixiao-run:twice:results');
  const queue = await openQueue(queuePlace(redis.url).options);
  const again = await queue.add('batch', { run: 'twice', batch: batch! }, { removeOnComplete: false });
  await until(() => again.isCompleted());
  await queue.close();
  expect(await client.hgetallBuffer('jixiao-run:twice:results')).toEqual(before);
  expect((await call('submit', 'twice', ...files)).stdout).toContain('0 of them new');
  await worker.close();
});

test.each([
  ['results', 'no compressed text'],
  ['batches', '{"id":"x","order":"y","files":"all"}'],
  ['order', 'none'],
  ['names', '{}'],
])('%s that others wrote end in a sentence, never in figures', async (part, value) => {
  const files = await filesCalled('a.xlsx', 'b.xlsx');
  const run = `hostile-${part}`;
  await call('submit', run, ...files);
  const worker = await scripted(join(files[0]!, '..'));
  await until(isDone(run));
  await worker.close();
  const key = `jixiao-run:${run}:${part}`;
  if ((await client.type(key)) === 'hash')
    for (const field of await client.hkeys(key)) await client.hset(key, field, value);
  else await client.set(key, value);
  const { code, stderr } = await call('result', run);
  expect(code).toBe(2);
  expect(stderr).toMatch(/submit (?:it )?again|submit it with jixiao submit/);
  expect(stderr).not.toMatch(/\n\s+at /);
});

test('nothing is reported of a run that is unknown, unfinished or without a queue', async () => {
  const files = await filesCalled('a.xlsx');
  await call('submit', 'waiting', ...files);
  expect(await call('result', 'waiting')).toMatchObject({ code: 2, stdout: '' });
  expect((await call('status', 'waiting')).code).toBe(1);
  expect((await call('result', 'nobody')).stderr).toMatch(/There is no run "nobody"/);
  const away = await jixiao('status', '--run', 'x', '--queue', 'redis://clerk:geheim@127.0.0.1:9/0');
  expect(away).toMatchObject({ code: 2, stdout: '' });
  expect(away.stderr).not.toMatch(/geheim|clerk/);
});

test('a run that is forgotten leaves nothing behind', async () => {
  const files = await filesCalled('a.xlsx');
  await call('submit', 'gone', ...files);
  const worker = await scripted(join(files[0]!, '..'));
  await until(isDone('gone'));
  await worker.close();
  await call('result', 'gone', '--forget');
  expect(await client.keys('jixiao-run:gone:*')).toEqual([]);
});
