/** Units against the roster, projects against the register: what is found, and what is asked. */
import { defaultProfile } from '../../../src/core/profile';
import {
  NEITHER,
  rollUp,
  rollupAnswersFromJson,
  type FilePart,
  type RollupAnswers,
  type TableFacts,
} from '../../../src/core/rollup';
import { amount, file, libraryFile, named, part, rosterFile, table } from '../../support/rollup-parts';

const ROSTER = ['临溪县水利局', '临溪县教育局', '临溪县农业农村局（本级）'];

const rolled = (files: readonly FilePart[], answers: RollupAnswers = {}) =>
  rollUp(part(...files), { profile: defaultProfile, answers });

const unitsOf = (names: readonly string[], answers?: RollupAnswers) => {
  const facts = table('自评', '', '河道清淤', { units: names.map(named) });
  const { projects, questions } = rolled([rosterFile(ROSTER), file('a.xlsx', [facts])], answers);
  const { unit, stages } = projects[0]!;
  return { unit: unit?.name, match: stages[0]!.table.unit?.match, questions };
};

describe('a unit is found on the roster', () => {
  test.each([
    [['临溪县水利局'], '临溪县水利局', 'exact'],
    [['临溪县 水利局 '], '临溪县水利局', 'normalised'],
    [['临溪县农业农村局(本级)'], '临溪县农业农村局（本级）', 'normalised'],
    [['城关镇中心幼儿园', '临溪县教育局'], '临溪县教育局', 'department'],
  ])('%j', (names, unit, match) => {
    expect(unitsOf(names)).toEqual({ unit, match, questions: [] });
  });

  test('a name that is only like one is asked about, keeps its own figures meanwhile, and follows the answer', () => {
    const asked = unitsOf(['县水利局']);
    expect(asked).toMatchObject({ unit: '县水利局', match: 'asked' });
    const [question] = asked.questions;
    expect(question).toMatchObject({ id: 'unit:县水利局', kind: 'unit', given: '县水利局' });
    expect(question!.choices[0]).toMatchObject({ label: '临溪县水利局' });
    expect(question!.places).toEqual([{ file: 'a.xlsx', sheet: '自评', cell: { row: 4, col: 1 } }]);
    const answers = { [question!.id]: question!.choices[0]!.id };
    expect(unitsOf(['县水利局'], answers)).toEqual({
      unit: '临溪县水利局',
      match: 'answered',
      questions: [],
    });
    expect(unitsOf(['县水利局'], { [question!.id]: NEITHER })).toEqual({
      unit: '县水利局',
      match: 'unlisted',
      questions: [],
    });
  });

  test('a name like none is a unit of its own and no question', () => {
    expect(unitsOf(['城关镇中心幼儿园'])).toEqual({
      unit: '城关镇中心幼儿园',
      match: 'unlisted',
      questions: [],
    });
  });

  test('an answer that was never offered is none', () => {
    expect(unitsOf(['县水利局'], { 'unit:县水利局': '别的单位' })).toMatchObject({ match: 'asked' });
  });
});

const LISTED = [
  { unit: ROSTER[0]!, name: '河道清淤整治工程', budget: 100, code: 'p01' },
  { unit: ROSTER[0]!, name: '水库除险加固', budget: 60 },
  { unit: ROSTER[0]!, name: '农村饮水安全巩固提升', budget: 40 },
  { unit: ROSTER[1]!, name: '校舍维修改造', budget: 80 },
];

const projectsOf = (tables: readonly TableFacts[], answers?: RollupAnswers) =>
  rolled([rosterFile(ROSTER), libraryFile(LISTED), file('a.xlsx', tables)], answers);

const matchOf = (facts: TableFacts, answers?: RollupAnswers) => {
  const { projects, questions } = projectsOf([facts], answers);
  const found = projects.find(({ stages }) => stages.length > 0)!;
  return { name: found.name, match: found.stages[0]!.table.match, asked: questions.length };
};

