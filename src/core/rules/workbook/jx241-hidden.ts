import type { SheetContext } from '../../audit/types';
import type { IndicatorColumnId } from '../../forms/types';
import type { FormInstance } from '../../recognise/types';
import { readNumber } from '../../indicator';
import { basis, defineRule } from '../define';
import { areaOf } from '../reading/areas';
import { columnLetters, cornerOf, EVERY_FORM, indicatorRows, isFilled, rowNumber, runsOf } from './parts';

/** Columns that many hide because nobody fills them in. */
const ASIDE: ReadonlySet<IndicatorColumnId> = new Set([
  'sequence',
  'projectCode',
  'nature',
  'explanation',
  'criteria',
  'remark',
]);

/** What is hidden is handed in all the same: nobody who looks at the table sees it. */
export const jx241 = defineRule({
  id: 'JX241',
  scope: 'sheet',
  severity: 'warning',
  forms: EVERY_FORM,
  basis: basis.good,
  title: {
    zh: '绩效表不应有隐藏的行、列或工作表',
    en: 'A form hides no rows, columns or sheets that hold data',
  },
  advice: {
    zh: '取消隐藏，核对内容；不需要的删除，不要隐藏。',
    en: 'Unhide and check them; delete what is not needed instead of hiding it.',
  },
  messages: {
    sheet: {
      zh: '工作表“{{sheet}}”是隐藏的，上面有{{form}}。',
      en: 'The sheet "{{sheet}}" is hidden and holds a form: {{form}}.',
    },
    rows: {
      zh: '表内第 {{cells}} 行被隐藏，其中有数据，照样计入审核。',
      en: 'Rows {{cells}} of the form are hidden; they hold data, which is audited all the same.',
    },
    columns: {
      zh: '表内 {{cells}} 列被隐藏，其中有数据，照样计入审核。',
      en: 'Columns {{cells}} of the form are hidden; they hold data, which is audited all the same.',
    },
  },
  check(ctx) {
    const { grid, forms, report } = ctx;
    const [first] = forms;
    if (first && grid.state && grid.state.visibility !== 'visible') {
      const { zh } = first.definition.name;
      report({ message: 'sheet', cell: cornerOf(first), data: { sheet: grid.sheet, form: zh } });
    }
    for (const form of forms) {
      reportRows(ctx, form);
      reportColumns(ctx, form);
    }
  },
});

function reportRows({ grid, report }: SheetContext, form: FormInstance): void {
  const rows = indicatorRows(form)
    .filter(({ row }) => grid.hiddenRows.has(row))
    .map(({ row }) => row);
  const funds = (form.funds?.rows ?? []).filter(
    (row) =>
      grid.hiddenRows.has(row.row) &&
      [...form.funds!.columns.keys()].some((column) => (readNumber(row.value(column)).number ?? 0) !== 0),
  );
  const hidden = [...funds.map(({ row }) => row), ...rows];
  if (hidden.length === 0) return;
  const row = Math.min(...hidden);
  report({
    message: 'rows',
    // A filter hides rows of a long list every day.
    ...(form.definition.shape === 'ledger' && { severity: 'info' as const }),
    cell: { row, col: firstColumn(form, row) },
    cells: hidden.map((one) => areaOf({ row: one, col: firstColumn(form, one) })),
    data: { cells: runsOf(hidden, rowNumber) },
  });
}

function firstColumn(form: FormInstance, row: number): number {
  const { columns, funds, area } = form;
  if (funds && row <= funds.area.bottom)
    return funds.rows.find((one) => one.row === row)?.label.cell.col ?? area.left;
  return columns.get('name')?.col ?? area.left;
}

function reportColumns({ grid, report }: SheetContext, form: FormInstance): void {
  const ofIndicators = [...form.columns].filter(
    ([id, { col }]) =>
      grid.hiddenCols.has(col) &&
      !ASIDE.has(id) &&
      indicatorRows(form).some(({ row }) => isFilled(grid, row, col)),
  );
  const ofFunds = [...(form.funds?.columns ?? [])].filter(
    ([, { col }]) => grid.hiddenCols.has(col) && form.funds!.rows.some(({ row }) => isFilled(grid, row, col)),
  );
  const hidden = [...ofIndicators, ...ofFunds].map(([, column]) => column);
  const [first] = hidden;
  if (!first) return;
  report({
    message: 'columns',
    cell: first.header.cell,
    cells: hidden.map(({ header }) => areaOf(header.cell)),
    data: { cells: runsOf(new Set(hidden.map(({ col }) => col)), columnLetters) },
  });
}
