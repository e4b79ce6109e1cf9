/** When a line fell short of its target, and what is asked of its reason: JX170 to JX174, at their edges. */
import { layout } from '../../../support/layout';
import { ledger, type IndicatorData } from '../../../support/tables';
import { found, said } from '../across/found';
import { drawn, saidOf } from './drawn';

const quantity = (rest: string, level2 = '数量指标', name = '清淤山塘') =>
  `产出指标 | ${level2} | ${name} | ${rest}`;
const cost = (rest: string) => `成本指标 | 经济成本指标 | 材料采购 | ${rest}`;

/** True when a line with full marks and no reason is asked for one. */
const isMissed = (line: string): boolean => {
  const texts = saidOf('JX170', drawn([line]));
  expect(texts.every((text) => text.includes('没有完成，也没有填写偏差原因'))).toBe(true);
  return texts.length > 0;
};
const FULL = '50 | 50';

describe('whether a target was missed', () => {
  it.each<[string, boolean]>([
    [quantity(`≥8口 | 8口 | ${FULL}`), false],
    [quantity(`≥8口 | 7口 | ${FULL}`), true],
    [quantity(`8口 | 7口 | ${FULL}`), true],
    [quantity(`≤8口 | 9口 | ${FULL}`), true],
    [quantity(`≤8口 | 8口 | ${FULL}`), false],
    // A margin.
    [quantity(`8口左右 | 7口 | ${FULL}`), false],
    // Words earn their points by another rule.
    [quantity(`管护到位 | 未达成年度指标 | ${FULL}`), false],
    // Durations: shorter may be better, unless so many a day are counted.
    [quantity(`=10天 | 9天 | ${FULL}`), false],
    [quantity(`=10工作日 | 9工作日 | ${FULL}`), false],
    [quantity(`=10个工作日 | 9个工作日 | ${FULL}`), false],
    [quantity(`=10天/户 | 9天/户 | ${FULL}`), false],
    [quantity(`=10棵/天 | 9棵/天 | ${FULL}`), true],
    [quantity(`=50人 | 45人 | ${FULL}`), true],
    [quantity(`=50千瓦时 | 45千瓦时 | ${FULL}`, '数量指标', '年耗电量'), false],
    // Money: less may be a saving, at either level of cost.
    [cost(`=50万元 | 45万元 | ${FULL}`), false],
    [quantity(`=50万元 | 45万元 | ${FULL}`, '成本指标', '材料采购'), false],
    [quantity(`=50万元 | 45万元 | ${FULL}`, '数量指标', '材料采购'), true],
    [cost(`=50吨 | 45吨 | ${FULL}`), true],
    [cost(`=50 | 45 | ${FULL}`), true],
  ])('%s: %s', (line, expected) => {
    expect(isMissed(line)).toBe(expected);
  });
});

describe('whether it came late', () => {
  const timed = (target: string, actual: string, level2 = '时效指标') =>
    isMissed(quantity(`${target} | ${actual} | ${FULL}`, level2, '完工时间'));

  it.each([
    ['2022年10月31日前', '2022年10月31日', false],
    ['2022年10月31日前', '2022年11月1日', true],
    ['2022年10月底前', '2022年10月31日', false],
    ['2022年10月底前', '2022年11月', true],
    ['10月底前', '2022年11月5日', true],
    ['9月底前', '2022年10月5日', true],
    ['09月底前', '2022年10月5日', true],
    ['在9月底前', '10月5日', true],
    ['12月底前', '2022年11月5日', false],
    ['2022年10月底前', '{2022-11-05}', true],
    ['2022年10月底前', '{2022-10-05}', false],
    ['{2022-10-31}', '{2022-11-05}', true],
    ['2022年10月底前', '按时完成', false],
    ['2022年10月底前', '5', false],
    ['每年10月底前', '2022年11月5日', false],
    ['2022年6月底前、10月底前', '2022年11月5日', false],
    ['2022年1月至10月', '2022年11月5日', false],
    ['2022年1-10月', '2022年11月5日', false],
    ['2022年1月至2022年10月', '2022年11月5日', false],
    ['1月至10月', '2022年11月5日', false],
    ['2022年10月至3月', '2023年3月', false],
    ['2022年10-3月', '2023年3月', false],
    ['2022年10月至次年3月', '2023年3月', false],
  ])('%s, done %s: %s', (target, actual, expected) => {
    expect(timed(target, actual)).toBe(expected);
  });

  test('only deadlines can be missed by a day', () => {
    expect(timed('2022年10月31日前', '2022年11月1日', '质量指标')).toBe(false);
    expect(timed('≥2021次', '2022年11月1日')).toBe(false);
  });

  test('without a year of its own a deadline needs the form’s', () => {
    const undated = (target: string, actual: string) => ({
      grid: layout(`
        项目支出绩效自评表 | < | < | < | < | < | < | <
        项目名称 | 山塘清淤 | | | | | |
        一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
        产出指标 | 时效指标 | 完工时间 | ${target} | ${actual} | 50 | 50 |
      `),
    });
    expect(saidOf('JX170', undated('10月底前', '11月5日'))).toEqual([]);
    expect(saidOf('JX170', undated('2022年10月底前', '2022年11月5日'))).toHaveLength(1);
  });
});

