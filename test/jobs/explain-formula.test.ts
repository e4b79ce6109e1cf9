/** Why a cell shows what it shows. */
import { parseA1, parseArea, toA1 } from '../../src/core/address';
import type { CellValue } from '../../src/core/grid';
import { openWorkbookFile } from '../../src/host/file';
import { explainCell, occupied, referenceTo } from '../../src/jobs';
import { startFunctions } from '../functions/runtime';
import { buildFile } from '../host/file/build-file';
import { excelWithFunctions, until } from './excel-with-functions';

jest.setTimeout(60_000);
beforeAll(() => void startFunctions());

const ROWS: CellValue[][] = [
  ['三级指标', '年度指标值', '实际完成值', '分值', '计算符号'],
  ['培训场次', '≥12场', 15, 10, null],
  ['能耗', '≤500', 550, 10, null],
  ['培训效果', '有效提升', '达成预期指标', 10, null],
  ['老指标', 5, 4, 10, '不适用'],
  [null, '≥3个', 2, null, null],
  ['空缺', null, null, 10, null],
];

async function asked(formula: string, shown: CellValue = 0, rows: readonly (readonly CellValue[])[] = ROWS) {
  const sheets = [
    { name: '表', rows: rows.map((row) => [...row]) },
    { name: '算', rows: [[formula]], results: { A1: shown } },
  ];
  const workbook = await openWorkbookFile(await buildFile({ sheets }), 'x.xlsx');
  const answer = await explainCell(workbook, '算', { row: 0, col: 0 });
  if (answer.kind !== 'formula') throw new Error(answer.kind);
  return answer;
}
async function said(formula: string, rows?: readonly (readonly CellValue[])[]) {
  const { calls } = await asked(formula, 0, rows);
  return calls.flatMap(({ explanation }) => explanation?.lines.map(({ zh }) => zh) ?? []);
}

