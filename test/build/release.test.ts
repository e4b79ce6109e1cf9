import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import webpack, { type Stats } from 'webpack';
import { launchBrowser } from '../../scripts/browser/launch';
import { FirstViewSizePlugin } from '../../scripts/build/first-view-size';
import { NoWorkbenchPlugin } from '../../scripts/build/no-workbench';
import { checkManifest, projectContext } from '../../scripts/manifest/check';
import { parseReleaseList } from '../../scripts/verify/release-list';
import { serveSite } from './served-site';

const ROOT = join(__dirname, '../..');
const PACKAGE = dirname(require.resolve('@microsoft/office-js/package.json'));

const folder = mkdtempSync(join(tmpdir(), 'jixiao-build-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the build as a person does. */
function build(output: string, ...args: readonly string[]) {
  const cli = require.resolve('webpack-cli/bin/cli.js');
  return spawnSync(
    process.execPath,
    [
      cli,
      '--config-name',
      'addin',
      '--mode',
      'development',
      '--no-devtool',
      '--output-path',
      output,
      ...args,
    ],
    { cwd: ROOT, encoding: 'utf8' },
  );
}

function filesIn(site: string): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(site, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

const hash = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

describe('a build for an office', () => {
  const site = join(folder, 'dist');
  beforeAll(() => {
    const { status, stderr, stdout } = build(site, '--env', 'host=https://jixiao.example.gov.cn/tools');
    expect({ status, stderr, stdout }).toMatchObject({ status: 0 });
  }, 120_000);

  it('is a site whose manifest names nothing that is not there', () => {
    const manifest = readFileSync(join(site, 'manifest.xml'), 'utf8');
    expect(checkManifest(manifest, projectContext(site))).toEqual([]);
    expect(manifest).toContain('"https://jixiao.example.gov.cn/tools/taskpane.html"');
    expect(manifest).not.toContain('localhost');
  });

  it('tells Office its keyboard shortcuts', () => {
    expect(JSON.parse(readFileSync(join(site, 'shortcuts.json'), 'utf8'))).toEqual(
      projectContext().shortcuts,
    );
  });

  it('serves office.js byte for byte as it came, with its licence', () => {
    const served = filesIn(join(site, 'office-js'));
    const scripts = served.filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThanOrEqual(11);
    for (const file of scripts) {
      expect([file, hash(join(site, 'office-js', file))]).toEqual([file, hash(join(PACKAGE, 'dist', file))]);
    }
    expect(served.filter((file) => !scripts.includes(file))).toEqual(['LICENSE.md', 'NOTICE.txt']);
    expect(hash(join(site, 'office-js/LICENSE.md'))).toBe(hash(join(PACKAGE, 'LICENSE.md')));
    expect(readFileSync(join(site, 'office-js/NOTICE.txt'), 'utf8')).toMatch(
      /@microsoft\/office-js 1\.1\.110\./,
    );
  });

  it('has one page that loads only what lies beside it', () => {
    const html = readFileSync(join(site, 'taskpane.html'), 'utf8');
    const loaded = [...html.matchAll(/<script\b[^>]*\bsrc="?([^\s">]+)/g)].map(([, src]) =>
      src!.replace(/\?.*/, ''),
    );
    expect(loaded).toEqual(['office-js/office.js', 'taskpane.js']);
    for (const file of loaded) expect(filesIn(site)).toContain(file);
    expect(html).toContain("default-src 'self'; connect-src 'self'");
    expect(html).not.toMatch(/<script(?![^>]*\bsrc)/);
  });

  it('lists its files with their hashes, and the headers to serve them with', () => {
    const list = parseReleaseList(readFileSync(join(site, 'release.json'), 'utf8'))!;
    expect(list.host).toBe('https://jixiao.example.gov.cn/tools');
    expect(list.headers['Content-Security-Policy']).toContain("default-src 'self'; connect-src 'self'");
    const listed = Object.entries(list.files);
    expect(listed.map(([file]) => file)).toEqual(filesIn(site).filter((file) => file !== 'release.json'));
    expect(listed.filter(([file, sum]) => hash(join(site, file)) !== sum)).toEqual([]);
  });

  it('names the licence of what it bundles, and nothing of the command line or the workbench', () => {
    const licences = readFileSync(join(site, 'third-party-licences.txt'), 'utf8');
    const names = [...licences.matchAll(/^-+\n(\S+) \S+ \([^)]+\)$/gm)].map(([, name]) => name);
    expect(names).toEqual(expect.arrayContaining(['@fluentui/react-button', 'big.js', 'hucre', 'react']));
    expect(names.filter((name) => /^(commander|bullmq|@univerjs)/.test(name!))).toEqual([]);
  });

  it('checks itself in a browser, and says what a server got wrong', async () => {
    const served = await serveSite(site, {
      'functions.json': '<html>',
      'assets/icon-32.png': null,
    });
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(`${served.url}verify.html`);
      await page.getByText(/个问题/).waitFor();
      const problems = await page.locator('#problems li').allInnerTexts();
      // It was made for another address than this test's: that is the first thing to say.
      expect(problems.map((text) => text.replace(/\s+/g, ' '))).toEqual([
        expect.stringContaining('这个发布包是为 https://jixiao.example.gov.cn/tools 生成的'),
        expect.stringMatching(/^assets\/icon-32\.png 网站上没有/),
        expect.stringMatching(/^functions\.json “functions\.json”与发布包里的不同/),
        expect.stringMatching(/^functions\.json .*#NAME\?/),
      ]);
    } finally {
      await browser.close();
      await served.close();
    }
  }, 120_000);

  it('holds pane, commands and functions, and nothing of the workbench', () => {
    const script = readFileSync(join(site, 'taskpane.js'), 'utf8');
    for (const part of ['src/taskpane/Pane.tsx', 'src/commands/index.ts', 'src/functions/associate.ts']) {
      expect(script).toContain(part);
    }
    expect(script).not.toContain('src/workbench');
    expect(script).not.toContain('@univerjs');
  });
});

