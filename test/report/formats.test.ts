import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toHtml, toJson, toText } from '../../src/report';
import { HOSTILE, REPORT, TIME } from './made-up-report';

/** What a report looks like, to be read by whoever changes it; `JIXIAO_WRITE_GOLDEN=1` writes the files anew. */
function expectGolden(name: string, text: string): void {
  const path = join(__dirname, 'golden', name);
  if (process.env['JIXIAO_WRITE_GOLDEN']) writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, 'utf8'));
}

describe('the report reads as the golden files do', () => {
  test('text', () => expectGolden('report.zh.txt', toText(REPORT, 'zh')));
  test('text in English', () => expectGolden('report.en.txt', toText(REPORT, 'en')));
  test('JSON', () => expectGolden('report.json', toJson(REPORT)));
  test('HTML', () => expectGolden('report.zh.html', toHtml(REPORT, TIME, 'zh')));
  test('HTML in English', () => expectGolden('report.en.html', toHtml(REPORT, TIME, 'en')));
});

describe('the page', () => {
  const page = toHtml(REPORT, TIME, 'zh');

  test('runs nothing, whatever the cells hold', () => {
    expect(page).not.toContain('<script');
    expect(page).not.toContain('\u0007');
    expect(page).toContain('&lt;/td&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp;');
    expect(HOSTILE).toContain('<script>');
  });

  test('needs no other file and no network', () => {
    expect(page).not.toMatch(/\b(?:src|href)="(?!#)/);
    expect(page).not.toMatch(/url\(|@import|https?:/);
    expect(page).toContain(`default-src 'none'`);
  });

  test('says when it was made in one place', () => {
    const later = toHtml(REPORT, { ...TIME, text: '2021-01-01 08:00' }, 'zh');
    expect(later.replace('2021-01-01 08:00', TIME.text)).toBe(page);
  });

  test('closes what it opens', () => {
    const open: string[] = [];
    for (const [, slash, name] of page
      .replace(/<style>[^]*?<\/style>/, '')
      .matchAll(/<(\/?)([a-z][a-z0-9]*)/g)) {
      if (['meta', 'col'].includes(name!)) continue;
      if (slash) expect(open.pop()).toBe(name);
      else open.push(name!);
    }
    expect(open).toEqual([]);
  });
});
