import type { RowContext } from '../../audit/types';
import { isBlankText } from '../../indicator';
import { basis, defineRule } from '../define';
import { isUnwanted, isWanted, isWorkload } from './vocabulary';

/** Names under 成本 where more is better, or where a floor is set on purpose. */
const NO_LIMIT = /节约|节省|节支|降低|下降|减少|控制率|核减|补助|补贴|标准|工资|待遇|率$/;

/** Names of money that need no 元 to be told. */
const COST_NAME = /(?:成本|费用|造价|支出|投资|预算|成本控制|预算控制|经费控制)(?:数|额|金额)?$/;

/** Where the sign stands: its own column, else in the value. */
function signCell({ row, form }: RowContext) {
  return form.columns.has('sign') && !isBlankText(row.value('sign')) ? row.cell('sign') : row.cell('target');
}

/** A cost is limited from above. */
export const jx074 = defineRule({
  id: 'JX074',
  scope: 'row',
  severity: 'warning',
  forms: ['T', 'S'],
  basis: basis.peers,
  title: { zh: '成本指标不应使用“≥”“>”', en: 'A cost target is a limit from above' },
  advice: {
    zh: '成本类指标改用“≤”；确为节约类指标的，在名称中写明。',
    en: 'Use ≤ for costs; if more is better here (a saving), let the name say so.',
  },
  messages: {
    floor: {
      zh: '成本指标“{{name}}”的符号为“{{sign}}”，成本越高反而得分越高。',
      en: 'The cost indicator "{{name}}" has the sign "{{sign}}": the higher the cost, the better it scores.',
    },
  },
  needs: ['target'],
  check(ctx) {
    const { sign, level1, level2, name, target, isNotApplicable } = ctx.facts;
    if (isNotApplicable || (sign !== '≥' && sign !== '>')) return;
    const isCost = level1 === '成本' || level2 === '成本' || level2 === '经济成本';
    const isMoney = target.unit === null ? COST_NAME.test(name) : target.unit.includes('元');
    if (!isCost || !isMoney || NO_LIMIT.test(name)) return;
    ctx.report({ message: 'floor', cell: signCell(ctx), data: { name, sign }, expected: '≤', actual: sign });
  },
});

/** The sign agrees with what the indicator counts. */
export const jx075 = defineRule({
  id: 'JX075',
  scope: 'row',
  severity: 'warning',
  forms: ['T', 'S'],
  basis: basis.good,
  title: { zh: '计算符号应与指标方向一致', en: 'The sign agrees with what the indicator counts' },
  advice: {
    zh: '越高越好的指标用“≥”，越低越好的指标用“≤”。',
    en: 'Use ≥ where more is better and ≤ where less is better.',
  },
  messages: {
    wanted: {
      zh: '“{{name}}”越高越好，符号却是“{{sign}}”。',
      en: 'More is better for "{{name}}", but its sign is "{{sign}}".',
    },
    unwanted: {
      zh: '“{{name}}”越低越好，符号却是“{{sign}}”。',
      en: 'Less is better for "{{name}}", but its sign is "{{sign}}".',
    },
  },
  needs: ['target'],
  check(ctx) {
    const { sign, name, isNotApplicable } = ctx.facts;
    if (isNotApplicable) return;
    const isFloor = sign === '≥' || sign === '>';
    const isLimit = sign === '≤' || sign === '<';
    const isAgainst = isFloor && isUnwanted(name) && !isWorkload(name);
    const message = isLimit && isWanted(name) ? 'wanted' : isAgainst ? 'unwanted' : null;
    if (message === null) return;
    const expected = message === 'wanted' ? '≥' : '≤';
    ctx.report({ message, cell: signCell(ctx), data: { name, sign }, expected, actual: sign });
  },
});
