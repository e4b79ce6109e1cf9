import { product, roundHalfUp } from '../../measures';
import { basis, defineRule, numberParam, rateParam } from '../define';
import { asSeen, certainCompletion } from '../self-evaluation/results';
import { hasCause, isWorded, monthsOf } from './progress';

const WHOLE_YEAR = 12;

/** Far above the target of the year before the year is over: the target was low, or the figure is not what it seems. */
export const jx148 = defineRule({
  id: 'JX148',
  scope: 'row',
  severity: 'info',
  forms: ['M'],
  basis: basis.platform,
  params: { from: 1.2 },
  paramFields: {
    from: rateParam('完成年度目标多少起核实', 'Completion from which it is asked about'),
  },
  title: {
    zh: '年度目标提前大幅超额完成的，应核实',
    en: 'A target exceeded by far before the end of the year is checked',
  },
  advice: {
    zh: '核对执行情况的口径和单位；目标定得过低的，按程序调整指标值。',
    en: 'Check what was counted and in which unit; if the target was set too low, have it adjusted.',
  },
  messages: {
    above: {
      zh: '“{{name}}”年度指标值 {{target}}，目前已完成 {{actual}}（{{rate}}），请核实或说明。',
      en: '"{{name}}": {{actual}} is reached already of {{target}} for the year ({{rate}}); check or explain.',
    },
  },
  needs: ['target', 'actual'],
  check({ form, row, facts, params, report }) {
    const completion = certainCompletion(facts);
    if (facts.isNotApplicable || completion === null || completion < numberParam(params, 'from')) return;
    const { direction, target, actual, name } = facts;
    // A rate does not add up over the months, and a range has no more than its upper end.
    const isRate = [target.unit, actual.unit].some((unit) => unit === '%' || unit === '‰');
    if ((direction !== 'positive' && direction !== 'equal') || isRate || target.upper !== null) return;
    if (monthsOf(form) === WHOLE_YEAR || isWorded(form, row) || hasCause(form, row)) return;
    report({
      message: 'above',
      cell: row.cell('actual'),
      data: { name, ...asSeen(facts, row), rate: `${roundHalfUp(product(completion, 100), 2)}%` },
      actual: row.value('actual'),
    });
  },
});
