/** What is written into a platform's blank file, what is left alone, and what is said about it. */
import { parseA1, toA1 } from '../../../src/core/address';
import type { FormData, IndicatorData } from '../../../src/core/forms';
import type { CellValue } from '../../../src/core/grid';
import {
  brokenAnchors,
  exportForms,
  importForms,
  type InterchangeLayout,
  type Misfit,
} from '../../../src/core/interchange';
import { defaultProfile } from '../../../src/core/profile';
import { byteLength } from '../../../src/core/text-length';
import { blankOf, evaluation, filled, goalList, monitoring } from './sheets';

const indicator = (changes: Partial<IndicatorData> = {}): IndicatorData => ({
  level1: '产出指标',
  level2: '数量指标',
  name: '改造水渠长度',
  target: '≥12公里',
  ...changes,
});

const project = (changes: Partial<FormData> = {}): FormData => ({
  fields: { projectName: '水渠改造' },
  indicators: [indicator()],
  ...changes,
});

const write = (data: FormData, layout = evaluation, blank = blankOf(layout)) =>
  filled(layout, [{ data }], blank);

/** Misfits as "kind cell or source", for reading. */
const said = (misfits: readonly Misfit[]) =>
  misfits.map((one) => `${one.kind} ${'cell' in one ? toA1(one.cell) : one.name.zh}`);

const at = (grid: { value(row: number, col: number): CellValue }, a1: string) => {
  const { row, col } = parseA1(a1)!;
  return grid.value(row, col);
};

describe('anchors', () => {
  test('hold on the blank file, whatever its year, its white space and its colons', () => {
    const layout = { ...evaluation, anchors: [{ cell: 'A1', text: '2020年度自评表（单位：万元）' }] };
    expect(brokenAnchors(layout, blankOf(layout, { A1: ' 2024 年度自评表\n(单位:万元)：' }))).toEqual([]);
  });

  test('a row that was inserted is told by what stands where, and where it went', () => {
    const blank = blankOf(evaluation, { A9: null, A10: '年度资金总额' });
    expect(brokenAnchors(evaluation, blank)).toEqual([
      { cell: parseA1('A9'), expected: '年度资金总额', actual: null, now: parseA1('A10') },
      { cell: parseA1('A10'), expected: '其中：当年财政拨款', actual: '年度资金总额', now: null },
    ]);
  });

  test('of several cells with the same text the nearest is named', () => {
    // 分值 stands in the head of the funds, too, six rows above.
    const blank = blankOf(evaluation, { H14: null, K14: '分值' });
    expect(brokenAnchors(evaluation, blank)[0]!.now).toEqual(parseA1('K14'));
  });
});

describe('values', () => {
  test.each([
    ['≥12公里', '≥', 12, '公里'],
    ['不少于30场次', '≥', 30, '场次'],
    ['＝100%', '=', 100, '%'],
    ['95%', null, 95, '%'],
    ['有效提升', '定性', '有效提升', null],
  ])('%s is taken apart where the file has columns for sign, value and unit', (target, sign, value, unit) => {
    const { grid, misfits } = write(project({ indicators: [indicator({ target })] }));
    expect([at(grid, 'D15'), at(grid, 'E15'), at(grid, 'F15')]).toEqual([sign, value, unit]);
    expect(misfits).toEqual([]);
  });

  test.each(['90%—95%', '2024年6月底前', '1,200人', '人均提升5%以上'])(
    '%s stays whole, and that is said',
    (target) => {
      const { grid, misfits } = write(project({ indicators: [indicator({ target })] }));
      expect([at(grid, 'D15'), at(grid, 'E15'), at(grid, 'F15')]).toEqual([null, target, null]);
      expect(said(misfits)).toEqual(['notSplit E15']);
    },
  );

  test('what was reached follows the target where it is counted in the same unit only', () => {
    const rows = [indicator({ actual: '12.6公里' }), indicator({ name: '新建蓄水池', actual: '6座' })];
    const { grid } = write(project({ indicators: rows }));
    expect([at(grid, 'G15'), at(grid, 'G16')]).toEqual([12.6, '6座']);
  });

  test('an amount is converted into the file’s unit; one in words stays, and that is said', () => {
    const data = project({ funds: { total: { initialBudget: 0.1, executed: '1,000', forecast: '约三万' } } });
    const { grid, misfits } = write(data, monitoring);
    expect([at(grid, 'B9'), at(grid, 'D9'), at(grid, 'F9')]).toEqual([1000, 10_000_000, '约三万']);
    expect(said(misfits)).toEqual(['noNumber F9']);
  });

  test('a choice ticks its column; one without a column is listed', () => {
    const rows = [indicator({ possibility: '有可能' }), indicator({ name: '另一个', possibility: '不好说' })];
    const { grid, misfits } = write(project({ indicators: rows }), monitoring);
    expect(['J15', 'K15', 'L15', 'J16', 'K16', 'L16'].map((a1) => at(grid, a1))).toEqual([
      null,
      '√',
      null,
      null,
      null,
      null,
    ]);
    expect(said(misfits)).toEqual(['noChoice 完成目标可能性']);
  });
});

