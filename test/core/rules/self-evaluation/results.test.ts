import type { FormData } from '../../../../src/core/forms';
import { createGrid, type CellValue } from '../../../../src/core/grid';
import { cleanSelfEvaluation } from '../../../../scripts/samples/clean-selfeval';
import { layout } from '../../../support/layout';
import { ruleCases } from '../../../support/rule-cases';
import { ledger, selfEvaluation, type IndicatorData } from '../../../support/tables';
import { targetLedger } from '../../../support/target-ledger';

type Rows = Readonly<Record<number, IndicatorData>>;
const rows = cleanSelfEvaluation.indicators!;
const inLedger = (data: FormData) => ({ form: 'indicator-ledger' as const, data });
const results = (changes: Rows = {}, count = 10) => inLedger(ledger(changes, count));
const paper = (row: IndicatorData, more: Partial<FormData> = {}) =>
  selfEvaluation({ ...more, rows: { 0: row } });

const clean = { name: 'a clean form', table: cleanSelfEvaluation };
const cleanLedger = { name: 'a clean ledger', table: results({}, 20) };

/** A form without 分值 and 得分, as some counties publish it. */
function unscored(target: CellValue, actual: CellValue, reason: CellValue = null, name = '制度执行率') {
  const values: CellValue[][] = [
    ['2020年度县级专项资金绩效目标自评表', null, null, null, null, null],
    ['专项资金名称', '储备物资轮换', null, null, null, null],
    ['县级主管部门', '临溪县应急管理局', null, '实施单位', '物资储备中心', null],
    ['一级\n指标', '二级\n指标', '三级指标', '年度指标\n值', '全年\n完成值', '未完成原因和\n改进措施'],
    ['产\n出\n指\n标', '质量\n指标', name, target, actual, reason],
  ];
  return { grid: createGrid({ sheet: '自评表', values }) };
}

ruleCases('JX160', {
  valid: [
    clean,
    cleanLedger,
    { name: '0 was reached', table: paper({ actual: 0 }) },
    { name: '不适用', table: results({ 3: { sign: '不适用', target: null, actual: null } }) },
    { name: 'targets have no results yet', table: inLedger(targetLedger()) },
    { name: 'an answer of 无', table: unscored('100%', '无') },
  ],
  invalid: [
    {
      name: 'a blank',
      table: paper({ actual: null }),
      findings: [{ at: { row: 0, column: 'actual' }, message: 'blank', severity: 'error' }],
    },
    {
      name: 'a filler in a ledger',
      table: results({ 6: { actual: '/' } }),
      findings: [{ at: { row: 6, column: 'actual' } }],
    },
    { name: 'a form without points', table: unscored('100%', null), findings: [{ cell: 'E5' }] },
    {
      name: 'several rows',
      table: selfEvaluation({ rows: { 2: { actual: null }, 9: { actual: '……' } } }),
      findings: [{ at: { row: 2, column: 'actual' } }, { at: { row: 9, column: 'actual' } }],
    },
  ],
});

