/** Blanks and lengths of typed texts at their edges, and which of two rules speaks about one text. */
import { gridOf, ledger } from '../../../support/tables';
import { findings, places, sheetOf, told } from './told';

describe('a blank', () => {
  const cleaned = (row: { name?: string; target?: string; actual?: string }) =>
    findings('JX014', sheetOf({ row })).map(({ message, expected, fix }) => [
      message.id,
      expected,
      fix?.kind,
      fix?.edits.map(({ sheet, value }) => `${sheet} ${String(value)}`).join(),
    ]);
  const fix = (id: string, clean: string) => [[id, clean, 'fix', `自评表 ${clean}`]];

  test.each([
    ['  疏浚河道', 'leading', '疏浚河道'],
    ['　　　疏浚河道', 'leading', '疏浚河道'],
    ['\n疏浚河道', 'leading', '疏浚河道'],
    ['疏浚河道  ', 'trailing', '疏浚河道'],
    ['疏浚河道\n\n', 'trailing', '疏浚河道'],
    ['　　疏浚河道　', 'trailing', '疏浚河道'],
    ['疏浚  河道', 'inner', '疏浚河道'],
    ['疏浚　　 河道', 'inner', '疏浚河道'],
    ['疏浚 （二期）河道', 'inner', '疏浚（二期）河道'],
    ['疏浚、 管护', 'inner', '疏浚、管护'],
    [' 疏浚 河道 ', 'leading', '疏浚河道'],
  ])('is taken out of the name %j', (name, id, clean) => {
    expect(cleaned({ name })).toEqual(fix(id, clean));
  });

  test('is taken out of targets and results', () => {
    expect(cleaned({ target: '≥8公里 ' })).toEqual(fix('trailing', '≥8公里'));
    expect(cleaned({ actual: ' 8.4公里' })).toEqual(fix('leading', '8.4公里'));
  });

  test.each(['疏浚河道', '　疏浚河道', '　　疏浚河道', '疏浚 A 段', '疏浚\n河道'])(
    'is none, or wanted, in the name %j',
    (name) => {
      expect(cleaned({ name })).toEqual([]);
    },
  );

  test.each([' / ', ' — ', '　'])('around a filler does not count: %j', (actual) => {
    expect(cleaned({ actual })).toEqual([]);
  });

  test('between the words of a goal is layout, and in other fields nobody’s business', () => {
    const elsewhere = sheetOf({
      goals: { expectedGoal: '疏浚 河道　8公里。' },
      fields: {
        projectName: ' 河道 疏浚 ',
        implementingUnit: '管护站 ',
        contact: ' 周长河',
        phone: 6_721_188,
      },
      row: { reason: ' 按期 完成 ' },
    });
    expect(places('JX014', elsewhere)).toEqual([]);
    expect(told('JX014', sheetOf({ goals: { expectedGoal: '疏浚 河道。 ' } }))[0]).toContain('末尾有空格');
  });

  test('is shown in a text cut from forty-one characters on', () => {
    const said = (length: number) =>
      told('JX014', sheetOf({ row: { name: ` ${'疏'.repeat(length - 1)}` } })).join();
    expect(said(40)).toContain(`“ ${'疏'.repeat(39)}”`);
    expect(said(41)).toContain(`“ ${'疏'.repeat(39)}…”`);
  });
});

describe('a length', () => {
  const measured = (projectName: string) =>
    findings('JX015', sheetOf({ fields: { projectName } })).map(({ actual }) => actual);

  test.each([
    ['A', 1],
    ['\u007f', 1],
    ['\u0080', 2],
    ['é', 2],
    ['\u07ff', 2],
    ['\u0800', 3],
    ['渠', 3],
    ['\uffee', 3],
    ['𠀀', 4],
    ['😀', 4],
  ])('of names is counted in bytes: %s has %d', (char, bytes) => {
    const rest = 'A'.repeat(180 - bytes);
    expect(measured(`${char}${rest}`)).toEqual([]);
    expect(measured(`A${char}${rest}`)).toEqual([181]);
  });

  test('leaves out blanks around the text', () => {
    expect(measured(` ${'A'.repeat(180)}  `)).toEqual([]);
    expect(measured(` ${'A'.repeat(181)}  `)).toEqual([181]);
  });

  test('of indicators and reasons is counted in characters, one for each that is seen', () => {
    const counted = (row: object) => findings('JX015', sheetOf({ row })).map(({ actual }) => actual);
    expect(counted({ name: '😀'.repeat(1000) })).toEqual([]);
    expect(counted({ name: '😀'.repeat(1001) })).toEqual([1001]);
    expect(counted({ target: '渠'.repeat(1001), actual: '渠'.repeat(1002) })).toEqual([1001, 1002]);
    expect(counted({ reason: '渠'.repeat(2000) })).toEqual([]);
    expect(counted({ reason: '渠'.repeat(2001) })).toEqual([2001]);
  });

  test('of a field that no platform limits is free', () => {
    expect(told('JX015', sheetOf({ fields: { contact: '周'.repeat(2500) } }))).toEqual([]);
  });

  test('counts for the names in a ledger as well', () => {
    const long = gridOf(
      'indicator-ledger',
      ledger({ 0: { projectName: '渠'.repeat(61), unitName: '站'.repeat(101) } }, 1),
    );
    expect(findings('JX015', long).map(({ actual, expected }) => [actual, expected])).toEqual(
      expect.arrayContaining([
        [183, 180],
        [303, 300],
      ]),
    );
  });
});

describe('one cause', () => {
  test('is said once: a placeholder is no other fault', () => {
    const rules = (ids: string, changes: Parameters<typeof sheetOf>[0]) =>
      findings(ids, sheetOf(changes, '自评表', 'project-selfeval')).map(({ rule }) => rule);
    const masked = { fields: { projectPeriod: '**年**月' } };
    expect(rules('JX016', masked)).toEqual(['JX016']);
    expect(rules('JX007 JX016', { fields: { projectPeriod: '××' } })).toEqual(['JX016']);
    expect(rules('JX007', { fields: { projectPeriod: '××' } })).toEqual(['JX007']);
    const title = '村道硬化项目绩效自评表';
    expect(rules('JX018', { title, fields: { projectName: '××××工程' } })).toEqual(['JX018']);
    expect(rules('JX016 JX018', { title, fields: { projectName: '××××工程' } })).toEqual(['JX016']);
  });

  test('is said once: another project is no question of its length', () => {
    const form = sheetOf({ title: '村道硬化项目绩效自评表', fields: { projectName: '渠'.repeat(61) } });
    expect(places('JX015', form)).toEqual(['JX015 B3']);
    expect(places('JX015 JX018', form)).toEqual(['JX018 B3']);
  });

  test('is said once: a name that runs on is too long', () => {
    const form = sheetOf({ row: { name: '疏浚河道，'.repeat(201) } }, '目标表', 'project-target');
    expect(findings('JX044', form)).toHaveLength(1);
    expect(findings('JX015 JX044', form).map(({ rule }) => rule)).toEqual(['JX015']);
  });
});
