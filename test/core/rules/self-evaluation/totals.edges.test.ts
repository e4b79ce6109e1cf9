/** Totals, grades, and marks beside money: at the edges of JX169, JX175, JX177 and JX178. */
import { areaToA1 } from '../../../../src/core/address';
import { layout } from '../../../support/layout';
import { found } from '../across/found';
import { drawn, fixesOf, saidOf } from './drawn';

/** Indicators with these points and scores. */
const scored = (...points: readonly string[]): string[] =>
  points.map((one, index) => `产出指标 | 数量指标 | 第${index + 1}类塘口数 | ≥8口 | 8口 | ${one}`);
const two = scored('50 | 45.5', '40 | 40');

describe('the total is the sum of all scores (JX175)', () => {
  const saysOf = (lines: readonly string[], total: string, execution: string | null = '10 | 9') =>
    saidOf('JX175', drawn(lines, { execution, total: `100 | ${total}` }));

  it.each([
    ['94.5', []],
    ['94.49', []],
    ['94.51', []],
    ['94.48', ['G8 总分填为 94.48，各项得分合计为 94.5（执行率 9＋指标 85.5）。']],
    ['94.52', ['G8 总分填为 94.52，各项得分合计为 94.5（执行率 9＋指标 85.5）。']],
    ['95', ['G8 总分 95 经过取整，各项得分合计为 94.5。']],
    ['85.5', ['G8 总分填为 85.5，漏加了执行率得分 9，应为 94.5。']],
    ['', []],
    ['优秀', []],
  ])('a total of %s', (total, expected) => {
    expect(saysOf(two, total)).toEqual(expected);
  });

  test('an execution rate of zero is no part that was left out', () => {
    expect(saysOf(two, '85.5', '10 | 0')).toEqual([]);
    expect(saysOf(two, '80', '10 | 0')).toEqual([
      'G8 总分填为 80，各项得分合计为 85.5（执行率 0＋指标 85.5）。',
    ]);
  });

  test('scores that cannot be added are another problem', () => {
    expect(saysOf(two, '80', '10 | 满分')).toEqual([]);
    expect(saysOf(two, '80', '10 | -1')).toEqual([]);
    expect(saysOf(scored('50 | 45.5', '40 | -3'), '80')).toEqual([]);
    expect(saysOf(scored('50 | 45.5', '40 | 0'), '80')).toHaveLength(1);
    expect(saysOf(scored('50 | ', '40 | '), '80')).toEqual([]);
  });

  test('blank scores were counted as full', () => {
    const open = scored('50 | 45.5', '40 | ');
    expect(saysOf(open, '94.5')).toEqual([]);
    expect(saysOf(open, '94')).toHaveLength(1);
    expect(saysOf(two, '95.5', '10 | ')).toEqual([]);
    expect(saysOf(two, '96', '10 | ')).toEqual(['G8 总分填为 96，各项得分合计为 85.5。']);
    expect(saysOf(open, '104.5', '10 | ')).toHaveLength(1);
    expect(saysOf(open, '95.5', '10 | ')).toEqual([]);
  });

  test('points that stand nowhere have scores that nobody can know', () => {
    expect(saysOf(two, '90', null)).toEqual([]);
    expect(saysOf(two, '95.5', null)).toEqual([]);
    expect(saysOf(two, '95.6', null)).toEqual(['G8 总分填为 95.6，各项得分合计为 85.5。']);
    expect(saysOf(two, '80', null)).toEqual(['G8 总分填为 80，各项得分合计为 85.5。']);
    expect(saysOf(two, '98')).toHaveLength(1);
    expect(saysOf(scored('60 | 45.5', '40 | 40'), '90', null)).toHaveLength(1);
    expect(saysOf(scored(' | 45.5', ' | 40'), '90', null)).toHaveLength(1);
    const without = (total: string) => saidOf('JX175', drawn(two, { execution: null, total: ` | ${total}` }));
    expect(without('90')).toHaveLength(1);
    expect(without('85.5')).toEqual([]);
  });

  test('one score merged over several lines counts once', () => {
    const merged = [
      '产出指标 | 数量指标 | 清淤塘口数 | ≥8口 | 8口 | 50 | 45.5',
      '产出指标 | 数量指标 | 加固塘口数 | ≥8口 | 8口 | 40 | ^',
    ];
    expect(saysOf(merged, '54.5')).toEqual([]);
    expect(saysOf(merged, '94.5')).toHaveLength(1);
  });

  test('it waits for its parts, and is put right unseen when all of them are there', () => {
    const table = (lines: readonly string[], execution = '10 | 9') =>
      drawn(lines, { execution, total: '100 | 80' });
    const [finding] = found('JX175', [table(two)]);
    expect(finding!.cells!.map((area) => areaToA1(area))).toEqual(['G6', 'G7', 'G4']);
    const [bare] = found('JX175', [drawn(two, { execution: null, total: '100 | 80' })]);
    expect(bare!.cells!.map((area) => areaToA1(area))).toEqual(['G6', 'G7']);
    expect(fixesOf('JX175', table(two))).toEqual(['fix 94.5']);
    expect(fixesOf('JX175', table(scored('50 | 45.5', '40 | ')))).toEqual(['suggestion 54.5']);
  });

  test('in a scorecard a word stands for a score that was not given, an error value stops the sum', () => {
    const card = (score: string) => ({
      grid: layout(`
        2021年度财政重点评价评分表 | < | < | < | <
        一级指标 | 二级指标 | 三级指标 | 分值 | 得分
        决策 | 项目立项 | 立项依据充分性 | 30 | 28
        过程 | 资金管理 | 资金使用合规性 | 10 | ${score}
        产出 | 产出数量 | 实际完成率 | 60 | 58
        合计 | < | < | 100 | 90
      `),
    });
    expect(saidOf('JX175', card('4'))).toEqual([]);
    expect(saidOf('JX175', card('3'))).toHaveLength(1);
    expect(saidOf('JX175', card('-3'))).toHaveLength(1);
    expect(saidOf('JX175', card('#REF!'))).toEqual([]);
  });
});

