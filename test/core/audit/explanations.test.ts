import {
  countUnexplained,
  explainFindings,
  explanationsFromJson,
  explanationsToJson,
  isExplained,
  NO_EXPLANATIONS,
  withExplanation,
  type Explanations,
  type Finding,
} from '../../../src/core/audit';
import { auditForms, type RowRule } from '../../../src/core/audit';
import { defaultProfile, type Profile } from '../../../src/core/profile';
import type { CellValue, Grid } from '../../../src/core/grid';
import { recogniseSheet } from '../../../src/core/recognise';
import { moved } from '../../support/moved';
import { gridOf, selfEvaluation } from '../../support/tables';

/** Asks about the actual value of every indicator. */
const asking: RowRule = {
  id: 'JX900',
  scope: 'row',
  severity: 'warning',
  forms: ['S'],
  title: { zh: '试', en: 'Test' },
  advice: { zh: '试', en: 'Test' },
  basis: { zh: '试', en: 'Test' },
  messages: { asked: { zh: '“{{name}}”在{{cell}}', en: '"{{name}}" at {{cell}}' } },
  check: ({ row, facts, report }) => {
    const cell = row.cell('actual');
    const data = { name: facts.name, cell: `第${cell.row}行` };
    report({ message: 'asked', cell, data, actual: row.value('actual') });
  },
};

const table = (actual: CellValue = 12, sheet = '自评表') =>
  gridOf('project-selfeval', selfEvaluation({ rows: { 0: { actual } } }), { sheet });
const nameless = (actual: CellValue, sheet: string) =>
  gridOf('project-selfeval', selfEvaluation({ rows: { 0: { actual } }, fields: { department: '水利局' } }), {
    sheet,
  });

const auditOf = (grids: readonly Grid[], profile: Profile = defaultProfile): readonly Finding[] =>
  auditForms({ grids, recognitions: grids.map((grid) => recogniseSheet(grid)) }, profile, { rules: [asking] })
    .findings;
const withSeverity = (severity: 'error' | 'info'): Profile => ({
  ...defaultProfile,
  rules: { JX900: { severity } },
});

const REASON = '年底追加了两座，已有批复。';
const given = (finding: Finding, explanations: Explanations = NO_EXPLANATIONS) =>
  withExplanation(explanations, finding, REASON, '2020-12-31');

