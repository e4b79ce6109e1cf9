/** `jixiao export`, `import` and `layouts` on real files. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { parseA1 } from '../../src/core/address';
import { composeForm, formById, type FormData } from '../../src/core/forms';
import type { CellValue } from '../../src/core/grid';
import { composeLayout, presets, type InterchangeLayout } from '../../src/core/interchange';
import { openWorkbookFile, writeForms } from '../../src/host/file';
import { tablesIn } from '../../src/jobs';
import { jixiao } from './jixiao';

const samples = join(__dirname, '../../samples');
const clean = join(samples, 'selfeval-clean.xlsx');
const evaluation = presets.find(({ id }) => id === 'performance-management')!;
let folder: string;
let out: string;
const path = (name: string) => join(folder, name);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jixiao-interchange-'));
  out = path('导入.xlsx');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const open = async (file: string) => openWorkbookFile(await readFile(file), file);

async function cell(file: string, a1: string, sheet?: string): Promise<CellValue> {
  const workbook = await open(file);
  const [reading] = await workbook.read([sheet ?? (await workbook.sheets())[0]!.name]);
  if (!reading || !('grid' in reading)) throw new Error(`${file} cannot be read`);
  const { row, col } = parseA1(a1)!;
  return reading.grid.value(row, col);
}

const project = (name: string, changes: Partial<FormData> = {}): FormData => ({
  year: 2024,
  fields: { projectName: name, department: '临溪县教育局', implementingUnit: '临溪县第一小学' },
  funds: { total: { annualBudget: 300, executed: 285 } },
  indicators: [
    {
      level1: '产出指标',
      level2: '数量指标',
      name: '维修校舍数量',
      target: '≥4所',
      actual: '4所',
      weight: 50,
      score: 50,
    },
  ],
  ...changes,
});

async function evaluations(file: string, ...projects: FormData[]): Promise<string> {
  const definition = formById('project-selfeval');
  const sheets = projects.map((data, index) => ({
    name: `表${index + 1}`,
    form: composeForm(definition, data),
  }));
  await writeFile(path(file), await writeForms(sheets));
  return path(file);
}

/** A platform's blank file: its sheet behind a hidden list of codes, with single cells changed. */
async function blank(cells: Readonly<Record<string, CellValue>> = {}, isProtected = false): Promise<string> {
  const form = composeLayout(evaluation);
  for (const [a1, value] of Object.entries(cells)) {
    const { row, col } = parseA1(a1)!;
    form.values[row]![col] = value;
  }
  const notes = composeForm(formById('project-target'), project('填报说明'));
  const bytes = await writeForms([
    { name: '自评导入', form, isProtected },
    { name: '说明', form: notes },
  ]);
  await writeFile(path('空白.xlsx'), bytes);
  return path('空白.xlsx');
}

const byDefault = (layout: InterchangeLayout, changes: Partial<InterchangeLayout>) =>
  writeFile(path('own.json'), JSON.stringify({ ...layout, ...changes }));

