/** Grids as they are after somebody inserted rows and columns and renamed the sheet. */
import { moveFormula } from '../../src/host/file/shared-formula';
import { createGrid, type Area, type CellValue, type Grid } from '../../src/core/grid';

export interface Move {
  /** Blank rows inserted above, and columns inserted to the left. */
  readonly rows: number;
  readonly cols: number;
  readonly sheet: string;
}

/** The same cells further down and to the right, on a sheet of another name. */
export function moved(grid: Grid, { rows, cols, sheet }: Move): Grid {
  const { top, left, bottom, right } = grid.area;
  const values: CellValue[][] = [];
  for (let row = top; row <= bottom; row++) {
    values.push([]);
    for (let col = left; col <= right; col++) values.at(-1)!.push(grid.value(row, col));
  }
  const shift = (area: Area): Area => ({
    top: area.top + rows,
    bottom: area.bottom + rows,
    left: area.left + cols,
    right: area.right + cols,
  });
  return createGrid({
    sheet,
    origin: { row: top + rows, col: left + cols },
    values,
    merges: grid.merges.map(shift),
    formats: (row, col) => grid.cell(row - rows, col - cols).format,
    formulas: (row, col) => {
      const { formula } = grid.cell(row - rows, col - cols);
      return formula && moveFormula(formula, rows, cols);
    },
    hiddenRows: [...grid.hiddenRows].map((row) => row + rows),
    hiddenCols: [...grid.hiddenCols].map((col) => col + cols),
    ...(grid.state && { state: grid.state }),
  });
}
