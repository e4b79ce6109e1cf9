import type { FieldValue } from '../../grid';
import { textOf } from '../../indicator';
import type { FormInstance } from '../../recognise/types';
import { basis, defineRule } from '../define';
import { areaOf } from '../reading/areas';
import { labelOf } from './labels';
import { isDaySerial, readDate, readPeriod } from './period';

type Labelled = FieldValue & { readonly label: FieldValue };

/** The fields about time that are filled in. */
function periodFields(form: FormInstance): Labelled[] {
  return (['projectPeriod', 'startDate', 'endDate'] as const).flatMap((id) => {
    const field = form.fields.get(id);
    return field && textOf(field.value) !== null ? [field] : [];
  });
}

/** A project that ends before it begins was given the dates of another. */
export const jx006 = defineRule({
  id: 'JX006',
  scope: 'form',
  severity: 'error',
  forms: ['T', 'M', 'S'],
  basis: basis.peers,
  title: { zh: '项目开始时间不得晚于结束时间', en: 'A project begins before it ends' },
  advice: {
    zh: '核对项目起止时间，改正写反或写错的日期。',
    en: 'Check when the project begins and ends and correct the date that is wrong.',
  },
  messages: {
    reversed: {
      zh: '“{{label}}”为“{{value}}”，开始时间晚于结束时间，请改正。',
      en: '"{{label}}" reads "{{value}}": it begins after it ends; correct it.',
    },
    ends: {
      zh: '结束时间“{{value}}”早于开始时间“{{start}}”，请改正。',
      en: 'The end "{{value}}" lies before the beginning "{{start}}"; correct it.',
    },
  },
  check({ form, report }) {
    const period = form.fields.get('projectPeriod');
    if (period) {
      const read = readPeriod(period.value);
      if (read.kind === 'span' && read.start > read.end)
        report({
          message: 'reversed',
          cell: period.cell,
          data: { label: labelOf(period), value: String(period.value).trim() },
          actual: period.value,
        });
    }
    const [start, end] = [form.fields.get('startDate'), form.fields.get('endDate')];
    const first = start && readDate(start.value);
    const last = end && readDate(end.value);
    if (first && last && first.first > last.last)
      report({
        message: 'ends',
        cell: end.cell,
        cells: [areaOf(start.cell)],
        data: { value: shown(last.last, end.value), start: shown(first.first, start.value) },
        actual: end.value,
      });
  },
});

/** A date cell holds a number: its user sees a date. */
function shown(day: number, value: FieldValue['value']): string {
  if (!isDaySerial(value)) return String(value).trim();
  const digits = String(day);
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/** A period that nobody can read can be checked against nothing. */
export const jx007 = defineRule({
  id: 'JX007',
  scope: 'form',
  severity: 'warning',
  forms: ['T', 'M', 'S'],
  basis: basis.peers,
  title: { zh: '项目起止时间应写清楚', en: 'When a project begins and ends can be read' },
  advice: {
    zh: '写明起止年度或日期，例如“2026年1月—2026年12月”；长期项目写“长期”。',
    en: 'Write the years or dates from beginning to end, such as 2026年1月—2026年12月; 长期 for one without an end.',
  },
  messages: {
    impossible: {
      zh: '“{{label}}”中的“{{found}}”不是有效日期，请改正。',
      en: 'In "{{label}}", "{{found}}" is no date of the calendar; correct it.',
    },
    unknown: {
      zh: '“{{label}}”为“{{value}}”，看不出起止时间或期限，请写明年度或日期。',
      en: '"{{label}}" reads "{{value}}", which tells neither dates nor how long; write years or dates.',
    },
  },
  check({ form, report }) {
    for (const field of periodFields(form)) {
      const read = readPeriod(field.value);
      if (read.kind !== 'impossible' && read.kind !== 'unknown') continue;
      const value = String(field.value).trim();
      report({
        message: read.kind,
        cell: field.cell,
        data: { label: labelOf(field), ...(read.kind === 'impossible' ? { found: read.found } : { value }) },
        actual: field.value,
      });
    }
  },
});
