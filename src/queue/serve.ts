import type { Job } from 'bullmq';
import type { WorkOrder } from '../batch';
import { connect, impatient, patient, type QueuePlace } from './connection';
import { PREFIX, QUEUE, type JobData } from './job-queue';
import { Lanes, type LanesOptions } from './lanes';
import { profileOf } from './order';
import { RunStore } from './run-store';
import { jobData, progress as progressShape, type BatchProgress } from './shapes/run';
import { ShapeError, type Shape } from './shapes/shape';
import { workOnBatch } from './work-batch';

/** A worker that does not answer for so long has lost its batch to another one, in milliseconds. */
const LOCK_MS = 30_000;
/** How often a batch may be lost with its worker: enough for every file's tries, and for machines that are switched off. */
const MOST_STALLS = 10;

export interface ServeOptions extends LanesOptions {
  readonly place: QueuePlace;
  /** How many batches are worked on at a time, each in a thread of its own. */
  readonly concurrency: number;
  readonly roots: readonly string[];
  /** A batch was done, or not; for showing. */
  readonly onBatch?: (data: JobData, error: Error | null) => void;
  /** Shorter in tests. */
  readonly lockMs?: number;
}

/** A running worker. */
export interface Serving {
  /** Finishes the batches at hand and takes no more. */
  close(): Promise<void>;
}

function orElse<T>(shape: Shape<T>, value: unknown, otherwise: T): T {
  try {
    return shape(value, '');
  } catch {
    return otherwise;
  }
}

/** One delivery of a batch; a batch that is done already is done. */
async function deliver(
  job: Job<JobData>,
  store: RunStore,
  lanes: Lanes,
  roots: readonly string[],
): Promise<void> {
  const { batch: id } = jobData(job.data, 'job');
  if (await store.hasResult(id)) return;
  const batch = await store.batch(id);
  // The run was submitted anew without it, or forgotten.
  if (!batch) return;
  const stored = await store.order(batch.order);
  if (!stored) throw new ShapeError('order');
  const order: WorkOrder = { profile: profileOf(stored), wanted: { audit: true, rollup: true } };
  const { records, tally } = await lanes.use(batch.order, order, (lane) =>
    workOnBatch({
      batch,
      order,
      lane,
      roots,
      progress: orElse<BatchProgress>(progressShape, job.progress, { at: null, deaths: {} }),
      isCareful: job.stalledCounter > 0,
      remember: (progress) => job.updateProgress(progress),
    }),
  );
  await store.putResult(id, records, tally);
}

/**
 * Works on batches until it is closed. Every delivery may come twice; what it comes to counts once.
 * @throws QueueUnreachable when there is no Redis to begin with; later ones are waited for.
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { place, concurrency, roots, onBatch, lockMs = LOCK_MS } = options;
  (await connect(place, impatient(place))).disconnect();
  const { Worker } = await import(/* webpackChunkName: "bullmq" */ 'bullmq');
  const { Redis } = await import(/* webpackChunkName: "ioredis" */ 'ioredis');
  const redis = new Redis(patient(place));
  redis.on('error', () => undefined);
  const lanes = new Lanes(options);
  const worker = new Worker<JobData>(
    QUEUE,
    (job) => deliver(job, new RunStore(redis, jobData(job.data, 'job').run), lanes, roots),
    {
      connection: patient(place) as never,
      prefix: PREFIX,
      concurrency,
      lockDuration: lockMs,
      stalledInterval: lockMs,
      maxStalledCount: MOST_STALLS,
    },
  );
  // Without a listener BullMQ's errors would end the process; a Redis that is away is waited for.
  worker.on('error', () => undefined);
  worker.on('completed', (job) => onBatch?.(job.data, null));
  worker.on('failed', (job, error) => job && onBatch?.(job.data, error));
  return {
    close: async () => {
      await worker.close();
      await lanes.close();
      redis.disconnect();
    },
  };
}
