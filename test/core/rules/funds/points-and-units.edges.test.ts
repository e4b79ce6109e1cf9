/** Points of the execution rate, adjustments and amounts in two units: what the rules say at their edges. */
import { areaToA1 } from '../../../../src/core/address';
import { layout } from '../../../support/layout';
import { cells, found, said } from '../across/found';

const HEAD = '项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分';

const block = (rows: string, { head = HEAD, weight = 90, title = '2022年度项目支出绩效自评表' } = {}) => ({
  grid: layout(`
    ${title} | < | < | < | < | < | <
    项目名称 | 校舍维修 | < | < | < | < | <
    ${head}
    ${rows}
    一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
    产出指标 | 数量指标 | 维修校舍 | ≥9栋 | 9栋 | ${weight} | ${weight}
  `),
});
type Table = ReturnType<typeof block>;
const total = (figures: string, options = {}) => block(`年度资金总额 | ${figures}`, options);
const beside = (id: string, table: Table) => found(id, [table]).map((one) => (one.cells ?? []).map(areaToA1));

describe('the score of the rate (JX127)', () => {
  test('is reckoned where points, rate and score are there', () => {
    expect(said('JX127', [total('100 | 80 | 60 | 75% | 10 | 9')])).toEqual([
      '自评表!G4 执行率得分为 9；分值 10、执行率 75%，应得 7.5。',
    ]);
    expect(cells('JX127', [total('100 | 80 | 60 | 75% |  | 8')])).toEqual([]);
    expect(cells('JX127', [total('100 |  | 60 | 75% | 10 | 8')])).toEqual([]);
    const unscored = HEAD.replace(' | 得分', ' | 备注');
    expect(cells('JX127', [total('100 | 80 | 60 | 75% | 10 | 8', { head: unscored })])).toEqual([]);
  });

  test('may be off by the tolerance of points', () => {
    expect(cells('JX127', [total('100 | 80 | 60 | 75% | 10 | 7.51')])).toEqual([]);
    expect(cells('JX127', [total('100 | 80 | 60 | 75% | 10 | 7.52')])).toEqual(['自评表!G4']);
  });

  test('is rounded up to the points for nobody', () => {
    const ids = (figures: string) => found('JX127', [total(figures)]).map(({ message }) => message.id);
    expect(ids('100 | 1000 | 996 | 99.6% | 10 | 10')).toEqual(['mismatch']);
    expect(ids('100 | 1000 | 896 | 89.6% | 10 | 9')).toEqual(['rounded']);
  });
});

describe('the points of the rate (JX183, JX184)', () => {
  const printed = HEAD.replace('项目资金（万元）', '预算执行情况（20分）');

  test('are those that the head prints, and then no others', () => {
    expect(cells('JX183', [total('80 | 80 | 80 | 100% | 20 | 20', { head: printed, weight: 80 })])).toEqual(
      [],
    );
    expect(said('JX183', [total('80 | 80 | 80 | 100% | 10 | 10', { head: printed, weight: 90 })])).toEqual([
      '自评表!F4 预算执行率分值为 10，方案为 20，全部分值合计 100。',
    ]);
    expect(found('JX183', [total('80 | 80 | 80 | 100% | 10 | 10', { head: printed })])[0]!.severity).toBe(
      'error',
    );
    expect(said('JX183', [total('80 | 80 | 80 | 100% | 15 | 10', { weight: 85 })])[0]).toContain(
      '不是常用的 10',
    );
    const bare = printed.replace(' | 分值', ' | 备注');
    expect(cells('JX183', [total('80 | 80 | 80 | 100% |  | 20', { head: bare, weight: 80 })])).toEqual([]);
  });

  test('of a source are offered a dash each', () => {
    const [one] = found('JX184', [
      block('年度资金总额 | 80 | 80 | 80 | 100% | 10 | 10\n其中：财政拨款 | 80 | 80 | 80 | 100% | 10 | 8'),
    ]);
    expect(one!.fix).toEqual({
      kind: 'suggestion',
      edits: [
        { sheet: '自评表', cell: { row: 4, col: 5 }, value: '—' },
        { sheet: '自评表', cell: { row: 4, col: 6 }, value: '—' },
      ],
    });
    expect(one!.message.data).toEqual({ row: '其中：财政拨款' });
  });

  test('are the total’s where all rows share one merged cell', () => {
    const shared = block(
      '基本支出 | 20 | 20 | 20 | 100% | 10 | 9.2\n项目支出 | 80 | 80 | 72 | 90% | ^ | ^\n合计 | 100 | 100 | 92 | 92% | ^ | ^',
    );
    expect(cells('JX184', [shared])).toEqual([]);
    const apart = block(
      '基本支出 | 20 | 20 | 20 | 100% | 2 | 2\n项目支出 | 80 | 80 | 72 | 90% | 8 | ^\n合计 | 100 | 100 | 92 | 92% | 10 | 9.2',
    );
    expect(cells('JX184', [apart])).toEqual(['自评表!F4', '自评表!F5']);
  });
});

