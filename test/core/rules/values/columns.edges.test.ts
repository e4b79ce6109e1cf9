/** Sign, value and unit in columns of their own: which of them belong together, and how they are put right. */
import { parseA1 } from '../../../../src/core/address';
import { createGrid, type CellValue } from '../../../../src/core/grid';
import { cells } from '../across/found';
import { fixes, inColumns, onPaper, reads, says, table, type Line } from './one-row';

type Told = readonly [why: string, line: Line];
/** A quantity in the platform's columns. */
const counted = (sign: CellValue, target: CellValue, meterUnit: CellValue): Told => [
  [sign, target, meterUnit].map((value) => value ?? '').join(' | '),
  inColumns('数量', '改造灯具数量', sign, target, meterUnit),
];
const stated = (nature: CellValue, target: CellValue, meterUnit: CellValue): Told => [
  `${String(nature)}: ${String(target)} | ${String(meterUnit ?? '')}`,
  { level2: '数量指标', name: '改造灯具', nature, target, meterUnit },
];
const finished = (target: CellValue): Told => [
  `finished ${String(target)}`,
  inColumns('时效', '工程完工时间', '≤', target, null),
];

describe.each<[rule: string, finding: string, told: readonly Told[], silent: readonly Told[]]>([
  [
    'JX061',
    'target text error',
    [counted('≥', '全面落实', null), counted('=', '是', null)],
    [
      counted('不适用', '全面落实', null),
      counted('定量(其他)', '全面落实', null),
      counted('定性', '全面落实', null),
      counted(null, '全面落实', null),
    ],
  ],
  [
    'JX063',
    'meterUnit blank error',
    [
      counted('≥', 95, null),
      counted('≥', '90-95', null),
      counted('≥', 2020, null),
      finished(1999.12),
      finished(2100),
    ],
    [
      counted('定性', 95, null),
      counted('不适用', 95, null),
      counted('≥', '全面落实', null),
      finished(2000),
      finished(2022.1),
      finished(2099.12),
    ],
  ],
  [
    'JX064',
    'meterUnit unit warning',
    [
      counted('定性', '责任落实', '个'),
      counted('定性', '责任落实', '篇文字'),
      counted('定性', '责任落实', '无线网点'),
      stated('定性指标', '责任落实', '个'),
    ],
    [
      counted('定性', '责任落实', '是否'),
      counted('定性', '责任落实', '是/否'),
      counted('定性', '责任落实', '无单位'),
      counted('定性', '责任落实', '—'),
      counted('定性', 97, '%'),
      counted('定性', null, '个'),
      counted('≤', '12月底', '月'),
      counted('不适用', '责任落实', '个'),
    ],
  ],
  [
    'JX065',
    'target text error',
    [counted('定量', '责任落实', null), stated('定量', '责任落实', null), stated('定量 指标', '是', null)],
    [
      counted('定量', '新建3所，改造5所', null),
      counted('定量', '不少于三所', null),
      counted('定量', '新建３所，改造５所', null),
      counted('定量', '汛期前', null),
      counted('定量', null, null),
      stated('定量', '不适用', null),
      stated('指标定量', '责任落实', null),
      stated('定性', '责任落实', null),
    ],
  ],
  [
    'JX066',
    'target number warning',
    [counted('定性', 97, '%'), counted('文字描述', 97, '%'), stated('定性', '97%', null)],
    [
      counted('定性', '90-95', '%'),
      counted('定性', null, null),
      counted('定性', '落实3级责任', null),
      stated('定性', '不适用', null),
      counted('≥', 97, '%'),
    ],
  ],
  [
    'JX067',
    'target twice error',
    [counted('≥', '48公里', '公里'), counted('≥', '12人', '人次'), counted('≥', '5个行政村', '村')],
    [
      counted('≥', '95', '%'),
      counted('≥', 95, '%'),
      counted('≥', '48公里', '—'),
      counted('不适用', '48公里', '公里'),
      counted('≥', '提升5%左右的里程', '公里'),
    ],
  ],
  [
    'JX067',
    'target doubled error',
    [
      ['公里 twice', onPaper('数量', '改造管网', '18.6公里公里')],
      ['a percent sign twice', onPaper('质量', '合格率', '≥95%%')],
    ],
    [
      ['a word that begins with the unit', onPaper('数量', '住房', '保障5人人均住房达标')],
      ['不适用', inColumns('数量', '改造管网', '不适用', '18公里公里', null)],
    ],
  ],
  [
    'JX068',
    'meterUnit word info',
    [counted('≥', 95, '百分比'), counted('≥', 95, ' 百分 数')],
    [counted('≥', 95, '%'), counted('≥', 95, 5), counted('不适用', 95, '百分比')],
  ],
  [
    'JX068',
    'target both info',
    [
      counted('≥', '百分之九十五', '%'),
      counted('≥', '百分之九十五', ' ％ '),
      ['on paper', onPaper('质量', '合格率', '百分之95％')],
    ],
    [
      counted('≥', '百分之九十五', null),
      counted('≥', '百分之九十五', '占比%'),
      counted('≥', '百分之九十五', '%以上'),
      counted('≥', '九十五', '%'),
      counted('≥', 95, '%'),
    ],
  ],
  [
    'JX069',
    'target marks error',
    [
      counted('≥', '*5', '个'),
      counted('≥', '6*8', '个'),
      counted('≥', '5*', '个'),
      counted('≥', '(*5)', '个'),
      counted('≥', '5-', '个'),
      counted('≥', '5－', '个'),
      counted('≥', '5--8', '个'),
      counted('≥', '5_', '个'),
    ],
    [
      counted('≤', '530元/人*月', null),
      counted('≤', '530元/人*12月', null),
      counted('≥', '5-8', '个'),
      counted('≤', '2022年3月--2022年12月', null),
      counted('≥', '--', '个'),
      counted('不适用', '5_', '个'),
    ],
  ],
  [
    'JX081',
    'target limit error',
    [counted('≤', '不超过98', '个'), counted('≤', '不得超过98', '个'), counted('≥', '98以上', '个')],
    [
      counted('≥', '不少于应有人数', null),
      counted('定性', '至少98', '个'),
      counted('不适用', '至少98', '个'),
      counted('定量(其他)', '至少98', '个'),
      counted(null, '至少98', '个'),
    ],
  ],
  [
    'JX081',
    'target about error',
    [counted('≥', '约98', '个'), counted('≥', '98个左右', null), counted('≥', '98余', '个')],
    [counted('≥', '约谈企业98家', null), counted('≥', '节约98', '吨'), counted('≥', '98场很多人参加', null)],
  ],
  [
    'JX087',
    'meterUnit time warning',
    ['年', '季度', '个月'].map((unit): Told => [unit, inColumns('数量', '安装路灯', '=', 2, unit)]),
    ['盏', '座'].map((unit): Told => [unit, inColumns('数量', '安装路灯', '=', 2, unit)]),
  ],
  [
    'JX084',
    'target filled warning',
    [counted('不适用', 5, null), counted('不适用', '有', null)],
    [counted('不适用', '—', null), counted('不适用', 0, null), counted('不适用', ' 不适用 ', null)],
  ],
])('%s %s', (rule, finding, told, silent) => {
  it.each(told)('is said of %s', (_, line) => expect(says(rule, line)).toEqual([finding]));
  it.each(silent)('is not said of %s', (_, line) => expect(says(rule, line)).toEqual([]));
});

