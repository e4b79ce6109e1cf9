/** What the scores of an evaluation are held against: their points, the band that is ticked, their sum (JX220, JX222). */
import { layout } from '../../../support/layout';
import { found, said } from '../across/found';
import { toA1 } from '../../../../src/core/address';

/** "cell message" of every finding about a drawn scorecard. */
const kinds = (id: string, drawing: string): string[] =>
  found(id, [{ grid: layout(drawing) }]).map(({ cell, message }) => `${toA1(cell)} ${message.id}`);

const short = (...rows: readonly string[]): string =>
  `
    2026年度新增项目事前绩效评估评分表 | < | < | < | <
    项目名称 | 乡村道路硬化 | < | < | <
    评估内容 | 评估要点 | 评估标准 | 分值 | 得分
    ${rows.join('\n    ')}
  `;

describe('JX220', () => {
  test('one question alone is a blank, two are an evaluation that nobody made', () => {
    expect(kinds('JX220', short('立项必要性 | 政策依据 | 是否符合 | 10 | '))).toEqual(['E4 score']);
    expect(
      kinds('JX220', short('立项必要性 | 政策依据 | 是否符合 | 10 |', '投入经济性 | 测算 | 依据 | 10 |')),
    ).toEqual(['E3 all']);
  });

  test('blank is not zero, and white space is blank', () => {
    const rows = (score: string) =>
      short('立项必要性 | 政策依据 | 是否符合 | 10 | 9', `投入经济性 | 测算 | 依据 | 10 | ${score}`);
    expect(kinds('JX220', rows('0'))).toEqual([]);
    expect(kinds('JX220', rows('/'))).toEqual([]);
    expect(kinds('JX220', rows('\u3000'))).toEqual(['E5 score']);
  });

  test('a row without a question is asked for that alone, and only where it has points', () => {
    const rows = (row: string) =>
      short('立项必要性 | 政策依据 | 是否符合 | 10 | 9', row, '投入经济性 | 测算 | 依据 | 10 | 8');
    expect(kinds('JX220', rows('投入经济性 | | 标准 | 10 | '))).toEqual(['B5 item']);
    expect(kinds('JX220', rows('投入经济性 | | 标准 | | 8'))).toEqual([]);
    expect(kinds('JX220', rows('投入经济性 | | 标准 | | '))).toEqual([]);
  });

  test('a question merged over two rows is asked of each', () => {
    expect(
      kinds('JX220', short('立项必要性 | 政策依据 | 国家 | 10 | 9', '立项必要性 | ^ | 地方 | 10 | 8')),
    ).toEqual([]);
  });

  test('sums are no questions, questions about scores are', () => {
    const rows = (name: string) =>
      short('立项必要性 | 政策依据 | 是否符合 | 10 | 9', `投入经济性 | ${name} | 依据 | 10 | `);
    for (const name of ['小计', '合计', '总计', '总分', '得分', '总得分'])
      expect(kinds('JX220', rows(name))).toEqual([]);
    expect(kinds('JX220', rows('上年绩效得分情况'))).toEqual(['E5 score']);
  });
});

