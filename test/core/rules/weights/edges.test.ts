/** Where the rules about points begin and cease to speak, and what they say. */
import { cleanSelfEvaluation } from '../../../../scripts/samples/clean-selfeval';
import type { FormData } from '../../../../src/core/forms';
import { layout } from '../../../support/layout';
import { projectTarget } from '../../../support/project-target';
import { selfEvaluation, type IndicatorData } from '../../../support/tables';
import { cells, found, said } from '../across/found';

const rows = cleanSelfEvaluation.indicators!;
const weighed = (weights: Record<number, IndicatorData['weight']>, more: Partial<FormData> = {}) => ({
  data: selfEvaluation({
    ...more,
    rows: Object.fromEntries(
      Object.entries(weights).map(([row, weight]) => [row, { weight: weight ?? null }]),
    ),
  }),
});

test('levels are held against the scheme with 成本 where the table has it as a level (JX102)', () => {
  const withCost = (output: number, cost: number) => ({
    data: selfEvaluation({
      rows: {
        0: { weight: output - 25 },
        3: { weight: 5 },
        4: { level1: '成本指标', level2: '经济成本指标', weight: cost },
        6: { weight: 5 },
        8: { weight: 5 },
      },
    }),
  });
  expect(found('JX102', [withCost(40, 20)])).toEqual([]);
  expect(found('JX102', [withCost(45, 15)]).map(({ expected, actual }) => [expected, actual])).toEqual([
    ['成本20、产出40、效益20、满意度10', '成本15、产出45、效益20、满意度10'],
  ]);
  expect(found('JX102', [weighed({ 6: 5, 8: 15 })])).toEqual([]);
  expect(
    found('JX102', [weighed({ 0: 15, 6: 5 })]).map(({ expected, actual }) => [expected, actual]),
  ).toEqual([['产出50、效益30、满意度10', '产出55、效益25、满意度10']]);
});

test('all points left blank are one finding that shows every place (JX104)', () => {
  const blank = weighed(Object.fromEntries(rows.map((_, row) => [row, null])));
  const [one, ...others] = found('JX104', [blank]);
  expect(others).toEqual([]);
  expect(one!.cells).toHaveLength(rows.length - 1);
  expect(one!.cells!.map(({ top }) => top)).not.toContain(one!.cell.row);
});

test('points are on the grid of a half; zero and less are for another rule (JX105)', () => {
  const kinds = (weight: IndicatorData['weight']) =>
    found('JX105', [weighed({ 0: weight })]).map(({ message }) => message.id);
  for (const weight of [10, 10.5, 0.5, 0, -0.25, null, '十分'])
    expect([weight, kinds(weight)]).toEqual([weight, []]);
  for (const weight of [10.25, 0.01]) expect([weight, kinds(weight)]).toEqual([weight, ['grid']]);
  expect(kinds(10.255)).toEqual(['decimals']);
});

describe('an indicator of more than three tenths of all points (JX106)', () => {
  const heavy = (weights: readonly IndicatorData['weight'][]) =>
    cells('JX106', [
      {
        ...projectTarget({
          indicators: weights.map((weight, index) => ({ ...rows[index]!, weight: weight ?? null })),
        }),
        layout: 'platform',
      },
    ]).length;

  test('is pointed at', () => {
    expect(heavy([30, 25, 25, 20])).toBe(0);
    expect(heavy([30.5, 25, 24.5, 20])).toBe(1);
    expect(heavy([40, 40, 20])).toBe(2);
  });

  test('is none alone, among blanks or where nothing has points', () => {
    expect(heavy([90])).toBe(0);
    expect(heavy([null, null])).toBe(0);
    expect(heavy([0, 0])).toBe(0);
    expect(heavy([-10, 5])).toBe(0);
    expect(heavy([null, 50, 40])).toBe(2);
  });
});

describe('cost that was not set (JX108)', () => {
  const scored = (name: string | null, target: string | null, actual: string | null, score = 10) =>
    cells('JX108', [{ data: selfEvaluation({ rows: { 4: { name, target, actual, score } } }) }]).length;

  test.each([
    '无',
    '没有',
    '未填',
    '未填报',
    '未设',
    '未设置',
    '未设定',
    '暂无',
    '不涉及',
    '不适用',
    '无此项',
    ' 无 ',
    '/',
  ])('is called %s', (word) => {
    expect(scored(word, null, null)).toBe(1);
  });

  test.each(['无纺布采购成本', '成本有无', '暂无人机租赁成本'])('is not what %s says', (name) => {
    expect(scored(name, null, '22万元')).toBe(0);
  });

  test('may be scored as far as the scheme allows, and is set where a target or a result says so', () => {
    expect(scored('无', null, null, 5)).toBe(0);
    expect(scored('无', null, null, 5.5)).toBe(1);
    expect(scored('无', '无', '22万元')).toBe(1);
    expect(scored('管网成本', '无', null)).toBe(1);
    expect(scored('管网成本', '无', '22万元')).toBe(0);
    expect(scored('无', '≤23万元', null)).toBe(0);
  });
});

describe('a printed total of all points (JX176)', () => {
  const printed = (
    totalWeight: IndicatorData['weight'],
    weights: Record<number, IndicatorData['weight']> = {},
  ) =>
    found('JX176', [
      weighed(weights, { totals: { totalWeight: totalWeight ?? null, totalScore: 98.72 } }),
    ]).map(({ message, fix }) => `${message.id} ${fix?.kind ?? 'no fix'}`);

  test('is a hundred, or the points of the indicators alone', () => {
    expect(printed(100)).toEqual([]);
    expect(printed(90)).toEqual([]);
    expect(printed(null)).toEqual([]);
    expect(printed(95)).toEqual(['printed suggestion']);
  });

  test('is not the matter where the points themselves are off, or not all there', () => {
    expect(printed(100, { 0: 15 })).toEqual(['sum no fix']);
    expect(printed(100, { 0: null })).toEqual([]);
    expect(printed(100, { 0: null, 1: 25 })).toEqual(['sum no fix']);
    expect(printed(100, Object.fromEntries(rows.map((_, row) => [row, null])))).toEqual([]);
  });
});

test('points of a form without 资金 are those of its indicators (JX100, JX176)', () => {
  const bare = (last: string) => ({
    grid: layout(`
      项目支出绩效自评表（2023年度） | < | < | < | < | < | <
      项目名称 | 路灯改造 | < | < | < | < | <
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
      产出指标 | 数量指标 | 更换路灯 | ≥210盏 | 210盏 | 60 | 60
      效益指标 | 社会效益指标 | 夜间事故下降 | ≥5% | 6% | 30 | 30
      ${last}
    `),
  });
  const ofPeople = '满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90% | 93%';
  expect(found('JX176', [bare(`${ofPeople} | 10 | 10`)])).toEqual([]);
  expect(found('JX176', [bare(`${ofPeople} | 5 | 5`)])).toEqual([]);
  expect(said('JX100', [bare(`${ofPeople} | 10 | 10`)])).toEqual([]);
  expect(said('JX100', [bare(`${ofPeople} | 5 | 5`)])).toHaveLength(1);
});
