/** Where a form tells of its money in words, and which amounts are called the money of the year (JX136). */
import { layout } from '../../../support/layout';
import { cells, found, said } from '../across/found';

const TITLE = `项目支出绩效目标申报表 | < | < | < | <
    （2022年度） | < | < | < | <`;
const FUNDS = `项目资金（万元） | 年度资金总额： | 300 | < | <
    ^ | 其中：财政拨款 | 200 | < | <
    ^ | 其他资金 | 100 | < | <
    ^ | 自筹资金 | 0 | < | <`;
const INDICATORS = `一级指标 | 二级指标 | 三级指标 | 指标值 | 备注
    产出指标 | 数量指标 | 改造泵站 | ≥2座 |
    产出指标 | 质量指标 | 验收合格率 | 100% |
    满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% |`;

/** A target form; its parts as they are drawn, and the texts between funds and indicators. */
const form = (
  text: string,
  { title = TITLE, funds = FUNDS, indicators = INDICATORS, period = '2022年' } = {},
) => ({
  grid: layout(`
    ${title}
    项目名称 | 泵站改造 | 项目期 | ${period} | <
    ${funds}
    ${text}
    ${indicators}
  `),
});
const goal = (text: string, options = {}) => form(`总体目标 | ${text} | < | < | <`, options);
const OFF = '年度资金总额350万元，改造泵站2座。';
const at = (table: ReturnType<typeof form>) => cells('JX136', [table]);

describe('a text about the project', () => {
  test('is told with the total of the form beside it', () => {
    const [one] = found('JX136', [goal(OFF)]);
    expect(one!.cells).toEqual([{ top: 3, left: 2, bottom: 3, right: 2 }]);
    expect(said('JX136', [goal(OFF)])).toEqual([
      '自评表!B8 文字中的资金总额为 350万元，表中年度资金总额为 300 万元，应当一致。',
    ]);
  });

  test.each(['项目概况', '主要内容', '立项说明', '实施方案'])('stands beside %s', (label) => {
    expect(at(form(`${label} | ${OFF} | < | < | <`))).toEqual(['自评表!B8']);
  });

  test.each(['备注', '政策依据', '项目依据说明', '必要性概述', '联系人'])(
    'does not stand beside %s',
    (label) => {
      expect(at(form(`${label} | ${OFF} | < | < | <`))).toEqual([]);
    },
  );

  test('has its label anywhere to the left, and goals have theirs above', () => {
    expect(at(form(`项目概况 |  | ${OFF} | < | <`))).toEqual(['自评表!C8']);
    expect(at(form(`项目概况 | 1 | ${OFF} | < | <`))).toEqual(['自评表!C8']);
    const sideBySide = `总体目标 | 中期目标 | < | 年度目标 | <
      ^ | 三年改造泵站六座，保障灌溉。 | < | ${OFF} | <`;
    expect(at(form(sideBySide))).toEqual(['自评表!D9']);
    expect(at(form(`总体目标 | 改造泵站两座，保障灌溉。 | < | 备注 | ${OFF}`))).toEqual([]);
  });

  test('has eight characters or more', () => {
    expect(at(goal('总预算350万元'))).toEqual(['自评表!B8']);
    expect(at(goal('总预算35万元'))).toEqual([]);
  });

  test('is none of the money or the indicators', () => {
    const noted = FUNDS.replace('100 | < | <', `100 | 情况说明 | ${OFF}`);
    expect(at(goal('改造泵站2座。', { funds: noted }))).toEqual([]);
    const told = (from: string) => INDICATORS.replace(from, `资金到位情况 | ${OFF}`);
    expect(at(goal('改造泵站2座。', { indicators: told('改造泵站 | ≥2座') }))).toEqual([]);
    expect(at(goal('改造泵站2座。', { indicators: told('群众满意度 | ≥90%') }))).toEqual([]);
  });

  test('is held against nothing where the form has no total', () => {
    expect(at(goal(OFF, { funds: '' }))).toEqual([]);
    for (const total of ['', '0', '-5', '待定'])
      expect(at(goal(OFF, { funds: `项目资金（万元） | 年度资金总额： | ${total} | < | <` }))).toEqual([]);
  });
});

