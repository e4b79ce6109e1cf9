import { basis, defineRule } from '../define';
import { areaOf } from '../reading/areas';
import { executionIn } from './figures';
import { amountBySources } from './sources';

/** Money spent where the budget says zero. */
export const jx123 = defineRule({
  id: 'JX123',
  scope: 'form',
  severity: 'error',
  forms: ['S'],
  basis: basis.peers,
  title: {
    zh: '全年预算数为 0 时不得有执行数',
    en: 'Nothing is executed where the annual budget is 0',
  },
  advice: {
    zh: '补填全年预算数（年初预算加调整数），或改正执行数。',
    en: 'Enter the annual budget (initial budget plus adjustments), or correct the executed amount.',
  },
  messages: {
    zeroBudget: {
      zh: '“{{row}}”预算数为 0，执行数却为 {{executed}}，执行率无法计算。',
      en: '"{{row}}" has a budget of 0 but {{executed}} was executed; its execution rate is undefined.',
    },
  },
  supersedes: ['JX129'],
  check({ form, profile, report }) {
    const { funds } = form;
    for (const row of funds?.rows ?? []) {
      const execution = executionIn(row, funds!, profile);
      if (execution?.budget.number !== 0) continue;
      // Its sources have a budget: the total is wrong, and JX120 says so.
      if (row.id === 'total' && amountBySources(0, funds!, execution.budgetColumn, profile) !== 0) continue;
      const executed = execution.executed.number;
      if (executed === null || executed <= 0) continue;
      report({
        message: 'zeroBudget',
        cell: row.cell(execution.budgetColumn),
        cells: [areaOf(row.cell('executed'))],
        data: { row: String(row.label.value ?? ''), executed },
        actual: 0,
      });
    }
  },
});