describe('a result is explained by the cells that it comes from', () => {
  it.each<[string, string[]]>([
    [
      '=JX.量化率(表!A2:A7,表!B2:B7,表!E2:E7)',
      [
        '数到三级指标 4 个，其中定量 2 个。',
        '定量：表!B2“≥12场”、表!B3“≤500”。',
        '定性：表!B4“有效提升”。',
        '指标值空白，计入总数但不算定量：表!B7（空）。',
        '标为“不适用”，没有计入：表!B5 5。',
        '没有三级指标名称，没有计入：表!B6“≥3个”。',
        '量化率 = 2 ÷ 4 = 50.00%。',
      ],
    ],
    [
      '=JX.平均量化率({9;10;0},{10;20;0},"平均")',
      ['方法：平均。2 个单位各自的量化率相加，再除以 2 = 70.00%。', '总数为 0，没有计入：0。'],
    ],
    ['=JX.平均量化率({9;10},{10;20},"合并")', ['方法：合并。定量数之和 ÷ 总数之和 = 19 ÷ 30 = 63.33%。']],
    [
      '=JX.执行率(31423.98,42948.32)',
      ['执行数 31423.98，预算数 42948.32：执行率 = 执行数 ÷ 预算数 = 31423.98 ÷ 42948.32 = 73.17%。'],
    ],
    [
      '=JX.完成率(表!C2,表!B2)',
      ['实际 表!C2 15，目标 表!B2“≥12场”：“≥”类，完成率 = 实际 ÷ 目标 = 15 ÷ 12 = 125.00%。'],
    ],
    [
      '=JX.完成率(表!C3,表!B3)',
      ['实际 表!C3 550，目标 表!B3“≤500”：“≤”类，超过了，完成率 = 目标 ÷ 实际 = 500 ÷ 550 = 90.91%。'],
    ],
    [
      '=JX.偏差值(0.8276,0.7317)',
      ['完成率和执行率先四舍五入到 0.01%：82.76% − 73.17% = 9.59 个百分点，目标快于资金。'],
    ],
    [
      '=JX.整体完成率(表!C2:C4,表!B2:B4)',
      [
        '计入 3 个指标的完成率：表!B2 100.00%、表!B3 90.91%、表!B4 100.00%。',
        '其中 1 个超过 100.00%，按 100.00% 计。',
        '方法：平均。相加后除以 3 = 96.97%。',
      ],
    ],
    [
      '=JX.指标得分(表!C3,表!B3,表!D3)',
      [
        '实际 表!C3 550，目标 表!B3“≤500”：“≤”类，超过了，完成率 = 目标 ÷ 实际 = 500 ÷ 550 = 90.91%。',
        '得分 = 分值 10 × 90.91% = 9.09。',
      ],
    ],
    [
      '=JX.执行率得分(31423.98,42948.32)',
      [
        '执行数 31423.98，预算数 42948.32：执行率 = 执行数 ÷ 预算数 = 31423.98 ÷ 42948.32 = 73.17%。',
        expect.stringMatching(/^得分 = 分值 10（按口径“.+”） × 执行率 = 7\.32，不超过分值。$/) as string,
      ],
    ],
    [
      '=JX.预警灯(35,100,6)',
      [
        '实际 35，目标 100：“≥”类，完成率 = 实际 ÷ 目标 = 35 ÷ 100 = 35.00%。',
        '与序时进度相比：35.00% ÷ (6 ÷ 12) = 70.00%。',
        '灯：120.00% 起蓝，80.00% 起绿，60.00% 起黄，0.00% 起红。',
      ],
    ],
    ['=JX.解析指标值("不少于三十场次")', ['“不少于三十场次”拆成：符号 ≥，数值 30，单位 场次，性质 定量。']],
    ['=JX.是否定量(表!B4)', ['表!B4“有效提升”是定性：是文字，没有可以比较的数值。']],
    // A blank that a formula keeps blank is read like any.
    [
      '=JX.执行率(IF(表!D6="","",表!D6),5)',
      ['执行数 表!D6（空），预算数 5：没有可以相除的数，结果为空，不算 0。'],
    ],
  ])('%s', async (formula, lines) => {
    expect(await said(formula)).toEqual(lines);
  });

  it('with the grade’s edges, in both languages', async () => {
    const { calls } = await asked('=JX.评价等级(89.99)');
    const [first, second] = calls[0]!.explanation!.lines;
    expect(first).toEqual({ zh: '总分 89.99，等级是良。', en: 'Total 89.99, the grade is 良.' });
    expect(second!.zh).toContain('90 分起优，80 分起良');
  });

  it('for each of several functions, also where one is within the other', async () => {
    const { calls } = await asked('=ROUND(JX.偏差值(JX.完成率(10,20),JX.执行率(1,4)),2)');
    expect(calls.map(({ text }) => text)).toEqual([
      'JX.偏差值(JX.完成率(10,20),JX.执行率(1,4))',
      'JX.完成率(10,20)',
      'JX.执行率(1,4)',
    ]);
    expect(calls[0]!.explanation!.lines[0]!.zh).toContain('50.00% − 25.00% = 25.00 个百分点');
  });

  it('as far as it can be read: what Excel calculates by itself is named', async () => {
    const { calls } = await asked('=JX.执行率(SUM(表!C2:C3),没有!A1)');
    expect(calls).toMatchObject([{ explanation: null, unread: ['SUM(表!C2:C3)', '没有!A1'] }]);
  });
});

describe('an error says which cell is wrong and what to do', () => {
  it.each<[string, CellValue[][], string, string[]]>([
    [
      '=JX.执行率(表!A1:A3,表!B1:B3)',
      [
        [100, 200],
        [5, 0],
        ['很多', 3],
      ],
      '#DIV/0!',
      [
        '公式一次算出 3 行，这里说的是第 1 行。',
        '执行数 表!A1 100，预算数 表!B1 200：执行率 = 执行数 ÷ 预算数 = 100 ÷ 200 = 50.00%。',
      ],
    ],
    [
      '=JX.执行率(表!A1,表!B1)',
      [[5, 0]],
      '#DIV/0!',
      ['表!A1、表!B1：预算数是 0 却有支出，0 不能作除数。请核对预算数。'],
    ],
    ['=JX.执行率(表!A1,表!B1)', [['很多', 2]], '#VALUE!', ['表!A1、表!B1：执行数“很多”不是数字。']],
    [
      '=JX.整体完成率(表!A1:A2,表!B1:B2)',
      [
        [1, 2],
        ['12公里', '5吨'],
      ],
      '#VALUE!',
      ['表!A2、表!B2：实际完成值“12公里”与指标值“5吨”无法比较，请填写同一单位的数值。'],
    ],
    [
      '=JX.执行率(表!A1:A2,表!B1:B3)',
      [
        [1, 1],
        [1, 1],
        [1, 1],
      ],
      '#VALUE!',
      ['执行数（2行1列）与预算数（3行1列）的大小不一致。'],
    ],
    [
      '=JX.评价等级(90,"没有这个")',
      [[1]],
      '#N/A',
      [expect.stringMatching(/没有名为“没有这个”的口径，可用：/) as string],
    ],
  ])('%s of %j', async (formula, rows, _, lines) => {
    expect(await said(formula, rows)).toEqual(lines);
  });

  it('names an unknown function’s proper name', async () => {
    const { calls, shown } = await asked('=绩效.执行率(1,2)', '#NAME?');
    expect(shown).toBe('#NAME?');
    expect(calls[0]!.definition.name).toBe('执行率');
  });
});

