import type { FormData } from '../../../../src/core/forms';
import { layout } from '../../../support/layout';
import { ruleCases } from '../../../support/rule-cases';
import { cleanSelfEvaluation } from '../../../../scripts/samples/clean-selfeval';

const department = (tasks?: FormData['tasks']) => ({
  form: 'department-target' as const,
  layout: 'paper',
  data: {
    year: 2026,
    fields: { unitName: '临溪县教育局' },
    indicators: [{ level1: '产出指标', level2: '数量指标', name: '维修校舍', target: '≥9栋' }],
    ...(tasks && { tasks }),
  },
});

/** A province's own print, its lines filled in as given. */
const printed = (first: string, second: string) => ({
  grid: layout(`
    部门整体支出绩效目标申报表 | < | < | < | <
    部门名称 | 临溪县教育局 | < | < | <
    年度主要任务 | 任务名称 | 主要内容 | 预算金额（万元） | <
    ^ | ^ | ^ | 总额 | 财政拨款
    ^ | ${first}
    ^ | ${second}
    ^ | 金额合计 | < | |
    年度总体目标 | 保障义务教育。 | < | < | <
    一级指标 | 二级指标 | 三级指标 | 指标值 | 备注
    产出指标 | 数量指标 | 维修校舍 | ≥9栋 |
  `),
});

ruleCases('JX031', {
  valid: [
    { name: 'tasks with their money', table: department({ rows: [{ name: '校舍维修', totalAmount: 240 }] }) },
    {
      name: 'one of the printed lines is used',
      table: printed('任务1：保障运转 | 公用经费 | 860 | 860', '任务2 | | |'),
    },
    { name: 'a task told by its contents', table: printed(' | 维修校舍9栋 | 240 | 240', '…… | | |') },
    { name: 'a layout without tasks', table: { ...department(), layout: 'platform' } },
    { name: 'a form of a project', table: cleanSelfEvaluation },
  ],
  invalid: [
    {
      name: 'nothing filled in',
      table: department(),
      findings: [{ cell: 'B5', message: 'blank', severity: 'error' }],
    },
    {
      name: 'nothing but what is printed',
      table: printed('任务1： | | |', '…… | | |'),
      findings: [{ cell: 'B3', message: 'blank' }],
    },
    {
      name: 'money without a name',
      table: printed('任务1：保障运转 | 公用经费 | 860 | 860', ' | | 240 | 240'),
      findings: [{ cell: 'B6', message: 'unnamed' }],
    },
  ],
});

const sums = (first: string, second: string, total: string) => ({
  grid: layout(`
    部门整体支出绩效目标申报表 | < | < | < | < | <
    部门名称 | 临溪县教育局 | < | < | < | <
    年度主要任务 | 任务名称 | 主要内容 | 预算金额（万元） | < | <
    ^ | ^ | ^ | 总额 | 财政拨款 | 其他资金
    ^ | ${first}
    ^ | ${second}
    ^ | 金额合计 | < | ${total}
    年度总体目标 | 保障义务教育。 | < | < | < | <
    一级指标 | 二级指标 | 三级指标 | 指标值 | 备注 | <
    产出指标 | 数量指标 | 维修校舍 | ≥9栋 | | <
  `),
});
const running = '保障运转 | 公用经费 | 860.5 | 860.5 | 0';
const repairs = '校舍维修 | 9栋 | 240 | 200 | 40';

ruleCases('JX133', {
  valid: [
    { name: 'what adds up', table: sums(running, repairs, '1100.5 | 1060.5 | 40') },
    { name: 'no sum printed yet', table: sums(running, repairs, ' | | ') },
    {
      name: 'sources that are not told',
      table: sums('保障运转 | 公用经费 | 860.5 | |', repairs, '1100.5 | |'),
    },
    { name: 'one source of two', table: sums('保障运转 | 公用经费 | 860.5 | 800 |', repairs, '1100.5 | |') },
    {
      name: 'an amount that shows an error: JX245',
      table: sums(running, '校舍维修 | 维修9栋 | #REF! | #REF! | #REF!', '1100.5 | 1060.5 | 40'),
    },
    { name: 'a form of a project', table: cleanSelfEvaluation },
  ],
  invalid: [
    {
      name: 'a wrong sum',
      table: sums(running, repairs, '1000.5 | 1060.5 | 40'),
      findings: [{ cell: 'D7', message: 'total', severity: 'error', expected: 1100.5, actual: 1000.5 }],
    },
    {
      name: 'a task whose sources make another total',
      table: sums(running, '校舍维修 | 9栋 | 240 | 210 | 40', '1100.5 | 1070.5 | 40'),
      findings: [{ cell: 'D6', message: 'task', expected: 250 }],
    },
    {
      name: 'a source that was added up wrongly',
      table: sums(running, repairs, '1100.5 | 1060.5 | 50'),
      findings: [{ cell: 'F7', message: 'total', expected: 40 }],
    },
  ],
});
