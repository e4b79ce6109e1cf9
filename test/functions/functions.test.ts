/** What each function gives, called as plain code with the runtime's own error class. */
import { completionRate, gradeOf, light, overallRate, score } from '../../src/functions/achievement';
import { setDefaultProfile } from '../../src/functions/default-profile';
import { setFunctionLanguage } from '../../src/functions/errors';
import { deviationValue, execRate, execScore } from '../../src/functions/execution';
import {
  averageQuantRate,
  isQuantitative,
  parseTargets,
  quantRate,
  summary,
} from '../../src/functions/quantification';
import { defaultProfile, extendProfile, findProfile } from '../../src/core/profile';
import { startFunctions } from './runtime';

beforeAll(() => startFunctions().dispose());
afterEach(() => {
  setDefaultProfile(defaultProfile);
  setFunctionLanguage('zh');
});

const column = (...values: unknown[]) => values.map((value) => [value]);

/** The sentence of the error that a call throws. */
function sentence(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof CustomFunctions.Error) return error.message ?? '';
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('量化率', () => {
  const names = column('培训场次', '合格率', '培训效果', null, '完成时间');
  const values = column('≥12场', 0.95, '有效提升', null, '12月底前');

  test('rows without a name do not count', () => {
    expect(quantRate(names, values)).toBe(0.75);
    expect(quantRate([...names, [0]], [...values, [0]])).toBe(0.75);
  });

  test('a blank target counts as an indicator but not as 定量, on every host', () => {
    for (const blank of [0, null, '']) {
      expect(quantRate(column('甲', '乙'), column('5%', blank))).toBe(0.5);
    }
  });

  test('0 is a target when its sign says so', () => {
    expect(quantRate(column('事故', '投诉'), column(0, 0), column('=', '≤'))).toBe(1);
    expect(quantRate(column('事故', '投诉'), column(0, 0), column(0, null))).toBe(0);
    expect(quantRate(column('事故'), column('0起'))).toBe(1);
  });

  test('不适用 is in neither count; nothing but 不适用 has no rate', () => {
    expect(quantRate(column('甲', '乙'), column('5%', '有效'), column('', '不适用'))).toBe(1);
    expect(() => quantRate(column('甲'), column('5%'), column('不适用'))).toThrow(CustomFunctions.Error);
  });

  test('the profile of the call wins over the workbook’s', () => {
    const strict = extendProfile(defaultProfile, {
      id: 'strict',
      version: '1',
      name: { zh: '从严', en: 'strict' },
      quantification: { policy: { date: '定性' } },
    });
    setDefaultProfile(strict, [strict]);
    expect(quantRate(names, values)).toBe(0.5);
    expect(quantRate(names, values, undefined, 'mof-2020')).toBe(0.75);
    expect(quantRate(names, values, undefined, 'strict')).toBe(0.5);
    expect(quantRate(names, values, undefined, 0)).toBe(0.5);
  });

  test('ranges of different size are refused with their sizes', () => {
    expect(sentence(() => quantRate(names, values.slice(1)))).toBe(
      '三级指标（5行1列）与指标值（4行1列）的大小不一致。',
    );
    setFunctionLanguage('en');
    expect(sentence(() => quantRate(names, values.slice(1)))).toBe(
      'indicator (5 × 1) and target (4 × 1) differ in size.',
    );
  });

  test('an unreadable sign is named', () =>
    expect(sentence(() => quantRate(column('甲'), column('5'), column('约')))).toContain('“约”不是计算符号'));
});

describe('平均量化率', () => {
  test.each([
    [undefined, 19 / 30],
    ['合并', 19 / 30],
    ['平均', 0.7],
    ['Mean', 0.7],
  ])('method %p', (method, rate) =>
    expect(averageQuantRate(column(9, 10, null), column(10, 20, null), method)).toBeCloseTo(rate, 12),
  );

  test('counts that cannot be are refused', () => {
    expect(sentence(() => averageQuantRate(column(12), column(10)))).toBe(
      '定量指标数 12 应在 0 与指标总数 10 之间。',
    );
    expect(sentence(() => averageQuantRate(column(1), column(2), '中位数'))).toBe(
      '方法“中位数”应为“合并”或“平均”。',
    );
  });
});

test('是否定量 per row', () =>
  expect(isQuantitative(column('≥95%', '有效', '95', '', 3), column('', '', '定性', '', '不适用'))).toEqual(
    column(true, false, false, '', ''),
  ));

test('解析指标值 in four columns; a range keeps both ends', () =>
  expect(parseTargets(column('≥95%', '90%-95%', '有效提升', null, '1,200人次'))).toEqual([
    ['≥', 95, '%', '定量'],
    ['', '90-95', '%', '定量'],
    ['', '', '', '定性'],
    ['', '', '', ''],
    ['', 1200, '人次', '定量'],
  ]));

