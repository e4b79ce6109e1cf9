/** The 资金 block as forms print it, with columns, rows and figures missing: what its rules say of each. */
import { areaToA1 } from '../../../../src/core/address';
import { defaultProfile, extendProfile } from '../../../../src/core/profile';
import { auditForms } from '../../../../src/core/audit';
import { recogniseSheet } from '../../../../src/core/recognise';
import { ruleById } from '../../../../src/core/rules';
import { layout } from '../../../support/layout';
import { cells, found, said } from '../across/found';

const HEAD = '项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分';

/** A self-evaluation with its block drawn: the head, then a row a line. */
const block = (rows: string, head = HEAD) => ({
  grid: layout(`
    2022年度项目支出绩效自评表 | < | < | < | < | < | <
    项目名称 | 校舍维修 | < | < | < | < | <
    ${head}
    ${rows}
    一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
    产出指标 | 数量指标 | 维修校舍 | ≥9栋 | 9栋 | 90 | 90
  `),
});
const total = (figures: string) => block(`年度资金总额 | ${figures}`);
/** Columns of the block that are none of an amount. */
const TAIL = '|  | 10 | ';

describe('the total of the sources (JX120)', () => {
  const three = (figures: readonly [string, string, string]) =>
    block(
      ['年度资金总额', '其中：财政拨款', '其他资金']
        .map((label, index) => `${label} |  | ${figures[index]} |  ${TAIL}`)
        .join('\n'),
    );

  test('is compared where it is filled in and every source is an amount', () => {
    expect(cells('JX120', [three(['100', '60', '30'])])).toEqual(['自评表!C4']);
    expect(cells('JX120', [three(['100', '60', '0'])])).toEqual(['自评表!C4']);
    expect(cells('JX120', [three(['', '60', '30'])])).toEqual([]);
    expect(cells('JX120', [three(['100', '', ''])])).toEqual([]);
    expect(cells('JX120', [three(['100', '60', '-40'])])).toEqual([]);
    expect(cells('JX120', [three(['100', '60', '约40'])])).toEqual([]);
  });

  test.each(['无', '没有', '未安排', '不涉及', '暂无', '尚未安排', '—'])(
    'takes %s for no such money',
    (word) => {
      expect(cells('JX120', [three(['100', '100', word])])).toEqual([]);
      expect(cells('JX120', [three(['100', '60', word])])).toEqual(['自评表!C4']);
      expect(cells('JX122', [three(['100', '100', word])])).toEqual(['自评表!D4']);
    },
  );

  test.each(['无法确定', '未安排完', '数额有无', '预计暂无'])(
    'takes %s for a word in place of an amount',
    (word) => {
      expect(cells('JX120', [three(['100', '60', word])])).toEqual([]);
      expect(cells('JX122', [three(['100', '60', word])])).toEqual(['自评表!D4', '自评表!C6']);
    },
  );

  test('may leave some of many nested rows out, or take all of them', () => {
    const towns = (count: number) =>
      Array.from({ length: count }, (_, index) => `第${index + 1}片区 |  | 5 |  ${TAIL}`);
    const rows = (sum: number, count: number) =>
      block([`年度资金总额 |  | ${sum} |  ${TAIL}`, ...towns(count)].join('\n'));
    expect(cells('JX120', [rows(70, 14)])).toEqual([]);
    expect(cells('JX120', [rows(50, 12)])).toEqual([]);
    expect(said('JX120', [rows(52, 12)])).toEqual([expect.stringContaining('各资金来源合计为 60，相差 -8')]);
  });

  test('may be larger than the one source that is printed, not smaller', () => {
    const two = (fiscal: number) =>
      block(`年度资金总额 |  | 100 |  ${TAIL}\n其中：财政拨款 |  | ${fiscal} |  ${TAIL}`);
    expect(cells('JX120', [two(60)])).toEqual([]);
    expect(cells('JX120', [two(100)])).toEqual([]);
    expect(cells('JX120', [two(120)])).toEqual(['自评表!C4']);
  });
});