test.each([
  [
    'host=http://jixiao.example.gov.cn',
    /^host=http:\/\/jixiao\.example\.gov\.cn 不能用：.* will not do: .*\.$/,
  ],
  ['host=https://192.168.1.20', /^host=https:\/\/192\.168\.1\.20 不能用：.* will not do: .*\.$/],
  ['officejs=elsewhere', /^officejs=elsewhere 不能用：.* will not do: .*\.$/],
])(
  '%s ends the build with one line and exit code 1',
  (env, sentence) => {
    const { status, stderr, stdout } = build(join(folder, 'never'), '--env', env);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trim()).toMatch(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  },
  60_000,
);

describe('a build that takes in', () => {
  /** Builds an entry in a project of its own. */
  async function bundle(path: string): Promise<Stats> {
    const root = mkdtempSync(join(folder, 'project-'));
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, 'module.exports = 1;');
    writeFileSync(join(root, 'entry.js'), `require('./${path}');`);
    const compiler = webpack({
      mode: 'none',
      context: root,
      entry: './entry.js',
      output: { path: join(root, 'dist') },
      plugins: [new NoWorkbenchPlugin(root)],
    });
    return new Promise((resolve, reject) => {
      compiler.run((error, stats) => {
        compiler.close(() => (stats ? resolve(stats) : reject(error ?? new Error('webpack gave no answer'))));
      });
    });
  }

  test.each(['src/workbench/session.js', 'node_modules/@univerjs/core/index.js'])(
    '%s fails',
    async (path) => {
      const { errors = [] } = (await bundle(path)).toJson({ all: false, errors: true });
      expect(errors.map(({ message }) => message)).toEqual([
        `${path} 属于试用工作台，不能进入发布包：请去掉对它的引用。 / ${path} belongs to the workbench and must not be in a release: remove what imports it.`,
      ]);
    },
  );

  test('src/workbenches.js does not', async () => {
    expect((await bundle('src/workbenches.js')).hasErrors()).toBe(false);
  });
});

describe('the size of the first view', () => {
  /** Builds a page that loads one part at once and one later, each of this many bytes that nothing squeezes. */
  async function errorsOf(limit: number): Promise<readonly string[]> {
    const root = mkdtempSync(join(folder, 'size-'));
    const noise = (seed: string) =>
      Array.from({ length: 40 }, (_, at) => createHash('sha256').update(`${seed}${at}`).digest('hex')).join(
        '',
      );
    writeFileSync(join(root, 'later.js'), `export const later = '${noise('later')}';`);
    writeFileSync(
      join(root, 'entry.js'),
      `globalThis.now = '${noise('now')}'; import('./later.js').then(globalThis.show);`,
    );
    const compiler = webpack({
      mode: 'none',
      context: root,
      entry: './entry.js',
      output: { path: join(root, 'dist') },
      plugins: [new FirstViewSizePlugin('main', limit)],
    });
    return new Promise((resolve, reject) => {
      compiler.run((error, stats) => {
        compiler.close(() =>
          stats
            ? resolve((stats.toJson({ all: false, errors: true }).errors ?? []).map(({ message }) => message))
            : reject(error ?? new Error('webpack gave no answer')),
        );
      });
    });
  }

  it('ends the build with a sentence when it is over the limit', async () => {
    expect(await errorsOf(1_000)).toEqual([
      expect.stringMatching(/^窗格首屏.*1000.* \/ The pane's first view takes \d+ bytes/),
    ]);
  });

  it('leaves out what is fetched later', async () => {
    expect(await errorsOf(6_000)).toEqual([]);
  });
});
