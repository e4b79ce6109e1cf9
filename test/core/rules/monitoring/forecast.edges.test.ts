/** Which forecasts below what is done already are mistakes (JX147), and which are honest. */
import type { IndicatorData } from '../../../../src/core/forms';
import { found, said } from '../across/found';
import { monitoring } from '../across/projects';

const line = (row: IndicatorData) => ({
  level1: '产出指标',
  level2: '数量指标',
  name: '组织惠民演出',
  target: '≥60场',
  possibility: '确定能',
  ...row,
});
/** What JX147 says about one indicator. */
const kinds = (row: IndicatorData): string[] =>
  found('JX147', [monitoring(7, { indicators: [line(row)] })]).map(
    ({ message, severity }) => `${message.id} ${severity}`,
  );

test.each<[IndicatorData, string[]]>([
  [{ actual: '40场', forecast: '39场' }, ['indicator error']],
  [{ actual: '40场', forecast: '40场' }, []],
  [{ actual: '40场', forecast: '60场' }, []],
  // Either side may leave the unit to the other, or to the target.
  [{ actual: 40, forecast: '39场' }, ['indicator error']],
  [{ actual: '40场', forecast: 39 }, ['indicator error']],
  [{ actual: 40, forecast: 39 }, ['indicator error']],
  [{ target: '60', actual: 40, forecast: 39 }, []],
  // Other units of the same thing.
  [{ target: '≥2万人次', actual: '1.2万人次', forecast: '11000人次' }, ['indicator error']],
  [{ target: '≥2万人次', actual: '1.2万人次', forecast: '13000人次' }, []],
  [{ target: '≥60场', actual: '40场', forecast: '20公里' }, []],
  // What is no event may be fewer at the end; under 数量 it is asked about.
  [{ name: '购置图书', target: '≥60册', actual: '40册', forecast: '39册' }, ['indicator warning']],
  [{ name: '购置图书', target: '≥60册', actual: '40册', forecast: '39册', level2: '质量指标' }, []],
  [{ level2: '质量指标', actual: '40场', forecast: '39场' }, ['indicator error']],
  // Shares, limits and what there is at a time may fall.
  [{ name: '合格情况', target: '≥95%', actual: '98%', forecast: '95%' }, []],
  [{ name: '合格情况', target: '≥95%', actual: 98, forecast: 95 }, []],
  [{ name: '安全事件', target: '≤6次', actual: '4次', forecast: '3次' }, []],
  [{ name: '在编人员培训场次', actual: '40场', forecast: '39场' }, []],
  [{ name: '投诉下降次数', target: '≥6次', actual: '4次', forecast: '3次' }, []],
  [{ name: '满意评价次数', target: '≥6次', actual: '4次', forecast: '3次' }, []],
  // Limits, ranges and words are no forecast in figures.
  [{ actual: '40场', forecast: '≥39场' }, []],
  [{ actual: '≥40场', forecast: '39场' }, []],
  [{ actual: '40场', forecast: '30-39场' }, []],
  [{ actual: '40场', forecast: '按计划完成' }, []],
  [{ actual: '40场', forecast: null }, []],
  [{ actual: null, forecast: '39场' }, []],
  [{ target: '不适用', actual: '40场', forecast: '39场' }, []],
  [{ target: '有效开展', actual: '40场', forecast: '39场' }, []],
])('%j', (row, expected) => {
  expect(kinds(row)).toEqual(expected);
});

const money = (total: object, fiscal?: object) =>
  monitoring(7, {
    funds: { total, ...(fiscal && { fiscal }) },
    indicators: [line({ actual: '1场', forecast: '60场' })],
  });
const spent = (executed: unknown, forecast: unknown, more = {}) =>
  money({ initialBudget: 100, executed, forecast, ...more });

test('money expected for the year may miss what is spent by a cent', () => {
  expect(found('JX147', [spent(50, 49.99)])).toEqual([]);
  expect(said('JX147', [spent(50, 49.98)])).toEqual([
    expect.stringContaining('“年度资金总额”全年预计执行数 49.98 小于已执行数 50。'),
  ]);
  expect(found('JX147', [spent(50, 49.98)])[0]!.cells).toHaveLength(1);
  expect(found('JX147', [spent(50, 100)])).toEqual([]);
});

test('shares, blanks and money that was taken back are left alone', () => {
  expect(found('JX147', [spent('50%', '40%')])).toEqual([]);
  expect(found('JX147', [spent(50, '40%')])).toEqual([]);
  expect(found('JX147', [spent(null, 40)])).toEqual([]);
  expect(found('JX147', [spent(50, null)])).toEqual([]);
});

test('a source that is short shows once, in the total where that is short too', () => {
  const short = { initialBudget: 80, executed: 50, forecast: 40 };
  const cells = (total: object) => found('JX147', [money(total, short)]).map(({ cell }) => cell.row);
  const [both] = [cells({ initialBudget: 100, executed: 60, forecast: 50 })];
  expect(both).toHaveLength(1);
  const sourceOnly = cells({ initialBudget: 100, executed: 60, forecast: 100 });
  expect(sourceOnly).toHaveLength(1);
  expect(sourceOnly[0]).toBe(both[0]! + 1);
});