ruleCases('JX161', {
  valid: [
    { name: 'one figure that answers', table: paper({ actual: '全年铺设12.6公里，建泵房2座' }) },
    { name: 'persons in ten thousands', table: unscored('≥20万人次', '截至12月底接待22.6万人次，开放300天') },
    {
      name: 'the share among other figures',
      table: unscored('100%', '5家均一次性通过验收，合格率100%', null, '验收合格率'),
    },
    clean,
    cleanLedger,
    { name: 'a figure in a short phrase', table: paper({ actual: '铺设12.6公里' }) },
    { name: 'words for words', table: paper({ target: '管护到位', actual: '已到位' }) },
    { name: 'none beside a target of none', table: unscored('0起', '无', null, '安全事件发生数') },
    { name: 'nothing happened', table: unscored('≤0起', '未发生', null, '安全事件发生数') },
    {
      name: 'a deadline answered in words',
      table: paper({ target: '2020年12月31日前', actual: '按时完成' }),
    },
    {
      name: 'a deadline answered with a month',
      table: paper({ target: '2020年12月31日前', actual: '2020年11月完成' }),
    },
    { name: 'a duration answered with a date', table: paper({ target: '12个月', actual: '2020年12月' }) },
    {
      name: 'a scale of standards that was kept to',
      table: paper({ target: '200—1600元/月', actual: '200—1500元/月' }),
    },
    { name: 'a range answered with a figure', table: paper({ target: '90%-95%', actual: '93%' }) },
    { name: 'a percentage beside a plain number with its unit', table: results({ 2: { actual: '98%' } }) },
    { name: 'a blank is another problem', table: paper({ actual: null }) },
  ],
  invalid: [
    {
      name: 'figures of something else',
      table: unscored('≥20万人次', '全年开放300天，举办活动16场'),
      findings: [{ cell: 'E5', message: 'sentence', severity: 'warning' }],
    },
    {
      name: 'a range that leaves the one asked for',
      table: paper({ target: '90%-95%', actual: '85%-95%' }),
      findings: [{ at: { row: 0, column: 'actual' }, message: 'range' }],
    },
    {
      name: 'a limit for a result',
      table: paper({ actual: '≥12公里' }),
      findings: [{ at: { row: 0, column: 'actual' }, message: 'operator', severity: 'error' }],
    },
    {
      name: 'a limit in words',
      table: selfEvaluation({ rows: { 9: { actual: '90%以上' } } }),
      findings: [{ at: { row: 9, column: 'actual' }, message: 'operator' }],
    },
    {
      name: '无 against 100%',
      table: unscored('100%', '无', '没有动用库存'),
      findings: [{ cell: 'E5', message: 'word', severity: 'error' }],
    },
    {
      name: 'done, but how much',
      table: results({ 0: { actual: '已完成' } }),
      findings: [{ at: { row: 0, column: 'actual' }, message: 'word' }],
    },
    {
      name: 'a range for a result',
      table: paper({ target: '≥90%', actual: '90%-95%' }),
      findings: [{ at: { row: 0, column: 'actual' }, message: 'range' }],
    },
    {
      name: 'all of it, in words',
      table: unscored('100%', '全覆盖', null, '政策覆盖率'),
      findings: [{ cell: 'E5', message: 'word', severity: 'warning' }],
    },
    {
      name: 'several figures in a sentence',
      table: paper({ actual: '全年铺设12.6公里，其中主管3公里' }),
      findings: [{ at: { row: 0, column: 'actual' }, message: 'sentence', severity: 'warning' }],
    },
  ],
});

ruleCases('JX162', {
  valid: [
    clean,
    cleanLedger,
    { name: 'the unit left out', table: paper({ actual: 12.6 }) },
    { name: 'another word for the same', table: paper({ actual: '12.6千米' }) },
    { name: 'persons and visits', table: paper({ target: '≥200人', actual: '215人次' }) },
    { name: 'one unit is said more closely', table: paper({ target: '≤5300元/户', actual: '5200元/户·年' }) },
    { name: '98% beside 100 with the unit %', table: results({ 2: { target: 100, actual: '98%' } }) },
  ],
  invalid: [
    {
      name: 'the same in smaller units',
      table: paper({ target: '≥2万亩', actual: '20000亩' }),
      findings: [{ at: { row: 0, column: 'actual' }, message: 'scale', severity: 'info' }],
    },
    {
      name: 'persons for kilometres',
      table: paper({ actual: '13人' }),
      findings: [
        { at: { row: 0, column: 'actual' }, message: 'different', severity: 'warning', expected: '公里' },
      ],
    },
    {
      name: '元 for 万元',
      table: selfEvaluation({ rows: { 4: { actual: '225000元/公里' } } }),
      findings: [{ at: { row: 4, column: 'actual' }, message: 'scale' }],
    },
    {
      name: 'metres in a ledger',
      table: results({ 0: { actual: '49000米' } }),
      findings: [{ at: { row: 0, column: 'actual' }, message: 'scale' }],
    },
  ],
});