it('asks for no target where no indicator is named', () => {
  expect(says('JX060', { ...onPaper('数量', '', null), name: null, actual: '12公里' })).toEqual([]);
  expect(says('JX060', { ...onPaper('数量', '改造管网', null), actual: '12公里' })).toEqual([
    'target blank error',
  ]);
  // Nor where the table has no column for it.
  expect(says('JX060', { level2: '数量指标', name: '改造管网', actual: '12公里' })).toEqual([]);
});

describe('what would be put in their place', () => {
  const [, percentTwice] = counted('≥', '95%', '%');

  it.each<[rule: string, line: Line, fix: readonly string[]]>([
    ['JX064', counted('定性', '责任落实', '个')[1], ['suggestion', 'meterUnit: null']],
    ['JX067', percentTwice, ['fix', 'target: 95']],
    ['JX067', counted(null, '≥95%', '%')[1], ['fix', 'target: "≥95"']],
    ['JX067', counted('≥', '12人', '人次')[1], ['suggestion', 'target: 12']],
    ['JX068', counted('≥', 95, '百分比')[1], ['fix', 'meterUnit: "%"']],
    ['JX071', onPaper('质量', '合格率', 0.95), ['suggestion', 'target: "95%"']],
    ['JX071', onPaper('质量', '合格率', '≥0.95'), ['suggestion', 'target: "≥95%"']],
    ['JX071', inColumns('质量', '合格率', '≥', 0.95, '%'), ['suggestion', 'target: 95']],
    ['JX083', onPaper('数量', '改造管网', '≥１２公里'), ['fix', 'target: "≥12公里"']],
    ['JX083', counted('＞＝', 12, '公里')[1], ['fix', 'sign: "≥"']],
  ])('%s %j: %j', (rule, line, fix) => expect(fixes(rule, line)).toEqual([fix]));

  it('stays a text where the cell would show a number as a percentage', () => {
    expect(fixes('JX067', percentTwice, '0%')).toEqual([['fix', 'target: "95"']]);
    expect(fixes('JX067', percentTwice, '0.00')).toEqual([['fix', 'target: 95']]);
  });

  it('clears all that a row marked 不适用 holds', () => {
    expect(fixes('JX084', { ...inColumns('数量', '改造管网', '不适用', 12, '公里'), actual: 11 })).toEqual([
      ['suggestion', 'target: null', 'actual: null'],
    ]);
  });
});