describe('figures (JX122, JX123)', () => {
  test('are asked for in the columns that the form prints', () => {
    const short = block('年度资金总额 | 100 | 90 |  | 10 | 9', HEAD.replace(' | 全年预算数', ''));
    expect(cells('JX122', [short])).toEqual([]);
    expect(said('JX122', [total('100 |  | 90 | 90% | 10 | 9')])).toEqual([
      '自评表!C4 “年度资金总额”的“全年预算数”为空，请填写数额。',
    ]);
    const target = {
      grid: layout(`
        项目支出绩效目标申报表 | < | < | <
        （2022年度） | < | < | <
        项目名称 | 河道疏浚 | < | <
        项目资金（万元） | 年度资金总额： | 300 | <
        ^ | 其中：财政拨款 | 300 | <
        一级指标 | 二级指标 | 三级指标 | 指标值
        产出指标 | 数量指标 | 疏浚河道 | ≥12公里
      `),
    };
    expect(cells('JX122', [target])).toEqual([]);
  });

  test('of what was executed stand against a budget of 0 and not against none', () => {
    expect(said('JX123', [total('100 | 0 | 90 |  | 10 | 9')])).toEqual([
      '自评表!C4 “年度资金总额”预算数为 0，执行数却为 90，执行率无法计算。',
    ]);
    expect(found('JX123', [total('100 | 0 | 90 |  | 10 | 9')])[0]!.cells!.map(areaToA1)).toEqual(['D4']);
    expect(cells('JX123', [total('100 |  | 90 |  | 10 | 9')])).toEqual([]);
    expect(cells('JX123', [total('100 | 0 |  |  | 10 | 9')])).toEqual([]);
    expect(cells('JX123', [total('100 | 0 | 0 |  | 10 | 9')])).toEqual([]);
  });
});

describe('more executed than budgeted (JX124)', () => {
  const three = (...figures: readonly [string, string, string]) =>
    block(
      ['年度资金总额', '其中：财政拨款', '其他资金']
        .map((label, index) => `${label} |  | ${figures[index]} ${TAIL}`)
        .join('\n'),
    );

  test('begins above the tolerance', () => {
    expect(cells('JX124', [total(`100 | 100 | 100.01 ${TAIL}`)])).toEqual([]);
    expect(said('JX124', [total(`100 | 100 | 100.02 ${TAIL}`)])).toEqual([
      '自评表!D4 “年度资金总额”执行数 100.02 大于预算数 100，超出 0.02。',
    ]);
    expect(found('JX124', [total(`100 | 100 | 100.02 ${TAIL}`)])[0]!.cells!.map(areaToA1)).toEqual(['C4']);
  });

  test('is looked for in the sources where the total has no figures, or is right', () => {
    expect(cells('JX124', [three('  |  100', '60 | 65', '40 | 35')])).toEqual(['自评表!D5']);
    expect(cells('JX124', [three('100 | ', '60 | 65', '40 | 35')])).toEqual(['自评表!D5']);
    expect(cells('JX124', [three('0 | 100', '60 | 65', '40 | 35')])).toEqual(['自评表!D5']);
    expect(cells('JX124', [three('100 | 100.01', '60 | 65', '40 | 35.01')])).toEqual(['自评表!D5']);
  });

  test('is a wrong total where the sources spent all they had: JX120', () => {
    expect(cells('JX124', [three('100 | 110', '60 | 60', '40 | 40')])).toEqual([]);
    expect(cells('JX124', [three('100 | 110', '60 | 60', '40 | 40.5')])).toEqual(['自评表!D4']);
  });

  test('needs a budget that is one', () => {
    expect(cells('JX124', [total(`100 | -5 | 3 ${TAIL}`)])).toEqual([]);
    expect(cells('JX124', [total(`100 | 0 | 3 ${TAIL}`)])).toEqual([]);
  });
});

