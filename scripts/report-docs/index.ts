/**
 * Writes docs/annual-report-placeholders.md from the report's own catalogue of figures: `tsx scripts/report-docs`. With
 * `--check` nothing is written; exit code 1 when the page is not what the catalogue says.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeholderPage } from './page';

const PATH = 'docs/annual-report-placeholders.md';
const file = join(__dirname, '../..', PATH);

void placeholderPage().then((text) => {
  const isStale = !existsSync(file) || readFileSync(file, 'utf8') !== text;
  if (process.argv.includes('--check')) {
    if (isStale) console.error(`${PATH} is not what the catalogue says: run npm run docs`);
    process.exitCode = isStale ? 1 : 0;
    return;
  }
  if (isStale) writeFileSync(file, text);
  console.log(`${PATH}: ${isStale ? 'written' : 'up to date'}`);
});
