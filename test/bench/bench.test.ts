import { comparisons } from '../../bench/comparisons';
import { about } from '../../bench/report/about';
import { page } from '../../bench/report/page';
import { exactly, inTurn, speedOf, spreadOf } from '../../bench/kit/measure';
import { isReached } from '../../bench/report/table';

const small = { isSmall: true, rounds: 1 };

describe('every comparison', () => {
  it.each(comparisons.map((one) => [one.id, one] as const))(
    '%s finds with each way what ours finds, and tells its figures',
    async (_, comparison) => {
      const outcome = await comparison.run(small);
      expect(outcome.figures.length).toBeGreaterThan(0);
      for (const { reached } of outcome.figures) expect(reached.median).toBeGreaterThan(0);
      const written = page({ about: about(small), results: [{ comparison, outcome }] });
      for (const { name } of outcome.figures) expect(written).toContain(name);
      expect(written).toContain(`npm run bench -- ${comparison.id}`);
    },
  );
});

describe('a figure', () => {
  it('is the median of ratios between neighbours, per item', () => {
    const way = (name: string, items: number) => ({ name, items, expected: 1, run: () => 1 });
    const rounds = new Map([
      ['ours', [10, 20, 40]],
      ['theirs', [5, 20, 10]],
    ]);
    const { reached } = speedOf(way('ours', 10), way('theirs', 1), rounds, null);
    expect(reached).toEqual({ min: 2.5, median: 5, max: 10 });
    expect(spreadOf([4, 1, 2, 3])).toEqual({ min: 1, median: 2.5, max: 4 });
  });

  it('counts as reached by its median', () => {
    const figure = { name: 'any', reached: { min: 1, median: 2, max: 3 }, unit: '×' as const };
    expect(isReached({ ...figure, wanted: { atLeast: 2.5 } })).toBe(false);
    expect(isReached({ ...figure, wanted: { atMost: 2.5 } })).toBe(true);
    expect(isReached({ ...figure, reached: exactly(3), wanted: { atLeast: 3 } })).toBe(true);
  });

  it('is not told of a way that finds something else', async () => {
    const wrong = { name: 'theirs', items: 1, expected: 2, run: () => 1 };
    await expect(inTurn([wrong], 1)).rejects.toThrow('theirs found 1, not 2');
  });
});
