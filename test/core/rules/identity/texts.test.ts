import { ledger, selfEvaluation } from '../../../support/tables';
import { cleanSelfEvaluation } from '../../../../scripts/samples/clean-selfeval';
import { ruleCases } from '../../../support/rule-cases';

const fields = cleanSelfEvaluation.fields!;
const goals = cleanSelfEvaluation.goals!;
const withRow = (row: object) => selfEvaluation({ rows: { 0: row } });
const withGoal = (expectedGoal: string) => selfEvaluation({ goals: { ...goals, expectedGoal } });

ruleCases('JX014', {
  valid: [
    { name: 'texts without blanks', table: cleanSelfEvaluation },
    {
      name: 'paragraphs that begin the Chinese way',
      table: withGoal('　　目标1：铺设供水管网12公里。\n　　目标2：新建蓄水池6座。'),
    },
    { name: 'a blank beside Latin letters', table: withRow({ name: '新建 5G 基站数量', target: '≥ 6座' }) },
    { name: 'a name broken over two lines', table: withRow({ name: '铺设供水\n管网长度' }) },
    { name: 'labels spaced out', table: withRow({ level1: '产 出 指 标' }) },
    { name: 'a clean ledger', table: { form: 'indicator-ledger', data: ledger() } },
  ],
  invalid: [
    {
      name: 'a name with a blank inside',
      table: withRow({ name: '铺设供水 管网长度' }),
      findings: [
        { at: { row: 0, column: 'name' }, message: 'inner', severity: 'error', expected: '铺设供水管网长度' },
      ],
    },
    {
      name: 'a full-width blank inside',
      table: withRow({ name: '铺设供水　管网长度' }),
      findings: [{ at: { row: 0, column: 'name' }, message: 'inner' }],
    },
    {
      name: 'a value with a blank behind it',
      table: withRow({ target: '≥12公里 ' }),
      findings: [{ at: { row: 0, column: 'target' }, message: 'trailing', expected: '≥12公里' }],
    },
    {
      name: 'a goal that begins with blanks',
      table: withGoal('  铺设供水管网12公里。'),
      findings: [{ at: { goal: 'expectedGoal' }, message: 'leading', expected: '铺设供水管网12公里。' }],
    },
    {
      name: 'a ledger row',
      table: { form: 'indicator-ledger', data: ledger({ 3: { name: ' 养护里程' } }) },
      findings: [{ at: { row: 3, column: 'name' }, message: 'leading' }],
    },
  ],
});

ruleCases('JX015', {
  valid: [
    { name: 'texts of usual length', table: cleanSelfEvaluation },
    {
      name: 'a project name of exactly 60 Chinese characters',
      table: selfEvaluation({ fields: { ...fields, projectName: '饮'.repeat(60) } }),
    },
    { name: 'a goal of exactly 2000 characters', table: withGoal('饮'.repeat(2000)) },
  ],
  invalid: [
    {
      name: 'a project name of 61 Chinese characters',
      table: selfEvaluation({ fields: { ...fields, projectName: '饮'.repeat(61) } }),
      findings: [
        { at: { field: 'projectName' }, message: 'bytes', severity: 'warning', expected: 180, actual: 183 },
      ],
    },
    {
      name: 'a unit of 101 Chinese characters',
      table: selfEvaluation({ fields: { ...fields, implementingUnit: '站'.repeat(101) } }),
      findings: [{ at: { field: 'implementingUnit' }, expected: 300, actual: 303 }],
    },
    {
      name: 'a goal of 2001 characters',
      table: withGoal('饮'.repeat(2001)),
      findings: [{ at: { goal: 'expectedGoal' }, message: 'chars', expected: 2000, actual: 2001 }],
    },
    {
      name: 'an indicator and a reason that run on',
      table: withRow({ name: '长'.repeat(1001), reason: '因'.repeat(2001) }),
      findings: [
        { at: { row: 0, column: 'name' }, message: 'chars', actual: 1001 },
        { at: { row: 0, column: 'reason' }, message: 'chars', actual: 2001 },
      ],
    },
  ],
});

