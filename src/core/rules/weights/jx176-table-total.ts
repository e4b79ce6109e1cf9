import { agree, sum } from '../../measures';
import { readNumber } from '../../indicator';
import { basis, defineRule } from '../define';
import { executionShares, executionWeight, isOff, pointsOf, scoresExecutionItself } from './points';
import { replacement } from '../reading/replacement';

/** 分值 of a whole self-evaluation, 预算执行率 included, make up 100; so does the 分值 beside 总分. */
export const jx176 = defineRule({
  id: 'JX176',
  scope: 'form',
  severity: 'error',
  forms: ['S'],
  basis: { zh: `财预〔2020〕10号；${basis.publishedForms.zh}`, en: '财预〔2020〕10号; published forms' },
  title: {
    zh: '自评表全部分值（含预算执行率）合计应为 100',
    en: 'All points of a self-evaluation, the execution rate included, add up to 100',
  },
  advice: {
    zh: '核对各三级指标分值、预算执行率分值和合计，使总分值为 100。',
    en: 'Check the points of the indicators, of the execution rate and the total, so that they make up 100.',
  },
  messages: {
    sum: {
      zh: '分值合计为 {{sum}}（预算执行率 {{execution}}＋三级指标 {{indicators}}），应为 {{expected}}。',
      en: 'The points add up to {{sum}} (execution rate {{execution}} + indicators {{indicators}}); they should make up {{expected}}.',
    },
    printed: {
      zh: '合计行分值填为 {{printed}}，应为 {{expected}}。',
      en: 'The total row says {{printed}} points; it should say {{expected}}.',
    },
  },
  needs: ['weight'],
  supersedes: ['JX100'],
  check({ form, facts, profile, report }) {
    const expected = profile.weights.selfEvaluationTotal;
    const { tolerance } = profile.scoring;
    const indicators = pointsOf(form.rows, form, facts);
    const execution = executionWeight(form);
    const totalCell = form.totals.get('totalWeight');
    const cell = totalCell?.cell ?? form.columns.get('weight')!.header.cell;
    const total = sum([indicators.sum, execution]);

    // Where no indicator has points yet, the blanks are what to speak of.
    if (execution !== null && total !== null && indicators.sum !== null) {
      const isInTable = scoresExecutionItself(form, facts, profile);
      // Where only the execution row is off, JX183 says so at that row.
      const printedShare = form.funds?.printedWeight ?? null;
      const shares = printedShare === null ? executionShares(profile) : [printedShare];
      const isExecutionsFault =
        !shares.includes(execution) &&
        shares.some((share) => agree(indicators.sum! + share, expected, tolerance));
      const isWrong = isOff({ sum: total, isOpen: indicators.isOpen }, expected, tolerance);
      if (isWrong && !isInTable && !isExecutionsFault) {
        report({
          message: 'sum',
          cell,
          data: { sum: total, execution, indicators: indicators.sum, expected },
          expected,
          actual: total,
        });
        return;
      }
    }
    const printed = readNumber(totalCell?.value ?? null).number;
    const isSubtotal =
      printed !== null && indicators.sum !== null && agree(printed, indicators.sum, tolerance);
    if (printed === null || agree(printed, expected, tolerance)) return;
    if (isSubtotal && (execution === null || !indicators.isOpen)) return;
    report({
      message: 'printed',
      cell,
      data: { printed, expected },
      expected,
      actual: printed,
      fix: replacement(form, cell, expected, false),
    });
  },
});
