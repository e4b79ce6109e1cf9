import { textOf } from '../../indicator';
import { basis, defineRule } from '../define';
import { labelOf } from './labels';

/** 主管部门 decides who answers for the table and where it is rolled up. */
export const jx002 = defineRule({
  id: 'JX002',
  scope: 'form',
  severity: 'error',
  forms: ['T', 'M', 'S', 'D'],
  basis: basis.peers,
  title: { zh: '主管部门不得为空', en: 'The department in charge is named' },
  advice: {
    zh: '填写一级预算单位（主管部门）的规范全称。',
    en: 'Fill in the full name of the department in charge.',
  },
  messages: {
    blank: {
      zh: '“{{label}}”为空，应填写主管部门全称。',
      en: '"{{label}}" is blank; fill in the full name of the department in charge.',
    },
  },
  check({ form, report }) {
    const field = form.fields.get('department');
    if (!field || textOf(field.value) !== null) return;
    report({
      message: 'blank',
      cell: field.cell,
      data: { label: labelOf(field) },
    });
  },
});
