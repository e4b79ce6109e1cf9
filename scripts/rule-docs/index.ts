/**
 * Writes docs/rules from the rules' own texts: `tsx scripts/rule-docs`. With `--check` nothing is written;
 * pages that are missing, stale or belong to no rule are named and the exit code is 1.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rules } from '../../src/core/rules';
import { stalePages } from './stale';
import { rulePages } from './render';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'docs', 'rules');

const pages = rulePages(rules);
const stale = stalePages(folder, pages);
if (process.argv.includes('--check')) {
  for (const name of stale) console.error(`docs/rules/${name} is not what the rules say: run npm run docs`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  mkdirSync(folder, { recursive: true });
  for (const name of stale) {
    const text = pages.get(name);
    if (text === undefined) rmSync(join(folder, name));
    else writeFileSync(join(folder, name), text);
  }
  console.log(`docs/rules: ${pages.size} pages, ${stale.length} written`);
}