describe('JX222: a score and its points', () => {
  const scores = (first: string, second = '8', ...more: readonly string[]) =>
    kinds(
      'JX222',
      short(
        `立项必要性 | 政策依据 | 是否符合 | 10 | ${first}`,
        `投入经济性 | 测算 | 依据 | 10 | ${second}`,
        ...more,
      ),
    );

  test('may be all of them or none, no more and no less', () => {
    expect(scores('10')).toEqual([]);
    expect(scores('10.01')).toEqual(['E4 above']);
    expect(scores('0')).toEqual([]);
    expect(scores('-0.01')).toEqual(['E4 negative']);
  });

  test('are on another scale where most are above, not where half are', () => {
    expect(scores('90')).toEqual(['E4 above']);
    expect(scores('90', '80')).toEqual([]);
    const third = '投入经济性 | 标准 | 依据 | 10 | 7';
    expect(scores('90', '80', third)).toEqual([]);
    expect(scores('90', '8', third)).toEqual(['E4 above']);
  });

  test('on another scale the total may be any mean', () => {
    expect(scores('90', '80', '总分 | < | < | 20 | 85')).toEqual([]);
    expect(scores('90', '80', '总分 | < | < | 20 | 83')).toEqual([]);
  });

  test('points merged over two questions are out of both', () => {
    const rows = ['立项必要性 | 政策依据 | 国家 | 10 | 6', '立项必要性 | 需求 | 迫切 | ^ | 12'];
    expect(kinds('JX222', short(...rows, '投入经济性 | 测算 | 依据 | 10 | 7'))).toEqual([]);
  });

  test('a score merged to the side, or beside a merged remark, is of its own row', () => {
    expect(
      kinds(
        'JX222',
        `
          项目事前绩效评估评分表 | < | < | < | <
          评估内容 | 评估要点 | 分值 | 得分 | <
          立项必要性 | 政策依据 | 10 | 12 | <
          投入经济性 | 测算 | 10 | 8 | <
        `,
      ),
    ).toEqual(['D3 above']);
    expect(
      kinds(
        'JX222',
        `
          项目事前绩效评估评分表 | < | < | < | <
          评估内容 | 评估要点 | 分值 | 得分 | 评分说明
          立项必要性 | 政策依据 | 10 | 12 | 依据充分
          投入经济性 | 测算 | 10 | 8 | ^
        `,
      ),
    ).toEqual(['D3 above']);
  });

  test('says what was found', () => {
    const drawn = (score: string) => ({
      grid: layout(
        short(
          `立项必要性 | 政策依据 | 是否符合 | 10 | ${score}`,
          '投入经济性 | 测算 | ☑一般（4-7分） | 10 | 3',
        ),
      ),
    });
    expect(said('JX222', [drawn('12')])).toEqual([
      expect.stringContaining('“政策依据”得分 12，超过分值 10。'),
      expect.stringContaining('“测算”得分 3，所选档次“一般(4-7分)”为 4 到 7 分。'),
    ]);
    expect(said('JX222', [drawn('-2')])[0]).toContain('“政策依据”得分 -2 为负数。');
  });
});

