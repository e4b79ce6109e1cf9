import type { Redis } from 'ioredis';
import type { FileRecord } from '../batch';
import { connect, impatient, type QueuePlace } from './connection';
import { jobIdOf, openQueue } from './job-queue';
import { RunStore } from './run-store';
import type { Batch, StoredOrder } from './shapes/run';
import { ShapeError } from './shapes/shape';

/** Nobody has submitted such a run. */
export class NoSuchRun extends Error {
  constructor(readonly run: string) {
    super(`no run ${run}`);
    this.name = 'NoSuchRun';
  }
}

/** Where a run is. */
export interface RunProgress {
  readonly files: number;
  readonly done: number;
  /** In batches that were given up. */
  readonly abandoned: number;
  /** Files that are done, but not as they should be, by reason. */
  readonly failures: Readonly<Record<string, number>>;
}

/** Opens a run for reading. */
async function withRun<T>(
  place: QueuePlace,
  run: string,
  read: (store: RunStore, redis: Redis) => Promise<T>,
): Promise<T> {
  const redis = await connect(place, impatient(place));
  try {
    const store = new RunStore(redis, run);
    if (!(await store.exists())) throw new NoSuchRun(run);
    return await read(store, redis);
  } finally {
    redis.disconnect();
  }
}

/** The batches that were given up, with the reason. */
async function givenUp(redis: Redis, run: string, open: readonly Batch[]): Promise<Map<string, string>> {
  const queue = await openQueue(redis);
  const reasons = new Map<string, string>();
  try {
    for (const { id } of open) {
      const job = await queue.getJob(jobIdOf({ run, batch: id }));
      if (job && (await job.isFailed())) reasons.set(id, String(job.failedReason).slice(0, 500));
    }
  } finally {
    await queue.close();
  }
  return reasons;
}

const filesOf = (batches: readonly Batch[]): number =>
  batches.reduce((sum, { files }) => sum + files.length, 0);

/**
 * Where a run is.
 * @throws QueueUnreachable, NoSuchRun
 */
export function progressOf(place: QueuePlace, run: string): Promise<RunProgress> {
  return withRun(place, run, async (store, redis) => {
    const batches = await store.batches();
    const done = await store.done();
    const open = batches.filter(({ id }) => !done.has(id));
    const lost = await givenUp(redis, run, open);
    const failures: Record<string, number> = {};
    for (const tally of await store.tallies())
      for (const [code, count] of Object.entries(tally.failures))
        failures[code] = (failures[code] ?? 0) + count;
    return {
      files: filesOf(batches),
      done: filesOf(batches) - filesOf(open),
      abandoned: filesOf(open.filter(({ id }) => lost.has(id))),
      failures,
    };
  });
}

/** A run that is read while it is still worked on. */
export class RunUnfinished extends Error {
  constructor(
    readonly done: number,
    readonly files: number,
  ) {
    super(`${done} of ${files}`);
    this.name = 'RunUnfinished';
  }
}

/** A run that is complete. */
export interface CollectedRun {
  readonly order: StoredOrder;
  /** What came of each file, in the order of the submission; a file of a batch that was given up has the reason. */
  readonly records: readonly FileRecord[];
  /** Names of the files beside those of a folder, as they were at the submission. */
  readonly namesBeside: ReadonlyMap<string, readonly string[]>;
}

const lostFile = ({ file, sha256 }: Batch['files'][number], reason: string): FileRecord => ({
  file,
  sha256,
  failure: { code: 'abandoned', detail: reason },
  audit: null,
  part: null,
});

/** The results of a batch, if they are of its files. */
async function recordsOf(store: RunStore, batch: Batch): Promise<readonly FileRecord[] | null> {
  try {
    const records = await store.result(batch.id);
    const isOfBatch =
      records?.length === batch.files.length &&
      records.every(({ file }, at) => file === batch.files[at]!.file);
    return records && (isOfBatch ? records : null);
  } catch (error) {
    if (error instanceof ShapeError) return null;
    throw error;
  }
}

/**
 * Everything that a run came to.
 * @param folderOf the folder of a file, as it was submitted
 * @throws QueueUnreachable, NoSuchRun, RunUnfinished
 */
export function collectRun(
  place: QueuePlace,
  run: string,
  folderOf: (file: string) => string,
): Promise<CollectedRun> {
  return withRun(place, run, async (store, redis) => {
    const batches = await store.batches();
    const done = await store.done();
    const open = batches.filter(({ id }) => !done.has(id));
    const lost = await givenUp(redis, run, open);
    const waiting = open.filter(({ id }) => !lost.has(id));
    if (waiting.length > 0) throw new RunUnfinished(filesOf(batches) - filesOf(waiting), filesOf(batches));
    const order = await store.currentOrder();
    if (!order) throw new NoSuchRun(run);

    const byFile = new Map<string, FileRecord>();
    for (const batch of batches) {
      const records =
        (lost.has(batch.id) ? null : await recordsOf(store, batch)) ??
        batch.files.map((file) => lostFile(file, lost.get(batch.id) ?? 'the stored result is damaged'));
      for (const record of records) byFile.set(record.file, record);
    }
    const names = await store.names();
    const namesBeside = new Map<string, readonly string[]>();
    for (const folder of new Set(names.map(folderOf)))
      namesBeside.set(folder, await store.namesBeside(folder));
    return { order, records: names.flatMap((name) => byFile.get(name) ?? []), namesBeside };
  });
}

/** Takes a run out of Redis, done or not. */
export function forgetRun(place: QueuePlace, run: string): Promise<void> {
  return withRun(place, run, (store) => store.forget());
}
