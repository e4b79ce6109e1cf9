/** `jixiao rollup` on real .xlsx files: figures, the summary workbook, and what is wrong with single files. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { openWorkbookFile, writeArchive } from '../../src/host/file';
import { listZip } from '../../src/host/file/zip';
import {
  formsFile,
  PROJECTS,
  registerFile,
  SCHOOLS,
  smallCounty,
  UNITS,
  WATER,
} from '../support/rollup-files';
import { jixiao } from './jixiao';

let folder: string;
let county: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jixiao-rollup-'));
  county = join(folder, '报送');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface Json {
  readonly files: { file: string; outcome: string; failure: string | null; units: string[] }[];
  readonly settings: { projects: { projects: number; indicators: number; quantRate: { pooled: number } } };
  readonly monitoring: {
    months: number;
    groups: { group: string; projects: number; budget: number; executionRate: number; deviation: number }[];
  };
  readonly submissions: {
    unit: string;
    subject: string;
    stage: string;
    status: string;
    missing: string[];
    unreadable: string[];
  }[];
  readonly questions: { id: string; given: string; choices: { id: string; label: string }[] }[];
  readonly splits: unknown[];
}

const json = async (...args: string[]) => {
  const { stdout, ...rest } = await jixiao('rollup', ...args, '--format', 'json');
  return { ...rest, json: JSON.parse(stdout) as Json };
};

test('a folder is added up: figures by kind of money, and everything is in', async () => {
  await smallCounty(county);
  const { code, json: found } = await json(county);
  expect(code).toBe(0);
  expect(found.settings.projects).toMatchObject({ projects: 3, indicators: 30, quantRate: { pooled: 1 } });
  expect(found.monitoring.months).toBe(9);
  expect(found.monitoring.groups.map(({ group, projects, budget }) => [group, projects, budget])).toEqual([
    ['部门预算', 2, 380],
    ['专项', 1, 120.5],
    ['all', 3, 500.5],
  ]);
  expect(found.monitoring.groups[1]).toMatchObject({ executionRate: 0.5, deviation: 0.442 });
  expect(new Set(found.submissions.map(({ status }) => status))).toEqual(new Set(['complete']));
  expect(found.questions).toEqual([]);
});

test('for reading, in Chinese and in English', async () => {
  await smallCounty(county);
  const { stdout } = await jixiao('rollup', county);
  expect(stdout).toContain(
    '专项：单位 1，项目 1，预算 120.50 万元，执行 60.25 万元，执行率 50.00%，整体完成率 94.20%，偏差值 44.20',
  );
  expect(stdout).toContain('平均量化率 100.00%（合并计算）');
  const english = await jixiao('rollup', county, '--lang', 'en');
  expect(english.stdout).toContain('execution rate 50.00%');
  expect(english.stdout).not.toContain('{{');
});

test('tables of another year are in no figure, and it is said how many', async () => {
  await smallCounty(county);
  expect((await jixiao('rollup', county)).stdout).not.toContain('未汇总的表');
  const { stdout } = await jixiao('rollup', county, '--year', '2019');
  expect(stdout).toContain('未汇总的表：其他年度 12，');
  expect(stdout).not.toContain('项目指标');
});

test('the time that a written workbook names can be set from outside', async () => {
  await smallCounty(county);
  const out = join(county, '汇总.xlsx');
  const before = process.env['SOURCE_DATE_EPOCH'];
  process.env['SOURCE_DATE_EPOCH'] = '1600000000';
  try {
    await jixiao('rollup', county, '--out', out);
  } finally {
    if (before === undefined) delete process.env['SOURCE_DATE_EPOCH'];
    else process.env['SOURCE_DATE_EPOCH'] = before;
  }
  const written = await openWorkbookFile(await readFile(out), '汇总.xlsx');
  expect(await written.savedAt()).toBe('2020-09-13T12:26:40.000Z');
});

test('--out writes a workbook of tables with formulas and native charts, which opens and is not rolled up again', async () => {
  await smallCounty(county);
  const out = join(county, '汇总.xlsx');
  const first = await jixiao('rollup', county, '--out', out);
  expect(first).toMatchObject({ code: 0 });
  expect(first.stderr).toContain(out);
  const bytes = await readFile(out);
  const { sheets } = await readXlsx(bytes, { readFormulas: true } as never);
  const cells = sheets.flatMap((sheet) => [...(sheet.cells?.values() ?? [])]);
  expect(cells.filter(({ formula }) => formula).length).toBeGreaterThan(200);
  expect(
    listZip(bytes).filter(({ name }) => /^xl\/charts\/chart\d+\.xml$/.test(name)).length,
  ).toBeGreaterThanOrEqual(5);
  expect(sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['监控汇总', '报送情况表', '指标台账', '待确认']),
  );

  const again = await json(county);
  expect(again.json.files.find(({ file }) => file === out)).toMatchObject({ outcome: 'summary' });
  expect(again.json.settings.projects.indicators).toBe(30);
  // Written over the old one, the old one is no input.
  const over = await json(county, '--out', out);
  expect(over.json.files.map(({ file }) => file)).not.toContain(out);
});

test('the same files give the same bytes, whichever way they are named', async () => {
  await smallCounty(county);
  const parts = [WATER, SCHOOLS, '临溪县农业农村局', '项目台账.xlsx', '单位花名册.xlsx'].map((name) =>
    join(county, name),
  );
  const whole = await jixiao('rollup', county, '--format', 'json');
  const pieces = await jixiao('rollup', ...parts, '--format', 'json');
  expect(pieces.stdout).toBe(whole.stdout);
});

test('one damaged file costs exactly that file: one sentence, listed with its unit, all other figures as before', async () => {
  await smallCounty(county);
  const before = await json(county);
  const broken = join(county, SCHOOLS, `${SCHOOLS}补报.xlsx`);
  const whole = await readFile(join(county, SCHOOLS, '校舍维修改造.xlsx'));
  await writeFile(broken, whole.subarray(0, whole.length / 2));
  const { code, stderr, json: found } = await json(county);
  expect(code).toBe(2);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toContain(broken);
  expect(found.files.filter(({ outcome }) => outcome === 'unreadable')).toEqual([
    expect.objectContaining({ file: broken, failure: 'damaged', units: [SCHOOLS] }),
  ]);
  expect(found.monitoring).toEqual(before.json.monitoring);
  expect(
    found.submissions.filter(({ unreadable }) => unreadable.length > 0).map(({ unit }) => unit),
  ).toContain(SCHOOLS);
});

test('who has not handed in is named', async () => {
  await smallCounty(county);
  await rm(join(county, WATER, '河道清淤整治工程.xlsx'));
  await rm(join(county, SCHOOLS), { recursive: true });
  const { json: found } = await json(county);
  const open = found.submissions.filter(({ status, stage }) => status !== 'complete' && stage === '目标');
  expect(open.map(({ unit, subject, status, missing }) => [unit, subject, status, missing])).toEqual([
    [WATER, 'project', 'partial', ['河道清淤整治工程']],
    [SCHOOLS, 'project', 'missing', ['校舍维修改造']],
    [SCHOOLS, 'department', 'missing', []],
  ]);
  const { stdout } = await jixiao('rollup', county);
  expect(stdout).toContain('河道清淤整治工程');
});

test('a misspelt project is asked about with exit code 1, and --answers settles it', async () => {
  await smallCounty(county);
  const wrong = { ...PROJECTS[2]!, name: '校舍维休改造' };
  await formsFile(join(county, SCHOOLS, '校舍维修改造.xlsx'), [[wrong, 'selfeval']]);
  const asked = await json(county);
  expect(asked.code).toBe(1);
  expect(asked.json.questions.map(({ given }) => given)).toEqual(['校舍维休改造']);
  const [question] = asked.json.questions;
  const answers = join(folder, 'answers.json');
  await writeFile(answers, JSON.stringify({ [question!.id]: question!.choices[0]!.id }));
  const settled = await json(county, '--answers', answers);
  expect(settled).toMatchObject({ code: 0, json: { questions: [] } });
});

test('--roster and --register name the lists that count, wherever they lie', async () => {
  await smallCounty(county);
  const roster = join(folder, '新花名册.xlsx');
  await registerFile(
    roster,
    'unit-roster',
    [...UNITS, '临溪县卫生健康局'].map((unitName) => ({ unitName, unitCode: '1' })),
  );
  const { json: found } = await json(county, '--roster', roster, '--register', join(county, '项目台账.xlsx'));
  expect(
    found.submissions
      .filter(({ status }) => status === 'missing')
      .map(({ unit, subject }) => [unit, subject]),
  ).toEqual([['临溪县卫生健康局', 'department']]);
});

describe('a wrong call is one sentence and exit code 2', () => {
  test.each([
    [['--roster', '项目台账.xlsx'], '单位花名册'],
    [['--register', '单位花名册.xlsx'], '项目台账'],
    [['--roster', '没有.xlsx'], '没有.xlsx'],
    [['--out', '汇总.docx'], '.xlsx'],
    [['--year', '20'], '年度'],
    [['--profile', 'nobody'], 'nobody'],
    [['--answers', '单位花名册.xlsx'], 'JSON'],
    [['--format', 'xml'], '--format'],
  ])('%j', async (options, words) => {
    await smallCounty(county);
    const args = options.map((one) =>
      one.endsWith('.xlsx') || one.endsWith('.docx') ? join(county, one) : one,
    );
    const { code, stderr, stdout } = await jixiao('rollup', county, ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(words);
  });

  test('a folder without workbooks', async () => {
    const { code, stderr } = await jixiao('rollup', folder);
    expect(code).toBe(2);
    expect(stderr).toContain(folder);
  });
});

test('the help names every option', async () => {
  const { stdout, code } = await jixiao('rollup', '--help');
  expect(code).toBe(0);
  for (const option of [
    '--roster',
    '--register',
    '--answers',
    '--out',
    '--format',
    '--year',
    '--profile',
    '--lang',
  ])
    expect(stdout).toContain(option);
});

test('the files of an archive are added up like those of a folder, and audited', async () => {
  await smallCounty(county);
  const { json: inFolder } = await json(county);
  const names = (await readdir(county, { recursive: true })).filter((name) => name.endsWith('.xlsx'));
  const files = names.map(async (name) => ({
    name,
    bytes: new Uint8Array(await readFile(join(county, name))),
  }));
  const zip = join(folder, '报送.zip');
  await writeFile(zip, await writeArchive(await Promise.all(files)));
  const { code, json: inZip } = await json(zip);
  expect(code).toBe(0);
  expect(inZip.files.map(({ file }) => file)).toEqual(
    inFolder.files.map(({ file }) => file.replace(county, zip)),
  );
  expect(inZip.settings).toEqual(inFolder.settings);

  const audited = await jixiao('audit', zip, '--format', 'json');
  const report = JSON.parse(audited.stdout) as { files: { file: string }[] };
  expect(report.files.map(({ file }) => file).sort()).toEqual(names.map((name) => `${zip}/${name}`).sort());
});

test('an archive that is damaged costs itself alone, and one without a workbook is no file of a folder', async () => {
  await smallCounty(county);
  const { json: before } = await json(county);
  await writeFile(
    join(county, '佐证.zip'),
    await writeArchive([{ name: '说明.txt', bytes: new Uint8Array(3) }]),
  );
  await writeFile(join(county, '坏.zip'), 'no archive');
  const { code, stderr, json: found } = await json(county);
  expect(code).toBe(2);
  expect(stderr).toMatch(/坏\.zip/);
  expect(stderr).not.toMatch(/佐证/);
  expect(found.settings).toEqual(before.settings);
});
