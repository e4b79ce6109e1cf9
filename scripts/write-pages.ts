import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stalePages } from './stale-pages';

/**
 * Brings the generated pages of a folder up to date. With `--check` on the command line nothing is written; pages
 * that are missing, stale or belong to nothing are named and the exit code is 1.
 */
export function writePages(folder: string, shown: string, pages: ReadonlyMap<string, string>): void {
  const stale = stalePages(folder, pages);
  if (process.argv.includes('--check')) {
    for (const name of stale) console.error(`${shown}/${name} is not up to date: run npm run docs`);
    process.exitCode = stale.length > 0 ? 1 : 0;
    return;
  }
  mkdirSync(folder, { recursive: true });
  for (const name of stale) {
    const text = pages.get(name);
    if (text === undefined) rmSync(join(folder, name));
    else writeFileSync(join(folder, name), text);
  }
  console.log(`${shown}: ${pages.size} pages, ${stale.length} written`);
}
