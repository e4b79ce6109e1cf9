/** Where the rules about monitoring begin and cease to speak, and what they leave alone. */
import type { IndicatorData } from '../../../../src/core/forms';
import { layout } from '../../../support/layout';
import { cells, found, said } from '../across/found';
import { monitoring as project } from '../across/projects';
import { monitoring } from './tables';

/** 600 of 5000 after seven months: red. */
const behind = { actual: '600只' };

const line = (name: string, target: string, actual: string): IndicatorData => ({
  level1: '产出指标',
  level2: '数量指标',
  name,
  target,
  actual,
  weight: 10,
});
const times = (count: number, ...row: Parameters<typeof line>): IndicatorData[] =>
  Array.from({ length: count }, (_, index) => line(`${row[0]}${'甲乙丙丁戊'[index]!}`, row[1], row[2]));

describe('goals and money that part company (JX149)', () => {
  const inJuly = (executed: number, indicators: readonly IndicatorData[], more = {}) =>
    found('JX149', [
      project(7, {
        funds: { total: { initialBudget: 100, executed, executionRate: executed / 100, ...more } },
        indicators,
      }),
    ]).map(({ message, actual }) => `${message.id} ${String(actual)}`);
  const counted = (share: number, count = 3) => times(count, '巡查站点', '≥100处', `${share}处`);
  const shares = (share: number, count: number) => times(count, '巡查覆盖率', '≥100%', `${share}%`);

  test('must do so by the mean of all, and by what adds up alone', () => {
    expect(inJuly(40, [...counted(90), ...shares(31, 3)])).toEqual(['goalsAhead 20.5']);
    expect(inJuly(40, [...counted(90), ...shares(30, 3)])).toEqual([]);
    expect(inJuly(40, [...counted(61), ...shares(100, 3)])).toEqual(['goalsAhead 40.5']);
    expect(inJuly(40, [...counted(60), ...shares(100, 3)])).toEqual([]);
    expect(inJuly(40, [...counted(10), ...shares(100, 5)])).toEqual([]);
  });

  test('are not told by limits, shares of a thousand or words, which hold from the first day', () => {
    expect(inJuly(40, times(3, '巡查事故', '≤10起', '5起'))).toEqual([]);
    expect(inJuly(40, times(3, '巡查抽样比', '≥10‰', '10‰'))).toEqual([]);
    expect(inJuly(40, times(3, '巡查成效', '显著', '达成年度指标'))).toEqual([]);
    expect(inJuly(40, counted(100))).toEqual(['goalsAhead 60']);
  });

  test('are no matter where the money cannot be read, is negative, or was accounted for', () => {
    expect(inJuly(-40, counted(100))).toEqual([]);
    expect(inJuly(40, counted(100), { executionRate: 40 })).toEqual([]);
    expect(inJuly(40, counted(100), { executionRate: 0.004 })).toEqual([]);
    expect(
      inJuly(40, [
        ...counted(100, 2),
        { ...line('巡查里程', '≥100处', '100处'), reason: '资金尚未支付，待验收。' },
      ]),
    ).toEqual([]);
  });

  const drawn = (fiscal: string, other: string, executed = 40) => ({
    grid: layout(`
      项目支出绩效运行监控表（2024年度） | < | < | < | <
      项目名称 | 巡查 | < | < | <
      项目资金（万元） | 年初预算数 | 1-7月执行数 | 全年预计执行数 |
      年度资金总额 | 100 | ${executed} | 100 |
      其中：一般公共预算拨款 | ${fiscal} | 100 |
      其他资金 | ${other} | 0 |
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-7月执行情况
      产出指标 | 数量指标 | 巡查站点 | ≥100处 | 100处
      产出指标 | 数量指标 | 巡查里程 | ≥100公里 | 100公里
      产出指标 | 数量指标 | 巡查人次 | ≥100人次 | 100人次
    `),
  });

  test('are shown at what was spent on a form that prints no rate', () => {
    expect(cells('JX149', [drawn('60 | 30', '40 | 10')])).toEqual(['自评表!C4']);
  });

  test('are no matter where the sources contradict the total', () => {
    expect(cells('JX149', [drawn('60 | 70', '40 | 10')])).toEqual([]);
    expect(cells('JX149', [drawn('90 | 30', '40 | 10')])).toEqual([]);
  });
});