describe('JX222: a score and the band that is ticked', () => {
  /** A scorecard with three bands, and what is ticked of them for a first item out of 20. */
  const ticked = (bands: string, ticks: string, score: string) =>
    kinds(
      'JX222',
      `
        项目事前绩效评估评分表 | < | < | < | < | < | <
        评估内容 | 评估要点 | 分值 | ${bands} | 得分
        立项必要性 | 政策依据 | 20 | ${ticks} | ${score}
        投入经济性 | 测算 | 20 | | | | 18
      `,
    );
  const whole = '好（8-10分） | 一般（4-7分） | 差（0-3分）';

  test.each([
    ['10', []],
    ['8', []],
    ['10.01', ['G3 band']],
    ['7.99', ['G3 band']],
    ['0', ['G3 band']],
    ['', []],
  ])('the first of three, with %p', (score, expected) => {
    expect(ticked(whole, '√ | |', score)).toEqual(expected);
  });

  test.each([
    ['好（8.25-10.75分）', '8.25', '10.75'],
    ['好（8.25分-10.75分）', '8.25', '10.75'],
    ['好（10.75～8.25分）', '8.25', '10.75'],
    ['好（12—16）', '12', '16'],
    ['好（12分（含）至16分（含））', '12', '16'],
    ['好（10分）', '10', '10'],
    ['好（12.25分）', '12.25', '12.25'],
  ])('%s', (band, low, high) => {
    const first = (score: number | string) => ticked(`${band} | 一般 | 差`, '√ | |', String(score));
    expect(first(low)).toEqual([]);
    expect(first(high)).toEqual([]);
    expect(first(Number(low) - 0.01)).toEqual(['G3 band']);
    expect(first(Number(high) + 0.01)).toEqual(['G3 band']);
  });

  test.each([
    ['no points with the band', '好 | 一般 | 差', '√ | |'],
    ['several', '好（5分或8分） | 一般 | 差', '√ | |'],
    ['two ticks, the first beside the score', whole, '√ | √ |'],
    ['two ticks, the second beside the score', whole, ' | √ | √'],
    ['no tick', whole, ' | |'],
    ['a number in a column of bands', whole, ' | 5 |'],
  ])('%s', (_, bands, ticks) => {
    expect(ticked(bands, ticks, '15')).toEqual([]);
  });

  test('bands may stand behind the score, up to the last column', () => {
    const behind = (score: number) =>
      kinds(
        'JX222',
        `
          项目事前绩效评估评分表 | < | < | < | < | <
          评估内容 | 评估要点 | 分值 | 得分 | 好（8-10分） | 一般（4-7分）
          立项必要性 | 政策依据 | 10 | ${score} | | √
          投入经济性 | 测算 | 10 | 9 | √ |
        `,
      );
    expect(behind(5)).toEqual([]);
    expect(behind(9)).toEqual(['D3 band']);
  });

  test('points in a criterion without boxes are no band', () => {
    expect(
      kinds(
        'JX222',
        short(
          '立项必要性 | 政策依据 | 全部符合的得10分 | 10 | 9',
          '投入经济性 | 测算 | 依据充分8-10分 | 10 | 7',
        ),
      ),
    ).toEqual([]);
  });

  test('boxes among the criteria', () => {
    const criterion = (text: string, score: number) =>
      kinds(
        'JX222',
        short(`立项必要性 | 政策依据 | ${text} | 10 | ${score}`, '投入经济性 | 测算 | 依据 | 10 | 8'),
      );
    expect(criterion('☑充分（8-10分）□一般（4-7分）', 7)).toEqual(['E4 band']);
    expect(criterion('☑充分（8-10分）□一般（4-7分）', 8)).toEqual([]);
    expect(criterion('□充分（8-10分）□一般（4-7分）', 7)).toEqual([]);
    expect(criterion('√充分（8-10分）√一般（4-7分）', 2)).toEqual([]);
    // A letter alone in a column is no tick.
    expect(criterion('优', 2)).toEqual([]);
  });
});

describe('JX222: the total', () => {
  const rows = ['立项必要性 | 政策依据 | 是否符合 | 10 | 9', '投入经济性 | 测算 | 依据 | 10 | 8.5'];
  const total = (printed: string, ...items: readonly string[]) =>
    kinds('JX222', short(...(items.length > 0 ? items : rows), `总分 | < | < | 20 | ${printed}`));

  test('may be rounded half up to the decimals it is written with', () => {
    expect(total('17.5')).toEqual([]);
    expect(total('18')).toEqual([]);
    expect(total('17')).toEqual(['E6 total']);
    expect(total('17.51')).toEqual([]);
    expect(total('17.52')).toEqual(['E6 total']);
    expect(total('')).toEqual([]);
  });

  test('of one question is told by that', () => {
    expect(total('7', rows[0]!)).toEqual([]);
    expect(total('7', ...rows)).toEqual(['E6 total']);
  });

  test('counts a score once that is merged over two questions', () => {
    const merged = ['立项必要性 | 政策依据 | 国家 | 10 | 15', '立项必要性 | 需求 | 迫切 | 10 | ^', rows[1]!];
    expect(total('23.5', ...merged)).toEqual([]);
    expect(total('38.5', ...merged)).toEqual(['E7 total']);
  });

  test('says the sum, and puts it in where no formula would be lost', () => {
    const [finding] = found('JX222', [{ grid: layout(short(...rows, '总分 | < | < | 20 | 16')) }]);
    expect(finding).toMatchObject({
      expected: 17.5,
      actual: 16,
      fix: { kind: 'fix', edits: [{ value: 17.5 }] },
    });
    expect(said('JX222', [{ grid: layout(short(...rows, '总分 | < | < | 20 | 16')) }])[0]).toContain(
      '总分为 16，各项得分合计 17.5。',
    );
  });
});
