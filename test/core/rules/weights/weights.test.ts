import type { FormData } from '../../../../src/core/forms';
import { createGrid, type CellValue } from '../../../../src/core/grid';
import { findProfile } from '../../../../src/core/profile';
import { cleanSelfEvaluation } from '../../../../scripts/samples/clean-selfeval';
import { layout } from '../../../support/layout';
import { ruleCases } from '../../../support/rule-cases';
import { ledger, selfEvaluation, type IndicatorData } from '../../../support/tables';
import { targetLedger } from '../../../support/target-ledger';

type Rows = Readonly<Record<number, IndicatorData>>;
const rows = cleanSelfEvaluation.indicators!;
const clean = { name: 'a clean form', table: cleanSelfEvaluation };
const cleanLedger = { name: 'a clean ledger', table: { form: 'indicator-ledger' as const, data: ledger() } };

const inLedger = (data: FormData) => ({ form: 'indicator-ledger' as const, data });

/** The clean form with points that add up by level: 产出 50, 效益 30, 满意度 10. */
const weighed = (changes: Record<number, CellValue>, more: Partial<FormData> = {}) =>
  selfEvaluation({
    ...more,
    rows: Object.fromEntries(Object.entries(changes).map(([row, weight]) => [row, { weight }])),
  });

/** The clean form with points printed beside its levels. */
const labelled = (labels: readonly [string, string, string], changes: Rows = {}) =>
  selfEvaluation({
    rows: Object.fromEntries(
      rows.map((_, row) => [row, { level1: labels[row < 5 ? 0 : row < 9 ? 1 : 2], ...changes[row] }]),
    ),
  });
const RIGHT_LABELS = ['产出指标（50分）', '效益指标（30分）', '满意度指标（10分）'] as const;

/** Self-evaluation of a form whose 资金 block prints no points. */
function withoutExecutionPoints(weights: readonly CellValue[]) {
  const values: CellValue[][] = [
    ['2020年度项目支出绩效自评表', null, null, null, null, null, null],
    ['项目名称', '山塘清淤', null, null, null, null, null],
    ['主管部门', '临溪县水利局', null, '实施单位', '青石乡人民政府', null, null],
    ['一级指标', '二级指标', '三级指标', '分值', '年度指标值', '实际完成值', '得分'],
    ['产出指标', '数量指标', '清淤山塘数量', weights[0]!, '≥8口', '8口', weights[0]!],
    [null, '质量指标', '清淤验收合格率', weights[1]!, '100%', '100%', weights[1]!],
    ['效益指标', '社会效益指标', '改善灌溉面积', weights[2]!, '≥300亩', '320亩', weights[2]!],
    ['满意度指标', '服务对象满意度指标', '村民满意度', weights[3]!, '≥90%', '92%', weights[3]!],
  ];
  return { grid: createGrid({ sheet: '自评表', values }) };
}

/** One 分值 merged over the two indicators of a level. */
function mergedPoints(shared: CellValue) {
  const values: CellValue[][] = [
    ['2020年度项目支出绩效自评表', null, null, null, null, null, null],
    ['项目名称', '山塘清淤', null, null, null, null, null],
    ['主管部门', '临溪县水利局', null, '实施单位', '青石乡人民政府', null, null],
    ['一级指标', '二级指标', '三级指标', '分值', '年度指标值', '实际完成值', '得分'],
    ['产出指标', '数量指标', '清淤山塘数量', shared, '≥8口', '8口', shared],
    [null, null, '加固坝体长度', null, '≥600米', '640米', null],
    ['效益指标', '社会效益指标', '改善灌溉面积', 30, '≥300亩', '320亩', 30],
    ['满意度指标', '服务对象满意度指标', '村民满意度', 10, '≥90%', '92%', 10],
  ];
  const merges = [
    { top: 4, left: 0, bottom: 5, right: 0 },
    { top: 4, left: 1, bottom: 5, right: 1 },
    { top: 4, left: 3, bottom: 5, right: 3 },
    { top: 4, left: 6, bottom: 5, right: 6 },
  ];
  return { grid: createGrid({ sheet: '自评表', values, merges }) };
}

