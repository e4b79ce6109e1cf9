/** The order and the grouping of files make no difference, nor does a stay in JSON. */
import fc from 'fast-check';
import { defaultProfile, findProfile } from '../../../src/core/profile';
import {
  mergeParts,
  partOf,
  PartMismatch,
  rollUp,
  type FilePart,
  type RollupPart,
} from '../../../src/core/rollup';
import {
  amount,
  departmentTable,
  file,
  indicators,
  libraryFile,
  rosterFile,
  table,
} from '../../support/rollup-parts';

const UNITS = ['临溪县水利局', '临溪县教育局', '临溪县 水利局', '县教育局', '临溪县第一小学'];
const PROJECTS = ['河道清淤', '2020年河道清淤', '校舍维修改造工程', '校舍维修改造工程二期', '（河道）清淤'];

const facts = fc
  .record({
    stage: fc.constantFrom('目标', '监控', '自评'),
    unit: fc.constantFrom(...UNITS),
    project: fc.constantFrom(...PROJECTS),
    isDepartment: fc.boolean(),
    code: fc.constantFrom(null, 'p01', 'p02'),
    shape: fc.constantFrom('paper', 'ledger'),
    filledOn: fc.constantFrom(null, 20201201, 20201202),
    months: fc.constantFrom(null, 5, 9),
    year: fc.constantFrom(null, 2019, 2020),
    cents: fc.integer({ min: 0, max: 10_000_000 }),
    spent: fc.option(fc.integer({ min: 0, max: 10_000_000 })),
    score: fc.option(fc.integer({ min: 0, max: 100 })),
    total: fc.integer({ min: 0, max: 4 }),
    completion: fc.option(fc.double({ min: 0, max: 1.5, noNaN: true })),
    row: fc.integer({ min: 0, max: 3 }),
    namesNoUnit: fc.boolean(),
  } as const)
  .map((one) => {
    const { stage, unit, project, code, shape, filledOn, year, total } = one;
    const make = one.isDepartment ? departmentTable(stage, unit) : table(stage, unit, project);
    return {
      ...make,
      projectCode: code,
      shape,
      filledOn,
      year,
      cell: { row: one.row, col: 0 },
      months: stage === '监控' ? one.months : null,
      units: one.namesNoUnit ? [] : make.units,
      budget: amount(one.cents / 100),
      executed: one.spent === null ? null : amount(one.spent / 100),
      score: one.score === null ? null : amount(one.score),
      indicators: indicators(2, total, Math.min(total, 2), one.completion),
    };
  });

const files: fc.Arbitrary<FilePart[]> = fc
  .array(
    fc.tuple(
      fc.constantFrom('甲', '乙', '丙', '丁'),
      fc.array(facts, { maxLength: 4 }),
      fc.constantFrom(null, '2020-12-01', '2020-12-02'),
    ),
    { maxLength: 8 },
  )
  .map((all) => [
    ...all.map(([name, tables, savedAt], index) => file(`${name}/${index}.xlsx`, tables, { savedAt })),
    rosterFile(UNITS.slice(0, 2)),
    libraryFile([
      { unit: UNITS[0]!, name: PROJECTS[0]!, budget: 100, kind: '专项' },
      { unit: UNITS[1]!, name: PROJECTS[2]!, budget: 50, code: 'p01' },
    ]),
  ]);

const single = (one: FilePart): RollupPart => partOf(defaultProfile, [one]);

/** Merges parts in groups as `cuts` say, in whatever order they are in. */
function inGroups(parts: readonly RollupPart[], cuts: readonly boolean[]): RollupPart {
  const groups: RollupPart[][] = [];
  parts.forEach((one, index) => {
    if (index === 0 || cuts[index % cuts.length]) groups.push([one]);
    else groups.at(-1)!.push(one);
  });
  return mergeParts(groups.map(mergeParts));
}

const shuffled = files.chain((all) =>
  fc.record({
    all: fc.constant(all),
    order: fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
    cuts: fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }),
  }),
);

test('rolled up in parts and merged is rolled up at once, in any order of the files', () => {
  fc.assert(
    fc.property(shuffled, ({ all, order, cuts }) => {
      const atOnce = partOf(defaultProfile, all);
      const merged = inGroups(order.map(single), cuts);
      expect(merged).toEqual(atOnce);
      const options = { profile: defaultProfile };
      expect(rollUp(merged, options)).toEqual(rollUp(atOnce, options));
    }),
    { numRuns: 150 },
  );
});

test('a part that was stored as JSON, or merged twice, is the same part', () => {
  fc.assert(
    fc.property(files, (all) => {
      const atOnce = partOf(defaultProfile, all);
      const stored = JSON.parse(JSON.stringify(atOnce)) as RollupPart;
      expect(mergeParts([stored, atOnce, stored])).toEqual(atOnce);
    }),
  );
});

test('no table is lost: each counts, stands beside one that does, or was set aside with a reason', () => {
  fc.assert(
    fc.property(files, (all) => {
      const { projects, files: statuses } = rollUp(partOf(defaultProfile, all), { profile: defaultProfile });
      const counted = projects.flatMap(({ stages }) => stages.map(({ spare }) => 1 + spare.length));
      const aside = statuses.map((one) => one.aside.length);
      const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
      expect(sum(counted) + sum(aside)).toBe(sum(all.map(({ tables }) => tables.length)));
    }),
  );
});

test('the same file as itself and as the roster is one file in both parts', () => {
  const roster = rosterFile(['临溪县水利局']);
  const merged = mergeParts([
    single(roster),
    single({ ...roster, roles: ['register'] }),
    single({ ...roster, roles: ['roster'] }),
  ]);
  expect(merged.files.map(({ roles }) => roles)).toEqual([['roster', 'register']]);
});

test('parts read under two profiles are no whole', () => {
  const other = partOf(findProfile('mof-2021')!, []);
  expect(() => mergeParts([single(rosterFile([])), other])).toThrow(PartMismatch);
  expect(() => rollUp(other, { profile: defaultProfile })).toThrow(PartMismatch);
});
