/** Which conclusions of an evaluation its score bears out (JX223), by the bands of the form and without any. */
import { layout } from '../../../support/layout';
import { found, said } from '../across/found';

interface Evaluation {
  readonly grade: string;
  /** Two items with their points and scores, and the total row behind them. */
  readonly points?: readonly [string | number, string | number];
  readonly scores?: readonly [string | number, string | number];
  /** `null` for a form without. */
  readonly total?: string | null;
  readonly note?: string;
  readonly project?: string;
}

function scorecard(score: number | string, { grade, points, scores, total, note, project }: Evaluation) {
  const [a, b] = points ?? [50, 50];
  const [first, second] = scores ?? [40, 35];
  return {
    grid: layout(`
      2026年度新增项目事前绩效评估评分表 | < | < | < | <
      项目名称 | ${project ?? '乡村道路硬化'} | < | < | <
      评估内容 | 评估要点 | 评估标准 | 分值 | 得分
      立项必要性 | 政策依据 | 是否符合 | ${a} | ${first}
      投入经济性 | 测算 | 依据 | ${b} | ${second}
      ${total === null ? '' : `${total ?? `总分 | < | < | 100 | ${score}`}\n`}评估结论 | < | < | ${grade} | <
      ${note ?? ''} | < | < | < | <
    `),
  };
}
/** What JX223 says about a score out of a hundred. */
const kinds = (score: number | string, evaluation: Evaluation): string[] =>
  found('JX223', [scorecard(score, evaluation)]).map(({ message, severity }) => `${message.id} ${severity}`);

const warned = ['contradicts warning'];
const wrong = ['contradicts error'];

describe('without bands only what no bureau would accept is asked about', () => {
  test.each<[string, number, string[]]>([
    ['予以支持', 60, []],
    ['予以支持', 59.9, warned],
    ['不予支持', 79.9, []],
    ['不予支持', 80, warned],
    ['不予支持', 80.1, warned],
    ['部分支持', 10, []],
    ['部分支持', 99, []],
  ])('%s with %d', (grade, score, expected) => {
    expect(kinds(score, { grade })).toEqual(expected);
  });
});

const printed = '注：80分（含）以上予以支持；60分以下不予支持；60-79分部分支持。';

describe('by bands that the form prints', () => {
  test.each<[string, number, string[]]>([
    ['予以支持', 80, []],
    ['予以支持', 79.9, wrong],
    ['不予支持', 59, []],
    ['不予支持', 60, []],
    ['不予支持', 60.1, wrong],
    ['不予支持', 70, wrong],
    ['部分支持', 80, []],
    ['部分支持', 80.1, wrong],
    ['部分支持', 60, []],
    ['部分支持', 59.9, wrong],
  ])('%s with %d', (grade, score, expected) => {
    expect(kinds(score, { grade, note: printed })).toEqual(expected);
  });
});

/** Where the two edges of a note lie, found by trying: from which score support, below which refusal is right. */
function edgesOf(note: string, lowest: number, above: number): string {
  const supported = (score: number) => kinds(score, { grade: '予以支持', note });
  const refused = (score: number) => kinds(score, { grade: '不予支持', note });
  return [
    supported(above).length === 0 && supported(above - 0.01)[0] === wrong[0] && 'support',
    refused(lowest).length === 0 && refused(lowest + 0.01)[0] === wrong[0] && 'refuse',
  ].join(' ');
}

