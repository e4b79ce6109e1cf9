/** What rules read in a cell: error values, and values that one merged cell holds for several lines. */
import { drawn, saidOf } from '../self-evaluation/drawn';

const line = (rest: string, index = 1) => `产出指标 | 数量指标 | 第${index}类塘口数 | ${rest}`;

describe('an error value', () => {
  const broken = (text: string) => saidOf('JX245', drawn([line(`≥8口 | ${text} | 50 | 50`)]));

  it.each(['#REF!', '#N/A', '#DIV/0!', '#NAME?', '#SPILL!'])('is what Excel shows: %s', (text) => {
    expect(broken(text)).toHaveLength(1);
    expect(broken(text)[0]).toContain(text);
  });

  it('may be typed or pasted with white space', () => {
    expect(broken('#REF!\u00a0')).toEqual(broken('#REF!'));
    expect(broken('\u3000#REF!')).toEqual(broken('#REF!'));
  });

  it.each(['8口（原表#REF!）', '见#N/A', '#REF!待改', '#1塘', '#REF'])('is no part of a text: %s', (text) => {
    expect(broken(text)).toEqual([]);
  });
});

describe('one merged cell', () => {
  it('holds the result of all its lines', () => {
    const results = (...values: readonly string[]) =>
      saidOf('JX160', drawn(values.map((value, index) => line(`≥8口 | ${value} | 20 | 20`, index + 1))));
    expect(results('8口', '^', '^')).toEqual([]);
    expect(results('8口', '', '^')).toEqual([
      'E7 “第2类塘口数”没有填写实际完成值。',
      'E7 “第3类塘口数”没有填写实际完成值。',
    ]);
  });

  it('may be as wide as several columns', () => {
    const table = drawn([line('≥8口 | < | 20 | 20'), line('≥8口 | 8口 | 20 | 18', 2)]);
    expect(saidOf('JX165', table)).toEqual([
      'G7 “第2类塘口数”指标值 ≥8口、实际 8口，已完成，应得满分 20 分，只填了 18 分。',
    ]);
  });
});