ruleCases('JX167', {
  valid: [
    clean,
    cleanLedger,
    {
      name: 'free words where nobody uses the phrases',
      table: paper({ target: '管护到位', actual: '到位' }),
    },
    {
      name: 'the phrases throughout',
      table: selfEvaluation({
        rows: {
          0: { target: '管护到位', actual: '达成年度指标' },
          6: { target: '供水稳定', actual: '全部或基本达成预期指标' },
          8: { target: '责任落实', actual: '部分达成年度指标并具有一定效果' },
        },
      }),
    },
    {
      name: 'a yes to a yes',
      table: results({ 3: { sign: '定性', target: '是', meterUnit: null, actual: '是' } }),
    },
    {
      name: 'the very words of the target',
      table: results({ 3: { sign: '定性', target: '持续改善', meterUnit: null, actual: '持续改善' } }),
    },
    {
      name: 'a grade of those the target lists',
      table: results({
        3: { sign: '定性', target: '优良中低差', meterUnit: null, actual: '优' },
        8: { sign: '定性', target: '好/一般/差', meterUnit: null, actual: '一般' },
      }),
    },
  ],
  invalid: [
    {
      name: 'a word that is none of the grades listed',
      table: results({ 3: { sign: '定性', target: '优良中低差', meterUnit: null, actual: '已完成' } }),
      findings: [{ at: { row: 3, column: 'actual' } }],
    },
    {
      name: '定性 by its sign',
      table: results({ 3: { sign: '定性', target: '落实到位', meterUnit: null, actual: '效果很好' } }),
      findings: [{ at: { row: 3, column: 'actual' }, message: 'words', severity: 'warning' }],
    },
    {
      name: 'one row in free words among phrases',
      table: selfEvaluation({
        rows: {
          0: { target: '管护到位', actual: '达成年度指标' },
          8: { target: '责任落实', actual: '落实得较好' },
        },
      }),
      findings: [{ at: { row: 8, column: 'actual' } }],
    },
    {
      name: 'several rows of a ledger',
      table: results({
        3: { sign: '定性', target: '落实到位', meterUnit: null, actual: '已落实' },
        8: { sign: '定性', target: '责任到人', meterUnit: null, actual: '已到人' },
      }),
      findings: [{ at: { row: 3, column: 'actual' } }, { at: { row: 8, column: 'actual' } }],
    },
  ],
});

const copied = (indicators: readonly IndicatorData[]) =>
  indicators.map((row) => ({ ...row, actual: row.target! }));

ruleCases('JX168', {
  valid: [
    clean,
    cleanLedger,
    {
      name: 'all but one',
      table: selfEvaluation({
        indicators: copied(rows).map((row, i) => (i === 3 ? { ...row, actual: '92%' } : row)),
      }),
    },
    { name: 'few rows', table: selfEvaluation({ indicators: copied(rows).slice(0, 4) }) },
  ],
  invalid: [
    {
      name: 'every row, sign and all',
      table: selfEvaluation({ indicators: copied(rows) }),
      findings: [{ at: { head: 'actual' }, message: 'copied', severity: 'info' }],
    },
    {
      name: 'one project of a ledger',
      table: inLedger({
        indicators: [...ledger({}, 10).indicators!, ...copied(ledger({}, 20).indicators!.slice(10))],
      }),
      findings: [{ at: { row: 10, column: 'actual' } }],
    },
    {
      name: 'few rows, where the profile asks',
      table: selfEvaluation({ indicators: copied(rows).slice(0, 3) }),
      setting: { params: { fewestRows: 3 } },
      findings: [{ at: { head: 'actual' } }],
    },
  ],
});

