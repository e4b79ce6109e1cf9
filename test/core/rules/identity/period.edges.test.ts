/** How clerks write when a project begins and ends: what is compared, what is refused, what is left alone. */
import { layout } from '../../../support/layout';
import { findings, sheetOf, told } from './told';

/** What is said about a 项目期. */
const lasting = (projectPeriod: string | number): string[] =>
  told('JX006 JX007', sheetOf({ fields: { projectPeriod } })).map((line) => line.replace(/^\S+ /, ''));

const form = (cells: string) =>
  layout(`
    项目支出绩效目标申报表（2023年度） | < | < | < | <
    项目名称 | 河道疏浚整治 | < | < | <
    ${cells}
    一级指标 | 二级指标 | 三级指标 | 指标值 | 备注
    产出指标 | 数量指标 | 疏浚河道长度 | ≥8公里 |
  `);
/** What is said about dates in fields of their own. */
const dates = (start: string, end: string): string[] =>
  told('JX006 JX007', form(`开始日期 | ${start} | 结束日期 | ${end} |`));

describe('a project that ends before it begins', () => {
  test.each([
    '2023年6月—2023年3月',
    '2023年12月-2023年6月',
    '2023年3月10日至2023年3月5日',
    '2023.3.10—2023.3.5',
    '2023-06至2023-03',
    '2023年度至2022年度',
    '23年6月-23年3月',
    '20230630-20230101',
    '202306—202301',
    '2023年6月起到2023年3月止',
    '2023年6月份→2022年12月份',
    '2023年3月初~2023年1月底',
    '2023年3月上旬至2023年1月下旬',
  ])('is reported: %s', (period) => {
    expect(lasting(period)).toEqual([`“项目期”为“${period}”，开始时间晚于结束时间，请改正。`]);
  });

  test.each([
    '2023年3月15日至2023年3月15日',
    '2023年3月10日至2023年3月15日',
    '2023年3月15日至2023年3月',
    '2023年3月—2023年3月',
    '2023年6月—2023年',
    '2023年—2023年',
    '202301—202312',
    '2023年10月—2023年3月（跨年）',
    '2023年10月—2023年3月（次年）',
    '2023年12月—2023年3月，2022年立项',
    '2023年6月验收，2022年5月开工',
    '2023年6月、2022年6月',
    '2023年12-3月',
    '2023年12月—3月',
    '2023.11.1-3.31',
  ])('is not seen in %s', (period) => {
    expect(lasting(period)).toEqual([]);
  });

  test('is said with the words of the form', () => {
    expect(told('JX006', form('★项目实施期限 | 2023年6月—2023年3月 | < | < | <'))).toEqual([
      'B3 “项目实施期限”为“2023年6月—2023年3月”，开始时间晚于结束时间，请改正。',
    ]);
    expect(told('JX006', form('**项目期限： | 2023年—　2022年 | < | < | <'))).toEqual([
      'B3 “项目期限”为“2023年—　2022年”，开始时间晚于结束时间，请改正。',
    ]);
    expect(told('JX006', form('项目期：2023年—2022年 | < | < | < | <'))).toEqual([
      'A3 “项目期”为“2023年—2022年”，开始时间晚于结束时间，请改正。',
    ]);
  });
});

describe('a date of no calendar', () => {
  test.each([
    ['2023年0月—2023年6月', '2023年0月'],
    ['2023年13月', '2023年13月'],
    ['2023年3月0日', '2023年3月0日'],
    ['2023年4月31日', '2023年4月31日'],
    ['2023年2月29日', '2023年2月29日'],
    ['2023.1-2023.13', '2023.13'],
    ['20231331', '20231331'],
    ['2023年1月至0月', '2023年1月至0月'],
    ['2023年1-13月', '2023年1-13月'],
    ['2023年0-12月', '2023年0-12月'],
    ['2023年1月1日至2月30日', '2023年1月1日至2月30日'],
    ['2023.1.1-2.30', '2023.1.1-2.30'],
    ['2022-22', '2022-22'],
    ['2022-33', '2022-33'],
    ['2022-24月', '2022-24月'],
    ['2022-03-24至2022-24', '2022-24'],
  ])('is refused: %s', (period, wrong) => {
    expect(lasting(period)).toEqual([`“项目期”中的“${wrong}”不是有效日期，请改正。`]);
  });

  test.each([
    '2024年2月29日',
    '2023年1月1日',
    '2023年12月31日',
    '2023年1月—12月',
    '2023年1-12月',
    '2023年1月1日至12月31日',
    '2023.1.1-12.31',
    '2023年1月起至12月底',
    '2022-23',
    '2022-32',
    '2022/24',
    '2009-10',
    '2023年至24月',
    '2023年（12个月）',
  ])('is none of %s', (period) => {
    expect(lasting(period)).toEqual([]);
  });
});

