import type { IndicatorColumnId } from '../../forms/types';
import { isBlankText, squeeze } from '../../indicator';
import { basis, defineRule } from '../define';
import { areaOf } from '../reading/areas';

const COLUMNS: readonly IndicatorColumnId[] = ['target', 'actual', 'weight', 'score'];

/** A row marked 不适用 counts nowhere, so it holds no value and no points. */
export const jx084 = defineRule({
  id: 'JX084',
  scope: 'row',
  severity: 'warning',
  forms: ['T', 'S'],
  basis: basis.platform,
  title: {
    zh: '“不适用”的指标不填指标值和分值',
    en: 'An indicator marked 不适用 has neither value nor points',
  },
  advice: {
    zh: '清除该行的指标值、分值；确需考核的，去掉“不适用”。',
    en: 'Clear the value and the points, or remove the mark if the indicator does count.',
  },
  messages: {
    filled: {
      zh: '“{{name}}”标为不适用，却填有“{{value}}”。',
      en: '"{{name}}" is marked 不适用 but holds "{{value}}".',
    },
  },
  check({ form, row, facts, report }) {
    if (!facts.isNotApplicable) return;
    const filled = COLUMNS.filter((column) => {
      const value = row.value(column);
      return !isBlankText(value) && value !== 0 && squeeze(String(value)) !== '不适用';
    });
    const [first, ...others] = filled;
    if (first === undefined) return;
    report({
      message: 'filled',
      cell: row.cell(first),
      cells: others.map((column) => areaOf(row.cell(column))),
      data: { name: facts.name, value: String(row.value(first)) },
      actual: row.value(first),
      fix: {
        kind: 'suggestion',
        edits: filled.map((column) => ({ sheet: form.sheet, cell: row.cell(column), value: null })),
      },
    });
  },
});
