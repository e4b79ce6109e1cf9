import { product, roundHalfUp } from '../../measures';
import { basis, defineRule, shareParam } from '../define';
import { activeRows, pointsOf } from './points';

/** One indicator should not decide the result of a project on its own. */
export const jx106 = defineRule({
  id: 'JX106',
  scope: 'project',
  severity: 'info',
  forms: ['T'],
  basis: basis.good,
  params: { share: 0.3 },
  paramFields: {
    share: shareParam('单个指标最多占总分的多少', 'Largest share of one indicator'),
  },
  title: {
    zh: '单个三级指标的分值不宜过高',
    en: 'No single indicator carries too large a share of the points',
  },
  advice: {
    zh: '把分值分摊到更多指标，或拆分该指标。',
    en: 'Spread the points over more indicators, or split this one.',
  },
  messages: {
    dominant: {
      zh: '“{{name}}”分值 {{weight}}，占全部分值的 {{share}}，超过 {{limit}}。',
      en: '"{{name}}" carries {{weight}} points, {{share}} of all, more than {{limit}}.',
    },
  },
  needs: ['weight'],
  check({ form, project, facts, params, report }) {
    const rows = activeRows(project.rows, facts);
    const total = pointsOf(rows, form, facts).sum;
    const limit = Number(params['share']);
    if (total === null || total <= 0 || rows.length < 2) return;
    for (const row of rows) {
      const { name, weight } = facts(row);
      if (weight.number === null || weight.number <= product(total, limit)) continue;
      report({
        message: 'dominant',
        cell: row.cell('weight'),
        data: {
          name,
          weight: weight.number,
          share: `${roundHalfUp((weight.number / total) * 100, 1)}%`,
          limit: `${product(limit, 100)}%`,
        },
        actual: weight.number,
      });
    }
  },
});
