import type { FormData } from '../../../../src/core/forms';
import { createGrid, type CellValue } from '../../../../src/core/grid';
import { cleanSelfEvaluation } from '../../../../scripts/samples/clean-selfeval';
import { layout } from '../../../support/layout';
import { ruleCases } from '../../../support/rule-cases';
import { ledger, selfEvaluation } from '../../../support/tables';

type Funds = NonNullable<FormData['funds']>;
const clean = cleanSelfEvaluation.funds!;

/** The clean form with single amounts of its 资金 block changed. */
function withFunds(changes: Funds) {
  const funds = Object.fromEntries(
    [...new Set([...Object.keys(clean), ...Object.keys(changes)])].map((id) => [
      id,
      { ...clean[id as keyof Funds], ...changes[id as keyof Funds] },
    ]),
  );
  return selfEvaluation({ funds });
}

/** A form in 元 with the sources' own breakdown printed below them, as some counties have it. */
function inYuan(amounts: {
  total: CellValue;
  fiscal: CellValue;
  central: CellValue;
  county: CellValue;
  other: CellValue;
}) {
  const row = (label: string, value: CellValue) => [null, label, value, value, null, null];
  const values: CellValue[][] = [
    ['2021年度项目支出绩效自评表', null, null, null, null, null],
    ['项目名称', '村级文化礼堂修缮', null, null, null, null],
    ['主管部门', '临溪县文化和旅游局', null, '实施单位', '白石镇人民政府', null],
    ['项目资金（元）', null, '全年预算数(A)', '全年执行数(B)', '执行率', '得分'],
    row('年度资金总额', amounts.total),
    row('其中：财政拨款', amounts.fiscal),
    row('其中：上级补助', amounts.central),
    row('县级配套', amounts.county),
    row('其他资金', amounts.other),
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '偏差原因'],
    ['产出指标', '数量指标', '修缮礼堂数量', '3座', '3座', null],
  ];
  return { grid: createGrid({ sheet: '自评表', values }) };
}

ruleCases('JX120', {
  valid: [
    { name: 'sources that add up', table: cleanSelfEvaluation },
    {
      name: 'a difference that rounding leaves',
      table: withFunds({ total: { annualBudget: 300.01, initialBudget: 300 } }),
    },
    {
      name: 'no source printed with an amount',
      table: withFunds({
        fiscal: { initialBudget: null, annualBudget: null, executed: null },
        carriedOver: { initialBudget: null, annualBudget: '—', executed: '/' },
      }),
    },
    {
      name: 'a source that is no number: JX122',
      table: withFunds({ carriedOver: { annualBudget: '四十' } }),
    },
    {
      name: 'text with thousands separators',
      table: withFunds({ total: { annualBudget: '300.00', executed: '２８５.6' } }),
    },
    {
      name: 'a breakdown below a source, not counted twice',
      table: inYuan({ total: 56000, fiscal: 56000, central: 50000, county: 6000, other: null }),
    },
    {
      name: 'one line of a breakdown below its source, another beside it',
      table: inYuan({ total: 56000, fiscal: 50000, central: 45000, county: 6000, other: null }),
    },
    {
      name: 'a breakdown that is the only source',
      table: inYuan({ total: 56000, fiscal: null, central: null, county: 56000, other: null }),
    },
    {
      name: 'a few yuan of rounding in a form in 元',
      table: inYuan({ total: 56000, fiscal: 55990, central: null, county: null, other: null }),
    },
    {
      name: 'a form that prints one source only',
      table: {
        grid: layout(`
          项目支出绩效目标批复表 | < | < | <
          项目名称 | 智慧停车平台运维 | < | <
          预算金额 | 86.5 | 其中：财政资金 | 60
          一级指标 | 二级指标 | 三级指标 | 指标值
          产出指标 | 数量指标 | 接入泊位数量 | ≥1200个
        `),
      },
    },
    { name: 'a ledger has no funds', table: { form: 'indicator-ledger', data: ledger() } },
  ],
  invalid: [
    {
      name: 'an annual budget that is more than its sources',
      table: withFunds({ total: { annualBudget: 320 } }),
      findings: [
        {
          at: { fund: 'total', column: 'annualBudget' },
          message: 'sum',
          severity: 'error',
          expected: 300,
          actual: 320,
        },
      ],
    },
    {
      name: 'other funds left out of the total',
      table: withFunds({ other: { annualBudget: 12.5, executed: 12.5 } }),
      findings: [
        { at: { fund: 'total', column: 'annualBudget' }, expected: 312.5 },
        { at: { fund: 'total', column: 'executed' }, expected: 298.1 },
      ],
    },
    {
      name: 'a difference just above the tolerance',
      table: withFunds({ total: { executed: 285.62 } }),
      findings: [{ at: { fund: 'total', column: 'executed' } }],
    },
    {
      name: 'a form in 元 whose parts miss the total however they are read',
      table: inYuan({ total: 56000, fiscal: 50000, central: 45000, county: 5000, other: 4000 }),
      findings: [
        {
          cell: 'C5',
          cells: ['C6', 'C7', 'C8', 'C9'],
          fix: ['suggestion', 104000],
          text: '“全年预算数(A)”年度资金总额为 56000，各资金来源合计为 104000，相差 -48000。',
        },
        { cell: 'D5' },
      ],
    },
    {
      name: 'a total of nothing over a breakdown of something',
      table: inYuan({ total: 0, fiscal: null, central: 5000, county: 3000, other: null }),
      findings: [{ cell: 'C5', cells: ['C7', 'C8'], expected: 8000 }, { cell: 'D5' }],
    },
  ],
});

