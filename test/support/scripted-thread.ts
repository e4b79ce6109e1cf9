/** A thread that does what the file's name says: some are done, some hang, some end the thread. */
import { rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SCRIPT = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ number, item: { file } }) => {
  if (file.includes('hangs')) for (;;);
  if (file.includes('crashes')) process.exit(1);
  const record = { file, sha256: null, failure: null, audit: null, part: null };
  parentPort.postMessage({ number, record: { json: JSON.stringify(record), failure: null } });
});
parentPort.postMessage({ isReady: true });
`;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Writes the script into a new folder, which goes with the tests of the file; gives its path. */
export async function scriptedThread(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'jixiao-thread-'));
  folders.push(folder);
  const entry = join(folder, 'thread.cjs');
  await writeFile(entry, SCRIPT);
  return entry;
}
