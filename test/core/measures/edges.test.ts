/** Where a measure turns from one answer to the next: at the very target, at nothing, at the first and last month. */
import {
  agree,
  averageQuantificationRate,
  completion,
  credibilityLight,
  decimal,
  deviation,
  executionLight,
  grade,
  indicatorLight,
  indicatorScore,
  meetsTarget,
  overallCompletion,
  projectWeightedAverage,
  qualitativeBandOf,
  qualitativeLight,
  qualitativeOutcome,
  quotient,
  relativeDeviation,
  roundHalfUp,
  sum,
  timeProportionalProgress,
  totalScore,
} from '../../../src/core/measures';
import type { Sign } from '../../../src/core/indicator';
import { defaultProfile, extendProfile } from '../../../src/core/profile';

describe('numbers', () => {
  test('figures agree up to the tolerance, in decimal', () => {
    expect(agree(0.3, 0.2, 0.1)).toBe(true);
    expect(agree(9.62, 9.6, 0.01)).toBe(false);
    expect(agree(9.6, 9.62, 0.01)).toBe(false);
  });

  test('blanks are left out of a sum and leave a quotient blank', () => {
    expect(sum([1, null, 0.2])).toBe(1.2);
    expect(sum([null, null])).toBeNull();
    expect(quotient(null, 3)).toBeNull();
    expect(quotient(3, null)).toBeNull();
    expect(quotient(3, 0)).toBeNull();
  });

  test('half is rounded away from zero', () => {
    expect([roundHalfUp(0.125, 2), roundHalfUp(-0.5, 0), roundHalfUp(2.345, 2)]).toEqual([0.13, -1, 2.35]);
  });

  test('what has no decimals left is left alone', () => {
    expect(roundHalfUp(Infinity, 2)).toBe(Infinity);
    expect(roundHalfUp(NaN, 2)).toBeNaN();
    expect(roundHalfUp(1234567890123456, 2)).toBe(1234567890123456);
    expect(roundHalfUp(-9007199254740991, 0)).toBe(-9007199254740991);
  });

  test('no amount is infinite', () => {
    expect(() => decimal(NaN)).toThrow(RangeError);
    expect(() => decimal(Infinity)).toThrow(RangeError);
  });
});

describe('完成', () => {
  test.each<[Sign, boolean, boolean, boolean]>([
    ['>', false, false, true],
    ['≥', false, true, true],
    ['=', false, true, true],
    ['≤', true, true, false],
    ['<', true, false, false],
  ])('%s is met below, at, above the target: %p, %p, %p', (sign, below, at, above) => {
    const met = (actual: number) => meetsTarget({ actual, target: 10, sign });
    expect([met(9.99), met(10), met(10.01)]).toEqual([below, at, above]);
  });

  test('a loss is met when it is no greater than allowed', () => {
    const done = (actual: number) => completion({ actual, target: -5, sign: '≥' });
    expect([done(-6), done(-5), done(-4), done(0)]).toEqual([0, 1, 1, 1]);
  });

  test('a limit of 0 or below that is exceeded leaves nothing', () => {
    expect(completion({ actual: 1, target: 0, sign: '≤' })).toBe(0);
    expect(completion({ actual: -1, target: -2, sign: '≤' })).toBe(0);
  });

  test('a ratio that no number can hold is undefined', () => {
    expect(completion({ actual: 1e200, target: 1e-200, sign: '≥' })).toBeNull();
  });

  test('weighted: an indicator without points counts for nothing', () => {
    const weighted = { cap: 1, overall: 'weighted' } as const;
    const items = [
      { completion: 0.5, weight: 20 },
      { completion: 1, weight: null },
      { completion: 1, weight: 0 },
      { completion: 1, weight: -20 },
      { completion: 1 },
    ];
    expect(overallCompletion(items, weighted)).toBe(0.5);
    expect(overallCompletion(items.slice(1), weighted)).toBeNull();
  });
});

describe('rates', () => {
  test('progress against time is defined from January to December', () => {
    expect(timeProportionalProgress(0.5, 6)).toBe(1);
    expect(timeProportionalProgress(0.5, 12)).toBe(0.5);
    expect(timeProportionalProgress(0.5, 1)).toBe(6);
    for (const months of [0, -1, 13, NaN]) expect(timeProportionalProgress(0.5, months)).toBeNull();
    expect(timeProportionalProgress(null, 6)).toBeNull();
  });

  test('偏离度 is the difference over the target', () => {
    expect(relativeDeviation(87, 59)).toBeCloseTo(28 / 59, 12);
    expect(relativeDeviation(45, 50)).toBe(-0.1);
    expect(relativeDeviation(null, 50)).toBeNull();
    expect(relativeDeviation(45, null)).toBeNull();
    expect(relativeDeviation(45, 0)).toBeNull();
  });

  test('偏差值 needs both rates', () => {
    expect(deviation(0.8276, 0.7317)).toBe(0.0959);
    expect(deviation(null, 0.7)).toBeNull();
    expect(deviation(0.7, null)).toBeNull();
  });

  test('an average of no units is undefined either way', () => {
    expect(averageQuantificationRate([], 'pooled')).toBeNull();
    expect(averageQuantificationRate([], 'mean')).toBeNull();
  });
});