describe('a text that begins like a formula', () => {
  test.each(['=HYPERLINK("x")', '@SUM(A1)', '+1+cmd', '-2+3', '\t=1'])(
    '%j is written as a text, and said',
    (name) => {
      const { misfits, cells } = write(project({ indicators: [indicator({ name })] }));
      expect(said(misfits)).toEqual(['asText C15']);
      expect(cells).toContainEqual({ cell: parseA1('C15'), value: name });
    },
  );

  test.each(['-5%', '+3.5', '-12万元', '≥5', '水渠=5'])('%s is no formula', (name) => {
    expect(write(project({ indicators: [indicator({ name })] })).misfits).toEqual([]);
  });
});

describe('limits', () => {
  const name = (length: number) => '渠'.repeat(length);
  const byName = (length: number, layout: InterchangeLayout) =>
    write(project({ fields: { projectName: name(length) } }), layout).misfits;

  test('项目名称 takes 180 bytes: 60 Chinese characters in UTF-8, 90 in GB18030', () => {
    expect(byName(60, evaluation)).toEqual([]);
    expect(byName(61, evaluation)).toEqual([
      expect.objectContaining({
        kind: 'tooLong',
        cell: parseA1('B3'),
        length: 183,
        most: 180,
        unit: 'bytes',
      }),
    ]);
    const gb: InterchangeLayout = { ...evaluation, encoding: 'gb18030' };
    expect(byName(90, gb)).toEqual([]);
    expect(byName(91, gb)).toEqual([expect.objectContaining({ length: 182, most: 180 })]);
  });

  test.each([
    [
      'a unit, 300 bytes',
      { fields: { implementingUnit: name(100) } },
      { fields: { implementingUnit: name(101) } },
    ],
    [
      'an indicator, 1000 characters',
      { indicators: [indicator({ name: name(1000) })] },
      { indicators: [indicator({ name: name(1001) })] },
    ],
    [
      'a value, 1000 characters',
      { indicators: [indicator({ actual: name(1000) })] },
      { indicators: [indicator({ actual: name(1001) })] },
    ],
    [
      'a goal, 2000 characters',
      { goals: { expectedGoal: name(2000) } },
      { goals: { expectedGoal: name(2001) } },
    ],
    [
      'a reason, 2000 characters',
      { indicators: [indicator({ reason: name(2000) })] },
      { indicators: [indicator({ reason: name(2001) })] },
    ],
  ])('%s: the last that fits is silent, the next is listed and written in full', (_, fits, over) => {
    expect(write(project(fits)).misfits).toEqual([]);
    const { misfits, cells } = write(project(over));
    expect(misfits).toHaveLength(1);
    expect(misfits[0]).toMatchObject({ kind: 'tooLong' });
    const { value, cell } = misfits[0] as { value: string; cell: { row: number; col: number } };
    expect(cells).toContainEqual({ cell, value });
  });

  test('a layout’s own limit comes before the profile’s', () => {
    const layout = {
      ...evaluation,
      places: evaluation.places.map((place) =>
        place.cell === 'B3' ? { ...place, limit: { most: 4, unit: 'characters' as const } } : place,
      ),
    };
    expect(byName(4, layout)).toEqual([]);
    expect(said(byName(5, layout))).toEqual(['tooLong B3']);
  });

  test('bytes are those of the encoding', () => {
    const usual = 'aA1水渠（≥5）“α”、。';
    // Node has no encoder for GB18030; the decoder tells how long each character is.
    const decoder = new TextDecoder('gb18030');
    const pairs = new Map<string, number>();
    for (let high = 0x81; high <= 0xfe; high++)
      for (let low = 0x40; low <= 0xfe; low++)
        if (low !== 0x7f) pairs.set(decoder.decode(new Uint8Array([high, low])), 2);
    const expected = [...usual].reduce(
      (sum, char) => sum + (char < '\u0080' ? 1 : (pairs.get(char) ?? 4)),
      0,
    );
    expect(byteLength(usual, 'gb18030')).toBe(expected);
    expect(byteLength(`${usual}😀`, 'utf-8')).toBe(new TextEncoder().encode(`${usual}😀`).length);
    expect(byteLength('😀', 'gb18030')).toBe(4);
  });
});

