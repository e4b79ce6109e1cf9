/** Composed forms as sheets of a workbook that a host opens. */
import { areaToA1, parseA1, toA1 } from '../../src/core/address';
import { composeForm, formById, type FormData } from '../../src/core/forms';
import type { CellValue, Grid } from '../../src/core/grid';
import type { SheetSpec } from '../host/contract';

/** A self-evaluation as a sheet; `cells` overwrites single addresses, "=…" with a formula. */
export function selfEvaluationSheet(
  data: FormData,
  name = '自评表',
  cells: Readonly<Record<string, CellValue>> = {},
): SheetSpec {
  const { values, merges, formats } = composeForm(formById('project-selfeval'), data);
  const rows = values.map((row) => [...row]);
  for (const [address, value] of Object.entries(cells)) {
    const at = parseA1(address)!;
    rows[at.row]![at.col] = value;
  }
  const byAddress = formats.flatMap((row, r) =>
    row.flatMap((format, c) => (format ? [[toA1({ row: r, col: c }), format] as const] : [])),
  );
  return { name, rows, merges: merges.map(areaToA1), formats: Object.fromEntries(byAddress) };
}

/** Every formula of a sheet, in the order of its cells. */
export const formulasOn = (grid: Grid): string[] =>
  Array.from({ length: grid.area.bottom + 1 }, (_, row) =>
    Array.from({ length: grid.area.right + 1 }, (_unused, col) => grid.cell(row, col).formula ?? []),
  ).flat(2);
