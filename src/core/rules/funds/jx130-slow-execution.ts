import { executionLight, product, roundHalfUp } from '../../measures';
import { basis, defineRule } from '../define';
import { areaOf } from '../reading/areas';
import { executionOf } from './figures';
import { rateBySources } from './sources';

/** A self-evaluation looks back on the whole year. */
const MONTHS = 12;

/** The money of the year was hardly used: the execution light of the profile is red. */
export const jx130 = defineRule({
  id: 'JX130',
  scope: 'form',
  severity: 'warning',
  forms: ['S'],
  basis: basis.platform,
  title: {
    zh: '全年预算执行率过低',
    en: 'The execution rate of the year is very low',
  },
  advice: {
    zh: '说明资金未执行的原因，并提出结转、收回或加快支付的措施。',
    en: 'Say why the money was not used and what becomes of it: carried over, returned, paid out faster.',
  },
  messages: {
    slow: {
      zh: '全年执行率仅 {{rate}}（{{executed}}÷{{budget}}），请核实并说明原因。',
      en: 'Only {{rate}} of the budget was executed ({{executed}} ÷ {{budget}}); check and give the reason.',
    },
  },
  supersedes: ['JX131', 'JX149'],
  check({ form, profile, report }) {
    const execution = executionOf(form, profile);
    const isSlow = (rate: number | null) => executionLight(rate, MONTHS, profile) === 'red';
    if (!execution || !isSlow(execution.rate)) return;
    if (!isSlow(rateBySources(execution, form.funds!, profile))) return;
    report({
      message: 'slow',
      cell: execution.row.cell('executed'),
      cells: [areaOf(execution.row.cell(execution.budgetColumn))],
      data: {
        rate: `${roundHalfUp(product(execution.rate!, 100), 2)}%`,
        executed: execution.executed.number,
        budget: execution.budget.number,
      },
      actual: execution.executed.value,
    });
  },
});
