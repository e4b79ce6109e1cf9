/** The county's figures of 2020, from plain inputs, to the printed digit. */
import { difference, product, roundHalfUp } from '../../../src/core/measures';
import { defaultProfile } from '../../../src/core/profile';
import { rollUp, type Rollup } from '../../../src/core/rollup';
import { goldenCounty } from '../../support/golden-county';
import { part } from '../../support/rollup-parts';

const percent = (ratio: number | null, digits: number) => roundHalfUp(product(ratio!, 100), digits);

let rollup: Rollup;
beforeAll(() => {
  rollup = rollUp(part(...goldenCounty()), { profile: defaultProfile });
});

test('整体量化率 84% from 1176 of 1405, 627 二级, 88 units', () => {
  const { counts, units, pooled } = rollup.settings.departments;
  expect(units).toHaveLength(88);
  expect([counts.level2, counts.total, counts.quantitative]).toEqual([627, 1405, 1176]);
  expect([percent(pooled, 2), percent(pooled, 0)]).toEqual([83.7, 84]);
});

test('项目量化率 85% from 3102 of 3649, 2055 二级, 301 projects', () => {
  const { counts, projects, pooled } = rollup.settings.projects;
  expect(projects).toBe(301);
  expect([counts.level2, counts.total, counts.quantitative]).toEqual([2055, 3649, 3102]);
  expect([percent(pooled, 2), percent(pooled, 0)]).toEqual([85.01, 85]);
});

test('执行率, 整体完成率, 偏差值 and 平均得分 of 部门预算 and 专项, apart and together', () => {
  const shown = rollup.monitoring!.groups.map((one) => [
    one.group,
    one.units,
    one.projects,
    one.budget,
    one.executed,
    percent(one.executionRate, 2),
    percent(one.completion, 2),
    percent(one.deviation, 2),
    one.averageScore,
  ]);
  expect(shown.slice(0, 2)).toEqual([
    ['部门预算', 56, 198, 42948.32, 31423.98, 73.17, 82.76, 9.59, 90.34],
    ['专项', 31, 103, 35237.04, 26224.43, 74.42, 86.75, 12.33, 91.23],
  ]);
  const all = rollup.monitoring!.groups[2]!;
  expect(rollup.monitoring!.groups).toHaveLength(3);
  expect([
    all.group,
    all.units,
    all.projects,
    all.budget,
    all.executed,
    percent(all.executionRate, 2),
  ]).toEqual(['all', 87, 301, 78185.36, 57648.41, 73.73]);
  expect(all.averageScore).toBe(90.64);
  expect(all.deviation).toBe(difference(roundHalfUp(all.completion!, 4), 0.7373));
});

test('56 + 31 units are not 88: one has no project, and the roll-up says so', () => {
  expect(rollup.coverage).toEqual({ ownBudget: 56, special: 31, both: 0, all: 88, none: 1 });
});

test('nothing is asked and everything is in', () => {
  expect(rollup.questions).toEqual([]);
  expect(rollup.splits).toEqual([]);
  expect(new Set(rollup.submissions.map(({ status }) => status))).toEqual(new Set(['complete']));
  expect(rollup.indicators).toHaveLength(1405 + 3 * 3649);
});
