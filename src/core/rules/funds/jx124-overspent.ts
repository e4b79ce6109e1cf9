import { difference } from '../../measures';
import type { FundRow } from '../../recognise/types';
import { basis, defineRule } from '../define';
import { areaOf } from '../reading/areas';
import { amountTolerance, executionIn, totalRow } from './figures';
import { rateBySources } from './sources';

/** More executed than budgeted: possible after an adjustment that the table does not show, so a question. */
export const jx124 = defineRule({
  id: 'JX124',
  scope: 'form',
  severity: 'warning',
  forms: ['M', 'S'],
  basis: { zh: `${basis.platform.zh}、${basis.peers.zh}`, en: 'Platform practice; peer practice' },
  title: {
    zh: '执行数不应大于全年预算数',
    en: 'The executed amount does not exceed the annual budget',
  },
  advice: {
    zh: '确有追加预算的，全年预算数应含追加数；否则核对执行数。',
    en: 'If the budget was raised, the annual budget includes the addition; otherwise check the executed amount.',
  },
  messages: {
    overspent: {
      zh: '“{{row}}”执行数 {{executed}} 大于预算数 {{budget}}，超出 {{excess}}。',
      en: '"{{row}}": {{executed}} executed against a budget of {{budget}}, {{excess}} too much.',
    },
  },
  check({ form, profile, report }) {
    const { funds } = form;
    if (!funds) return;
    const tolerance = amountTolerance(funds, profile);
    const reportRow = (row: FundRow): boolean => {
      const execution = executionIn(row, funds, profile);
      if (execution?.rate == null) return false;
      const budget = execution.budget.number!;
      const executed = execution.executed.number!;
      const excess = difference(executed, budget);
      if (budget < 0 || excess <= tolerance) return false;
      report({
        message: 'overspent',
        cell: row.cell('executed'),
        cells: [areaOf(row.cell(execution.budgetColumn))],
        data: { row: String(row.label.value ?? ''), executed, budget, excess },
        expected: budget,
        actual: executed,
      });
      return true;
    };
    const total = totalRow(funds);
    const ofTotal = total && executionIn(total, funds, profile);
    const isBorneOut = ofTotal && (rateBySources(ofTotal, funds, profile) ?? 0) > 1;
    // A source that is overspent shows in the total as well: one question is enough.
    if (isBorneOut && reportRow(total)) return;
    for (const row of funds.rows) if (row !== total) reportRow(row);
  },
});
