import { access, realpath } from 'node:fs/promises';
import { sep } from 'node:path';
import {
  failedWork,
  openedFor,
  ThreadDied,
  type ThreadLane,
  type WorkFailure,
  type WorkOrder,
  written,
  type WrittenRecord,
} from '../batch';
import type { Batch, BatchFile, BatchProgress, Tally } from './shapes/run';

/** A file that has ended so many workers is let go, and the report says so. */
export const MOST_DEATHS = 3;

/** The folder that a worker may read from is not there now; the batch is tried again later. */
export class RootMissing extends Error {
  constructor(root: string) {
    super(`${root} cannot be reached`);
    this.name = 'RootMissing';
  }
}

export interface BatchWork {
  readonly batch: Batch;
  readonly order: WorkOrder;
  readonly lane: ThreadLane;
  /** Folders that files may be read from; who writes into Redis must not choose any other. */
  readonly roots: readonly string[];
  /** What is known from earlier attempts. */
  readonly progress: BatchProgress;
  /** True when an earlier attempt ended with its process: from now on it is put down which file is at hand. */
  readonly isCareful: boolean;
  readonly remember: (progress: BatchProgress) => Promise<void>;
}

/** What a batch came to, each file's record as JSON text. */
export interface BatchOutcome {
  readonly records: readonly string[];
  readonly tally: Tally;
}

/** True for a file, or the archive that it is in, below one of the folders, links followed; what is not there is nowhere. */
async function isBelow(path: string, roots: readonly string[]): Promise<boolean> {
  const real = await realpath(await openedFor(path)).catch(() => null);
  if (real === null) return true;
  const folders = await Promise.all(roots.map((root) => realpath(root)));
  return folders.some((folder) => real.startsWith(folder.endsWith(sep) ? folder : folder + sep));
}

async function checkRoots(roots: readonly string[]): Promise<void> {
  for (const root of roots)
    await access(root).catch(() => {
      throw new RootMissing(root);
    });
}

/**
 * Works on the files of a batch, one after the other. A file that ends its thread, takes too long, or has ended the
 * worker before, is tried again a few times and then let go: the others come out all the same.
 * @throws RootMissing
 */
export async function workOnBatch(work: BatchWork): Promise<BatchOutcome> {
  const { batch, order, lane, roots, isCareful, remember } = work;
  await checkRoots(roots);
  const deaths: Record<string, number> = { ...work.progress.deaths };
  const { at } = work.progress;
  if (at !== null) deaths[at] = (deaths[at] ?? 0) + 1;
  const records: string[] = [];
  const failures: Record<string, number> = {};

  const letGo = ({ file, sha256 }: BatchFile, failure: WorkFailure): Promise<WrittenRecord> =>
    written({ work: failedWork({ file }, sha256, failure, order), workbook: null });
  const once = async (item: BatchFile, index: number): Promise<WrittenRecord> => {
    if (!(await isBelow(item.path, roots)))
      return letGo(item, { code: 'failed', detail: 'outside of the folders that this worker reads' });
    let last: WorkFailure = { code: 'crashed', detail: 'the worker ended' };
    while ((deaths[index] ?? 0) < MOST_DEATHS) {
      if (isCareful) await remember({ at: index, deaths });
      try {
        return await lane.run({ item: { file: item.file }, path: item.path, expected: item.sha256 });
      } catch (error) {
        if (!(error instanceof ThreadDied)) throw error;
        last = { code: error.code, detail: error.message };
        deaths[index] = (deaths[index] ?? 0) + 1;
        await remember({ at: null, deaths });
      }
    }
    return letGo(item, last);
  };
  for (const [index, item] of batch.files.entries()) {
    const { json, failure } = await once(item, index);
    records.push(json);
    if (failure) failures[failure] = (failures[failure] ?? 0) + 1;
  }
  return { records, tally: { files: records.length, failures } };
}
