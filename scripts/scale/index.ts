/**
 * `npm run scale -- redis://HOST:PORT/N [WORKBOOKS [WORKERS [PER_RUN]]]`: a province on a queue. Small workbooks are made by
 * the workers themselves, run after run of a county's size each; every run is read, added up and forgotten, as
 * `jixiao result --forget` does. Prints the throughput and the memory of everyone as it goes.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Redis } from 'ioredis';
import { workOfRecord } from '../../src/batch';
import { defaultProfile } from '../../src/core/profile';
import { mergeParts, rollUp } from '../../src/core/rollup';
import { collectRun, forgetRun, queuePlace, type QueuePlace } from '../../src/queue';
import { connect, patient } from '../../src/queue/connection';
import { jobIdOf, openQueue } from '../../src/queue/job-queue';
import { orderOf } from '../../src/queue/order';
import { orderId, planBatches } from '../../src/queue/plan';
import { RunStore } from '../../src/queue/run-store';
import { nameOf, workbooksOf } from './workbooks';

/** Workbooks of one run: about what a county hands in for a stage. */
const PER_RUN = 1_000;
const FOLDER = '.';

const megabytes = (bytes: number): number => Math.round(bytes / 1e6);

/** Memory that a process holds, in bytes; the highest it ever held. */
function peakOf(pid: number): { readonly now: number; readonly peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kilobytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0);
  return { now: kilobytes('VmRSS') * 1024, peak: kilobytes('VmHWM') * 1024 };
}

/** Processor time that a process has used, in seconds. */
function processorOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

async function redisMemory(redis: Redis): Promise<number> {
  return Number(/used_memory:(\d+)/.exec(await redis.info('memory'))?.[1] ?? 0);
}

/** The names of a run's workbooks, beginning with a seed; with the seed that comes next. */
function namesFrom(seed: number, count: number): { readonly names: string[]; readonly next: number } {
  const names: string[] = [];
  let at = seed;
  for (; names.length < count; at++)
    for (let index = 0; index < workbooksOf(at) && names.length < count; index++)
      names.push(nameOf(at, index));
  return { names, next: at };
}

async function submit(redis: Redis, run: string, names: readonly string[]): Promise<void> {
  const stored = orderOf(defaultProfile);
  const order = orderId(stored);
  const files = names.map((file) => ({
    file,
    path: join('/made-up', file),
    sha256: createHash('sha256').update(file).digest('hex'),
  }));
  const batches = planBatches(files, order, []);
  await new RunStore(redis, run).plan(stored, order, batches, names, new Map([[FOLDER, []]]));
  const queue = await openQueue(redis);
  const jobs = batches.map(({ id }) => ({ run, batch: id }));
  await queue.addBulk(jobs.map((data) => ({ name: 'batch', data, opts: { jobId: jobIdOf(data) } })));
  await queue.close();
}

async function isDone(redis: Redis, run: string): Promise<boolean> {
  const store = new RunStore(redis, run);
  return (await store.done()).size === (await store.batches()).length;
}

interface Summed {
  readonly files: number;
  readonly findings: number;
  readonly projects: number;
}

/** What a run came to, read as `jixiao result` reads it. */
async function addUp(place: QueuePlace, run: string): Promise<Summed> {
  const { records } = await collectRun(place, run, () => FOLDER);
  const failed = records.find(({ failure }) => failure);
  if (failed) throw new Error(`${failed.file}: ${JSON.stringify(failed.failure)}`);
  const parts = records.flatMap(
    (record) => workOfRecord({ ...record, audit: null }, defaultProfile).part ?? [],
  );
  const { projects } = rollUp(mergeParts(parts), { profile: defaultProfile });
  const findings = records.reduce((sum, { audit }) => sum + (audit?.findings.length ?? 0), 0);
  return { files: records.length, findings, projects: projects.length };
}

async function main(url: string, workbooks: number, workerCount: number, perRun: number): Promise<void> {
  const place = queuePlace(url);
  const redis = await connect(place, patient(place));
  const workers: ChildProcess[] = Array.from({ length: workerCount }, () =>
    spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'worker.ts'), url], { stdio: 'inherit' }),
  );
  const began = Date.now();
  const total = { files: 0, findings: 0, projects: 0 };
  let seed = 1;
  const next = async (number: number): Promise<string | null> => {
    const count = Math.min(perRun, workbooks - number * perRun);
    if (count <= 0) return null;
    const { names, next: following } = namesFrom(seed, count);
    seed = following;
    const run = `scale-${number}`;
    await submit(redis, run, names);
    return run;
  };
  // The next run waits in the queue while one is worked on and the one before it is added up.
  let number = 0;
  let run = await next(number++);
  let following = await next(number++);
  while (run !== null) {
    while (!(await isDone(redis, run))) await new Promise((resolve) => setTimeout(resolve, 200));
    const beforeForgotten = await redisMemory(redis);
    const after: string | null = following === null ? null : await next(number++);
    const summed = await addUp(place, run);
    await forgetRun(place, run);
    for (const name of ['files', 'findings', 'projects'] as const) total[name] += summed[name];
    const seconds = (Date.now() - began) / 1000;
    console.log(
      JSON.stringify({
        ...total,
        seconds: Math.round(seconds),
        perSecond: Math.round((total.files / seconds) * 10) / 10,
        workersProcessorSeconds: workers.map(({ pid }) => Math.round(processorOf(pid!))),
        collectorProcessorSeconds: Math.round(processorOf(process.pid)),
        workersMB: workers.map(({ pid }) => megabytes(peakOf(pid!).now)),
        workersPeakMB: workers.map(({ pid }) => megabytes(peakOf(pid!).peak)),
        collectorMB: megabytes(peakOf(process.pid).now),
        redisMB: megabytes(beforeForgotten),
      }),
    );
    run = following;
    following = after;
  }
  for (const worker of workers) {
    const gone = once(worker, 'exit');
    worker.kill('SIGTERM');
    await gone;
  }
  redis.disconnect();
}

const [url = 'redis://127.0.0.1:6379/0', workbooks = '100000', workers = '2', perRun = String(PER_RUN)] =
  process.argv.slice(2);
main(url, Number(workbooks), Number(workers), Number(perRun)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
});
