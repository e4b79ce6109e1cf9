/** The county's figures of 2020, from plain inputs, to the printed digit. */
import { defaultProfile } from '../../../src/core/profile';
import { difference, product, roundHalfUp, quotient } from '../../../src/core/measures';
import { rollUp, type FilePart, type Rollup } from '../../../src/core/rollup';
import {
  amount,
  departmentTable,
  file,
  indicators,
  libraryFile,
  part,
  rosterFile,
  shares,
  table,
} from '../../support/rollup-parts';

const unitName = (index: number) => `临溪县第${index + 1}预算单位`;
const UNITS = Array.from({ length: 88 }, (_, index) => unitName(index));

interface Money {
  readonly kind: string;
  readonly units: readonly string[];
  readonly projects: number;
  readonly budget: number;
  readonly executed: number;
  readonly completion: number;
  readonly score: number;
}

const OWN: Money = {
  kind: '部门预算',
  units: UNITS.slice(0, 56),
  projects: 198,
  budget: 42948.32,
  executed: 31423.98,
  completion: 0.8276,
  score: 90.34,
};
const SPECIAL: Money = {
  kind: '专项',
  units: UNITS.slice(56, 87),
  projects: 103,
  budget: 35237.04,
  executed: 26224.43,
  completion: 0.8675,
  score: 91.23,
};

/** Cents of an amount shared out, so that the sum is what it was. */
const amounts = (total: number, count: number): number[] =>
  shares(Math.round(product(total, 100)), count).map((cents) => quotient(cents, 100)!);

function county(): FilePart[] {
  const level2 = shares(2055, 301);
  const total = shares(3649, 301);
  const quantitative = shares(3102, 301);
  const departments = UNITS.map((unit, index) =>
    file(`${unit}/整体.xlsx`, [
      departmentTable('目标', unit, {
        indicators: indicators(shares(627, 88)[index]!, shares(1405, 88)[index]!, shares(1176, 88)[index]!),
      }),
    ]),
  );
  const listed: Parameters<typeof libraryFile>[0][number][] = [];
  const projects = [OWN, SPECIAL].flatMap(
    ({ kind, units, projects: count, budget, executed, completion, score }) =>
      amounts(budget, count).map((own, index) => {
        const at = listed.length;
        const unit = units[index % units.length]!;
        const name = `${kind}项目${index + 1}号`;
        listed.push({ unit, name, budget: own, kind });
        const lines = indicators(level2[at]!, total[at]!, quantitative[at]!, completion);
        const money = { budget: amount(own), executed: amount(amounts(executed, count)[index]!) };
        return file(`${unit}/${name}.xlsx`, [
          table('目标', unit, name, { indicators: lines, budget: amount(own) }),
          table('监控', unit, name, { indicators: lines, ...money }),
          table('自评', unit, name, { indicators: lines, score: amount(score), ...money }),
        ]);
      }),
  );
  return [rosterFile(UNITS), libraryFile(listed), ...departments, ...projects];
}

const percent = (ratio: number | null, digits: number) => roundHalfUp(product(ratio!, 100), digits);

let rollup: Rollup;
beforeAll(() => {
  rollup = rollUp(part(...county()), { profile: defaultProfile });
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
