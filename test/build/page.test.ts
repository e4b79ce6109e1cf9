import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { officeJsFiles } from '../../scripts/build/office-js';
import { manifestFor, pageTemplate } from '../../scripts/build/page';

const ROOT = join(__dirname, '../..');
const PAGE = join(ROOT, 'src/taskpane/index.html');
const OFFICE_JS = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

/** The page's policy by directive. */
function policyOf(html: string): Record<string, string> {
  const policy = /Content-Security-Policy"\s+content="([^"]*)"/.exec(html)![1]!;
  return Object.fromEntries(
    policy.split(';').map((part) => {
      const [name = '', ...values] = part.trim().split(' ');
      return [name, values.join(' ')];
    }),
  );
}

describe('the page', () => {
  it('takes office.js from its own site and lets nothing else in', () => {
    const html = pageTemplate(PAGE, { officeJs: 'bundled' });
    expect(html).toContain('<script src="office-js/office.js">');
    expect(html).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(policyOf(html)).toMatchObject({ 'default-src': "'self'", 'connect-src': "'self'" });
    expect(policyOf(html)).not.toHaveProperty('script-src');
  });

  it('takes it from the vendor when asked to, and still sends nothing anywhere', () => {
    const html = pageTemplate(PAGE, { officeJs: 'cdn' });
    expect(html).toContain('<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js">');
    expect(html).not.toContain('office-js/office.js');
    expect(policyOf(html)).toEqual({
      ...policyOf(pageTemplate(PAGE, { officeJs: 'bundled' })),
      'script-src': "'self' https://appsforoffice.microsoft.com",
    });
  });

  it('says so when the template has changed under it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'jixiao-'));
    try {
      const page = join(folder, 'index.html');
      writeFileSync(page, '<html></html>');
      expect(() => pageTemplate(page, { officeJs: 'cdn' })).toThrow(
        /expected src="office-js\/office\.js" once/,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the manifest', () => {
  const manifest = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');

  it('has every address on the chosen host, and nothing else changed', () => {
    const host = 'https://intranet.example.cn/a&b';
    const built = manifestFor(manifest, { host });
    expect(built).not.toContain('localhost');
    expect(built).toContain('"https://intranet.example.cn/a&amp;b/taskpane.html"');
    expect(built.replaceAll('https://intranet.example.cn/a&amp;b', 'https://localhost:3000')).toBe(manifest);
  });
});

describe('the served part of office.js', () => {
  const files = officeJsFiles(OFFICE_JS, { officeJs: 'bundled' });

  it('has what office.js asks for on every platform with Excel', () => {
    const library = readFileSync(join(OFFICE_JS, 'office.js'), 'utf8');
    const versions = /excel:\{([^}]*)\}/.exec(library)![1]!;
    const wanted = [...versions.matchAll(/(\w+):"([\d.]+)"/g)].map(
      ([, platform, version]) => `excel-${platform}-${version}.js`,
    );
    expect(wanted.length).toBeGreaterThanOrEqual(5);
    expect(files).toEqual(expect.arrayContaining(wanted));
    for (const name of ['o15apptofilemappingtable.js', 'telemetry/oteljs_agave.js', 'office_strings.js']) {
      expect(library).toContain(`"${name}"`);
      expect(files.some((file) => file.endsWith(name))).toBe(true);
    }
  });

  it('is for Excel and for release only', () => {
    for (const file of files) expect(file).not.toMatch(/debug|word|powerpoint|outlook|onenote|visio/);
  });

  it('is nothing when the vendor serves it', () => {
    expect(officeJsFiles(OFFICE_JS, { officeJs: 'cdn' })).toEqual([]);
  });

  it('stops a build whose package has lost a file', () => {
    expect(() => officeJsFiles(ROOT, { officeJs: 'bundled' })).toThrow(/office\.js/);
  });
});
