import { cleanSelfEvaluation } from '../../../../scripts/samples/clean-selfeval';
import { projectTarget } from '../../../support/project-target';
import { ruleCases } from '../../../support/rule-cases';
import { ledger, selfEvaluation, type IndicatorData } from '../../../support/tables';
import { targetLedger } from '../../../support/target-ledger';

const row = (values: IndicatorData, index = 0) => projectTarget({ rows: { [index]: values } });
const inLedger = (rows: Readonly<Record<number, IndicatorData>> = {}) => ({
  form: 'indicator-ledger' as const,
  data: targetLedger(rows, 10),
});
const clean = { name: 'a clean form', table: projectTarget() };
const cleanLedger = { name: 'a clean ledger', table: inLedger() };

ruleCases('JX043', {
  valid: [
    clean,
    cleanLedger,
    { name: 'another number in the name', table: row({ name: '3年以上党龄党员慰问人数', target: '≥60人' }) },
    {
      name: 'what is stored, and the share of it',
      table: row({ name: '5000吨储备粮到位率', target: '100%' }),
    },
    { name: 'the unit in brackets', table: row({ name: '培训人次（人次）', target: '500人次' }) },
    {
      name: 'the same number of something else',
      table: row({ name: '12个村管网铺设长度', target: '12公里' }),
    },
    {
      name: 'a result, which JX161 looks at',
      table: selfEvaluation({ rows: { 0: { name: '培训500人次', target: '500人次' } } }),
    },
  ],
  invalid: [
    {
      name: 'figure and unit in the name',
      table: row({ name: '培训500人次', target: '≥500人次' }),
      findings: [{ at: { row: 0, column: 'name' }, message: 'inName', severity: 'info' }],
    },
    {
      name: 'the same in a ledger, the unit in its own column',
      table: inLedger({ 0: { name: '养护道路48公里', target: 48, sign: '≥', meterUnit: '公里' } }),
      findings: [{ at: { row: 0, column: 'name' } }],
    },
    {
      name: 'the name once more in the target',
      table: row({ name: '新建蓄水池数量', target: '新建蓄水池数量6座' }, 1),
      findings: [{ at: { row: 1, column: 'target' }, message: 'inTarget', actual: '新建蓄水池数量6座' }],
    },
  ],
});

const task = '加强基层供水服务站人员队伍建设和业务培训并不断完善管理办法';

ruleCases('JX044', {
  valid: [
    clean,
    cleanLedger,
    { name: 'a long name that says what is measured', table: row({ name: `${task}的培训覆盖率` }) },
    { name: 'a short task, which JX045 looks at', table: row({ name: '加强队伍建设' }) },
    {
      name: 'a long thing that is counted',
      table: row({ name: '县级以上集中式饮用水水源地标准化保护区隔离防护围栏' }),
    },
    {
      name: 'a longer limit of the profile',
      table: row({ name: task }),
      setting: { params: { longest: 40 } },
    },
  ],
  invalid: [
    {
      name: 'a task',
      table: row({ name: task }),
      findings: [{ at: { row: 0, column: 'name' }, message: 'sentence', severity: 'info' }],
    },
    {
      name: 'a sentence of several clauses',
      table: row({ name: '对全县六个行政村的供水设施进行巩固，并由村级管水员负责日常检修' }, 6),
      findings: [{ at: { row: 6, column: 'name' } }],
    },
    {
      name: 'a task in a ledger',
      table: inLedger({ 5: { name: '积极推进全县农村公路养护体制改革工作落到实处取得群众认可' } }),
      findings: [{ at: { row: 5, column: 'name' } }],
    },
  ],
});

ruleCases('JX045', {
  valid: [
    clean,
    cleanLedger,
    { name: 'a benefit told in words', table: row({ name: '促进城乡供水均衡发展', target: '有效促进' }, 6) },
    { name: 'things that are counted', table: row({ name: '维修校舍', target: '≥9栋' }) },
    { name: 'a rate', table: row({ name: '提升供水保证率', target: '≥5%' }) },
    { name: 'a thing with a percentage', table: row({ name: '营养改善计划', target: '≥95%' }) },
    { name: 'no target yet', table: row({ name: '加强水质检测', target: null }) },
  ],
  invalid: [
    {
      name: 'a percentage of an intention',
      table: row({ name: '促进农村供水事业健康发展', target: '≥100%' }, 8),
      findings: [{ at: { row: 8, column: 'name' }, message: 'share', severity: 'info' }],
    },
    {
      name: 'the same with its unit in a column',
      table: inLedger({ 8: { name: '推进养护责任落地', sign: '≥', target: 97, meterUnit: '%' } }),
      findings: [{ at: { row: 8, column: 'name' }, message: 'share' }],
    },
    {
      name: 'an intention as output',
      table: row({ name: '加强供水设施管护', target: '落实到位' }, 2),
      findings: [{ at: { row: 2, column: 'name' }, message: 'intention' }],
    },
  ],
});

const goals = cleanSelfEvaluation.goals!;
const goal = (expectedGoal: string) => projectTarget({ goals: { expectedGoal } });

ruleCases('JX050', {
  valid: [
    clean,
    { name: 'a clean ledger of results', table: { form: 'indicator-ledger', data: ledger() } },
    ...[
      '以保障饮水为目的的工程，效率率先达到省定标准。',
      '修复盖板120块，聘请合格律师2名。',
      '业绩校核及时，毕竟争取到上级支持。',
      '公布署名文章，自己完成自评。',
      '的的确确解决吃水难……',
      '按《5G+》标准建设G321线。',
    ].map((text) => ({ name: text, table: goal(text) })),
    { name: 'a text in traditional writing', table: goal('鄉鎮農業發展規劃與環境監測') },
  ],
  invalid: [
    {
      name: 'a slip in the goal',
      table: goal('完成绩校自评，财政资金及时拨付。'),
      findings: [{ at: { goal: 'expectedGoal' }, message: 'typo', severity: 'info', expected: '绩效' }],
    },
    {
      name: 'a word said twice',
      table: selfEvaluation({ goals: { ...goals, actualGoal: '完成6个村的的供水管网改造。' } }),
      findings: [{ at: { goal: 'actualGoal' }, message: 'doubled', expected: '的' }],
    },
    {
      name: 'broken characters',
      table: row({ name: '铺设供水\ufffd\ufffd网长度' }),
      findings: [{ at: { row: 0, column: 'name' }, message: 'mojibake' }],
    },
    {
      name: 'traditional characters in between',
      table: row({ name: '工程驗收合格率' }, 2),
      findings: [{ at: { row: 2, column: 'name' }, message: 'traditional', expected: '验' }],
    },
    {
      name: 'a slip in a ledger',
      table: inLedger({ 3: { name: '养护任务按期完成律' } }),
      findings: [{ at: { row: 3, column: 'name' }, message: 'typo' }],
    },
  ],
});