describe('export', () => {
  test('fills the blank file in and leaves everything else in it as it was', async () => {
    const template = await blank();
    const before = await readFile(template);
    const result = await jixiao(
      'export',
      clean,
      '--to',
      'performance-management',
      '--template',
      template,
      '--out',
      out,
    );
    expect(result).toMatchObject({ code: 0, stdout: '' });
    expect(await cell(out, 'B3')).toBe('农村饮水安全巩固提升项目');
    expect([await cell(out, 'D15'), await cell(out, 'E15'), await cell(out, 'F15')]).toEqual([
      '≥',
      12,
      '公里',
    ]);
    expect(await cell(out, 'D9')).toBe(300);
    // The template itself, and the sheet that nothing was written to.
    expect(await readFile(template)).toEqual(before);
    const sheetOf = async (file: string) => (await readXlsx(await readFile(file))).sheets[1];
    expect(await sheetOf(out)).toEqual(await sheetOf(template));
  });

  test('and back again gives the form that it was made from', async () => {
    await jixiao('export', clean, '--to', 'performance-management', '--out', out);
    const back = path('自评.xlsx');
    expect(await jixiao('import', out, '--from', 'performance-management', '--out', back)).toMatchObject({
      code: 0,
      stdout: '',
    });
    const [first, second] = await Promise.all(
      [clean, back].map(async (file) => (await tablesIn(await open(file))).forms[0]!),
    );
    expect(second!.definition.id).toBe('project-selfeval');
    const rows = (form: typeof first) =>
      form!.rows.map((row) =>
        (['name', 'target', 'actual', 'weight', 'score', 'reason'] as const).map((id) => row.value(id)),
      );
    expect(rows(second)).toEqual(rows(first));
  });

  test('writes nothing when a header of the blank file has moved, and says where it is', async () => {
    const template = await blank({ A9: '（新增行）', A10: '年度资金总额' });
    const { code, stderr } = await jixiao(
      'export',
      clean,
      '--to',
      'performance-management',
      '--template',
      template,
      '--out',
      out,
    );
    expect(code).toBe(2);
    expect(stderr).toContain('自评导入!A9应为“年度资金总额”，现为“（新增行）”；“年度资金总额”现在在 A10');
    await expect(readFile(out)).rejects.toThrow();
  });

  test('several projects go into an archive, a file each; a plain file refuses them', async () => {
    const source = await evaluations('自评.xlsx', project('校舍维修'), project('操场改造'));
    const one = await jixiao('export', source, '--to', 'performance-management', '--out', out);
    expect(one).toMatchObject({ code: 2, stderr: expect.stringMatching(/2 个.*\.zip/) as string });
    const zip = path('导入.zip');
    expect((await jixiao('export', source, '--to', 'performance-management', '--out', zip)).code).toBe(0);
    const names = (await readFile(zip)).toString('utf8');
    expect(names).toContain('校舍维修.xlsx');
    expect(names).toContain('操场改造.xlsx');
  });

  test('lists what does not fit with its cell, in both languages, and ends with 1', async () => {
    const source = await evaluations('自评.xlsx', project('校'.repeat(61), { totals: { grade: '优' } }));
    const args = ['export', source, '--to', 'performance-management', '--out'] as const;
    const zh = await jixiao(...args, out);
    expect(zh.code).toBe(1);
    expect(zh.stdout).toContain('!B3：项目名称长 183 字节，平台最多 180 字节');
    const en = await jixiao(...args, path('en.xlsx'), '--lang', 'en');
    expect(en.stdout).toContain('!B3: Project takes 183 bytes, the platform 180');
    expect(await cell(out, 'B3')).toBe('校'.repeat(61));
  });

  test('keeps a text that looks like a formula a text, and says so', async () => {
    const source = await evaluations(
      '自评.xlsx',
      project('校舍维修', {
        goals: { expectedGoal: "修好\n=cmd|'/c calc'!A1" },
        indicators: [
          { level1: '产出指标', level2: '数量指标', name: "@SUM(1)*cmd|'/c calc'!A1", target: '≥4所' },
        ],
      }),
    );
    const { code, stdout } = await jixiao('export', source, '--to', 'performance-management', '--out', out);
    expect(stdout).toMatch(/!C15：.*以公式符号开头，已按文字写入/);
    expect(code).toBe(0);
    const workbook = await open(out);
    const [reading] = await workbook.read([(await workbook.sheets())[0]!.name]);
    if (!reading || !('grid' in reading)) throw new Error('unreadable');
    expect(reading.grid.cell(14, 2)).toEqual({ value: "@SUM(1)*cmd|'/c calc'!A1" });
  });

  test('takes the projects of a ledger, many in one list', async () => {
    const layout = presets.find(({ id }) => id === 'fiscal-integration')!;
    await byDefault(layout, { form: 'project-selfeval' });
    const { code, stderr, stdout } = await jixiao(
      'export',
      join(samples, 'ledger-300.xlsx'),
      '--to',
      path('own.json'),
      '--out',
      out,
    );
    expect(stderr).toContain('共 30 个项目');
    expect(code).toBe(1);
    expect(stdout).toMatch(/ledger-300\.xlsx › 指标台账!\w+：实际完成值/);
    const back = path('回.xlsx');
    await jixiao('import', out, '--from', path('own.json'), '--out', back);
    const { forms } = await tablesIn(await open(back));
    expect(forms).toHaveLength(30);
  });

  test('one unreadable file costs that file only', async () => {
    await writeFile(path('坏.xlsx'), 'no workbook');
    const result = await jixiao(
      'export',
      clean,
      path('坏.xlsx'),
      '--to',
      'performance-management',
      '--out',
      out,
    );
    expect(result.code).toBe(2);
    expect(result.stderr).toContain('坏.xlsx');
    expect(await cell(out, 'B3')).toBe('农村饮水安全巩固提升项目');
  });

  test('tables that the layout does not take are named', async () => {
    const template = await blank();
    const { code, stdout, stderr } = await jixiao(
      'export',
      template,
      '--to',
      'performance-management',
      '--out',
      out,
    );
    expect(code).toBe(2);
    expect(stdout).toMatch(/说明：是项目支出绩效目标申报表，这个版式不收/);
    expect(stderr).toMatch(/没有识别到可导出的表/);
  });

  test('a protected blank file is filled in where it is open, and refused where it is not', async () => {
    const template = await blank({}, true);
    const args = ['--template', template, '--out', out] as const;
    expect((await jixiao('export', clean, '--to', 'performance-management', ...args)).code).toBe(0);
    await rm(out);
    await byDefault(evaluation, {
      places: [...evaluation.places, { cell: 'K1', field: 'fields.startDate' }],
    });
    const fields = { projectName: '校舍维修', startDate: '2024-03-01' };
    const form = composeForm(formById('project-selfeval'), project('校舍维修', { fields }));
    const lines = form.values.map((line) => [...line]);
    lines[2]![6] = '开始日期';
    lines[2]![7] = '2024-03-01';
    await writeFile(
      path('自评.xlsx'),
      await writeForms([
        {
          name: '自评',
          form: { ...form, values: lines, merges: form.merges.filter(({ top }) => top !== 2) },
        },
      ]),
    );
    const { code, stderr } = await jixiao('export', path('自评.xlsx'), '--to', path('own.json'), ...args);
    expect([code, stderr]).toEqual([2, expect.stringContaining('工作表受保护')]);
    await expect(readFile(out)).rejects.toThrow();
  });
});

