/** What an actual value says, and in which unit: JX161, JX162, JX167, JX172, JX181, JX182 and JX261, at their edges. */
import { areaToA1 } from '../../../../src/core/address';
import type { CellValue } from '../../../../src/core/grid';
import { ledger, type IndicatorData } from '../../../support/tables';
import { found, said } from '../across/found';
import { drawn, saidOf } from './drawn';

const answered = (target: string, actual: string, level2 = '数量指标', name = '接待群众') =>
  drawn([`产出指标 | ${level2} | ${name} | ${target} | ${actual} | 50 | 50`]);
/** A line of a ledger, which has its sign and unit in columns of their own. */
const listed = (row: IndicatorData) => ({
  form: 'indicator-ledger' as const,
  data: ledger({ 0: row }, 1),
});

describe('a figure is answered with a figure (JX161)', () => {
  const problemOf = (target: string, actual: string, level2?: string) => {
    const [finding] = found('JX161', [answered(target, actual, level2)]);
    return finding ? `${finding.message.id} ${finding.severity}` : null;
  };

  it.each<[string, string, string | null]>([
    // None of something.
    ['0起', '未出现', null],
    ['0起', '零', null],
    ['0起', '无事故发生', null],
    ['0起', '未发生安全事故', null],
    ['0起', '没有事故发生', null],
    ['0起', '比去年无', 'word error'],
    ['0起', '无法查到任何安全生产责任事故', 'word error'],
    ['1起', '未发生', 'word error'],
    // All of it.
    ['100%', '已全部', 'word warning'],
    ['100%', '全员参训', 'word warning'],
    ['100%', '基本全部', 'word error'],
    ['≥95%', '全部', 'word error'],
    ['100户', '全部', 'word error'],
    // Half a sentence asks for half a sentence.
    ['不少于20场次的宣讲活动', '已开展', 'word warning'],
    // Durations are answered in time or ahead of it.
    ['10天', '按时', null],
    ['10个工作日', '提前', null],
    ['10工作日', '提前', null],
    ['10棵/天', '按时', 'word error'],
    // A day is no count.
    ['≥20次', '2022年10月', 'word error'],
    // Ranges.
    ['90%-95%', '90%-95%', null],
    ['90%-95%', '91%-94%', null],
    ['90%-95%', '89%-95%', 'range error'],
    ['90%-95%', '90%-96%', 'range error'],
    ['≥90%', '91%-94%', 'range error'],
    // One figure in the unit asked for.
    ['≥20万', '接待22万，全年开放300天', null],
    ['≥20万人次', '截至12月底接待226000人次', null],
    ['≥300m2', '铺设320m2，投入机具3台', null],
    // What is not asked for in figures.
    ['管护到位', '22人', null],
    ['', '已完成', null],
  ])('%s, answered with %s: %s', (target, actual, expected) => {
    expect(problemOf(target, actual)).toBe(expected);
  });

  test('a sentence answers with one figure, a report does not', () => {
    const sentence = (length: number) => '接待群众22人，开放300天，各项工作'.padEnd(length, '平稳有序');
    expect(problemOf('≥20人', sentence(200))).toBeNull();
    expect(problemOf('≥20人', sentence(201))).toBe('sentence warning');
  });

  test('a day answers the figure of a 时效 line but half', () => {
    expect(problemOf('≥20次', '2022年10月', '时效指标')).toBe('word warning');
  });

  test('what the sign column says comes first', () => {
    const row = { target: 20, meterUnit: '场', actual: '已完成', score: 10, reason: null };
    expect(said('JX161', [listed({ ...row, sign: '≥' })])).toHaveLength(1);
    expect(said('JX161', [listed({ ...row, sign: '定性' })])).toEqual([]);
    expect(said('JX161', [listed({ ...row, sign: '不适用' })])).toEqual([]);
    const months = { ...row, sign: '=', target: 6, meterUnit: '月', actual: '提前完成' };
    expect(said('JX161', [listed(months)])).toEqual([]);
  });
});

