import { isBlankText, squeeze } from '../../indicator';
import { basis, defineRule } from '../define';
import { replacement } from '../reading/replacement';
import { declaredNature } from './declared';
import { isUndecided } from './vocabulary';

/** Says that there is no unit, or how such a target is told; platforms ask for a choice (是/否). */
const NO_UNIT = /^(?:无|无单位|无计量单位|定性|是[/、或]?否|文字|文字描述|其他)$/;

/** A unit belongs to a number: a 定性 indicator has none. */
export const jx064 = defineRule({
  id: 'JX064',
  scope: 'row',
  severity: 'warning',
  forms: ['T', 'S'],
  basis: basis.publishedForms,
  title: { zh: '定性指标不填计量单位', en: 'A qualitative indicator has no unit' },
  advice: {
    zh: '删除计量单位，或改为可以计量的指标值。',
    en: 'Remove the unit, or set a target that can be measured.',
  },
  messages: {
    unit: {
      zh: '“{{name}}”是定性指标（{{value}}），却填有计量单位“{{unit}}”。',
      en: '"{{name}}" is qualitative ({{value}}) but has the unit "{{unit}}".',
    },
  },
  needs: ['meterUnit', 'target'],
  check({ form, row, facts, report }) {
    const unit = row.value('meterUnit');
    if (facts.nature !== '定性' || isBlankText(unit) || isUndecided(row.value('target'))) return;
    // A number under 定性 is JX066's.
    if (NO_UNIT.test(squeeze(String(unit))) || facts.target.number !== null || facts.target.kind === 'blank')
      return;
    report({
      message: 'unit',
      cell: row.cell('meterUnit'),
      data: { name: facts.name, value: String(row.value('target')), unit: String(unit) },
      actual: unit,
      fix: replacement(form, row.cell('meterUnit'), null, false),
    });
  },
});

/** Declared 定量, but the value is words. */
export const jx065 = defineRule({
  id: 'JX065',
  scope: 'row',
  severity: 'error',
  forms: ['T', 'S'],
  basis: basis.publishedForms,
  title: { zh: '定量指标的指标值应为数值', en: 'The target of a quantitative indicator is a figure' },
  advice: {
    zh: '填写可以计量的数值，或把指标性质改为“定性”。',
    en: 'Enter a figure, or declare the indicator 定性.',
  },
  messages: {
    text: {
      zh: '“{{name}}”标为定量，指标值“{{value}}”却没有数值。',
      en: '"{{name}}" is declared 定量, but its target "{{value}}" holds no figure.',
    },
  },
  needs: ['target'],
  check({ row, facts, report }) {
    if (facts.isNotApplicable || declaredNature(row) !== '定量') return;
    const { kind } = facts.target;
    const value = String(row.value('target'));
    if ((kind !== 'text' && kind !== 'yesNo') || /[\d０-９]/.test(value)) return;
    report({
      message: 'text',
      cell: row.cell('target'),
      data: { name: facts.name, value },
      actual: row.value('target'),
    });
  },
});

/** Declared 定性, but the value is a bare figure. */
export const jx066 = defineRule({
  id: 'JX066',
  scope: 'row',
  severity: 'warning',
  forms: ['T', 'S'],
  basis: basis.good,
  title: { zh: '指标值为纯数值的不应标为定性', en: 'An indicator with a bare figure is not qualitative' },
  advice: {
    zh: '改为定量并选择计算符号，或用文字说明定性要求。',
    en: 'Declare it quantitative and choose a sign, or say the requirement in words.',
  },
  messages: {
    number: {
      zh: '“{{name}}”标为定性，指标值却是数值“{{value}}”。',
      en: '"{{name}}" is declared 定性, but its target is the figure "{{value}}".',
    },
  },
  needs: ['target'],
  check({ row, facts, report }) {
    if (facts.isNotApplicable || declaredNature(row) !== '定性') return;
    if (facts.target.kind !== 'number' || facts.target.rest !== '') return;
    report({
      message: 'number',
      cell: row.cell('target'),
      data: { name: facts.name, value: String(row.value('target')) },
      actual: row.value('target'),
    });
  },
});
