import { squeeze, textOf } from '../../indicator';
import type { HeaderFieldId } from '../../forms/types';
import { basis, defineRule } from '../define';

/** Fields that no other rule asks for. */
const FIELDS: readonly HeaderFieldId[] = [
  'projectCode',
  'departmentCode',
  'unitName',
  'projectAttribute',
  'projectPeriod',
  'fillDate',
];

/** What a form prints a label for, it wants to know. */
export const jx017 = defineRule({
  id: 'JX017',
  scope: 'form',
  severity: 'info',
  forms: ['T', 'M', 'S', 'D'],
  basis: basis.publishedForms,
  title: { zh: '表头印有的栏目宜填写完整', en: 'The header fields a form prints are filled in' },
  advice: {
    zh: '填写该栏；确无内容的填“无”。',
    en: 'Fill the field in; write 无 where there is nothing to say.',
  },
  messages: {
    blank: {
      zh: '表头“{{label}}”为空，请填写。',
      en: 'The header field "{{label}}" is blank; fill it in.',
    },
  },
  check({ form, report }) {
    for (const id of FIELDS) {
      const field = form.fields.get(id);
      if (!field || textOf(field.value) !== null) continue;
      const label = squeeze(String(field.label.value ?? '')).replace(/:.*$/, '');
      report({ message: 'blank', cell: field.cell, data: { label } });
    }
  },
});