describe('marks and money bear each other out (JX169)', () => {
  const saysOf = (money: string, lines: readonly string[], more = {}) =>
    saidOf('JX169', drawn(lines, { money, total: '100 | 90', ...more }));
  const full = scored('50 | 50', '40 | 40');
  const none = scored('50 | 45', '40 | 32');

  test('more than a fifth left, and full marks', () => {
    expect(saysOf('100 | 80 | 80%', full)).toEqual([]);
    expect(saysOf('100 | 79.99 | 79.99%', full)).toEqual([
      'G8 预算只执行了 79.99%，2 个指标却全部得满分，请核实。',
    ]);
    expect(saysOf('100 | 79 | 79%', two)).toEqual([]);
    expect(saysOf('100 | 0 | 0%', full)).toHaveLength(1);
    expect(saysOf('100 |  | ', full)).toEqual([]);
    expect(saysOf('0 | 0 | ', full)).toEqual([]);
  });

  test('nothing left, and no full marks', () => {
    expect(saysOf('100 | 100 | 100%', none)).toEqual([
      'G8 预算已执行 100%，2 个指标却没有一个得满分，请核实。',
    ]);
    expect(saysOf('100 | 99.99 | 99.99%', none)).toEqual([]);
    expect(saysOf('100 | 100 | 100%', two)).toEqual([]);
    expect(saysOf('100 | 100 | 100%', full)).toEqual([]);
  });

  test('lines without points or score say nothing', () => {
    expect(saysOf('100 | 50 | 50%', [...full, ...scored('10 | ')])[0]).toContain('，2 个指标');
    expect(saysOf('100 | 50 | 50%', [...full, ...scored(' | 10')])[0]).toContain('，2 个指标');
    expect(saysOf('100 | 100 | 100%', [...none, ...scored(' | 10')])[0]).toContain('，2 个指标');
    expect(saysOf('100 | 50 | 50%', scored('50 | ', '40 | '))).toEqual([]);
  });

  test('without a total it stands at the head of the scores', () => {
    expect(saysOf('100 | 50 | 50%', full, { total: null })).toEqual([
      'G5 预算只执行了 50%，2 个指标却全部得满分，请核实。',
    ]);
  });
});