/** A form without 分值 and 得分. */
const unscored = {
  grid: createGrid({
    sheet: '自评表',
    values: [
      ['2020年度专项资金绩效目标自评表', null, null, null, null, null],
      ['项目名称', '储备物资轮换', null, null, null, null],
      ['主管部门', '临溪县应急管理局', null, '实施单位', '物资储备中心', null],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '全年完成值', '未完成原因和改进措施'],
      ['产出指标（50分）', '数量指标', '轮换帐篷数量', '80顶', '80顶', null],
      ['满意度指标（10分）', '服务对象满意度指标', '使用单位满意度', '≥90%', '95%', null],
    ],
  }),
};

ruleCases('JX100', {
  valid: [
    { name: 'a self-evaluation of 95, which is JX176’s to say', table: weighed({ 0: 5 }) },
    cleanLedger,
    { name: 'targets that add up to 90', table: inLedger(targetLedger()) },
    {
      name: 'a self-evaluation ledger that adds up to 100',
      table: inLedger(ledger({ 0: { weight: 20, score: 20 } }, 10)),
    },
    {
      name: 'a form without execution points that adds up to 90',
      table: withoutExecutionPoints([30, 20, 30, 10]),
    },
    {
      name: 'a form without execution points that adds up to 100',
      table: withoutExecutionPoints([35, 25, 30, 10]),
    },
    { name: 'points still missing', table: inLedger(targetLedger({ 3: { weight: null } })) },
    { name: 'the execution row has its say in JX176', table: weighed({ 0: 20 }) },
    { name: 'a form without points', table: unscored },
  ],
  invalid: [
    {
      name: 'a target form whose 资金 block has points of its own',
      table: {
        grid: layout(`
          2023年项目支出绩效目标审批表 | < | < | < | <
          项目名称 | 加工园建设 | < | < | <
          项目资金⏎预算执行⏎10分 | 年度资金总额 | 65 | < | <
          ^ | 其中：财政资金 | 65 | < | <
          一级指标 | 二级指标 | 三级指标 | 指标值 | 分值
          产出指标 | 数量指标 | 新建晾晒房 | 1座 | 50
          效益指标 | 社会效益指标 | 受益人口 | ≥200人 | 25
          满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥95% | 10
        `),
      },
      findings: [{ cell: 'E5', expected: 90, actual: 85 }],
    },
    {
      name: 'targets of one project that add up to 85',
      table: inLedger(targetLedger({ 12: { weight: 5 } })),
      findings: [
        { at: { row: 10, column: 'weight' }, message: 'sum', severity: 'error', expected: 90, actual: 85 },
      ],
    },
    {
      name: 'targets that add up to 100 where 90 is the rule: whole provinces do so',
      table: inLedger(targetLedger({ 0: { weight: 20 } }, 10)),
      findings: [{ at: { row: 0, column: 'weight' }, severity: 'info', actual: 100 }],
    },
    {
      name: 'a self-evaluation ledger that adds up to 95',
      table: inLedger(ledger({ 0: { weight: 15 } }, 10)),
      findings: [{ at: { row: 0, column: 'weight' }, actual: 95 }],
    },
    {
      name: 'a form without execution points',
      table: withoutExecutionPoints([30, 30, 30, 5]),
      findings: [{ cell: 'D4', actual: 95 }],
    },
    {
      name: 'more than all although points are missing',
      table: inLedger(targetLedger({ 3: { weight: null }, 4: { weight: 30 } }, 10)),
      findings: [{ at: { row: 0, column: 'weight' }, actual: 100 }],
    },
  ],
});

const level2 = (labels: Record<number, string>): FormData =>
  selfEvaluation({
    rows: Object.fromEntries(Object.entries(labels).map(([row, label]) => [row, { level2: label }])),
  });

