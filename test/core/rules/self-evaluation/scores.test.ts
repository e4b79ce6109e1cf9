import type { FormData } from '../../../../src/core/forms';
import { createGrid, type CellValue } from '../../../../src/core/grid';
import { auditForms } from '../../../../src/core/audit';
import { toA1 } from '../../../../src/core/address';
import { defaultProfile, extendProfile } from '../../../../src/core/profile';
import { recogniseSheet } from '../../../../src/core/recognise';
import { cleanSelfEvaluation } from '../../../../scripts/samples/clean-selfeval';
import { layout } from '../../../support/layout';
import { ruleCases } from '../../../support/rule-cases';
import { gridOf, ledger, selfEvaluation, type IndicatorData } from '../../../support/tables';
import { targetLedger } from '../../../support/target-ledger';

type Rows = Readonly<Record<number, IndicatorData>>;
const rows = cleanSelfEvaluation.indicators!;
const funds = cleanSelfEvaluation.funds!;
const totals = cleanSelfEvaluation.totals!;
const inLedger = (data: FormData) => ({ form: 'indicator-ledger' as const, data });
const results = (changes: Rows = {}, count = 10) => inLedger(ledger(changes, count));
const paper = (row: IndicatorData, more: Partial<FormData> = {}) =>
  selfEvaluation({ ...more, rows: { 0: row } });
const withTotal = (total: NonNullable<FormData['funds']>['total'], more: Partial<FormData> = {}) =>
  selfEvaluation({ ...more, funds: { total: { ...funds.total, ...total } } });

const clean = { name: 'a clean form', table: cleanSelfEvaluation };
const cleanLedger = { name: 'a clean ledger', table: results({}, 20) };
const noScores = { name: 'targets carry no scores', table: inLedger(targetLedger()) };
const REASON = '材料价格上涨，已重新询价，明年提前采购。';

const linear = extendProfile(defaultProfile, {
  id: 'linear',
  version: '1',
  name: { zh: '平台口径', en: 'Platform' },
  scoring: { reverse: 'linear' },
});

/** A form with 得分 but without 分值. */
function withoutPoints(score: CellValue, total: CellValue) {
  const values: CellValue[][] = [
    ['2020年度沼气设施维护项目自评表', null, null, null, null, null, null],
    ['项目名称', '沼气设施维护', null, null, null, null, null],
    ['主管部门', '临溪县农业农村局', null, '项目实施单位', '能源站', null, null],
    ['预算执行情况（万元）（20分）', null, null, '预算数(A)', '执行数(B)', '执行率(B/A)', '得分'],
    [null, '年度财政资金总额', null, 2.4, 2.4, 1, 20],
    ['年度绩效目标（80分）', '一级指标', '二级指标', '三级指标', '年初目标值(A)', '实际完成值(B)', '得分'],
    [null, '产出指标', '数量指标', '维护沼气池数量', '120口', '120口', score],
    [null, '满意度指标', '服务对象满意度', '农户满意度', '90%', '93%', 40],
    ['总分', null, null, null, null, null, total],
  ];
  return { grid: createGrid({ sheet: '自评表', values }) };
}

/** A scorecard of an evaluation, with what the score of the rate and the total read. */
const evaluated = (score: number, total: number) =>
  layout(`
    2021年度财政重点评价评分表 | < | < | < | <
    一级指标 | 二级指标 | 三级指标 | 分值 | 得分
    决策 | 项目立项 | 立项依据充分性 | 30 | 28
    过程 | 资金管理 | 预算执行率 | 10 | ${score}
    产出 | 产出数量 | 实际完成率 | 30 | 30
    效益 | 实施效益 | 受益人口 | 30 | 27
    合计 | < | < | 100 | ${total}
  `);

