import { isSlip, nameSkeleton, SeenNames } from '../../../../src/core/rules/names/similar-names';

/** Distinct names of twelve characters, none like another. */
const nameOf = (index: number): string =>
  Array.from({ length: 12 }, (_, at) =>
    String.fromCharCode(0x4e00 + ((index * 7919 + at * 104729) % 20_000)),
  ).join('');

describe('names met so far', () => {
  const names = [
    '养护工程验收合格率达标',
    '养护工程验收合格达标',
    '养护工程验合收格率达标',
    '养护工程收合格率达标',
    '培训人员数量情况统计',
    '培训人员的数量情况统计',
    '培训人员（数量）情况统计',
    '街道',
    '街道的',
    '沿线群众满意度调查表',
  ];

  it('give the twin that comparing every pair gives', () => {
    const seen = new SeenNames<number>();
    let twins = 0;
    for (const [index, name] of names.entries()) {
      const expected = names
        .slice(0, index)
        .find((other) => nameSkeleton(other) === nameSkeleton(name) || isSlip(other, name));
      expect(seen.meet(name, index)?.name).toBe(expected);
      if (expected !== undefined) twins++;
    }
    expect(twins).toBeGreaterThan(4);
  });

  it('are compared with a name only where both could be one, however many there are', () => {
    const seen = new SeenNames<number>();
    for (let index = 0; index < 3_000; index++) seen.meet(nameOf(index), index);
    expect(seen.compared).toBeLessThan(30);
    const slip = nameOf(1_500).slice(0, 5) + nameOf(1_500).slice(6);
    expect(seen.meet(slip, 3_000)?.thing).toBe(1_500);
    expect(seen.compared).toBeLessThan(60);
  });
});
