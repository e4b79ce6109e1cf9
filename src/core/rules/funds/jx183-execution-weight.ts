import { sum } from '../../measures';
import { basis, defineRule, pointsParam } from '../define';
import { executionShares, isOff, pointsOf } from '../weights/points';
import { executionPoints } from './figures';

/**
 * 预算执行率 carries the points that the scheme gives it: 10, or what the form itself prints ("(20分)").
 * A table that adds up with other points follows a scheme of its own, which is a question.
 */
export const jx183 = defineRule({
  id: 'JX183',
  scope: 'form',
  severity: 'error',
  forms: ['S'],
  basis: { zh: `财预〔2020〕10号；${basis.publishedForms.zh}`, en: '财预〔2020〕10号; published forms' },
  params: { localShare: 20 },
  paramFields: {
    localShare: pointsParam('当地规定的执行率分值', 'Points of the execution rate by the local scheme'),
  },
  title: {
    zh: '预算执行率的分值应为 10 分（或当地规定的分值）',
    en: 'The execution rate carries 10 points, or what the local scheme says',
  },
  advice: {
    zh: '按评分方案填写“年度资金总额”一行的分值，并使全部分值合计为 100。',
    en: 'Enter the points of the scheme in the total row, so that all points add up to 100.',
  },
  messages: {
    other: {
      zh: '预算执行率分值为 {{weight}}，方案为 {{expected}}，全部分值合计 {{total}}。',
      en: 'The execution rate carries {{weight}} points, the scheme says {{expected}}; all points add up to {{total}}.',
    },
    local: {
      zh: '预算执行率分值为 {{weight}}，不是常用的 {{expected}}；全部分值合计为 {{total}}，请确认当地方案如此规定。',
      en: 'The execution rate carries {{weight}} points instead of {{expected}}; all points add up to {{total}}. Confirm that the local scheme says so.',
    },
    blank: {
      zh: '“年度资金总额”一行的分值为空，应填 {{expected}}。',
      en: 'The points of the total row are blank; enter {{expected}}.',
    },
  },
  needs: ['weight'],
  check({ form, facts, profile, params, report }) {
    const points = executionPoints(form);
    if (!points?.weightCell) return;
    const [standard = 0] = executionShares(profile);
    const printed = form.funds?.printedWeight ?? null;
    const expected = printed ?? standard;
    const { weight } = points;
    if (weight === null) {
      report({ message: 'blank', cell: points.weightCell, data: { expected }, expected });
      return;
    }
    const allowed = printed === null ? executionShares(profile) : [printed];
    if (allowed.includes(weight)) return;
    const rows = pointsOf(form.rows, form, facts);
    const total = sum([weight, rows.sum]);
    const isConsistent =
      printed === null &&
      !isOff({ ...rows, sum: total }, profile.weights.selfEvaluationTotal, profile.scoring.tolerance);
    if (isConsistent && weight === Number(params['localShare'])) return;
    report({
      message: isConsistent ? 'local' : 'other',
      ...(isConsistent && { severity: 'warning' as const }),
      cell: points.weightCell,
      data: { weight, expected, total },
      expected,
      actual: weight,
    });
  },
});
