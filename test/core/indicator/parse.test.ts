import fc from 'fast-check';
import {
  isNotApplicable,
  natureOf,
  parseSign,
  parseTarget,
  printTarget,
  readNumber,
} from '../../../src/core/indicator';
import { defaultProfile } from '../../../src/core/profile';

const { policy } = defaultProfile.quantification;

test('what would be another number once it is written in digits is no number', () => {
  expect(parseTarget('－百分之九十', policy)).toMatchObject({
    kind: 'text',
    number: null,
    rest: '-百分之九十',
  });
});

describe('a target value is taken apart', () => {
  test.each([
    // text, sign, number, upper, unit, nature, rest
    ['≥95%', '≥', 95, null, '%', '定量', ''],
    ['＞＝９５％', '≥', 95, null, '%', '定量', ''],
    ['≧ 735 人次', '≥', 735, null, '人次', '定量', ''],
    ['═100', '=', 100, null, null, '定量', ''],
    ['》3项', '>', 3, null, '项', '定量', ''],
    ['>=530元/人*月', '≥', 530, null, '元/人*月', '定量', ''],
    ['<=5300元/户', '≤', 5300, null, '元/户', '定量', ''],
    ['28.8万元', null, 28.8, null, '万元', '定量', ''],
    ['1,234.50 公里', null, 1234.5, null, '公里', '定量', ''],
    ['大于等于90', '≥', 90, null, null, '定量', ''],
    ['不低于 90%', '≥', 90, null, '%', '定量', ''],
    ['不少于三十场次', '≥', 30, null, '场次', '定量', ''],
    ['至少两次', '≥', 2, null, '次', '定量', ''],
    ['不超过3个工作日', '≤', 3, null, '个工作日', '定量', ''],
    ['≥.5%', '≥', 0.5, null, '%', '定量', ''],
    ['50年', null, 50, null, '年', '定量', ''],
    ['12.', null, 12, null, null, '定量', ''],
    ['控制在500万元以内', '≤', 500, null, '万元', '定量', ''],
    ['80%以上', '≥', 80, null, '%', '定量', ''],
    ['5%（含）以上', '≥', 5, null, '%', '定量', ''],
    ['2次以下', '≤', 2, null, '次', '定量', ''],
    ['百分之九十五', null, 95, null, '%', '定量', ''],
    ['≤万分之五', '≤', 0.05, null, '%', '定量', ''],
    ['90%-95%', null, 90, 95, '%', '定量', ''],
    ['90～95%', null, 90, 95, '%', '定量', ''],
    ['3至5个', null, 3, 5, '个', '定量', ''],
    ['提升5%以上', '≥', 5, null, '%', '定量', '提升'],
    ['500人次培训', null, 500, null, '人次', '定量', '培训'],
    ['0起', null, 0, null, '起', '定量', ''],
    ['三万元', null, 3, null, '万元', '定量', ''],
  ])('%s', (text, sign, number, upper, unit, nature, rest) => {
    const parsed = parseTarget(text, policy);
    expect(parsed).toMatchObject({ sign, number, upper, unit, nature, rest });
    expect(parsed.kind).toBe(upper === null ? 'number' : 'range');
  });

  test.each([
    '2020年12月31日前',
    '12月底前',
    '2020-12-31',
    '2020/6/30',
    '年底前完成',
    '2020年底',
    '2020年',
    '20年6月',
    '第四季度',
    '当年完成',
    '汛期前完工',
    '6月30日前',
  ])('%s is a deadline and counts as 定量', (text) =>
    expect(parseTarget(text, policy)).toMatchObject({ kind: 'date', nature: '定量', number: null }),
  );

  test.each([
    '有效提升',
    '显著改善',
    '逐步提高',
    '应保尽保',
    '一般',
    '万无一失',
    '达成年度指标',
    '高',
    '一定程度改善',
    '及时',
    '按时足额发放',
    '有效保障汛期安全',
  ])('%s is words only: 定性', (text) =>
    expect(parseTarget(text, policy)).toMatchObject({ kind: 'text', nature: '定性', number: null }),
  );

  test.each(['是', '否', '有', '无'])('%s is a yes or no: 定性', (text) =>
    expect(parseTarget(text, policy)).toMatchObject({ kind: 'yesNo', nature: '定性' }),
  );

  test.each([null, '', '  ', '/', '—', '——', '……', '\n', '-'])('%p is blank: neither', (value) =>
    expect(parseTarget(value, policy)).toMatchObject({ kind: 'blank', nature: null }),
  );

  test('a cell with a percent format holds a ratio', () => {
    expect(parseTarget(0.95, policy, '0%')).toMatchObject({ number: 95, unit: '%' });
    expect(parseTarget(0.986, policy, '0.00%')).toMatchObject({ number: 98.6, unit: '%' });
    expect(parseTarget(0.95, policy)).toMatchObject({ number: 0.95, unit: null });
    expect(parseTarget(0, policy)).toMatchObject({ kind: 'number', number: 0, nature: '定量' });
  });

  test.each(['yyyy-mm-dd', 'yyyy"年"m"月"d"日"', '[$-804]yyyy/m/d', 'm/d/yy'])(
    'a cell with the date format %p holds a date, not 44196 of something',
    (format) =>
      expect(parseTarget(44196, policy, format)).toMatchObject({
        kind: 'date',
        number: null,
        rest: '2020-12-31',
      }),
  );

  test.each(['General', '0.00', '#,##0.00_);[Red](#,##0.00)', '0"d"'])(
    'a cell with the format %p does not',
    (format) => expect(parseTarget(44196, policy, format)).toMatchObject({ kind: 'number', number: 44196 }),
  );

  test.each(['9'.repeat(400), `百分之${'9'.repeat(400)}`, '九亿亿亿亿元', 1e300])(
    '%p is no number anybody can reckon with',
    (value) => expect(parseTarget(value, policy)).toMatchObject({ kind: 'text', number: null }),
  );

  test('a limit said twice is no unit', () =>
    expect(parseTarget('95以上以上', policy)).toMatchObject({ kind: 'text', unit: null }));

  test('several numbers in a sentence are 定量 but no single number is the target', () => {
    expect(parseTarget('培训3期共500人次', policy)).toMatchObject({
      kind: 'text',
      nature: '定量',
      number: null,
    });
  });

  test('the open cases follow the profile', () => {
    const strict = { ...policy, date: '定性', yesNo: '定量', mixed: '定性' } as const;
    expect(parseTarget('12月底前', strict).nature).toBe('定性');
    expect(parseTarget('是', strict).nature).toBe('定量');
    expect(parseTarget('提升5%以上', strict).nature).toBe('定性');
  });
});

