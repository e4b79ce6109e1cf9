import { deriveFacts } from '../../../src/core/audit/derive-facts';
import { conversionFactor } from '../../../src/core/audit/achievement';
import { defaultProfile, findProfile } from '../../../src/core/profile';
import { recogniseSheet } from '../../../src/core/recognise';
import { createGrid, type CellValue } from '../../../src/core/grid';
import { gridOf, ledger, selfEvaluation, type IndicatorData } from '../../support/tables';

/** Facts of one row of the clean form, changed. */
function factsOf(row: IndicatorData, profile = defaultProfile) {
  const form = recogniseSheet(gridOf('project-selfeval', selfEvaluation({ rows: { 0: row } }))).forms[0]!;
  return deriveFacts(form.rows[0]!, form, profile);
}

const cost = { level2: '成本指标' };

describe('completion and expected score, of 10 points', () => {
  it.each<[string, IndicatorData, number | null, number | null]>([
    ['a target met', { target: '≥12公里', actual: '12.6公里' }, 1.05, 10],
    ['a target missed', { target: '≥12公里', actual: '9公里' }, 0.75, 7.5],
    ['a limit kept', { target: '≤500元', actual: '480元' }, 1, 10],
    ['a limit broken', { target: '≤500元', actual: '550元' }, 500 / 550, 9.09],
    ['none wanted, none there', { name: '安全生产事故发生数', target: '0起', actual: '0起' }, 1, 10],
    ['none wanted, one there', { name: '安全生产事故发生数', target: 0, actual: 1 }, 0, 0],
    ['percent against percent', { target: '100%', actual: '92%' }, 0.92, 9.2],
    ['a bare ratio against percent', { target: '≥95%', actual: 0.95 }, 1, 10],
    ['percent against a bare ratio', { target: 1, actual: '98%' }, 0.98, 9.8],
    ['percent against a bare number', { target: '≥95', actual: '96%' }, 96 / 95, 10],
    ['元 against 万元', { target: '≤28.8万元', actual: '288000元' }, 1, 10],
    ['metres against kilometres', { target: '≥12公里', actual: '9000米' }, 0.75, 7.5],
    ['人 against 人次', { target: '≥59人次', actual: '87人' }, 87 / 59, 10],
    ['per month, written two ways', { target: '≥530元/人*月', actual: '583元/人·月' }, 1.1, 10],
    ['units of different things', { target: '≥12公里', actual: '12座' }, null, null],
    ['an actual that is itself a limit', { target: '≥90%', actual: '≥90%' }, null, null],
    ['an actual that is a word', { target: '100%', actual: '无' }, null, null],
    ['an actual that is blank', { target: '100%', actual: null }, null, null],
    ['inside a range', { target: '90%-95%', actual: '93%' }, 93 / 90, 10],
    ['below a range', { target: '90%-95%', actual: '45%' }, 0.5, 5],
    ['above a range', { target: '90%-95%', actual: '99%' }, null, null],
    ['cost without a sign is a limit', { ...cost, target: '500元', actual: '480元' }, 1, 10],
    [
      'cost in percent without a sign is not guessed at',
      { ...cost, target: '100%', actual: '98%' },
      null,
      null,
    ],
    ['cost saved is not cost', { ...cost, name: '成本节约率', target: '≥5%', actual: '6%' }, 1.2, 10],
    ['a deadline', { target: '2020年12月31日前', actual: '2020年11月30日' }, null, null],
    ['a positive target of nothing', { target: '≥0个', actual: '3个' }, null, null],
  ])('%s', (_, row, completion, score) => {
    const facts = factsOf(row);
    if (completion === null) expect(facts.completion).toBeNull();
    else expect(facts.completion).toBeCloseTo(completion, 10);
    expect(facts.expectedScore).toBe(score);
  });

  it('asks the profile how a broken limit scores', () => {
    const linear = { ...defaultProfile, scoring: { ...defaultProfile.scoring, reverse: 'linear' as const } };
    expect(factsOf({ target: '≤500元', actual: '550元' }, linear).expectedScore).toBe(9);
    expect(factsOf({ target: '≤500元', actual: '550元' }, findProfile('mof-2020')!).expectedScore).toBe(9.09);
  });

  it.each([
    ['有效提升', '达成年度指标', 1],
    ['有效提升', '部分达成年度指标并具有一定效果', 0.8],
    ['有效', '有效', 1],
    ['是', '是', 1],
    ['是', '否', 0],
    ['有效提升', '持续改善', null],
  ])('takes the stated result of 定性 %s: %s', (target, actual, completion) => {
    const facts = factsOf({ target, actual });
    expect(facts.nature).toBe('定性');
    expect(facts.direction).toBe('qualitative');
    expect(facts.completion).toBe(completion);
    expect(facts.expectedScore).toBeNull();
  });
});

describe('cells as their user sees them', () => {
  it('reads 0.95 shown as 95% as 95 percent', () => {
    const grid = gridOf(
      'project-selfeval',
      selfEvaluation({ rows: { 2: { target: '≥95%', actual: 0.95 } } }),
    );
    const values: CellValue[][] = [];
    for (let row = 0; row <= grid.area.bottom; row++)
      values.push(Array.from({ length: grid.area.right + 1 }, (_, col) => grid.value(row, col)));
    const shown = createGrid({ sheet: '自评表', values, merges: grid.merges, formats: () => '0.00%' });
    const form = recogniseSheet(shown).forms[0]!;
    const facts = deriveFacts(form.rows[2]!, form, defaultProfile);
    expect(facts.actual).toMatchObject({ number: 95, unit: '%' });
    expect(facts.completion).toBe(1);
  });

  it('takes the unit from its own column, and an actual typed with %', () => {
    const data = ledger({ 2: { sign: '≧', target: 100, meterUnit: '%', actual: '98%' } });
    const form = recogniseSheet(gridOf('indicator-ledger', data)).forms[0]!;
    const facts = deriveFacts(form.rows[2]!, form, defaultProfile);
    expect(facts.sign).toBe('≥');
    expect(facts.target).toMatchObject({ number: 100, unit: '%' });
    expect(facts.completion).toBe(0.98);
  });

  it('leaves 不适用 rows out', () => {
    const form = recogniseSheet(gridOf('indicator-ledger', ledger({ 0: { sign: '不适用', target: null } })))
      .forms[0]!;
    const facts = deriveFacts(form.rows[0]!, form, defaultProfile);
    expect(facts).toMatchObject({
      isNotApplicable: true,
      nature: null,
      completion: null,
      expectedScore: null,
    });
  });

  it('keeps blank apart from zero', () => {
    const blank = factsOf({ weight: null, score: null, reason: '—' });
    expect(blank.weight).toEqual({ value: null, number: null, isBlank: true });
    expect(blank.reason).toBeNull();
    expect(factsOf({ score: 0 }).score).toEqual({ value: 0, number: 0, isBlank: false });
  });

  it('squeezes names and knows the levels', () => {
    const facts = factsOf({ name: '铺设供水\n管网 长度', level1: '产 出\n指标（50分）' });
    expect(facts).toMatchObject({ name: '铺设供水管网长度', level1: '产出', level2: '数量' });
  });
});

it.each([
  ['公里', '米', 1000],
  ['元', '万元', 0.0001],
  ['个', '家', 1],
  ['元/人·月', '元/人*月', 1],
  ['万元/公里', '元/公里', 10000],
  ['元/户', '元/人', null],
  ['%', '户', null],
])('one %s is %s × %s', (from, to, factor) => {
  expect(conversionFactor(from, to)).toBe(factor);
});