ruleCases('JX163', {
  valid: [
    { name: 'a scorecard of an evaluation', table: { grid: evaluated(9.6, 94.6) } },
    clean,
    cleanLedger,
    noScores,
    { name: 'a form without points', table: withoutPoints(40, 100) },
    { name: 'zero', table: paper({ score: 0 }) },
  ],
  invalid: [
    {
      name: 'a scorecard of an evaluation',
      table: { grid: evaluated(12, 97) },
      findings: [{ cell: 'E4', message: 'above', expected: 10 }],
    },
    {
      name: 'more than the points',
      table: paper({ score: 12 }),
      findings: [
        { at: { row: 0, column: 'score' }, message: 'above', severity: 'error', expected: 10, actual: 12 },
      ],
    },
    {
      name: 'below zero',
      table: results({ 3: { score: -2 } }),
      findings: [{ at: { row: 3, column: 'score' }, message: 'negative' }],
    },
    {
      name: 'the execution rate',
      table: withTotal({ score: 10.5 }),
      findings: [{ at: { fund: 'total', column: 'score' }, expected: 10 }],
    },
    {
      name: 'a hair above',
      table: results({ 3: { score: 10.1 } }),
      findings: [{ at: { row: 3, column: 'score' } }],
    },
  ],
});

ruleCases('JX164', {
  valid: [
    clean,
    cleanLedger,
    noScores,
    { name: 'a form without points', table: withoutPoints(40, 100) },
    { name: '0 is a score', table: paper({ score: 0 }) },
    { name: '不适用', table: results({ 3: { sign: '不适用', target: null, actual: null, score: null } }) },
    {
      name: '0 of 0 has no score to give',
      table: withTotal({ annualBudget: 0, executed: 0, initialBudget: 0, executionRate: null, score: null }),
    },
    {
      name: 'no funds, no score of their execution',
      table: withTotal({ annualBudget: null, executed: null, initialBudget: null, score: null }),
    },
  ],
  invalid: [
    {
      name: 'a blank',
      table: paper({ score: null }),
      findings: [{ at: { row: 0, column: 'score' }, message: 'row', severity: 'error' }],
    },
    {
      name: 'a filler in a ledger',
      table: results({ 4: { score: '—' } }),
      findings: [{ at: { row: 4, column: 'score' } }],
    },
    {
      name: 'the execution rate',
      table: withTotal({ score: null }),
      findings: [{ at: { fund: 'total', column: 'score' }, message: 'execution' }],
    },
    {
      name: 'the total',
      table: selfEvaluation({ totals: { ...totals, totalScore: null } }),
      findings: [{ at: { total: 'totalScore' }, message: 'total' }],
    },
    {
      name: 'a word',
      table: paper({ score: '满分' }),
      findings: [{ at: { row: 0, column: 'score' }, message: 'text' }],
    },
    {
      name: 'a form without points',
      table: withoutPoints(null, null),
      findings: [
        { cell: 'G7', message: 'row' },
        { cell: 'G9', message: 'total' },
      ],
    },
  ],
});

