/** Which costs are laid beside the money of the year (JX078, JX079), and from where on they are too much. */
import { layout } from '../../../support/layout';
import { found, said } from '../across/found';

type Cost = readonly [name: string, target: string, level2?: string, level1?: string | undefined];
interface Options {
  readonly funds?: string;
  readonly unit?: string;
  readonly fields?: string;
  readonly midTerm?: string;
}

/** A target form with its money, its costs and one output. */
const form = (
  costs: readonly Cost[],
  { funds = '60', unit = '万元', fields = '项目期 | 2023年1月—2023年12月 | |', midTerm = '' }: Options = {},
) => [
  {
    grid: layout(`
      项目支出绩效目标申报表 | < | < | <
      （2023年度） | < | < | <
      项目名称 | 晾晒房建设 | | 
      ${fields}
      ${midTerm === '' ? '主管部门 | 县农业农村局 | |' : `中期资金总额（${unit}） | ${midTerm} | |`}
      ${funds === '' ? '备注 | 无 | |' : `项目资金（${unit}） | 年度资金总额： | ${funds} | <`}
      ${funds === '' ? '备注 | 无 | |' : `^ | 其中：财政拨款 | ${funds} | <`}
      一级指标 | 二级指标 | 三级指标 | 指标值
      ${costs
        .map(([name, target, level2 = '经济成本指标', level1 = '成本指标']) =>
          [level1, level2, name, target].join(' | '),
        )
        .join('\n')}
      产出指标 | 数量指标 | 新建晾晒房 | ≥1座
    `),
  },
];
const kinds = (costs: readonly Cost[], options?: Options): string[] =>
  found('JX078', form(costs, options)).map(({ message, severity }) => `${message.id} ${severity}`);
const told = (costs: readonly Cost[]) => costs.map((cost) => [cost.join(' '), cost] as const);
const one = (...cost: Cost) => kinds([cost]);

describe('a cost beside the money of the year', () => {
  it('may be one percent above it, and no more', () => {
    expect(one('设备购置费', '≤60.6万元')).toEqual([]);
    expect(one('设备购置费', '≤60.61万元')).toEqual(['one warning']);
  });

  it.each(
    told([
      ['设备购置费', '≤80万元'],
      ['设备购置费', '80万元'],
      ['设备购置费', '<800000元'],
      ['设备购置费', '≤0.8百万元'],
      ['设备购置费', '≤80万元', ' '],
      ['设备购置费', '≤80万元', '成本指标', '产出指标'],
      ['汇率结算支出', '≤80万元'],
    ]),
  )('is too much: %s', (_, cost) => {
    expect(kinds([cost])).toEqual(['one warning']);
  });

  it.each(
    told([
      ['设备购置费', '60-80万元'],
      ['设备购置费', '首批80万元'],
      ['设备购置费', '≤80'],
      ['设备购置费', '≤80万美元'],
      ['设备购置费', '≤80万元/台'],
      ['设备购置费', '≥80万元'],
      ['设备购置费', '>80万元'],
      ['设备购置费', '不超预算'],
      ['设备购置费', '不适用'],
      ['设备购置费', '≤80万元', '数量指标', '产出指标'],
      ['拆迁投入', '≤80万元', '社会成本指标'],
      ['拆迁投入', '≤80万元', '生态环境成本指标'],
      ['人均投入', '≤80万元'],
      ['贷款贴息', '≤80万元'],
      ['成本偏差', '≤80万元'],
    ]),
  )('is none, or nobody knows: %s', (_, cost) => expect(kinds([cost])).toEqual([]));

  it('is asked about only where the form tells the money, and the year is all that is meant', () => {
    const much: Cost[] = [['设备购置费', '≤80万元']];
    expect(kinds(much, { funds: '0' })).toEqual([]);
    expect(kinds(much, { funds: '/' })).toEqual([]);
    expect(kinds(much, { funds: '' })).toEqual([]);
    expect(kinds(much, { funds: '', fields: '实施单位 | 农技站 | |' })).toEqual([]);
    expect(kinds(much, { midTerm: '180' })).toEqual(['one warning']);
    expect(kinds(much, { fields: '实施单位 | 农技站 | |' })).toEqual(['one info']);
    expect(kinds(much, { fields: '实施单位 | 农技站 | |', midTerm: '180' })).toEqual([]);
    expect(kinds(much, { fields: '实施单位 | 农技站 | |', midTerm: '/' })).toEqual(['one info']);
  });

  it('is told from that of a longer project by both ends of it', () => {
    const between = (fields: string) => kinds([['设备购置费', '≤80万元']], { fields });
    expect(between('开始时间 | 2023-03-01 | 结束时间 | 2023-11-30')).toEqual(['one warning']);
    expect(between('开始时间 | 2023-03-01 | 结束时间 | 2024-11-30')).toEqual([]);
    expect(between('开始时间 | 2023-03-01 | 结束时间 |')).toEqual(['one info']);
    expect(between('开始时间 | | 结束时间 | 2023-11-30')).toEqual(['one info']);
    expect(between('项目期 | 2023 | |')).toEqual(['one warning']);
    expect(between('项目期 | 2023年度 | |')).toEqual(['one warning']);
    expect(between('项目期 | 2023年起 | |')).toEqual(['one info']);
    expect(between('项目期 | 长期，始于2023年 | |')).toEqual(['one info']);
  });
});