describe('the rate (JX125, JX126)', () => {
  const fixOf = (figures: string) => {
    const [one] = found('JX125', [total(figures)]);
    return [one?.message.id, one?.fix?.kind, one?.fix?.edits[0]?.value];
  };

  test('is put right as it was written', () => {
    expect(fixOf('100 | 80 | 60 | 1 | 10 | 7.5')).toEqual(['mismatch', 'fix', 0.75]);
    expect(fixOf('100 | 80 | 60 | 2 | 10 | 7.5')).toEqual(['mismatch', 'fix', 75]);
    expect(fixOf('100 | 80 | 60 | {70%} | 10 | 7.5')).toEqual(['mismatch', 'fix', 0.75]);
    expect(fixOf("100 | 80 | 60 | '70% | 10 | 7.5")).toEqual(['mismatch', 'fix', '75.00%']);
    expect(fixOf('100 | 80 | 60 |  | 10 | 7.5')).toEqual(['blank', 'fix', '75.00%']);
  });

  test('is told as the cell shows it', () => {
    expect(said('JX125', [total('100 | 80 | 60 | {70%} | 10 | 7.5')])).toEqual([
      '自评表!E4 “年度资金总额”执行率填为 70%，按 60÷80 应为 75.00%。',
    ]);
  });

  test.each(['+75%', '75.0%', '７５％', '0.75'])('reads %s', (rate) => {
    expect(cells('JX125', [total(`100 | 80 | 60 | ${rate} | 10 | 7.5`)])).toEqual([]);
  });

  test.each(['约75%', '75%以上', '-75%', '1e20', '9999999999999999%'])('does not read %s', (rate) => {
    expect(cells('JX125', [total(`100 | 80 | 60 | ${rate} | 10 | 7.5`)])).toEqual(['自评表!E4']);
  });

  test.each([
    ['约75%', 'text'],
    ['75%以上', 'text'],
    ['-75%', 'mismatch'],
    ['9999999999999999%', 'text'],
    ['9999999999999999', 'text'],
    ['100%', 'mismatch'],
    ['60%', 'initialBudget'],
  ])('says of %s that it is %s', (rate, message) => {
    expect(fixOf(`100 | 80 | 60 | ${rate} | 10 | 7.5`)[0]).toBe(message);
  });

  test('is asked of the total, and of a source only where one is printed', () => {
    const sources = (rate: string) =>
      block(`年度资金总额 | 100 | 100 | 80 | 80% | 10 | 8\n其中：财政拨款 | 100 | 100 | 80 | ${rate} |  | `);
    expect(cells('JX125', [sources('')])).toEqual([]);
    expect(cells('JX125', [sources('70%')])).toEqual(['自评表!E5']);
  });

  test('in another unit than its amounts is JX135’s', () => {
    expect(cells('JX125', [total('300 | 300 | 2856000 | 95.2% | 10 | 9.52')])).toEqual([]);
    expect(cells('JX125', [total('300 | 300 | 285.6 | 0% | 10 | 9.52')])).toEqual(['自评表!E4']);
  });

  test('is taken of the budget that the profile says, or of the only one that is printed', () => {
    const ofInitial = extendProfile(defaultProfile, {
      id: 'initial',
      version: '1',
      name: { zh: '按年初预算', en: 'Of the initial budget' },
      execution: { denominator: 'initialBudget' },
    });
    const rates = (table: ReturnType<typeof block>, profile = defaultProfile) => {
      const input = { grids: [table.grid], recognitions: [recogniseSheet(table.grid)] };
      return auditForms(input, profile, { rules: [ruleById('JX125')!] }).findings.map(
        ({ expected }) => expected,
      );
    };
    expect(rates(total('100 | 80 | 60 | 50% | 10 | 7.5'))).toEqual([0.75]);
    expect(rates(total('100 | 80 | 60 | 50% | 10 | 7.5'), ofInitial)).toEqual([0.6]);
    const initialOnly = block('年度资金总额 | 100 | 60 | 50% | 10 | 6', HEAD.replace(' | 全年预算数', ''));
    expect(rates(initialOnly)).toEqual([0.6]);
    expect(rates(initialOnly, ofInitial)).toEqual([0.6]);
    const annualOnly = block('年度资金总额 | 80 | 60 | 50% | 10 | 6', HEAD.replace(' | 年初预算数', ''));
    expect(rates(annualOnly, ofInitial)).toEqual([0.75]);
  });

  test('of a block without amounts of the execution is not reckoned', () => {
    const planned = block('年度资金总额 | 100 | 80 | 75% | 10 | 7.5', HEAD.replace(' | 全年执行数', ''));
    for (const id of ['JX123', 'JX124', 'JX125', 'JX126', 'JX127', 'JX130', 'JX131', 'JX135'])
      expect(cells(id, [planned])).toEqual([]);
  });

  test('is a hundredfold only where there is something to multiply', () => {
    expect(cells('JX126', [total('100 | 80 | 0 | {0%} | 10 | 0')])).toEqual([]);
    expect(cells('JX126', [total('100 | 80 | 60 | {7500%} | 10 | 7.5')])).toEqual(['自评表!E4']);
    expect(cells('JX126', [total('100 | 80 | 60 |  | 10 | 7.5')])).toEqual([]);
    const bare = block('年度资金总额 | 100 | 80 | 60 | 10 | 7.5', HEAD.replace(' | 执行率', ''));
    expect(cells('JX126', [bare])).toEqual([]);
    expect(cells('JX125', [bare])).toEqual([]);
  });
});
