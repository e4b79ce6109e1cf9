/** Where a table may say why money was not used, and what counts as saying it (JX131, JX130). */
import { layout } from '../../../support/layout';
import { cells, said } from '../across/found';

/** 108 of 150 executed, in three rows of funds, with what stands beside them and below the table. */
const table = ({
  head = '资金使用情况',
  beside = ['', '', ''],
  reasons = ['', ''],
  name = '规划成果',
  notes = [] as readonly string[],
  executed = ['108', '68', '40'],
  budget = '150',
} = {}) => ({
  grid: layout(`
    2022年度项目支出绩效自评表 | < | < | < | < | < | <
    项目名称 | 空间规划编制 | < | < | < | < | <
    资金（万元） | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 | ${head}
    年度资金总额 | ${budget} | ${executed[0]} |  | 10 | 7.2 | ${beside[0]}
    其中：当年财政拨款 | 100 | ${executed[1]} |  |  |  | ${beside[1]}
    上年结转结余资金 | 50 | ${executed[2]} |  |  |  | ${beside[2]}
    一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 | 偏差原因
    产出指标 | 数量指标 | ${name} | 1套 | 1套 | 50 | ${reasons[0]}
    ^ | 质量指标 | 评审通过率 | 100% | 100% | 40 | ${reasons[1]}
    ${notes.map((note) => `${note} | < | < | < | < | < | <`).join('\n')}
  `),
});
const asked = (options: Parameters<typeof table>[0]) => cells('JX131', [table(options)]).length > 0;

test('without a word the rest is asked about, with its budget beside it', () => {
  expect(said('JX131', [table()])).toEqual([
    '自评表!C4 预算 150，执行 108，未执行 42（28%），表中没有说明原因。',
  ]);
});

describe('a reason', () => {
  test('stands in the column of reasons, of the total or of any source', () => {
    expect(asked({ head: '偏差原因', beside: ['验收晚', '', ''] })).toBe(false);
    expect(asked({ head: '偏差原因', beside: ['', '', '验收晚'] })).toBe(false);
    expect(asked({ head: '偏差原因', beside: ['—', '', ''] })).toBe(true);
    expect(asked({ beside: ['验收晚', '', ''] })).toBe(true);
  });

  test('stands beside the first amount or the last, under other words too', () => {
    expect(asked({ beside: ['尾款按合同结转次年', '', ''] })).toBe(false);
    expect(asked({ beside: ['', '', '尾款按合同结转次年'] })).toBe(false);
  });

  test('stands among those of the indicators', () => {
    expect(asked({ reasons: ['', '资金拨付晚'] })).toBe(false);
    expect(asked({ reasons: ['资金拨付晚', ''] })).toBe(false);
    expect(asked({ reasons: ['评审晚', '汛期长'] })).toBe(true);
  });

  test('is no label, and no name of an indicator', () => {
    // 上年结转结余资金 is eight characters about money that was not used.
    expect(asked({})).toBe(true);
    expect(asked({ name: '结转资金尾款支付及时率' })).toBe(true);
  });

  test.each([
    ['尾款结转下年支付', false],
    ['尾款下年支付完', true],
    ['汛期推迟进场，明年继续施工到次年底', true],
    ['资金支付手续齐全，凭证合规。', true],
    ['预算节约，按规定交回。', false],
    ['质保金按合同到期支付。', false],
  ])('is a sentence about money that was not used: %s', (note, isAsked) => {
    expect(asked({ notes: [note] })).toBe(isAsked);
  });
});

describe('notes below the table', () => {
  const blank = (count: number) => Array.from({ length: count }, (_, index) => `附注${index + 1}`);

  test('reach eight rows down', () => {
    expect(asked({ notes: [...blank(7), '尾款按合同结转次年支付'] })).toBe(false);
    expect(asked({ notes: [...blank(8), '尾款按合同结转次年支付'] })).toBe(true);
  });

  test('end where the next table begins', () => {
    const other = '尾款按合同结转次年支付';
    expect(asked({ notes: ['2022年度项目绩效目标表', other] })).toBe(true);
    expect(asked({ notes: ['填表说明', '项目名称：交通规划', other] })).toBe(true);
    expect(asked({ notes: [other, '2022年度项目绩效目标表'] })).toBe(false);
    expect(asked({ notes: ['绩效自评表说明：尾款按合同结转次年支付'] })).toBe(false);
    expect(asked({ notes: ['项目绩效表内未列明的问题另附', other] })).toBe(false);
    expect(asked({ notes: ['说明：项目名称变更，尾款结转次年支付'] })).toBe(false);
  });
});

describe('what was executed', () => {
  test('is what the sources say, where only the total is off: JX120', () => {
    expect(asked({ executed: ['75', '95', '48'] })).toBe(false);
    expect(cells('JX130', [table({ executed: ['75', '95', '48'] })])).toEqual([]);
    expect(asked({ executed: ['143', '60', '20'] })).toBe(false);
    expect(said('JX130', [table({ executed: ['75', '50', '25'] })])).toEqual([
      '自评表!C4 全年执行率仅 50%（75÷150），请核实并说明原因。',
    ]);
  });

  test('may be nothing, and is not negative', () => {
    expect(asked({ executed: ['0', '0', '0'] })).toBe(true);
    expect(asked({ executed: ['-108', '-68', '-40'] })).toBe(false);
    expect(asked({ executed: ['', '68', '40'] })).toBe(false);
    expect(cells('JX130', [table({ executed: ['', '68', '40'] })])).toEqual([]);
    expect(asked({ budget: '' })).toBe(false);
    expect(cells('JX130', [table({ budget: '' })])).toEqual([]);
  });
});
