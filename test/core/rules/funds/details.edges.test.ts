/** Which lists of a target form are spending plans, where they end, and by how much they may miss (JX132). */
import { layout } from '../../../support/layout';
import { cells, found, said } from '../across/found';

const INDICATORS = `一级指标 | 二级指标 | 三级指标 | 指标值 | 备注
    产出指标 | 数量指标 | 疏浚河道 | ≥12公里 |`;
const HEAD = `项目支出绩效目标申报表 | < | < | < | <
    （2022年度） | < | < | < | <
    项目名称 | 河道疏浚 | < | < | <`;

/** A form that applies for 300, with a plan drawn below its funds. */
const form = (
  drawing: string,
  { unit = '万元', total = '300', sources = '其中：财政拨款 | 200', rest = '其他资金 | 100' } = {},
) => ({
  grid: layout(`
    ${HEAD}
    资金情况（${unit}） | 年度资金总额： | ${total} | < | <
    ^ | ${sources} | < | <
    ^ | ${rest} | < | <
    ${drawing}
    ${INDICATORS}
  `),
});
const plan = (items: string, head = '序号 | 支出内容 | 金额 | 测算依据 | <', options = {}) =>
  form(`${head}\n${items}`, options);
/** 270 of 300: whatever is taken for a plan is reported at the total. */
const SHORT = `1 | 清淤 | 150 |  | <\n2 | 护岸 | 120 |  | <`;
const WHOLE = `1 | 清淤 | 180 |  | <\n2 | 护岸 | 120 |  | <`;
const REPORTED = ['自评表!C4'];

describe('a spending plan', () => {
  test.each([
    '支出内容',
    '支出内容：',
    '明细',
    '支出明细',
    '预算明细项目',
    '经费构成',
    '资金用途',
    '费用名称',
    '预算事项',
    '分项名称',
  ])('is headed %s', (item) => {
    expect(cells('JX132', [plan(SHORT, `序号 | ${item} | 金额 |  | <`)])).toEqual(REPORTED);
  });

  test.each(['资金来源', '上年支出内容', '支出内容及标准', '上年支出明细', '支出明细说明', '内容', '资金'])(
    'is not headed %s',
    (item) => {
      expect(cells('JX132', [plan(SHORT, `序号 | ${item} | 金额 |  | <`)])).toEqual([]);
    },
  );

  test.each(['金额', '预算金额', '申请数', '测算金额（万元）', '安排数'])(
    'has its amounts below %s',
    (amount) => {
      expect(cells('JX132', [plan(SHORT, `序号 | 支出内容 | ${amount} |  | <`)])).toEqual(REPORTED);
    },
  );

  test.each(['上年金额', '金额占比', '数量', '资金'])('has no amounts below %s', (amount) => {
    expect(cells('JX132', [plan(SHORT, `序号 | 支出内容 | ${amount} |  | <`)])).toEqual([]);
  });

  test('has its amounts to the right, in any column up to the last', () => {
    const counted = (head: string, rows: string) => cells('JX132', [plan(rows, head)]);
    expect(
      counted('支出内容 | 数量 | 单价 | 标准 | 金额', '清淤 | 12 | 3 |  | 150\n护岸 | 9 | 2 |  | 120'),
    ).toEqual(REPORTED);
    expect(
      counted('支出内容 | 数量 | 单价 | 标准 | 金额', '清淤 | 12 | 3 |  | 180\n护岸 | 9 | 2 |  | 120'),
    ).toEqual([]);
    expect(counted('金额 | 支出内容 | 标准 |  | <', '150 | 清淤 |  |  | <\n120 | 护岸 |  |  | <')).toEqual(
      [],
    );
    expect(
      counted('序号 | 支出内容 | 申请数 | 安排数 | 备注', '1 | 清淤 |  | 150 |\n2 | 护岸 |  | 120 |'),
    ).toEqual(REPORTED);
  });

  test('has more than one item', () => {
    expect(cells('JX132', [plan('1 | 清淤 | 150 |  | <')])).toEqual([]);
  });

  test('is not the table of indicators, nor the funds themselves', () => {
    const priced = {
      grid: layout(`
        ${HEAD}
        资金情况（万元） | 年度资金总额： | 300 | < | <
        ^ | 其中：财政拨款 | 300 | < | <
        一级指标 | 二级指标 | 三级指标 | 费用项目 | 金额 | 指标值
        产出指标 | 数量指标 | 疏浚河道 | 清淤 | 150 | ≥12公里
        ^ | ^ | 加固堤岸 | 护岸 | 120 | ≥3公里
      `),
    };
    expect(cells('JX132', [priced])).toEqual([]);
    const funds = {
      grid: layout(`
        ${HEAD}
        资金情况（万元） | 资金构成 | 金额 | 备注 | <
        ^ | 年度资金总额 | 300 |  | <
        ^ | 财政拨款 | 200 |  | <
        ^ | 其他资金 | 100 |  | <
        ${INDICATORS}
      `),
    };
    expect(cells('JX132', [funds])).toEqual([]);
  });

  test('may stand at the very end of the form', () => {
    const last = (items: string) => ({
      grid: layout(`
        ${HEAD}
        资金情况（万元） | 年度资金总额： | 300 | < | <
        ^ | 其中：财政拨款 | 300 | < | <
        ${INDICATORS}
        序号 | 支出内容 | 金额 | 测算依据 | <
        ${items}
      `),
    });
    expect(said('JX132', [last(SHORT)])).toEqual(['自评表!C4 表中明细合计 270万元，申请总额为 300万元。']);
    expect(cells('JX132', [last(WHOLE)])).toEqual([]);
  });
});

