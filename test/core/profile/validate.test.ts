import fc from 'fast-check';
import { defaultProfile, profiles, validateProfile } from '../../../src/core/profile';

const own = {
  id: 'linhe-2024',
  version: '1',
  name: { zh: '临禾县口径', en: 'Linhe County' },
  extends: 'yiwu-2020',
};

test('a profile of the user’s own says only what differs', () => {
  const { profile, problems } = validateProfile({
    ...own,
    scoring: { passLine: 0.6 },
    rules: { JX172: { severity: 'off' }, JX100: { params: { tolerance: 0.5, strict: true } } },
  });
  expect(problems).toEqual([]);
  expect(profile).toMatchObject({ id: 'linhe-2024', extends: 'yiwu-2020', grades: defaultProfile.grades });
  expect(profile!.scoring).toEqual({ ...defaultProfile.scoring, passLine: 0.6 });
  expect(profile!.rules['JX172']).toEqual({ severity: 'off' });
});

test.each<[string, object, string, string]>([
  ['a missing version', { version: undefined }, 'version', 'version 缺失，应为不超过500字的文字。'],
  [
    'a percentage for a ratio',
    { quantification: { threshold: 70 } },
    'quantification.threshold',
    'quantification.threshold 应为 0 到 1 之间的数，现为 70。',
  ],
  [
    'a word that is none of the choices',
    { scoring: { reverse: 'half' } },
    'scoring.reverse',
    'scoring.reverse 应为 ratio / linear 之一，现为 "half"。',
  ],
  [
    'half a year',
    { rules: { JX172: { severity: 'off', since: 2020.5 } } },
    'rules.JX172.since',
    'rules.JX172.since 应为 1990 到 2100 之间的整数，现为 2020.5。',
  ],
  ['a typo', { scorng: {} }, 'scorng', '口径没有 scorng 这个字段。'],
  [
    'a typo inside',
    { scoring: { passline: 0.6 } },
    'scoring.passline',
    '口径没有 scoring.passline 这个字段。',
  ],
  [
    'bands in the wrong order',
    {
      grades: [
        { from: 60, value: '中' },
        { from: 90, value: '优' },
      ],
    },
    'grades[1].from',
    'grades[1].from 应为小于前一档下限 60 的数，现为 90。',
  ],
  [
    'a band without its edge',
    { grades: [{ value: '优' }] },
    'grades[0].from',
    'grades[0].from 缺失，应为 -9007199254740991 到 9007199254740991 之间的数。',
  ],
  ['a rule that is no rule', { rules: { X1: {} } }, 'rules', 'rules 应为规则编号，如 JX120，现为 "X1"。'],
  [
    'an unknown base',
    { extends: 'mars-2020' },
    'extends',
    '没有名为 mars-2020 的口径，extends 应为 yiwu-2020 / mof-2020 / mof-2021 之一。',
  ],
  ['an id that is taken', { id: 'mof-2020' }, 'id', 'id mof-2020 是自带口径的名称，请换一个。'],
  [
    'weights that do not add up',
    { weights: { schemes: [{ name: '10/45.5/30/10', 执行率: 10, 产出: 45.5, 效益: 30, 满意度: 10 }] } },
    'weights.schemes[0]',
    '权重方案“10/45.5/30/10”合计 95.5 分，应为 100 分。',
  ],
  [
    'a total of targets that no scheme leaves',
    { weights: { targetTotal: 95 } },
    'weights.targetTotal',
    '目标表、监控表的分值合计为 95 分，应为 90 或 100 分。',
  ],
  [
    'half a byte',
    { limits: { unitNameBytes: 1.5 } },
    'limits.unitNameBytes',
    'limits.unitNameBytes 应为 1 到 1000000 之间的整数，现为 1.5。',
  ],
  [
    'a qualitative band upside down',
    { scoring: { qualitative: [{ result: 'partial', phrases: ['部分达成'], from: 0.8, to: 0.6 }] } },
    'scoring.qualitative[0]',
    'scoring.qualitative[0] 的 from（0.8）不能大于 to（0.6）。',
  ],
])('%s is named with its field', (_name, part, field, zh) => {
  const json = JSON.parse(JSON.stringify({ ...own, ...part }));
  const { profile, problems } = validateProfile(json);
  expect(profile).toBeNull();
  expect(problems.map((problem) => [problem.field, problem.text.zh])).toEqual([[field, zh]]);
  expect(problems[0]!.text.en).toMatch(/^[\x20-\x7e“”…]+\.$/);
});

test.each([null, 5, 'text', [], [own]])('%p is no profile and gets one sentence', (json) =>
  expect(validateProfile(json).problems).toHaveLength(1),
);

test('every problem is reported, not only the first', () => {
  const { problems } = validateProfile({ id: 'X', name: {}, extends: 'yiwu-2020' });
  expect(problems.map(({ field }) => field)).toEqual(['version', 'id', 'name.zh', 'name.en']);
});

test('keys that reach into prototypes are refused', () => {
  const json = JSON.parse(`{"id":"abc","version":"1","name":{"zh":"甲","en":"a"},"extends":"mof-2020",
    "__proto__":{"polluted":true},"rules":{"JX001":{"params":{"__proto__":1,"constructor":2}}}}`);
  expect(validateProfile(json).problems).toHaveLength(3);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test('what ships passes its own schema', () => {
  for (const shipped of profiles) {
    const { problems } = validateProfile({ ...shipped, id: `${shipped.id}-copy`, extends: 'mof-2020' });
    expect(problems).toEqual([]);
  }
});

test('never throws, whatever the file holds', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.jsonValue(),
        fc.dictionary(fc.constantFrom(...Object.keys(defaultProfile)), fc.jsonValue()),
      ),
      (json) => {
        const { profile, problems } = validateProfile(json);
        expect(profile === null).toBe(problems.length > 0);
      },
    ),
  );
});
