/**
 * Writes docs/functions.md and the READMEs' tables from the catalogue: `tsx scripts/function-docs`. With
 * `--check` nothing is written; files that do not say what the catalogue says are named, exit code 1.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionPages } from './pages';

const args = process.argv.slice(2).filter((arg) => arg !== '--check');
const root = args[0] ?? join(__dirname, '../..');

void functionPages(root).then((pages) => {
  const stale = [...pages].filter(([path, text]) => {
    const file = join(root, path);
    return !existsSync(file) || readFileSync(file, 'utf8') !== text;
  });
  if (process.argv.includes('--check')) {
    for (const [path] of stale) console.error(`${path} is not what the catalogue says: run npm run docs`);
    process.exitCode = stale.length > 0 ? 1 : 0;
    return;
  }
  for (const [path, text] of stale) writeFileSync(join(root, path), text);
  console.log(`functions: ${pages.size} files, ${stale.length} written`);
});