describe('in Excel', () => {
  it('a cell that a formula spills into is explained by its own row, and what stands in the way is named', async () => {
    const excel = await excelWithFunctions([
      {
        name: '表',
        rows: [
          [100, 200, '=JX.执行率(A1:A3,B1:B3)', '=JX.执行率(A1:A3,B1:B3)'],
          [30, 40, null, null],
          [5, 0, null, '手填'],
        ],
      },
    ]);
    const { workbook } = excel;
    const shows = async (cell: string) => {
      const answer = await explainCell(workbook, '表', parseA1(cell)!);
      return answer.kind === 'formula' ? answer : null;
    };
    await until(async () => (await shows('C2'))?.shown === 0.75 && (await shows('D1'))?.shown === '#SPILL!');
    const second = await shows('C2');
    expect(second).toMatchObject({ own: parseA1('C1'), shown: 0.75 });
    expect(second!.calls[0]!.explanation!.lines.map(({ zh }) => zh)).toEqual([
      '公式一次算出 3 行，这里说的是第 2 行。',
      '执行数 A2 30，预算数 B2 40：执行率 = 执行数 ÷ 预算数 = 30 ÷ 40 = 75.00%。',
    ]);
    const third = await shows('C3');
    expect(third!.calls[0]!.explanation!.lines.map(({ zh }) => zh)).toEqual([
      'A3、B3：预算数是 0 却有支出，0 不能作除数。请核对预算数。',
    ]);
    const blocked = await shows('D1');
    expect(blocked!.inTheWay.map(toA1)).toEqual(['D3']);
    excel.dispose();
  });
});

test('cells without a formula, and formulas without our functions, are told apart', async () => {
  const workbook = await openWorkbookFile(
    await buildFile({ sheets: [{ name: '表', rows: [['甲', null, '=SUM(1,2)']], results: { C1: 3 } }] }),
    'x.xlsx',
  );
  const kinds = await Promise.all(
    ['A1', 'B1', 'C1'].map((cell) => explainCell(workbook, '表', parseA1(cell)!)),
  );
  expect(kinds).toMatchObject([{ kind: 'value' }, { kind: 'blank' }, { kind: 'formula', calls: [] }]);
});

test('cells that a result would cover are found, merged ones too', async () => {
  const sheet = {
    name: '表',
    rows: [
      ['甲', null],
      [null, null],
      [null, '=1'],
    ],
    merges: ['A2:B2'],
  };
  const workbook = await openWorkbookFile(await buildFile({ sheets: [sheet] }), 'x.xlsx');
  const found = await occupied(workbook, '表', parseArea('A1:B3')!, { row: 0, col: 0 });
  expect(found.map(toA1)).toEqual(['A2', 'B2', 'B3']);
});

test('references are written as Excel wants them', () => {
  const area = parseArea('C5:C40')!;
  expect(referenceTo('表', area, '表')).toBe('C5:C40');
  expect(referenceTo('自评表', area, '表')).toBe('自评表!C5:C40');
  expect(referenceTo("1 月's", area, '表')).toBe("'1 月''s'!C5:C40");
  expect(referenceTo('A1', area, '表')).toBe("'A1'!C5:C40");
  expect(referenceTo('表', { top: 0, left: 2, bottom: 1_048_575, right: 3 }, '表')).toBe('C:D');
});
