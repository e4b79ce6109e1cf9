import {
  averageQuantificationRate,
  deviation,
  executionRate,
  grade,
  projectWeightedAverage,
  quantificationRate,
  roundHalfUp,
  sum,
} from '../../../src/core/measures';
import { defaultProfile, findProfile } from '../../../src/core/profile';

const percent = (ratio: number | null, digits = 2) => `${roundHalfUp(ratio! * 100, digits).toFixed(digits)}%`;

describe('the county’s figures of 2020 are reproduced at printed precision', () => {
  test('整体量化率 1176 / 1405', () => {
    expect(percent(quantificationRate(1176, 1405))).toBe('83.70%');
    expect(percent(quantificationRate(1176, 1405), 0)).toBe('84%');
  });

  test('项目量化率 3102 / 3649', () => {
    expect(percent(quantificationRate(3102, 3649))).toBe('85.01%');
    expect(percent(quantificationRate(3102, 3649), 0)).toBe('85%');
  });

  test.each([
    ['部门预算项目', 31423.98, 42948.32, '73.17%', 0.8276, 0.0959],
    ['专项', 26224.43, 35237.04, '74.42%', 0.8675, 0.1233],
  ])('%s: execution rate and deviation', (_name, executed, budget, rate, completed, points) => {
    expect(percent(executionRate(executed, budget))).toBe(rate);
    expect(deviation(completed, executionRate(executed, budget))).toBe(points);
  });

  test('all projects and all funds', () => {
    expect(sum([198, 103])).toBe(301);
    expect(sum([31423.98, 26224.43])).toBe(57648.41);
    expect(sum([42948.32, 35237.04])).toBe(78185.36);
    expect(percent(executionRate(57648.41, 78185.36))).toBe('73.73%');
  });

  test('自评平均得分, weighted by projects', () => {
    const groups = [
      { score: 90.34, projects: 198 },
      { score: 91.23, projects: 103 },
    ];
    expect(projectWeightedAverage(groups)).toBe(90.64);
  });
});

test('an average names its method because pooled and mean differ', () => {
  const units = [
    { quantitative: 9, total: 10 },
    { quantitative: 10, total: 20 },
    { quantitative: 0, total: 0 },
  ];
  expect(averageQuantificationRate(units, 'pooled')).toBeCloseTo(19 / 30, 12);
  expect(averageQuantificationRate(units, 'mean')).toBe(0.7);
  expect(averageQuantificationRate([], 'pooled')).toBeNull();
  expect(averageQuantificationRate([], 'mean')).toBeNull();
});

test('an undefined rate is blank, not 0', () => {
  expect(executionRate(0, 0)).toBeNull();
  expect(executionRate(5, 0)).toBeNull();
  expect(executionRate(null, 10)).toBeNull();
  expect(executionRate(0, 10)).toBe(0);
  expect(deviation(null, 0.5)).toBeNull();
});

test.each([
  [100, '优'],
  [90, '优'],
  [89.99, '良'],
  [80, '良'],
  [79.99, '合格'],
  [60, '合格'],
  [59.99, '差'],
  [0, '差'],
])('%p points are %s', (points, word) => expect(grade(points, defaultProfile)).toBe(word));

test('the ministry’s word for 60 to 80 is 中', () => expect(grade(60, findProfile('mof-2020')!)).toBe('中'));

test.each([
  [0.12345, 4, 0.1235],
  [2.675, 2, 2.68],
  [1.005, 2, 1.01],
  [-0.5, 0, -1],
  [0.1 + 0.2, 10, 0.3],
  [(67 / 120) * 9, 2, 5.03],
  [-2.675, 2, -2.68],
  [123456789.125, 2, 123456789.13],
])('%p rounded half up to %p decimals is %p', (value, digits, rounded) =>
  expect(roundHalfUp(value, digits)).toBe(rounded),
);