describe('an explanation', () => {
  const first = auditOf([table()])[0]!;

  it('stands at its finding and takes it off the ones that ask', () => {
    const findings = auditOf([table()]);
    expect(countUnexplained(findings)).toBe(10);
    const explained = explainFindings(findings, given(first));
    expect(explained[0]!.explanation).toMatchObject({ text: REASON, date: '2020-12-31', isStale: false });
    expect(explained.slice(1).some(({ explanation }) => explanation)).toBe(false);
    expect(countUnexplained(explained)).toBe(9);
  });

  it('survives inserted rows and columns and a renamed sheet', () => {
    const later = auditOf([moved(table(), { rows: 4, cols: 1, sheet: '2020年自评' })]);
    expect(explainFindings(later, given(first))[0]!.explanation?.isStale).toBe(false);
  });

  it('goes stale when the value changes, keeps its text and no longer counts', () => {
    const later = explainFindings(auditOf([table(15)]), given(first));
    expect(later[0]!.explanation).toMatchObject({ text: REASON, isStale: true, value: 12 });
    expect(isExplained(later[0]!)).toBe(false);
    expect(countUnexplained(later)).toBe(10);
  });

  it('stands again when the value is what it was', () => {
    const explanations = given(first);
    explainFindings(auditOf([table(15)]), explanations);
    expect(isExplained(explainFindings(auditOf([table(12)]), explanations)[0]!)).toBe(true);
  });

  it('does not explain an error away, whatever is stored', () => {
    const errors = explainFindings(auditOf([table()], withSeverity('error')), given(first));
    expect(errors[0]!.explanation).toBeUndefined();
    expect(withExplanation(NO_EXPLANATIONS, errors[0]!, REASON, '2020-12-31').size).toBe(0);
  });

  it('is not asked for where the profile makes a hint of the rule', () => {
    const hints = auditOf([table()], withSeverity('info'));
    expect(countUnexplained(hints)).toBe(0);
    expect(withExplanation(NO_EXPLANATIONS, hints[0]!, REASON, '2020-12-31').size).toBe(0);
  });

  it('is replaced by a later one, and taken away by an empty one', () => {
    const [explained] = explainFindings(auditOf([table()]), given(first));
    const changed = withExplanation(given(first), explained!, '改过的说明', '2021-01-05');
    expect([...changed.values()]).toEqual([
      expect.objectContaining({ text: '改过的说明', date: '2021-01-05' }),
    ]);
    expect(withExplanation(changed, explained!, '  \n', '2021-01-06').size).toBe(0);
  });

  it('given for one of two nameless forms holds when that one is audited alone', () => {
    const both = auditOf([nameless(10, '甲'), nameless(11, '乙')]);
    const second = both.find(({ sheet }) => sheet === '乙')!;
    const alone = explainFindings(auditOf([nameless(11, '乙')]), given(second));
    expect(alone[0]!.explanation?.isStale).toBe(false);
    // And it can be changed from there, without leaving the old one behind.
    expect([...withExplanation(given(second), alone[0]!, '另', '2021-01-01').values()]).toHaveLength(1);
  });

  it('given for one of two nameless forms does not count for the other', () => {
    const both = auditOf([nameless(10, '甲'), nameless(11, '乙')]);
    const explained = explainFindings(both, given(both.find(({ sheet }) => sheet === '乙')!));
    expect(explained.filter(isExplained).map(({ sheet }) => sheet)).toEqual(['乙']);
    const twins = auditOf([nameless(11, '甲'), nameless(11, '乙')]);
    const one = explainFindings(twins, given(twins.find(({ sheet }) => sheet === '乙')!));
    expect(one.filter(isExplained).map(({ sheet }) => sheet)).toEqual(['乙']);
  });
});

describe('stored explanations', () => {
  const [first, second] = auditOf([table()]);

  it('come back as they were stored', () => {
    const explanations = given(second!, given(first!));
    const stored = JSON.parse(JSON.stringify(explanationsToJson(explanations))) as unknown;
    expect(explanationsFromJson(stored)).toEqual(explanations);
  });

  it('are cut where a text is too long, and the oldest go where there are too many', () => {
    const long = withExplanation(NO_EXPLANATIONS, first!, '长'.repeat(5000), '2020-12-31');
    expect([...long.values()][0]!.text).toHaveLength(1000);
    let many: Explanations = NO_EXPLANATIONS;
    for (let index = 0; index < 600; index++) many = given({ ...first!, key: `JX900|S|${index}` }, many);
    const kept = [...explanationsFromJson(explanationsToJson(many)).keys()];
    expect(kept).toHaveLength(500);
    expect(kept.at(-1)).toBe('JX900|S|599');
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a text', '[]'],
    ['an object', { key: 'k' }],
    ['an entry without a text', [{ key: 'k', date: '2020-12-31', said: 'a', value: null }]],
    ['an endless text', [{ key: 'k', text: '长'.repeat(1001), date: '2020-12-31', said: 'a', value: 1 }]],
    ['an endless key', [{ key: 'k'.repeat(900), text: 't', date: '2020-12-31', said: 'a', value: 1 }]],
    ['a date that is none', [{ key: 'k', text: 't', date: '<b>今天</b>', said: 'a', value: 1 }]],
    ['a digest that is none', [{ key: 'k', text: 't', date: '2020-12-31', said: {}, value: 1 }]],
    ['entries that are no objects', [1, 'a', null, [], [[]]]],
  ])('that are none are dropped: %s', (_, json) => {
    expect(explanationsFromJson(json).size).toBe(0);
  });

  it('drop a value that no cell holds and keep the rest', () => {
    const entry = { key: 'k', text: 't', date: '2020-12-31', said: 'a', value: { evil: true } };
    expect([...explanationsFromJson([entry, 1]).values()]).toEqual([{ ...entry, value: null }]);
  });
});