describe('what stands in the blank file', () => {
  test('a formula, or a value of the platform’s, is left and the value listed', () => {
    const blank = blankOf(evaluation, { B3: '（系统生成）' }, { formulas: { D9: '=B9+C9' } });
    const { grid, misfits } = write(project({ funds: { total: { annualBudget: 5 } } }), evaluation, blank);
    expect(at(grid, 'B3')).toBe('（系统生成）');
    expect(said(misfits)).toEqual(['occupied B3', 'occupied D9']);
    expect(misfits[1]).toMatchObject({ there: '=B9+C9', value: 5 });
  });

  test('a cell under a merged one is never written to', () => {
    const merges = [{ top: 2, left: 0, bottom: 2, right: 1 }];
    const { cells, misfits } = write(project(), evaluation, blankOf(evaluation, {}, { merges }));
    expect(said(misfits)).toEqual(['covered B3']);
    expect(cells.map(({ cell }) => toA1(cell))).not.toContain('B3');
  });

  test('indicators go below the levels that are printed for them, and none goes elsewhere', () => {
    const layout: InterchangeLayout = {
      ...evaluation,
      tables: [{ ...evaluation.tables[0]!, lastRow: 19 }],
    };
    const blank = blankOf(
      layout,
      {
        A15: '产出指标（50分）',
        B15: '数量指标',
        C15: '指标1：',
        C16: '指标2：',
        B17: '质量指标',
        A18: '效益指标',
        B18: '社会效益指标',
      },
      {
        merges: [
          { top: 14, left: 0, bottom: 16, right: 0 },
          { top: 14, left: 1, bottom: 15, right: 1 },
        ],
      },
    );
    const rows = [
      indicator({ level2: '质量指标', name: '合格率' }),
      indicator({ name: '一' }),
      indicator({ name: '二' }),
      indicator({ name: '三' }),
      indicator({ level1: '效益指标', level2: '社会效益指标', name: '受益人数' }),
      indicator({ level1: '满意度指标', level2: '服务对象满意度指标', name: '满意度' }),
    ];
    const { grid, misfits } = write(project({ indicators: rows }), layout, blank);
    expect(['C15', 'C16', 'C17', 'C18', 'C19'].map((a1) => at(grid, a1))).toEqual([
      '一',
      '二',
      '合格率',
      '受益人数',
      '三',
    ]);
    // Row 19 prints nothing, and so takes whatever comes first; there is none for the last.
    const lost = misfits.filter(({ kind }) => kind === 'noRow');
    expect(lost.map(({ value }) => value)).toEqual([
      '满意度指标',
      '服务对象满意度指标',
      '满意度',
      12,
      '≥',
      '公里',
    ]);
    const back = importForms(layout, grid);
    expect(back.forms[0]!.indicators!.map(({ level1, level2, name }) => [level1, level2, name])).toEqual([
      ['产出指标（50分）', '数量指标', '一'],
      ['产出指标（50分）', '数量指标', '二'],
      ['产出指标（50分）', '质量指标', '合格率'],
      ['效益指标', '社会效益指标', '受益人数'],
      ['产出指标', '数量指标', '三'],
    ]);
  });

  test('a full table lists every value of what has no row', () => {
    const layout = { ...evaluation, tables: [{ ...evaluation.tables[0]!, lastRow: 15 }] };
    const rows = [indicator(), indicator({ name: '多出的一个', target: '有效' })];
    const { misfits } = write(project({ indicators: rows }), layout);
    expect(misfits.map(({ kind, value }) => [kind, value])).toEqual([
      ['noRow', '产出指标'],
      ['noRow', '数量指标'],
      ['noRow', '多出的一个'],
      ['noRow', '有效'],
      ['noRow', '定性'],
    ]);
  });
});

