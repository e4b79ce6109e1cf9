/** The part of office.js that is served with the add-in. It comes from npm and is never changed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AddinOptions } from './options';

/**
 * Excel's own part of the library, by platform and version as the host names them. office.js asks for
 * `excel-PLATFORM-VERSION.js`, VERSION at most the one it knows for that platform. What Office 2013 and 2016
 * ask for (excel-15, excel-win32-16.00) is left out: the manifest keeps the add-in from them.
 */
const EXCEL_PARTS = ['win32-16.01', 'web-16.00', 'mac-16.00', 'winrt-16.00', 'ios-16.00'];

/** Texts of the library's own errors. Other languages fall back to en-us by themselves. */
const STRINGS = ['zh-cn', 'en-us'];

const FILES: readonly string[] = [
  'office.js',
  ...EXCEL_PARTS.map((part) => `excel-${part}.js`),
  'custom-functions-runtime.js',
  // Asked for outside of Excel: with it the page can say that it belongs into Excel.
  'o15apptofilemappingtable.js',
  // Hands the library's events over to Excel. What it would send itself, the page's policy blocks.
  'telemetry/oteljs_agave.js',
  ...STRINGS.map((locale) => `${locale}/office_strings.js`),
];

/**
 * Files to copy from the npm package's `dist` to `office-js/`, as paths below both; none when the library comes
 * from the vendor's network.
 * @throws Error when the package has lost one of them
 */
export function officeJsFiles(dist: string, options: Pick<AddinOptions, 'officeJs'>): readonly string[] {
  if (options.officeJs === 'cdn') return [];
  for (const file of FILES) readFileSync(join(dist, file));
  return FILES;
}

/** What has to stand beside the library: its licence as it came, and whose it is. Texts by path in the site. */
export function officeJsNotices(packageFolder: string): Readonly<Record<string, string>> {
  const { name, version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
  };
  return {
    'office-js/LICENSE.md': readFileSync(join(packageFolder, 'LICENSE.md'), 'utf8'),
    'office-js/NOTICE.txt': [
      `The .js files in this folder are an unmodified part of the npm package ${name} ${version}.`,
      'They are the property of Microsoft Corporation, come under the terms in LICENSE.md, and may be used and',
      'passed on as part of this add-in only. Microsoft is not responsible for maintaining, updating or',
      'supporting this add-in.',
      '',
    ].join('\n'),
  };
}
