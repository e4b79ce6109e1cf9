/** The table of a profile's fields: every field of every profile that ships is in it, with name, limits and basis. */
import { defaultProfile, profiles, validateProfile, type Profile } from '../../../src/core/profile';
import {
  basisOf,
  FIELD_PATHS,
  profileFields,
  SECTION_NAMES,
  valueAt,
} from '../../../src/core/profile/fields';
import { fieldCheck } from '../../../src/core/profile/field-checks';
import { schemeTotal, weightProblems } from '../../../src/core/profile/weight-sums';
import type { ProfileProblem } from '../../../src/core/profile';

/** What says who a profile is, and its rules. */
const NO_FIELDS = new Set(['id', 'version', 'name', 'basis', 'extends', 'rules', 'customRules']);

function leaves(value: object, before = ''): string[] {
  return Object.entries(value).flatMap(([key, one]) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? leaves(one as object, `${before}${key}.`)
      : [`${before}${key}`],
  );
}

function fieldsOf(profile: Profile): string[] {
  const entries = Object.entries(profile).filter(([key]) => !NO_FIELDS.has(key));
  return leaves(Object.fromEntries(entries)).sort();
}

test.each(profiles.map((profile) => [profile.id, profile] as const))(
  'every field of %s is in the table, and nothing else is',
  (_, profile) => {
    expect([...FIELD_PATHS].sort()).toEqual(fieldsOf(profile));
  },
);

test.each(FIELD_PATHS)('%s has a name and a basis in both languages, and a section that is named', (path) => {
  const { name, basis, basisIn, section } = profileFields[path];
  for (const text of [name, basis, ...Object.values(basisIn ?? {}), SECTION_NAMES[section]]) {
    expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(text.en.trim()).not.toBe('');
  }
});

test('no two fields of a section are called the same', () => {
  for (const language of ['zh', 'en'] as const) {
    const names = FIELD_PATHS.map(
      (path) => `${profileFields[path].section}: ${profileFields[path].name[language]}`,
    );
    expect(new Set(names).size).toBe(names.length);
  }
});

test('what ships is within its own limits', () => {
  const problems: ProfileProblem[] = [];
  for (const profile of profiles) {
    for (const path of FIELD_PATHS) fieldCheck(path)(valueAt(profile, path), path, problems);
    problems.push(...weightProblems(profile.weights));
  }
  expect(problems).toEqual([]);
});

test('a basis that a shipped profile has of its own is that profile’s', () => {
  expect(basisOf('weights.costLevel', 'mof-2020').zh).toBe('财预〔2020〕10号');
  expect(basisOf('weights.costLevel', 'mof-2021').zh).toBe('财预〔2021〕101号');
  expect(basisOf('grades', 'yiwu-2020').zh).toBe('本县做法，财预〔2020〕10号');
  expect(basisOf('grades', 'constructor').zh).toBe('财预〔2020〕10号');
  const named = FIELD_PATHS.flatMap((path) => Object.keys(profileFields[path].basisIn ?? {}));
  expect(profiles.map(({ id }) => id)).toEqual(expect.arrayContaining(named));
});

test('weights are added up in decimal, and a scheme without 成本 gives it nothing', () => {
  expect(schemeTotal({ 执行率: 10.1, 产出: 50.2, 效益: 29.7, 满意度: 10 })).toBe(100);
  const thirds = { name: '三分', 执行率: 33.3, 成本: 33.3, 产出: 33.4, 效益: 0, 满意度: 0 };
  expect(weightProblems({ ...defaultProfile.weights, targetTotal: 100, schemes: [thirds] })).toEqual([]);
});

test('a table without the execution row has what the scheme leaves, or everything', () => {
  const twenty = { name: '20', 执行率: 20, 产出: 40, 效益: 30, 满意度: 10 };
  const of = (targetTotal: number) =>
    weightProblems({ ...defaultProfile.weights, schemes: [twenty], targetTotal }).map(({ text }) => text.en);
  expect(of(80)).toEqual([]);
  expect(of(100)).toEqual([]);
  expect(of(90)).toEqual(['Targets and monitoring have 90 points; they must have 80 or 100.']);
});

test('a profile of one’s own may share out another total', () => {
  const weights = {
    selfEvaluationTotal: 120,
    targetTotal: 110,
    schemes: [{ name: '120', 执行率: 10, 产出: 60, 效益: 40, 满意度: 10 }],
  };
  const own = {
    id: 'linhe-2024',
    version: '1',
    name: { zh: '临禾', en: 'Linhe' },
    extends: 'yiwu-2020',
    weights,
  };
  expect(validateProfile(own).problems).toEqual([]);
});
