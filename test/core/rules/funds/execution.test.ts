import type { FormData } from '../../../../src/core/forms';
import { createGrid, type CellValue } from '../../../../src/core/grid';
import { defaultProfile, extendProfile } from '../../../../src/core/profile';
import { cleanSelfEvaluation } from '../../../../scripts/samples/clean-selfeval';
import { layout } from '../../../support/layout';
import { ruleCases } from '../../../support/rule-cases';
import { selfEvaluation } from '../../../support/tables';

type Funds = NonNullable<FormData['funds']>;
const clean = cleanSelfEvaluation.funds!;
const rows = cleanSelfEvaluation.indicators!;

/** The clean form with the total row of its 资金 block changed; sources are left out. */
function withTotal(total: Funds['total'], changes: Partial<FormData> = {}) {
  return selfEvaluation({ ...changes, funds: { total: { ...clean.total, ...total } } });
}

/** A local form that prints the points of execution in the head and scores goals apart. */
function localForm(total: readonly CellValue[], head = '预算执行情况（万元）（20分）', rate = '执行率(B/A)') {
  const values: CellValue[][] = [
    ['2020年度沼气设施维护项目自评表', null, null, null, null, null, null],
    ['项目名称', '沼气设施维护', null, null, null, null, null],
    ['主管部门', '临溪县农业农村局', null, '项目实施单位', '能源站', null, null],
    [head, null, null, '预算数(A)', '执行数(B)', rate, '得分'],
    [null, '年度财政资金总额', null, ...total],
    ['年度绩效目标（80分）', '一级指标', '二级指标', '三级指标', '年初目标值(A)', '实际完成值(B)', '得分'],
    [null, '产出指标', '数量指标', '维护沼气池数量', '120口', '120口', 40],
    [null, '满意度指标', '服务对象满意度', '农户满意度', '90%', '93%', 40],
    ['总分', null, null, null, null, null, 100],
  ];
  return { grid: createGrid({ sheet: '自评表', values }) };
}

ruleCases('JX125', {
  valid: [
    { name: 'a ratio in a percent cell', table: cleanSelfEvaluation },
    { name: '100% written as 1', table: withTotal({ executed: 300, executionRate: 1 }) },
    { name: 'a percentage as text', table: withTotal({ executionRate: '95.20%' }) },
    { name: 'a percentage without its sign', table: withTotal({ executionRate: '95.2' }) },
    { name: 'rounded to whole percents', table: withTotal({ executionRate: '95%' }) },
    {
      name: 'rounded to two decimals',
      table: withTotal({ annualBudget: 42948.32, executed: 31423.98, executionRate: 0.7317 }),
    },
    {
      name: 'computed with all decimals',
      table: withTotal({ annualBudget: 42948.32, executed: 31423.98, executionRate: 31423.98 / 42948.32 }),
    },
    {
      name: '0 of 0 may read 0.00%',
      table: withTotal({ annualBudget: 0, executed: 0, executionRate: '0.00%' }),
    },
    { name: 'a source without a rate', table: withTotal({}) },
    { name: 'nothing executed yet', table: withTotal({ executed: 0, executionRate: 0 }) },
    { name: 'a local form with 1 for 100%', table: localForm([2.4, 2.4, 1, 20]) },
  ],
  invalid: [
    {
      name: 'a ratio, put right as a ratio',
      table: localForm([2.4, 1.8, 0.7, 15]),
      findings: [
        {
          cell: 'F5',
          cells: ['E5', 'D5'],
          fix: ['fix', 0.75],
          text: '“年度财政资金总额”执行率填为 0.7，按 1.8÷2.4 应为 75.00%。',
        },
      ],
    },
    {
      name: 'percent without a sign, put right as such',
      table: localForm([2.4, 1.8, 70, 15]),
      findings: [{ cell: 'F5', fix: ['fix', 75] }],
    },
    {
      name: 'a text, put right as a text',
      table: localForm([2.4, 1.8, '70%', 15]),
      findings: [
        {
          cell: 'F5',
          fix: ['fix', '75.00%'],
          text: '“年度财政资金总额”执行率填为 70%，按 1.8÷2.4 应为 75.00%。',
        },
      ],
    },
    {
      name: 'a blank, filled in',
      table: localForm([2.4, 1.8, null, 15]),
      findings: [{ cell: 'F5', message: 'blank', severity: 'warning', fix: ['fix', '75.00%'] }],
    },
    {
      name: 'a rate that the amounts do not give',
      table: withTotal({ executionRate: 0.98 }),
      findings: [
        {
          at: { fund: 'total', column: 'executionRate' },
          message: 'mismatch',
          severity: 'error',
          expected: 0.952,
        },
      ],
    },
    {
      name: 'a tenth of a percent too much',
      table: withTotal({ executionRate: '95.30%' }),
      findings: [{ at: { fund: 'total', column: 'executionRate' }, message: 'mismatch' }],
    },
    {
      name: 'a rate of a source',
      table: selfEvaluation({
        funds: { ...clean, carriedOver: { ...clean.carriedOver, executionRate: '100%' } },
      }),
      findings: [{ at: { fund: 'carriedOver', column: 'executionRate' }, expected: 0.95 }],
    },
    {
      name: 'no rate in the total row',
      table: withTotal({ executionRate: null }),
      findings: [{ at: { fund: 'total', column: 'executionRate' }, message: 'blank', severity: 'warning' }],
    },
    {
      name: 'a word',
      table: withTotal({ executionRate: '已执行完' }),
      findings: [{ at: { fund: 'total', column: 'executionRate' }, message: 'text' }],
    },
    {
      name: 'the rate of the initial budget',
      table: { data: withTotal({ initialBudget: 340, executionRate: '84%' }), layout: 'mof-2020' },
      findings: [{ at: { fund: 'total', column: 'executionRate' }, message: 'initialBudget' }],
    },
    {
      name: 'a local form',
      table: localForm([2.4, 2.16, 1, 20]),
      findings: [{ cell: 'F5', expected: 0.9 }],
    },
  ],
});

