/** Where rules about summaries begin and cease to speak, and what they say. */
import { cells, found, said } from './found';
import { evaluation, indicators as lines, monitoring, register, target } from './projects';

const indicators = (body: string, heads = '指标总数 | 定量指标数 | 量化率') =>
  register(
    '指标汇总',
    `2024年指标设置汇总表 | < | < | < | < | <\n序号 | 单位名称 | 项目数 | ${heads}\n${body}`,
  );
const monitorings = (body: string, heads: string) =>
  register('监控汇总', `2024年监控汇总表 | < | < | < | <\n序号 | 单位名称 | 项目数 | ${heads}\n${body}`);

describe('a rate', () => {
  const rate = (printed: string) =>
    cells('JX206', [indicators(`1 | 云溪县文化馆 | 3 | 1405 | 1176 | ${printed}`)]);

  test('agrees at the precision that is printed', () => {
    for (const printed of ['83.70%', '83.7%', '84%', '0.837', '0.8370', '83.7', '83.70', ''])
      expect([printed, rate(printed)]).toEqual([printed, []]);
    for (const printed of ['83.71%', '83.6%', '83%', '85%', '0.83', '83.5', '8.37%'])
      expect([printed, rate(printed)]).toEqual([printed, ['指标汇总!F3']]);
  });

  test('is told with its calculation', () => {
    expect(said('JX206', [indicators('1 | 云溪县文化馆 | 3 | 1405 | 1176 | 85%')])).toEqual([
      expect.stringContaining('云溪县文化馆的量化率填为 85%，按本行 1176÷1405 应为 83.7%。'),
    ]);
  });

  test('needs its line: nobody can tell without counts or unit', () => {
    expect(cells('JX206', [indicators('1 | 云溪县文化馆 | 3 | | 1176 | 85%')])).toEqual([]);
    expect(cells('JX206', [indicators('1 | 云溪县文化馆 | 3 | 1405 | | 85%')])).toEqual([]);
    expect(cells('JX206', [indicators('1 | 云溪县文化馆 | 3 | 0 | 0 | 85%')])).toEqual([]);
  });

  test('is recounted from the target tables of this very unit', () => {
    const five = (quantitative: string) => indicators(`1 | 云溪县文化馆 | 1 | 5 | ${quantitative} | `);
    expect(cells('JX206', [five('5'), target()])).toEqual([]);
    expect(said('JX206', [five('4'), target()])).toEqual([
      expect.stringContaining(
        '云溪县文化馆的定量指标填为 4 个，其目标表中 5 个指标有 5 个定量，量化率应为 100%。',
      ),
    ]);
    expect(cells('JX206', [five('4'), target({ unit: '云溪县图书馆' })])).toEqual([]);
    expect(cells('JX206', [five('4'), target({ rows: { 0: { target: '不适用' } } })])).toEqual([]);
    expect(cells('JX206', [five('4'), evaluation()])).toEqual([]);
    const more = target({ name: '图书采购', sheet: '图书', indicators: lines.slice(0, 1) });
    expect(cells('JX206', [five('4'), target(), more])).toEqual([]);
    expect(cells('JX206', [indicators('1 | 云溪县文化馆 | 2 | 6 | 5 | '), target(), more])).toHaveLength(1);
  });
});

