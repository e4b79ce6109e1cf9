import { product } from '../../measures';
import { basis, defineRule } from '../define';
import { replacement } from '../reading/replacement';
import { isShareOfWhole } from './vocabulary';

/** A share of a whole ends at 100%. */
export const jx070 = defineRule({
  id: 'JX070',
  scope: 'row',
  severity: 'warning',
  forms: ['T', 'S'],
  basis: basis.peers,
  title: { zh: '合格率、覆盖率等指标值不应超过 100%', en: 'A share of a whole does not exceed 100%' },
  advice: { zh: '核对指标值，改为不超过 100% 的数值。', en: 'Check the target and set it to 100% at most.' },
  messages: {
    above: {
      zh: '“{{name}}”的指标值为 {{value}}%，这类比率不会超过 100%。',
      en: '"{{name}}" has a target of {{value}}%; such a rate cannot exceed 100%.',
    },
  },
  needs: ['target'],
  check({ row, facts, report }) {
    const { name, target, isNotApplicable } = facts;
    const value = target.upper ?? target.number ?? 0;
    if (isNotApplicable || value <= 100 || target.unit !== '%' || !isShareOfWhole(name)) return;
    report({
      message: 'above',
      cell: row.cell('target'),
      data: { name, value },
      actual: row.value('target'),
    });
  },
});

/** 0.95 where 95% is meant: Excel's percent format was lost, or "%" was typed behind the ratio. */
export const jx071 = defineRule({
  id: 'JX071',
  scope: 'row',
  severity: 'warning',
  forms: ['T', 'S'],
  basis: basis.peers,
  title: { zh: '百分比指标值疑似按小数填写', en: 'A percentage seems to be entered as a ratio' },
  advice: {
    zh: '写成“95%”，或在单位为“%”时填 95。',
    en: 'Write "95%", or 95 where the unit column says %.',
  },
  messages: {
    ratio: {
      zh: '“{{name}}”的指标值为 {{value}}，是否应为 {{percent}}%？',
      en: '"{{name}}" has a target of {{value}}; is {{percent}}% meant?',
    },
  },
  needs: ['target'],
  check({ form, row, facts, report }) {
    const { name, target, isNotApplicable } = facts;
    const { number, unit, kind } = target;
    if (isNotApplicable || kind !== 'number' || number === null || number <= 0 || number >= 1) return;
    if ((unit !== null && unit !== '%') || !isShareOfWhole(name)) return;
    const percent = product(number, 100);
    const cell = row.cell('target');
    // Beside a unit column the number stands alone; elsewhere it carries its percent sign.
    const fixed = row.value('meterUnit') === null ? `${target.sign ?? ''}${percent}%` : percent;
    report({
      message: 'ratio',
      cell,
      data: { name, value: String(row.value('target')), percent },
      expected: `${percent}%`,
      actual: row.value('target'),
      fix: replacement(form, cell, fixed, false),
    });
  },
});
