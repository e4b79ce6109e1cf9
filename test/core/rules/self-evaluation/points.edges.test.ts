/** Scores of single lines, at the edges of JX163, JX164, JX165, JX166 and JX185. */
import { found, said } from '../across/found';
import { ledger } from '../../../support/tables';
import { drawn, fixesOf, saidOf } from './drawn';

const line = (rest: string, name = '清淤山塘', level2 = '数量指标') =>
  `产出指标 | ${level2} | ${name} | ${rest}`;
/** What a rule finds in one line: "message severity expected". */
const foundIn = (id: string, rest: string, name?: string) =>
  found(id, [drawn([line(rest, name)])]).map(({ message, severity, expected }) =>
    `${message.id} ${severity} ${String(expected ?? '')}`.trim(),
  )[0] ?? null;

describe('no score is blank (JX164)', () => {
  const texts = (lines: readonly string[], options = {}) => saidOf('JX164', drawn(lines, options));
  const whole = line('≥8口 | 8口 | 90 | 90');

  test('lines', () => {
    expect(texts([whole, line('≥8口 | 8口 | 10 | ', '加固塘坝')])).toEqual(['G7 “加固塘坝”没有得分。']);
    expect(texts([whole, line('≥8口 | 8口 | 10 | 0', '加固塘坝')])).toEqual([]);
    expect(texts([whole, line('≥8口 | 8口 | 10 | 优', '加固塘坝')])).toEqual([
      'G7 “加固塘坝”的得分“优”不是数字。',
    ]);
    expect(texts([whole, line('≥8口 | 8口 | 10 | ^', '加固塘坝')])).toEqual([]);
    expect(texts([whole, line('≥8口 | 8口 | 10 | ', '')])).toEqual([]);
    expect(texts([whole, line('≥8口 | 8口 | 10 | 优', '')])).toEqual([]);
  });

  test('the execution rate has one where it has a rate', () => {
    const text = ['G4 预算执行率没有得分。'];
    expect(texts([whole], { execution: '10 | ' })).toEqual(text);
    expect(texts([whole], { execution: '10 | 0' })).toEqual([]);
    expect(texts([whole], { execution: null })).toEqual([]);
    expect(texts([whole], { execution: '10 | ', money: '100 | 0 | 0%' })).toEqual(text);
    expect(texts([whole], { execution: '10 | ', money: '0 | 0 | ' })).toEqual([]);
    expect(texts([whole], { execution: '10 | ', money: '100 |  | ' })).toEqual([]);
  });

  test('the total', () => {
    expect(texts([whole])).toEqual([]);
    expect(texts([whole], { total: '100 | 100' })).toEqual([]);
    expect(texts([whole], { total: '100 | ' })).toEqual(['G7 总分为空。']);
    expect(texts([whole], { total: '100 | 优秀' })).toEqual(['G7 “总分”的得分“优秀”不是数字。']);
  });
});

describe('no score above its points (JX163)', () => {
  test.each([
    ['10 | 10', null],
    ['10 | 10.01', 'above error 10'],
    ['10 | 0', null],
    ['10 | -0.01', 'negative error'],
    [' | 12', null],
    ['-2 | ', null],
  ])('points and score %s: %s', (points, expected) => {
    expect(foundIn('JX163', `≥8口 | 8口 | ${points}`)).toBe(expected);
  });

  test('the execution rate', () => {
    const texts = (execution: string | null) =>
      saidOf('JX163', drawn([line('≥8口 | 8口 | 90 | 90')], { execution }));
    expect(texts('10 | 10')).toEqual([]);
    expect(texts('10 | 10.5')).toHaveLength(1);
    expect(texts(null)).toEqual([]);
  });
});

describe('the score follows from the result (JX165)', () => {
  test.each([
    ['≥10口 | 10口 | 10 | 10', null],
    ['≥10口 | 10口 | 10 | 9.99', null],
    ['≥10口 | 10口 | 10 | 9.98', 'reached error 10'],
    ['≥10口 | 12口 | 10 | 9', 'reached error 10'],
    ['≥10口 | 12口 | 10 | 9 | 返工一次', 'reached warning 10'],
    ['≥10口 | 5口 | 10 | 5.01', null],
    ['≥10口 | 5口 | 10 | 5.02', 'tooHigh error 5'],
    ['≥10口 | 5口 | 10 | 5.02 | 返工一次', 'tooHigh error 5'],
    ['≥10口 | 5口 | 10 | 4.98', 'tooLow warning 5'],
    ['≥10口 | 5口 | 10 | 0', 'tooLow warning 5'],
    ['≥8口 | 7口 | 10 | 8.8', 'rounded info 8.75'],
    ['≥8口 | 7口 | 10 | 9', 'rounded info 8.75'],
    ['≥7口 | 6口 | 10 | 8.5', 'tooLow warning 8.57'],
    ['≥7口 | 5口 | 10 | 7', null],
    // Rounding never gives full marks for a target missed.
    ['≥100口 | 98口 | 10 | 10', 'tooHigh error 9.8'],
    // Other rules' business.
    ['≥10口 | 5口 | 10 | 12', null],
    ['≥10口 | 5口 | 10 | -2', null],
    ['≥10口 | 5口 |  | 8', null],
    ['≥10口 | 5口 | 10 | ', null],
    ['≥10口 |  | 10 | 8', null],
    ['管护到位 | 5口 | 10 | 8', null],
    // Margins, and costs that may be savings.
    ['10口左右 | 10口 | 10 | 8', 'reached error 10'],
    ['10口左右 | 9口 | 10 | 10', null],
    ['=10天 | 10天 | 10 | 8', 'reached error 10'],
    ['=10天 | 9天 | 10 | 10', null],
  ])('%s: %s', (rest, expected) => {
    expect(foundIn('JX165', rest)).toBe(expected);
  });

  test('without a sign the name alone says that less is better', () => {
    expect(foundIn('JX165', '2起 | 4起 | 10 | 8', '安全事故数')).toBe('tooHigh warning 5');
    expect(foundIn('JX165', '≤2起 | 4起 | 10 | 8', '安全事故数')).toBe('tooHigh error 5');
  });

  test('only too high a score beside a sign is put right unseen', () => {
    const fixes = (rest: string) => fixesOf('JX165', drawn([line(rest)]));
    expect(fixes('≥10口 | 5口 | 10 | 8')).toEqual(['fix 5']);
    expect(fixes('10口 | 5口 | 10 | 8')).toEqual(['suggestion 5']);
    expect(fixes('≥10口 | 5口 | 10 | 3')).toEqual(['suggestion 5']);
  });
});