describe('the adjustment (JX129)', () => {
  const TAIL = '|  | 10 | ';
  const ADJUSTED = '项目资金（万元） | 年初预算数 | 预算调整数 | 全年预算数 | 全年执行数 | 分值 | 得分';
  const printed = (...rows: readonly string[]) =>
    block(rows.map((row) => `${row} | 90 | 10 | 9`).join('\n'), { head: ADJUSTED });
  const noted = (rows: string, note = '', remark = '') => ({
    grid: layout(`
      2022年度项目支出绩效自评表 | < | < | < | < | < | < | ${note}
      项目名称 | 校舍维修 | < | < | < | < | < | <
      ${HEAD} | 备注
      ${rows}
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 备注
      产出指标 | 数量指标 | 维修校舍 | ≥9栋 | 9栋 | 90 | 90 | ${remark}
    `),
  });

  test('leads from the initial budget to the annual one, where all three are there', () => {
    expect(said('JX129', [printed('年度资金总额 | 80 | 30 | 100')])).toEqual([
      '自评表!D4 “年度资金总额”年初预算数 80、调整数 30，全年预算数却为 100。',
    ]);
    expect(beside('JX129', printed('年度资金总额 | 80 | 30 | 100'))).toEqual([['B4', 'C4']]);
    expect(cells('JX129', [printed('年度资金总额 |  | 30 | 100')])).toEqual([]);
    expect(cells('JX129', [printed('年度资金总额 | 80 | 30 | ')])).toEqual([]);
    expect(cells('JX129', [printed('年度资金总额 | 80 |  | 100')])).toEqual([]);
    expect(cells('JX129', [printed('年度资金总额 | 80 | 30 | 110.01')])).toEqual([]);
    expect(cells('JX129', [printed('年度资金总额 | 80 | 30 | 110.02')])).toEqual(['自评表!D4']);
  });

  test('is asked about once, of the total before its sources, wherever it stands', () => {
    const source = '其中：财政拨款 | 80 | 30 | 100';
    expect(cells('JX129', [printed('年度资金总额 | 80 | 20 | 100', source)])).toEqual(['自评表!D5']);
    expect(cells('JX129', [printed('年度资金总额 | 80 | 30 | 100', source)])).toEqual(['自评表!D4']);
    expect(cells('JX129', [printed(source, '合计 | 80 | 30 | 100')])).toEqual(['自评表!D5']);
  });

  test('that no column holds is noticed above a tenth', () => {
    expect(cells('JX129', [noted(`年度资金总额 | 100 | 110 | 90 ${TAIL} | `)])).toEqual([]);
    expect(said('JX129', [noted(`年度资金总额 | 100 | 110.01 | 90 ${TAIL} | `)])).toEqual([
      '自评表!C4 全年预算数 110.01 与年初预算数 100 相差 10.01，表中没有说明调整原因。',
    ]);
    expect(beside('JX129', noted(`年度资金总额 | 100 | 120 | 90 ${TAIL} | `))).toEqual([['B4']]);
    for (const figures of [' | 120', '100 | ', '0 | 120', '100 | 0', '-100 | 120'])
      expect(cells('JX129', [noted(`年度资金总额 | ${figures} | 90 ${TAIL} | `)])).toEqual([]);
  });

  test('may be told in any cell of the table, but not in the heads of the block', () => {
    const rows = `年度资金总额 | 100 | 130 | 90 ${TAIL} | `;
    expect(cells('JX129', [noted(rows)])).toEqual(['自评表!C4']);
    expect(cells('JX129', [noted(rows, '年中追加30万元')])).toEqual([]);
    expect(cells('JX129', [noted(rows, '', '年中追加30万元')])).toEqual([]);
    const headed = HEAD.replace('全年预算数', '调整后预算数');
    expect(cells('JX129', [total(`100 | 130 | 90 ${TAIL}`, { head: headed })])).toEqual(['自评表!C4']);
  });

  test('is none where the sources had it from the beginning, or brought it over: JX120', () => {
    const rows = (first: string, second: string, last = '其他资金') =>
      noted(
        [
          `年度资金总额 | ${first} | 90 ${TAIL} | `,
          `其中：财政拨款 | ${second} | 90 ${TAIL} | `,
          `${last} |  |  |  ${TAIL} | `,
        ].join('\n'),
      );
    expect(cells('JX129', [rows('100 | 130', '100 | 100')])).toEqual([]);
    expect(cells('JX129', [rows('100 | 130', '100 | 130')])).toEqual(['自评表!C4']);
    expect(cells('JX129', [rows('100 | 130', '100 | 130', '上年结转')])).toEqual(['自评表!C4']);
  });
});

