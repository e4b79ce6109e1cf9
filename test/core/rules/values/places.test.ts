/** A table with a column of targets for each village: what is wrong in a further column is found there. */
import { layout } from '../../../support/layout';
import { cells } from '../across/found';

/** Targets of two villages in E and F (G and H beside signs and units); the first are as they should be. */
const plain = (level2: string, name: string, first: string, second: string) =>
  layout(`
    项目支出绩效目标申报表 | < | < | < | <
    （2022年度） | < | < | < | <
    项目名称 | 饮水安全 | 项目期 | 2022年3月—2022年10月 |
    一级指标 | 二级指标 | 三级指标 | 东坡村 | 西坡村
    产出指标 | 数量指标 | 改造水池 | ≥6座 | ≥4座
    产出指标 | 质量指标 | 水质化验 | ≥4次 | ≥4次
    产出指标 | ${level2} | ${name} | ${first} | ${second}
  `);
const inColumns = (level2: string, name: string, sign: string, unit: string, first: string, second: string) =>
  layout(`
    项目支出绩效目标申报表 | < | < | < | < | < | <
    （2022年度） | < | < | < | < | < | <
    项目名称 | 饮水安全 | | | | |
    一级指标 | 二级指标 | 三级指标 | 计算符号 | 计量单位 | 东坡村 | 西坡村
    产出指标 | 数量指标 | 改造水池 | ≥ | 座 | 6 | 4
    产出指标 | 质量指标 | 水质化验 | ≥ | 次 | 4 | 4
    产出指标 | ${level2} | ${name} | ${sign} | ${unit} | ${first} | ${second}
  `);

it.each<[rule: string, level2: string, name: string, first: string, second: string]>([
  ['JX049', '数量指标', '用水保障', '≥95户', '有效保障'],
  ['JX067', '数量指标', '改造管网', '≥95米', '≥95米米'],
  ['JX068', '质量指标', '水样检测', '95%', '百分之95%'],
  ['JX070', '质量指标', '水质合格率', '95%', '105%'],
  ['JX071', '质量指标', '水质合格率', '95%', '0.95'],
  ['JX072', '服务对象满意度指标', '村民满意度', '≥95%', '≥80%'],
  ['JX073', '服务对象满意度指标', '村民满意度', '≥95%', '100%'],
  ['JX074', '成本指标', '改造成本', '≤5万元', '≥5万元'],
  ['JX075', '质量指标', '水质合格率', '≥95%', '≤95%'],
  ['JX076', '时效指标', '完工时间', '2022年10月', '2022年11月'],
  ['JX077', '时效指标', '完工时间', '2022年9月', '2021年9月'],
  ['JX080', '数量指标', '改造管网', '≥95米', '≥0米'],
  ['JX083', '数量指标', '改造管网', '≥95米', '≥９５米'],
  ['JX087', '数量指标', '安装路灯', '6盏', '6个月'],
])('%s in %s, %s: %s, but %s', (rule, level2, name, first, second) => {
  const found = (...targets: [string, string]) => cells(rule, [{ grid: plain(level2, name, ...targets) }]);
  expect(found(first, first)).toEqual([]);
  expect(found(first, second)).toEqual(['自评表!E7']);
  expect(found(second, second)).toEqual(['自评表!D7', '自评表!E7']);
});

it.each<[rule: string, cell: string, sign: string, unit: string, first: string, second: string]>([
  ['JX061', 'G7', '≥', '户', '95', '全面落实'],
  ['JX063', 'E7', '≥', '', '95户', '95'],
  ['JX064', 'E7', '', '户', '95', '责任落实'],
  ['JX065', 'G7', '定量', '', '95', '责任落实'],
  ['JX066', 'G7', '定性', '', '负责95户', '95'],
  ['JX069', 'G7', '≥', '户', '95', '95_'],
  ['JX081', 'G7', '≥', '户', '95', '95-98'],
])(
  '%s at %s, beside the sign %s and the unit %s: %s, but %s',
  (rule, cell, ...[sign, unit, first, second]) => {
    const found = (...targets: [string, string]) =>
      cells(rule, [{ grid: inColumns('数量指标', '供水户数', sign, unit, ...targets) }]);
    expect(found(first, first)).toEqual([]);
    expect(found(first, second)).toEqual([`自评表!${cell}`]);
  },
);