describe('执行率, 执行率得分, 偏差值', () => {
  test('the county’s figures', () => {
    const rates = execRate(column(31423.98, 26224.43), column(42948.32, 35237.04)) as number[][];
    expect(rates.map(([rate]) => (rate! * 100).toFixed(2))).toEqual(['73.17', '74.42']);
    expect(deviationValue(column(0.8276, '86.75%'), column(0.731668, '74.42%'))).toEqual(
      column(0.0959, 0.1233),
    );
    expect(execScore(column(31423.98), column(42948.32))).toEqual([[7.32]]);
    expect(execScore(column(31423.98), column(42948.32), column(20))).toEqual([[14.63]]);
  });

  test('text and full-width numbers are read, fillers are blank', () => {
    expect(execRate(column('１２', '1,200.5', '—'), column(24, '2,401', 5))).toEqual(column(0.5, 0.5, ''));
  });

  test('nothing spent is 0, nothing of nothing is blank, something of nothing is an error', () => {
    const [zero, blank, error] = execRate(column(0, 0, 5), column(10, 0, 0)).flat();
    expect(zero).toBe(0);
    expect(blank).toBe('');
    expect(error).toMatchObject({ code: CustomFunctions.ErrorCode.divisionByZero });
  });

  test('one budget serves many rows', () =>
    expect(execRate(column(1, 2), 4 as unknown as unknown[][])).toEqual(column(0.25, 0.5)));

  test('a whole column is cut after its last filled row', () => {
    const long = (...values: unknown[]) =>
      column(...values, ...Array<null>(65_536 - values.length).fill(null));
    expect(execRate(long(1, 2), long(4, 4))).toEqual(column(0.25, 0.5));
  });
});

describe('完成率, 整体完成率, 指标得分', () => {
  test('by sign, from the sign column or the value', () => {
    expect(
      completionRate(
        column('12.6公里', 550, 9, 0, '达成年度指标', '150万元', null),
        column('≥12公里', '≤500', 10, 0, '有效提升', '≤200万元', '≥5'),
        column('', '', '=', '=', '定性', '', ''),
      ),
    ).toEqual(column(1.05, 500 / 550, 0.9, 1, 1, 1, ''));
  });

  test('a target of 0 where more is better cannot be divided by', () => {
    const [blank, error] = completionRate(column(0, 3), column(0, 0), column('≥', '≥')).flat();
    expect(blank).toBe('');
    expect(error).toMatchObject({ code: CustomFunctions.ErrorCode.divisionByZero });
  });

  test('an actual value in another unit cannot be compared', () =>
    expect(sentence(() => completionRate(column('12人'), column('≥12公里')))).toBe(
      '实际完成值“12人”与指标值“≥12公里”无法比较，请填写同一单位的数值。',
    ));

  test('words for a number are an error, dates and passed ranges are blank', () => {
    expect(sentence(() => completionRate(column('已完成'), column('≥12公里')))).toContain('“已完成”');
    expect(completionRate(column('11月', 12), column('12月底前', '3-5次'))).toEqual(column('', ''));
  });

  test('overall: mean or weighted, capped, blanks left out', () => {
    const [actual, targets, points] = [column(150, 50, null), column(100, 100, 100), column(10, 30, 60)];
    expect(overallRate(actual, targets)).toBe(0.75);
    expect(overallRate(actual, targets, points, '加权')).toBe(0.625);
    expect(sentence(() => overallRate(actual, targets, undefined, '加权'))).toBe('按分值加权需要给出分值。');
  });

  test('scores; people score 定性', () =>
    expect(score(column(4604, 12, '达成年度指标'), column(4754, '≥10', '有效'), column(5, 10, 5))).toEqual(
      column(4.84, 10, ''),
    ));
});

describe('评价等级, 预警灯', () => {
  test('edges belong to the better grade; the word is the profile’s', () => {
    expect(gradeOf(column(90, 80, 60, 59.99, null))).toEqual(column('优', '良', '合格', '差', ''));
    expect(gradeOf(column(60), 'mof-2020')).toEqual([['中']]);
    setDefaultProfile(findProfile('mof-2021')!);
    expect(gradeOf(column(60))).toEqual([['中']]);
  });

  test('lights by month, limit and stated result', () => {
    expect(
      light(
        column(0, 29, 30, 40, 60, 4, '部分达成年度指标', null),
        column(100, 100, 100, 100, 100, '≤3', '有效', 100),
        column(6, 6, 6, 6, 6, 6, 6, 6),
      ),
    ).toEqual(column('红', '红', '黄', '绿', '蓝', '红', '黄', ''));
    expect(sentence(() => light(column(1), column(2), column(13)))).toBe('月份 13 应在 1 到 12 之间。');
  });
});

describe('指标统计', () => {
  test('merged unit cells hold for the rows below; the total names its method', () => {
    const units = column('甲局', 0, null, '乙局', '');
    const names = column('场次', '效果', null, '人数', '满意度');
    const values = column('12场', '有效提升', null, '300人', '≥90%');
    expect(summary(units, names, values)).toEqual([
      ['单位', '三级指标数', '定量指标数', '量化率'],
      ['甲局', 2, 1, 0.5],
      ['乙局', 2, 2, 1],
      ['合计（合并）', 4, 3, 0.75],
    ]);
  });

  test('a unit that comes again is one row; rows above the first unit are told apart', () => {
    const table = summary(
      column('', '甲局', '乙局', '甲局'),
      column('a', 'b', 'c', 'd'),
      column(1, 2, 3, '好'),
    );
    expect(table.map(([unit, total]) => [unit, total])).toEqual([
      ['单位', '三级指标数'],
      ['（未填单位）', 1],
      ['甲局', 2],
      ['乙局', 1],
      ['合计（合并）', 4],
    ]);
  });

  test('units named like members of objects are only names', () =>
    expect(summary(column('constructor'), column('a'), column('5%'))[1]).toEqual(['constructor', 1, 1, 1]));
});
