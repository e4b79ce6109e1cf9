/** Entry of a worker thread: works on the files that it is sent, one after the other, in their order. */
import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { written } from './file-record';
import type { ThreadAnswer, ThreadStart, ThreadTask } from './thread-messages';
import { workOn } from './work-on';

const port = parentPort!;
const { order } = workerData as ThreadStart;

async function answer({ number, item, path, expected }: ThreadTask): Promise<ThreadAnswer> {
  const worked = await workOn(item, () => readFile(path ?? item.file), order, expected);
  return { number, record: await written(worked) };
}

let last = Promise.resolve();
port.on('message', (task: ThreadTask) => {
  last = last.then(async () => port.postMessage(await answer(task)));
});
