import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { forms } from '../../src/core/forms';
import { composeRegister, registers } from '../../src/core/registers';
import { recogniseSheet } from '../../src/core/recognise';
import { inflateEntry, listZip } from '../../src/host/file/zip';
import { openWorkbookFile, writeForms } from '../../src/host/file';
import { jixiao } from './jixiao';

const ledger = join(__dirname, '../../samples/ledger-300.xlsx');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jixiao-template-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function recognised(path: string) {
  const workbook = await openWorkbookFile(await readFile(path), path);
  const sheets = await workbook.sheets();
  const readings = await workbook.read(sheets.map(({ name }) => name));
  return readings.flatMap((reading) => ('grid' in reading ? recogniseSheet(reading.grid).forms : []));
}

test('--list names every form with its layouts', async () => {
  const { code, stdout } = await jixiao('template', '--list');
  expect(code).toBe(0);
  const lines = stdout.trimEnd().split('\n');
  expect(lines.map((line) => line.split('  ').slice(0, 2))).toEqual([
    ...forms.flatMap(({ id, layouts }) => layouts.map((layout) => [id, layout.id])),
    ...registers.map(({ id }) => [id, 'standard']),
  ]);
});

test.each(forms.filter(({ shape }) => shape === 'paper').map(({ id }) => id))(
  'a new %s is a workbook that is taken for one',
  async (id) => {
    const out = join(folder, 'form.xlsx');
    expect(await jixiao('template', id, '--out', out, '--year', '2024')).toMatchObject({
      code: 0,
      stdout: '',
    });
    expect((await recognised(out)).map(({ definition, year }) => [definition.id, year?.value])).toEqual([
      [id, 2024],
    ]);
  },
);

test('a self-evaluation calculates by itself, in plain Excel', async () => {
  const out = join(folder, 'form.xlsx');
  await jixiao('template', 'project-selfeval', '--out', out);
  const { sheets } = await readXlsx(await readFile(out), { readFormulas: true } as never);
  const formulas = [...sheets[0]!.cells!.values()].flatMap(({ formula }) => formula ?? []);
  expect(formulas.length).toBeGreaterThanOrEqual(7);
  expect(formulas.join()).not.toMatch(/JX\.|_xl/);
});

test('a form is protected without a password and open where people fill it in, a register and --no-protect are not', async () => {
  const made = async (...args: string[]) => {
    const out = join(folder, `${args.join('')}.xlsx`);
    expect(await jixiao('template', ...args, '--out', out)).toMatchObject({ code: 0 });
    return (await readXlsx(await readFile(out), { readStyles: true })).sheets[0]!;
  };
  const { protection, cells } = await made('project-selfeval');
  expect(protection).toEqual({
    sheet: true,
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatCells: true,
    formatColumns: true,
    formatRows: true,
    insertRows: true,
    deleteRows: true,
    sort: true,
    autoFilter: true,
  });
  const locks = (address: string) => cells!.get(address)?.style?.protection?.locked ?? true;
  // Title, 项目名称 and its answer.
  expect(['0,0', '2,0', '2,1'].map(locks)).toEqual([true, true, false]);
  for (const plain of [await made('project-selfeval', '--no-protect'), await made('project-register')]) {
    expect(plain.protection).toBeUndefined();
    expect([...plain.cells!.values()].filter(({ style }) => style?.protection)).toEqual([]);
  }
  const out = join(folder, 'forms.xlsx');
  await jixiao('template', 'project-target', '--from', ledger, '--out', out);
  const { sheets } = await readXlsx(await readFile(out));
  expect(sheets.every((sheet) => sheet.protection?.sheet)).toBe(true);
});

test('a selected cell says what belongs there', async () => {
  const out = join(folder, 'form.xlsx');
  await jixiao('template', 'project-selfeval', '--out', out);
  const { sheets } = await readXlsx(await readFile(out));
  const prompts = sheets[0]!.dataValidations!.flatMap(({ showInputMessage, inputMessage }) =>
    showInputMessage ? inputMessage! : [],
  );
  expect(prompts).toContainEqual(expect.stringContaining('≥95%'));
  expect(prompts).toContainEqual(expect.stringContaining('差多少、为什么、怎么改进'));
  for (const start of ['与预算批复的项目名称', '实际支出数', '写清做什么', '对照预期目标'])
    expect(prompts).toContainEqual(expect.stringContaining(start));
  // Excel takes no longer ones.
  for (const prompt of prompts) expect(prompt.length).toBeLessThanOrEqual(255);
});

