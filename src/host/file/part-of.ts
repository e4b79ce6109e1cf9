import { createGrid, type Area, type Grid } from '../../core/grid';

/** A part of a grid as a grid of its own. */
export function partOf(grid: Grid, { top, left, bottom, right }: Area): Grid {
  const touches = (merge: Area) =>
    merge.top <= bottom && merge.bottom >= top && merge.left <= right && merge.right >= left;
  return createGrid({
    sheet: grid.sheet,
    origin: { row: top, col: left },
    values: Array.from({ length: bottom - top + 1 }, (_, row) =>
      Array.from({ length: right - left + 1 }, (__, col) => grid.value(top + row, left + col)),
    ),
    formats: (row, col) => grid.cell(row, col).format,
    formulas: (row, col) => grid.cell(row, col).formula,
    merges: grid.merges.filter(touches),
  });
}