describe('a plan ends', () => {
  const read = (rows: string) => cells('JX132', [plan(rows)]);

  test('at its total, whatever follows', () => {
    expect(read(`${WHOLE}\n合计 | < | 300 |  | <\n3 | 上年已安排 | 60 |  | <`)).toEqual([]);
    expect(read(`${SHORT}\n总计 | < | 270 |  | <\n3 | 监理 | 30 |  | <`)).toEqual(REPORTED);
  });

  test('at a total that nobody filled in', () => {
    expect(found('JX132', [plan(`${SHORT}\n合计 | < |  |  | <`)]).map(({ severity }) => severity)).toEqual([
      'warning',
    ]);
    expect(read(`${WHOLE}\n合计 | < |  |  | <\n3 | 监理 | 30 |  | <`)).toEqual([]);
  });

  test('at an amount without an item, and at words in place of amounts', () => {
    expect(read(`${WHOLE}\n |  | 300 |  | <`)).toEqual([]);
    expect(read(`${WHOLE}\n |  | 详见附件 |  | <\n3 | 监理 | 30 |  | <`)).toEqual([]);
    expect(read(`${WHOLE}\n序号 | 设备名称 | 台数 |  | <\n1 | 水泵 | 4 |  | <\n2 | 闸门 | 2 |  | <`)).toEqual(
      [],
    );
  });

  test('at a text that reaches over both columns, and not at a blank row', () => {
    expect(read(`${SHORT}\n说明 | 以上为估算 | < |  | <\n1 | 监理 | 30 |  | <`)).toEqual(REPORTED);
    expect(read(`1 | 清淤 | 180 |  | <\n |  |  |  | <\n2 | 护岸 | 120 |  | <`)).toEqual([]);
    expect(read(`1 | 清淤 | 150 |  | <\n |  |  |  | <\n2 | 护岸 | 120 |  | <`)).toEqual(REPORTED);
  });

  test('open where an item has no amount, or where rows add up others', () => {
    expect(read(`${SHORT}\n3 | 监理 |  |  | <`)).toEqual([]);
    expect(read(`${SHORT}\n3 | 小计 | 270 |  | <\n4 | 监理 | 10 |  | <`)).toEqual([]);
    expect(read(`${WHOLE}\n3 | 工程费合计 | 300 |  | <\n4 | 监理 | 10 |  | <`)).toEqual([]);
    expect(read(`${WHOLE}\n3 | 合计数 | 310 |  | <`)).toEqual([]);
  });
});