describe('words have their band (JX166)', () => {
  const REACHED = '达成年度指标';
  const PARTLY = '部分达成年度指标并具有一定效果';
  const MISSED = '未达成年度指标且效果较差';

  test.each([
    [REACHED, '8', false],
    [REACHED, '7.99', false],
    [REACHED, '7.98', true],
    [REACHED, '10', false],
    [REACHED, '12', false],
    [PARTLY, '8', false],
    [PARTLY, '8.01', false],
    [PARTLY, '8.02', true],
    [PARTLY, '6', false],
    [PARTLY, '5.98', true],
    [MISSED, '6', false],
    [MISSED, '6.02', true],
    [MISSED, '0', false],
    [MISSED, '-3', false],
    [REACHED, '-3', false],
    [REACHED, '0', true],
    [REACHED, '', false],
    ['', '3', false],
  ])('%s, %s of 10 points: %s', (actual, score, isOff) => {
    expect(foundIn('JX166', `管护到位 | ${actual} | 10 | ${score}`) !== null).toBe(isOff);
  });

  test('points and nature', () => {
    expect(foundIn('JX166', `管护到位 | ${REACHED} |  | 3`)).toBeNull();
    expect(foundIn('JX166', `≥8口 | ${REACHED} | 10 | 3`)).toBeNull();
    expect(foundIn('JX166', `不适用 | ${REACHED} | 10 | 3`)).toBeNull();
    const row = { target: '落实到位', meterUnit: null, actual: REACHED, weight: 10, score: 3 };
    const inLedger = (sign: string) =>
      said('JX166', [{ form: 'indicator-ledger', data: ledger({ 0: { ...row, sign } }, 1) }]);
    expect(inLedger('定性')).toHaveLength(1);
    expect(inLedger('不适用')).toEqual([]);
  });

  test('it says the band', () => {
    expect(saidOf('JX166', drawn([line(`管护到位 | ${PARTLY} | 10 | 9`)]))).toEqual([
      `G6 “清淤山塘”填“${PARTLY}”，得分应在 6–8 分之间，填了 9 分。`,
    ]);
  });
});

describe('limits are not scored as targets (JX185)', () => {
  test.each([
    ['≤8次 | 10次 | 10 | 10', 'exceeded error 8'],
    ['≤8次 | 10次 | 10 | 9.99', 'exceeded error 8'],
    ['≤8次 | 10次 | 10 | 9.98', null],
    ['≤8次 | 10次 | 10 | 8', null],
    ['≤8次 | 4次 | 10 | 5', 'kept error 10'],
    ['≤8次 | 4次 | 10 | 5.01', 'kept error 10'],
    ['≤8次 | 4次 | 10 | 5.02', null],
    ['≤8次 | 4次 | 10 | 10', null],
    ['≤8次 | 0次 | 10 | 0', 'kept error 10'],
    ['≤8次 | 10次 | 10 | 12', null],
    ['≤8次 | 4次 | 10 | 12', null],
    ['≥8次 | 4次 | 10 | 10', null],
    // Nothing allowed and nothing happened: there is no share to score by.
    ['≤0次 | 0次 | 10 | 0', null],
    ['≤0次 | 2次 | 10 | 10', 'exceeded error 0'],
    ['≤8次 | 10次 |  | 10', null],
    ['≤8次 | 10次 | 10 | ', null],
    ['≤8次 |  | 10 | 10', null],
    ['≤8次 | 若干次 | 10 | 10', null],
  ])('%s: %s', (rest, expected) => {
    expect(foundIn('JX185', rest)).toBe(expected);
  });

  test('where a sign says so, it is put right unseen', () => {
    const fixes = (target: string) =>
      fixesOf('JX185', drawn([line(`${target} | 4起 | 10 | 10`, '安全事故数')]));
    expect(fixes('≤2起')).toEqual(['fix 5']);
    expect(fixes('2起')).toEqual(['suggestion 5']);
    expect(foundIn('JX185', '2起 | 4起 | 10 | 10', '安全事故数')).toBe('exceeded warning 5');
  });
});