describe('a missing reason (JX170)', () => {
  const severityOf = (line: string) => found('JX170', [drawn([line])]).map(({ severity }) => severity);

  test('points lost by more than rounding leaves', () => {
    expect(saidOf('JX170', drawn([quantity('≥8口 | 8口 | 50 | 49.99')]))).toEqual([]);
    expect(saidOf('JX170', drawn([quantity('≥8口 | 8口 | 50 | 49.98')]))).toEqual([
      'H6 “清淤山塘”分值 50、得分 49.98，没有填写偏差原因。',
    ]);
    expect(saidOf('JX170', drawn([quantity('≥8口 | 8口 |  | 40')]))).toEqual([]);
    expect(saidOf('JX170', drawn([quantity('≥8口 | 8口 | 50 | ')]))).toEqual([]);
  });

  test('it is an error where the table leaves no doubt', () => {
    expect(severityOf(quantity(`≥8口 | 7口 | ${FULL}`))).toEqual(['error']);
    expect(severityOf(quantity(`≤2起 | 4起 | ${FULL}`, '质量指标', '安全事故数'))).toEqual(['error']);
    expect(severityOf(quantity(`2起 | 4起 | ${FULL}`, '质量指标', '安全事故数'))).toEqual(['warning']);
    expect(severityOf(quantity('2起 | 4起 | 50 | 25', '质量指标', '安全事故数'))).toEqual(['error']);
    expect(severityOf(quantity(`2022年9月底前 | 2022年10月5日 | ${FULL}`, '时效指标'))).toEqual(['warning']);
    expect(severityOf(quantity('2022年9月底前 | 2022年10月5日 | 50 | 40', '时效指标'))).toEqual(['error']);
  });

  test.each([
    ['>', 40, '>50公里'],
    ['≥', 40, '≥50公里'],
    ['=', 40, '=50公里'],
    ['≤', 60, '≤50公里'],
    ['<', 60, '<50公里'],
    ['', 40, '50公里'],
    ['定量(其他)', null, null],
  ])('it says target and result as they are read, with the sign %s', (sign, actual, target) => {
    const row: IndicatorData = { sign, target: 50, meterUnit: '公里', actual, score: 10, reason: null };
    const table = { form: 'indicator-ledger' as const, data: ledger({ 0: row }, 10) };
    const [first] = said('JX170', [table]);
    if (target === null) expect(first).toBeUndefined();
    else expect(first).toContain(`指标值 ${target}、实际 ${actual}，没有完成`);
  });

  test('texts and shares are said as they stand', () => {
    const ratio = quantity(`{95%} | {90%} | ${FULL}`, '质量指标', '验收合格率');
    expect(saidOf('JX170', drawn([ratio]))).toEqual([
      'H6 “验收合格率”指标值 95%、实际 90%，没有完成，也没有填写偏差原因。',
    ]);
    expect(saidOf('JX170', drawn([quantity(`不少于8口 | 共7口 | ${FULL}`)]))).toEqual([
      'H6 “清淤山塘”指标值 不少于8口、实际 共7口，没有完成，也没有填写偏差原因。',
    ]);
  });
});

describe('one 分值 or 得分 of several lines decides for none of them', () => {
  const lines = (...points: readonly string[]) =>
    drawn(points.map((one, index) => quantity(`≥8口 | 8口 | ${one}`, '数量指标', `第${index + 1}类`)));

  test('points merged over lines with scores of their own', () => {
    const table = lines('20 | 10', '^ | 10', '20 | 20');
    expect(saidOf('JX170', table)).toEqual([]);
    expect(saidOf('JX165', table)).toEqual([]);
    expect(saidOf('JX169', table)).toEqual([]);
    expect(saidOf('JX163', lines('20 | 10', '^ | 25'))).toEqual([]);
    expect(saidOf('JX163', lines('20 | 25', '^ | 10'))).toHaveLength(1);
  });

  test('a score merged over lines with points of their own', () => {
    const table = lines('10 | 15', '10 | ^', '20 | 20');
    for (const id of ['JX163', 'JX165', 'JX169', 'JX170']) expect(saidOf(id, table)).toEqual([]);
    const unspent = (first: string, next: string) =>
      saidOf(
        'JX169',
        drawn([quantity(`≥8口 | 8口 | ${first}`), quantity(`≥8口 | 8口 | ${next}`), full], {
          money: '100 | 50 | 50%',
        }),
      )[0];
    const full = quantity('≥8口 | 8口 | 20 | 20');
    expect(unspent('10 | 15', '10 | ^')).toContain('，1 个指标');
    expect(unspent('10 | 10', '^ | 10')).toContain('，1 个指标');
    expect(unspent('10 | 10', '10 | 10')).toContain('，3 个指标');
    const low = lines('10 | 8', '10 | ^', '20 | 20');
    for (const id of ['JX165', 'JX169', 'JX170']) expect(saidOf(id, low)).toEqual([]);
  });

  test('words and limits', () => {
    const words = (points: string, next: string) =>
      drawn([quantity(`管护到位 | 达成年度指标 | ${points}`), quantity(`责任到人 | 达成年度指标 | ${next}`)]);
    expect(saidOf('JX166', words('20 | 10', '^ | 10'))).toEqual([]);
    expect(saidOf('JX166', words('20 | 15', '10 | ^'))).toEqual([]);
    expect(saidOf('JX166', words('20 | 10', '10 | 10'))).toHaveLength(1);
    const limits = (points: string, next: string) =>
      drawn([quantity(`≤8次 | 4次 | ${points}`), quantity(`≤8次 | 4次 | ${next}`)]);
    expect(saidOf('JX185', limits('20 | 10', '^ | 10'))).toEqual([]);
    expect(saidOf('JX185', limits('20 | 10', '10 | ^'))).toEqual([]);
    expect(saidOf('JX185', limits('20 | 10', '10 | 10'))).toHaveLength(1);
  });
});

