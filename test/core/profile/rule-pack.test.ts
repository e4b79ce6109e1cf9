/** Profiles with rules of their own: read, refused with sentences, written and read back. */
import { readProfile, readProfileText } from '../../../src/core/custom-rules';
import { defaultProfile, profiles, profileToJson } from '../../../src/core/profile';
import { gridOf, ledger, selfEvaluation } from '../../support/tables';
import { audit, complaints, lineOf, ownFindings, ruleSheet } from '../custom-rules/support';

const rule = {
  id: 'LH-01',
  forms: '自评表',
  condition: '得分 <= 0',
  severity: 'warning',
  message: '得分应为零',
};
const own = {
  id: 'linhe-2024',
  version: '1',
  name: { zh: '临禾县口径', en: 'Linhe County' },
  extends: 'yiwu-2020',
};
const packed = (customRules: readonly object[]) => readProfile({ ...own, customRules });
const form = () => gridOf('project-selfeval', selfEvaluation());

test('a rule’s own figure must be of the kind that the rule reckons with', () => {
  const rules = { JX029: { params: { fewest: '三', most: 40 } }, JX261: { params: { share: true } } };
  const { profile, problems } = readProfile({ ...own, rules });
  expect(profile).toBeNull();
  expect(problems.map(({ text }) => text.zh)).toEqual([
    'rules.JX029.params.fewest 应为一个数。',
    'rules.JX261.params.share 应为一个数。',
  ]);
  expect(readProfile({ ...own, rules: { JX029: { params: { fewest: 2 } } } }).problems).toEqual([]);
});

describe('a profile with rules of its own', () => {
  it('runs them beside those of the workbook', () => {
    const { profile } = packed([rule]);
    const result = audit([form(), ruleSheet([lineOf('得分 <= 0', '自评表')])], profile!);
    expect(ownFindings(result)).toHaveLength(20);
    expect(result.ownRules.map(({ id, source }) => [id, source])).toEqual([
      ['LH-01', 'profile'],
      ['ZD-001', 'workbook'],
    ]);
    expect(result.findings.find((finding) => finding.rule === 'LH-01')?.severity).toBe('warning');
  });

  it('refuses an id of the workbook’s that it has already', () => {
    const { profile } = packed([rule]);
    const result = audit([form(), ruleSheet([lineOf('得分 <= 100', '自评表', 'LH-01')])], profile!);
    expect(complaints(result)).toEqual(['A2 编号“LH-01”已经用过，这一条没有使用。请换一个编号。']);
    expect(ownFindings(result)).toHaveLength(10);
  });

  it.each([
    ['in its years', { since: 2020, until: 2021 }, 10],
    ['not before', { since: 2021 }, 0],
    ['nor after', { until: 2019 }, 0],
  ])('runs a rule %s', (_, years, count) => {
    const { profile } = packed([{ ...rule, ...years }]);
    expect(ownFindings(audit([form()], profile!))).toHaveLength(count);
  });

  it('asks a ledger about the rows of the stage only', () => {
    const { profile } = packed([rule]);
    const stages = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [index, { stage: '目标' }]));
    const grid = gridOf('indicator-ledger', ledger(stages), { sheet: '台账' });
    expect(ownFindings(audit([grid], profile!))).toHaveLength(10);
  });
});

describe('a profile is refused as a whole', () => {
  it.each<[string, object, string]>([
    [
      'for a condition that breaks off',
      { condition: '得分 <' },
      'customRules[0].condition：条件没有写完：第 5 个字符处还应有字段名、数字或用引号括起的文字。',
    ],
    ['for a table nobody has', { forms: '决算表' }, 'customRules[0].forms：没有叫“决算表”的表。'],
    ['for an id that is ours', { id: 'JX120' }, 'customRules[0].id：编号“JX120”以 JX 开头'],
    ['for a severity there is not', { severity: 'fatal' }, 'customRules[0].severity 应为 error / warning'],
    ['for a blank message', { message: ' ' }, 'customRules[0].message 应为不超过500字的文字'],
    ['for years in the wrong order', { since: 2022, until: 2020 }, 'customRules[0] 的 since（2022）不能晚于'],
    ['for a field that rules have not', { code: 'alert(1)' }, '口径没有 customRules[0].code 这个字段。'],
  ])('%s', (_, part, sentence) => {
    const { profile, problems } = packed([{ ...rule, ...part }]);
    expect(profile).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]!.text.zh).toContain(sentence);
    expect(problems[0]!.text.en).toContain('customRules[0]');
  });

  it('for an id twice, and says which line', () => {
    expect(packed([rule, rule]).problems.map(({ field }) => field)).toEqual(['customRules[1].id']);
  });

  it.each([
    ['no JSON', '{"id": }', '文件不是 JSON'],
    ['endless', 'x'.repeat(1_000_001), '文件太大'],
  ])('for a text that is %s', (_, text, sentence) => {
    expect(readProfileText(text).problems[0]?.text.zh).toContain(sentence);
  });
});

describe('a profile written', () => {
  it.each(profiles.map((profile) => [profile.id, profile] as const))(
    'from %s can be changed and read back',
    (id, shipped) => {
      const { profile, problems } = readProfileText(`\uFEFF${JSON.stringify(profileToJson(shipped))}`);
      expect(problems).toEqual([]);
      expect(profile).toEqual({ ...shipped, customRules: [], id: `${id}-own`, version: '1', extends: id });
    },
  );

  it('of the user’s own is read back as it was', () => {
    const { profile } = readProfile({
      ...own,
      rules: { JX172: { severity: 'off', since: 2021 } },
      customRules: [rule],
    });
    const again = readProfile(JSON.parse(JSON.stringify(profileToJson(profile!))));
    expect(again.profile).toEqual(profile);
  });

  it('of the default names everything that may be changed', () => {
    const written = profileToJson(defaultProfile);
    expect(Object.keys(written)).toEqual(
      expect.arrayContaining([...Object.keys(defaultProfile), 'customRules']),
    );
  });
});