describe('a total', () => {
  const heads = '年初预算数 | 执行数';
  test('of money may differ by a cent, of things by nothing', () => {
    const money = (total: string) =>
      cells('JX207', [
        monitorings(`1 | 甲局 | 1 | 10.5 | 4\n2 | 乙局 | 2 | 20.25 | 5\n合计 | < | 3 | ${total} | 9`, heads),
      ]);
    expect([money('30.75'), money('30.76'), money('30.74')]).toEqual([[], [], []]);
    expect([money('30.77'), money('30.7')]).toEqual([['监控汇总!D5'], ['监控汇总!D5']]);
    const things = (total: string) =>
      cells('JX207', [
        monitorings(`1 | 甲局 | 1 | 10 | 4\n2 | 乙局 | 2 | 20 | 5\n合计 | < | ${total} | 30 | 9`, heads),
      ]);
    expect([things('3'), things('3.01'), things('')]).toEqual([[], ['监控汇总!C5'], []]);
  });

  test('over one line, or over blanks, is no sum', () => {
    expect(cells('JX207', [monitorings('1 | 甲局 | 1 | 10 | 4\n合计 | < | 9 | 90 | 9', heads)])).toEqual([]);
    expect(
      cells('JX207', [monitorings('1 | 甲局 | 1 | | 4\n2 | 乙局 | 2 | | 5\n合计 | < | 3 | 90 | 9', heads)]),
    ).toEqual([]);
  });

  test('is recounted only where all projects of the unit are here', () => {
    const claim = (projects: string, count: string) =>
      indicators(`1 | 云溪县文化馆 | ${projects} | ${count} | | `);
    expect(said('JX207', [claim('1', '7'), target()])).toEqual([
      expect.stringContaining('云溪县文化馆的指标总数填为 7，其 1 个项目的目标表中有 5 个。'),
    ]);
    expect(cells('JX207', [claim('2', '7'), target()])).toEqual([]);
    expect(cells('JX207', [claim('1', ''), target()])).toEqual([]);
    expect(cells('JX207', [claim('', '7'), target()])).toEqual([]);
    expect(cells('JX207', [claim('1', '7'), target({ unit: '云溪县图书馆' })])).toEqual([]);
    expect(cells('JX207', [claim('1', '4'), target({ rows: { 0: { target: '不适用' } } })])).toEqual([]);
    expect(cells('JX207', [claim('1', '5'), target(), target({ year: 2023, sheet: '上年' })])).toEqual([]);
    expect(cells('JX207', [claim('1', '7'), monitoring(7)])).toEqual([]);
  });
});

describe('kinds', () => {
  test('add up to the whole in every summary that has them', () => {
    const levels = (body: string) =>
      indicators(body, '指标总数 | 成本指标数 | 产出指标数 | 效益指标数 | 满意度指标数');
    expect(cells('JX208', [levels('1 | 甲局 | 1 | 10 | 1 | 5 | 3 | 1')])).toEqual([]);
    expect(said('JX208', [levels('1 | 甲局 | 1 | 11 | 1 | 5 | 3 | 1')])).toEqual([
      expect.stringContaining(
        '甲局的成本指标数、产出指标数、效益指标数、满意度指标数合计 10，“指标总数”为 11，不相等',
      ),
    ]);
    const lights = (body: string) => monitorings(body, '执行数 | 红灯 | 黄灯 | 绿灯 | 蓝灯');
    expect(cells('JX208', [lights('1 | 甲局 | 6 | 90 | 1 | 1 | 4 | 0')])).toEqual([]);
    expect(cells('JX208', [lights('1 | 甲局 | 6 | 90 | 1 | 1 | 3 | 0')])).toEqual(['监控汇总!C3']);
    expect(cells('JX208', [lights('1 | 甲局 | 6 | 90 | 1 | | 3 | ')])).toEqual(['监控汇总!C3']);
    expect(cells('JX208', [lights('1 | 甲局 | | 90 | 1 | 1 | 3 | 0')])).toEqual([]);
  });

  test('are told of the total by its name', () => {
    const both = indicators(
      '1 | 甲局 | 1 | 10 | 8 | 2\n2 | 乙局 | 1 | 10 | 8 | 2\n合计 | < | 2 | 20 | 16 | 3',
      '指标总数 | 定量指标数 | 定性指标数',
    );
    expect(said('JX208', [both])).toEqual([
      expect.stringContaining('D5 合计的定量指标数、定性指标数合计 19，“指标总数”为 20'),
    ]);
  });
});

describe('a deviation', () => {
  const heads = '执行数 | 执行率 | 整体完成率 | 偏差值';
  const deviation = (printed: string, rates = '73.17% | 82.76%') =>
    said('JX210', [monitorings(`1 | 甲局 | 9 | 31 | ${rates} | ${printed}`, heads)]);

  test('may be written in three ways, to two decimals', () => {
    for (const printed of ['9.59', '9.59%', '0.0959', '9.590'])
      expect([printed, deviation(printed)]).toEqual([printed, []]);
    for (const printed of ['9.6', '9.58', '9.58%', '0.0958', '-9.59', '959'])
      expect(deviation(printed)).toEqual([
        expect.stringContaining('完成率 82.76% 减执行率 73.17% 应为 9.59。'),
      ]);
    expect(deviation('1.5', '0.7317 | 0.7467')).toEqual([]);
  });

  test('is no matter where a figure is missing', () => {
    expect([deviation(''), deviation('9.59', ' | 82.76%'), deviation('9.59', '73.17% | ')]).toEqual([
      [],
      [],
      [],
    ]);
  });

  test('of the total is the total’s', () => {
    const total = monitorings(
      '1 | 甲局 | 9 | 31 | 70% | 80% | 10\n2 | 乙局 | 9 | 31 | 70% | 80% | 10\n合计 | < | 18 | 62 | 70% | 80% | 11',
      heads,
    );
    expect(said('JX210', [total])).toEqual([expect.stringContaining('G5 合计的偏差值填为 11')]);
  });
});

