import fc from 'fast-check';
import {
  completion,
  credibilityLight,
  executionLight,
  executionScore,
  indicatorLight,
  indicatorScore,
  overallCompletion,
  qualitativeBandOf,
  qualitativeOutcome,
  qualitativeScoreRange,
  worstLight,
} from '../../../src/core/measures';
import type { Sign } from '../../../src/core/indicator';
import { defaultProfile, extendProfile, type Profile } from '../../../src/core/profile';

const variant = (scoring: Partial<Profile['scoring']>) =>
  extendProfile(defaultProfile, {
    id: 'variant',
    version: '1',
    name: { zh: '变体', en: 'variant' },
    scoring,
  });
const linear = variant({ reverse: 'linear' });
const passLine = variant({ passLine: 0.6 });
const banded = variant({ execution: 'banded' });

describe('完成率', () => {
  test.each<[number, number, Sign, number | null]>([
    [12.6, 12, '≥', 1.05],
    [9, 10, '>', 0.9],
    [92, 100, '=', 0.92],
    [22.5, 23, '≤', 1],
    [550, 500, '≤', 500 / 550],
    [0, 0, '=', 1],
    [1, 0, '=', 0],
    [0, 0, '≤', 1],
    [2, 0, '<', 0],
    [5, 0, '≥', null],
    [0, 10, '≥', 0],
    [-3, 10, '≥', 0],
  ])('actual %p against %s %p', (actual, target, sign, expected) => {
    const found = completion({ actual, target, sign });
    if (expected === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(expected, 12);
  });

  test('overall: mean of capped rates, or weighted by 分值', () => {
    const items = [
      { completion: 1.5, weight: 10 },
      { completion: 0.5, weight: 30 },
      { completion: null, weight: 50 },
    ];
    expect(overallCompletion(items, { cap: 1, overall: 'mean' })).toBe(0.75);
    expect(overallCompletion(items, { cap: 1, overall: 'weighted' })).toBe(0.625);
    expect(overallCompletion([], { cap: 1, overall: 'mean' })).toBeNull();
  });
});

describe('得分', () => {
  test.each<[string, Profile, number, number, Sign, number, number | null]>([
    ['met', defaultProfile, 12.6, 12, '≥', 10, 10],
    ['short', defaultProfile, 4604, 4754, '≥', 5, 4.84],
    ['a tie after a division', defaultProfile, 67, 120, '≥', 9, 5.03],
    ['limit exceeded, ratio', defaultProfile, 550, 500, '≤', 10, 9.09],
    ['limit exceeded, linear', linear, 550, 500, '≤', 10, 9],
    ['twice the limit, linear', linear, 1000, 500, '≤', 10, 0],
    ['below the pass line', passLine, 59, 100, '≥', 10, 0],
    ['above the pass line', passLine, 80, 100, '≥', 10, 5],
    ['zero for zero', defaultProfile, 0, 0, '=', 5, 5],
    ['one for zero', defaultProfile, 1, 0, '=', 5, 0],
    ['positive target 0', defaultProfile, 1, 0, '≥', 5, null],
  ])('%s', (_name, profile, actual, target, sign, weight, points) =>
    expect(indicatorScore({ actual, target, sign }, weight, profile)).toBe(points),
  );

  test.each([
    [0.952, 9.52],
    [1.2, 10],
    [0, 0],
    [null, null],
  ])('execution rate %p earns %p of 10', (rate, points) =>
    expect(executionScore(rate, 10, defaultProfile)).toBe(points),
  );

  test.each([
    [1, 10],
    [0.99, 7],
    [0.8, 7],
    [0.6, 5],
    [0.59, 0],
  ])('banded: %p earns %p', (rate, points) => expect(executionScore(rate, 10, banded)).toBe(points));

  test.each([
    ['达成年度指标', 'achieved', 8, 10],
    ['部分达成年度指标并具有一定效果', 'partial', 6, 8],
    ['未达成年度指标且效果较差', 'missed', 0, 6],
    ['全部或 基本达成 预期指标', 'achieved', 8, 10],
    ['未达成预期目标', 'missed', 0, 6],
    ['部分达成预期目标', 'partial', 6, 8],
    ['已达成年度目标', 'achieved', 8, 10],
  ])('%s allows its band', (words, result, low, high) => {
    const band = qualitativeBandOf(words, defaultProfile)!;
    expect(band.result).toBe(result);
    expect(qualitativeScoreRange(band, 10)).toEqual({ low, high });
  });

  test.each(['效果良好', '没有达成年度指标', '尚不能达成预期目标', ''])('%p is no stated result', (words) =>
    expect(qualitativeBandOf(words, defaultProfile)).toBeNull(),
  );
});

test.each([
  ['部分达成年度指标', '效果明显', 'partial', 0.8],
  ['效果 明显', '效果明显', 'achieved', 1],
  ['是', '有', 'achieved', 1],
  ['否', '是', 'missed', 0],
])('%s for the target %s', (stated, target, result, rate) =>
  expect(qualitativeOutcome(stated, target, defaultProfile)).toEqual({ result, completion: rate }),
);

test.each([
  ['效果一般', '效果明显'],
  ['是', '效果明显'],
  ['', ''],
])('%p for %p states no outcome', (stated, target) =>
  expect(qualitativeOutcome(stated, target, defaultProfile)).toBeNull(),
);

describe('laws of scoring', () => {
  const amount = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  const sign = fc.constantFrom<Sign>('>', '≥', '=', '≤', '<');
  const profile = fc.constantFrom(defaultProfile, linear, passLine);
  const weight = fc.double({ min: 0, max: 100, noNaN: true });

  test('never outside of 0..分值', () => {
    fc.assert(
      fc.property(amount, amount, sign, weight, profile, (actual, target, s, w, p) => {
        const points = indicatorScore({ actual, target, sign: s }, w, p);
        expect(points === null || (points >= 0 && points <= w)).toBe(true);
      }),
    );
  });

  test('a better actual value never scores less', () => {
    fc.assert(
      fc.property(amount, amount, amount, sign, weight, profile, (a, b, target, s, w, p) => {
        const better = s === '≤' || s === '<' ? Math.min(a, b) : Math.max(a, b);
        const worse = better === a ? b : a;
        fc.pre(!(s === '=' && target === 0));
        const [high, low] = [better, worse].map((actual) =>
          indicatorScore({ actual, target, sign: s }, w, p),
        );
        expect(high === null ? low === null : high! >= low!).toBe(true);
      }),
    );
  });

  test('完成率 is never NaN', () => {
    fc.assert(
      fc.property(amount, amount, sign, (actual, target, s) => {
        const rate = completion({ actual, target, sign: s });
        expect(rate === null || (Number.isFinite(rate) && rate >= 0)).toBe(true);
      }),
    );
  });

  test('a higher execution rate never scores less', () => {
    const rate = fc.double({ min: 0, max: 2, noNaN: true });
    fc.assert(
      fc.property(rate, rate, fc.constantFrom(defaultProfile, banded), (a, b, p) => {
        expect(executionScore(Math.max(a, b), 10, p)! >= executionScore(Math.min(a, b), 10, p)!).toBe(true);
      }),
    );
  });
});

describe('预警灯', () => {
  test.each([
    [0, 'red'],
    [29, 'red'],
    [30, 'yellow'],
    [39, 'yellow'],
    [40, 'green'],
    [59, 'green'],
    [60, 'blue'],
  ])('%p of 100 after six months is %s', (actual, colour) =>
    expect(indicatorLight({ actual, target: 100, sign: '≥' }, 6, defaultProfile)).toBe(colour),
  );

  test('a limit is kept or not', () => {
    expect(indicatorLight({ actual: 3, target: 3, sign: '≤' }, 6, defaultProfile)).toBe('green');
    expect(indicatorLight({ actual: 4, target: 3, sign: '≤' }, 6, defaultProfile)).toBe('red');
  });

  test('execution, worst light, credibility', () => {
    expect(executionLight(0.4, 6, defaultProfile)).toBe('green');
    expect(executionLight(null, 6, defaultProfile)).toBeNull();
    expect(worstLight(['green', null, 'yellow'])).toBe('yellow');
    expect(worstLight([null])).toBeNull();
    const figures = {
      indicatorScore: 90,
      indicatorWeight: 90,
      executionScore: 6,
      executionWeight: 10,
      executionRate: 0.6,
    };
    expect(credibilityLight(figures, defaultProfile)).toBe('red');
    expect(credibilityLight({ ...figures, executionScore: 9.6, executionRate: 0.96 }, defaultProfile)).toBe(
      'green',
    );
    expect(credibilityLight({ ...figures, executionScore: 10, executionRate: 0.7 }, defaultProfile)).toBe(
      'yellow',
    );
  });
});
