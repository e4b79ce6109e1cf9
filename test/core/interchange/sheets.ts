import { parseA1 } from '../../../src/core/address';
import { createGrid, type Area, type CellValue, type Grid } from '../../../src/core/grid';
import {
  composeLayout,
  exportForms,
  presets,
  type ExportedForm,
  type InterchangeLayout,
} from '../../../src/core/interchange';
import { defaultProfile } from '../../../src/core/profile';

export const preset = (id: string): InterchangeLayout => presets.find((one) => one.id === id)!;
export const evaluation = preset('performance-management');
export const monitoring = preset('rural-funds');
export const goalList = preset('fiscal-integration');

/** The blank file of a layout, with single cells changed ("B3": "…"). */
export function blankOf(
  layout: InterchangeLayout,
  cells: Readonly<Record<string, CellValue>> = {},
  {
    merges = [],
    formulas = {},
  }: { readonly merges?: readonly Area[]; readonly formulas?: Readonly<Record<string, string>> } = {},
): Grid {
  const { values } = composeLayout(layout);
  const rows = values.map((line) => [...line]);
  const put = (a1: string, value: CellValue) => {
    const { row, col } = parseA1(a1)!;
    while (rows.length <= row) rows.push([]);
    while (rows[row]!.length <= col) rows[row]!.push(null);
    rows[row]![col] = value;
  };
  for (const [a1, value] of Object.entries(cells)) put(a1, value);
  const at = new Map(Object.entries(formulas).map(([a1, text]) => [JSON.stringify(parseA1(a1)), text]));
  return createGrid({
    sheet: '导入',
    values: rows,
    merges,
    formulas: (row, col) => at.get(JSON.stringify({ row, col })),
  });
}

/** Fills forms into a blank file and gives that back as it then is. */
export function filled(layout: InterchangeLayout, forms: readonly ExportedForm[], blank = blankOf(layout)) {
  const { cells, misfits } = exportForms(layout, forms, blank, defaultProfile);
  const { bottom, right } = blank.area;
  const last = Math.max(bottom, ...cells.map(({ cell }) => cell.row));
  const values = Array.from({ length: last + 1 }, (_, row) =>
    Array.from({ length: right + 1 }, (_unused, col) => blank.value(row, col)),
  );
  for (const { cell, value } of cells) values[cell.row]![cell.col] = value;
  return { grid: createGrid({ sheet: blank.sheet, values, merges: blank.merges }), misfits, cells };
}