describe('laws of parsing', () => {
  const fragments = fc.constantFrom(
    '≥',
    '＞＝',
    '不少于',
    '至少',
    '95',
    '１２',
    '.5',
    '%',
    '％',
    '万元',
    '人次',
    '-',
    '～',
    '至',
    '以上',
    '以内',
    '约',
    '三十',
    '百分之',
    '提升',
    '2020年',
    '12月',
    '底前',
    '/',
    ' ',
    '\n',
    '（',
    '）',
    '元',
    '*',
    '是',
    '无',
    ',',
    '万',
    '一',
    '0',
    '《',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fragments, { maxLength: 8 }).map((parts) => parts.join('')),
  );

  test('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.double(), fc.boolean(), fc.constant(null)), (value) => {
        const parsed = parseTarget(value, policy);
        expect(parsed.number === null || Number.isFinite(parsed.number)).toBe(true);
        expect(parsed.nature === null).toBe(parsed.kind === 'blank');
      }),
      { numRuns: 3000 },
    );
  });

  test('parse → print → parse is stable', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const first = parseTarget(text, policy);
        const once = printTarget(first);
        const again = parseTarget(once, policy);
        expect(printTarget(again)).toBe(once);
        expect(again.kind).toBe(first.kind);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a sign is read in any writing', () => {
  test.each([
    ['≥', '≥'],
    ['≧', '≥'],
    ['>=', '≥'],
    ['＞＝', '≥'],
    [' 大于 等于 ', '≥'],
    ['≤', '≤'],
    ['=<', '≤'],
    ['═', '='],
    ['＝', '='],
    ['》', '>'],
    ['<', '<'],
    ['定性', '定性'],
    ['不适用', '不适用'],
    ['定量（其他）', '定量(其他)'],
  ])('%s → %s', (text, sign) => expect(parseSign(text)).toBe(sign));

  test.each([null, '', '定量', '正向', '95', '≥95'])('%p is no sign', (value) =>
    expect(parseSign(value)).toBeNull(),
  );
});

describe('定量 or 定性', () => {
  test('the row’s own statement wins over its sign, the sign over the value', () => {
    expect(natureOf({ value: '有效提升', override: '定量' }, policy)).toBe('定量');
    expect(natureOf({ value: '95', sign: '≥', override: '定性指标' }, policy)).toBe('定性');
    expect(natureOf({ value: '100', sign: '定性' }, policy)).toBe('定性');
    expect(natureOf({ value: '有效', sign: '定量(其他)' }, policy)).toBe('定量');
    expect(natureOf({ value: '有效', sign: null }, policy)).toBe('定性');
  });

  test('不适用 and blank are neither', () => {
    expect(natureOf({ value: '95', sign: '不适用' }, policy)).toBeNull();
    expect(natureOf({ value: '不适用' }, policy)).toBeNull();
    expect(natureOf({ value: null }, policy)).toBeNull();
    expect(isNotApplicable({ value: '不 适 用' })).toBe(true);
  });
});

describe('a number is read from a cell', () => {
  test.each([
    [12.5, 12.5],
    ['１２．５', 12.5],
    ['1,234.5', 1234.5],
    ['95%', 0.95],
    ['73.17%', 0.7317],
    ['10分', 10],
    ['-3', -3],
    [' 8 ', 8],
  ])('%p → %p', (value, number) => expect(readNumber(value)).toEqual({ value, number, isBlank: false }));

  test.each([null, '', '—', '/', ' '])('%p is blank, not zero', (value) =>
    expect(readNumber(value)).toEqual({ value, number: null, isBlank: true }),
  );

  test.each(['约10', '10万元', 'abc', '1.2.3', true, '12,34', 1e300, '9'.repeat(30), Infinity])(
    '%p is no number',
    (value) => expect(readNumber(value)).toMatchObject({ number: null, isBlank: false }),
  );
});
