/** Whatever files and sheets are called, a report leads to their cells and nowhere else. */
import { mkdir, mkdtemp, rm, writeFile, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { composeForm, formById } from '../../src/core/forms';
import { writeForms } from '../../src/host/file';
import { listZip } from '../../src/host/file/zip';
import { unpack } from '../host/file/build-file';
import { selfEvaluation } from '../support/tables';
import { jixiao } from './jixiao';

jest.setTimeout(60_000);

/** Names that mean something else in a path, a URI, HTML or a formula. Windows knows fewer of them. */
const FILES = [
  'javascript:alert(1).xlsx',
  'file:x.xlsx',
  'a#b%20c%.xlsx',
  'x?y=1&z;.xlsx',
  'x..y..xlsx',
  ...(process.platform === 'win32' ? [] : ['"><script>alert(1)<\uff0fscript>.xlsx', '\\\\evil\\share.xlsx']),
  "报送 表'的.xlsx",
];
const SHEETS = ["领导's #1", '50% "甲" & <b>', '=HYPERLINK(1)', "javascript'!A1", '..', '自评 表'];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jixiao-'));
  await mkdir(join(folder, '报送'));
  const { indicators, ...rest } = selfEvaluation();
  const form = composeForm(formById('project-selfeval'), {
    ...rest,
    indicators: indicators!.map((row, index) => (index === 0 ? { ...row, score: 99 } : row)),
  });
  const bytes = await writeForms(SHEETS.map((name) => ({ name, form })));
  for (const name of FILES) await writeFile(join(folder, '报送', name), bytes);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function reported(format: string, name: string): Promise<Uint8Array> {
  const out = join(folder, name);
  const { stderr } = await jixiao('audit', join(folder, '报送'), '--format', format, '--out', out);
  expect(stderr).not.toMatch(/读不了|失败/);
  return readFile(out);
}

const unescaped = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

test('the workbook leads to each file beside it, and in it to the sheet', async () => {
  const bytes = await reported('xlsx', 'report.xlsx');
  const targets: string[] = [];
  for (const { name } of listZip(bytes)) {
    if (!name.endsWith('.rels')) continue;
    const xml = (await unpack(bytes).text(name))!;
    for (const [relation] of xml.matchAll(/<Relationship [^>]*TargetMode="External"[^>]*>/g))
      targets.push(unescaped(/Target="([^"]*)"/.exec(relation)![1]!));
  }
  const led = new Set(
    targets.map((target) => {
      const url = new URL(target, 'file:///report/report.xlsx');
      expect([url.protocol, url.host]).toEqual(['file:', '']);
      return `${decodeURIComponent(url.pathname)} ${decodeURIComponent(url.hash)}`.replace(/![A-Z]+\d+$/, '');
    }),
  );
  const wanted = FILES.flatMap((name) =>
    SHEETS.map((sheet) => `/report/报送/${name} #'${sheet.replaceAll("'", "''")}'`),
  );
  expect([...led].sort()).toEqual(wanted.sort());
});

test('the workbook leads nowhere into an archive, nor when nobody knows where it will be', async () => {
  const { stdout } = await jixiao('audit', join(folder, '报送'), '--format', 'xlsx');
  expect(stdout).not.toContain('TargetMode');
});

test('the page leads to its own rules only, and holds every name as a text', async () => {
  const page = new TextDecoder().decode(await reported('html', 'report.html'));
  const body = page.slice(page.indexOf('<body'));
  // Whatever is not markup of ours is escaped, so that a "<" begins one of our own tags.
  const tags = [...body.matchAll(/<\/?([^\s<>]*)([^<>]*)>/g)];
  const attributes = tags.flatMap(([, , inside]) => [...inside!.matchAll(/(\w+)="([^"]*)"/g)]);
  expect(attributes.filter(([, name]) => /^(?:src|action|on\w+|form\w+)$/.test(name!))).toEqual([]);
  const led = attributes.flatMap(([, name, value]) => (name === 'href' ? value! : []));
  expect(led.length).toBeGreaterThan(0);
  expect(led.filter((href) => !/^#JX\d+$/.test(href))).toEqual([]);
  expect(tags.filter(([, tag]) => /script|iframe|object|embed|base|meta|link|svg/i.test(tag!))).toEqual([]);
  expect(body.split('<').length - 1).toBe(tags.length);
  const text = unescaped(body.replace(/<[^<>]*>/g, ''));
  for (const name of [...FILES, ...SHEETS]) expect(text).toContain(name);
});

test('SARIF names every file by a path that is no other address', async () => {
  const log = JSON.parse(new TextDecoder().decode(await reported('sarif', 'report.sarif'))) as Log;
  const uris = new Set(
    log.runs[0]!.results!.map(({ locations }) => locations![0]!.physicalLocation!.artifactLocation!.uri!),
  );
  const paths = [...uris].map((uri) => {
    const url = new URL(uri, 'file:///base/');
    expect([url.protocol, url.host, url.hash, url.search]).toEqual(['file:', '', '', '']);
    return decodeURIComponent(url.pathname).split('/报送/')[1];
  });
  expect(paths.sort()).toEqual(FILES.map((name) => name.replaceAll('\\', '/')).sort());
});
