/** Layouts as data: those that ship, those that somebody wrote, and those that a blank file taught. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeForm, formById, type FormData, type FormId } from '../../../src/core/forms';
import { createGrid, type CellValue, type Grid } from '../../../src/core/grid';
import { recogniseSheet } from '../../../src/core/recognise';
import {
  brokenAnchors,
  composeLayout,
  learnLayout,
  presets,
  printsOf,
  readForm,
  readLayout,
  readLayoutText,
  type InterchangeLayout,
} from '../../../src/core/interchange';
import { defaultProfile } from '../../../src/core/profile';
import { blankTable } from '../../../src/core/templates';
import { gridOf, selfEvaluation } from '../../support/tables';
import { blankOf, evaluation, goalList, monitoring } from './sheets';

const json = (layout: InterchangeLayout) => JSON.parse(JSON.stringify(layout)) as Record<string, unknown>;

describe('the layouts that ship', () => {
  test('are three, and pass the check that a user’s must pass', () => {
    expect(presets.map(({ id }) => id)).toEqual([
      'fiscal-integration',
      'performance-management',
      'rural-funds',
    ]);
    for (const layout of presets) expect(readLayout(json(layout))).toEqual({ layout, problems: [] });
  });

  test.each(presets.map((layout) => [layout.id, layout] as const))('%s is as published', (id, layout) => {
    const path = join(__dirname, 'golden', `${id}.json`);
    expect(`${JSON.stringify(layout, null, 2)}\n`).toBe(readFileSync(path, 'utf8'));
  });

  test('the self-evaluation has its money from row 9, its goals in row 13 and its indicators from row 15', () => {
    const cellOf = (field: string) => evaluation.places.find((place) => place.field === field)!.cell;
    expect(cellOf('funds.total.initialBudget')).toBe('B9');
    expect(cellOf('goals.expectedGoal')).toBe('B13');
    expect(evaluation.tables[0]!.firstRow).toBe(15);
  });
});

describe('a layout that somebody wrote', () => {
  const table = evaluation.tables[0]!;
  const first = evaluation.places[0]!;
  test.each<[string, Record<string, unknown>, string]>([
    ['a form that there is not', { form: 'other' }, 'form'],
    ['another encoding', { encoding: 'big5' }, 'encoding'],
    ['no anchors', { anchors: [] }, 'anchors'],
    ['an address that is none', { anchors: [{ cell: 'ZZZZ1', text: 'x' }] }, 'anchors[0].cell'],
    ['a row beyond the sheet', { anchors: [{ cell: 'A1048577', text: 'x' }] }, 'anchors[0].cell'],
    [
      'a column beyond the sheet',
      { tables: [{ ...table, columns: [{ col: 'XFE', field: 'name' }] }] },
      'tables[0].columns[0].col',
    ],
    ['a huge row', { tables: [{ ...table, lastRow: 1e300 }] }, 'tables[0].lastRow'],
    ['a row that is no whole number', { tables: [{ ...table, firstRow: 1.5 }] }, 'tables[0].firstRow'],
    ['a table that ends before it begins', { tables: [{ ...table, lastRow: 14 }] }, 'tables[0]'],
    ['a huge limit', { places: [{ ...first, limit: { most: 1e9, unit: 'bytes' } }] }, 'places[0].limit.most'],
    ['a field that there is not', { places: [{ cell: 'B3', field: 'fields.nothing' }] }, 'places[0]'],
    ['a field of Object', { places: [{ cell: 'B3', field: 'constructor' }] }, 'places[0]'],
    ['a field twice', { places: [first, { ...first, cell: 'B4' }] }, 'places[1]'],
    ['a cell twice', { places: [first, { ...evaluation.places[1]!, cell: first.cell }] }, 'places[1]'],
    ['a place in the rows of a table', { places: [{ ...first, cell: 'C20' }] }, 'places[0]'],
    ['a place on an anchor', { places: [{ ...first, cell: 'A1' }] }, 'places[0]'],
    [
      'a column twice',
      {
        tables: [
          {
            ...table,
            columns: [
              { col: 'C', field: 'name' },
              { col: 'C', field: 'target' },
            ],
          },
        ],
      },
      'tables[0].columns[1]',
    ],
    [
      'a column for field and constant',
      { tables: [{ ...table, columns: [{ col: 'C', field: 'name', constant: 'x' }] }] },
      'tables[0].columns[0]',
    ],
    ['a column for neither', { tables: [{ ...table, columns: [{ col: 'C' }] }] }, 'tables[0].columns[0]'],
    [
      'choices beside the field itself',
      {
        tables: [
          {
            ...table,
            columns: [
              { col: 'C', field: 'possibility', choice: '有可能' },
              { col: 'D', field: 'possibility' },
            ],
          },
        ],
      },
      'tables[0].columns[1]',
    ],
    ['two tables of indicators', { tables: [table, { ...table, firstRow: 80, lastRow: 90 }] }, 'tables[1]'],
    ['many projects with a place', { projects: 'many' }, 'projects'],
    ['a further field', { macro: 'x' }, 'macro'],
  ])('is refused with its field: %s', (_, change, field) => {
    const { layout, problems } = readLayout({ ...json(evaluation), ...change });
    expect(layout).toBeNull();
    expect(problems.map((problem) => problem.field)).toContain(field);
    for (const { text } of problems) expect([text.zh, text.en].every((one) => one.length > 0)).toBe(true);
  });

  test('is refused when it is out to change what objects are', () => {
    const text = JSON.stringify(json(evaluation)).replace('{', '{"__proto__":{"isAdmin":true},');
    const { layout, problems } = readLayoutText(text);
    expect(layout).toBeNull();
    expect(problems.map(({ field }) => field)).toEqual(['__proto__']);
    const inside = {
      ...json(evaluation),
      places: JSON.parse('[{"cell":"B3","field":"__proto__"}]') as unknown,
    };
    expect(readLayout(inside).layout).toBeNull();
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  test.each([
    ['no JSON', '{', /不是 JSON/],
    ['no object', '[]', /一组字段/],
    ['too much', ' '.repeat(1_000_001), /文件太大/],
  ])('%s gets a sentence', (_, text, sentence) => {
    expect(
      readLayoutText(text)
        .problems.map((problem) => problem.text.zh)
        .join(),
    ).toMatch(sentence);
  });

  test('is read with a byte order mark in front', () => {
    expect(readLayoutText(`\uFEFF${JSON.stringify(goalList)}`).layout).toEqual(goalList);
  });
});

describe('learning from a blank file', () => {
  const learn = (grid: Grid) => learnLayout(grid, 'learned', '学到的版式');
  const composed = (form: FormId, layout?: string): Grid => {
    const { values, merges } = blankTable(formById(form), { profile: defaultProfile, year: 2024 }, layout);
    return createGrid({ sheet: '导入', values, merges });
  };
  const content = ({ form, projects, places, tables }: InterchangeLayout) => ({
    form,
    projects,
    places: Object.fromEntries(places.map(({ cell, field }) => [cell, field])),
    tables: tables.map(({ columns, ...rest }) => ({
      ...rest,
      columns: Object.fromEntries(columns.map(({ col, ...column }) => [col, column])),
    })),
  });

  test('of the self-evaluation gives the layout that it was made from', () => {
    const { layout, unplaced } = learn(blankOf(evaluation))!;
    expect(content(layout)).toEqual(content(evaluation));
    expect(unplaced).toEqual([]);
  });

  test('of the list finds both of its header rows, and lists what no form has', () => {
    const { layout, unplaced } = learn(blankOf(goalList))!;
    expect(content(layout)).toEqual(content(goalList));
    expect(unplaced.map(({ text }) => text)).toEqual(['mof_div_code', '财政区划代码']);
  });

  test('of monitoring finds the columns to be ticked, and lists what it does not understand', () => {
    const { layout, unplaced } = learn(blankOf(monitoring))!;
    const expected = content(monitoring);
    const isKnown = (field: string) => !field.startsWith('funds.fiscal') && field !== 'period';
    expect(content(layout)).toEqual({
      ...expected,
      places: Object.fromEntries(Object.entries(expected.places).filter(([, field]) => isKnown(field))),
      // Below it the blank file has nothing that would end the table.
      tables: [{ ...expected.tables[0]!, lastRow: null }],
    });
    expect(layout.amountUnit).toBe('元');
    expect(unplaced.map(({ text }) => text)).toEqual(['监控月份', '其中：衔接资金']);
  });

  test.each<[FormId, string?]>([
    ['project-target', 'paper'],
    ['project-target', 'platform'],
    ['department-target', 'paper'],
    ['project-monitor', 'mof-2019'],
    ['project-selfeval', 'weight-first'],
    ['department-selfeval', 'with-tasks'],
  ])('of our own %s (%s) asks about nothing, and its anchors hold', (form, id) => {
    const grid = composed(form, id);
    const { layout, unplaced } = learn(grid)!;
    expect(layout.form).toBe(form);
    expect(unplaced).toEqual([]);
    expect(brokenAnchors(layout, grid)).toEqual([]);
    const columns = formById(form).layouts.find((one) => one.id === id)!.indicatorColumns;
    const learned = layout.tables.find(({ of }) => of === 'indicators')!.columns.map(({ field }) => field);
    expect([...new Set(learned)].sort()).toEqual([...columns].sort());
  });

  test('ends the table before its total, even of a file that is filled in', () => {
    const { layout } = learn(gridOf('project-selfeval', selfEvaluation()))!;
    const { firstRow, lastRow } = layout.tables[0]!;
    expect(lastRow! - firstRow + 1).toBe(selfEvaluation().indicators!.length);
  });

  test.each<[string, readonly (readonly CellValue[])[]]>([
    ['nothing', []],
    ['texts', [['通知'], ['请各单位按时报送']]],
    ['three columns', [['项目名称', '三级指标', '指标值']]],
    ['a list without an indicator', [['项目名称', '项目代码', '主管部门', '实施单位', '年度']]],
  ])('of %s there is nothing to learn', (_, values) => {
    expect(learn(createGrid({ sheet: '导入', values }))).toBeNull();
  });

  test('of a scorecard, which prints its indicators, there is nothing to learn', () => {
    expect(learn(composed('ex-ante-scorecard'))).toBeNull();
  });

  test('the blank file of a layout is one that the layout fits', () => {
    for (const layout of presets) {
      const { values, merges } = composeLayout(layout);
      expect(brokenAnchors(layout, createGrid({ sheet: '导入', values, merges }))).toEqual([]);
    }
  });
});

describe('what a form says', () => {
  const read = (grid: Grid) => readForm(recogniseSheet(grid).forms[0]!)[0]!;

  test('comes out of it as it went in, with the cell of each value', () => {
    const data = selfEvaluation();
    const { values, merges } = composeForm(formById('project-selfeval'), data);
    const form = read(createGrid({ sheet: '自评', values, merges }));
    expect(form.data.indicators).toEqual(
      data.indicators!.map((row) =>
        expect.objectContaining({ name: row.name, target: row.target, actual: row.actual }),
      ),
    );
    expect(form.data.funds!.total).toMatchObject({ annualBudget: 300, executed: 285.6 });
    const { row, col } = form.cells.get('fields.projectName')!;
    expect(values[row]![col]).toBe(data.fields!.projectName);
  });

  test('of a percentage and a date is what is shown, and amounts in 元 are in 万元', () => {
    const goals: FormData = {
      indicators: [
        { level1: '产出指标', level2: '质量指标', name: '合格率', target: 0.95 },
        { level1: '产出指标', level2: '时效指标', name: '完成时间', target: 45_292 },
      ],
    };
    const { values, merges } = composeForm(formById('project-target'), {
      ...goals,
      funds: { total: { annualBudget: 3_000_000 } },
    });
    const wan = values.map((line) =>
      line.map((value) => (typeof value === 'string' ? value.replace('万元', '元') : value)),
    );
    const formats = (row: number, col: number) =>
      values[row]?.[col] === 0.95 ? '0%' : values[row]?.[col] === 45_292 ? 'yyyy-mm-dd' : undefined;
    const { data } = read(createGrid({ sheet: '目标', values: wan, merges, formats }));
    expect(data.indicators!.map(({ target }) => target)).toEqual(['95%', '2024-01-01']);
    expect(data.funds!.total!.annualBudget).toBe(300);
  });

  test('and a print of it lacks is listed: monitoring prints no 全年预算数', () => {
    const data: FormData = {
      fields: { projectName: '水渠改造' },
      funds: { total: { initialBudget: 3, annualBudget: 4 } },
      indicators: [
        {
          level1: '产出指标',
          level2: '数量指标',
          name: '水渠长度',
          sign: '≥',
          target: 12,
          meterUnit: '公里',
        },
      ],
    };
    const { misfits, data: printed } = printsOf(formById('project-monitor'), [data]);
    expect(misfits).toEqual([expect.objectContaining({ kind: 'noPlace', value: 4, form: 0 })]);
    expect(printed[0]!.indicators![0]).toMatchObject({ target: '≥12公里' });
  });
});