describe('one unit (JX162)', () => {
  it.each<[string, string, string | null]>([
    ['≥12公里', '13', null],
    ['12', '13公里', null],
    ['≥12公里', '13公里', null],
    ['≥12公里', '已完成', null],
    ['≥12公里', '13000米', 'scale info'],
    ['≥12万元', '130000元', 'scale warning'],
    ['≥12公里', '13人', 'different warning'],
    ['管护到位', '13人', null],
  ])('%s beside %s: %s', (target, actual, expected) => {
    const [finding] = found('JX162', [answered(target, actual)]);
    expect(finding ? `${finding.message.id} ${finding.severity}` : null).toBe(expected);
  });

  test('only where something is counted', () => {
    const row = { target: 20, meterUnit: '公里', actual: '22人', score: 10, reason: null };
    expect(said('JX162', [listed({ ...row, sign: '≥' })])).toHaveLength(1);
    expect(said('JX162', [listed({ ...row, sign: '定性' })])).toEqual([]);
    expect(said('JX162', [listed({ ...row, sign: '不适用' })])).toEqual([]);
  });
});

describe('the three phrases (JX167)', () => {
  const isAsked = (target: CellValue, actual: CellValue) =>
    said('JX167', [listed({ sign: '定性', target, meterUnit: null, actual, reason: null })]).length > 0;

  it.each([
    ['较好/一般/较差', '较好', false],
    ['合格/不合格', '合格', false],
    ['合格/不合格', '不合格', false],
    ['优良中低差等次', '优', true],
    ['工作优/良/中', '优', true],
    ['优良中', '优良中差', true],
    ['优良服务', '优', true],
    ['持续改善', '改善', true],
    ['优/良/中', '/', false],
    ['落实到位', '达成年度指标', false],
  ])('%s, answered with %s: %s', (target, actual, expected) => {
    expect(isAsked(target, actual)).toBe(expected);
  });

  test('a yes is an answer to a yes only', () => {
    const beside = (target: string, actual: string) =>
      saidOf(
        'JX167',
        drawn([
          '产出指标 | 质量指标 | 管护责任 | 管护到位 | 达成年度指标 | 50 | 50',
          `产出指标 | 质量指标 | 公开公示 | ${target} | ${actual} | 40 | 40`,
        ]),
      ).length;
    expect(beside('是', '是')).toBe(0);
    expect(beside('是', '否')).toBe(0);
    expect(beside('是', '已公示')).toBe(1);
    expect(beside('公示到位', '是')).toBe(1);
    expect(beside('公示到位', '达成年度指标')).toBe(0);
  });
});

describe('far above the target (JX172)', () => {
  const isAsked = (target: string, actual: string, heads?: string, more = '') =>
    saidOf(
      'JX172',
      drawn(
        [`产出指标 | 数量指标 | 接待群众 | ${target} | ${actual} | 50 | 50 | ${more}`],
        heads === undefined ? {} : { heads },
      ),
    );

  it.each([
    ['≥10场', '12.99场', 0],
    ['≥10场', '13场', 1],
    ['10场', '13场', 1],
    ['10场左右', '16场', 1],
    ['≤10场', '2场', 0],
    ['≤10场', '20场', 0],
    ['10-20场', '19场', 0],
    ['不适用', '20场', 0],
  ])('%s, reached %s: asked %d times', (target, actual, count) => {
    expect(isAsked(target, actual)).toHaveLength(count);
  });

  test('a remark explains it as well as a reason does', () => {
    const heads = '年度指标值 | 实际完成值 | 分值 | 得分 | 备注';
    expect(isAsked('≥10场', '13场', heads, '上级追加场次')).toEqual([]);
    expect(isAsked('≥10场', '13场', heads)).toEqual([
      'E6 “接待群众”指标值 ≥10场、实际 13场，完成率 130%，达到或超过 130%，没有说明原因。',
    ]);
    expect(isAsked('≥10场', '13场', heads, '无')).toHaveLength(0);
    expect(isAsked('≥10场', '13场', undefined, '上级追加场次')).toEqual([]);
  });
});