test.each<[string, number, number]>([
  ['≥85予以支持，<65不予支持', 65, 85],
  ['>=85予以支持，低于65不予支持', 65, 85],
  ['不低于85分予以支持；小于65分不予支持', 65, 85],
  ['高于85分予以支持；不足65分不予支持', 65, 85],
  ['大于等于85分予以支持；不满65分不予支持', 65, 85],
  ['85分及以上予以支持；65分（不含）以下不予支持', 65, 85],
  ['85分（含85分）以上予以支持；65分以下不予支持', 65, 85],
  ['85分及其以上予以支持；65以下不予支持', 65, 85],
  ['82.25分以上予以支持；62.75分以下不予支持', 62.75, 82.25],
  ['≥82.25予以支持；<62.75不予支持', 62.75, 82.25],
  // Bands in whole points: the one above begins a point higher.
  ['85-100分予以支持；65-84分部分支持；0-64分不予支持', 65, 85],
  ['85分-100分予以支持；65分-84分部分支持；0分-64分不予支持', 65, 85],
  ['85至100予以支持；65至84部分支持；0至64不予支持', 65, 85],
  ['82.25～100分予以支持；0～61.25分不予支持', 62.25, 82.25],
  ['60分以上予以支持；60分以下不予支持', 60, 60],
  // What follows without a figure takes nothing back.
  ['85分以上予以支持；65分以下不予支持；不予支持的，予以退回。', 65, 85],
])('reads the bands of “%s”', (note, refuse, support) => {
  expect(edgesOf(note, refuse, support)).toBe('support refuse');
});

describe('what prints no bands', () => {
  test.each([
    ['one edge only, above', '80分以上予以支持'],
    ['one edge only, below', '60分以下不予支持'],
    ['edges that cross', '60分以上予以支持；80分以下不予支持'],
    ['no figures', '得分高的予以支持；得分低的不予支持'],
    ['another matter', '80分以上为优；60分以下为差'],
  ])('%s', (_, note) => {
    expect(kinds(75, { grade: '予以支持', note })).toEqual([]);
    expect(kinds(59, { grade: '予以支持', note })).toEqual(warned);
    expect(kinds(79, { grade: '不予支持', note })).toEqual([]);
  });

  test('an essay that mentions some', () => {
    const rule = '80分以上予以支持；60分以下不予支持；';
    const filled = (length: number) => rule + '说'.repeat(length - rule.length);
    expect(kinds(75, { grade: '予以支持', note: filled(600) })).toEqual(wrong);
    expect(kinds(75, { grade: '予以支持', note: filled(601) })).toEqual([]);
  });

  test('a name with a figure does not hide those that follow', () => {
    expect(kinds(75, { grade: '予以支持', note: printed, project: '支持乡村道路2026' })).toEqual(wrong);
  });
});

test('bands may stand in the last column', () => {
  const note = '说明 | | | | 80分以上予以支持；60分以下不予支持';
  const { grid } = scorecard(75, { grade: '予以支持' });
  expect(grid.area.right).toBe(4);
  const beside = layout(`
    事前绩效评估评分表 | < | < | < | <
    评估内容 | 评估要点 | 评估标准 | 分值 | 得分
    立项必要性 | 政策依据 | 是否符合 | 50 | 40
    投入经济性 | 测算 | 依据 | 50 | 35
    总分 | < | < | 100 | 75
    评估结论 | < | < | 予以支持 | <
    ${note}
  `);
  expect(found('JX223', [{ grid: beside }]).map(({ severity }) => severity)).toEqual(['error']);
});