ruleCases('JX165', {
  valid: [
    clean,
    cleanLedger,
    noScores,
    { name: 'a form without points', table: withoutPoints(30, 90) },
    {
      name: 'the share rounded to one decimal',
      table: paper({ actual: '11.8公里', score: 9.8, reason: REASON }),
    },
    {
      name: 'a deadline has no share',
      table: paper({ target: '2020年12月31日前', actual: '按时完成', score: 9 }),
    },
    { name: 'words have no share', table: paper({ target: '管护到位', actual: '基本到位', score: 8 }) },
    {
      name: '0 against 0 of something unwanted',
      table: paper({ name: '变质比例', target: 0, actual: 0, score: 10 }),
    },
    {
      name: '0起 against 0起',
      table: paper({ name: '安全事件发生数', target: '0起', actual: '0起', score: 10 }),
    },
    {
      name: 'about as much as planned',
      table: paper({ target: '12公里左右', actual: '11.8公里', score: 10 }),
    },
    { name: 'within a range', table: paper({ target: '90%-95%', actual: '93%', score: 10 }) },
    {
      name: 'a saving without a sign',
      table: selfEvaluation({ rows: { 4: { target: '23万元/公里', actual: '20万元/公里' } } }),
    },
    {
      name: 'earlier than planned, without a sign',
      table: paper({ target: '12个月', actual: '10个月', score: 10 }),
    },
    {
      name: 'a percentage beside a plain number',
      table: results({ 2: { target: 100, actual: '98%', score: 9.8 } }),
    },
    { name: 'a larger unit', table: results({ 1: { actual: '1.3公里' } }) },
    { name: 'a blank score is another problem', table: paper({ score: null }) },
  ],
  invalid: [
    {
      name: 'full marks for a target missed',
      table: selfEvaluation({ rows: { 3: { score: 10 } } }),
      findings: [
        { at: { row: 3, column: 'score' }, message: 'tooHigh', severity: 'error', expected: 9.2, actual: 10 },
      ],
    },
    {
      name: 'points lost for a target reached',
      table: paper({ score: 7 }),
      findings: [{ at: { row: 0, column: 'score' }, message: 'reached', severity: 'error', expected: 10 }],
    },
    {
      name: 'the same with a reason: a question',
      table: paper({ score: 7, reason: '管沟回填质量有瑕疵，自行扣分，已返修。' }),
      findings: [{ at: { row: 0, column: 'score' }, message: 'reached', severity: 'warning' }],
    },
    {
      name: '9 for 9.8: sterner than asked',
      table: results({ 2: { target: 100, actual: '98%', score: 9, reason: REASON } }),
      findings: [{ at: { row: 2, column: 'score' }, message: 'tooLow', severity: 'warning', expected: 9.8 }],
    },
    {
      name: 'rounded up to a whole point',
      table: paper({ actual: '10.4公里', score: 9, weight: 10, reason: REASON }),
      findings: [{ at: { row: 0, column: 'score' }, message: 'rounded', severity: 'info', expected: 8.67 }],
    },
    {
      name: 'a limit exceeded, by the linear rule',
      table: selfEvaluation({ rows: { 4: { actual: '27.6万元/公里', score: 9, reason: REASON } } }),
      profile: linear,
      findings: [{ at: { row: 4, column: 'score' }, message: 'tooHigh', expected: 8 }],
    },
    {
      name: 'a row of a ledger',
      table: results({ 5: { score: 5 } }),
      findings: [{ at: { row: 5, column: 'score' }, expected: 4.5 }],
    },
  ],
});

ruleCases('JX166', {
  valid: [
    clean,
    cleanLedger,
    {
      name: 'reached, at its lower edge',
      table: paper({ target: '管护到位', actual: '达成年度指标', score: 8 }),
    },
    {
      name: 'partly, at its lower edge',
      table: paper({ target: '管护到位', actual: '部分达成年度指标并具有一定效果', score: 6 }),
    },
    {
      name: 'missed, zero',
      table: paper({ target: '管护到位', actual: '未达成年度指标且效果较差', score: 0 }),
    },
    { name: 'free words', table: paper({ target: '管护到位', actual: '比较到位', score: 3 }) },
    { name: 'a figure has its own rule', table: paper({ actual: '12公里', score: 5 }) },
  ],
  invalid: [
    {
      name: 'partly, with full marks',
      table: paper({ target: '管护到位', actual: '部分达成年度指标并具有一定效果', score: 10 }),
      findings: [{ at: { row: 0, column: 'score' }, message: 'band', severity: 'error' }],
    },
    {
      name: 'reached, with half of the points',
      table: paper({ target: '管护到位', actual: '达成预期指标', score: 5 }),
      findings: [{ at: { row: 0, column: 'score' } }],
    },
    {
      name: 'missed, in a ledger',
      table: results({
        8: { sign: '定性', target: '落实到位', meterUnit: null, actual: '未达成年度指标', score: 9 },
      }),
      findings: [{ at: { row: 8, column: 'score' } }],
    },
  ],
});

const full = rows.map((row) => ({ ...row, actual: row.target!, score: row.weight! }));

ruleCases('JX169', {
  valid: [
    clean,
    cleanLedger,
    { name: 'all reached with a small rest', table: withTotal({ executed: 290 }, { indicators: full }) },
    { name: 'exactly a fifth left', table: withTotal({ executed: 240 }, { indicators: full }) },
    { name: 'a large rest and points lost', table: withTotal({ executed: 200 }) },
  ],
  invalid: [
    {
      name: 'full marks with a third of the money left',
      table: withTotal({ executed: 200 }, { indicators: full }),
      findings: [{ at: { total: 'totalScore' }, message: 'allFull', severity: 'warning' }],
    },
    {
      name: 'all money gone and nothing fully reached',
      table: withTotal({ executed: 300 }, { indicators: rows.map((row) => ({ ...row, score: 4 })) }),
      findings: [{ at: { total: 'totalScore' }, message: 'noneFull' }],
    },
    {
      name: 'hardly anything spent',
      table: withTotal({ executed: 0 }, { indicators: full }),
      findings: [{ at: { total: 'totalScore' }, message: 'allFull' }],
    },
  ],
});