describe('costs together', () => {
  it('may be one percent above the money, and no more', () => {
    expect(
      kinds([
        ['材料费', '≤30.2万元'],
        ['人工费', '≤30.4万元'],
      ]),
    ).toEqual([]);
    expect(
      kinds([
        ['材料费', '≤30.2万元'],
        ['人工费', '≤30.41万元'],
      ]),
    ).toEqual(['sum warning']);
  });

  it('are added up without what costs nothing, and each is shown', () => {
    const parts: Cost[] = [
      ['材料费', '≤300000元'],
      ['人工费', '≤25万元'],
      ['管理费', '≤0万元'],
      ['机械费', '≤20万元'],
    ];
    const [finding, ...others] = found('JX078', form(parts));
    expect(others).toEqual([]);
    expect(finding?.cells?.map(({ top }) => top + 1)).toEqual([10, 12]);
    expect(said('JX078', form(parts))).toEqual([
      '自评表!D9 3 个成本指标值合计 75 万元，超过年度资金总额 60万元。',
    ]);
  });

  it('are one view of the money where one of them is all of it, or is said twice', () => {
    const rest: Cost = ['人工费', '≤30万元'];
    expect(kinds([['材料费', '≤59.4万元'], rest])).toEqual([]);
    expect(kinds([['材料费', '≤59.3万元'], rest])).toEqual(['sum warning']);
    expect(kinds([['合计', '≤50万元'], rest])).toEqual([]);
    expect(kinds([['材料费', '≤30万元'], rest, ['机械费', '≤20万元']])).toEqual([]);
    expect(kinds([rest, rest, ['机械费', '≤20万元']])).toEqual(['sum warning']);
  });

  it('are not added up where one of them alone is too much', () => {
    expect(
      kinds([
        ['材料费', '≤66万元'],
        ['人工费', '≤10万元'],
      ]),
    ).toEqual(['one warning']);
  });

  it('may be paid by others where one of them is an investment', () => {
    expect(
      kinds([
        ['设备投资', '≤40万元'],
        ['人工费', '≤30万元'],
      ]),
    ).toEqual(['sum info']);
    expect(one('设备投资', '≤80万元')).toEqual(['one info']);
  });
});

describe('a cost that is the money ten thousand times', () => {
  const asked = (name: string, target: string, options?: Options) =>
    found('JX079', form([[name, target]], options)).length;

  it.each([
    '成本',
    '总投资',
    '项目成本',
    '工程造价',
    '项目建设成本',
    '成本控制',
    '成本控制数',
    '项目支出金额',
    '工程造价(含税)',
    '各项开支合计',
  ])('is asked about by few digits where it is all of it: %s', (name) =>
    expect(asked(name, '≤60元')).toBe(1),
  );

  it.each(['印刷费', '成本较低设备', '投资指南印刷'])('may be a price by few digits: %s', (name) =>
    expect(asked(name, '≤60元')).toBe(0),
  );

  it.each([
    ['65', '≤65元', 0],
    ['6500', '≤6500元', 0],
    ['65', '≤0.0065万元', 0],
    ['653', '≤653元', 1],
    ['605', '≤605元', 1],
    ['65.3', '≤65.3元', 1],
  ])('funds of %s万元 and a price of %s', (funds, target, count) =>
    expect(asked('印刷费', target, { funds })).toBe(count),
  );

  it('is no cost beyond the money besides', () => {
    expect(one('项目总成本', '≤600000万元')).toEqual([]);
    expect(asked('项目总成本', '≤600000万元')).toBe(1);
    expect(said('JX079', form([['项目总成本', '≤600000万元']]))).toEqual([
      '自评表!D9 “项目总成本”的指标值为 600000万元，年度资金总额为 60万元，相差一万倍，单位可能填错。',
    ]);
  });
});