describe('an average', () => {
  const averaged = (total: string, head = '平均量化率') =>
    indicators(
      `1 | 甲局 | 1 | 10 | 5 | 50%\n2 | 乙局 | 2 | 90 | 81 | 90%\n合计 | < | 3 | ${total}`,
      `指标总数 | 定量指标数 | ${head}`,
    );

  test('is pooled to half a point', () => {
    const kind = (total: string) => found('JX211', [averaged(total)]).map(({ message }) => message.id);
    expect([kind('100 | 86 | 86%'), kind('100 | 86 | 86.5%'), kind('100 | 86 | 86.7%')]).toEqual([
      ['pooled'],
      ['pooled'],
      ['unnamed'],
    ]);
    expect([kind('100 | | 86%'), kind(' | 86 | 86%'), kind('100 | 86 | ')]).toEqual([
      ['unnamed'],
      ['unnamed'],
      [],
    ]);
    expect(said('JX211', [averaged('100 | 86 | 86%')])[0]).toContain('平均量化率 86% 是合并计算的（86÷100）');
  });

  test('says so in its head, and a rate is no average', () => {
    expect(cells('JX211', [averaged('100 | 86 | 86%', '量化率')])).toEqual([]);
    expect(cells('JX211', [averaged('100 | 86 | 86%')])).toEqual(['指标汇总!F5']);
  });
});

describe('a project split up', () => {
  const library = register(
    '台账',
    '2024年度项目台账 | < | < | <\n序号 | 项目名称 | 实施单位 | 年初预算数\n1 | 乡镇文化站设备购置项目 | 云溪县文化馆 | 240\n2 | 馆舍修缮 | 云溪县文化馆 | 20',
  );
  const part = (number: string, amount: number | null, more = {}) =>
    target({
      name: `乡镇文化站设备购置项目${number}`,
      sheet: number,
      funds: { total: { annualBudget: amount } },
      ...more,
    });
  const kinds = (...parts: Parameters<typeof found>[1]) =>
    found('JX011', [library, ...parts]).map(({ message }) => message.id);

  test('is proven by amounts that add up to it, to the cent', () => {
    expect(kinds(part('一期', 100), part('二期', 140))).toEqual(['splitAmounts', 'splitAmounts']);
    expect(kinds(part('一期', 100), part('二期', 140.01))).toEqual(['splitAmounts', 'splitAmounts']);
    expect(kinds(part('一期', 100), part('二期', 140.02))).toEqual(['split', 'split']);
    expect(kinds(part('一期', 100), part('二期', null))).toEqual(['split', 'split']);
    expect(kinds(part('一期', 240), part('二期', null))).toEqual(['split', 'split']);
    expect(kinds(part('一期', 240))).toEqual(['split']);
  });

  test('within one stage and one unit', () => {
    const evaluated = evaluation({
      name: '乡镇文化站设备购置项目二期',
      sheet: '二期',
      funds: { total: { initialBudget: 140 } },
    });
    expect(kinds(part('一期', 100), evaluated)).toEqual(['split', 'split']);
    expect(said('JX011', [library, part('一期', 100), part('二期', 140)])[0]).toContain(
      '“乡镇文化站设备购置项目一期”等 2 张表的金额合计 240 万元，正是项目台账中“乡镇文化站设备购置项目”的金额',
    );
  });

  test('is not told from short names', () => {
    expect(kinds(target({ name: '馆舍修缮一期' }))).toEqual([]);
    expect(kinds(target({ name: '馆舍修缮与乡镇文化站设备购置项目' }))).toEqual([]);
  });
});
