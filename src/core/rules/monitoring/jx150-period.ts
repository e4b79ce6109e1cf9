import { statedPeriods, type StatedPeriod } from '../../recognise';
import { basis, defineRule } from '../define';

/** Labels in months say exactly what they cover; 半年 and 季度 are sometimes said of a little more. */
const EXACT = /月/;

/** A form covers the same months wherever it says which. */
export const jx150 = defineRule({
  id: 'JX150',
  scope: 'form',
  severity: 'error',
  forms: ['M'],
  basis: basis.report2020,
  title: {
    zh: '表中各处写明的监控期间应一致',
    en: 'A form covers the same months wherever it says so',
  },
  advice: {
    zh: '按监控任务规定的期间改正表题或表头，并核对各栏数据的截止月份。',
    en: 'Correct title or labels to the period that is monitored, and check up to which month the figures are.',
  },
  messages: {
    differs: {
      zh: '这里写的是“{{here}}”（{{months}} 个月），“{{there}}”写的是 {{other}} 个月，监控期间不一致。',
      en: '"{{here}}" covers {{months}} months, "{{there}}" {{other}}: the periods do not agree.',
    },
  },
  check({ form, report }) {
    const periods = statedPeriods(form);
    const [first] = periods;
    if (!first) return;
    // The odd one out among several is the likely mistake; of two it is the later one on the sheet.
    const usual = mostFrequent(periods) ?? first;
    const odd = periods.find(({ months }) => months !== usual.months);
    if (!odd) return;
    report({
      message: 'differs',
      severity: EXACT.test(odd.text) && EXACT.test(usual.text) ? 'error' : 'warning',
      cell: odd.cell,
      data: { here: odd.text, months: odd.months, there: usual.text, other: usual.months },
      expected: usual.months,
      actual: odd.months,
    });
  },
});

/** A period that more than half of the places name. */
function mostFrequent(periods: readonly StatedPeriod[]): StatedPeriod | undefined {
  return periods.find(
    ({ months }) => periods.filter((other) => other.months === months).length * 2 > periods.length,
  );
}