test('a ledger becomes a sheet for each of its projects, named after it', async () => {
  const out = join(folder, 'forms.xlsx');
  const { code } = await jixiao('template', 'project-selfeval', '--from', ledger, '--out', out);
  expect(code).toBe(0);
  const made = await recognised(out);
  expect(made).toHaveLength(30);
  expect(new Set(made.map(({ definition }) => definition.id))).toEqual(new Set(['project-selfeval']));
  expect(made.every(({ rows }) => rows.length === 10)).toBe(true);
});

test('a project register fills in header and money, and gives blank lines where there is no indicator ledger', async () => {
  const register = registers.find(({ id }) => id === 'project-register')!;
  const source = join(folder, '项目台账.xlsx');
  const projects = ['校舍维修', '操场改造', '校舍维修'].map((projectName, index) => ({
    projectName,
    implementingUnit: index === 2 ? '临溪县第二小学' : '临溪县第一小学',
    department: '临溪县教育局',
    initialBudget: 100 + index,
    contact: '陆青',
  }));
  await writeFile(
    source,
    await writeForms([{ name: '项目台账', form: composeRegister(register, projects, 2024) }]),
  );
  const out = join(folder, 'forms.xlsx');
  await jixiao('template', 'project-target', '--from', source, '--out', out);
  const made = await recognised(out);
  expect(
    made.map(({ sheet, year, fields, funds }) => [
      sheet,
      year?.value,
      fields.get('implementingUnit')?.value,
      fields.get('contact')?.value,
      funds?.rows[0]?.value('annualBudget'),
    ]),
  ).toEqual([
    ['校舍维修', 2024, '临溪县第一小学', '陆青', 100],
    ['操场改造', 2024, '临溪县第一小学', '陆青', 101],
    ['校舍维修 (2)', 2024, '临溪县第二小学', '陆青', 102],
  ]);

  const archive = join(folder, 'units.zip');
  expect(await jixiao('template', 'project-target', '--from', source, '--out', archive)).toMatchObject({
    code: 0,
  });
  const entries = listZip(await readFile(archive));
  expect(entries.map(({ name }) => name)).toEqual(['临溪县第一小学.xlsx', '临溪县第二小学.xlsx']);
  const unit = join(folder, 'unit.xlsx');
  await writeFile(unit, await inflateEntry(await readFile(archive), entries[0]!));
  expect((await recognised(unit)).map(({ sheet }) => sheet)).toEqual(['校舍维修', '操场改造']);
});

test('an existing file is never written over', async () => {
  const out = join(folder, 'mine.xlsx');
  await writeFile(out, '我的数据');
  const { code, stderr } = await jixiao('template', 'project-target', '--out', out);
  expect(code).toBe(2);
  expect(stderr).toContain(out);
  expect(await readFile(out, 'utf8')).toBe('我的数据');
});

test.each([
  [['template'], /--list/],
  [['template', 'no-such-form', '--out', 'x.xlsx'], /no-such-form/],
  [['template', 'project-target'], /--out/],
  [['template', 'project-target', '--layout', 'no', '--out', 'x.xlsx'], /paper, platform/],
  [['template', 'project-target', '--year', '20', '--out', 'x.xlsx'], /20/],
  [['template', 'project-target', '--from', 'missing.xlsx', '--out', 'x.xlsx'], /missing\.xlsx/],
  [
    [
      'template',
      'project-target',
      '--from',
      join(__dirname, '../../samples/selfeval-clean.xlsx'),
      '--out',
      'x.xlsx',
    ],
    /台账/,
  ],
])('%j gets a sentence and code 2', async (args, sentence) => {
  const { code, stdout, stderr } = await jixiao(...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(sentence);
});
