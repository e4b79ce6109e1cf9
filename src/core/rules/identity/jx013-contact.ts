import { squeeze, textOf } from '../../indicator';
import { basis, defineRule } from '../define';
import { labelOf } from './labels';

/** Land lines with or without area code, mobile and short numbers; published forms hide digits by *. */
const PHONE = /(?<!\d)(?:0\d{2,3})?[\d*]{6,11}(?!\d)/;

/** Where the form asks for a person and a number, someone can be asked back. */
export const jx013 = defineRule({
  id: 'JX013',
  scope: 'form',
  severity: 'info',
  forms: ['T', 'S'],
  basis: basis.publishedForms,
  title: { zh: '负责人、联系电话宜填写完整', en: 'Person in charge and phone are filled in' },
  advice: {
    zh: '填写项目负责人姓名和能接通的电话号码。',
    en: 'Fill in the name of the person in charge and a phone number that is answered.',
  },
  messages: {
    blank: {
      zh: '“{{label}}”为空，请填写。',
      en: '"{{label}}" is blank; fill it in.',
    },
    phone: {
      zh: '“{{label}}”中没有有效的电话号码（现为“{{value}}”）。',
      en: '"{{label}}" holds no valid phone number (now "{{value}}").',
    },
  },
  check({ form, report }) {
    for (const id of ['contact', 'phone'] as const) {
      const field = form.fields.get(id);
      if (!field) continue;
      const label = labelOf(field);
      const value = textOf(field.value);
      if (value === null) report({ message: 'blank', cell: field.cell, data: { label } });
      else if (/电话|联系方式/.test(label) && !PHONE.test(squeeze(value).replace(/(?<=\d)-(?=\d)/g, '')))
        report({ message: 'phone', cell: field.cell, data: { label, value }, actual: field.value });
    }
  },
});