it('names the target as the user sees it', () => {
  expect(reads('JX067', onPaper('数量', '改造管网', ' 18.6公里公里 '))).toEqual([
    '指标值“18.6公里公里”的单位“公里”写了两次，请删除多写的一个。',
  ]);
  expect(reads('JX080', onPaper('数量', '改造管网', '≥0公里'))).toEqual([
    '“改造管网”的指标值为“≥0”，任何结果都算完成。',
  ]);
});

describe('writings of a sign', () => {
  it.each([
    ['大于等于12公里', '≥12公里'],
    ['大于或等于12公里', '≥12公里'],
    ['大于或者等于12公里', '≥12公里'],
    ['》=12公里', '≥12公里'],
    ['≥=12公里', '≥12公里'],
    ['≥≥12公里', '≥12公里'],
    ['>≥12公里', '≥12公里'],
    ['小于等于12公里', '≤12公里'],
    ['小于或等于12公里', '≤12公里'],
    ['小于或者等于12公里', '≤12公里'],
    ['《=12公里', '≤12公里'],
    ['≤=12公里', '≤12公里'],
    ['≤≤12公里', '≤12公里'],
    ['<≤12公里', '≤12公里'],
    ['大于12公里', '>12公里'],
    ['》12公里', '>12公里'],
    ['小于12公里', '<12公里'],
    ['《12公里', '<12公里'],
    ['﹤12公里', '<12公里'],
    ['等于12公里', '=12公里'],
    ['﹦12公里', '=12公里'],
  ])('%s is better written %s', (target, standard) => {
    expect(fixes('JX083', onPaper('数量', '改造管网', target))).toEqual([
      ['fix', `target: ${JSON.stringify(standard)}`],
    ]);
  });

  it.each(['不大于12公里', '不小于１２公里', '每村１处，共６处', '大于上年', '>12公里', '12公里'])(
    '%s stays as it is',
    (target) => expect(says('JX083', onPaper('数量', '改造管网', target))).toEqual([]),
  );

  it('are left alone where a sign column says something else, or the row does not count', () => {
    expect(says('JX083', counted('大于上年', 12, '公里')[1])).toEqual([]);
    expect(says('JX083', counted('不适用', '１２', '公里')[1])).toEqual([]);
    expect(says('JX083', counted('＞', 12, '公里')[1], counted('≥', 12, '公里')[1])).toEqual([
      'sign writing info',
    ]);
  });

  it('are those of a list where all are words, whatever rows without one say', () => {
    const [[, word], [, mark]] = [counted('大于等于', 12, '公里'), counted('＞＝', 12, '公里')];
    const [[, qualitative], [, blank]] = [counted('定性', '落实', null), counted(null, '落实', null)];
    const signs = (...lines: readonly Line[]) => {
      const grid = table(lines);
      // Without the row that table() adds, whose sign is a mark.
      const values = Array.from({ length: grid.area.bottom }, (_, row) =>
        Array.from({ length: grid.area.right + 1 }, (__, col) => grid.value(row, col)),
      );
      return cells('JX083', [{ grid: createGrid({ sheet: '表', values }) }]).map(
        (cell) => parseA1(cell.split('!')[1]!)!.row - 3,
      );
    };
    expect(signs(word, word)).toEqual([]);
    expect(signs(word, qualitative, blank, word)).toEqual([]);
    expect(signs(word, mark, word)).toEqual([1, 2, 3]);
    // Twenty rows tell it.
    const twenty = Array.from({ length: 20 }, () => word);
    expect(signs(...twenty.slice(1), mark)).toHaveLength(20);
    expect(signs(...twenty, mark)).toEqual([]);
  });
});
