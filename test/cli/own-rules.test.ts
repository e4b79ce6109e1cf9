/** Rules and profiles of one's own on the command line. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeForm, formById } from '../../src/core/forms';
import { composeRegister, customRuleList } from '../../src/core/registers';
import { writeForms } from '../../src/host/file';
import type { AuditReport } from '../../src/report';
import { selfEvaluation } from '../support/tables';
import { jixiao } from './jixiao';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jixiao-own-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const rules = [
  { id: 'ZD-001', forms: '自评表', condition: '得分 <= 0', severity: '强制性', message: '得分应为零' },
  { id: 'ZD-002', forms: '自评表', condition: '得分 <', severity: '核实性', message: '写错的一条' },
];

async function workbook(name: string, list: readonly (typeof rules)[number][]): Promise<string> {
  const path = join(folder, name);
  const form = composeForm(formById('project-selfeval'), selfEvaluation());
  const sheets = [{ name: '自评表', form }];
  const own = { name: '自定义审核', form: composeRegister(customRuleList, list) };
  await writeFile(path, await writeForms(list.length > 0 ? [...sheets, own] : sheets));
  return path;
}

async function profile(name: string, parts: object): Promise<string> {
  const path = join(folder, name);
  const own = {
    id: 'linhe-2024',
    version: '1',
    name: { zh: '临禾县口径', en: 'Linhe' },
    extends: 'yiwu-2020',
  };
  await writeFile(path, JSON.stringify({ ...own, ...parts }));
  return path;
}

const parsed = (text: string) => JSON.parse(text) as AuditReport;

test('a workbook’s own rules are in the report and in the exit code, and a bad one at its cell', async () => {
  const { code, stdout } = await jixiao('audit', await workbook('own.xlsx', rules), '--format', 'json');
  const report = parsed(stdout);
  const [file] = report.files;
  const own = file!.findings.filter(({ rule }) => rule === 'ZD-001');
  expect(own).toHaveLength(10);
  expect(own[0]).toMatchObject({ severity: 'error', message: '得分应为零', basis: '自定义审核' });
  expect(file!.findings.find(({ rule }) => rule === 'JX250')).toMatchObject({
    sheet: '自定义审核',
    cell: 'C4',
  });
  expect(file!.ownRules).toEqual([
    expect.objectContaining({ id: 'ZD-001', source: 'workbook', tables: 1, advice: '应满足：得分 <= 0' }),
  ]);
  expect(report.byRule.find(({ rule }) => rule === 'ZD-001')).toMatchObject({
    title: '得分应为零',
    error: 10,
  });
  expect(code).toBe(1);
});

test.each(['text', 'sarif'])('they have their texts in %s', async (format) => {
  const { stdout } = await jixiao('audit', await workbook(`${format}.xlsx`, rules), '--format', format);
  expect(stdout).toContain('ZD-001');
  expect(stdout).toContain('得分应为零');
});

test('a profile from a file switches rules off, brings its own, and the report says so', async () => {
  const file = await workbook('plain.xlsx', []);
  const path = await profile('linhe.json', {
    rules: { JX001: { severity: 'off', since: 2019 } },
    customRules: [{ ...rules[0], id: 'LH-01', severity: 'warning' }],
  });
  const { code, stdout, stderr } = await jixiao('audit', file, '--profile', path, '--format', 'json');
  const report = parsed(stdout);
  expect(stderr).toBe('');
  expect(report.profile).toBe('linhe-2024');
  expect(report.counts.warning).toBe(10);
  expect(report.ruleChanges).toEqual([
    expect.objectContaining({ rule: 'JX001', from: 'error', to: 'off', since: 2019 }),
  ]);
  expect(report.files[0]!.ownRules?.map(({ id, source }) => [id, source])).toEqual([['LH-01', 'profile']]);
  expect(code).toBe(0);
});

test.each<[string, object, string]>([
  ['a typo', { scorng: {} }, '口径没有 scorng 这个字段。'],
  ['a rule that cannot be read', { customRules: [rules[1]] }, 'customRules[0].condition：条件没有写完'],
])('a profile with %s is refused in one sentence', async (_, parts, sentence) => {
  const file = await workbook('refused.xlsx', []);
  const path = await profile('bad.json', parts);
  const { code, stdout, stderr } = await jixiao('audit', file, '--profile', path);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(`口径文件“${path}”不能使用：`);
  expect(stderr).toContain(sentence);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
});

test('many mistakes are summed up, a file that is not there is named', async () => {
  const file = await workbook('many.xlsx', []);
  const many = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`field${index}`, 1]));
  const refused = await jixiao('audit', file, '--profile', await profile('many.json', many), '--lang', 'en');
  expect(refused.stderr).toContain('There are 4 more.');
  const absent = await jixiao('template', 'project-selfeval', '--profile', join(folder, 'none.json'));
  expect(absent.stderr).toContain('none.json');
  expect(absent.code).toBe(2);
});

test('what jixiao profiles prints can be changed and used', async () => {
  const { stdout } = await jixiao('profiles', '--format', 'json');
  const [first] = JSON.parse(stdout) as { id: string; customRules: unknown[] }[];
  expect(first!.customRules).toEqual([]);
  const path = await profile('printed.json', {
    ...first,
    id: 'my-own',
    extends: first!.id,
    customRules: [rules[0]],
  });
  const { code, stderr } = await jixiao('audit', await workbook('printed.xlsx', []), '--profile', path);
  expect([code, stderr]).toEqual([1, '']);
});

test('the sheet 自定义审核 is a template', async () => {
  const out = join(folder, 'template.xlsx');
  expect((await jixiao('template', 'custom-rules', '--out', out)).code).toBe(0);
  const { code, stdout } = await jixiao('audit', out, '--format', 'json');
  expect(parsed(stdout).files[0]!.sheets).toEqual([
    expect.objectContaining({ form: 'custom-rules', recognised: true, rows: 0 }),
  ]);
  expect([code, (await readFile(out)).length > 1000]).toEqual([0, true]);
});
