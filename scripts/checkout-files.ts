import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';

/** Pages of a checkout by their paths, as prettier sets them. */
export async function formattedPages(
  root: string,
  texts: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>();
  for (const [path, text] of Object.entries(texts)) {
    const config = await resolveConfig(join(root, path));
    pages.set(path, await format(text, { ...config, parser: 'markdown' }));
  }
  return pages;
}

/**
 * Brings files of a checkout up to date. With `--check` on the command line nothing is written; those that do not say
 * what `source` says are named and the exit code is 1.
 */
export function writeFiles(
  root: string,
  what: string,
  source: string,
  files: ReadonlyMap<string, string>,
): void {
  const stale = [...files].filter(([path, text]) => {
    const file = join(root, path);
    return !existsSync(file) || readFileSync(file, 'utf8') !== text;
  });
  if (process.argv.includes('--check')) {
    for (const [path] of stale) console.error(`${path} is not what the ${source} says: run npm run docs`);
    process.exitCode = stale.length > 0 ? 1 : 0;
    return;
  }
  for (const [path, text] of stale) writeFileSync(join(root, path), text);
  console.log(`${what}: ${files.size} files, ${stale.length} written`);
}

/** The checkout that is named on the command line, else the one this file is in. */
export function namedRoot(): string {
  const [folder] = process.argv.slice(2).filter((arg) => arg !== '--check');
  return folder ?? join(__dirname, '..');
}