describe('the words of a conclusion', () => {
  test.each([
    '完善后支持',
    '完善后予以支持',
    '修改后支持',
    '修改后予以支持',
    '调整后支持',
    '完善后建议支持',
    '修改后同意支持',
    '调整后建议立项',
    '完善后建议予以支持',
    '部分支持',
    '压减后安排',
  ])('%s is a part', (grade) => {
    expect(kinds(70, { grade, note: printed })).toEqual([]);
    expect(kinds(90, { grade, note: printed })).toEqual(wrong);
  });
  test.each([
    '不支持',
    '不予立项',
    '不予安排',
    '暂缓',
    '不建议支持',
    '不同意支持',
    '不建议立项',
    '不同意立项',
    '不同意',
    '不予同意',
    '不宜支持',
    '不宜立项',
    '不应支持',
    '暂不支持',
    '暂不立项',
    '不予以支持',
    '不建议予以支持',
    '暂不予以立项',
    '建议不予支持',
    '建议暂缓立项',
  ])('%s is a refusal', (grade) => {
    expect(kinds(50, { grade })).toEqual([]);
    expect(kinds(90, { grade })).toEqual(warned);
  });
  test.each(['支持', '建议支持', '同意支持', '建议立项', '予以立项', '同意立项', '无不同意见，同意立项'])(
    '%s is support',
    (grade) => {
      expect(kinds(90, { grade })).toEqual([]);
      expect(kinds(50, { grade })).toEqual(warned);
    },
  );
  test.each([
    '予以支持、完善后予以支持',
    '完善后予以支持或予以支持',
    '予以支持/部分支持/不予支持',
    '部分支持，其余暂缓，建议立项',
    '予以支持，二期暂缓',
  ])('%s is left to the reader', (grade) => {
    for (const score of [10, 50, 99]) expect(kinds(score, { grade, note: printed })).toEqual([]);
  });
  test('two ticks are no missing conclusion, none is', () => {
    expect(kinds(75, { grade: '☑予以支持☑部分支持' })).toEqual([]);
    expect(kinds(75, { grade: '□予以支持□部分支持' })).toEqual(['missing error']);
    expect(kinds(75, { grade: '' })).toEqual(['missing error']);
    expect(kinds(50, { grade: '√予以支持□部分支持' })).toEqual(warned);
  });
});

describe('what the score is out of', () => {
  const half = { points: [25, 25], scores: [15, 15], grade: '予以支持' } as const;

  test('the printed total, or the points of the items', () => {
    expect(kinds(0, { ...half, total: '总分 | < | < | 50 | 30' })).toEqual([]);
    expect(kinds(0, { ...half, total: '总分 | < | < | 50 | 29' })).toEqual(warned);
    expect(kinds(0, { ...half, total: '总分 | < | < | | 30' })).toEqual([]);
    expect(kinds(0, { ...half, total: '总分 | < | < | 五十 | 30' })).toEqual([]);
    expect(kinds(0, { ...half, total: '总分 | < | < | 五十 | 29' })).toEqual(warned);
    expect(kinds(0, { ...half, total: '总分 | < | < | 100 | 30' })).toEqual(warned);
  });

  test('is told with the score and the conclusion', () => {
    expect(said('JX223', [scorecard(0, { ...half, total: '总分 | < | < | 50 | 29' })])).toEqual([
      expect.stringContaining('评估得分 29（满分 50），结论却是“予以支持”，与得分不符。'),
    ]);
  });

  test('the items add up where the form prints no total', () => {
    expect(kinds(0, { ...half, total: null })).toEqual([]);
    expect(kinds(0, { ...half, scores: [15, 14], total: null })).toEqual(warned);
    expect(kinds(0, { ...half, scores: [30, 30], total: '总分 | < | < | 50 | 20' })).toEqual(warned);
  });

  test('nothing is told of a score above it, of no points, and of items still open', () => {
    expect(kinds(100, { grade: '不予支持' })).toEqual(warned);
    expect(kinds(101, { grade: '不予支持' })).toEqual([]);
    const none = { points: [0, 0], scores: [0, 0], total: '总分 | < | < | 0 | 0' } as const;
    expect(kinds(0, { ...none, grade: '不予支持' })).toEqual([]);
    expect(kinds(0, { ...none, grade: '予以支持' })).toEqual([]);
    expect(kinds(20, { grade: '予以支持', scores: ['', 20] })).toEqual([]);
    expect(kinds(20, { grade: '', scores: ['', 20] })).toEqual([]);
    const unknown = { points: ['', 50], total: '总分 | < | < | | 20' } as const;
    expect(kinds(20, { ...unknown, grade: '予以支持' })).toEqual([]);
  });
});