describe('money expected for the year (JX147)', () => {
  const money = (initial: string, annual: string, executed: string, forecast: string) => ({
    grid: layout(`
      项目支出绩效运行监控表（2024年度） | < | < | < | <
      项目名称 | 巡查 | < | < | <
      项目资金（万元） | 年初预算数 | 调整后预算数 | 1-7月执行数 | 全年预计执行数
      年度资金总额： | ${initial} | ${annual} | ${executed} | ${forecast}
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-7月执行情况
      产出指标 | 数量指标 | 巡查站点 | ≥100处 | 100处
    `),
  });

  test('is below what is spent, unless money was taken back', () => {
    expect(said('JX147', [money('100', '100', '50', '40')])).toEqual([
      '自评表!E4 “年度资金总额”全年预计执行数 40 小于已执行数 50。',
    ]);
    expect(cells('JX147', [money('100', '120', '50', '40')])).toHaveLength(1);
    expect(cells('JX147', [money('', '100', '50', '40')])).toHaveLength(1);
    expect(cells('JX147', [money('100', '', '50', '40')])).toHaveLength(1);
    expect(cells('JX147', [money('100', '80', '50', '40')])).toEqual([]);
  });

  test('may be typed as text, and may be a share', () => {
    expect(cells('JX147', [money('100', '100', "'50", "'40")])).toHaveLength(1);
    expect(cells('JX147', [money('100', '100', '{50%}', '40')])).toEqual([]);
    expect(cells('JX147', [money('100', '100', '50', '40％')])).toEqual([]);
    expect(cells('JX147', [money('100', '100', '', '40')])).toEqual([]);
    expect(cells('JX147', [money('100', '100', '50', '')])).toEqual([]);
    expect(cells('JX147', [money('100', '100', '待定', '40')])).toEqual([]);
  });

  test('of an indicator stands beside what was reached', () => {
    const short = { target: '≥60场', actual: '40场', forecast: '39场' };
    expect(found('JX147', [monitoring({ 0: { ...short, name: '演出' } })])[0]!.cells).toHaveLength(1);
    const judged = (row: IndicatorData) =>
      cells('JX147', [monitoring({ 0: { name: '演出', ...short, ...row } })]);
    expect(judged({ target: '≥6‰', actual: 4, forecast: 3 })).toEqual([]);
    expect(judged({ target: '≥6', actual: '4‰', forecast: '3‰' })).toEqual([]);
    expect(judged({ level2: '质量指标', target: '≥60批', actual: '40批', forecast: '39批' })).toHaveLength(1);
    expect(judged({ target: '不适用' })).toEqual([]);
    expect(judged({ target: '60场' })).toHaveLength(1);
  });
});

describe('what is expected (JX141)', () => {
  test('is not asked of lines that nobody uses', () => {
    expect(cells('JX141', [monitoring({ 0: { target: '不适用', forecast: null, actual: null } })])).toEqual(
      [],
    );
    expect(
      cells('JX141', [monitoring({ 1: { name: '', target: null, actual: null, forecast: null } })]),
    ).toEqual([]);
    expect(cells('JX141', [monitoring({ 1: { forecast: null } })])).toHaveLength(1);
  });

  test('names the money as the form does', () => {
    const grid = layout(`
      项目支出绩效运行监控表（2024年度） | < | < | < | < | <
      项目名称 | 巡查 | < | < | < | <
      项目资金（万元） | 年初预算数 | 1-7月执行数 | 全年预计执行数 | |
      年度 资金⏎总额： | 100 | 50 | | |
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-7月执行情况 | 全年预计完成情况
      产出指标 | 数量指标 | 巡查站点 | ≥100处 | 60处 | 100处
    `);
    expect(said('JX141', [{ grid }])).toEqual(['自评表!D4 “年度资金总额”没有填写全年预计执行数。']);
  });
});