describe('two units (JX135)', () => {
  const FIGURES = '300 | 3000000 | 285 | 95% | 10 | 9.5';

  test('are told of the two budgets, or of what was executed', () => {
    expect(said('JX135', [total(FIGURES)])).toEqual([
      '自评表!C4 “全年预算数”3000000 与“年初预算数”300 相差约一万倍，其中一个的单位（元、万元）可能填错。',
    ]);
    expect(beside('JX135', total(FIGURES))).toEqual([['B4']]);
    const spent = total('300 | 300 | 2850000 | 95% | 10 | 9.5');
    expect(said('JX135', [spent])).toEqual([
      '自评表!D4 “全年执行数”2850000 与“全年预算数”300 相差约一万倍，其中一个的单位（元、万元）可能填错。',
    ]);
    expect(beside('JX135', spent)).toEqual([['C4', 'E4']]);
  });

  test('need both figures, about ten thousand times apart', () => {
    expect(cells('JX135', [total(' | 3000000 | 2850000 | 95% | 10 | 9.5')])).toEqual([]);
    expect(cells('JX135', [total('300 |  | 2850000 | 95% | 10 | 9.5')])).toEqual([]);
    expect(cells('JX135', [total('0 | 300 | 285 | 95% | 10 | 9.5')])).toEqual([]);
    expect(cells('JX135', [total('300 | 0 | 285 | 95% | 10 | 9.5')])).toEqual([]);
    expect(cells('JX135', [total('300 | 300 |  | 95% | 10 | 9.5')])).toEqual([]);
    expect(cells('JX135', [total('300 | 300 | 2850000 |  | 10 | 9.5')])).toEqual([]);
    expect(cells('JX135', [total('300 | 300 | 2850000 | 0% | 10 | 9.5')])).toEqual([]);
    expect(cells('JX135', [total('300 | 3029000 | 285 | 95% | 10 | 9.5')])).toEqual(['自评表!C4']);
    expect(cells('JX135', [total('300 | 3031000 | 285 | 95% | 10 | 9.5')])).toEqual([]);
    const bare = HEAD.replace(' | 执行率', ' | 备注');
    expect(cells('JX135', [total('300 | 300 | 2850000 | 95% | 10 | 9.5', { head: bare })])).toEqual([]);
  });

  const texts = (goal: string, { funds = '3000000', year = '（2022年度）', more = '' } = {}) => ({
    grid: layout(`
      项目支出绩效目标申报表 | < | < | <
      ${year} | < | < | <
      项目名称 | 泵站改造 | < | <
      ${more}
      项目资金（万元） | 年度资金总额： | ${funds} | <
      ^ | 其中：财政拨款 | ${funds} | <
      总体目标 | ${goal} | < | <
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 改造泵站 | ≥2座
    `),
  });

  test('are told once of a total and the texts, beside the text that says so', () => {
    const more = '项目概况 | 改造泵站两座，解决灌溉难题。 | < | <';
    const table = texts('年度资金总额300万元，改造泵站。', { more });
    expect(said('JX135', [table])).toEqual([
      '自评表!C5 年度资金总额为 3000000万元，文字中为 300万元，相差约一万倍，表头单位或数额可能填错。',
    ]);
    expect(beside('JX135', table)).toEqual([['B7']]);
    const twice = texts('年度资金总额300万元，改造泵站。', {
      more: '项目概况 | 本项目资金总额300万元，改造泵站。 | < | <',
    });
    expect(beside('JX135', twice)).toEqual([['B4']]);
  });

  test('need a total, and a text about this very year', () => {
    expect(cells('JX135', [texts('年度资金总额300万元，改造泵站。', { funds: '' })])).toEqual([]);
    expect(cells('JX135', [texts('2021年度资金总额300万元，改造泵站。')])).toEqual([]);
    expect(cells('JX135', [texts('2022年度资金总额300万元，改造泵站。')])).toEqual(['自评表!C5']);
    const undated = texts('年度资金总额300万元，改造泵站。', { year: '填报单位：水利局' });
    expect(cells('JX135', [undated])).toEqual(['自评表!C5']);
  });

  const department = (tasks: string, funds: string, content = '公用经费', more = '') => ({
    grid: layout(`
      2022年度部门整体支出绩效自评表 | < | < | < | < | <
      部门名称 | 临溪县水利局 | < | < | < | <
      年度主要任务 | 任务名称 | 主要内容 | 完成情况 | 预算金额（万元） | 执行金额
      ^ | 公开情况 | ${content} | 已完成 | ${tasks} | ${tasks}
      ^ | 金额合计 | < | < | ${tasks} | ${tasks}
      部门资金（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 执行率
      ^ | 年度资金总额 | ${funds} | ${funds} | ${funds} | 100%
      ${more}
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分
      产出指标 | 数量指标 | 巡查河道 | ≥40次 | 41次 | 50
    `),
  });

  test('are told of the tasks of a department, with the total of its funds', () => {
    const table = department('8600000', '860');
    expect(said('JX135', [table])).toEqual([
      '自评表!E5 年度主要任务合计为 8600000万元，年度资金总额为 860万元，相差约一万倍，其中一处单位可能填错。',
    ]);
    expect(beside('JX135', table)).toEqual([['D7']]);
    expect(cells('JX135', [department('', '860')])).toEqual([]);
    expect(cells('JX135', [department('860', '')])).toEqual([]);
  });

  test('are not told of the texts of tasks, nor twice', () => {
    const content = '年度预算资金860元，用于公用支出。';
    expect(cells('JX135', [department('860', '860', content)])).toEqual([]);
    const goal = '年度目标 | 年度预算资金8600000万元，巡查河道。 | < | < | < | <';
    expect(cells('JX135', [department('8600000', '860', '公用经费', goal)])).toEqual(['自评表!D7']);
  });
});

describe('the funds of all years (JX121)', () => {
  const target = (midTerm: string, annual: string) => ({
    grid: layout(`
      项目支出绩效目标申报表 | < | < | < | <
      （2022年度） | < | < | < | <
      项目名称 | 河道疏浚 | < | < | <
      项目资金（万元） | ${midTerm} | 年度资金总额 | ${annual}
      一级指标 | 二级指标 | 三级指标 | 指标值 | 备注
      产出指标 | 数量指标 | 疏浚河道 | ≥12公里 |
    `),
  });

  test('may miss those of one year by the tolerance', () => {
    expect(cells('JX121', [target('中期资金总额 | 299.99', '300')])).toEqual([]);
    const less = target('中期资金总额 | 299.98', '300');
    expect(said('JX121', [less])).toEqual(['自评表!C4 中期资金总额 299.98 小于年度资金总额 300。']);
    expect(beside('JX121', less)).toEqual([['E4']]);
    expect(cells('JX121', [target('中期资金总额 | 200', '')])).toEqual([]);
    expect(cells('JX121', [target('备注 | ', '300')])).toEqual([]);
  });
});
