import { isSameAddress } from '../../address';
import { isBlankText } from '../../indicator';
import { basis, defineRule } from '../define';
import { areaOf } from '../reading/areas';
import { totalRow } from './figures';

/** Points belong to 年度资金总额 alone; its sources carry "—". */
export const jx184 = defineRule({
  id: 'JX184',
  scope: 'form',
  severity: 'info',
  forms: ['S'],
  basis: basis.publishedForms,
  title: {
    zh: '资金来源各行不填分值、得分',
    en: 'The sources of the funds carry neither points nor score',
  },
  advice: {
    zh: '分值、得分只填在“年度资金总额”一行，其余各行填“—”。',
    en: 'Points and score stand in the total row only; the other rows carry "—".',
  },
  messages: {
    scored: {
      zh: '“{{row}}”填有分值或得分，应为“—”，以免重复计分。',
      en: '"{{row}}" carries points or a score; it should read "—", or points are counted twice.',
    },
  },
  check({ form, report }) {
    const { funds } = form;
    const total = funds && totalRow(funds);
    if (!total) return;
    for (const row of funds.rows) {
      if (row.id === 'total') continue;
      const filled = (['weight', 'score'] as const).filter(
        (column) =>
          funds.columns.has(column) &&
          !isBlankText(row.value(column)) &&
          // One merged cell for all rows is the total's.
          !isSameAddress(row.cell(column), total.cell(column)),
      );
      const [first, ...others] = filled;
      if (first === undefined) continue;
      report({
        message: 'scored',
        cell: row.cell(first),
        cells: others.map((column) => areaOf(row.cell(column))),
        data: { row: String(row.label.value ?? '') },
        actual: row.value(first),
        fix: {
          kind: 'suggestion',
          edits: filled.map((column) => ({ sheet: form.sheet, cell: row.cell(column), value: '—' })),
        },
      });
    }
  },
});
