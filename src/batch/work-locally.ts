import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { compileLate } from './compile-late';
import { workOfRecord, type FileRecord } from './file-record';
import { ThreadDied, ThreadLane } from './thread-lane';
import type { FileWork, WorkFile, WorkOrder } from './types';
import { failedWork, workOn } from './work-on';
import { readSource } from './read-source';

/** A thread loads the engine and warms up; for fewer files than these it is not worth that. */
const WORTHWHILE = 16;
/** A thread has its next file before it asks for one. */
const AHEAD = 2;

/** The script of a thread, beside the program; `null` where the program runs from its sources. */
export function threadEntry(): string | null {
  const entry = join(__dirname, 'jixiao-thread.cjs');
  return existsSync(entry) ? entry : null;
}

export interface LocalOptions extends WorkOrder {
  /** How many files are worked on at a time; as many as there are cores, where that is worth it, when left out. */
  readonly jobs?: number;
  readonly signal?: AbortSignal;
  /** Called after each file, with the number of those that are done. */
  readonly onProgress?: (done: number, file: string) => void;
}

/** The run was stopped before it was complete. */
export class WorkCancelled extends Error {
  constructor(readonly done: number) {
    super('cancelled');
    this.name = 'WorkCancelled';
  }
}

/**
 * Works on files with the cores of this machine: one file at a time in this thread, and one in each further thread.
 * The result does not depend on how many there are. A file that fails is its own failure.
 * @returns what came of the files, in their order
 * @throws WorkCancelled when the signal says so.
 */
export async function workLocally(
  files: readonly WorkFile[],
  { jobs, signal, onProgress, ...order }: LocalOptions,
): Promise<FileWork[]> {
  const entry = threadEntry();
  const wanted = jobs ?? Math.min(availableParallelism(), Math.ceil(files.length / WORTHWHILE));
  const threads = entry === null ? 0 : Math.max(0, Math.min(wanted, files.length) - 1);
  if (threads + 1 >= availableParallelism()) compileLate();
  const lanes = Array.from({ length: threads }, () => new ThreadLane({ entry: entry!, order }));
  const results = new Array<FileWork>(files.length);
  let next = 0;
  let done = 0;
  /** Takes files as long as there are any, so that no lane waits for a slower one. */
  const drain = async (work: (item: WorkFile) => Promise<FileWork>): Promise<void> => {
    while (next < files.length && !signal?.aborted) {
      const index = next++;
      results[index] = await work(files[index]!);
      onProgress?.(++done, files[index]!.file);
    }
  };
  const here = async (item: WorkFile) => (await workOn(item, () => readSource(item.file), order)).work;
  const inThread = (lane: ThreadLane) => async (item: WorkFile) => {
    try {
      const { json } = await lane.run({ item });
      return workOfRecord(JSON.parse(json) as FileRecord, order.profile);
    } catch (error) {
      if (!(error instanceof ThreadDied)) throw error;
      return failedWork(item, null, { code: error.code, detail: error.message }, order);
    }
  };
  const cancel = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(new WorkCancelled(done)), { once: true });
  });
  try {
    const work = [
      drain(here),
      ...lanes.flatMap((lane) => Array.from({ length: AHEAD }, () => drain(inThread(lane)))),
    ];
    await Promise.race([Promise.all(work), cancel]);
  } finally {
    await Promise.all(lanes.map((lane) => lane.close()));
  }
  if (signal?.aborted) throw new WorkCancelled(done);
  return results;
}