describe('satisfaction (JX181, JX182)', () => {
  const asked = (actual: string, note: string) =>
    saidOf(
      'JX181',
      drawn([
        `满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | ${actual} | 10 | 10 | `,
        `产出指标 | 数量指标 | 发放手册 | ≥100份 | 120 | 10 | 10 | ${note}`,
      ]),
    );

  test.each([
    ['群众较为认可', 1],
    ['收回112份', 0],
    ['112人参与', 0],
    ['112人次参与', 0],
    ['112人到场', 1],
    ['若干份', 1],
  ])('how it was found out, in the very last line: %s', (note, count) => {
    // The target of the last line counts copies as well.
    const texts = saidOf(
      'JX181',
      drawn([
        '满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 95% | 10 | 10 | ',
        `产出指标 | 数量指标 | 举办活动 | ≥10场 | 12场 | 10 | 10 | ${note}`,
      ]),
    );
    expect(texts).toHaveLength(count);
    expect(asked('95%', note)).toEqual([]);
  });

  test.each([
    ['≥90%', '100%', 0],
    ['≥90%', '100.1%', 1],
    ['≥90分', '105分', 0],
    ['≥90', '105', 0],
    ['≥90%', '105', 1],
    ['≥90%', '95%-105%', 1],
    ['≥90%', '非常满意', 0],
    ['不适用', '105%', 0],
  ])('a share of those asked: %s, reached %s', (target, actual, count) => {
    const table = drawn([
      `满意度指标 | 服务对象满意度指标 | 群众满意度 | ${target} | ${actual} | 10 | 10 | `,
    ]);
    expect(saidOf('JX182', table)).toHaveLength(count);
  });
});

describe('results by one ratio (JX261)', () => {
  const lines = (...values: readonly string[]) =>
    drawn(values.map((one, index) => `产出指标 | 数量指标 | 第${index + 1}类 | ${one} | 10 | 10`));
  const texts = (...values: readonly string[]) => saidOf('JX261', lines(...values));
  const four = ['20场 | 22场', '40人 | 44人', '60户 | 66户', '80份 | 88份'];

  test('what it says', () => {
    expect(texts(...four)).toEqual([
      'E6 4 个指标的完成值都是指标值的 110%（第1类、第2类、第3类），像是推算出来的。',
    ]);
    expect(texts('20场 | 22.5场', '40人 | 45人', '60户 | 67.5户', '80份 | 90份')[0]).toContain('112.5%');
    const [finding] = found('JX261', [lines(...four)]);
    expect(finding!.cells!.map((area) => areaToA1(area))).toEqual(['E7', 'E8', 'E9']);
  });

  test('four alike, and four fifths of all', () => {
    expect(texts(...four.slice(1))).toEqual([]);
    expect(texts(...four, '50处 | 53处')).toHaveLength(1);
    expect(texts(...four, '50处 | 53处', '50栋 | 57栋')).toEqual([]);
    expect(texts(...four.slice(1), '50处 | 53处')).toEqual([]);
  });

  test.each([
    ['9场 | 9.9场', 0],
    ['10场 | 11场', 1],
    ['20% | 22%', 0],
    ['20场 | 22次', 0],
    ['20场 | 22', 0],
    ['20-30场 | 22场', 0],
    ['管护到位 | 22场', 0],
    ['20场 | ', 0],
  ])('beside three alike, only counts in one unit are compared: %s', (fourth, count) => {
    expect(texts(...four.slice(1), fourth)).toHaveLength(count);
  });

  test('just as planned, or nothing done, is no pattern', () => {
    expect(texts('20场 | 20场', '40人 | 40人', '60户 | 60户', '80份 | 80份')).toEqual([]);
    expect(texts('20场 | 0场', '40人 | 0人', '60户 | 0户', '80份 | 0份')).toEqual([]);
  });
});