/** The form's 时效 row, without a reason and with full marks. */
const timed = (target: string, actual: string) =>
  selfEvaluation({ rows: { 3: { target, actual, score: rows[3]!.weight!, reason: null } } });

ruleCases('JX170', {
  valid: [
    {
      name: '预算执行率 among the indicators',
      table: {
        grid: layout(`
          2021年度项目支出绩效自评表
          资金情况（万元） | 预算数 | 执行数 | 执行率 | 分值 | 得分 |  |
          年度资金总额 | 1600 | 1580 | 98.75% | 10 | 9.88 |  |
          一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分 | 未完成原因
          投入指标 | 预算管理 | 预算执行率 | 100% | 98.75% | 10 | 9.88 |
          产出指标 | 数量指标 | 保障户数 | 2386户 | 2386户 | 90 | 90 |
          合计 | < | < | < | < | 100 | 99.88 |
        `),
      },
    },
    { name: 'a day within the month', table: timed('2020年10月底前', '2020年10月28日') },
    { name: 'months from and to', table: timed('2020年1月-12月', '2020年12月20日') },
    { name: 'a day of every month', table: timed('每月10日前', '2020年12月20日') },
    clean,
    cleanLedger,
    noScores,
    { name: 'a reason merged over several rows', table: { grid: mergedReason() } },
    { name: 'a score within the tolerance', table: paper({ score: 9.995 }) },
    { name: 'a form without a reason column', table: withoutPoints(30, 90) },
    { name: 'earlier than planned, without a sign', table: paper({ target: '12个月', actual: '10个月' }) },
    {
      name: 'a name that does not say which way is better',
      table: paper({ name: '城镇登记失业率', target: '4%', actual: '3.6%' }),
    },
    { name: '不适用', table: results({ 5: { sign: '不适用', reason: null } }) },
  ],
  invalid: [
    {
      name: 'later than the day it was to be done by',
      table: timed('2020年10月底前', '2020年12月15日'),
      findings: [{ at: { row: 3, column: 'reason' }, message: 'missed', severity: 'warning' }],
    },
    {
      name: 'a deadline that leaves the year to the form',
      table: timed('10月底前', '12月15日'),
      findings: [{ at: { row: 3, column: 'reason' }, message: 'missed' }],
    },
    {
      name: 'points lost',
      table: selfEvaluation({ rows: { 3: { reason: null } } }),
      findings: [{ at: { row: 3, column: 'reason' }, message: 'deducted', severity: 'error' }],
    },
    {
      name: 'points lost, a filler',
      table: results({ 5: { reason: '——' } }),
      findings: [{ at: { row: 5, column: 'reason' } }],
    },
    {
      name: 'a limit exceeded with full marks',
      table: selfEvaluation({ rows: { 4: { actual: '25万元/公里' } } }),
      findings: [{ at: { row: 4, column: 'reason' }, message: 'missed' }],
    },
    {
      name: 'words with points lost',
      table: paper({ target: '管护到位', actual: '基本到位', score: 8 }),
      findings: [{ at: { row: 0, column: 'reason' }, message: 'deducted' }],
    },
    {
      name: 'a cost above its unsigned target: a question',
      table: selfEvaluation({ rows: { 4: { target: '23万元/公里', actual: '25万元/公里', score: 10 } } }),
      findings: [{ at: { row: 4, column: 'reason' }, message: 'missed', severity: 'warning' }],
    },
  ],
});

function mergedReason() {
  const values: CellValue[][] = [
    ['2020年度项目支出绩效自评表', null, null, null, null, null, null, null],
    ['项目名称', '山塘清淤', null, null, null, null, null, null],
    [
      '一级指标',
      '二级指标',
      '三级指标',
      '分值',
      '年度指标值',
      '实际完成值',
      '得分',
      '偏差原因分析及改进措施',
    ],
    ['产出指标', '数量指标', '清淤山塘数量', 25, '≥8口', '6口', 18.75, '雨季停工，明年四月前补做。'],
    [null, null, '加固坝体长度', 25, '≥600米', '540米', 22.5, null],
  ];
  return createGrid({ sheet: '自评表', values, merges: [{ top: 3, left: 7, bottom: 4, right: 7 }] });
}