describe('a project is found in the register', () => {
  test.each<[string, Partial<TableFacts>, string, string]>([
    ['水库除险加固', {}, '水库除险加固', 'exact'],
    ['2020年 水库除险加固', {}, '水库除险加固', 'normalised'],
    ['另一个名字', { projectCode: 'p02' }, '另一个名字', 'unlisted'],
    ['河道清淤整治工程', { projectCode: 'p02' }, '河道清淤整治工程', 'asked'],
    ['另一个名字', { projectCode: 'p01' }, '河道清淤整治工程', 'code'],
    ['水库除险加固', { units: [] }, '水库除险加固', 'exact'],
    ['水库除险加固', { units: [named(ROSTER[1]!)] }, '水库除险加固', 'unlisted'],
    ['河道清淤整治工程二期', {}, '河道清淤整治工程二期', 'part'],
  ])('%s %j', (project, changes, name, match) => {
    expect(matchOf(table('自评', ROSTER[0]!, project, changes))).toMatchObject({ name, match });
  });

  test('a misspelt name is asked about, and the answer holds', () => {
    const facts = table('自评', ROSTER[1]!, '校舍维休改造');
    expect(matchOf(facts)).toEqual({ name: '校舍维休改造', match: 'asked', asked: 1 });
    const [question] = projectsOf([facts]).questions;
    expect(question).toMatchObject({ kind: 'project', unit: ROSTER[1], given: '校舍维休改造' });
    const answers = { [question!.id]: question!.choices[0]!.id };
    expect(matchOf(facts, answers)).toEqual({ name: '校舍维修改造', match: 'answered', asked: 0 });
  });

  test('nobody is asked whether a stranger is a project whose own table is here', () => {
    const { questions } = projectsOf([
      table('自评', ROSTER[1]!, '校舍维修改造'),
      table('自评', ROSTER[1]!, '校舍维修'),
    ]);
    expect(questions).toEqual([]);
  });
});

test('without a register, tables of one unit are of one project by code or by name', () => {
  const { projects } = rolled([
    file('a.xlsx', [
      table('目标', '水利局', '河道清淤', { projectCode: 'p1' }),
      table('监控', '水利局', '河道 清淤'),
      table('自评', '水利局', '河道清淤工程', { projectCode: 'p1' }),
      table('自评', '教育局', '河道清淤'),
    ]),
  ]);
  expect(
    projects.map(({ unit, name, stages }) => [unit!.name, name, stages.map(({ stage }) => stage)]),
  ).toEqual([
    ['教育局', '河道清淤', ['自评']],
    ['水利局', '河道 清淤', ['目标', '监控', '自评']],
  ]);
});

describe('projects that were split or merged', () => {
  const split = (...tables: TableFacts[]) =>
    projectsOf(tables).splits.map(({ kind, by, listed, found }) => [
      kind,
      by,
      listed.map(({ name }) => name),
      found.map(({ name }) => name),
    ]);
  const own = (name: string, budget: number) =>
    table('自评', ROSTER[0]!, name, { budget: amount(budget), executed: amount(1) });

  test('are told by their names, and by their amounts', () => {
    expect(split(own('河道清淤整治工程一期', 30), own('河道清淤整治工程二期', 70))).toEqual([
      ['split', 'both', ['河道清淤整治工程'], ['河道清淤整治工程一期', '河道清淤整治工程二期']],
    ]);
    expect(split(own('河道清淤整治工程一期', 30))).toEqual([
      ['split', 'names', ['河道清淤整治工程'], ['河道清淤整治工程一期']],
    ]);
    expect(split(own('购置挖掘设备', 35), own('堤岸绿化', 65))).toEqual([
      ['split', 'amounts', ['河道清淤整治工程'], ['堤岸绿化', '购置挖掘设备']],
    ]);
    expect(split(own('水库除险加固和农村饮水安全巩固提升', 100))).toEqual([
      ['merged', 'both', ['水库除险加固', '农村饮水安全巩固提升'], ['水库除险加固和农村饮水安全巩固提升']],
    ]);
  });

  test('are not seen where two sums would do, nor where every project came in', () => {
    expect(split(own('甲项', 50), own('乙项', 50), own('丙项', 50))).toEqual([]);
    expect(split(own('河道清淤整治工程', 100), own('购置设备', 35), own('绿化', 65))).toEqual([]);
  });
});

test('stored answers that are none are left out', () => {
  expect(rollupAnswersFromJson({ 'unit:甲': '乙', 'unit:丙': 3, 'unit:丁': null })).toEqual({
    'unit:甲': '乙',
  });
  for (const bad of [null, [], 'x', 3]) expect(rollupAnswersFromJson(bad)).toEqual({});
});