ruleCases('JX126', {
  valid: [
    { name: 'a ratio in a percent cell', table: cleanSelfEvaluation },
    { name: 'text with its percent sign', table: withTotal({ executionRate: '95.20%' }) },
    { name: '1 speaks for itself', table: localForm([2.4, 2.4, 1, 20]) },
    { name: '0 speaks for itself', table: localForm([2.4, 0, 0, 0]) },
    { name: 'a wrong rate is another problem', table: localForm([2.4, 1.2, 0.7, 10]) },
    {
      name: 'percent under a head that has the sign',
      table: localForm([2.4, 1.8, 75, 15], '预算执行情况（万元）（20分）', '执行率（%）'),
    },
  ],
  invalid: [
    {
      name: 'a ratio, written as a percentage',
      table: localForm([2.4, 1.8, 0.75, 15]),
      findings: [{ cell: 'F5', fix: ['fix', '75%'] }],
    },
    {
      name: 'a percent cell, divided by a hundred',
      table: withTotal({ executionRate: 95.2 }),
      findings: [{ at: { fund: 'total', column: 'executionRate' }, fix: ['fix', 0.952] }],
    },
    {
      name: 'a ratio without percent format',
      table: localForm([2.4, 1.8, 0.75, 15]),
      findings: [{ cell: 'F5', message: 'ratio', severity: 'warning', expected: '75%' }],
    },
    {
      name: 'a ratio under a head that says percent',
      table: localForm([2.4, 1.8, 0.75, 15], '预算执行情况（万元）（20分）', '执行率（%）'),
      findings: [{ cell: 'F5', message: 'ratio', expected: '75%' }],
    },
    {
      name: 'percent without its sign, under a head that only says how it is reckoned',
      table: localForm([2.4, 1.8, 75, 15], '预算执行情况（万元）（20分）', '执行率（B/A×100%）'),
      findings: [{ cell: 'F5', message: 'points', expected: '75%' }],
    },
    {
      name: 'percent without its sign',
      table: withTotal({ executionRate: '95.2' }),
      findings: [{ at: { fund: 'total', column: 'executionRate' }, message: 'points', expected: '95.2%' }],
    },
    {
      name: 'percent points in a percent cell',
      table: withTotal({ executionRate: 95.2 }),
      findings: [
        { at: { fund: 'total', column: 'executionRate' }, message: 'hundredfold', expected: '95.2%' },
      ],
    },
  ],
});

