import { basis, defineRule } from '../define';
import { areaOf } from '../reading/areas';
import { activeRows, executionWeight, isOff, pointsOf } from './points';

/**
 * 分值 of all 三级指标 of a project make up the scheme's total: 90 for targets; a self-evaluation that
 * shows no 执行率 row totals 90 or 100. With an execution row the whole table is weighed by JX176.
 */
export const jx100 = defineRule({
  id: 'JX100',
  scope: 'project',
  severity: 'error',
  forms: ['T', 'S'],
  basis: { zh: `${basis.platform.zh}、${basis.publishedForms.zh}`, en: 'Platform practice; published forms' },
  title: {
    zh: '三级指标分值合计应等于方案总分',
    en: 'The points of all indicators add up to the total of the scheme',
  },
  advice: {
    zh: '调整各三级指标分值，使合计等于方案总分；预算执行率的 10 分另计。',
    en: 'Adjust the points so that they add up to the total of the scheme; the 10 points of the execution rate come on top.',
  },
  messages: {
    sum: {
      zh: '三级指标分值合计为 {{sum}}，应为 {{expected}}。',
      en: 'The points add up to {{sum}}; they should add up to {{expected}}.',
    },
  },
  needs: ['weight'],
  supersedes: ['JX106'],
  check({ form, code, project, facts, profile, report }) {
    if (code === 'S' && executionWeight(form) !== null) return;
    const { targetTotal, selfEvaluationTotal } = profile.weights;
    const allowed = code === 'S' ? [targetTotal, selfEvaluationTotal] : [targetTotal];
    const points = pointsOf(project.rows, form, facts);
    const rows = activeRows(project.rows, facts);
    const [first] = rows;
    if (!first || !allowed.every((total) => isOff(points, total, profile.scoring.tolerance))) return;
    // Where targets carry no 执行率, whole provinces share out all 100 among the indicators.
    const isWhole = !isOff(points, selfEvaluationTotal, profile.scoring.tolerance);
    const isLedger = form.definition.shape === 'ledger';
    const total = form.totals.get('totalWeight')?.cell ?? form.columns.get('weight')!.header.cell;
    report({
      message: 'sum',
      ...(isWhole && { severity: 'info' as const }),
      cell: isLedger ? first.cell('weight') : total,
      cells: rows.map((row) => areaOf(row.cell('weight'))),
      data: { sum: points.sum, expected: allowed.join('/') },
      expected: allowed[0]!,
      actual: points.sum,
    });
  },
});
