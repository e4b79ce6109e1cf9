import type { IndicatorFacts } from '../../audit/facts';
import { isBlankText, squeeze, textOf } from '../../indicator';
import { sum } from '../../measures';
import type { IndicatorRow } from '../../recognise/types';
import { basis, defineRule, numberParam, pointsParam } from '../define';

/** Answers that name no indicator. */
const NOTHING = /^(?:无|没有|未填报?|未设置?|未设定|暂无|不涉及|不适用|无此项)$/;

const isUnset = (text: string | null): boolean => text === null || NOTHING.test(squeeze(text));

/** True for a row without a target that names no indicator either, or states no result. */
function isUnfilled(row: IndicatorRow, { isNotApplicable }: IndicatorFacts): boolean {
  const [name, target, actual] = (['name', 'target', 'actual'] as const).map((column) =>
    isUnset(textOf(row.value(column))),
  );
  return isNotApplicable || (target! && (name! || actual!));
}

/** Where no cost indicator was set, cost is not scored in full. */
export const jx108 = defineRule({
  id: 'JX108',
  scope: 'project',
  severity: 'error',
  forms: ['S'],
  basis: basis.platform,
  params: { most: 5 },
  paramFields: {
    most: pointsParam('没有成本指标时成本最多得分', 'Most points for cost without an indicator'),
  },
  title: {
    zh: '未填报成本指标的，成本得分不得超过规定分数',
    en: 'Without a cost indicator, cost scores no more than the scheme allows',
  },
  advice: {
    zh: '补填成本指标及其完成情况，或按规定调低成本得分。',
    en: 'Set a cost indicator and its result, or lower the score of cost as the scheme says.',
  },
  messages: {
    scored: {
      zh: '没有填报成本指标，成本却得 {{score}} 分，最多可得 {{most}} 分。',
      en: 'No cost indicator is set, yet cost scores {{score}}; the most is {{most}}.',
    },
  },
  needs: ['name', 'target', 'score'],
  check({ project, facts, params, report }) {
    const isCost = (row: IndicatorRow) => facts(row).level1 === '成本' || facts(row).level2 === '成本';
    const rows = project.rows.filter(isCost);
    if (rows.length === 0 || !rows.every((row) => isUnfilled(row, facts(row)))) return;
    const scored = rows.filter((row) => !isBlankText(row.value('score')));
    const score = sum(scored.map((row) => facts(row).score.number));
    const most = numberParam(params, 'most');
    if (score === null || score <= most) return;
    report({
      message: 'scored',
      cell: scored[0]!.cell('score'),
      data: { score, most },
      actual: scored[0]!.value('score'),
    });
  },
});
