import type { Address, FieldValue, Grid } from '../../grid';
import type { FormInstance, IndicatorRow } from '../../recognise/types';
import type { IndicatorColumnId } from '../../forms/types';

/** Merged cells of a grid → first cell of their merge; built once per grid. */
const anchors = new WeakMap<Grid, ReadonlyMap<number, Address>>();

/** Wider than a sheet, so that one number names one cell. */
const ROW_STRIDE = 100_000;
const keyOf = (row: number, col: number): number => row * ROW_STRIDE + col;
const keyAt = ({ row, col }: Address): number => keyOf(row, col);

function anchorsOf(grid: Grid): ReadonlyMap<number, Address> {
  const known = anchors.get(grid);
  if (known) return known;
  const found = new Map<number, Address>();
  const { top, left, bottom, right } = grid.area;
  for (const merge of grid.merges) {
    // A merge over whole columns covers a million rows; only those that were read can be asked about.
    const lastRow = Math.min(merge.bottom, bottom);
    const lastCol = Math.min(merge.right, right);
    for (let row = Math.max(merge.top, top); row <= lastRow; row++) {
      for (let col = Math.max(merge.left, left); col <= lastCol; col++)
        found.set(keyOf(row, col), { row: merge.top, col: merge.left });
    }
  }
  anchors.set(grid, found);
  return found;
}

/** The first cell of the merge that covers this cell, or the cell itself. */
export function anchorOf(grid: Grid, cell: Address): Address {
  return anchorsOf(grid).get(keyAt(cell)) ?? cell;
}

/** A row's value; where one merged cell stands over several rows, that cell's. `null` is blank. */
export function spannedField(form: FormInstance, row: IndicatorRow, column: IndicatorColumnId): FieldValue {
  const field = row.field(column);
  if (field.value !== null || !form.columns.has(column)) return field;
  const cell = anchorOf(form.grid, field.cell);
  return { value: form.grid.value(cell.row, cell.col), cell };
}

/** True when the row's own cell is covered by a merge that begins in an earlier row. */
export function isSpanned(form: FormInstance, row: IndicatorRow, column: IndicatorColumnId): boolean {
  const { cell } = row.field(column);
  return form.columns.has(column) && anchorOf(form.grid, cell).row !== cell.row;
}

/** Merged cells that stand over several rows of a form, by column; found once per form. */
const shared = new WeakMap<FormInstance, Map<IndicatorColumnId, ReadonlySet<number>>>();

function sharedIn(form: FormInstance, column: IndicatorColumnId): ReadonlySet<number> {
  const byColumn = shared.get(form) ?? new Map<IndicatorColumnId, ReadonlySet<number>>();
  shared.set(form, byColumn);
  const known = byColumn.get(column);
  if (known) return known;
  const covered = form.rows.filter((row) => isSpanned(form, row, column));
  const found = new Set(covered.map((row) => keyAt(anchorOf(form.grid, row.field(column).cell))));
  byColumn.set(column, found);
  return found;
}

/** True when one merged cell holds the value of this row and of others, be it the first of them or not. */
export function isShared(form: FormInstance, row: IndicatorRow, column: IndicatorColumnId): boolean {
  return sharedIn(form, column).has(keyAt(anchorOf(form.grid, row.field(column).cell)));
}
