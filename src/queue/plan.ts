import { createHash } from 'node:crypto';
import type { Batch, BatchFile, StoredOrder } from './shapes/run';

/** Files of one job: enough that Redis is asked seldom, few enough that a lost worker costs little. */
export const BATCH_SIZE = 16;

const digest = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32);

export const orderId = ({ version, profile, isOwnProfile }: StoredOrder): string =>
  digest([version, profile, isOwnProfile]);

/** A batch is called by what is in its files and what is made of them: submitted again, it is the same one. */
function batchOf(order: string, files: readonly BatchFile[]): Batch {
  return { id: digest([order, files.map(({ file, sha256 }) => [file, sha256])]), order, files };
}

const keyOf = ({ file, path, sha256 }: BatchFile): string => JSON.stringify([file, path, sha256]);

/**
 * Divides files into batches. Of the batches that a run has already, those stay whose files are all still there and
 * unchanged, so that what was done for them holds.
 */
export function planBatches(
  files: readonly BatchFile[],
  order: string,
  known: readonly Batch[],
  size = BATCH_SIZE,
): Batch[] {
  const open = new Map(files.map((file) => [keyOf(file), file]));
  const kept = known.filter((batch) => {
    const keys = batch.files.map(keyOf);
    if (batch.order !== order || !keys.every((key) => open.has(key))) return false;
    for (const key of keys) open.delete(key);
    return true;
  });
  const rest = [...open.values()];
  const added: Batch[] = [];
  for (let at = 0; at < rest.length; at += size) added.push(batchOf(order, rest.slice(at, at + size)));
  return [...kept, ...added];
}