ruleCases('JX101', {
  valid: [
    {
      name: 'a level that is taken up again further down',
      table: inLedger({
        ...ledger(),
        indicators: [0, 5, 1, 2, 3, 4, 6, 7, 8, 9].map((at) => {
          const row = ledger().indicators![at]!;
          return at < 5 ? { ...row, level1: '产出指标（50分）' } : row;
        }),
      }),
    },
    {
      name: 'the same 二级 with points of its own under two 一级',
      table: level2({ 0: '其他（10分）', 5: '其他（5分）', 9: '其他（10分）' }),
    },
    clean,
    { name: 'printed points that agree', table: labelled(RIGHT_LABELS) },
    {
      name: '二级 with points that agree',
      table: level2({ 0: '数量指标（20分）', 1: '数量指标（20分）', 2: '质量指标(10分)' }),
    },
    {
      name: 'a label repeated on every row of a ledger',
      table: inLedger(
        ledger(
          Object.fromEntries(Array.from({ length: 5 }, (_, row) => [row, { level1: '产出指标（50分）' }])),
          10,
        ),
      ),
    },
    { name: 'a row without points yet', table: labelled(RIGHT_LABELS, { 2: { weight: null } }) },
    { name: 'a form without points', table: unscored },
  ],
  invalid: [
    {
      name: '二级 of 20 points with rows of 15',
      table: selfEvaluation({
        rows: { 0: { level2: '数量指标（20分）', weight: 5 }, 1: { level2: '数量指标（20分）' } },
      }),
      findings: [
        { at: { row: 0, column: 'level2' }, message: 'level', severity: 'error', expected: 20, actual: 15 },
      ],
    },
    {
      name: 'a level of a ledger',
      table: inLedger(
        ledger(
          Object.fromEntries(Array.from({ length: 5 }, (_, row) => [row, { level1: '产出指标（60分）' }])),
          10,
        ),
      ),
      findings: [{ at: { row: 0, column: 'level1' }, expected: 60, actual: 50 }],
    },
    {
      name: 'two levels at once',
      table: level2({ 2: '质量指标（15分）', 3: '时效指标（5分）' }),
      findings: [
        { at: { row: 2, column: 'level2' }, expected: 15 },
        { at: { row: 3, column: 'level2' }, expected: 5 },
      ],
    },
  ],
});

/** The shares of 财预〔2021〕101号. */
const withCostLevel = selfEvaluation({
  rows: {
    0: { weight: 15 },
    1: { weight: 10 },
    2: { weight: 10 },
    3: { weight: 5 },
    4: { level1: '成本指标', level2: '经济成本指标', weight: 20 },
    5: { weight: 5 },
    6: { weight: 5 },
    7: { weight: 5 },
    8: { weight: 5 },
  },
});

