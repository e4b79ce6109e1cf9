import { contains } from '../../address';
import type { Address } from '../../grid';
import { isBlankText, squeeze, textOf } from '../../indicator';
import type { HeaderFieldId } from '../../forms/types';
import type { FormInstance } from '../../recognise/types';
import { basis, defineRule } from '../define';
import { labelOf } from './labels';

/** Fields that no other rule asks for. */
const FIELDS: readonly HeaderFieldId[] = [
  'projectCode',
  'departmentCode',
  'unitName',
  'projectAttribute',
  'projectPeriod',
  'fillDate',
];

/** Sections that forms print around the table, each with a wide cell to write in beside its label. */
const SECTION =
  /^(?:\d+[.、]?)?(?:项目实施内容(?:及过程)?(?:概述)?|项目概况|评价结论|自评结论|存在的?(?:主要)?问题|改进措施|下一步改进措施)$/;

/** The blank place to write beside a section's label; `null` when something stands there. */
function blankBeside(form: FormInstance, label: Address): Address | null {
  const { grid, area } = form;
  const span = grid.merges.find((merge) => contains(merge, label));
  const place = { row: label.row, col: (span?.right ?? label.col) + 1 };
  // Without a merged cell beside it, the place to write may be below.
  const isPlace = grid.merges.some((merge) => contains(merge, place));
  if (!isPlace || place.col > area.right) return null;
  for (let col = place.col; col <= area.right; col++) {
    if (!isBlankText(grid.value(place.row, col))) return null;
  }
  return place;
}

function* sectionsOf(form: FormInstance): Generator<{ label: string; place: Address }> {
  const { area, grid, headerRows } = form;
  for (let row = area.top; row <= area.bottom; row++) {
    if (row >= headerRows.top && row <= headerRows.bottom) continue;
    for (let col = area.left; col <= area.right; col++) {
      const text = grid.value(row, col);
      if (typeof text !== 'string') continue;
      const label = squeeze(text).replace(/:$/, '');
      if (!SECTION.test(label)) continue;
      const place = blankBeside(form, { row, col });
      if (place) yield { label, place };
    }
  }
}

/** What a form prints a label for, it wants to know. */
export const jx017 = defineRule({
  id: 'JX017',
  scope: 'form',
  severity: 'info',
  forms: ['T', 'M', 'S', 'D'],
  basis: basis.publishedForms,
  title: { zh: '表中印有的其他栏目宜填写完整', en: 'The other fields a form prints are filled in' },
  advice: {
    zh: '填写该栏；确无内容的填“无”。',
    en: 'Fill the field in; write 无 where there is nothing to say.',
  },
  messages: {
    blank: {
      zh: '“{{label}}”为空，请填写。',
      en: '"{{label}}" is blank; fill it in.',
    },
  },
  check({ form, report }) {
    for (const id of FIELDS) {
      const field = form.fields.get(id);
      if (!field || textOf(field.value) !== null) continue;
      report({ message: 'blank', cell: field.cell, data: { label: labelOf(field) } });
    }
    for (const { label, place } of sectionsOf(form)) {
      report({ message: 'blank', cell: place, data: { label } });
    }
  },
});
