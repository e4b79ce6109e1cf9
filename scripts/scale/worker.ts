/** A worker process as `jixiao worker` starts it, on files that are made up. */
import { join } from 'node:path';
import { queuePlace, serve } from '../../src/queue';

void serve({
  place: queuePlace(process.argv[2]!),
  concurrency: 1,
  roots: ['.'],
  entry: join(__dirname, 'thread.cjs'),
  limitMs: 120_000,
  memoryMb: 512,
}).then((serving) => {
  process.once('SIGTERM', () => void serving.close());
});
