import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { functionCatalogue } from '../../src/functions/catalogue';
import { functionsPage, functionsTable, withTable } from './render';

/** Every file of a checkout that speaks of the functions, by path, as it should be. */
export async function functionPages(root: string): Promise<ReadonlyMap<string, string>> {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const texts = {
    'docs/functions.md': functionsPage(functionCatalogue),
    'README.md': withTable(read('README.md'), functionsTable(functionCatalogue, 'en')),
    'README.zh-CN.md': withTable(read('README.zh-CN.md'), functionsTable(functionCatalogue, 'zh')),
  };
  const pages = new Map<string, string>();
  for (const [path, text] of Object.entries(texts)) {
    const config = await resolveConfig(join(root, path));
    pages.set(path, await format(text, { ...config, parser: 'markdown' }));
  }
  return pages;
}
