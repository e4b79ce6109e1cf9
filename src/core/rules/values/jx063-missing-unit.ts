import { parseSign } from '../../indicator';
import { basis, defineRule } from '../define';

const IN_TIME = /时间|日期|时限|期限|年份|年度|时效/;
const isYear = (number: number): boolean => number >= 2000 && number < 2100;

/** Where the table has a unit column, a numeric target has a unit, there or with the number. */
export const jx063 = defineRule({
  id: 'JX063',
  scope: 'row',
  severity: 'error',
  forms: ['T', 'S'],
  basis: basis.platform,
  title: { zh: '定量指标应填写计量单位', en: 'A quantitative indicator has a unit' },
  advice: { zh: '填写计量单位，如“%”“个”“人次”“万元”。', en: 'Enter the unit, such as %, 个, 人次, 万元.' },
  messages: {
    blank: {
      zh: '“{{name}}”的指标值 {{value}} 没有计量单位。',
      en: '"{{name}}": the target {{value}} has no unit.',
    },
  },
  needs: ['meterUnit', 'target'],
  check({ row, facts, report }) {
    const { target, isNotApplicable, name } = facts;
    if (isNotApplicable || parseSign(row.value('sign')) === '定性') return;
    if ((target.kind !== 'number' && target.kind !== 'range') || target.unit !== null) return;
    // 2023.10 beside 完工时间 is a month, whether Excel keeps its zero or not.
    if (IN_TIME.test(name) && target.number !== null && isYear(target.number)) return;
    report({
      message: 'blank',
      cell: row.cell('meterUnit'),
      data: { name, value: String(row.value('target')) },
    });
  },
});
