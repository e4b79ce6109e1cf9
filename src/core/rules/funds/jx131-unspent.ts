import { difference, product, roundHalfUp } from '../../measures';
import { basis, defineRule } from '../define';
import { areaOf } from '../reading/areas';
import { executionOf } from './figures';
import { rateBySources } from './sources';
import { isUnspentExplained } from './unspent-reason';

/** More than the profile's share of the budget was left over, and nothing in the table says why. */
export const jx131 = defineRule({
  id: 'JX131',
  scope: 'form',
  severity: 'warning',
  forms: ['S'],
  basis: basis.platform,
  title: {
    zh: '结余较大应说明原因',
    en: 'A large unspent share of the budget is explained',
  },
  advice: {
    zh: '在偏差原因或备注中说明资金未执行的原因。',
    en: 'Say under the reasons or remarks why the money was not used.',
  },
  messages: {
    unspent: {
      zh: '预算 {{budget}}，执行 {{executed}}，未执行 {{left}}（{{share}}），表中没有说明原因。',
      en: '{{executed}} of {{budget}} was executed; {{left}} ({{share}}) was not, and the table gives no reason.',
    },
  },
  check({ form, profile, facts, report }) {
    const execution = executionOf(form, profile);
    if (!execution || execution.rate === null || execution.rate < 0) return;
    const share = difference(1, execution.rate);
    const shareBySources = difference(1, rateBySources(execution, form.funds!, profile)!);
    if (Math.min(share, shareBySources) <= profile.lights.unspent) return;
    if (isUnspentExplained({ form, facts })) return;
    report({
      message: 'unspent',
      cell: execution.row.cell('executed'),
      cells: [areaOf(execution.row.cell(execution.budgetColumn))],
      data: {
        budget: execution.budget.number,
        executed: execution.executed.number,
        left: difference(execution.budget.number!, execution.executed.number!),
        share: `${roundHalfUp(product(share, 100), 2)}%`,
      },
      actual: execution.executed.value,
    });
  },
});