describe('reasons beside full marks (JX171)', () => {
  const isAsked = (line: string) => saidOf('JX171', drawn([line])).length > 0;

  it.each<[string, boolean]>([
    [quantity('≥8口 | 8口 | 50 | 50 | 两口滞后'), true],
    [quantity('≥8口 | 8口 | 50 | 49.99 | 两口滞后'), false],
    [quantity('≥8口 | 8口 | 50 | 50 | 人员调整'), false],
    [quantity('≥8口 | 8口 | 50 | 50 | '), false],
    [quantity('≥8口 | 8口 |  | 50 | 两口滞后'), false],
    [quantity('≥8口 | 8口 | 50 |  | 两口滞后'), false],
    [quantity('≥8口 | 8口 |  |  | 两口滞后'), false],
    [quantity('≥8口 | 7口 | 50 | 50 | 两口滞后'), false],
    [quantity('不适用 | 8口 | 50 | 50 | 两口滞后'), false],
  ])('%s: %s', (line, expected) => {
    expect(isAsked(line)).toBe(expected);
  });
});

describe('what a reason says (JX173, JX174)', () => {
  const LOST = '≥8口 | 8口 | 50 | 40';
  const saysOf = (id: string, ...reasons: readonly string[]) =>
    saidOf(
      id,
      drawn(reasons.map((reason, index) => quantity(`${LOST} | ${reason}`, '数量指标', `第${index + 1}类`))),
    );

  it.each([
    ['无', 1],
    ['已完成。', 1],
    ['按实际情况', 1],
    ['客观原因！', 1],
    ['雨季停工了', 1],
    ['雨季停工了些', 0],
    ['工作需要调整了人员', 0],
    ['正常年份雨季较短，今年长', 0],
  ])('%s: generic %d times', (reason, count) => {
    expect(saysOf('JX173', reason)).toHaveLength(count);
  });

  test('the same for three lines, one merged for all of them', () => {
    const same = '雨季停工了一些';
    expect(saysOf('JX173', same, same)).toEqual([]);
    expect(saysOf('JX173', same, same, same)).toEqual([
      'H6 “第1类”等 3 个指标的偏差原因完全相同，请分别说明。',
    ]);
    expect(saysOf('JX173', same, '^', '^', '^')).toEqual([]);
    expect(saysOf('JX173', same, '^', '^', same)).toEqual([]);
  });

  it.each([
    ['雨季停工，未能补上', 1],
    ['雨季停工，已补种', 0],
    ['雨季停工，明春补建', 0],
    ['雨季停工，补偿未到位', 1],
    ['雨季停工，3月完成', 0],
    ['雨季停工，3月底完成', 0],
    ['雨季停工，3月前完成', 0],
    ['雨季停工，3月底前完成', 0],
    ['雨季停工，3月内完成', 0],
    ['雨季停工，已启动', 0],
    ['雨季停工，已经启动', 0],
    ['各村填报口径不一；已组织专题培训，统一填报口径。', 0],
    ['各村填报口径不一，已制定填报说明', 0],
    ['各村填报口径不一，专人已落实', 0],
    ['各村填报口径不一，未组织培训', 1],
    ['正常', 0],
    ['正常年份雨季较短', 1],
    ['', 0],
  ])('%s: a measure is missing %d times', (reason, count) => {
    expect(saysOf('JX174', reason)).toHaveLength(count);
  });

  test('no measure is asked for where the head does not ask for one', () => {
    const heads = '年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因';
    const line = quantity(`${LOST} | 雨季停工，未能补上`);
    expect(saidOf('JX174', drawn([line], { heads }))).toEqual([]);
    expect(saidOf('JX174', drawn([line]))).toHaveLength(1);
    expect(saidOf('JX174', drawn([quantity('≥8口 | 7口 | 50 | 50 | 雨季停工，未能补上')]))).toEqual([]);
  });
});
