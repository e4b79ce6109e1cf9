import type { Redis, RedisOptions } from 'ioredis';

/** `--queue` names no Redis that we understand. */
export class BadQueueUrl extends Error {
  constructor() {
    super('bad queue URL');
    this.name = 'BadQueueUrl';
  }
}

/** Where a queue is. */
export interface QueuePlace {
  readonly options: RedisOptions;
  /** For people: without user and password. */
  readonly shown: string;
}

/**
 * Reads `redis://HOST:PORT/N`, or `rediss://` for TLS, with user and password where Redis asks for them.
 * @throws BadQueueUrl, which does not repeat what was given: there may be a password in it.
 */
export function queuePlace(url: string): QueuePlace {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    throw new BadQueueUrl();
  }
  const { protocol, hostname, port, username, password, pathname } = parsed;
  const db = /^\/?(\d{0,4})$/.exec(pathname)?.[1];
  if ((protocol !== 'redis:' && protocol !== 'rediss:') || hostname === '' || db === undefined)
    throw new BadQueueUrl();
  const host = hostname.replace(/^\[|\]$/g, '');
  return {
    options: {
      host,
      port: Number(port || 6379),
      db: Number(db || 0),
      ...(username !== '' && { username: decodeURIComponent(username) }),
      ...(password !== '' && { password: decodeURIComponent(password) }),
      ...(protocol === 'rediss:' && { tls: {} }),
    },
    shown: `${protocol}//${hostname}:${port || 6379}/${db || 0}`,
  };
}

/** Longest pause between two attempts to reach a Redis that is away, in milliseconds. */
const LONGEST_PAUSE = 5_000;
/** How often a command line tries before it says that there is no Redis. */
const MOST_TRIES = 3;

/** For a worker: waits for a Redis that is being restarted, however long that takes. */
export const patient = ({ options }: QueuePlace): RedisOptions => ({
  ...options,
  maxRetriesPerRequest: null,
  retryStrategy: (times) => Math.min(200 * 2 ** Math.min(times, 10), LONGEST_PAUSE),
});

/** For a command that a person waits for: says soon that there is no Redis. */
export const impatient = ({ options }: QueuePlace): RedisOptions => ({
  ...options,
  maxRetriesPerRequest: MOST_TRIES,
  connectTimeout: 5_000,
  // Of a server that never answered there is nothing to wait for.
  disconnectTimeout: 100,
  retryStrategy: (times) => (times > MOST_TRIES ? null : 200 * times),
});

/** Redis cannot be reached, or refuses; `reason` is its own word, and holds no password. */
export class QueueUnreachable extends Error {
  constructor(
    readonly shown: string,
    readonly reason: string,
  ) {
    super(`${shown}: ${reason}`);
    this.name = 'QueueUnreachable';
  }
}

/**
 * Connects, so that whoever asked knows at once whether there is a Redis.
 * @throws QueueUnreachable
 */
export async function connect(place: QueuePlace, options: RedisOptions): Promise<Redis> {
  const { Redis } = await import(/* webpackChunkName: "ioredis" */ 'ioredis');
  const redis = new Redis({ ...options, lazyConnect: true });
  let reason = '';
  redis.on('error', (error: Error) => (reason = error.message));
  try {
    await redis.connect();
    await redis.ping();
    return redis;
  } catch (error) {
    redis.disconnect();
    throw new QueueUnreachable(
      place.shown,
      reason || (error instanceof Error ? error.message : String(error)),
    );
  }
}