describe('the best grade with hardly any money spent (JX178)', () => {
  const saysOf = (money: string, total: string | null, lines = two, execution: string | null = '10 | 9') =>
    saidOf('JX178', drawn(lines, { money, execution, total: total === null ? null : `100 | ${total}` }));

  test('from 90 points and below 60 percent', () => {
    expect(saysOf('100 | 59.99 | 59.99%', '90')).toEqual(['G8 总分 90，预算执行率只有 59.99%，请核实。']);
    expect(saysOf('100 | 60 | 60%', '90')).toEqual([]);
    expect(saysOf('100 | 59.99 | 59.99%', '89.99')).toEqual([]);
    expect(saysOf('100 | 0 | 0%', '90')).toHaveLength(1);
  });

  test('neither without a rate nor without a total', () => {
    expect(saysOf('100 |  | ', '95')).toEqual([]);
    expect(saysOf('100 | 50 | 50%', '')).toEqual([]);
    expect(saysOf('100 | 50 | 50%', null)).toEqual([]);
  });

  test('a total that is only high because it was added up wrongly is another problem', () => {
    const adds = (first: string) => saysOf('100 | 50 | 50%', '95', scored(first, '40 | 40'));
    expect(adds('50 | 41')).toHaveLength(1);
    expect(adds('50 | 40.99')).toEqual([]);
    expect(saysOf('100 | 50 | 50%', '95', scored('50 | ', '40 | '), '10 | ')).toHaveLength(1);
    expect(saysOf('100 | 50 | 50%', '95', scored('60 | 55', '40 | 40'), null)).toHaveLength(1);
    expect(saysOf('100 | 50 | 50%', '95', scored('60 | 45', '40 | 40'), null)).toEqual([]);
  });
});

describe('the grade is the band of the total (JX177)', () => {
  const saysOf = (total: string, grade: string) =>
    saidOf('JX177', drawn(two, { total: `100 | ${total}`, grade }));

  it.each([
    ['90', '优', null],
    ['89.99', '优', '良'],
    ['80', '良好', null],
    ['79.99', '良', '合格'],
    ['60', '中等', null],
    ['60', '及格', null],
    ['60', '一般', null],
    ['59.99', '合格', '差'],
    ['90', '差', '优'],
    ['90', '不合格', '优'],
    ['59.99', '较差', null],
    ['59.99', '不及格', null],
  ])('%s points and the grade %s', (total, grade, expected) => {
    const texts = saysOf(total, grade);
    expect(texts).toHaveLength(expected === null ? 0 : 1);
    if (expected !== null) expect(texts[0]).toContain(`应等级“${expected}”，填的是“${grade}”`);
  });

  it.each(['不优', '优先', '不良', '良种', '适中', '中期', '偏差', '差额', '待定', '95', ''])(
    'anything but one known word is a note: %s',
    (grade) => {
      expect(saysOf('72', grade)).toEqual([]);
      expect(saysOf('95', grade)).toEqual([]);
    },
  );

  test('no total, no band', () => {
    expect(saysOf('', '优')).toEqual([]);
    expect(saidOf('JX177', drawn(two, { grade: '优' }))).toEqual([]);
  });

  test('which of the two is wrong is for the user to say', () => {
    expect(fixesOf('JX177', drawn(two, { total: '100 | 85', grade: '优' }))).toEqual(['suggestion 良']);
  });

  test('behind its label in one cell it is read as well, and the label stays when it is mended', () => {
    const inOne = (grade: string) => drawn([...two, '总分 | < | < | < | < | 100 | 85', `自评等级：${grade}`]);
    expect(saidOf('JX177', inOne('良'))).toEqual([]);
    expect(fixesOf('JX177', inOne(' 优'))).toEqual(['suggestion 自评等级： 良']);
    expect(saidOf('JX023', inOne('优'))).toEqual([]);
  });
});
