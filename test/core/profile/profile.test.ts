import { defaultProfile, extendProfile, findProfile, profiles } from '../../../src/core/profile';

test('the county’s profile is the default and extends the ministry’s', () => {
  expect(defaultProfile.id).toBe('yiwu-2020');
  expect(defaultProfile.extends).toBe('mof-2020');
  expect(defaultProfile.quantification.threshold).toBe(0.7);
  expect(defaultProfile.weights).toEqual(findProfile('mof-2020')!.weights);
});

test('since 2021 cost is a level of its own', () => {
  const profile = findProfile('mof-2021')!;
  expect(profile.weights.costLevel).toBe(1);
  expect(profile.weights.schemes[0]).toMatchObject({ 成本: 20, 产出: 40, 效益: 20, 满意度: 10 });
});

test('an unknown id names no profile', () => {
  expect(findProfile('constructor')).toBeNull();
  expect(findProfile('')).toBeNull();
});

test('every profile survives being written as JSON', () => {
  for (const profile of profiles) expect(JSON.parse(JSON.stringify(profile))).toEqual(profile);
});

test('the points of every weight scheme add up to 100', () => {
  for (const profile of profiles) {
    for (const { 执行率, 成本 = 0, 产出, 效益, 满意度 } of profile.weights.schemes) {
      expect(执行率 + 成本 + 产出 + 效益 + 满意度).toBe(profile.weights.selfEvaluationTotal);
    }
  }
});

test('an extension cannot reach into prototypes', () => {
  const part = JSON.parse(
    '{"id":"x","version":"1","name":{"zh":"x","en":"x"},"__proto__":{"polluted":true},"scoring":{"__proto__":{"polluted":true}}}',
  );
  const profile = extendProfile(defaultProfile, part);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  expect((profile.scoring as { polluted?: boolean }).polluted).toBeUndefined();
});
