import { cleanSelfEvaluation } from '../../../../scripts/samples/clean-selfeval';
import { ruleCases } from '../../../support/rule-cases';
import { ledger, selfEvaluation } from '../../../support/tables';

const goals = cleanSelfEvaluation.goals!;
const names = (...changed: readonly (readonly [number, string | null])[]) =>
  selfEvaluation({ rows: Object.fromEntries(changed.map(([index, name]) => [index, { name }])) });

ruleCases('JX040', {
  valid: [
    { name: 'every indicator named', table: cleanSelfEvaluation },
    {
      name: 'a branch printed and left empty',
      table: {
        ...cleanSelfEvaluation,
        indicators: cleanSelfEvaluation.indicators!.map((row, index) =>
          index === 7 ? { level1: row.level1!, level2: row.level2! } : row,
        ),
      },
    },
    { name: 'a ledger', table: { form: 'indicator-ledger', data: ledger() } },
  ],
  invalid: [
    {
      name: 'a row with values and no name',
      table: names([1, null]),
      findings: [{ at: { row: 1, column: 'name' }, message: 'blank', severity: 'error' }],
    },
    {
      name: 'a filler for a name, with points',
      table: names([5, '/']),
      findings: [{ at: { row: 5, column: 'name' } }],
    },
    {
      name: 'a ledger row',
      table: { form: 'indicator-ledger', data: ledger({ 12: { name: null } }) },
      findings: [{ at: { row: 12, column: 'name' } }],
    },
  ],
});

ruleCases('JX041', {
  valid: [
    { name: 'different names', table: cleanSelfEvaluation },
    {
      name: 'the same name in two projects',
      table: {
        form: 'indicator-ledger',
        data: ledger({ 0: { name: '验收合格率' }, 10: { name: '验收合格率' } }),
      },
    },
    { name: 'two rows without a name', table: names([0, null], [1, null]) },
  ],
  invalid: [
    {
      name: 'an indicator copied under another level',
      table: names([5, '受益农村人口数']),
      findings: [{ at: { row: 6, column: 'name' }, message: 'duplicate', severity: 'error' }],
    },
    {
      name: 'a copy that differs in blanks and a star',
      table: names([1, '★铺设供水 管网长度']),
      findings: [{ at: { row: 1, column: 'name' } }],
    },
    {
      name: 'three times the same',
      table: names([1, '铺设供水管网长度'], [2, '铺设供水管网长度']),
      findings: [{ at: { row: 1, column: 'name' } }, { at: { row: 2, column: 'name' } }],
    },
    {
      name: 'a project of a ledger',
      table: {
        form: 'indicator-ledger',
        data: ledger({ 10: { name: '购机数量' }, 11: { name: '购机数量' } }),
      },
      findings: [{ at: { row: 11, column: 'name' } }],
    },
  ],
});

ruleCases('JX042', {
  valid: [
    { name: 'different names', table: cleanSelfEvaluation },
    { name: 'equal names, which JX041 reports', table: names([5, '受益农村人口数']) },
    { name: 'two quarters', table: names([0, '一季度供水水质抽检率'], [1, '二季度供水水质抽检率']) },
    { name: 'a negation', table: names([0, '供水工程验收合格比率'], [1, '供水工程验收不合格比率']) },
    { name: 'two groups of people', table: names([0, '受益学生家庭满意度'], [1, '受益大学生家庭满意度']) },
    { name: 'short names', table: names([0, '水质达标率'], [1, '水量达标率']) },
  ],
  invalid: [
    {
      name: 'a particle and the word for a count',
      table: names([0, '受益的农村人口数量'], [1, '新建蓄水池数量']),
      findings: [{ at: { row: 6, column: 'name' }, message: 'similar', severity: 'warning' }],
    },
    {
      name: 'brackets',
      table: names([0, '管网（主管）铺设长度'], [1, '管网主管铺设长度']),
      findings: [{ at: { row: 1, column: 'name' } }],
    },
    {
      name: 'two characters swapped',
      table: names([0, '农村供水保障覆盖率'], [1, '农村供水保障覆率盖']),
      findings: [{ at: { row: 1, column: 'name' } }],
    },
    {
      name: 'one character left out',
      table: names([0, '农村供水工程完工及时率'], [1, '农村供水工程完及时率']),
      findings: [{ at: { row: 1, column: 'name' } }],
    },
  ],
});

ruleCases('JX046', {
  valid: [
    { name: 'a goal', table: cleanSelfEvaluation },
    { name: 'a ledger, which has no goals', table: { form: 'indicator-ledger', data: ledger() } },
    { name: 'no result yet', table: selfEvaluation({ goals: { ...goals, actualGoal: null } }) },
  ],
  invalid: [
    {
      name: 'a blank goal',
      table: selfEvaluation({ goals: { ...goals, expectedGoal: null } }),
      findings: [{ at: { goal: 'expectedGoal' }, message: 'blank', severity: 'error' }],
    },
    {
      name: 'a filler',
      table: selfEvaluation({ goals: { ...goals, expectedGoal: '……' } }),
      findings: [{ at: { goal: 'expectedGoal' } }],
    },
    {
      name: 'neither goal nor result',
      table: selfEvaluation({ goals: {} }),
      findings: [{ at: { goal: 'expectedGoal' } }],
    },
  ],
});