ruleCases('JX102', {
  valid: [
    {
      name: 'a province that gives 预算执行率 20 points',
      table: {
        grid: layout(`
          2022年度项目支出绩效自评表
          预算执行情况（20分） | 预算数（A） | 执行数（B） | 执行率（B/A） | 得分（20分*执行率） | |
          ^ | 240 | 228 | 95.00% | 19 | |
          一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 分值 | 得分
          产出指标（40分） | 数量指标 | 建设社区 | 6个 | 6个 | 40 | 40
          效益指标（30分） | 社会效益指标 | 服务居民 | 12000人 | 12600人 | 30 | 30
          满意度指标（10分） | 服务对象满意度指标 | 居民满意度 | 90% | 95% | 10 | 10
          总分 | < | < | < | < | 100 | 99
        `),
      },
    },
    {
      name: 'the scheme of 2021 in a table with 成本 as a level',
      table: {
        grid: layout(`
          2023年度项目支出绩效自评表
          资金情况（万元） | 预算数 | 执行数 | 执行率 | 分值 | 得分 |
          年度资金总额 | 1600 | 1600 | 100% | 10 | 10 |
          一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分
          成本指标 | 经济成本指标 | 补助标准 | ≤24000元 | 24000元 | 20 | 20
          产出指标 | 数量指标 | 补助人数 | ≥70人 | 70人 | 40 | 40
          效益指标 | 社会效益指标 | 带动就业 | ≥20人 | 20人 | 20 | 20
          满意度指标 | 满意度指标 | 满意度 | ≥95% | 98% | 10 | 10
          总分 | < | < | < | < | 100 | 100
        `),
      },
    },
    { name: 'points that are not all given yet', table: weighed({ 0: null, 5: 15 }) },
    {
      name: 'a form without execution points that adds up to 100',
      table: withoutExecutionPoints([40, 30, 20, 10]),
    },
    {
      name: 'a level of another name',
      table: selfEvaluation({ rows: { 8: { level1: '影响力指标' } } }),
    },
    clean,
    cleanLedger,
    {
      name: 'no satisfaction level, its points under 效益',
      table: selfEvaluation({
        indicators: [...rows.slice(0, 9).map((row, i) => (i === 8 ? { ...row, weight: 20 } : row))],
      }),
    },
    { name: 'a total that is off is the problem then', table: weighed({ 0: 30 }) },
    {
      name: 'cost as a level of its own, where the profile has it',
      table: withCostLevel,
      profile: findProfile('mof-2021')!,
    },
    { name: 'cost as a level of its own, as tables have it since 2021', table: withCostLevel },
  ],
  invalid: [
    {
      name: 'no satisfaction level and too much for output',
      table: selfEvaluation({
        indicators: rows.slice(0, 9).map((row, i) => (i === 0 ? { ...row, weight: 20 } : row)),
      }),
      findings: [{ at: { row: 0, column: 'level1' }, expected: '产出50、效益40', actual: '产出60、效益30' }],
    },
    {
      name: 'the second level of the table, told in words',
      table: weighed({ 6: 5, 8: 5, 9: 20 }),
      findings: [
        {
          at: { row: 5, column: 'level1' },
          text: '一级指标分值为 产出50、效益20、满意度20，规定为 产出50、效益30、满意度10。',
        },
      ],
    },
    {
      name: '40/40/10',
      table: weighed({ 0: 0.5, 1: 9.5, 5: 15 }),
      findings: [{ at: { row: 0, column: 'level1' }, message: 'scheme', severity: 'warning' }],
    },
    {
      name: '50/20/20',
      table: weighed({ 6: 5, 8: 5, 9: 20 }),
      findings: [{ at: { row: 5, column: 'level1' } }],
    },
    {
      name: 'targets in a ledger',
      table: inLedger(targetLedger({ 0: { weight: 20 }, 6: { weight: 0 } }, 10)),
      findings: [{ at: { row: 0, column: 'level1' } }],
    },
  ],
});

ruleCases('JX103', {
  valid: [
    clean,
    { name: 'labels that agree', table: labelled(RIGHT_LABELS) },
    {
      name: 'a local scheme that agrees with itself',
      table: labelled(['产出指标（60分）', '效益指标（20分）', '满意度指标（10分）'], {
        0: { weight: 20 },
        6: { weight: 5 },
        8: { weight: 5 },
      }),
    },
    { name: 'a row without points yet', table: labelled(RIGHT_LABELS, { 0: { weight: null } }) },
    { name: 'a form without points', table: unscored },
  ],
  invalid: [
    {
      name: 'rows that follow one of several schemes',
      table: labelled(['产出指标（70分）', '效益指标（30分）', '满意度指标（10分）']),
      profile: findProfile('mof-2021')!,
      findings: [{ at: { row: 0, column: 'level1' }, message: 'label', expected: 50 }],
    },
    {
      name: 'a label of 70 over rows of 50',
      table: labelled(['产出指标（70分）', '效益指标（30分）', '满意度指标（10分）']),
      findings: [
        { at: { row: 0, column: 'level1' }, message: 'label', severity: 'error', expected: 50, actual: 70 },
      ],
    },
    {
      name: 'rows of 45 under a label of 50',
      table: labelled(RIGHT_LABELS, { 0: { weight: 5 } }),
      findings: [{ at: { row: 0, column: 'level1' }, message: 'rows', expected: 45, actual: 50 }],
    },
    {
      name: 'half-width brackets, two labels',
      table: labelled(['产出指标(50分)', '效益指标(20分)', '满意度指标(20分)']),
      findings: [{ at: { row: 5, column: 'level1' } }, { at: { row: 9, column: 'level1' } }],
    },
  ],
});

