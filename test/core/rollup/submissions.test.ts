/** Who has handed in what, and which of several tables counts. */
import { rollupToText } from '../../../src/report';
import { submissionSheet } from '../../../src/core/rollup/sheets/status-sheets';
import { defaultProfile } from '../../../src/core/profile';
import { rollUp, type FilePart, type RollupAnswers, type TableFacts } from '../../../src/core/rollup';
import {
  amount,
  departmentTable,
  file,
  libraryFile,
  part,
  rosterFile,
  table,
} from '../../support/rollup-parts';

const [WATER, SCHOOLS, FARMS] = ['临溪县水利局', '临溪县教育局', '临溪县农业农村局'] as const;
const ROSTER = rosterFile([WATER, SCHOOLS, FARMS]);
const LIBRARY = libraryFile([
  { unit: WATER, name: '河道清淤' },
  { unit: WATER, name: '水库加固' },
  { unit: SCHOOLS, name: '校舍维修' },
]);

const rolled = (files: readonly FilePart[], answers: RollupAnswers = {}) =>
  rollUp(part(...files), { profile: defaultProfile, answers });

const statuses = (files: readonly FilePart[]) =>
  rolled(files).submissions.map(({ unit, document, due, received, status, missing }) => [
    unit.name,
    `${document.subject} ${document.stage}`,
    due,
    received,
    status,
    missing,
  ]);

test('by the register: all, some or none of what a unit owes; who has no project owes none', () => {
  expect(statuses([ROSTER, LIBRARY, file('a.xlsx', [table('自评', WATER, '河道清淤')])])).toEqual([
    [WATER, 'project 自评', 2, 1, 'partial', ['水库加固']],
    [SCHOOLS, 'project 自评', 1, 0, 'missing', ['校舍维修']],
  ]);
});

test('without a register every unit of the roster is listed, and nobody says that one is complete', () => {
  expect(statuses([ROSTER, file('a.xlsx', [table('自评', WATER, '河道清淤')])])).toEqual([
    [WATER, 'project 自评', null, 1, 'received', []],
    [SCHOOLS, 'project 自评', null, 0, 'missing', []],
    [FARMS, 'project 自评', null, 0, 'missing', []],
  ]);
});

test('every unit of the roster owes the table of its department, once anybody has handed one in', () => {
  expect(statuses([ROSTER, LIBRARY, file('a.xlsx', [departmentTable('目标', SCHOOLS)])])).toEqual([
    [WATER, 'department 目标', 1, 0, 'missing', []],
    [SCHOOLS, 'department 目标', 1, 1, 'complete', []],
    [FARMS, 'department 目标', 1, 0, 'missing', []],
  ]);
});

test('a file that cannot be read costs itself alone, and is listed with the unit whose name it bears', () => {
  const broken = file('教育局/临溪县教育局 自评表.xlsx', [], { failure: { code: 'damaged' } });
  const { submissions, files } = rolled([
    ROSTER,
    LIBRARY,
    broken,
    file('a.xlsx', [table('自评', WATER, '河道清淤')]),
  ]);
  expect(submissions.map(({ unit, unreadable }) => [unit.name, unreadable])).toEqual([
    [WATER, []],
    [SCHOOLS, [broken.file]],
  ]);
  expect(files.map(({ file: name, outcome, units }) => [name, outcome, units])).toEqual([
    ['a.xlsx', 'read', [WATER]],
    [broken.file, 'unreadable', [SCHOOLS]],
    ['花名册.xlsx', 'register', []],
    ['项目台账.xlsx', 'register', []],
  ]);
});

const evaluation = (score: number, changes: Partial<TableFacts> = {}) =>
  table('自评', WATER, '河道清淤', { score: amount(score), ...changes });

/** Score that counts, what became of the other tables, and what is asked. */
const chosen = (files: readonly FilePart[], answers?: RollupAnswers) => {
  const { projects, questions } = rolled(files, answers);
  const { results, stages } = projects[0]!;
  return {
    score: results.自评?.score,
    spare: stages[0]!.spare.map(({ reason, table: { place } }) => `${place.file} ${reason}`),
    asked: questions.length,
  };
};