describe('a plan is compared', () => {
  test('in the unit of its head, else in that of the funds', () => {
    const yuan = '1 | 清淤 | 1500000 |  | <\n2 | 护岸 | 1200000 |  | <';
    const text = '自评表!C4 表中明细合计 2700000元，申请总额为 300万元。';
    expect(said('JX132', [plan(yuan, '序号 | 支出内容 | 金额（元） |  | <')])).toEqual([text]);
    expect(said('JX132', [plan(yuan, '序号 | 支出内容 | 金额（单位：元） |  | <')])).toEqual([text]);
    const inYuan = { unit: '元', total: '3000000', sources: '其中：财政拨款 | 3000000', rest: '其他资金 | ' };
    expect(said('JX132', [plan(yuan, '序号 | 支出内容 | 金额 |  | <', inYuan)])).toEqual([
      '自评表!C4 表中明细合计 2700000元，申请总额为 3000000元。',
    ]);
  });

  test('to the unit, even where all but the last per cent agrees', () => {
    const inYuan = { unit: '元', total: '3000000', sources: '其中：财政拨款 | 3000000', rest: '其他资金 | ' };
    const items = (first: number, second: number) =>
      `1 | 清淤 | ${first} |  | <\n2 | 护岸 | ${second} |  | <`;
    const yuan = '序号 | 支出内容 | 金额（元） |  | <';
    const wan = '序号 | 支出内容 | 金额（万元） |  | <';
    expect(cells('JX132', [plan(items(1800000, 1200000), yuan)])).toEqual([]);
    expect(cells('JX132', [plan(items(1800000, 1180000), yuan)])).toEqual(REPORTED);
    expect(cells('JX132', [plan(items(180, 120), wan, inYuan)])).toEqual([]);
    expect(cells('JX132', [plan(items(180, 118), wan, inYuan)])).toEqual(REPORTED);
    expect(cells('JX132', [plan(items(180, 120.01))])).toEqual([]);
    expect(cells('JX132', [plan(items(180, 120.02))])).toEqual(REPORTED);
  });

  test('with the total, with each source, and with the money of all years', () => {
    expect(cells('JX132', [plan('1 | 清淤 | 150 |  | <\n2 | 护岸 | 50 |  | <')])).toEqual([]);
    const years = (last: number) => ({
      grid: layout(`
        ${HEAD}
        资金情况（万元） | 中期资金总额 | 900 | 年度资金总额 | 300
        ^ | 其中：财政拨款 | 900 | 其中：财政拨款 | 300
        序号 | 支出内容 | 金额 | 测算依据 | <
        1 | 清淤 | 500 |  | <
        2 | 护岸 | ${last} |  | <
        ${INDICATORS}
      `),
    });
    expect(cells('JX132', [years(400)])).toEqual([]);
    expect(cells('JX132', [years(300)])).toEqual(['自评表!E4']);
  });

  test('with nothing where no total is filled in, and still with its own', () => {
    expect(cells('JX132', [plan(SHORT, undefined, { total: '' })])).toEqual([]);
    const bare = (total: string) => ({
      grid: layout(`
        ${HEAD}
        序号 | 支出内容 | 金额 | 测算依据 | <
        ${WHOLE}
        合计 | < | ${total} |  | <
        ${INDICATORS}
      `),
    });
    expect(cells('JX132', [bare('300')])).toEqual([]);
    expect(said('JX132', [bare('310')])).toEqual(['自评表!C7 明细合计填为 310，各项相加为 300。']);
  });
});

