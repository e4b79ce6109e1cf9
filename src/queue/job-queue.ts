import type { Queue } from 'bullmq';
import type { Redis, RedisOptions } from 'ioredis';

/** All runs share one queue, so that one set of workers serves them. */
export const QUEUE = 'files';
/** First part of the queue's keys in Redis. */
export const PREFIX = 'jixiao';

/** What a job says: which batch of which run. Everything else is looked up. */
export interface JobData {
  readonly run: string;
  readonly batch: string;
}

/** A job's name in the queue: the same batch of a run is added once. */
export const jobIdOf = ({ run, batch }: JobData): string => `${run}-${batch}`;

/** How often a batch is tried when something around it fails, such as the files' own server. */
const ATTEMPTS = 5;
/** First pause before the next attempt, in milliseconds; doubled each time. */
const BACKOFF = 2_000;

export const JOB_OPTIONS = {
  attempts: ATTEMPTS,
  backoff: { type: 'exponential', delay: BACKOFF },
  // What came of a batch is kept with its run; a job that failed is kept to say why.
  removeOnComplete: true,
  removeOnFail: false,
} as const;

/** The queue, for putting jobs in and looking at them. */
export async function openQueue(connection: Redis | RedisOptions): Promise<Queue<JobData>> {
  const { Queue } = await import(/* webpackChunkName: "bullmq" */ 'bullmq');
  return new Queue<JobData>(QUEUE, {
    connection: connection as never,
    prefix: PREFIX,
    defaultJobOptions: JOB_OPTIONS,
  });
}
