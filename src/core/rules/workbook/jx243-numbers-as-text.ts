import type { CellEdit, SheetContext } from '../../audit/types';
import type { FundColumnId, IndicatorColumnId } from '../../forms/types';
import type { Address, CellValue } from '../../grid';
import type { FormInstance } from '../../recognise/types';
import { readNumber, squeeze } from '../../indicator';
import { basis, defineRule } from '../define';
import { anchorOf } from '../reading/merged';
import { EVERY_FORM, listed, runsDown } from './parts';

const FUND_COLUMNS: readonly FundColumnId[] = [
  'initialBudget',
  'adjustment',
  'annualBudget',
  'executed',
  'forecast',
  'weight',
  'score',
];
const POINT_COLUMNS: readonly IndicatorColumnId[] = ['weight', 'score'];
/** "10分" and "85%" say more than their number; they are read as they are. */
const BARE_NUMBER = /^[+-]?[\d,.]+$/;

/** A number that is stored as text looks like one and is left out of every sum. */
export const jx243 = defineRule({
  id: 'JX243',
  scope: 'sheet',
  severity: 'info',
  forms: EVERY_FORM,
  basis: basis.good,
  title: {
    zh: '金额、分值、得分应是数值，不是文本',
    en: 'Amounts and points are numbers, not text',
  },
  advice: {
    zh: '转换为数值，否则求和公式和平台导入会漏掉它们。',
    en: 'Convert them to numbers: sums and imports leave texts out.',
  },
  messages: {
    text: {
      zh: '{{count}} 个数字存成了文本（{{cells}}），求和时会被漏掉。',
      en: '{{count}} numbers are stored as text ({{cells}}); sums leave them out.',
    },
  },
  check({ grid, forms, report }: SheetContext) {
    for (const form of forms) {
      const edits = candidates(form).flatMap((cell): CellEdit[] => {
        const value = numberIn(grid.value(cell.row, cell.col));
        const isCalculated = grid.cell(cell.row, cell.col).formula !== undefined;
        return value === null || isCalculated ? [] : [{ sheet: grid.sheet, cell, value }];
      });
      const cells = runsDown(edits.map(({ cell }) => cell));
      const [first] = cells;
      if (!first) continue;
      report({
        message: 'text',
        cell: { row: first.top, col: first.left },
        cells,
        data: { count: edits.length, cells: listed(cells) },
        fix: { kind: 'fix', edits },
      });
    }
  },
});

function numberIn(value: CellValue): number | null {
  return typeof value === 'string' && BARE_NUMBER.test(squeeze(value)) ? readNumber(value).number : null;
}

/** Cells that should hold an amount or points and hold a text, each once. */
function candidates(form: FormInstance): Address[] {
  const { funds, grid, totals } = form;
  // A cell at a time: nearly every one of a long ledger holds a number.
  const ifText = (cell: Address): Address[] => {
    const anchor = anchorOf(grid, cell);
    return typeof grid.value(anchor.row, anchor.col) === 'string' ? [anchor] : [];
  };
  const cells = [
    ...FUND_COLUMNS.filter((id) => funds?.columns.has(id)).flatMap((id) =>
      funds!.rows.flatMap((row) => ifText(row.cell(id))),
    ),
    ...POINT_COLUMNS.filter((id) => form.columns.has(id)).flatMap((id) =>
      form.rows.flatMap((row) => (row.isEmptyBranch ? [] : ifText(row.cell(id)))),
    ),
    ...(['totalWeight', 'totalScore'] as const).flatMap((id) => {
      const total = totals.get(id);
      return total ? ifText(total.cell) : [];
    }),
  ];
  return [...new Map(cells.map((cell) => [`${cell.row}:${cell.col}`, cell])).values()];
}