describe('a bracket behind the total', () => {
  const read = (total: string) => cells('JX132', [form('', { total, sources: '其中：财政拨款 | ' })]);

  test('lists what the total is made of, and nothing follows or precedes', () => {
    expect(said('JX132', [form('', { total: '300万元（清淤180万元，护岸90万元）' })])).toEqual([
      '自评表!C4 总额为 300万元，括号内各项相加为 270万元。',
    ]);
    expect(read('300万元（清淤180万元，护岸90万元）已批复')).toEqual([]);
    expect(read('（暂定）300万元（清淤180万元，护岸90万元）')).toEqual([]);
    expect(read('见附件（清淤180万元，护岸90万元）')).toEqual([]);
    expect(read('首期200万元、二期100万元（清淤180万元，护岸90万元）')).toEqual([]);
    expect(read('300万元（人民币）')).toEqual([]);
    expect(read('300万元（护岸90万元）')).toEqual([]);
    expect(read('300万元（护岸900元/米，清淤90万元，监理30万元）')).toEqual([]);
  });

  test('may miss by what rounding leaves, in its own unit', () => {
    expect(read('300万元（清淤180.01万元，护岸120万元）')).toEqual([]);
    expect(read('300万元（清淤180.02万元，护岸120万元）')).toEqual(REPORTED);
    expect(read('3000000元（清淤1800001元，护岸1200000元）')).toEqual([]);
    expect(read('3000000元（清淤1800002元，护岸1200000元）')).toEqual(REPORTED);
  });

  test('in another unit is JX135’s', () => {
    expect(read('3000000万元（清淤180万元，护岸120万元）')).toEqual([]);
  });
});

describe('rows below a source', () => {
  const sources = (rows: string, total: string | number = 300) =>
    said('JX132', [
      {
        grid: layout(`
          ${HEAD}
          资金情况（万元） | 年度资金总额： | ${total} | < | <
          ${rows
            .split('；')
            .map((row) => `^ | ${row} | < | <`)
            .join('\n')}
          ${INDICATORS}
        `),
      },
    ]);

  test('are no more than it, but for rounding', () => {
    expect(sources('其中：财政拨款 | 300；上级补助 | 100；本县安排 | 200.01')).toEqual([]);
    expect(sources('其中：财政拨款 | 300；上级补助 | 100；本县安排 | 200.02')).toEqual([
      '自评表!C5 “其中：财政拨款”为 300，其下所列各项相加为 300.02。',
    ]);
  });

  test('end where the next source begins', () => {
    expect(sources('其中：财政拨款 | 300；上级补助 | 100；本县安排 | 200；其他资金 | 100', 400)).toEqual([]);
    expect(sources('其中：财政拨款 | 150；其他资金 | 150；群众筹资 | 60；企业捐资 | 90')).toEqual([]);
    expect(sources('其中：财政拨款 | 150；其他资金 | 150；群众筹资 | 60；企业捐资 | 91')).toEqual([
      expect.stringContaining('“其他资金”为 150，其下所列各项相加为 151'),
    ]);
  });

  test('are sources themselves where the named ones are not all', () => {
    expect(sources('其中：财政拨款 | 300；上级补助 | 150；本县安排 | 200', 650)).toEqual([]);
    expect(sources('其中：财政拨款 | ；上级补助 | 150；本县安排 | 200')).toEqual([]);
    expect(sources('其中：财政拨款 | ；上级补助 | 150；本县安排 | 200；其他资金 | 300')).toEqual([]);
  });

  test('are a breakdown from two amounts on', () => {
    expect(sources('其中：财政拨款 | 300；上级补助 | 350')).toEqual([]);
    expect(sources('其中：财政拨款 | 300；上级补助 | 350；本县安排 | ')).toEqual([]);
  });

  test('in another unit are JX135’s', () => {
    expect(sources('其中：财政拨款 | 300；上级补助 | 1000000；本县安排 | 2000000')).toEqual([]);
  });
});
