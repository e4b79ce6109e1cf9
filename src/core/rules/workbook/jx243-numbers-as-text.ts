import type { CellEdit, SheetContext } from '../../audit/types';
import type { FundColumnId, IndicatorColumnId } from '../../forms/types';
import type { Address } from '../../grid';
import type { FormInstance } from '../../recognise/types';
import { basis, defineRule } from '../define';
import { anchorOf } from '../reading/merged';
import { EVERY_FORM, indicatorRows, listed, numberInText, numberTexts, runsDown } from './parts';

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
    const texts = [...numberTexts(grid)];
    // On most sheets there are none, and then no amount has to be looked for.
    if (texts.length === 0) return;
    for (const form of forms) {
      const edits = amountsAmong(form, texts).map((cell): CellEdit => ({
        sheet: grid.sheet,
        cell,
        value: numberInText(grid.value(cell.row, cell.col)),
      }));
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

/** The amounts among some cells, merged ones by their first cell: each once, in the order of the form. */
function amountsAmong(form: FormInstance, cells: readonly Address[]): Address[] {
  const { grid } = form;
  const wanted = new Set(cells.map(keyOf));
  const found = new Map<string, Address>();
  for (const amount of amounts(form)) {
    const cell = anchorOf(grid, amount);
    const key = keyOf(cell);
    if (wanted.has(key)) found.set(key, cell);
  }
  return [...found.values()];
}

const keyOf = ({ row, col }: Address): string => `${row}:${col}`;

/** Cells that should hold an amount or points. */
function* amounts(form: FormInstance): Generator<Address> {
  const { funds, totals } = form;
  for (const id of FUND_COLUMNS) if (funds?.columns.has(id)) for (const row of funds.rows) yield row.cell(id);
  for (const id of POINT_COLUMNS)
    if (form.columns.has(id)) for (const row of indicatorRows(form)) yield row.cell(id);
  for (const id of ['totalWeight', 'totalScore'] as const) {
    const total = totals.get(id);
    if (total) yield total.cell;
  }
}
