import { parentPort, workerData } from 'node:worker_threads';
import { written } from './file-record';
import type { ThreadAnswer, ThreadReady, ThreadStart, ThreadTask } from './thread-messages';
import { workOn } from './work-on';

/**
 * What a worker thread does: works on the files that it is sent, one after the other, in their order.
 * @param read gives the bytes of a file
 * @param isChecked false where the bytes are made on the spot, and nobody has seen them before
 */
export function workInThread(read: (task: ThreadTask) => Promise<Uint8Array>, isChecked = true): void {
  const port = parentPort!;
  const { order } = workerData as ThreadStart;
  const answer = async (task: ThreadTask): Promise<ThreadAnswer> => {
    const worked = await workOn(task.item, () => read(task), order, isChecked ? task.expected : null);
    return { number: task.number, record: await written(worked) };
  };
  let last = Promise.resolve();
  port.on('message', (task: ThreadTask) => {
    last = last.then(async () => port.postMessage(await answer(task)));
  });
  port.postMessage({ isReady: true } satisfies ThreadReady);
}
