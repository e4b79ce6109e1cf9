import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeForm, formById, type FormData } from '../../src/core/forms';
import { openWorkbookFile, writeForms } from '../../src/host/file';
import { tablesIn } from '../../src/jobs';
import { jixiao } from './jixiao';

const samples = join(__dirname, '../../samples');
let folder: string;
let goals: string;
let out: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jixiao-carry-'));
  goals = join(folder, '目标.xlsx');
  out = join(folder, '监控.xlsx');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const project = (name: string, target: string): FormData => ({
  year: 2024,
  fields: { projectName: name, department: '临溪县教育局', implementingUnit: '临溪县第一小学' },
  funds: { total: { annualBudget: 300 } },
  indicators: [
    { level1: '产出指标', level2: '数量指标', name: '维修校舍数量', target },
    { level1: '产出指标', level2: '质量指标', name: '验收合格率', target: '100%' },
  ],
});

async function apply(...projects: FormData[]) {
  const definition = formById('project-target');
  await writeFile(
    goals,
    await writeForms(
      projects.map((data, index) => ({ name: `表${index + 1}`, form: composeForm(definition, data) })),
    ),
  );
}

async function open(path: string) {
  const workbook = await openWorkbookFile(await readFile(path), path);
  return { workbook, forms: (await tablesIn(workbook)).forms };
}

test('goals become monitoring forms, a sheet for each project, with the source noted', async () => {
  await apply(project('校舍维修', '≥4所'), project('操场改造', '≥2处'));
  expect(await jixiao('carry', goals, '--to', 'monitor', '--period', '1—9月', '--out', out)).toMatchObject({
    code: 0,
  });
  const { forms } = await open(out);
  expect(
    forms.map(({ definition, sheet, rows }) => [definition.id, sheet, rows[0]!.value('target')]),
  ).toEqual([
    ['project-monitor', '校舍维修', '≥4所'],
    ['project-monitor', '操场改造', '≥2处'],
  ]);
  const { area, grid } = forms[0]!;
  const texts = Array.from({ length: area.bottom + 2 }, (_, row) => String(grid.value(row, 0)));
  expect(texts.join()).toContain('目标.xlsx');
});

test('a second run updates what nobody touched, keeps what was typed and lists the rest', async () => {
  await apply(project('校舍维修', '≥4所'));
  await jixiao('carry', goals, '--to', 'monitor', '--out', out);
  const { workbook, forms } = await open(out);
  const rows = forms[0]!.rows;
  await workbook.write([
    { sheet: '校舍维修', cell: rows[0]!.cell('actual'), value: '3所' },
    { sheet: '校舍维修', cell: rows[1]!.cell('target'), value: '≥95%' },
  ]);
  await writeFile(out, await workbook.save());

  const changed = project('校舍维修', '≥5所');
  await apply(
    {
      ...changed,
      indicators: [
        changed.indicators![0]!,
        { ...changed.indicators![1], target: '≥99%' },
        { level1: '效益指标', level2: '社会效益指标', name: '受益学生人数', target: '≥3200人' },
      ],
    },
    project('操场改造', '≥2处'),
  );
  const { code, stdout } = await jixiao('carry', goals, '--to', 'monitor', '--out', out, '--lang', 'en');
  expect(code).toBe(1);
  expect(stdout.trimEnd().split('\n')).toEqual([
    expect.stringMatching(
      /^校舍维修![A-Z]+\d+: 验收合格率: "≥99%" in the earlier stage, "≥95%" here; left as it is$/,
    ),
    '校舍维修: indicator "受益学生人数" is new and has no line yet',
    '操场改造: it has no form of this stage yet; one can be made',
  ]);
  const after = (await open(out)).forms[0]!;
  expect(after.rows.map((row) => [row.value('target'), row.value('actual')])).toEqual([
    ['≥5所', '3所'],
    ['≥95%', null],
  ]);
});

test('a self-evaluation takes over from the monitoring form where there is one, from a ledger where there is no form', async () => {
  await apply(project('校舍维修', '≥4所'));
  await jixiao('carry', goals, '--to', 'monitor', '--out', out);
  const evaluation = join(folder, '自评.xlsx');
  expect((await jixiao('carry', out, '--to', 'selfeval', '--out', evaluation)).code).toBe(0);
  expect((await open(evaluation)).forms[0]!.definition.id).toBe('project-selfeval');
  const many = join(folder, '台账自评.xlsx');
  expect(
    (await jixiao('carry', join(samples, 'ledger-300.xlsx'), '--to', 'selfeval', '--out', many)).code,
  ).toBe(0);
  expect((await open(many)).forms).toHaveLength(30);
});

test.each([
  [['--out', 'x.xlsx'], /--to/],
  [['--to', 'monitor'], /--out/],
  [['--to', 'later', '--out', 'x.xlsx'], /--to <stage>/],
  [['--to', 'monitor', '--out', 'x.xlsx'], /selfeval-clean\.xlsx/],
])('%j gets a sentence and code 2', async (args, sentence) => {
  const { code, stderr } = await jixiao('carry', join(samples, 'selfeval-clean.xlsx'), ...args);
  expect(code).toBe(2);
  expect(stderr).toMatch(sentence);
});