describe('a number in the cell', () => {
  test.each([1, 3, 120, 1949, 2023, 2023.1, 2023.06, 202306, 20230315, 36_526, 45_000, 73_050])(
    'is a year, a date or a count of years or months: %s',
    (value) => {
      expect(lasting(value)).toEqual([]);
    },
  );

  test.each([-1, 0, 121, 36_525, 73_051, 202313, 3_000_000])('tells no time: %s', (value) => {
    expect(lasting(value)).toEqual([`“项目期”为“${value}”，看不出起止时间或期限，请写明年度或日期。`]);
  });
});

describe('words', () => {
  test.each(['三年', '持续', '长期有效', '随项目进度', '无', '至今', '不定', '汛后5', '工程结束'])(
    'that leave the end open: %s',
    (period) => {
      expect(lasting(period)).toEqual([]);
    },
  );

  test.each(['水务', '财政资金', '  河道　'])('that tell no time: %s', (period) => {
    expect(lasting(period)).toEqual([
      `“项目期”为“${period.trim()}”，看不出起止时间或期限，请写明年度或日期。`,
    ]);
  });
});

describe('two fields of their own', () => {
  test.each([
    ['2023年6月', '2023年5月', '“2023年5月”早于开始时间“2023年6月”'],
    ['2023-03-15', '2023-03-14', '“2023-03-14”早于开始时间“2023-03-15”'],
    ['202306', "'202305", '“202305”早于开始时间“202306”'],
    ['{2023-12-31}', '{2023-01-09}', '“2023-01-09”早于开始时间“2023-12-31”'],
    ['{2023-03-15}', '2023年3月14日', '“2023年3月14日”早于开始时间“2023-03-15”'],
    ['{2099-12-31}', '{2023-01-01}', '“2023-01-01”早于开始时间“2099-12-31”'],
    ['{2023-01-01}', '{2000-01-01}', '“2000-01-01”早于开始时间“2023-01-01”'],
    ['2023年6月　', '　2023年5月', '“2023年5月”早于开始时间“2023年6月”'],
  ])('contradict: %s and %s', (start, end, said) => {
    expect(dates(start, end)).toEqual([`D3 结束时间${said}，请改正。`]);
  });

  test.each([
    ['2023-03-15', '2023-03-15'],
    ['{2023-03-15}', '{2023-03-15}'],
    ['2023年6月', '2023年'],
    ['2023年6月', ''],
    ['', '2023年6月'],
    ['2023年6月', '长期'],
    ['每年', '2023年6月'],
    ['2023年6月', '2022年1月至2022年12月'],
    ['2023年6月至2023年12月', '2022年12月'],
    ["'45291", "'44927"],
    // 2023.10 typed as a number has become 2023.1.
    ['2023.3', '2023.1'],
  ])('do not: %s and %s', (start, end) => {
    expect(dates(start, end)).toEqual([]);
  });

  test.each([
    ['73051', '{2023-01-01}', 'B3 “开始日期”为“73051”'],
    ['{2023-01-01}', '36525', 'D3 “结束日期”为“36525”'],
  ])('are no dates outside of this century: %s and %s', (start, end, said) => {
    expect(dates(start, end)).toEqual([`${said}，看不出起止时间或期限，请写明年度或日期。`]);
  });

  test('cannot be compared when one is of no calendar', () => {
    expect(dates('2023年6月', '2022年13月')).toEqual(['D3 “结束日期”中的“2022年13月”不是有效日期，请改正。']);
  });

  test('show where the other stands', () => {
    const [one] = findings('JX006', form('开始日期 | 2023年6月 | 结束日期 | 2023年5月 |'));
    expect(one).toMatchObject({ cells: [{ top: 2, left: 1, bottom: 2, right: 1 }], actual: '2023年5月' });
  });
});