test('values without a place are listed with the cell that they came from', () => {
  const cells = new Map([['totals.grade', parseA1('B40')!]]);
  const { misfits } = exportForms(
    monitoring,
    [{ data: project({ totals: { grade: '优' } }), cells }],
    null,
    defaultProfile,
  );
  expect(misfits).toEqual([
    expect.objectContaining({ kind: 'noPlace', value: '优', from: parseA1('B40'), form: 0 }),
  ]);
});

describe('what the file prints needs no place', () => {
  const printing = (title: string): InterchangeLayout => ({
    ...monitoring,
    places: monitoring.places.filter(({ field }) => field !== 'year' && field !== 'period'),
    anchors: [...monitoring.anchors.filter(({ cell }) => cell !== 'A1'), { cell: 'A1', text: title }],
  });
  const data = project({ year: 2024, period: '1—7月' });

  test('the year of its title and the months of its labels: they come back from there', () => {
    const layout = printing('2020年度衔接资金1-9月执行情况');
    const blank = blankOf(layout, { A1: '2024年度衔接资金1-7月执行情况' });
    const { grid, misfits } = write(data, layout, blank);
    expect(misfits).toEqual([]);
    expect(importForms(layout, grid).forms[0]!.year).toBe(2024);
  });

  test('another year, and other months, are listed', () => {
    const layout = printing('2023年度衔接资金1-9月执行情况');
    expect(write(data, layout).misfits.map(({ kind, value }) => [kind, value])).toEqual([
      ['noPlace', 2024],
      ['noPlace', '1—7月'],
    ]);
  });

  test('two years are none', () => {
    const layout = printing('2023年至2024年衔接资金');
    expect(importForms(layout, blankOf(layout, { B3: '水渠改造' })).forms[0]!.year).toBeUndefined();
  });
});

test('columns of the platform that no field fills are named, and a constant fills them', () => {
  const columns = goalList.tables[0]!.columns;
  const blank = write(project(), goalList).misfits.filter(({ kind }) => kind === 'unfilled');
  expect(blank.map(({ value }) => value)).toEqual(['财政区划代码']);
  const layout = {
    ...goalList,
    tables: [{ ...goalList.tables[0]!, columns: [...columns, { col: 'B', constant: '330000' }] }],
  };
  const { grid, misfits } = write(project(), layout);
  expect(misfits).toEqual([]);
  expect([at(grid, 'B3'), at(grid, 'B4')]).toEqual(['330000', null]);
});

test('control characters that no workbook can hold are said to be left out', () => {
  expect(said(write(project({ fields: { projectName: '水渠\u0001改造' } })).misfits)).toEqual([
    'unprintable B3',
  ]);
});

describe('reading', () => {
  test('what stands beside the places is listed, printed branches are not', () => {
    const blank = blankOf(evaluation, {
      L3: '另附材料三份',
      L4: '—',
      A15: '产出指标',
      B15: '数量指标',
      A16: '合计',
      H16: 90,
      C17: '改造水渠长度',
    });
    const { forms, misfits } = importForms(evaluation, blank);
    expect(forms[0]!.indicators).toEqual([{ name: '改造水渠长度' }]);
    expect(said(misfits)).toEqual(['unread L3', 'unread A16', 'unread H16']);
  });

  test('a project that says a thing in two ways keeps the first, and that is said', () => {
    const rows = {
      F3: '水渠改造',
      J3: '甲',
      L3: 1,
      G3: '修好水渠',
      F4: '水渠改造',
      J4: '乙',
      L4: 2,
      G4: '修水渠',
    };
    const { forms, misfits } = importForms(goalList, blankOf(goalList, rows));
    expect(forms[0]!.goals).toEqual({ expectedGoal: '修好水渠' });
    expect(misfits).toEqual([
      expect.objectContaining({ kind: 'differs', cell: parseA1('G4'), value: '修水渠', taken: '修好水渠' }),
    ]);
  });

  test('a year is read in any writing, and what is none is kept as an answer', () => {
    const yearOf = (value: CellValue) => importForms(evaluation, blankOf(evaluation, { B6: value })).forms[0];
    expect(yearOf('2024年度')!.year).toBe(2024);
    expect(yearOf('本年')).toMatchObject({ fields: { year: '本年' } });
  });

  test('an empty file holds no form', () => {
    expect(importForms(evaluation, blankOf(evaluation))).toEqual({ forms: [], misfits: [] });
  });
});
