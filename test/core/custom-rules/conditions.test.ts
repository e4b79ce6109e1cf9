/** What a condition of one's own says about real tables: where it holds, where it fails, where it keeps silent. */
import { gridOf, ledger, selfEvaluation } from '../../support/tables';
import { audit, complaints, lineOf, ownFindings, ruleSheet } from './support';

type Changes = Parameters<typeof selfEvaluation>[0];

const onForm = (
  condition: string,
  changes: Changes = {},
  cells: Record<string, string | number | null> = {},
) =>
  ownFindings(
    audit([
      gridOf('project-selfeval', selfEvaluation(changes), { cells }),
      ruleSheet([lineOf(condition, '自评表')]),
    ]),
  );
const onLedger = (condition: string, rows: Parameters<typeof ledger>[0] = {}) =>
  ownFindings(
    audit([
      gridOf('indicator-ledger', ledger(rows), { sheet: '台账' }),
      ruleSheet([lineOf(condition, '台账')]),
    ]),
  );

describe('a condition about a row', () => {
  it('is reported at each row where it does not hold, at the field it is about', () => {
    expect(onForm('分值 <= 10')).toEqual([]);
    expect(onForm('分值 <= 8', { rows: { 0: { weight: 9 }, 1: { weight: 8 } } })).toContain(
      'ZD-001 自评表!G13',
    );
  });

  it('of the form if … then … is about what has to follow', () => {
    const condition = 'if 得分 < 分值 then 偏差原因 != null else true';
    expect(onForm(condition)).toEqual([]);
    expect(onForm(condition, { rows: { 2: { score: 1, reason: null } } })).toEqual(['ZD-001 自评表!I15']);
  });

  it('takes the place of a field that the table calls otherwise', () => {
    // The form prints 年度指标值 and 偏差原因分析及改进措施.
    expect(onForm('目标值 != null')).toEqual([]);
    expect(onForm('未完成原因 = null', { rows: { 0: { reason: '雨季停工' } } })).toContain(
      'ZD-001 自评表!I13',
    );
  });

  it('asks every row of a ledger in its own project', () => {
    expect(onLedger('项目名称 != null and 分值 <= sum(指标.分值)')).toEqual([]);
    expect(onLedger('得分 <= 分值', { 13: { weight: 5, score: 6 } })).toEqual(['ZD-001 台账!M16']);
  });
});

describe('a condition about a form', () => {
  it('compares its fields, whatever arrangement they are printed in', () => {
    expect(onForm('全年执行数 <= 全年预算数')).toEqual([]);
    const over = onForm('全年执行数 <= 全年预算数', {
      funds: { total: { annualBudget: 100, executed: 120 } },
    });
    expect(over).toHaveLength(1);
  });

  it('adds up the rows of a level, however the level is written', () => {
    for (const level of ['产出指标', '产出', '产出指标（50分）'])
      expect(onForm(`sum(指标[一级指标 = "${level}"].分值) = 50`)).toEqual([]);
    expect(onForm('sum(指标[一级指标 = "产出"].分值) = 60')).toHaveLength(1);
  });

  it('adds the points of the 资金 block to those of the indicators', () => {
    expect(onForm('sum(指标.分值) + 资金.分值 = 100')).toEqual([]);
    expect(onForm('sum(指标.分值) = 100')).toHaveLength(1);
  });

  it('is asked of each project of a ledger', () => {
    expect(onLedger('count(指标) = 10')).toEqual([]);
    expect(onLedger('count(指标[分值 > 10]) = 0', { 3: { weight: 20 }, 12: { weight: 20 } })).toHaveLength(2);
  });

  it('is asked only where the form prints everything it names', () => {
    expect(onForm('项目负责人 != null')).toEqual([]);
    expect(onLedger('计算符号 = 空 or 计算符号 != 空')).toEqual([]);
  });
});

describe('a blank', () => {
  it('is not zero, and decides nothing', () => {
    for (const condition of [
      '得分 > 0',
      '得分 != 0',
      '得分 = 5',
      '得分 + 1 > 0',
      'not(得分 = 5)',
      '得分 in (1, 2)',
    ])
      expect(onForm(condition, { rows: { 0: { score: null } } }).filter((at) => at.endsWith('H13'))).toEqual(
        [],
      );
  });

  it('is what a comparison with null or 空 is about', () => {
    for (const blank of ['null', '空'])
      expect(onForm(`得分 != ${blank}`, { rows: { 4: { score: null } } })).toEqual(['ZD-001 自评表!H17']);
  });

  it('of a filler is blank, too', () => {
    expect(onForm('偏差原因 = null', { rows: { 0: { reason: '——' } } })).toEqual(onForm('偏差原因 = null'));
    expect(onForm('偏差原因 = null', { rows: { 0: { reason: '无' } } })).toContain('ZD-001 自评表!I13');
  });

  it('counts in no sum and no mean', () => {
    expect(onForm('mean(指标.得分) > 0', { rows: { 0: { score: null } } })).toEqual([]);
    expect(onForm('count(指标.得分) = 9', { rows: { 0: { score: null } } })).toEqual([]);
  });

  it('decides nothing in one part when another part decides', () => {
    const rows = { 0: { score: null, weight: -1 } };
    expect(onForm('得分 > 100 and 分值 > 0', { rows })[0]).toBe('ZD-001 自评表!H13');
    expect(onForm('得分 > 0 or 分值 < 0', { rows })).toEqual([]);
  });
});

