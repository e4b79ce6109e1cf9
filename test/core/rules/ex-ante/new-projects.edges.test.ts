/** Which new projects are missed among the evaluations of a workbook (JX224), and where one is evaluated elsewhere. */
import { layout } from '../../../support/layout';
import type { CaseSheet, GridSheet } from '../../../support/rule-cases';
import { found, said } from '../across/found';
import { evaluation } from '../across/projects';

const target = (projectName: string, projectAttribute: string | number | null = '新增项目'): CaseSheet => ({
  form: 'project-target',
  sheet: `目标${projectName.slice(0, 4)}`,
  data: {
    year: 2026,
    fields: { projectName, projectAttribute },
    indicators: [{ level1: '产出指标', level2: '数量指标', name: '硬化里程', target: '≥12公里' }],
  },
});
const scorecard = (projectName: string): CaseSheet => ({
  form: 'ex-ante-scorecard',
  sheet: `评分${projectName.slice(0, 4)}`,
  data: {
    year: 2026,
    fields: { projectName },
    indicators: [{ level1: '立项必要性', name: '政策依据', weight: 10, score: 9 }],
    totals: { totalWeight: 100, totalScore: 90, grade: '予以支持' },
  },
});
const road = '乡村道路硬化';
const sheets = (...tables: readonly (CaseSheet | GridSheet)[]): string[] =>
  found('JX224', tables).map(({ sheet }) => sheet);

test('says which project, and what it is called', () => {
  expect(said('JX224', [target('农村环卫'), scorecard(road)])).toEqual([
    expect.stringContaining('“农村环卫”的项目属性为“新增项目”，本工作簿有其他项目的事前绩效评估，没有它的。'),
  ]);
});

test('an evaluation may call the project by a longer or a shorter name', () => {
  expect(sheets(target(road), scorecard('乡村道路硬化工程'))).toEqual([]);
  expect(sheets(target('乡村道路硬化工程'), scorecard(road))).toEqual([]);
  expect(sheets(target('乡村道路绿化'), scorecard(road))).toEqual(['目标乡村道路']);
});

test('one of several evaluations is enough, one of a project unknown is too much', () => {
  expect(sheets(target(road), scorecard('县城管网改造'), scorecard(road))).toEqual([]);
  expect(sheets(target('农村环卫'), scorecard('县城管网改造'), scorecard(road))).toEqual(['目标农村环卫']);
  expect(sheets(target('农村环卫'), scorecard(''), scorecard(road))).toEqual([]);
});

test.each<[string | number | null, number]>([
  ['新增项目', 1],
  ['新设项目', 1],
  ['新立项目', 1],
  ['新建项目', 1],
  ['重大项目', 1],
  ['☑新增□延续', 1],
  ['延续项目', 0],
  ['经常性项目', 0],
  ['存量项目', 0],
  ['非新增项目', 0],
  ['非重大项目', 0],
  ['新增及延续项目', 0],
  ['一次性项目', 0],
  ['□新增☑延续', 0],
  ['☑新增☑延续', 0],
  ['□新增□延续', 0],
  [1, 0],
  [null, 0],
])('the attribute %p', (attribute, count) => {
  expect(sheets(target('农村环卫', attribute), scorecard(road))).toHaveLength(count);
});

test('only target tables of a project that is named are asked', () => {
  expect(sheets(target(''), scorecard(road))).toEqual([]);
  const done = evaluation({ name: '农村环卫', fields: { projectAttribute: '新增项目' } });
  expect(sheets(done, scorecard(road))).toEqual([]);
});

describe('an evaluation in a form of its own', () => {
  const other = (sheet: string, ...lines: readonly string[]): GridSheet => ({
    grid: layout(lines.join('\n'), { sheet }),
  });
  const about = (...extra: readonly GridSheet[]) => sheets(target('农村环卫'), scorecard(road), ...extra);
  const list = ['序号 | 项目 | 结论', '1 | 县城管网改造 | 支持', '2 | 农村环卫 | 支持'];

  test('is told by the name of the sheet', () => {
    expect(about(other('事前评估清单', ...list))).toEqual([]);
    expect(about(other('清单', ...list))).toEqual(['目标农村环卫']);
  });

  test('is told by a title in the first four rows', () => {
    const titled = (...before: readonly string[]) => other('附件', ...before, ...list);
    expect(about(titled('事前绩效评估结果'))).toEqual([]);
    expect(about(titled('附件3', '', '云溪县', '事前绩效评估结果'))).toEqual([]);
    expect(about(titled('附件3', '', '云溪县', '单位：万元', '事前绩效评估结果'))).toEqual(['目标农村环卫']);
    expect(about(titled('附件3 | | 事前绩效评估结果'))).toEqual([]);
    expect(about(titled('事后绩效评价结果'))).toEqual(['目标农村环卫']);
  });

  test('has to name the project, wherever it stands', () => {
    const sheet = '事前评估';
    expect(about(other(sheet, ...list.slice(0, 2)))).toEqual(['目标农村环卫']);
    expect(about(other(sheet, '农村环卫 | 支持'))).toEqual([]);
    expect(about(other(sheet, '支持 | 2026 | 农村环卫'))).toEqual([]);
    expect(about(other(sheet, '县城管网改造', '“农村环卫”项目事前评估报告'))).toEqual([]);
    expect(about(other(sheet, ...list), other('事前评估二', '县城管网改造'))).toEqual([]);
    expect(about(other('事前评估二', '县城管网改造'), other(sheet, ...list))).toEqual([]);
  });

  test('names it at the beginning of a long text, not somewhere in it', () => {
    const text = (before: number) => `${'说'.repeat(before)}农村环卫`;
    expect(about(other('事前评估', text(496)))).toEqual([]);
    expect(about(other('事前评估', text(497)))).toEqual(['目标农村环卫']);
  });
});
