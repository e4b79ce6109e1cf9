import { resolve } from 'node:path';
import { readSource, sha256Of } from '../batch';
import type { Profile } from '../core/profile';
import { connect, impatient, type QueuePlace } from './connection';
import { jobIdOf, openQueue } from './job-queue';
import { orderOf } from './order';
import { orderId, planBatches } from './plan';
import { RunStore } from './run-store';
import type { BatchFile } from './shapes/run';

/** What a submission came to. */
export interface Submission {
  readonly files: number;
  readonly batches: number;
  /** Batches that are worked on anew; the others are done, or wait already. */
  readonly added: number;
}

export interface SubmitOptions {
  readonly place: QueuePlace;
  readonly run: string;
  readonly profile: Profile;
  /** Names of the files in the folder of a file and below. */
  readonly beside: (file: string) => Promise<readonly string[]>;
  readonly folderOf: (file: string) => string;
  readonly onProgress?: (done: number) => void;
}

/** Bytes of a file that cannot be read are nobody's: the worker finds out what is wrong. */
const UNREAD = '0'.repeat(64);

async function fingerprint(file: string): Promise<BatchFile> {
  const sha256 = await readSource(file).then(sha256Of, () => UNREAD);
  return { file, path: resolve(file), sha256 };
}

/**
 * Puts files into the queue, a job for each batch. Submitted again, only what has changed since is worked on.
 * @throws QueueUnreachable
 */
export async function submit(files: readonly string[], options: SubmitOptions): Promise<Submission> {
  const { place, run, profile, beside, folderOf, onProgress } = options;
  const redis = await connect(place, impatient(place));
  try {
    const store = new RunStore(redis, run);
    const stored = orderOf(profile);
    const order = orderId(stored);
    const found: BatchFile[] = [];
    const folders = new Map<string, readonly string[]>();
    for (const file of files) {
      found.push(await fingerprint(file));
      const folder = folderOf(file);
      if (!folders.has(folder)) folders.set(folder, await beside(file));
      onProgress?.(found.length);
    }
    const batches = planBatches(found, order, await store.batches());
    await store.plan(stored, order, batches, files, folders);

    const done = await store.done();
    const queue = await openQueue(redis);
    try {
      const open = batches.filter(({ id }) => !done.has(id)).map(({ id }) => ({ run, batch: id }));
      let added = 0;
      for (const data of open) {
        const job = await queue.getJob(jobIdOf(data));
        // A job that was given up is tried again; one that waits or is being worked on is left alone.
        if (job && !(await job.isFailed()) && !(await job.isCompleted())) continue;
        await job?.remove();
        await queue.add('batch', data, { jobId: jobIdOf(data) });
        added++;
      }
      return { files: files.length, batches: batches.length, added };
    } finally {
      await queue.close();
    }
  } finally {
    redis.disconnect();
  }
}