describe('the likelihood (JX144)', () => {
  const kinds = (changes: Parameters<typeof monitoring>[0]) =>
    found('JX144', [{ ...monitoring(changes), layout: 'plain' }]).map(({ message }) => message.id);
  const open = { possibility: null };

  test('is missing where more than half of the lines in use have one', () => {
    expect(kinds({ 2: open, 3: open })).toEqual([]);
    expect(kinds({ 3: open })).toEqual(['blank']);
    const unused = { ...open, target: '不适用', actual: null };
    expect(kinds({ 2: unused, 3: open })).toEqual(['blank']);
    expect(kinds({ 3: { ...open, target: '不适用' } })).toEqual([]);
    expect(kinds({ 3: { ...open, actual: null } })).toEqual([]);
  });

  test.each(['确定能', '能', '肯定能'])(
    'that is certain beside a red light is asked about: %s',
    (possibility) => {
      expect(kinds({ 0: { ...behind, possibility } })).toEqual(['red']);
      expect(kinds({ 0: { target: '≥5000只', actual: '0只', possibility } })).toEqual(['red']);
    },
  );

  test.each(['可能', '有可能', '不能', '能否完成', '90%'])(
    'that leaves a doubt is not: %s',
    (possibility) => {
      expect(kinds({ 0: { ...behind, possibility } })).toEqual([]);
    },
  );

  test('is one answer; several of them beside other words are left to the reader', () => {
    expect(kinds({ 1: { possibility: '确定能、有可能' } })).toEqual(['several']);
    expect(kinds({ 1: { possibility: '确定能、视天气' } })).toEqual([]);
    expect(kinds({ 1: { possibility: '视天气、看情况' } })).toEqual(['unknown']);
  });

  test('may be one for several lines', () => {
    const merged = (second: string) =>
      cells('JX144', [
        {
          grid: layout(`
            项目支出绩效运行监控表 | < | < | < | < | <
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-7月完成情况 | 完成目标可能性
            产出指标 | 数量指标 | 管网改造 | ≥12公里 | 8公里 | 确定能
            产出指标 | 数量指标 | 泵站改造 | ≥4座 | 3座 | ${second}
            产出指标 | 数量指标 | 阀门更换 | ≥40个 | 30个 | 确定能
          `),
        },
      ]);
    expect(merged('^')).toEqual([]);
    expect(merged('')).toEqual(['自评表!F4']);
  });
});

describe('far above the target (JX148)', () => {
  const judged = (row: IndicatorData) => cells('JX148', [monitoring({ 0: { name: '巡查', ...row } })]).length;

  test.each<[IndicatorData, number]>([
    [{ target: '≥100次', actual: '120次' }, 1],
    [{ target: '≥100次', actual: '119次' }, 0],
    [{ target: '100次', actual: '150次' }, 1],
    [{ target: '≥10%', actual: '15%' }, 0],
    [{ target: '≥10‰', actual: '15‰' }, 0],
    [{ target: '10', actual: '15‰' }, 0],
    [{ target: '≥10', actual: '15%' }, 0],
    [{ target: '80-100次', actual: '150次' }, 0],
    [{ target: '≤100次', actual: '50次' }, 0],
    [{ target: '不适用', actual: '150次' }, 0],
    [{ target: '≥100次', actual: '超额' }, 0],
    [{ target: '≥100次', actual: '150次', reason: '汛期加密。' }, 0],
  ])('%j', (row, count) => {
    expect(judged(row)).toBe(count);
  });
});

