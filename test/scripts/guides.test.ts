import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PNG } from 'pngjs';
import { guideFiles } from '../../scripts/release/guides';
import { STATES } from '../../scripts/screenshots/states';
import { resources } from '../../src/i18n';

const ROOT = resolve(__dirname, '../..');
const FOLDER = join(ROOT, 'docs/guides');
const MOST_BYTES = 150_000;
const PANE_WIDTH = 320;

const guides = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }));
const pictures = readdirSync(join(FOLDER, 'pictures'));

function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Object.values(value as Readonly<Record<string, unknown>>).flatMap(leaves);
}

/** Without what a button adds to its name: dots, a count in brackets. */
const plain = (text: string): string => text.replaceAll('…', '').replace('（）', '').trim();

const PLACEHOLDER = /\{\{\w+\}\}/g;

/** What is printed on the pane and on the ribbon, in Chinese. */
const printed = [
  ...leaves(resources['zh-CN']),
  ...[
    ...readFileSync(join(ROOT, 'manifest.xml'), 'utf8').matchAll(/<bt:String [^>]*DefaultValue="([^"]+)"/g),
  ].map(([, text]) => text!),
];
const names = new Set(printed.map((text) => plain(text.replace(PLACEHOLDER, ''))));

describe('the guides', () => {
  it('are for everyone who has to do with the add-in', () => {
    expect(guides.map(({ name }) => name)).toEqual([
      'administrator.md',
      'clerk.md',
      'developer.md',
      'handover.md',
      'index.md',
      'not-verified.md',
      'real-excel-checklist.md',
      'reviewer.md',
      'troubleshooting.md',
    ]);
  });

  it.each(guides)('$name is in Chinese and has a summary in English', ({ text }) => {
    expect(text).toMatch(/^# .*\p{Script=Han}/u);
    expect(text).toMatch(/\n## English summary\n\n[A-Z`](?:(?!\n#)[^]){100,}$/);
  });

  it.each(guides)('$name calls buttons and parts of the pane by what is printed on them', ({ text }) => {
    const quoted = [...text.matchAll(/「([^」]+)」/g)].map(([, name]) => name!);
    expect(quoted.filter((name) => !names.has(plain(name)))).toEqual([]);
  });

  it('are all listed on the first page', () => {
    const index = guides.find(({ name }) => name === 'index.md')!.text;
    const others = guides.filter(({ name }) => name !== 'index.md');
    expect(others.filter(({ name }) => !index.includes(`](${name})`))).toEqual([]);
  });
});

/** Runs in a process of its own: prettier is an ES module, which jest cannot load. */
function checkPages(root: string) {
  const { status, stderr } = spawnSync(
    process.execPath,
    [require.resolve('tsx/cli'), join(ROOT, 'scripts/guide-docs/index.ts'), '--check', root],
    { encoding: 'utf8' },
  );
  return { status, stderr };
}

describe('what is generated of the guides', () => {
  it('says of every figure of the profile and every step on a real Excel what the code says', () => {
    expect(checkPages(ROOT)).toEqual({ status: 0, stderr: '' });
  });

  it('is named by its page when it was edited by hand', () => {
    const root = mkdtempSync(join(tmpdir(), 'guides-'));
    try {
      const page = 'docs/guides/handover.md';
      mkdirSync(join(root, 'docs/guides'), { recursive: true });
      cpSync(join(ROOT, '.prettierrc.json'), join(root, '.prettierrc.json'));
      cpSync(join(FOLDER, 'real-excel-checklist.md'), join(root, 'docs/guides/real-excel-checklist.md'));
      writeFileSync(join(root, page), readFileSync(join(ROOT, page), 'utf8').replace('| 70% ', '| 75% '));
      expect(checkPages(root)).toEqual({
        status: 1,
        stderr: `${page} is not what the code says: run npm run docs\n`,
      });
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});

describe('in a release', () => {
  const files = guideFiles(FOLDER);
  const present = new Set(files.map(({ name }) => name));

  it('every guide is a page, with its pictures and the workbook for a real Excel beside it', () => {
    expect([...present].sort()).toEqual(
      [
        ...guides.map(({ name }) => `guides/${name.replace(/md$/, 'html')}`),
        ...pictures.map((name) => `guides/pictures/${name}`),
        'guides/real-excel-checklist.xlsx',
      ].sort(),
    );
  });

  it('whatever a page links to or shows is there', () => {
    const targets = files
      .filter(({ name }) => name.endsWith('.html'))
      .flatMap(({ bytes }) => [
        ...Buffer.from(bytes)
          .toString('utf8')
          .matchAll(/ (?:href|src)="([^"]+)"/g),
      ])
      .map(([, target]) => target!);
    expect(targets.length).toBeGreaterThan(pictures.length);
    expect(targets.filter((target) => !present.has(`guides/${target}`))).toEqual([]);
  });
});

describe('the pictures of the guides', () => {
  it('are all shown, and are of states that they can be taken of anew', () => {
    const shown = guides.flatMap(({ text }) =>
      [...text.matchAll(/\(pictures\/([^)]+)\)/g)].map(([, name]) => name!),
    );
    expect([...new Set(shown)].sort()).toEqual(pictures);
    const states = STATES.map(({ name }) => `${name}.png`);
    expect(pictures.filter((name) => !states.includes(name))).toEqual([]);
  });

  it.each(pictures)('%s is as wide as the pane, and small', (name) => {
    const bytes = readFileSync(join(FOLDER, 'pictures', name));
    expect(PNG.sync.read(bytes).width).toBe(PANE_WIDTH);
    expect(bytes.length).toBeLessThan(MOST_BYTES);
  });
});