ruleCases('JX104', {
  valid: [
    {
      name: 'a row without a name is another problem',
      table: selfEvaluation({ rows: { 3: { name: null, weight: null } } }),
    },
    clean,
    cleanLedger,
    { name: 'points with the word', table: weighed({ 0: '10分' }) },
    {
      name: '不适用 needs no points',
      table: inLedger(targetLedger({ 4: { sign: '不适用', target: null, weight: null } })),
    },
    { name: 'one cell merged over two rows', table: mergedPoints(50) },
    { name: 'a form without points', table: unscored },
  ],
  invalid: [
    {
      name: 'the only indicator',
      table: selfEvaluation({ indicators: [{ ...rows[0]!, weight: null }] }),
      findings: [{ at: { row: 0, column: 'weight' }, message: 'blank' }],
    },
    {
      name: 'a blank',
      table: weighed({ 3: null }),
      findings: [{ at: { row: 3, column: 'weight' }, message: 'blank', severity: 'error' }],
    },
    {
      name: 'zero and a filler',
      table: weighed({ 3: 0, 5: '—' }),
      findings: [
        { at: { row: 3, column: 'weight' }, message: 'notPositive' },
        { at: { row: 5, column: 'weight' }, message: 'blank' },
      ],
    },
    {
      name: 'a word',
      table: inLedger(ledger({ 2: { weight: '十分' } })),
      findings: [{ at: { row: 2, column: 'weight' }, message: 'text' }],
    },
    {
      name: 'no points anywhere: said once',
      table: weighed(Object.fromEntries(rows.map((_, row) => [row, null]))),
      findings: [{ at: { row: 0, column: 'weight' }, message: 'allBlank' }],
    },
    {
      name: 'a merged cell without points',
      table: mergedPoints(null),
      findings: [{ cell: 'D5', message: 'blank' }],
    },
  ],
});

ruleCases('JX105', {
  valid: [
    { name: 'negative points are another problem', table: weighed({ 0: -0.3 }) },
    {
      name: '不适用 has no points to speak of',
      table: inLedger(targetLedger({ 4: { sign: '不适用', target: null, weight: 7.25 } })),
    },
    { name: 'no grid', table: weighed({ 0: 7.25 }), setting: { params: { grid: 0 } } },
    clean,
    cleanLedger,
    { name: 'half points', table: weighed({ 0: 7.5, 1: 12.5 }) },
    { name: 'a finer grid by the profile', table: weighed({ 0: 7.25 }), setting: { params: { grid: 0.25 } } },
  ],
  invalid: [
    {
      name: 'thirds',
      table: weighed({ 0: 3.333 }),
      findings: [{ at: { row: 0, column: 'weight' }, message: 'decimals', severity: 'info' }],
    },
    {
      name: 'off the grid',
      table: weighed({ 0: 7.25 }),
      findings: [{ at: { row: 0, column: 'weight' }, message: 'grid' }],
    },
    {
      name: 'a ledger',
      table: inLedger(ledger({ 1: { weight: 10.1 } })),
      findings: [{ at: { row: 1, column: 'weight' }, message: 'grid' }],
    },
  ],
});

