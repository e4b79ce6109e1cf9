/** From which distance goals and money are asked about (JX149), and what has to bear it out. */
import type { IndicatorData } from '../../../../src/core/forms';
import { found } from '../across/found';
import { evaluation, monitoring } from '../across/projects';

/** Counted indicators done to these parts of their targets. */
const counted = (...shares: readonly number[]): IndicatorData[] =>
  shares.map((share, index) => ({
    level1: '产出指标',
    level2: '数量指标',
    name: `第${index + 1}类设施数量`,
    target: '≥100处',
    actual: `${share * 100}处`,
    weight: 10,
    score: 10,
  }));
const rate = (actual: string): IndicatorData => ({
  level1: '产出指标',
  level2: '质量指标',
  name: '验收合格率',
  target: '≥100%',
  actual,
  weight: 10,
  score: 10,
});
const words = (actual: string): IndicatorData => ({
  level1: '效益指标',
  level2: '社会效益指标',
  name: '公共文化服务水平',
  target: '有效提升',
  actual,
  weight: 10,
  score: 10,
});

const money = (executed: number, more = {}) => ({
  funds: {
    total: {
      initialBudget: 100,
      annualBudget: 100,
      executed,
      weight: 10,
      executionRate: executed / 100,
      ...more,
    },
  },
});
const kinds = (table: ReturnType<typeof evaluation>): string[] =>
  found('JX149', [table]).map(
    ({ message, severity, actual }) => `${message.id} ${severity} ${String(actual)}`,
  );
const atYearEnd = (executed: number, indicators: readonly IndicatorData[], more = {}) =>
  kinds(evaluation({ ...money(executed, more), indicators }));
const inJuly = (executed: number, indicators: readonly IndicatorData[]) =>
  kinds(monitoring(7, { ...money(executed), indicators }));

test('at the end of a year more than twenty points apart are asked about, in either direction', () => {
  expect(atYearEnd(80, counted(1, 1, 1))).toEqual([]);
  expect(atYearEnd(79.9, counted(1, 1, 1))).toEqual(['goalsAhead warning 20.1']);
  expect(atYearEnd(100, counted(0.8, 0.8, 0.8))).toEqual([]);
  expect(atYearEnd(100, counted(0.79, 0.79, 0.79))).toEqual(['moneyAhead warning -21']);
  expect(atYearEnd(0, counted(1, 1, 1))).toEqual(['goalsAhead warning 100']);
});

test('during a year goals ahead are a hint, money ahead is a question', () => {
  expect(inJuly(40, counted(0.9, 0.9, 0.9))).toEqual(['goalsAhead info 50']);
  expect(inJuly(90, counted(0.4, 0.4, 0.4))).toEqual(['moneyAhead warning -50']);
});

test('during a year only what adds up tells that goals are ahead', () => {
  const met = [rate('100%'), rate('100%'), rate('100%')];
  expect(inJuly(40, met)).toEqual([]);
  expect(inJuly(40, [...counted(0.9, 0.9), ...met])).toEqual([]);
  expect(inJuly(40, [...counted(0.9, 0.9, 0.9), ...met])).toHaveLength(1);
  expect(inJuly(40, [...counted(0.5, 0.5, 0.5), ...met])).toEqual([]);
  expect(atYearEnd(40, met)).toHaveLength(1);
  expect(inJuly(90, [rate('50%'), rate('50%'), rate('50%')])).toEqual(['moneyAhead warning -40']);
});

test('too few measured indicators tell nothing', () => {
  expect(atYearEnd(40, counted(1, 1))).toEqual([]);
  expect(atYearEnd(40, counted(1, 1, 1))).toHaveLength(1);
  const open = words('还在统计');
  expect(atYearEnd(40, [...counted(1, 1, 1), open, open, open])).toHaveLength(1);
  expect(atYearEnd(40, [...counted(1, 1, 1), open, open, open, open])).toEqual([]);
});

test('results in words count by their band', () => {
  const reached = words('达成年度指标');
  expect(atYearEnd(40, [reached, reached, reached])).toHaveLength(1);
  expect(
    atYearEnd(95, [words('未达成年度指标'), words('未达成年度指标'), words('未达成年度指标')])[0],
  ).toMatch(/^moneyAhead/);
});

test('a printed rate that contradicts the amounts, or none at all', () => {
  expect(atYearEnd(40, counted(1, 1, 1), { executionRate: null })).toHaveLength(1);
  expect(atYearEnd(40, counted(1, 1, 1), { executionRate: 0.9 })).toEqual([]);
  expect(atYearEnd(40, counted(1, 1, 1), { executionRate: '40%' })).toHaveLength(1);
});
