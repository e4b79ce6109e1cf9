import { formatCellValue, formatNumber, formatPoints, formatRatio } from '../../src/i18n';

describe('numbers', () => {
  test.each([
    [42948.32, '42948.32'],
    [2020, '2020'],
    [0.1 + 0.2, '0.3'],
    [-3.5, '-3.5'],
    [0, '0'],
  ])('%p prints as %p, without thousands separators', (value, text) => {
    expect(formatNumber(value, 'zh')).toBe(text);
    expect(formatNumber(value, 'en')).toBe(text);
  });

  test.each([
    [31423.98 / 42948.32, '73.17%'],
    [0.0959, '9.59%'],
    [-0.0001, '-0.01%'],
    [1, '100.00%'],
    [0, '0.00%'],
    [0.000050001, '0.01%'],
    [null, '—'],
  ])('the ratio %p prints as %p', (ratio, text) => {
    expect(formatRatio(ratio, 'zh')).toBe(text);
    expect(formatRatio(ratio, 'en')).toBe(text);
  });

  test('points round half up to two decimals; undefined is not 0', () => {
    expect(formatPoints(90.5, 'zh')).toBe('90.5');
    expect(formatPoints(7.325, 'zh')).toBe('7.33');
    expect(formatPoints(0, 'zh')).toBe('0');
    expect(formatPoints(null, 'zh')).toBe('—');
  });
});

describe('values of cells', () => {
  test('a blank says so, in the language of the reader', () => {
    expect(formatCellValue(null, 'zh')).toBe('空');
    expect(formatCellValue('', 'zh')).toBe('空');
    expect(formatCellValue(null, 'en')).toBe('blank');
  });

  test('zero is not blank', () => {
    expect(formatCellValue(0, 'zh')).toBe('0');
  });

  test.each([
    [0.7317, '0.00%', '73.17%'],
    [0.9, '0%', '90%'],
    [43831, 'yyyy-mm-dd', '2020-01-01'],
    [44196, 'yyyy"年"m"月"d"日"', '2020-12-31'],
    [44196, '[$-804]yyyy\\-mm\\-dd', '2020-12-31'],
    [12, '0.00"day"', '12'],
    [12, '[Red]0.00', '12'],
    [31423.98, '#,##0.00', '31423.98'],
    [true, undefined, 'TRUE'],
    ['≥95%', '0.00%', '≥95%'],
    ['#REF!', undefined, '#REF!'],
  ])('%p in the format %p shows as %p', (value, format, text) => {
    expect(formatCellValue(value, 'zh', format)).toBe(text);
  });
});