const banded = extendProfile(defaultProfile, {
  id: 'banded',
  version: '1',
  name: { zh: '分档计分', en: 'Banded' },
  scoring: { execution: 'banded' },
});

ruleCases('JX127', {
  valid: [
    { name: 'points times rate', table: cleanSelfEvaluation },
    { name: 'full marks for all of it', table: withTotal({ executed: 300, score: 10 }) },
    { name: 'no more than full for more than all', table: withTotal({ executed: 310, score: 10 }) },
    { name: '20 points printed in the head', table: localForm([2.4, 1.8, 0.75, 15]) },
    { name: 'a score above the points is another problem', table: withTotal({ score: 11 }) },
    { name: 'a blank score is another problem', table: withTotal({ score: null }) },
    { name: '0 of 0 has no score to compute', table: withTotal({ annualBudget: 0, executed: 0, score: 10 }) },
    { name: 'bands, where the profile says so', table: withTotal({ score: 7 }), profile: banded },
  ],
  invalid: [
    {
      name: 'a local form, with the cells it follows from',
      table: localForm([2.4, 1.8, 0.75, 20]),
      findings: [{ cell: 'G5', cells: ['E5', 'D5'], fix: ['fix', 15], expected: 15 }],
    },
    {
      name: 'more than the rate gives',
      table: withTotal({ score: 10 }),
      findings: [
        {
          at: { fund: 'total', column: 'score' },
          message: 'mismatch',
          severity: 'error',
          expected: 9.52,
          actual: 10,
        },
      ],
    },
    {
      name: 'less than the rate gives',
      table: withTotal({ score: 9 }),
      findings: [{ at: { fund: 'total', column: 'score' }, message: 'mismatch' }],
    },
    {
      name: 'rounded to one decimal',
      table: withTotal({ score: 9.5 }),
      findings: [{ at: { fund: 'total', column: 'score' }, message: 'rounded', severity: 'info' }],
    },
    {
      name: '20 points printed in the head',
      table: localForm([2.4, 1.8, 0.75, 18]),
      findings: [{ cell: 'G5', expected: 15 }],
    },
    {
      name: 'proportional points where the profile has bands',
      table: withTotal({}),
      profile: banded,
      findings: [{ at: { fund: 'total', column: 'score' }, expected: 7 }],
    },
  ],
});

ruleCases('JX130', {
  valid: [
    { name: 'most of it executed', table: cleanSelfEvaluation },
    { name: 'exactly 60%', table: withTotal({ executed: 180 }) },
    { name: 'nothing budgeted', table: withTotal({ annualBudget: 0, executed: 0 }) },
  ],
  invalid: [
    {
      name: 'half of it executed',
      table: withTotal({ executed: 150 }),
      findings: [{ at: { fund: 'total', column: 'executed' }, message: 'slow', severity: 'warning' }],
    },
    {
      name: 'nothing executed',
      table: withTotal({ executed: 0 }),
      findings: [{ at: { fund: 'total', column: 'executed' } }],
    },
    { name: 'a local form', table: localForm([2.4, 1.2, '50%', 10]), findings: [{ cell: 'E5' }] },
  ],
});

/** 108 of 150 executed, with a text beside the amounts and a note below the table. */
const unspent = (beside: string, note: string) =>
  layout(`
    2022年度项目支出绩效自评表 | < | < | < | < | < | <
    项目名称 | 空间规划编制 | < | < | < | < | <
    资金（万元） | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 | 未完成及结转情况
    年度资金总额 | 150 | 108 | 72% | 10 | 7.2 | ${beside}
    一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
    产出指标 | 数量指标 | 规划成果 | 1套 | 1套 | 90 | 90
    总分 | < | < | < | < | 100 | 97.2
    ${note} | < | < | < | < | < | <
  `);