ruleCases('JX171', {
  valid: [
    clean,
    cleanLedger,
    { name: 'a remark beside full marks', table: paper({ reason: '供养人员实行动态管理。' }) },
    {
      name: 'words of failure where points were lost',
      table: paper({ score: 8, reason: '部分管网未完成。' }),
    },
    {
      name: 'words of failure where the target was missed',
      table: paper({ actual: '11公里', reason: '部分管网未完成。' }),
    },
  ],
  invalid: [
    {
      name: 'not finished, but full marks',
      table: paper({ reason: '一处管网推迟完工，未完成验收。' }),
      findings: [{ at: { row: 0, column: 'reason' }, message: 'failing', severity: 'info' }],
    },
    {
      name: 'late, but full marks',
      table: results({ 3: { reason: '养护工期滞后。' } }),
      findings: [{ at: { row: 3, column: 'reason' } }],
    },
    {
      name: 'too little, but full marks',
      table: paper({ target: '管护到位', actual: '到位', reason: '个别村管护不到位。' }),
      findings: [{ at: { row: 0, column: 'reason' } }],
    },
  ],
});

const short = (...indexes: number[]): Rows =>
  Object.fromEntries(
    indexes.map((index) => [index, { score: 8, reason: '受疫情影响进度滞后，明年加快实施。' }]),
  );

ruleCases('JX173', {
  valid: [
    clean,
    cleanLedger,
    { name: '无 where everything was reached', table: paper({ reason: '无' }) },
    { name: 'the same reason twice', table: selfEvaluation({ rows: short(0, 1) }) },
    { name: 'one merged reason', table: { grid: mergedReason() } },
  ],
  invalid: [
    {
      name: '无 where points were lost',
      table: paper({ score: 8, reason: '无' }),
      findings: [{ at: { row: 0, column: 'reason' }, message: 'generic', severity: 'warning' }],
    },
    {
      name: 'a word or two',
      table: selfEvaluation({ rows: { 3: { reason: '天气原因' } } }),
      findings: [{ at: { row: 3, column: 'reason' }, message: 'generic' }],
    },
    {
      name: 'the same reason for three',
      table: selfEvaluation({ rows: short(0, 1, 2) }),
      findings: [{ at: { row: 0, column: 'reason' }, message: 'same' }],
    },
    {
      name: 'a target missed in a ledger',
      table: results({ 5: { reason: '客观原因。' } }),
      findings: [{ at: { row: 5, column: 'reason' } }],
    },
  ],
});

ruleCases('JX174', {
  valid: [
    {
      name: 'what was done about it',
      table: selfEvaluation({ rows: { 3: { reason: '线下培训压减，改为线上培训。' } } }),
    },
    {
      name: 'what was done more of',
      table: selfEvaluation({ rows: { 3: { reason: '夏季投诉较集中，已增加巡查频次。' } } }),
    },
    clean,
    cleanLedger,
    { name: 'a reason beside full marks', table: paper({ reason: '人员实行动态管理。' }) },
    { name: 'no reason at all is another problem', table: selfEvaluation({ rows: { 3: { reason: null } } }) },
    {
      name: 'a generic one is another problem',
      table: selfEvaluation({ rows: { 3: { reason: '客观原因' } } }),
    },
  ],
  invalid: [
    {
      name: 'only the reason',
      table: selfEvaluation({ rows: { 3: { reason: '汛期道路中断，1处管网完工较晚。' } } }),
      findings: [{ at: { row: 3, column: 'reason' }, message: 'noMeasure', severity: 'info' }],
    },
    {
      name: 'a row of a ledger',
      table: results({ 5: { reason: '部分路段受雨雪天气影响。' } }),
      findings: [{ at: { row: 5, column: 'reason' } }],
    },
    {
      name: 'words with points lost',
      table: paper({ target: '管护到位', actual: '基本到位', score: 8, reason: '个别村人手不足。' }),
      findings: [{ at: { row: 0, column: 'reason' } }],
    },
  ],
});