describe('scores', () => {
  const linear = extendProfile(defaultProfile, {
    id: 'linear',
    version: '1',
    name: { zh: '线性', en: 'linear' },
    scoring: { reverse: 'linear' },
  });

  test('nothing but 0 satisfies "= 0"', () => {
    const score = (actual: number, target: number, sign: Sign) =>
      indicatorScore({ actual, target, sign }, 10, defaultProfile);
    expect([score(0, 0, '='), score(2, 0, '='), score(2, 2, '='), score(3, 2, '=')]).toEqual([10, 0, 10, 10]);
    expect([score(0, 0, '≤'), score(2, 0, '≤')]).toEqual([10, 0]);
  });

  test('a limit of 0 is all or nothing, linear or not', () => {
    const score = (actual: number) => indicatorScore({ actual, target: 0, sign: '≤' }, 10, linear);
    expect([score(0), score(1)]).toEqual([10, 0]);
  });

  test('a score that cannot be reckoned stays blank', () => {
    expect(indicatorScore({ actual: -1e200, target: 1e-200, sign: '≥' }, 10, defaultProfile)).toBeNull();
  });

  test('totals and averages of nothing are blank', () => {
    expect(totalScore([9.6, null, 80.4])).toBe(90);
    expect(totalScore([])).toBeNull();
    expect(projectWeightedAverage([])).toBeNull();
    expect(projectWeightedAverage([{ score: 90, projects: 0 }])).toBeNull();
    expect(grade(null, defaultProfile)).toBeNull();
    expect([90, 89.99, 80, 79.99, 60, 59.99].map((total) => grade(total, defaultProfile))).toEqual([
      '优',
      '良',
      '良',
      '合格',
      '合格',
      '差',
    ]);
  });

  test('below the lowest edge of the bands there is no grade', () => {
    const graded = { ...defaultProfile, grades: [{ from: 60, value: '合格' }] };
    expect(grade(59, graded)).toBeNull();
  });
});

describe('stated results', () => {
  const worded = extendProfile(defaultProfile, {
    id: 'worded',
    version: '1',
    name: { zh: '变体', en: 'variant' },
    scoring: {
      qualitative: [
        { result: 'achieved', phrases: ['完成', '按期完成'], from: 0.8, to: 1 },
        { result: 'partial', phrases: ['完成一半', '延期'], from: 0.6, to: 0.8 },
        { result: 'missed', phrases: ['完成一'], from: 0, to: 0.6 },
      ],
    },
  });
  const resultOf = (words: string) => qualitativeBandOf(words, worded)?.result ?? null;

  test('of phrases that begin together the longest counts, whatever their order', () => {
    expect(resultOf('完成一半')).toBe('partial');
    expect(resultOf('完成一')).toBe('missed');
    expect(resultOf('完成')).toBe('achieved');
  });

  test('of several phrases the first counts', () => {
    expect(resultOf('延期，其后完成')).toBe('partial');
    expect(resultOf('按期完成，没有延期')).toBe('achieved');
  });

  test('only a denial right before the phrase denies it', () => {
    expect(resultOf('不完成')).toBeNull();
    expect(resultOf('没有完成')).toBeNull();
    expect(resultOf('不超预算，完成')).toBe('achieved');
  });

  test('only a whole yes or no is an answer', () => {
    const outcome = (stated: string, target: string) =>
      qualitativeOutcome(stated, target, defaultProfile)?.result ?? null;
    expect(outcome('有', '是')).toBe('achieved');
    expect(outcome('无', '有')).toBe('missed');
    expect(outcome('否', '无')).toBe('achieved');
    for (const words of ['有待完善', '没有', '无法统计', '是否', '暂无'])
      expect([words, outcome(words, '有')]).toEqual([words, null]);
  });
});

describe('预警灯', () => {
  test('nothing done is red, unless nothing was asked for', () => {
    const light = (actual: number, target: number, sign: Sign) =>
      indicatorLight({ actual, target, sign }, 6, defaultProfile);
    expect(light(0, 10, '≥')).toBe('red');
    expect(light(0, 0, '=')).toBe('blue');
    expect(light(0, -1, '≥')).toBe('red');
    expect(light(1, 0, '≥')).toBeNull();
  });

  test('a stated result has its light', () => {
    expect((['achieved', 'partial', 'missed'] as const).map(qualitativeLight)).toEqual([
      'green',
      'yellow',
      'red',
    ]);
  });

  test('execution by the share of the year that is over', () => {
    expect([0.4, 0.3, 0.29].map((rate) => executionLight(rate, 6, defaultProfile))).toEqual([
      'green',
      'yellow',
      'red',
    ]);
  });

  const figures = {
    indicatorScore: 90,
    indicatorWeight: 90,
    executionScore: 10,
    executionWeight: 10,
    executionRate: null,
  };

  test('a self-evaluation without points has no light, one without a rate is not in doubt', () => {
    expect(credibilityLight({ ...figures, indicatorWeight: 0 }, defaultProfile)).toBeNull();
    expect(credibilityLight({ ...figures, executionWeight: 0 }, defaultProfile)).toBeNull();
    expect(credibilityLight({ ...figures, indicatorWeight: -1 }, defaultProfile)).toBeNull();
    expect(credibilityLight(figures, defaultProfile)).toBe('green');
    expect(credibilityLight({ ...figures, indicatorScore: 0 }, defaultProfile)).toBe('green');
  });

  test('a fifth unspent is still in order', () => {
    expect(credibilityLight({ ...figures, executionRate: 0.8 }, defaultProfile)).toBe('green');
    expect(credibilityLight({ ...figures, executionRate: 0.79 }, defaultProfile)).toBe('yellow');
  });
});
