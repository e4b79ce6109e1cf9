import { cleanSelfEvaluation } from '../../../../scripts/samples/clean-selfeval';
import { layout } from '../../../support/layout';
import { ruleCases } from '../../../support/rule-cases';
import { ledger, selfEvaluation } from '../../../support/tables';

const goals = cleanSelfEvaluation.goals!;
const names = (...changed: readonly (readonly [number, string | null])[]) =>
  selfEvaluation({ rows: Object.fromEntries(changed.map(([index, name]) => [index, { name }])) });

ruleCases('JX040', {
  valid: [
    {
      name: '预算执行率 named where levels stand',
      table: {
        grid: layout(`
          2023年度项目支出绩效自评表
          一级指标 | 二级指标 | 三级指标 | 年初指标值 | 实际完成值 | 权重 | 自评得分
          产出指标 | 数量指标 | 补助幼儿人数 | 1591人 | 1591人 | 90 | 90
          预算执行率 |  |  | 100% | 100% | 10 | 10
          总分 | < | < | < | < | 100 | 100
        `),
      },
    },
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

/** A platform's print: what the department is there for, and what it wants to reach this year. */
const duties = (duty: string, goal: string, label = '*部门职能职责概述') => ({
  grid: layout(`
    部门整体支出绩效目标表（2022年度） | < | < | < | < | <
    部门名称： | 临溪县林业局 | < | < | < | <
    ${label} | ${duty} | < | < | < | <
    年度绩效目标 | < | < | < | < | <
    *年度绩效总目标 | ${goal} | < | < | < | <
    一级指标 | 二级指标 | 三级指标 | 计算符号 | 目标值 | 度量单位
    产出指标 | 数量指标 | 管护面积 | ≥ | 35 | 万亩
  `),
});

ruleCases('JX046', {
  valid: [
    {
      name: 'a goal of its own beside the duties',
      table: duties('管护全县森林资源。', '管护森林35万亩，不发生重大火情。'),
    },
    { name: 'short words that are the same', table: duties('管护森林。', '管护森林。') },
    {
      name: 'the same words under a label that is no other matter',
      table: duties('管护森林35万亩，不发生火情。', '管护森林35万亩，不发生火情。', '年度主要工作'),
    },
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
    {
      name: 'the duties once more',
      table: duties('保障林业局职能实现和人员经费。', '保障林业局职能实现和人员经费。'),
      findings: [{ cell: 'B5', message: 'copied', severity: 'warning' }],
    },
  ],
});