ruleCases('JX131', {
  valid: [
    { name: 'a reason beside the amounts', table: { grid: unspent('42万元尾款按合同结转下年支付', '') } },
    {
      name: 'a reason in the notes below',
      table: { grid: unspent('', '说明：执行率未达80%，为项目延期，尾款次年支付。') },
    },
    { name: 'a small rest', table: cleanSelfEvaluation },
    { name: 'exactly a fifth left', table: withTotal({ executed: 240 }) },
    {
      name: 'a reason that speaks of the money',
      table: withTotal(
        { executed: 210 },
        { indicators: [{ ...rows[3]!, reason: '工程尾款待结算后支付，已列入明年预算。' }] },
      ),
    },
    { name: 'nothing budgeted', table: withTotal({ annualBudget: 0, executed: 0 }) },
  ],
  invalid: [
    {
      name: 'notes about other things',
      table: { grid: unspent('', '填表人：田野　联系电话：0902-1234567') },
      findings: [{ cell: 'C4', message: 'unspent' }],
    },
    {
      name: 'a third left without a word',
      table: withTotal({ executed: 200 }),
      findings: [{ at: { fund: 'total', column: 'executed' }, message: 'unspent', severity: 'warning' }],
    },
    {
      name: 'reasons that speak of other things',
      table: withTotal({ executed: 239 }),
      findings: [{ at: { fund: 'total', column: 'executed' } }],
    },
    { name: 'a local form', table: localForm([2.4, 1.8, '75%', 15]), findings: [{ cell: 'E5' }] },
  ],
});

/** The clean form with other points for its rows, so that the table adds up to 100 with `execution`. */
const weighing = (execution: CellValue, changes: Record<number, number> = {}) =>
  withTotal(
    { weight: execution },
    {
      indicators: rows.map((row, index) => ({
        ...row,
        ...(index in changes && { weight: changes[index]! }),
      })),
    },
  );

ruleCases('JX183', {
  valid: [
    { name: '10 points', table: cleanSelfEvaluation },
    { name: '20 points in a table that adds up to 100', table: weighing(20, { 0: 5, 1: 5 }) },
    { name: '10 as text with the word', table: weighing('10分') },
    { name: 'points printed in the head', table: localForm([2.4, 2.4, 1, 20]) },
  ],
  invalid: [
    {
      name: '5 points, so that the table falls short of 100',
      table: weighing(5),
      findings: [
        { at: { fund: 'total', column: 'weight' }, message: 'other', severity: 'error', expected: 10 },
      ],
    },
    {
      name: '20 points, so that the table exceeds 100',
      table: weighing(20),
      findings: [{ at: { fund: 'total', column: 'weight' }, message: 'other' }],
    },
    {
      name: '15 points in a table that adds up to 100',
      table: weighing(15, { 0: 5 }),
      findings: [{ at: { fund: 'total', column: 'weight' }, message: 'local', severity: 'warning' }],
    },
    {
      name: 'no points',
      table: weighing(null),
      findings: [{ at: { fund: 'total', column: 'weight' }, message: 'blank', expected: 10 }],
    },
  ],
});

ruleCases('JX184', {
  valid: [
    { name: 'fillers in the rows of the sources', table: cleanSelfEvaluation },
    {
      name: 'slashes',
      table: selfEvaluation({ funds: { ...clean, fiscal: { ...clean.fiscal, weight: '/', score: '/' } } }),
    },
    { name: 'a form without such cells', table: localForm([2.4, 2.4, 1, 20]) },
  ],
  invalid: [
    {
      name: 'points and score of the total repeated',
      table: selfEvaluation({ funds: { ...clean, fiscal: { ...clean.fiscal, weight: 10, score: 9.52 } } }),
      findings: [{ at: { fund: 'fiscal', column: 'weight' }, message: 'scored', severity: 'info' }],
    },
    {
      name: 'a score alone',
      table: selfEvaluation({ funds: { ...clean, carriedOver: { ...clean.carriedOver, score: 5 } } }),
      findings: [{ at: { fund: 'carriedOver', column: 'score' } }],
    },
    {
      name: 'several sources',
      table: selfEvaluation({
        funds: { ...clean, fiscal: { ...clean.fiscal, weight: 5 }, other: { weight: 5, score: 5 } },
      }),
      findings: [{ at: { fund: 'fiscal', column: 'weight' } }, { at: { fund: 'other', column: 'weight' } }],
    },
  ],
});
