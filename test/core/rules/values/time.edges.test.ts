/** Deadlines beside the project's time (JX076) and the year of the form (JX077), to the day. */
import { layout } from '../../../support/layout';
import { cells, found, said } from '../across/found';

interface Options {
  readonly title?: string;
  readonly year?: string;
  readonly fields?: string;
  readonly level2?: string;
  readonly name?: string;
}

/** A target form with one deadline, at D6. */
const form = (
  target: string,
  {
    title = '项目支出绩效目标申报表 | < | < | <',
    year = '（2022年度） | < | < | <',
    fields = '项目期 | 2022年3月—2022年12月 | |',
    level2 = '时效指标',
    name = '工程完工时间',
  }: Options = {},
) => [
  {
    grid: layout(`
      ${title}
      ${year}
      项目名称 | 泵站改造 | |
      ${fields}
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | ${level2} | ${name} | ${target}
      产出指标 | 数量指标 | 改造泵站 | ≥2座
    `),
  },
];
const NO_PERIOD = '实施单位 | 水利站 | |';
const MONEY_OF_YEARS = `中期资金总额（万元） | 180 | |
      项目资金（万元） | 年度资金总额： | 60 | <
      ^ | 其中：财政拨款 | 60 | <`;
const between = (start: string, end: string): Options => ({
  fields: `开始时间 | ${start} | 结束时间 | ${end}`,
});

describe('the end of the project', () => {
  const isLate = (target: string, options?: Options) => found('JX076', form(target, options)).length > 0;

  it('is shown as a day', () => {
    expect(said('JX076', form('2023-03-05'))).toEqual([
      '自评表!D6 “工程完工时间”的指标值“2023-03-05”晚于项目结束时间 2022-12-31。',
    ]);
  });

  it('is the last day on which something may be due', () => {
    expect(isLate('2022-10-31', between('2022-03-01', '2022-10-31'))).toBe(false);
    expect(isLate('2022-11-01', between('2022-03-01', '2022-10-31'))).toBe(true);
  });

  it('is not compared with the beginning of a span over New Year', () => {
    const summer = between('2022-03-01', '2022-09-30');
    expect(isLate('2022年10月', summer)).toBe(true);
    for (const span of ['2022年10月至3月', '2022年10月-次年3月']) expect(isLate(span, summer)).toBe(false);
  });

  it('is followed by a January of looking at what was done, when it is that of the year', () => {
    expect(isLate('2023-01-31')).toBe(false);
    expect(isLate('2023-02-01')).toBe(true);
    expect(isLate('2024-01-15')).toBe(true);
    expect(isLate('2023-01-15', between('2022-03-01', '2022-11-30'))).toBe(true);
  });

  it.each<[why: string, target: string, options: Options]>([
    ['other levels count no days', '2023年6月底前', { level2: '数量指标' }],
    ['what happens afterwards', '2023年6月底前', { name: '工程决算时间' }],
    ['what happens afterwards, by the value', '2023年6月底前完成验收', {}],
    ['a sentence with a date and a number', '2023年6月30日前完成泵站改造2座', {}],
    ['a project that ends before it begins', '2023年6月底前', between('2022-12-01', '2022-03-01')],
    ['不适用', '不适用', {}],
  ])('is no matter: %s', (_, target, options) => expect(isLate(target, options)).toBe(false));

  it('is known without its beginning, and for a project of one day', () => {
    expect(isLate('2023-06-30', between('', '2022-10-31'))).toBe(true);
    expect(isLate('2022-06-30', between('2022-05-01', '2022-05-01'))).toBe(true);
  });
});

describe('the year of the form', () => {
  const kinds = (target: string, options: Options = {}) =>
    found('JX077', form(target, { fields: NO_PERIOD, ...options })).map(
      ({ message, severity }) => `${message.id} ${severity}`,
    );

  it('holds all its own days', () => {
    expect(kinds('2022-01-01')).toEqual([]);
    expect(kinds('2022-12-31')).toEqual([]);
    expect(kinds('2021-12-31')).toEqual(['earlier warning']);
    expect(kinds('2023-01-01')).toEqual(['later info']);
  });

  it.each<[where: string, options: Options]>([
    ['a line below the title', {}],
    ['the title', { title: '2022年项目支出绩效目标申报表 | < | < | <', year: '（草稿） | < | < | <' }],
    ['a field of its own', { year: '预算年度 | 2022 | |' }],
  ])('stands in %s', (_, options) => expect(kinds('2021年12月底前', options)).toEqual(['earlier warning']));

  it.each<[why: string, options: Options]>([
    ['a year beside the title', { title: '项目支出绩效目标申报表 | < | <', year: '填报时间 | 2022年 | |' }],
    ['no year at all', { year: '（草稿） | < | < | <' }],
    ['a title that names both', { title: '2021—2022年项目支出绩效目标申报表 | < | < | <' }],
    ['a field that names the other', { fields: '主管部门 | 县水利局（接续2021年工程） | |' }],
    ['money of several years', { fields: MONEY_OF_YEARS }],
    ['不适用 beside it', { level2: '数量指标' }],
  ])('is not certain: %s', (_, options) => expect(kinds('2021年12月底前', options)).toEqual([]));

  it('gives way to the time of the project', () => {
    expect(kinds('2021-12-31', between('2022-03-01', '2022-10-31'))).toEqual(['earlier warning']);
    expect(kinds('2021-12-31', { fields: '项目期 | 2022年 | |' })).toEqual(['earlier warning']);
    expect(kinds('2021-12-31', between('', '2022-10-31'))).toEqual([]);
    expect(kinds('2023-03-31', between('2022-03-01', '2023-10-31'))).toEqual([]);
    expect(kinds('2023-12-31', between('2022-03-01', '2022-10-31'))).toEqual([]);
  });

  it('is each row’s own in a ledger that has a column for it', () => {
    const ledger = layout(`
      绩效指标库 | < | < | < | < | < | <
      单位名称 | 项目名称 | 年度 | 一级指标 | 二级指标 | 三级指标 | 指标值
      水利局 | 泵站改造 | 2022 | 产出指标 | 时效指标 | 完工时间 | 2022年11月底前
      水利局 | 渠道清淤 | 2023 | 产出指标 | 时效指标 | 完工时间 | 2022年11月底前
    `);
    expect(cells('JX077', [{ grid: ledger }])).toEqual(['自评表!G4']);
  });
});
