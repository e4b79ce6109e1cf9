import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { functionsPage, functionsTable } from '../../scripts/function-docs/render';
import { withPart } from '../../scripts/marked-part';
import { functionCatalogue } from '../../src/functions/catalogue';

const ROOT = resolve(__dirname, '../..');

/** Runs in a process of its own: prettier is an ES module, which jest cannot load. */
function check(folder: string) {
  const script = join(ROOT, 'scripts/function-docs/index.ts');
  const { status, stderr } = spawnSync(
    process.execPath,
    [require.resolve('tsx/cli'), script, '--check', folder],
    { encoding: 'utf8' },
  );
  return { status, stderr };
}

test('the pages and the READMEs say of the functions what the catalogue says', () => {
  expect(check(ROOT)).toEqual({ status: 0, stderr: '' });
});

test('a page that was edited by hand is named', () => {
  const folder = mkdtempSync(join(tmpdir(), 'function-docs-'));
  try {
    for (const path of ['docs/functions.md', 'README.md', 'README.zh-CN.md', '.prettierrc.json']) {
      cpSync(join(ROOT, path), join(folder, path));
    }
    const readme = join(folder, 'README.md');
    writeFileSync(readme, readFileSync(readme, 'utf8').replace('JX.量化率', 'JX.定量率'));
    expect(check(folder)).toEqual({
      status: 1,
      stderr: 'README.md is not what the catalogue says: run npm run docs\n',
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('every function has its section in both languages, with both names and an example', () => {
  const page = functionsPage(functionCatalogue);
  for (const { id, name, description, example } of functionCatalogue) {
    expect(page.split(`### JX.${name}\n`)).toHaveLength(3);
    expect(page).toContain(`\`JX.${id}\``);
    expect(page).toContain(description.zh);
    expect(page).toContain(description.en);
    expect(page).toContain(example.formula);
  }
});

test('a table takes the place of the one before, and nothing else', () => {
  const table = functionsTable(functionCatalogue.slice(0, 1), 'en');
  const once = withPart('a\n<!-- functions:start -->\nold\n<!-- functions:end -->\nz\n', 'functions', table);
  expect(once).toContain('JX.QUANTRATE');
  expect(once).not.toContain('old');
  expect(withPart(once, 'functions', table)).toBe(once);
  expect(once.startsWith('a\n') && once.endsWith('\nz\n')).toBe(true);
  expect(() => withPart('no comments', 'functions', table)).toThrow('functions:start');
});
