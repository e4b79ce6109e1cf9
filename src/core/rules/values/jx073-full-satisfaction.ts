import { basis, defineRule } from '../define';
import { isSatisfactionShare } from './vocabulary';

/** Nobody is right to promise that everybody will be satisfied; the target then cannot be surpassed either. */
export const jx073 = defineRule({
  id: 'JX073',
  scope: 'row',
  severity: 'info',
  forms: ['T'],
  basis: basis.good,
  title: { zh: '满意度指标值不宜定为 100%', en: 'A satisfaction target of 100% is hardly realistic' },
  advice: {
    zh: '参照上年结果设定能够达到的满意度，例如“≥95%”。',
    en: 'Set what last year’s result lets one expect, for example ≥95%.',
  },
  messages: {
    full: {
      zh: '“{{name}}”的指标值为 100%，只要有一人不满意就完不成，请核对。',
      en: '"{{name}}" has a target of 100%, which a single dissatisfied person makes unreachable; check it.',
    },
  },
  needs: ['target'],
  check({ row, facts, report }) {
    const { name, target, isNotApplicable, direction } = facts;
    if (isNotApplicable || direction === 'reverse' || target.kind !== 'number') return;
    if (target.number !== 100 || target.unit !== '%' || !isSatisfactionShare(name)) return;
    report({ message: 'full', cell: row.cell('target'), data: { name }, actual: row.value('target') });
  },
});