ruleCases('JX175', {
  valid: [
    {
      name: '预算执行率 scored in the 资金 block and in the table',
      table: {
        grid: layout(`
          2021年度项目支出绩效自评表
          资金情况（万元） | 预算数 | 执行数 | 执行率 | 分值 | 得分 |  |
          年度资金总额 | 1600 | 1580 | 98.75% | 10 | 9.88 |  |
          一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分 | 未完成原因
          投入指标 | 预算管理 | 预算执行率 | 100% | 98.75% | 10 | 9.88 |
          产出指标 | 数量指标 | 保障户数 | 2386户 | 2386户 | 90 | 90 |
          合计 | < | < | < | < | 100 | 99.88 |
        `),
      },
    },
    { name: 'a scorecard of an evaluation', table: { grid: evaluated(9.6, 94.6) } },
    clean,
    cleanLedger,
    { name: 'a form without points', table: withoutPoints(40, 100) },
    {
      name: 'a blank total is another problem',
      table: selfEvaluation({ totals: { ...totals, totalScore: null } }),
    },
    { name: 'a blank score that was counted as full', table: paper({ score: null }) },
    {
      name: 'a score that is no number: JX164',
      table: selfEvaluation({ totals, rows: { 0: { score: '满分' } } }),
    },
    { name: 'with the word', table: selfEvaluation({ totals: { ...totals, totalScore: '98.72分' } }) },
  ],
  invalid: [
    {
      name: 'a scorecard of an evaluation',
      table: { grid: evaluated(9.6, 96) },
      findings: [{ cell: 'E7', message: 'plain', severity: 'error', expected: 94.6 }],
    },
    {
      name: 'more than the sum',
      table: selfEvaluation({ totals: { ...totals, totalScore: 99.2 } }),
      findings: [
        { at: { total: 'totalScore' }, message: 'sum', severity: 'error', expected: 98.72, actual: 99.2 },
      ],
    },
    {
      name: 'without the execution rate',
      table: selfEvaluation({ totals: { ...totals, totalScore: 89.2 } }),
      findings: [{ at: { total: 'totalScore' }, message: 'withoutExecution', expected: 98.72 }],
    },
    {
      name: 'rounded to a whole point',
      table: selfEvaluation({ totals: { ...totals, totalScore: 99 } }),
      findings: [{ at: { total: 'totalScore' }, message: 'rounded', severity: 'info' }],
    },
    {
      name: 'a blank score that does not make up for it',
      table: paper({ score: null }, { totals: { ...totals, totalScore: 95 } }),
      findings: [{ at: { total: 'totalScore' }, expected: 88.72 }],
    },
    {
      name: 'a form without points',
      table: withoutPoints(35, 100),
      findings: [{ cell: 'G9', expected: 95 }],
    },
  ],
});

const graded = (totalScore: number, grade: string) =>
  selfEvaluation({ totals: { totalWeight: 100, totalScore, grade } });

ruleCases('JX177', {
  valid: [
    clean,
    cleanLedger,
    { name: '90 is 优', table: graded(90, '优') },
    { name: '80 is 良', table: graded(80, '良') },
    { name: '60 is 合格', table: graded(60, '合格') },
    { name: 'what others call it', table: graded(72, '中') },
    { name: 'a longer word', table: graded(95, '优秀') },
    { name: 'a note is no grade', table: graded(72, '详见附表') },
  ],
  invalid: [
    {
      name: 'one point short of 优',
      table: graded(89.99, '优'),
      findings: [{ at: { total: 'grade' }, message: 'band', severity: 'error', expected: '良' }],
    },
    {
      name: 'worse than earned',
      table: graded(90, '良'),
      findings: [{ at: { total: 'grade' }, expected: '优' }],
    },
    { name: 'below 60', table: graded(59.9, '合格'), findings: [{ at: { total: 'grade' }, expected: '差' }] },
    {
      name: 'in other words',
      table: graded(85, '优秀'),
      findings: [{ at: { total: 'grade' }, expected: '良' }],
    },
  ],
});