describe('a light and its reason (JX142, JX143)', () => {
  const red = (extra: string, head = '其他情况') =>
    cells('JX142', [
      {
        grid: layout(`
          项目支出绩效运行监控表 | < | < | < | < | < | < | <
          编码 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-7月完成情况 | 备注 | ${head}
          甲-1 | 产出指标 | 数量指标 | 管网改造 | ≥12公里 | 1公里 | | ${extra}
        `),
      },
    ]);

  test('is worded by a text behind the indicator, not by a figure, a filler or what stands before it', () => {
    expect(red('汛期停工')).toEqual([]);
    for (const extra of ['', '/', '3', '—']) expect([extra, red(extra)]).toEqual([extra, ['自评表!G3']]);
  });

  test('is not worded by a tick for the likelihood', () => {
    const ticked = layout(`
      项目支出绩效运行监控表 | < | < | < | < | < | < | <
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-7月完成情况 | 完成目标可能性 | < | 备注
      ^ | ^ | ^ | ^ | ^ | 确定能 | 有可能 | ^
      产出指标 | 数量指标 | 管网改造 | ≥12公里 | 1公里 | √ | |
    `);
    expect(cells('JX142', [{ grid: ticked }])).toEqual(['自评表!H4']);
  });

  test('is asked of nothing that does not apply', () => {
    expect(cells('JX142', [monitoring({ 0: { target: '不适用', actual: '0只' } })])).toEqual([]);
    expect(cells('JX142', [monitoring({ 0: { target: '≥5000只', actual: '推进中' } })])).toEqual([]);
  });

  const cause = (fundingSupport: string | number) =>
    cells('JX143', [
      { ...monitoring({ 0: { ...behind, reason: '水表到货晚。', fundingSupport } }), layout: 'mof-2019' },
    ]).length;

  test.each(['□', ' □ ', '☐', '○', '×', 'x', '0', '否', '无', 'FALSE', '/', 0])(
    'has no cause in %j',
    (mark) => {
      expect(cause(mark)).toBe(1);
    },
  );
  test.each(['√', '是', '■', '1', '无配套经费', '经费全无', '否决追加', '□√', '经费□'])(
    'has a cause in %j',
    (mark) => {
      expect(cause(mark)).toBe(0);
    },
  );
});

describe('doubt and its reason (JX145)', () => {
  const doubted = (otherCause: string) =>
    cells('JX145', [
      { ...monitoring({ 0: { ...behind, possibility: '有可能', otherCause } }), layout: 'mof-2019' },
    ]).length;

  test.each(['√', '□√', '是', '□', ''])('is not worded by %j in a column of causes', (mark) => {
    expect(doubted(mark)).toBe(1);
  });
  test.each(['雨季停工', '√ 雨季停工', '设备到货晚，十月补装。'])('is worded by %j there', (words) => {
    expect(doubted(words)).toBe(0);
  });
});

describe('budget and targets (JX151)', () => {
  const adjusted = (total: object, goals: object = {}, row: IndicatorData = {}) =>
    cells('JX151', [
      {
        form: 'target-adjustment',
        data: {
          year: 2026,
          fields: { projectName: '管网改造' },
          funds: { total: { ...total } },
          goals,
          indicators: [
            { level1: '产出指标', level2: '数量指标', name: '管网改造', target: '≥12公里', ...row },
          ],
        },
      },
    ]).length;
  const cut = { initialBudget: 200, adjustment: -80, annualBudget: 120 };

  test('move by more than a cent, and both amounts are there', () => {
    expect(adjusted({ initialBudget: 200, annualBudget: 200.01 })).toBe(0);
    expect(adjusted({ initialBudget: 200, annualBudget: 200.02 })).toBe(1);
    expect(adjusted({ initialBudget: 200, annualBudget: 199.98 })).toBe(1);
    expect(adjusted({ initialBudget: null, annualBudget: 120 })).toBe(0);
    expect(adjusted({ initialBudget: 200, annualBudget: null })).toBe(0);
  });

  test('are told apart by the words of the goal and the values of the indicators', () => {
    expect(adjusted(cut)).toBe(1);
    expect(adjusted(cut, { expectedGoal: '改造12公里。', adjustedGoal: '改造12公里。' })).toBe(1);
    expect(adjusted(cut, { expectedGoal: '改造12公里。', adjustedGoal: null })).toBe(1);
    expect(adjusted(cut, { expectedGoal: '改造12公里。', adjustedGoal: '改造7公里。' })).toBe(0);
    expect(adjusted(cut, {}, { adjustedTarget: '≥ 12公里' })).toBe(1);
    expect(adjusted(cut, {}, { adjustedTarget: '≥7公里' })).toBe(0);
    expect(adjusted(cut, {}, { target: null, adjustedTarget: '≥7公里' })).toBe(0);
    expect(adjusted(cut, {}, { reason: '招标节约' })).toBe(0);
  });
});
