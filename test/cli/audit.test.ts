import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { plantedProblems } from '../../scripts/samples/planted-problems';
import type { AuditReport } from '../../src/report';
import { jixiao } from './jixiao';

const samples = join(__dirname, '../../samples');
const sample = (name: string) => join(samples, `${name}.xlsx`);

const parse = (text: string) => JSON.parse(text) as AuditReport;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jixiao-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('jixiao audit', () => {
  test('the planted problems are found, all of them at their cells and nothing else', async () => {
    const { code, stdout } = await jixiao('audit', sample('selfeval-planted'), '--format', 'json');
    const { findings } = parse(stdout).files[0]!;
    const byPlace = (a: { sheet: string; cell: string; rule: string }, b: typeof a) =>
      `${a.sheet}${a.cell}${a.rule}` < `${b.sheet}${b.cell}${b.rule}` ? -1 : 1;
    expect(findings.map(({ rule, sheet, cell }) => ({ rule, sheet, cell })).sort(byPlace)).toEqual(
      [...plantedProblems].sort(byPlace),
    );
    expect(new Set(plantedProblems.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(20);
    expect(code).toBe(1);
  });

  test.each(['selfeval-clean', 'ledger-300'])(
    '%s is clean: no error, no warning, exit code 0',
    async (name) => {
      const { code, stdout } = await jixiao('audit', sample(name), '--format', 'json');
      const report = parse(stdout);
      expect(report.counts).toEqual({ error: 0, warning: 0, info: 0 });
      expect(report.files[0]!.sheets.every(({ recognised }) => recognised)).toBe(true);
      expect(code).toBe(0);
    },
  );

  test('the report names tool, version, profile, forms and figures; rates are ratios', async () => {
    const report = parse((await jixiao('audit', sample('selfeval-clean'), '--format', 'json')).stdout);
    expect(report).toMatchObject({ tool: 'jixiao', profile: 'yiwu-2020' });
    expect(report.files[0]!.sheets).toEqual([
      { name: '自评表', form: 'project-selfeval', recognised: true, rows: 10 },
    ]);
    expect(report.files[0]!.measures).toEqual({
      quantRate: 1,
      executionRate: 0.952,
      completion: 0.992,
      deviation: 0.04,
      score: 98.72,
      grade: '优',
    });
  });

  test('the same input gives the same bytes', async () => {
    const [first, second] = [
      await jixiao('audit', samples, '--format', 'json'),
      await jixiao('audit', samples, '--format', 'json'),
    ];
    expect(first.stdout).toBe(second.stdout);
  });

  test('one bad file gets one sentence and does not stop the others', async () => {
    const bad = join(folder, '坏文件.xlsx');
    await writeFile(bad, '这不是工作簿');
    const { code, stdout, stderr } = await jixiao('audit', bad, sample('selfeval-clean'), '--format', 'json');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('坏文件.xlsx');
    expect(stderr).not.toMatch(/\bat .*:\d+/);
    expect(parse(stdout).files.map(({ failure }) => failure !== undefined)).toEqual([true, false]);
    expect(code).toBe(2);
  });

  test.each([
    [['audit', '没有这个文件.xlsx'], /没有这个文件\.xlsx/],
    [['audit', sample('selfeval-clean'), '--profile', 'nirgendwo'], /nirgendwo.*yiwu-2020/],
    [['audit', sample('selfeval-clean'), '--format', 'xlsx'], /--out/],
    [['audit', sample('selfeval-clean'), '--out', sample('selfeval-clean')], /selfeval-clean/],
    [['audit', sample('selfeval-clean'), '--nonsense'], /--nonsense/],
    [['audit'], /paths/],
    [['audit', sample('selfeval-clean'), '--format', 'pdf'], /format/],
    [['nonsense'], /nonsense/],
  ])('a wrong call is one sentence and exit code 2: %j', async (args, sentence) => {
    const { code, stdout, stderr } = await jixiao(...args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(sentence);
  });

  test('English on request', async () => {
    const { stdout } = await jixiao('audit', sample('selfeval-planted'), '--lang', 'en');
    expect(stdout).toContain('Mandatory JX002');
    expect((await jixiao('audit', 'nowhere', '--lang', 'en')).stderr).toContain('does not exist');
  });

  test('text names sheet, cell, rule, what was found and the basis', async () => {
    const { stdout } = await jixiao('audit', sample('selfeval-planted'));
    expect(stdout).toContain('校舍维修!H13');
    expect(stdout).toContain('强制性 JX163');
    expect(stdout).toContain('简单平均');
  });

  test('SARIF: a result for each finding, its cell as logical location', async () => {
    const { stdout } = await jixiao('audit', sample('selfeval-planted'), '--format', 'sarif');
    const log = JSON.parse(stdout);
    expect(log.version).toBe('2.1.0');
    const [{ results, tool }] = log.runs;
    expect(results).toHaveLength(plantedProblems.length);
    expect(results[0].locations[0].logicalLocations[0].fullyQualifiedName).toBe('饮水安全!B4');
    expect(tool.driver.rules[results[0].ruleIndex].id).toBe('JX002');
  });

  test('.xlsx: an overview and every finding; texts from cells stay texts', async () => {
    const out = join(folder, 'report.xlsx');
    const { code } = await jixiao('audit', sample('selfeval-planted'), '--format', 'xlsx', '--out', out);
    const book = await readXlsx(await readFile(out));
    expect(code).toBe(1);
    expect(book.sheets.map(({ name }) => name).slice(0, 2)).toEqual(['汇总', '审核结果']);
    // Title, signature and header come before the findings.
    expect(book.sheets[1]!.rows).toHaveLength(plantedProblems.length + 3);
  });

  test('a folder is searched through, owner files of open workbooks left out', async () => {
    const inner = await mkdtemp(join(folder, 'unit-'));
    await writeFile(join(inner, 'a.xlsx'), await readFile(sample('selfeval-clean')));
    await writeFile(join(inner, '~$a.xlsx'), 'owner');
    await writeFile(join(inner, 'note.txt'), 'nothing');
    const { stdout } = await jixiao('audit', inner, '--format', 'json');
    expect(parse(stdout).files.map(({ file }) => file)).toEqual([join(inner, 'a.xlsx')]);
  });
});

describe('the catalogues', () => {
  test.each([
    ['functions', 13],
    ['rules', 30],
    ['forms', 2],
    ['profiles', 3],
  ])('jixiao %s', async (name, atLeast) => {
    const json = await jixiao(name, '--format', 'json');
    expect(json.code).toBe(0);
    expect(JSON.parse(json.stdout).length).toBeGreaterThanOrEqual(atLeast);
    const text = await jixiao(name);
    expect(text.stdout.trim().split('\n')).toHaveLength(JSON.parse(json.stdout).length);
  });

  test('help is printed, in the language asked for', async () => {
    expect((await jixiao('--help')).stdout).toContain('audit');
    expect((await jixiao()).code).toBe(0);
    expect((await jixiao('audit', '--help')).code).toBe(0);
  });
});