describe('the money of the year', () => {
  test.each([
    '资金总额350万元，改造泵站2座。',
    '本项目申请财政资金总额为350万元。',
    '2022年资金总额350万元，改造泵站2座。',
    '2022年度预算总额共计350万元。',
    '改造泵站2座；总投资310万元，年度预算资金350万元。',
    '年度资金总额300万元/座。资金总额350万元。',
  ])('is named: %s', (text) => {
    expect(at(goal(text))).toEqual(['自评表!B8']);
  });

  test.each([
    '2021年资金总额350万元，改造泵站1座。',
    '上年度资金总额350万元，改造泵站1座。',
    '中期资金总额350万元，改造泵站6座。',
    '两年资金总额350万元，改造泵站4座。',
    '全省资金总额350万元，改造泵站4座。',
    '中央资金总额350万元，改造泵站2座。',
    '资金总额350万元/座，改造泵站2座。',
    '资金总额中设备350万元，管网20万元。',
  ])('is not named: %s', (text) => {
    expect(at(goal(text))).toEqual([]);
  });

  test('of a form without a year is not told from another year', () => {
    const title = '项目支出绩效目标申报表 | < | < | < | <';
    expect(at(goal('2022年资金总额350万元。', { title, period: '长期' }))).toEqual([]);
    expect(at(goal('本年度资金总额350万元。', { title, period: '长期' }))).toEqual(['自评表!B7']);
  });

  test('is right when one of several is, or when all of them come to it', () => {
    expect(at(goal('资金总额350万元；年度资金总额300万元。'))).toEqual([]);
    expect(at(goal('年度资金总额300万元；资金总额350万元。'))).toEqual([]);
    expect(at(goal('设备预算资金；年度资金总额120万元；资金总额180万元。'))).toEqual([]);
    expect(at(goal('年度资金总额120万元；资金总额181万元。'))).toEqual(['自评表!B8']);
  });

  test('may be that of a source, or of all years', () => {
    expect(at(goal('财政资金总额200万元，改造泵站2座。'))).toEqual([]);
    const years = FUNDS.replace(
      '年度资金总额： | 300 | < | <',
      '中期资金总额 | 900 | 年度资金总额 | 300',
    ).replace('其中：财政拨款 | 200 | < | <', '其中：财政拨款 | 900 | 其中：财政拨款 | 200');
    expect(
      at(goal('项目资金总额900万元，改造泵站6座。', { funds: years.split('\n').slice(0, 2).join('\n') })),
    ).toEqual([]);
  });

  test.each([
    ['资金总额约300万元。', 306, true],
    ['资金总额约为300万元。', 306, true],
    ['资金总额达300万元。', 306, true],
    ['资金总额为300万元左右。', 306, true],
    ['资金总额约300万元。', 315, true],
    ['资金总额约300万元。', 316, false],
    ['资金总额为300万元。', 306, false],
    ['资金约定总额；资金总额300万元。', 306, false],
    ['资金总额300万元用于河道左右岸整治。', 306, false],
    ['资金总额300万元。', 300.4, true],
    ['资金总额300万元。', 300.5, false],
  ])('may be rounded or about: %s for %s', (text, total, isRight) => {
    const funds = `项目资金（万元） | 年度资金总额： | ${total} | < | <
      ^ | 其中：财政拨款 | ${total} | < | <
      ^ | 其他资金 | 0 | < | <`;
    expect(at(goal(text, { funds }))).toEqual(isRight ? [] : ['自评表!B7']);
  });

  test('is in doubt where it is larger, the project has several years and no word says which', () => {
    const severity = (text: string, period: string) =>
      found('JX136', [goal(text, { period })]).map((one) => one.severity);
    expect(severity('项目资金总额900万元。', '2022年1月至2024年12月')).toEqual(['info']);
    expect(severity('项目资金总额260万元。', '2022年1月至2024年12月')).toEqual(['warning']);
    expect(severity('年度资金总额900万元。', '2022年1月至2024年12月')).toEqual(['warning']);
    expect(severity('项目资金总额900万元。', '2022年1月至2022年12月')).toEqual(['warning']);
  });
});

describe('an investment', () => {
  test('is no less than the money of the year', () => {
    expect(said('JX136', [goal('项目总投资为299.4万元，改造泵站2座。')])).toEqual([
      '自评表!B8 文字中的总投资为 299.4万元，小于年度资金总额 300 万元，请核对。',
    ]);
    expect(at(goal('项目总投资为300万元，改造泵站2座。'))).toEqual([]);
    expect(at(goal('项目总投资约290万元，改造泵站2座。'))).toEqual([]);
    expect(at(goal('项目总投资300元，改造泵站2座。'))).toEqual([]);
    expect(at(goal('上年总投资260万元，改造泵站2座。'))).toEqual([]);
  });

  test('is not asked about beside a total that differs', () => {
    expect(
      found('JX136', [goal('年度资金总额350万元；总投资260万元。')]).map(({ message }) => message.id),
    ).toEqual(['differs']);
  });
});
