/** The county of 2020 as what a roll-up keeps of its files: every figure of its report, from plain inputs. */
import { product, quotient } from '../../src/core/measures';
import type { FilePart } from '../../src/core/rollup';
import {
  amount,
  departmentTable,
  file,
  indicators,
  libraryFile,
  rosterFile,
  shares,
  table,
} from './rollup-parts';

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

/** 88 units, 301 projects, 3649 indicators; 56 units with 部门预算, 31 others with 专项. */
export function goldenCounty(): FilePart[] {
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