ruleCases('JX172', {
  valid: [
    { name: 'so many a month, counted over the year', table: paper({ target: '每月2次', actual: '24次' }) },
    clean,
    cleanLedger,
    { name: 'just below', table: paper({ actual: '15.59公里' }) },
    { name: 'explained', table: paper({ actual: '21公里', reason: '上级追加任务8公里，资金由乡镇自筹。' }) },
    { name: 'far below a limit', table: selfEvaluation({ rows: { 4: { actual: '9万元/公里' } } }) },
    {
      name: 'fewer complaints than allowed',
      table: paper({ name: '群众投诉次数', target: '≤6次', actual: '1次' }),
    },
    { name: 'within a range', table: paper({ target: '9-15公里', actual: '13公里' }) },
    { name: 'a long time without a sign', table: paper({ target: '6个月', actual: '9个月' }) },
  ],
  invalid: [
    {
      name: 'a form that leaves no place for reasons',
      table: {
        grid: layout(`
          2022年度项目支出绩效自评表
          一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
          产出指标 | 数量指标 | 举办赛事 | ≥20场 | 28场 | 90 | 90
        `),
      },
      findings: [{ cell: 'E3', severity: 'info' }],
    },
    {
      name: 'exactly 130%',
      table: paper({ actual: '15.6公里' }),
      findings: [{ at: { row: 0, column: 'actual' }, message: 'above', severity: 'warning' }],
    },
    {
      name: 'twice as much in a ledger',
      table: results({ 0: { actual: 96 } }),
      findings: [{ at: { row: 0, column: 'actual' } }],
    },
    {
      name: 'a form without points',
      table: unscored('≥50次', '87次', null, '巡查次数'),
      findings: [{ cell: 'E5' }],
    },
  ],
});

ruleCases('JX182', {
  valid: [
    clean,
    cleanLedger,
    { name: '100% itself', table: selfEvaluation({ rows: { 9: { actual: '100%' } } }) },
    { name: 'a ratio', table: selfEvaluation({ rows: { 9: { actual: 0.945 } } }) },
    {
      name: 'a count under 满意度',
      table: selfEvaluation({ rows: { 9: { name: '来信来访次数', target: '≤120次', actual: '110次' } } }),
    },
    {
      name: 'another rate may exceed 100%',
      table: paper({ name: '任务完成率', target: '≥100%', actual: '105%' }),
    },
  ],
  invalid: [
    {
      name: '104.5%',
      table: selfEvaluation({ rows: { 9: { actual: '104.5%' } } }),
      findings: [{ at: { row: 9, column: 'actual' }, message: 'above', severity: 'error' }],
    },
    {
      name: 'its unit in a column',
      table: results({ 9: { actual: 918 } }),
      findings: [{ at: { row: 9, column: 'actual' } }],
    },
    {
      name: 'filed under another level',
      table: unscored('≥90%', '110%', null, '参训人员满意率'),
      findings: [{ cell: 'E5' }],
    },
    {
      name: 'more passed than were checked',
      table: paper({ name: '工程验收合格率', target: '=100%', actual: '120%' }),
      findings: [{ at: { row: 0, column: 'actual' }, message: 'share', severity: 'warning' }],
    },
  ],
});

const goals = cleanSelfEvaluation.goals!;

ruleCases('JX179', {
  valid: [
    clean,
    cleanLedger,
    { name: 'a form that asks for none', table: unscored('100%', '100%') },
    { name: 'a short answer', table: selfEvaluation({ goals: { ...goals, actualGoal: '已全部完成。' } }) },
  ],
  invalid: [
    {
      name: 'a blank',
      table: selfEvaluation({ goals: { ...goals, actualGoal: null } }),
      findings: [{ at: { goal: 'actualGoal' }, message: 'blank', severity: 'error' }],
    },
    {
      name: 'the goal word for word',
      table: selfEvaluation({ goals: { ...goals, actualGoal: goals.expectedGoal! } }),
      findings: [{ at: { goal: 'actualGoal' }, message: 'copied', severity: 'info' }],
    },
    {
      name: 'the goal broken over lines, and a filler',
      table: [
        {
          data: selfEvaluation({
            goals: {
              ...goals,
              actualGoal: `${String(goals.expectedGoal).slice(0, 12)}\n${String(goals.expectedGoal).slice(12)}`,
            },
          }),
        },
        { data: selfEvaluation({ goals: { ...goals, actualGoal: '——' } }) },
      ],
      findings: [
        { sheet: '表1', at: { goal: 'actualGoal' }, message: 'copied' },
        { sheet: '表2', at: { goal: 'actualGoal' }, message: 'blank' },
      ],
    },
  ],
});
