import { basis, defineRule } from '../define';
import { isUnwanted, isWanted } from './vocabulary';

/**
 * A target of 0 where more is better is met by doing nothing. 0 of something unwanted (accidents,
 * complaints) is a real target.
 */
export const jx080 = defineRule({
  id: 'JX080',
  scope: 'row',
  severity: 'error',
  forms: ['T', 'S'],
  basis: { zh: `${basis.platform.zh}、${basis.peers.zh}`, en: 'Platform practice; peer practice' },
  title: { zh: '正向指标的指标值不应为 0', en: 'The target of a positive indicator is not 0' },
  advice: {
    zh: '填写应达到的数值；越低越好的指标用“≤”或“＝”。',
    en: 'Enter the figure to be reached; where less is better use ≤ or =.',
  },
  messages: {
    floor: {
      zh: '“{{name}}”的指标值为“{{sign}}0”，任何结果都算完成。',
      en: '"{{name}}" has the target {{sign}}0, which any result meets.',
    },
    wanted: {
      zh: '“{{name}}”越高越好，指标值却为 0。',
      en: 'More is better for "{{name}}", but its target is 0.',
    },
  },
  needs: ['target'],
  supersedes: ['JX048'],
  check({ code, row, facts, report }) {
    const { name, sign, target, nature } = facts;
    if (nature !== '定量' || target.kind !== 'number' || target.number !== 0) return;
    // A floor under something unwanted is JX075's.
    if (isUnwanted(name)) return;
    const isFloor = sign === '≥' || sign === '>';
    if (!isFloor && !(sign !== '≤' && sign !== '<' && isWanted(name))) return;
    report({
      message: isFloor ? 'floor' : 'wanted',
      severity: isFloor && code === 'T' ? 'error' : 'warning',
      cell: row.cell('target'),
      data: { name, sign: sign ?? '' },
      actual: row.value('target'),
    });
  },
});