ruleCases('JX016', {
  valid: [
    { name: 'a finished form', table: cleanSelfEvaluation },
    { name: 'stars that mark core indicators', table: withRow({ name: '★★★铺设供水管网长度' }) },
    { name: 'an asterisk between units', table: withRow({ target: '≥530元/人*月', actual: '583元/人*月' }) },
    { name: 'a unit per square metre', table: withRow({ target: '≤500元/㎡' }) },
    { name: 'a product of numbers', table: withRow({ target: '≥3*4米' }) },
    { name: 'days of work', table: withRow({ target: '≥500人*天' }) },
    { name: 'a required-field mark before a name', table: withRow({ name: '*铺设供水管网长度' }) },
    {
      name: 'a hidden phone number and a hidden name',
      table: selfEvaluation({ fields: { ...fields, contact: '李** 139****4821', phone: '139****4821' } }),
    },
    {
      name: 'fillers in the breakdown of funds',
      table: selfEvaluation({
        funds: { ...cleanSelfEvaluation.funds, other: { weight: '/', score: '/', executed: '—' } },
      }),
    },
    {
      name: 'a goal with numbered items',
      table: withGoal('目标1：铺设管网12公里；\n目标2：新建蓄水池6座。'),
    },
    {
      name: 'a label that says how much may be written',
      table: { data: cleanSelfEvaluation, cells: { A26: '存在问题及原因分析（200字以内）' } },
    },
    { name: 'a clean ledger', table: { form: 'indicator-ledger', data: ledger() } },
  ],
  invalid: [
    {
      name: 'asterisks left in a name',
      table: withRow({ name: '铺设供水管网长度（≥**公里）' }),
      findings: [{ at: { row: 0, column: 'name' }, message: 'mark', severity: 'error' }],
    },
    {
      name: 'asterisks behind stars',
      table: withRow({ name: '★★受益人口（≥**人）' }),
      findings: [{ at: { row: 0, column: 'name' } }],
    },
    {
      name: 'a single mark after a sign',
      table: selfEvaluation({
        rows: { 0: { target: '≥*公里' }, 1: { target: '≥×座' }, 2: { target: '≥X%' } },
      }),
      findings: [0, 1, 2].map((row) => ({ at: { row, column: 'target' as const }, message: 'mark' })),
    },
    {
      name: 'XX in the project name and ×× in the goal',
      table: selfEvaluation({
        fields: { ...fields, projectName: 'XX县农村饮水安全项目' },
        goals: { ...goals, expectedGoal: '铺设供水管网××公里。' },
      }),
      findings: [
        { at: { field: 'projectName' }, message: 'mark' },
        { at: { goal: 'expectedGoal' }, message: 'mark' },
      ],
    },
    {
      name: 'XX in the title',
      table: selfEvaluation({ title: 'XX县项目支出绩效自评表' }),
      findings: [{ cell: 'A1', message: 'mark' }],
    },
    {
      name: 'a second goal that nobody wrote',
      table: withGoal('目标1：铺设供水管网12公里。\n目标2：\n……'),
      findings: [{ at: { goal: 'expectedGoal' }, message: 'item' }],
    },
    {
      name: 'a numbered line of the printed form that nobody used',
      table: {
        ...cleanSelfEvaluation,
        indicators: cleanSelfEvaluation.indicators!.map((row, index) =>
          index === 7 ? { level1: row.level1!, level2: row.level2!, name: '指标1：' } : row,
        ),
      },
      findings: [{ at: { row: 7, column: 'name' }, message: 'item' }],
    },
    {
      name: 'the prompt of a platform left in the result',
      table: selfEvaluation({
        goals: { ...goals, actualGoal: '对照预期目标，说明各项任务的完成情况（150字以内）' },
      }),
      findings: [{ at: { goal: 'actualGoal' }, message: 'prompt' }],
    },
    {
      name: 'a request to fill in',
      table: withRow({ reason: '请填写偏差原因' }),
      findings: [{ at: { row: 0, column: 'reason' }, message: 'prompt' }],
    },
    {
      name: 'a prompt in a cell that no field claims',
      table: {
        data: cleanSelfEvaluation,
        cells: { A24: '自评结论', B24: '结合自评情况，说明项目取得的成效。（200字以内）' },
      },
      findings: [{ cell: 'B24', message: 'prompt' }],
    },
    {
      name: 'a ledger row',
      table: { form: 'indicator-ledger', data: ledger({ 4: { name: '受益人口≥××人' } }) },
      findings: [{ at: { row: 4, column: 'name' }, message: 'mark' }],
    },
  ],
});
