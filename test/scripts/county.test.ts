import fc from 'fast-check';
import { compareFigures, compareProblems, examine, type HandedIn } from '../../scripts/county/check';
import { makeCounty } from '../../scripts/county/county';
import { GOLDEN, HAMLET } from '../../scripts/county/golden';
import { sumOf } from '../../scripts/county/model';
import { plantProblems } from '../../scripts/county/plant';
import { countyFiles, type CountyFile } from '../../scripts/county/workbooks';
import { reportText } from '../../scripts/county/report-text';
import { bytesOf } from '../../scripts/county/write';
import { checkText, ledgersOf } from '../../src/core/consistency';
import { decimal, sum } from '../../src/core/measures';

async function handIn(files: readonly CountyFile[]): Promise<HandedIn[]> {
  return Promise.all(files.map(async (file) => ({ path: file.path, bytes: await bytesOf(file) })));
}

describe('a county made up', () => {
  it.each([1, 2020])(
    'has its planted problems found, each at its cell, and no other (seed %i)',
    async (seed) => {
      const { files, problems } = plantProblems(countyFiles(makeCounty(HAMLET, seed)), 1, seed);
      const { found } = await examine(await handIn(files));
      expect(problems.length).toBeGreaterThan(10);
      expect(compareProblems(problems, found)).toEqual({ missed: [], unplanted: [] });
    },
  );

  it.each([1, 2020])(
    'rolls up to the figures it was made for, planted problems or not (seed %i)',
    async (seed) => {
      const clean = countyFiles(makeCounty(HAMLET, seed));
      for (const files of [clean, plantProblems(clean, 1, seed).files]) {
        const { rollup } = await examine(await handIn(files));
        for (const { name, expected, actual } of compareFigures(HAMLET, rollup))
          expect(`${name} ${actual}`).toBe(`${name} ${expected}`);
      }
    },
  );

  it('has nothing to be reported as long as nothing is planted', async () => {
    const { found } = await examine(await handIn(countyFiles(makeCounty(HAMLET, 2020))));
    expect(found).toEqual([]);
  });

  it('has a text about it confirmed, figure by figure, and one digit that was changed contradicted', async () => {
    const { rollup } = await examine(await handIn(countyFiles(makeCounty(HAMLET, 2020))));
    const text = reportText(HAMLET);
    const verdicts = (lines: readonly string[]) =>
      checkText(lines, ledgersOf(rollup)).figures.map(({ claim, verdict }) => `${claim.text} ${verdict}`);
    const found = verdicts(text);
    expect(found).toHaveLength(26);
    expect(found.filter((one) => !one.endsWith(' confirmed'))).toEqual([]);
    const changed = verdicts(text.map((line) => line.replace(HAMLET.own.executed, '1428.65')));
    expect(changed.filter((one) => !one.endsWith(' confirmed'))).toEqual(['1428.65 万元 contradicted']);
  });

  it('is rolled up although one file is damaged, which is listed with the reason and costs itself alone', async () => {
    const files = await handIn(countyFiles(makeCounty(HAMLET, 2020)));
    const { rollup: whole } = await examine(files);
    const own = whole.projects.find(({ stages }) => stages.some(({ stage }) => stage === '监控'))!;
    const broken = own.stages.find(({ stage }) => stage === '监控')!.table.place.file;
    const { rollup } = await examine(
      files.map((file) =>
        file.path === broken ? { ...file, bytes: file.bytes.subarray(0, file.bytes.length / 2) } : file,
      ),
    );
    const unread = rollup.files.filter(({ failure }) => failure !== null);
    expect(unread.map(({ file, failure }) => [file, failure!.code])).toEqual([[broken, 'damaged']]);
    const lost = whole.projects.filter((project) =>
      project.stages.some(({ table }) => table.place.file === broken),
    );
    const tablesOf = (one: typeof rollup) => one.projects.flatMap(({ stages }) => stages).length;
    const lostTables = lost
      .flatMap(({ stages }) => stages)
      .filter(({ table }) => table.place.file === broken).length;
    expect(lostTables).toBeGreaterThan(0);
    expect(tablesOf(rollup)).toBe(tablesOf(whole) - lostTables);
  });

  it('comes out with its indicators whatever the seed', () => {
    const count = (goals: readonly { readonly figure: unknown }[]) => ({
      total: goals.length,
      quantitative: goals.filter(({ figure }) => figure !== null).length,
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const { units, projects } = makeCounty(HAMLET, seed);
        expect(HAMLET.departments).toMatchObject(count(units.flatMap(({ goals }) => goals)));
        expect(HAMLET.projects).toMatchObject(count(projects.flatMap(({ indicators }) => indicators)));
      }),
      // The first draw of these has too few indicators that could be in words.
      { numRuns: 100, examples: [[1394], [2602], [5508], [6899]] },
    );
  });

  it('is the same to the byte for the same seed, and another for another', async () => {
    const [first, again, other] = await Promise.all(
      [7, 7, 8].map((seed) => handIn(countyFiles(makeCounty(HAMLET, seed)))),
    );
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });
});

describe('the county of the 2020 report', () => {
  const { units, projects } = makeCounty(GOLDEN, 2020);
  const ofKind = (kind: string) => projects.filter((project) => project.kind === kind);

  it('has its units, projects and indicators', () => {
    expect(units).toHaveLength(88);
    expect(projects).toHaveLength(301);
    const indicators = projects.flatMap((project) => project.indicators);
    expect(indicators).toHaveLength(3649);
    expect(indicators.filter(({ figure }) => figure !== null)).toHaveLength(3102);
    expect(units.flatMap(({ goals }) => goals)).toHaveLength(1405);
    expect(new Set(projects.map(({ name }) => name)).size).toBe(301);
  });

  it.each([
    ['部门预算', '42948.32', '31423.98', '17887.32'],
    ['专项', '35237.04', '26224.43', '9396.69'],
  ])('adds up to the hundredth: %s', (kind, budget, executed, scores) => {
    const own = ofKind(kind);
    const wan = (amounts: readonly number[]) => decimal(sum(amounts)!).div(100).toFixed(2);
    expect(wan(own.map((project) => sumOf(project.budget)))).toBe(budget);
    expect(wan(own.map((project) => sumOf(project.september)))).toBe(executed);
    expect(decimal(sum(own.map(({ totalScore }) => totalScore))!).toFixed(2)).toBe(scores);
  });

  it('never spends less by a later date, nor more than there is', () => {
    for (const { may, september, final, budget } of projects) {
      const spent = [may, september, final, budget].map(sumOf);
      expect(spent).toEqual([...spent].sort((a, b) => a - b));
    }
  });
});
