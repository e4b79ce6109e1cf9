import type { FormContext } from '../../audit/types';
import { inWan, readNumber } from '../../indicator';
import { quotient, roundHalfUp } from '../../measures';
import { amountInWan } from '../../recognise/amounts';
import { basis, defineRule } from '../define';
import { areaOf } from '../reading/areas';
import { readRate } from './execution-rate';
import { executionOf, figureOf, totalRow } from './figures';
import { narrativesOf, roleOf } from './narrative';
import { isOtherUnit } from './other-unit';

/** Initial and annual budget in one row, or the executed amount and the rate that the form itself states. */
function checkColumns({ form, profile, report }: FormContext): boolean {
  const { funds } = form;
  const total = funds && totalRow(funds);
  if (!total) return false;
  const header = (column: 'initialBudget' | 'annualBudget' | 'executed') =>
    String(funds.columns.get(column)?.header.value ?? '');
  const initial = figureOf(total, 'initialBudget').number;
  const annual = figureOf(total, 'annualBudget').number;
  if (initial !== null && annual !== null && isOtherUnit(initial, annual)) {
    report({
      message: 'columns',
      cell: total.cell('annualBudget'),
      cells: [areaOf(total.cell('initialBudget'))],
      data: {
        one: header('annualBudget'),
        value: annual,
        other: header('initialBudget'),
        otherValue: initial,
      },
      actual: annual,
    });
    return true;
  }
  const execution = executionOf(form, profile);
  const cell = total.cell('executionRate');
  const stored = funds.columns.has('executionRate')
    ? readRate({ ...form.grid.cell(cell.row, cell.col), value: total.value('executionRate') })
    : null;
  const ratio = stored ? quotient(stored.percent, 100) : null;
  if (!execution || execution.rate === null || ratio === null || !isOtherUnit(execution.rate, ratio))
    return false;
  report({
    message: 'columns',
    cell: total.cell('executed'),
    cells: [areaOf(total.cell(execution.budgetColumn)), areaOf(cell)],
    data: {
      one: header('executed'),
      value: execution.executed.number,
      other: header(execution.budgetColumn),
      otherValue: execution.budget.number,
    },
    actual: execution.executed.value,
  });
  return true;
}

/** The total of the funds beside the same total in a text, which carries its own unit. */
function checkTexts({ form, report }: FormContext): boolean {
  const { funds } = form;
  const total = funds && totalRow(funds);
  const wan = total ? amountInWan(total.value('annualBudget'), funds.unit) : null;
  if (!total || wan === null) return false;
  for (const { cell, amounts } of narrativesOf(form)) {
    const same = amounts.find(
      (money) => roleOf(money, form.year?.value ?? null) === 'year' && isOtherUnit(inWan(money), wan),
    );
    if (!same) continue;
    report({
      message: 'text',
      cell: total.cell('annualBudget'),
      cells: [areaOf(cell)],
      data: {
        total: readNumber(total.value('annualBudget')).number,
        unit: funds.unit,
        text: same.text,
      },
      actual: total.value('annualBudget'),
    });
    return true;
  }
  return false;
}

/** 年度主要任务 and 资金 of a department's form say what they are in, each for itself. */
function checkTasks({ form, report }: FormContext): void {
  const { funds, tasks } = form;
  const total = funds && totalRow(funds);
  const sum = tasks?.total;
  if (!total || !sum) return;
  const ofFunds = amountInWan(total.value('annualBudget'), funds.unit);
  const ofTasks = amountInWan(sum.value('totalAmount'), tasks.unit);
  if (ofFunds === null || ofTasks === null || !isOtherUnit(ofFunds, ofTasks)) return;
  report({
    message: 'tasks',
    cell: sum.cell('totalAmount'),
    cells: [areaOf(total.cell('annualBudget'))],
    data: {
      tasks: `${roundHalfUp(ofTasks, 6)}万元`,
      funds: `${roundHalfUp(ofFunds, 6)}万元`,
    },
    actual: sum.value('totalAmount'),
  });
}

/**
 * Amounts in another unit than their header says. Size alone proves nothing: it takes the same amount a
 * second time on the form, 10 000 times larger or smaller.
 */
export const jx135 = defineRule({
  id: 'JX135',
  scope: 'form',
  severity: 'warning',
  forms: ['T', 'M', 'S', 'D'],
  basis: basis.peers,
  title: {
    zh: '金额单位（元、万元）应与表头一致',
    en: 'Amounts are in the unit that their header says, 元 or 万元',
  },
  advice: {
    zh: '核对表头的金额单位，并把各处数额换算为同一单位。',
    en: 'Check the unit in the header and give every amount in it.',
  },
  messages: {
    columns: {
      zh: '“{{one}}”{{value}} 与“{{other}}”{{otherValue}} 相差约一万倍，其中一个的单位（元、万元）可能填错。',
      en: '"{{one}}" ({{value}}) and "{{other}}" ({{otherValue}}) are about 10 000 times apart; one may be in 元, the other in 万元.',
    },
    text: {
      zh: '年度资金总额为 {{total}}{{unit}}，文字中为 {{text}}，相差约一万倍，表头单位或数额可能填错。',
      en: 'The funds of the year read {{total}}{{unit}}, the text {{text}}: about 10 000 times apart, so header or amount has the wrong unit.',
    },
    tasks: {
      zh: '年度主要任务合计为 {{tasks}}，年度资金总额为 {{funds}}，相差约一万倍，其中一处单位可能填错。',
      en: 'The tasks of the year come to {{tasks}}, the funds to {{funds}}: about 10 000 times apart, so one has the wrong unit.',
    },
  },
  supersedes: ['JX120', 'JX124', 'JX129', 'JX130', 'JX131'],
  check(context) {
    if (checkColumns(context) || checkTexts(context)) return;
    checkTasks(context);
  },
});
