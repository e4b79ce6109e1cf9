import { layout } from '../../../support/layout';
import { ruleCases } from '../../../support/rule-cases';
import { selfEvaluation } from '../../../support/tables';

const INDICATORS = `
    一级指标 | 二级指标 | 三级指标 | 指标值 | 备注
    产出指标 | 数量指标 | 疏浚河道 | ≥12公里 |
`;

/** The ministry's form: 中期 and 年度 side by side. */
const sideBySide = (midTerm: string, annual: string, unit = '万元') => ({
  grid: layout(`
    项目支出绩效目标申报表 | < | < | < | <
    （2022年度） | < | < | < | <
    项目名称 | 河道疏浚 | < | < | <
    项目资金（${unit}） | 中期资金总额： | ${midTerm} | 年度资金总额： | ${annual}
    ^ | 其中：财政拨款 | ${midTerm} | 其中：财政拨款 | ${annual}
    ^ | 其他资金 |  | 其他资金 |
    ${INDICATORS}
  `),
});

/** The same below one another, as some provinces print it. */
const stacked = (midTerm: string, annual: string) => ({
  grid: layout(`
    2022年度项目支出绩效目标申报表 | < | < | < | <
    项目名称 | 河道疏浚 | < | < | <
    项目资金（元） | 实施期资金总额 | ${midTerm} | < | <
    ^ | 年度资金总额 | ${annual} | < | <
    ^ | 其中：财政拨款 | ${annual} | < | <
    ${INDICATORS}
  `),
});

ruleCases('JX121', {
  valid: [
    { name: 'three years and one of them', table: sideBySide('900', '300') },
    { name: 'a project of one year', table: sideBySide('300', '300') },
    { name: 'a difference that rounding leaves', table: sideBySide('299.995', '300') },
    { name: 'nothing said about the other years', table: sideBySide('', '300') },
    { name: 'a zero for nothing said', table: sideBySide('0', '300') },
    { name: 'below one another', table: stacked('9000000', '3000000') },
    { name: 'a self-evaluation', table: selfEvaluation() },
  ],
  invalid: [
    {
      name: 'less than this year',
      table: sideBySide('200', '300'),
      findings: [{ cell: 'C4', message: 'less', severity: 'error', actual: 200 }],
    },
    {
      name: 'the two changed for each other, below one another',
      table: stacked('3000000', '9000000'),
      findings: [{ cell: 'C3' }],
    },
    {
      name: 'the remaining years only, as text with separators',
      table: sideBySide('1,200.00', '1,500.00', '元'),
      findings: [{ cell: 'C4' }],
    },
  ],
});

const inOneCell = (total: string) => ({
  grid: layout(`
    项目支出绩效目标申报表 | < | < | < | <
    （2022年度） | < | < | < | <
    项目名称 | 河道疏浚 | < | < | <
    资金情况（万元） | 年度资金总额： | < | ${total} | <
    ^ | 其中：财政拨款 | < | ${total} | <
    ^ | 其他资金 | < |  | <
    ${INDICATORS}
  `),
});

const withSources = (county: number, upper: number, total = 300, fiscal = 300) => ({
  grid: layout(`
    项目支出绩效目标申报表 | < | < | < | <
    （2022年度） | < | < | < | <
    项目名称 | 河道疏浚 | < | < | <
    资金情况（万元） | 年度资金总额： | ${total} | < | <
    ^ | 其中：财政拨款 | ${fiscal} | < | <
    ^ | 上级补助 | ${upper} | < | <
    ^ | 本县安排 | ${county} | < | <
    ${INDICATORS}
  `),
});

const plan = (items: readonly (readonly [string, string])[], unit = '万元', total = 300) => ({
  grid: layout(`
    项目支出绩效目标申报表 | < | < | < | <
    （2022年度） | < | < | < | <
    项目名称 | 河道疏浚 | < | < | <
    资金情况（万元） | 年度资金总额： | ${total} | < | <
    ^ | 其中：财政拨款 | ${total} | < | <
    总体目标 | 疏浚河道12公里。 | < | < | <
    序号 | 支出内容 | 金额（${unit}） | 测算依据 | <
    ${items.map(([name, amount], index) => `${index + 1} | ${name} | ${amount} |  | <`).join('\n')}
    ${INDICATORS}
  `),
});

ruleCases('JX132', {
  valid: [
    { name: 'a bracket that adds up', table: inOneCell('300万元（清淤180万元，护岸90万元，监理30万元）') },
    {
      name: 'a bracket that names the largest part only',
      table: inOneCell('300万元（其中护岸90万元，清淤60万元）'),
    },
    { name: 'a bracket with a price', table: inOneCell('300万元（清淤25元/立方米，护岸900元/米）') },
    { name: 'parts that add up to their source', table: withSources(100, 200) },
    { name: 'a source of its own beside 财政拨款', table: withSources(200, 100, 600, 300) },
    { name: 'not every part is listed', table: withSources(50, 100) },
    {
      name: 'a plan that adds up',
      table: plan([
        ['清淤', '180'],
        ['护岸', '120'],
        ['合计', '300'],
      ]),
    },
    {
      name: 'a plan in 元',
      table: plan(
        [
          ['清淤', '1800000'],
          ['护岸', '1200000'],
        ],
        '元',
      ),
    },
    {
      name: 'a plan whose column means another unit',
      table: plan([
        ['清淤', '1800000'],
        ['护岸', '1200000'],
      ]),
    },
    {
      name: 'a plan with rows below rows',
      table: plan([
        ['清淤', '180'],
        ['其中：外运', '60'],
        ['护岸', '120'],
      ]),
    },
    {
      name: 'a plan with an item that nobody has priced yet',
      table: plan([
        ['清淤', '180'],
        ['护岸', ''],
      ]),
    },
    {
      name: 'two plans side by side',
      table: {
        grid: layout(`
          项目支出绩效目标申报表 | < | < | < | <
          （2022年度） | < | < | < | <
          资金情况（万元） | 年度资金总额： | 300 | < | <
          支出内容 | 金额 | 支出内容 | 金额 | 备注
          清淤 | 100 | 护岸 | 120 |
          外运 | 50 | 监理 | 30 |
          ${INDICATORS}
        `),
      },
    },
    { name: 'a self-evaluation', table: selfEvaluation() },
  ],
  invalid: [
    {
      name: 'a bracket that misses the total',
      table: inOneCell('300万元（清淤180万元，护岸90万元，监理20万元）'),
      findings: [{ cell: 'D4', message: 'list', severity: 'error' }],
    },
    {
      name: 'parts that are more than their source',
      table: withSources(150, 200),
      findings: [{ cell: 'C5', message: 'source', expected: 350, actual: 300 }],
    },
    {
      name: 'a plan that is less than what is applied for',
      table: plan([
        ['清淤', '150'],
        ['护岸', '120'],
      ]),
      findings: [{ cell: 'C4', message: 'table', severity: 'warning', actual: 300 }],
    },
    {
      name: 'a plan in 元 that misses the total in 万元',
      table: plan(
        [
          ['清淤', '1500000'],
          ['护岸', '1200000'],
          ['合计', '2700000'],
        ],
        '元',
      ),
      findings: [{ cell: 'C4', message: 'table', severity: 'error' }],
    },
    {
      name: 'a plan whose own total is wrong',
      table: plan([
        ['清淤', '180'],
        ['护岸', '120'],
        ['合计', '310'],
      ]),
      findings: [{ cell: 'C10', message: 'own', expected: 300, actual: 310 }],
    },
  ],
});