ruleCases('JX106', {
  valid: [
    { name: 'the only indicator', table: inLedger(targetLedger({}, 1)) },
    { name: 'points spread out', table: inLedger(targetLedger()) },
    {
      name: 'exactly 30%',
      table: inLedger(
        targetLedger(
          { 0: { weight: 27 }, 1: { weight: 5 }, 2: { weight: 5 }, 3: { weight: 8 }, 4: { weight: 5 } },
          10,
        ),
      ),
    },
    { name: 'a self-evaluation is past that', table: weighed({ 0: 40 }) },
  ],
  invalid: [
    {
      name: 'two indicators that share all',
      table: inLedger(targetLedger({ 0: { weight: 45 }, 1: { weight: 45 } }, 2)),
      findings: [
        {
          at: { row: 0, column: 'weight' },
          text: `“${targetLedger({}, 1).indicators![0]!.name}”分值 45，占全部分值的 50%，超过 30%。`,
        },
        { at: { row: 1, column: 'weight' } },
      ],
    },
    {
      name: 'half of the points on one indicator',
      table: inLedger(targetLedger({ 0: { weight: 60 } }, 10)),
      findings: [{ at: { row: 0, column: 'weight' }, message: 'dominant', severity: 'info' }],
    },
    {
      name: 'in the second project only',
      table: inLedger(targetLedger({ 16: { weight: 50 } })),
      findings: [{ at: { row: 16, column: 'weight' } }],
    },
    {
      name: 'a limit of the profile',
      table: inLedger(targetLedger({ 0: { weight: 20 } }, 10)),
      setting: { params: { share: 0.15 } },
      findings: [{ at: { row: 0, column: 'weight' } }],
    },
  ],
});

ruleCases('JX176', {
  valid: [
    {
      name: '预算执行率 among the indicators, which make up 100',
      table: selfEvaluation({ rows: { 0: { name: '预算执行率', weight: 20 } } }),
    },
    { name: 'a hundredth that rounding leaves', table: weighed({ 0: 10.01 }) },
    clean,
    {
      name: '20 points for execution, 80 for the rest',
      table: weighed(
        { 0: 5, 1: 5 },
        { funds: { total: { ...cleanSelfEvaluation.funds!.total, weight: 20 } } },
      ),
    },
    {
      name: 'only the execution row is off',
      table: selfEvaluation({
        funds: { total: { ...cleanSelfEvaluation.funds!.total, weight: 5 } },
        totals: { ...cleanSelfEvaluation.totals, totalWeight: null },
      }),
    },
    { name: 'points missing that would make it up', table: weighed({ 0: null }) },
    {
      name: 'a total row that counts the indicators alone',
      table: selfEvaluation({ totals: { ...cleanSelfEvaluation.totals, totalWeight: 90 } }),
    },
    { name: 'points of a whole level in one cell', table: mergedPoints(50) },
    { name: 'a form without points', table: unscored },
    {
      name: 'a form whose points are still to be given',
      table: weighed(Object.fromEntries(rows.map((_, row) => [row, null]))),
    },
  ],
  invalid: [
    {
      name: '预算执行率 among the indicators, which make up more',
      table: selfEvaluation({ rows: { 0: { name: '预算执行率', weight: 25 } } }),
      findings: [{ at: { total: 'totalWeight' }, message: 'sum', actual: 115 }],
    },
    {
      name: 'an indicator that only sounds like 预算执行率',
      table: selfEvaluation({ rows: { 0: { name: '预算执行率提升幅度', weight: 20 } } }),
      findings: [
        {
          at: { total: 'totalWeight' },
          text: '分值合计为 110（预算执行率 10＋三级指标 100），应为 100。',
        },
      ],
    },
    {
      name: 'a table that adds up to 105',
      table: weighed({ 0: 15 }),
      findings: [
        { at: { total: 'totalWeight' }, message: 'sum', severity: 'error', expected: 100, actual: 105 },
      ],
    },
    {
      name: 'a table that adds up to 95, whatever its total row says',
      table: weighed({ 0: 5 }, { totals: { ...cleanSelfEvaluation.totals, totalWeight: 95 } }),
      findings: [{ at: { total: 'totalWeight' }, message: 'sum', actual: 95 }],
    },
    {
      name: 'a total row that misstates a right sum',
      table: selfEvaluation({ totals: { ...cleanSelfEvaluation.totals, totalWeight: 110 } }),
      findings: [{ at: { total: 'totalWeight' }, message: 'printed', actual: 110 }],
    },
    {
      name: 'a blank that the total row left out',
      table: weighed({ 9: null }, { totals: { ...cleanSelfEvaluation.totals, totalWeight: 90 } }),
      findings: [{ at: { total: 'totalWeight' }, message: 'printed', actual: 90 }],
    },
  ],
});
