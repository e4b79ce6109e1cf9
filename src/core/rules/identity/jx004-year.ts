import type { FormCode } from '../../forms/types';
import type { Address, CellValue } from '../../grid';
import type { FormInstance } from '../../recognise/types';
import { basis, defineRule } from '../define';
import { replacement } from '../reading/replacement';

/** A year field with the wrong year in it replaced, whatever else stands there. */
const withYear = (value: CellValue, wrong: string, right: string): CellValue =>
  typeof value === 'number' ? Number(right) : String(value).replace(wrong, right);

/** Where a form without a year should say it: in its own field, else in the title, else in its first cell. */
function yearCell(form: FormInstance): Address {
  const { fields, title, area } = form;
  return fields.get('year')?.cell ?? title?.cell ?? { row: area.top, col: area.left };
}

/** True when the project's own dates lie within one year: then everybody knows which it is. */
function isToldByPeriod({ fields }: FormInstance): boolean {
  const texts = (['projectPeriod', 'startDate', 'endDate'] as const).map((id) => fields.get(id)?.value ?? '');
  return new Set(texts.join(' ').match(/(?<!\d)20\d{2}(?!\d)/g)).size === 1;
}

/** The year that more than half of the forms name; `null` when no year does. */
function commonYear(forms: readonly FormInstance[]): number | null {
  const years = forms.flatMap(({ year }) => (year ? [year.value] : []));
  return years.find((year) => years.filter((other) => other === year).length * 2 > years.length) ?? null;
}

/** Forms of one budget year; what a scorecard or an adjustment looks back on may be several. */
const OF_A_YEAR: readonly FormCode[] = ['T', 'M', 'S', 'D'];

/** A form without its year is filed under the wrong one; a form of last year is often a forgotten copy. */
export const jx004 = defineRule({
  id: 'JX004',
  scope: 'workbook',
  severity: 'error',
  forms: OF_A_YEAR,
  basis: basis.publishedForms,
  title: {
    zh: '表中应写明年度，并与同一工作簿其他表一致',
    en: 'The form names its year, the same as the other forms of the workbook',
  },
  advice: {
    zh: '在标题或“年度”栏写明预算年度；沿用上年文件的，应改为本年度。',
    en: 'Write the budget year in the title or the year field; in a copy of last year’s file, change it.',
  },
  messages: {
    missing: {
      zh: '表中没有写明年度，应在标题或“年度”栏填写，例如“（2020年度）”。',
      en: 'The form names no year; write it in the title or the year field, for example "(2020)".',
    },
    differs: {
      zh: '本表年度为 {{year}}，同一工作簿其他表为 {{common}}，请核对是否沿用了其他年度的表。',
      en: 'This form is of {{year}}, the others of the workbook of {{common}}; check for a copy of another year.',
    },
    field: {
      zh: '“年度”栏填写 {{field}}，标题中为 {{year}}，应当一致。',
      en: 'The year field says {{field}}, the title {{year}}; they must agree.',
    },
  },
  check({ forms, report }) {
    const papers = forms.filter(({ definition }) => definition.shape === 'paper');
    const common = commonYear(papers);
    for (const form of papers) {
      const { sheet, year } = form;
      if (!year) {
        if (!OF_A_YEAR.includes(form.definition.code)) continue;
        report(sheet, {
          message: 'missing',
          cell: yearCell(form),
          ...(isToldByPeriod(form) && { severity: 'info' as const }),
        });
        continue;
      }
      const own = form.fields.get('year');
      const field = /(?:19|20)\d{2}/.exec(String(own?.value ?? ''))?.[0];
      const title = /((?:19|20)\d{2})年/.exec(String(form.title?.value ?? ''))?.[1];
      if (own && field !== undefined && title !== undefined && field !== title)
        report(sheet, {
          message: 'field',
          cell: own.cell,
          data: { field, year: title },
          expected: title,
          fix: replacement(form, own.cell, withYear(own.value, field, title), false),
        });
      else if (common !== null && year.value !== common)
        report(sheet, {
          message: 'differs',
          cell: year.cell,
          data: { year: String(year.value), common: String(common) },
          expected: common,
          actual: year.value,
        });
    }
  },
});
