/** When two names are the same indicator, or look like it (JX041, JX042), and how alike two texts are. */
import { areaToA1 } from '../../../../src/core/address';
import { isSlip, similarity } from '../../../../src/core/rules/names/similar-names';
import { layout } from '../../../support/layout';
import { cells, found, said, type Table } from '../across/found';

const drawn = (...names: readonly string[]): Table => ({
  grid: layout(`
    项目支出绩效目标表（2025年度） | < | < | <
    一级指标 | 二级指标 | 三级指标 | 指标值
    ${names.map((name, index) => `产出指标 | 数量指标 | ${name} | ${name === '' || name === '无' ? '' : index + 5}`).join('\n    ')}
  `),
});
/** Which of the rules finds two names to be one. */
const oneOf = (...names: readonly string[]): string[] =>
  ['JX041', 'JX042'].filter((id) => found(id, [drawn(...names)]).length > 0);

test.each<[string, string, string[]]>([
  ['管网铺设长度', '管网铺设长度', ['JX041']],
  ['管网铺设长度', '★★管网铺设长度', ['JX041']],
  ['管网铺设长度', '1.管网铺设长度', ['JX041']],
  ['管网铺设长度', '12、管网铺设长度', ['JX041']],
  ['管网铺设长度', '指标1：管网铺设长度', ['JX041']],
  ['管网铺设长度', '指标12：：管网铺设长度', ['JX041']],
  ['管网铺设长度', '123、管网铺设长度', []],
  ['管网铺设长度', '管网★铺设长度', []],
  ['管网铺设长度', '管网1.铺设长度', []],
  ['管网铺设长度', '指标管网铺设长度', []],
  ['管网铺设长度', '1管网铺设长度', []],
  ['吨以上车辆数', '3.5吨以上车辆数', []],
  ['5吨以上车辆数', '3.5吨以上车辆数', []],
  ['管网铺设长度', '管网铺设的长度', ['JX042']],
  ['管网铺设长度', '管网·铺设长度', ['JX042']],
  ['LED灯更换数', 'led灯更换数', ['JX042']],
  ['平台用户数', '平台用户数量', ['JX042']],
  ['平台用户数', '平台用户个数', ['JX042']],
  ['平台用户数', '平台用户总数', ['JX042']],
  ['平台用户数', '平台用户总数量', ['JX042']],
  ['数字平台用户数量', '数字平台用户个数', ['JX042']],
  ['用户数量', '用户总数', []],
  ['平台用户数', '平台用户量', []],
])('%s and %s', (first, second, rules) => {
  expect(oneOf(first, second)).toEqual(rules);
  expect(oneOf(second, first)).toEqual(rules);
});

test('two lines left empty are no indicators, and one merged name is one', () => {
  expect(oneOf('管网铺设长度', '', '')).toEqual([]);
  expect(oneOf('管网铺设长度', '无', '无')).toEqual([]);
  expect(oneOf('管网铺设长度', '^')).toEqual([]);
});

test('names the first of them, and says where it stands', () => {
  const same = drawn('管网铺设长度', '蓄水池座数', '★管网铺设长度', '管网铺设长度');
  expect(said('JX041', [same])).toEqual([
    '自评表!C5 三级指标“★管网铺设长度”与 C3 重复，应删除一行或改名加以区分。',
    '自评表!C6 三级指标“管网铺设长度”与 C3 重复，应删除一行或改名加以区分。',
  ]);
  expect(found('JX041', [same])[0]!.cells!.map(areaToA1)).toEqual(['C3']);
  const alike = drawn('管网铺设长度', '蓄水池座数', '管网铺设的长度', '管网铺设长度');
  expect(said('JX042', [alike])).toEqual([
    '自评表!C5 三级指标“管网铺设的长度”与 C3 的“管网铺设长度”几乎相同，请核对是否重复。',
  ]);
  expect(found('JX042', [alike])[0]!.cells!.map(areaToA1)).toEqual(['C3']);
});

test('names are compared however many there are', () => {
  const many = (count: number) =>
    drawn(
      '管网铺设长度',
      ...Array.from({ length: count - 2 }, (_, index) => `第${index}号点`),
      '管网铺设的长度',
    );
  expect(cells('JX042', [many(300)])).toHaveLength(1);
  expect(cells('JX042', [many(900)])).toHaveLength(1);
});

describe('a slip of the pen', () => {
  test.each([
    ['农村供水工程完工及时率', '农村供水工程完及时率'],
    ['农村供水完工及时率', '农村供水完工及时率率'],
    ['农村供水完工及时率', '村供水完工及时率'],
    ['农村供水完工及时率', '农村供水完及工时率'],
    ['供水完工及时率好', '供水完工及时好率'],
    ['供水完工及时率好', '水供完工及时率好'],
  ])('%s, %s', (a, b) => {
    expect(isSlip(a, b)).toBe(true);
    expect(isSlip(b, a)).toBe(true);
  });

  test.each([
    ['the same', '农村供水完工及时率', '农村供水完工及时率'],
    ['too short', '供水完工及率时', '供水完工及时率'],
    ['too short by one left out', '供水完工及时率', '供水完工工及时率'],
    ['a character that says something', '供水工程完工及时率', '新供水工程完工及时率'],
    ['another character', '供水工程完工及时率', '供水工程竣工及时率'],
    ['two left out', '农村供水工程完工及时率', '供水工程完工及时率'],
    ['one left out and one changed', '农村供水工程完工及时率', '农供水工程竣工及时率'],
    ['swapped and one changed', '农村供水完工及时率', '村农供水竣工及时率'],
    ['swapped at a distance', '农村供水完工及时率', '供村农水完工及时率'],
    ['two changed side by side', '农村供水完工及时率', '城镇供水完工及时率'],
    ['the first of two moved', '甲乙供水完工及时率', '乙丙供水完工及时率'],
    ['the second of two moved', '甲乙供水完工及时率', '丙甲供水完工及时率'],
  ])('not %s', (_, a, b) => {
    expect(isSlip(a, b)).toBe(false);
    expect(isSlip(b, a)).toBe(false);
  });
});

test.each([
  ['农村饮水安全', '农村饮水安全', 1],
  ['农村饮水安全', '城市道路照明', 0],
  ['农村饮水安全', '农村饮水工程', 0.6],
  ['aaab', 'aab', 0.8],
  ['水', '水', 1],
  ['水', '路', 0],
  ['', '水路', 0],
])('%s and %s are alike by %d', (a, b, likeness) => {
  expect(similarity(a, b)).toBeCloseTo(likeness, 6);
  expect(similarity(b, a)).toBeCloseTo(likeness, 6);
});