ruleCases('JX178', {
  valid: [
    clean,
    cleanLedger,
    {
      name: 'little spent, little scored',
      table: withTotal({ executed: 100 }, { totals: { ...totals, totalScore: 72 } }),
    },
    { name: 'exactly 60%', table: withTotal({ executed: 180 }) },
    { name: 'no total', table: withTotal({ executed: 100 }, { totals: {} }) },
  ],
  invalid: [
    {
      name: '优 with a third of the money spent',
      table: withTotal({ executed: 100 }),
      findings: [{ at: { total: 'totalScore' }, message: 'high', severity: 'warning' }],
    },
    {
      name: 'exactly 90',
      table: withTotal({ executed: 170 }, { totals: { ...totals, totalScore: 90 } }),
      findings: [{ at: { total: 'totalScore' } }],
    },
    {
      name: 'a stricter limit by the profile',
      table: withTotal({ executed: 210 }),
      setting: { params: { executionBelow: 0.75 } },
      findings: [{ at: { total: 'totalScore' } }],
    },
  ],
});

ruleCases('JX185', {
  valid: [
    clean,
    cleanLedger,
    {
      name: 'exceeded and scored by its rule',
      table: selfEvaluation({ rows: { 4: { actual: '25万元/公里', score: 9.2, reason: REASON } } }),
    },
    { name: 'a positive target missed is another problem', table: paper({ actual: '11公里', score: 10 }) },
    { name: 'exactly the limit', table: selfEvaluation({ rows: { 4: { actual: '23万元/公里' } } }) },
    { name: 'a form without points', table: withoutPoints(40, 100) },
  ],
  invalid: [
    {
      name: 'exceeded, with full marks',
      table: selfEvaluation({ rows: { 4: { actual: '25万元/公里' } } }),
      findings: [
        {
          at: { row: 4, column: 'score' },
          message: 'exceeded',
          severity: 'error',
          expected: 9.2,
          actual: 10,
        },
      ],
    },
    {
      name: 'kept, but scored in proportion',
      table: selfEvaluation({ rows: { 4: { target: '≤25万元/公里', actual: '20万元/公里', score: 8 } } }),
      findings: [{ at: { row: 4, column: 'score' }, message: 'kept', expected: 10 }],
    },
    {
      name: 'complaints in a ledger',
      table: results({ 7: { actual: 8 } }),
      findings: [{ at: { row: 7, column: 'score' }, expected: 3.75 }],
    },
    {
      name: 'no sign, only a name that says so',
      table: paper({ name: '安全事故数', target: '2起', actual: '4起' }),
      findings: [{ at: { row: 0, column: 'score' }, severity: 'warning', expected: 5 }],
    },
    {
      name: 'by the linear rule',
      table: selfEvaluation({ rows: { 4: { actual: '27.6万元/公里' } } }),
      profile: linear,
      findings: [{ at: { row: 4, column: 'score' }, expected: 8 }],
    },
  ],
});

describe('one cause is reported once', () => {
  const found = (data: FormData) => {
    const grid = gridOf('project-selfeval', data);
    const { findings } = auditForms({ grids: [grid], recognitions: [recogniseSheet(grid)] }, defaultProfile);
    return findings
      .filter(({ severity }) => severity !== 'info')
      .map(({ rule, cell }) => `${toA1(cell)} ${rule}`);
  };

  it.each<[string, FormData, string[]]>([
    [
      'a limit exceeded with full marks',
      selfEvaluation({ rows: { 4: { actual: '25万元/公里', reason: REASON } } }),
      ['H17 JX185'],
    ],
    [
      'a wrong label',
      selfEvaluation({
        rows: Object.fromEntries(rows.slice(0, 5).map((_, i) => [i, { level1: '产出指标（70分）' }])),
      }),
      ['B13 JX103'],
    ],
    ['an actual left blank', paper({ actual: null }), ['F13 JX160']],
    ['a score left blank', paper({ score: null }), ['H13 JX164']],
    ['points left blank', paper({ weight: null }), ['G13 JX104']],
    ['a limit for a result', paper({ actual: '≥12公里' }), ['F13 JX161']],
    [
      'execution points that are off',
      withTotal({ weight: 5, score: 4.76 }, { totals: { ...totals, totalScore: 93.96 } }),
      ['G6 JX183'],
    ],
  ])('%s', (_, data, expected) => {
    expect(found(data)).toEqual(expected);
  });
});
