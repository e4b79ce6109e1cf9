import { isBlankText, parseSign } from '../../indicator';
import { basis, defineRule } from '../define';

/** Columns in which the row may say how its value is to be understood. */
const EXPLAINING = ['explanation', 'criteria', 'remark'] as const;

/** 定量(其他) compares in no standard way, so the row has to say in which. */
export const jx082 = defineRule({
  id: 'JX082',
  scope: 'row',
  severity: 'error',
  forms: ['T'],
  basis: basis.platform,
  title: {
    zh: '计算符号为“定量(其他)”的应填写指标值说明',
    en: 'With the sign 定量(其他) the value is explained',
  },
  advice: {
    zh: '在“指标值说明”中写明怎样算完成；能用 ≥、＝、≤ 的改用比较符号。',
    en: 'Say in the explanation when the target is met; where ≥, = or ≤ says it, use that sign.',
  },
  messages: {
    unexplained: {
      zh: '“{{name}}”的计算符号为“定量(其他)”，指标值说明为空，无法判断怎样算完成。',
      en: '"{{name}}" has the sign 定量(其他) and no explanation, so nobody can tell when it is met.',
    },
  },
  needs: ['sign', 'explanation'],
  check({ row, facts, report }) {
    if (parseSign(row.value('sign')) !== '定量(其他)') return;
    if (EXPLAINING.some((column) => !isBlankText(row.value(column)))) return;
    report({ message: 'unexplained', cell: row.cell('explanation'), data: { name: facts.name } });
  },
});
