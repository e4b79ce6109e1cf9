import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionCatalogue } from '../../src/functions/catalogue';
import { formattedPages } from '../checkout-files';
import { withPart } from '../marked-part';
import { functionsPage, functionsTable } from './render';

/** Every file of a checkout that speaks of the functions, by path, as it should be. */
export async function functionPages(root: string): Promise<ReadonlyMap<string, string>> {
  const readme = (path: string, language: 'zh' | 'en') =>
    withPart(
      readFileSync(join(root, path), 'utf8'),
      'functions',
      functionsTable(functionCatalogue, language),
    );
  return formattedPages(root, {
    'docs/functions.md': functionsPage(functionCatalogue),
    'README.md': readme('README.md', 'en'),
    'README.zh-CN.md': readme('README.zh-CN.md', 'zh'),
  });
}