describe('import', () => {
  test('lists what stands beside the places, and the sheets that the layout does not read', async () => {
    const template = await blank({
      B3: '校舍维修',
      A15: '产出指标',
      B15: '数量指标',
      C15: '维修数量',
      J3: '请核对',
    });
    const { code, stdout } = await jixiao(
      'import',
      template,
      '--from',
      'performance-management',
      '--out',
      out,
    );
    expect(code).toBe(1);
    expect(stdout).toContain('› 说明：版式不读这张工作表');
    expect(stdout).toContain('!J3：“请核对”不在版式的任何一栏里');
    expect((await tablesIn(await open(out))).forms[0]!.rows[0]!.value('name')).toBe('维修数量');
  });

  test('learns the layout of a blank file, which then fills it in', async () => {
    const template = await blank();
    const layout = path('own-platform.json');
    const learned = await jixiao('import', '--learn', template, '--out', layout);
    expect(learned).toMatchObject({ code: 0, stdout: '' });
    expect(JSON.parse(await readFile(layout, 'utf8'))).toMatchObject({
      id: 'own-platform',
      sheet: '自评导入',
    });
    expect((await jixiao('export', clean, '--to', layout, '--template', template, '--out', out)).code).toBe(
      0,
    );
    expect(await cell(out, 'B3')).toBe('农村饮水安全巩固提升项目');
  });

  test('lists what it did not understand in a blank file, with its cell', async () => {
    const template = await blank({ J3: '区划代码' });
    const { code, stdout } = await jixiao('import', '--learn', template, '--out', path('l.json'));
    expect([code, stdout]).toEqual([1, '自评导入!J3：“区划代码”没有认出，没有放进版式\n']);
  });

  test('of a file that has moved is refused with every header that did', async () => {
    const template = await blank({ A14: '级别', B3: '校舍维修' });
    const { code, stderr } = await jixiao(
      'import',
      template,
      '--from',
      'performance-management',
      '--out',
      out,
      '--lang',
      'en',
    );
    expect(code).toBe(2);
    expect(stderr).toContain('自评导入!A14 should be "一级指标", but is "级别"');
  });
});

describe('layouts', () => {
  test('are listed, and printed as files of one’s own', async () => {
    const { stdout } = await jixiao('layouts');
    expect(
      stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split(' ')[0]),
    ).toEqual(presets.map(({ id }) => id));
    const { stdout: text } = await jixiao('layouts', 'rural-funds');
    expect(JSON.parse(text)).toEqual(presets[2]);
  });
});

test.each([
  [['export', clean, '--out', 'x.xlsx'], /--to/],
  [['export', clean, '--to', 'performance-management'], /--out/],
  [
    ['export', clean, '--to', 'nothing', '--out', 'x.xlsx'],
    /fiscal-integration, performance-management, rural-funds/,
  ],
  [['export', clean, '--to', './nothing.json', '--out', 'x.xlsx'], /nothing\.json/],
  [['export', clean, '--to', 'performance-management', '--out', clean], /不会覆盖/],
  [['import', clean, '--out', 'x.xlsx'], /--from/],
  [['import', '--learn', clean, '--from', 'x', '--out', 'x.json'], /--learn/],
  [['import', '--learn', clean], /LAYOUT\.json/],
  [['layouts', 'nothing'], /nothing/],
])('%j gets a sentence and code 2', async (args, sentence) => {
  const { code, stderr } = await jixiao(...args);
  expect(code).toBe(2);
  expect(stderr).toMatch(sentence);
});

test('a layout that is wrong is refused with its fields', async () => {
  await byDefault(evaluation, { encoding: 'big5' as 'utf-8', tick: '' });
  const { code, stderr } = await jixiao('export', clean, '--to', path('own.json'), '--out', out);
  expect(code).toBe(2);
  expect(stderr).toMatch(/encoding.*utf-8 \/ gb18030/);
});