describe('numbers', () => {
  it('are added in decimal: 0.1 + 0.2 is 0.3', () => {
    const rows = { 0: { weight: 0.3 } };
    expect(onForm('if 分值 = 0.3 then 0.1 + 0.2 = 分值 else true', { rows })).toEqual([]);
    expect(onForm('if 分值 = 0.3 then 分值 / 3 * 3 = 分值 else true', { rows })).toEqual([]);
  });

  it.each([
    ['a percentage as text', '92.5%'],
    ['full-width digits', '９２．５％'],
  ])('are read as a person reads them: %s', (_, actual) => {
    expect(
      onForm('if 三级指标 = "甲" then 实际完成值 = 92.5% else true', { rows: { 0: { name: '甲', actual } } }),
    ).toEqual([]);
    expect(
      onForm('if 三级指标 = "甲" then 实际完成值 > 0.93 else true', { rows: { 0: { name: '甲', actual } } }),
    ).toEqual(['ZD-001 自评表!F13']);
  });

  it('of a target are taken out of its sign and unit', () => {
    const rows = { 0: { name: '甲', target: '≥ 500万元', actual: 480 } };
    expect(onForm('if 三级指标 = "甲" then 年度指标值 = 500 else true', { rows })).toEqual([]);
    expect(onForm('if 三级指标 = "甲" then 实际完成值 >= 年度指标值 else true', { rows })).toHaveLength(1);
  });

  it('are divided by zero without a verdict', () => {
    expect(onForm('得分 / 0 = 1 and true')).toEqual([]);
  });

  it('of money are in 万元, also in a table in 元', () => {
    const funds = { total: { annualBudget: 2_000_000, executed: 1_000_000 } };
    const cells = { A5: '项目资金（元）' };
    const inYuan = onForm('全年预算数 = 200', { funds }, cells);
    expect(inYuan).toEqual([]);
  });
});

describe('texts', () => {
  const rows = { 0: { name: '培训 人数' } };
  const holds = (condition: string) =>
    onForm(`if 分值 > 0 and contains(三级指标, "培训") then ${condition} else true`, { rows }).length === 0;

  it('are compared without white space and width', () => {
    expect(holds('三级指标 = "培训人数"')).toBe(true);
    expect(holds('三级指标 = “培训人数”')).toBe(true);
    expect(holds('三级指标 != "培训人数"')).toBe(false);
  });

  it.each([
    ['contains(三级指标, "人数")', true],
    ['starts with(三级指标, "培训")', true],
    ['ends with(三级指标, "率")', false],
    ['string length(三级指标) = 4', true],
    ['三级指标 in ("培训人数", "场次")', true],
    ['list contains(["场次"], 三级指标)', false],
    ['is defined(三级指标)', true],
    ['not(contains(三级指标, "人数"))', false],
  ])('%s', (condition, expected) => {
    expect(holds(condition)).toBe(expected);
  });
});

describe('what a Chinese keyboard types', () => {
  it.each([
    '得分 ≤ 分值',
    '得分＜＝分值',
    '（得分 <= 分值） and （分值 ≠ 0）',
    'sum（指标[一级指标 ＝ “产出指标”].分值） = ５０',
    '全年预算数（A） ≥ 全年执行数（B）',
    '执行率（B/A） <= 100%',
  ])('is understood: %s', (condition) => {
    const result = audit([
      gridOf('project-selfeval', selfEvaluation()),
      ruleSheet([lineOf(condition, '自评表')]),
    ]);
    expect(result.ownRules[0]?.tally).toMatchObject({ tables: 1, broken: 0 });
    expect(result.ownRules[0]!.tally.held).toBeGreaterThan(0);
  });
});

test('a label with a sign in it is a name', () => {
  expect(onLedger('定量/定性 = 空 or 得分 >= 0')).toEqual([]);
  expect(complaints(audit([ruleSheet([lineOf('定量/定性 != 空')])]))).toEqual([]);
});

describe('of the ten rows', () => {
  it.each([
    ['得分 between 0 and 分值', 10, 0],
    ['得分 in [0..100]', 10, 0],
    ['得分 in (>= 0)', 10, 0],
    ['分值 in (0..1)', 0, 10],
    ['-分值 < 0 and abs(-分值) = 分值', 10, 0],
    ['round half up(分值 / 3, 2) > 0', 10, 0],
    ['floor(分值 + 0.5) = 分值 and ceiling(分值 - 0.5) = 分值', 10, 0],
    ['max(得分, 分值) = 分值 and min(得分, 分值) = 得分', 10, 0],
    ['if 得分 > 分值 then false else 分值 > 0', 10, 0],
    ['true or 得分 > 1000', 10, 0],
    ['number("12") = 12 and 分值 > 0', 10, 0],
    ['sum([得分, 分值]) = 得分 + 分值', 10, 0],
    ['分值 * 2 - 分值 = 分值', 10, 0],
    ['分值 <= max(指标.分值) and 分值 >= min(指标.分值)', 10, 0],
    ['分值 < mean(指标.分值) * 0', 0, 10],
    ['三级指标 = 5 or 分值 > 0', 0, 0],
  ])('%s: %d hold, %d do not', (condition, held, broken) => {
    const { ownRules } = audit([
      gridOf('project-selfeval', selfEvaluation()),
      ruleSheet([lineOf(condition, '自评表')]),
    ]);
    const { tally } = ownRules[0] ?? { tally: { held: 0, broken: 0 } };
    expect([tally.held, tally.broken]).toEqual([held, broken]);
  });
});