ruleCases('JX122', {
  valid: [
    { name: 'amounts everywhere', table: cleanSelfEvaluation },
    { name: 'no initial budget', table: withFunds({ total: { initialBudget: null } }) },
    {
      name: 'sources without amounts or with fillers',
      table: withFunds({ carriedOver: { annualBudget: '/', executed: '—' } }),
    },
    { name: 'zero', table: withFunds({ other: { annualBudget: 0, executed: 0 } }) },
    {
      name: 'a source of which there is none, in a word',
      table: withFunds({ carriedOver: { annualBudget: '无', executed: '无' } }),
    },
    {
      name: 'numbers stored as text',
      table: withFunds({ total: { annualBudget: '300', executed: '285.60' } }),
    },
  ],
  invalid: [
    {
      name: 'a total of none, in a word',
      table: withFunds({ total: { annualBudget: '无' } }),
      findings: [{ at: { fund: 'total', column: 'annualBudget' }, message: 'text' }],
    },
    {
      name: 'a blank executed amount',
      table: withFunds({ total: { executed: null } }),
      findings: [{ at: { fund: 'total', column: 'executed' }, message: 'blank', severity: 'error' }],
    },
    {
      name: 'a filler for the annual budget of the total',
      table: withFunds({ total: { annualBudget: '—' } }),
      findings: [{ at: { fund: 'total', column: 'annualBudget' }, message: 'blank' }],
    },
    {
      name: 'an amount with words',
      table: withFunds({ fiscal: { executed: '247.6万（含尾款12万元）' } }),
      findings: [{ at: { fund: 'fiscal', column: 'executed' }, message: 'text' }],
    },
    {
      name: 'a negative amount',
      table: withFunds({ carriedOver: { executed: -38 } }),
      findings: [{ at: { fund: 'carriedOver', column: 'executed' }, message: 'negative', actual: -38 }],
    },
  ],
});

ruleCases('JX123', {
  valid: [
    { name: 'money with a budget', table: cleanSelfEvaluation },
    {
      name: 'a source with neither budget nor spending',
      table: withFunds({ other: { annualBudget: 0, executed: 0 } }),
    },
    { name: 'nothing executed of a budget', table: withFunds({ total: { executed: 0 } }) },
    {
      name: 'a blank budget is another problem',
      table: withFunds({ other: { annualBudget: null, executed: 3 } }),
    },
    {
      name: 'a wrong total of sources that have money: JX120',
      table: withFunds({ total: { annualBudget: 0 } }),
    },
  ],
  invalid: [
    {
      name: 'a total of 0 of which money was spent',
      table: withFunds({
        total: { annualBudget: 0 },
        fiscal: { annualBudget: null },
        carriedOver: { annualBudget: null },
      }),
      findings: [{ at: { fund: 'total', column: 'annualBudget' }, message: 'zeroBudget', severity: 'error' }],
    },
    {
      name: 'a source of 0 of which money was spent',
      table: withFunds({ other: { annualBudget: 0, executed: 6.4 } }),
      findings: [{ at: { fund: 'other', column: 'annualBudget' } }],
    },
    {
      name: 'zero as text',
      table: withFunds({ carriedOver: { annualBudget: '0.00' } }),
      findings: [{ at: { fund: 'carriedOver', column: 'annualBudget' } }],
    },
  ],
});

ruleCases('JX124', {
  valid: [
    { name: 'less executed than budgeted', table: cleanSelfEvaluation },
    { name: 'all of it executed', table: withFunds({ total: { executed: 300 } }) },
    { name: 'a rounding more', table: withFunds({ total: { executed: 300.01 } }) },
    {
      name: 'a budget of 0 is another problem',
      table: withFunds({ other: { annualBudget: 0, executed: 5 } }),
    },
    {
      name: 'a wrong total of sources that spent less: JX120',
      table: withFunds({ total: { executed: 2856 } }),
    },
  ],
  invalid: [
    {
      name: 'more executed than budgeted',
      table: withFunds({
        total: { executed: 305 },
        fiscal: { executed: 260 },
        carriedOver: { executed: 45 },
      }),
      findings: [{ at: { fund: 'total', column: 'executed' }, message: 'overspent', severity: 'warning' }],
    },
    {
      name: 'one source overspent while the total is not',
      table: withFunds({ carriedOver: { executed: 41 } }),
      findings: [{ at: { fund: 'carriedOver', column: 'executed' }, expected: 40, actual: 41 }],
    },
    {
      name: 'source and total: asked once',
      table: withFunds({ total: { executed: 312 }, fiscal: { executed: 274 } }),
      findings: [{ at: { fund: 'total', column: 'executed' } }],
    },
  ],
});
