import { textOf, squeeze } from '../../indicator';
import { defineRule } from '../define';
import { linesOf } from './registers';

const digitsOf = (text: string | null): string | null => /\d{3,}/.exec(squeeze(text ?? ''))?.[0] ?? null;

/** Platforms file a table by its code: a wrong one files it under somebody else. */
export const jx012 = defineRule({
  id: 'JX012',
  scope: 'cross',
  severity: 'error',
  forms: ['T', 'M', 'S'],
  requires: ['unit-roster'],
  basis: { zh: '平台实践、公开表样', en: 'Platform practice; published forms' },
  title: {
    zh: '主管部门编码、单位代码应在单位花名册中',
    en: 'The code of the department is one of the roster of units',
  },
  advice: { zh: '按单位花名册填写代码。', en: 'Take the code from the roster of units.' },
  messages: {
    unknown: {
      zh: '代码“{{code}}”不在单位花名册中，请核对。',
      en: 'The code "{{code}}" is not in the roster of units; check it.',
    },
    other: {
      zh: '代码“{{code}}”在单位花名册中是“{{unit}}”，本表单位为“{{own}}”。',
      en: 'The code "{{code}}" belongs to "{{unit}}" in the roster of units, this form is of "{{own}}".',
    },
  },
  check({ workbooks, report }) {
    const roster = linesOf(workbooks, 'unit-roster').flatMap((line) => {
      const code = digitsOf(line.text('unitCode'));
      return code === null
        ? []
        : [{ code, unit: line.text('unitName') ?? '', department: line.text('department') }];
    });
    if (roster.length === 0) return;
    for (const workbook of workbooks) {
      for (const form of workbook.forms) {
        const field = form.fields.get('departmentCode');
        const code = field ? digitsOf(textOf(field.value)) : null;
        if (!field || code === null) continue;
        // A department's code begins the codes of its units.
        const holders = roster.filter((one) => one.code === code || one.code.startsWith(code));
        if (holders.length === 0) {
          report(workbook, form.sheet, {
            message: 'unknown',
            cell: field.cell,
            data: { code },
            actual: code,
          });
          continue;
        }
        const own = ['department', 'unitName', 'implementingUnit'] as const;
        const names = own.flatMap((id) => squeeze(textOf(form.fields.get(id)?.value ?? null) ?? '') || []);
        const known = holders.flatMap(({ unit, department }) => [squeeze(unit), squeeze(department ?? '')]);
        const exact = holders.find((one) => one.code === code);
        const isOwn = names.some((name) =>
          known.some((one) => one !== '' && (name.includes(one) || one.includes(name))),
        );
        if (!exact || names.length === 0 || isOwn) continue;
        report(workbook, form.sheet, {
          message: 'other',
          cell: field.cell,
          data: { code, unit: exact.unit, own: names[0]! },
          actual: code,
        });
      }
    }
  },
});