describe('of several tables of one project and stage', () => {
  test('the very same one counts once', () => {
    expect(chosen([file('a.xlsx', [evaluation(90)]), file('b.xlsx', [evaluation(90)])])).toEqual({
      score: 90,
      spare: ['b.xlsx same'],
      asked: 0,
    });
  });

  test('the one filled in last counts, whatever the files are called', () => {
    const files = [
      file('a.xlsx', [evaluation(95, { filledOn: 20210120 })]),
      file('b.xlsx', [evaluation(90, { filledOn: 20210105 })]),
    ];
    expect(chosen(files)).toEqual({ score: 95, spare: ['b.xlsx older'], asked: 0 });
  });

  test('or the one saved last, as the files themselves say', () => {
    const files = [
      file('a.xlsx', [evaluation(95)], { savedAt: '2021-01-20T08:00:00Z' }),
      file('b.xlsx', [evaluation(90)], { savedAt: '2021-01-05T08:00:00Z' }),
    ];
    expect(chosen(files)).toEqual({ score: 95, spare: ['b.xlsx older'], asked: 0 });
  });

  test('where nothing tells, one counts and it is asked; the answer decides', () => {
    const files = [file('a.xlsx', [evaluation(95)]), file('b.xlsx', [evaluation(90)])];
    expect(chosen(files)).toEqual({ score: 90, spare: ['a.xlsx undecided'], asked: 1 });
    const [question] = rolled(files).questions;
    const [counted] = question!.choices;
    expect(counted!.id).toMatch(/^b\.xlsx/);
    expect(rollupToText(rolled(files), 'zh')).toContain(`（暂按 ${counted!.label} 计）`);
    expect(JSON.stringify(submissionSheet(rolled(files)).form)).toContain(`；暂按 ${counted!.label} 计）`);
    const first = question!.choices.find(({ id }) => id.startsWith('a.xlsx'))!;
    expect(chosen(files, { [question!.id]: first.id })).toEqual({
      score: 95,
      spare: ['b.xlsx answered'],
      asked: 0,
    });
  });

  test('a ledger that repeats the project’s own table is no second one', () => {
    const ledger = table('自评', WATER, '河道清淤', { shape: 'ledger', form: 'indicator-ledger' });
    const files = [file('a.xlsx', [evaluation(95)]), file('台账.xlsx', [ledger])];
    expect(chosen(files)).toEqual({ score: 95, spare: ['台账.xlsx ledger'], asked: 0 });
    expect(rolled(files).submissions.flatMap(({ spare }) => spare)).toEqual([]);
  });
});

test('tables of another year, without a project’s name, or of no stage are set aside and listed', () => {
  const scorecard = {
    ...table('自评', WATER, '河道清淤'),
    stage: null,
    form: 'evaluation-scorecard' as const,
  };
  const { files, year, projects } = rolled([
    file('a.xlsx', [
      evaluation(90),
      evaluation(80, { year: 2019 }),
      evaluation(70, { project: null }),
      scorecard,
    ]),
    file('b.xlsx', [table('自评', SCHOOLS, '校舍维修')]),
  ]);
  expect(year).toBe(2020);
  expect(files[0]!.aside.map(({ reason }) => reason).sort()).toEqual(['noProject', 'noStage', 'otherYear']);
  expect(projects.map(({ name }) => name)).toEqual(['校舍维修', '河道清淤']);
});

test('money of which one side is blank is in no sum, and is counted', () => {
  const own = (project: string, changes: Partial<TableFacts>) => table('监控', WATER, project, changes);
  const { monitoring } = rolled([
    file('a.xlsx', [
      own('河道清淤', { budget: amount(100), executed: amount(60) }),
      own('水库加固', { budget: amount(50) }),
      own('堤岸绿化', { budget: amount(0), executed: amount(0), months: 5 }),
    ]),
  ]);
  const all = monitoring!.groups.find(({ group }) => group === 'all')!;
  expect([all.budget, all.executed, all.executionRate, all.halfPaid]).toEqual([100, 60, 0.6, 1]);
  expect(monitoring!.months).toBe(9);
  expect(monitoring!.behind.map(({ name }) => name)).toEqual(['堤岸绿化']);
});
