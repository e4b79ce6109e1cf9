import { MAX_COLS, MAX_ROWS } from '../../core/address';
import type { Area } from '../../core/grid';

/** Rows of a column that are kept together: 256. */
const BLOCK_BITS = 8;
const BLOCK_ROWS = 1 << BLOCK_BITS;
const WITHIN_BLOCK = BLOCK_ROWS - 1;
/** A sheet of a million rows and sixty columns; a file that scatters its cells over more has no table in it. */
const MOST_CELLS = 2 ** 26;

/** The cells of a sheet take more room than there is. */
export class PlaneFull extends Error {
  override readonly name = 'PlaneFull';
}

/**
 * A number for each cell of a sheet, 0 where none was put. Four bytes a cell, and only where there is something: objects
 * for the cells of a long sheet would take twenty times as much.
 */
export class Plane {
  private readonly columns: (Int32Array | undefined)[][] = [];
  private blocks = 0;

  get(row: number, col: number): number {
    return this.columns[col]?.[row >> BLOCK_BITS]?.[row & WITHIN_BLOCK] ?? 0;
  }

  /** @throws PlaneFull */
  set(row: number, col: number, code: number): void {
    while (this.columns.length <= col) this.columns.push([]);
    const column = this.columns[col]!;
    const index = row >> BLOCK_BITS;
    let block = column[index];
    if (!block) {
      if (code === 0) return;
      if (++this.blocks * BLOCK_ROWS > MOST_CELLS) throw new PlaneFull();
      block = column[index] = new Int32Array(BLOCK_ROWS);
    }
    block[row & WITHIN_BLOCK] = code;
  }

  /** One of its own, with the same numbers. */
  copy(): Plane {
    const copy = new Plane();
    for (const column of this.columns) copy.columns.push(column.map((block) => block?.slice()));
    copy.blocks = this.blocks;
    return copy;
  }

  /** The area that holds every number; `null` where there is none. */
  bounds(): Area | null {
    let [top, left, bottom, right] = [MAX_ROWS, MAX_COLS, -1, -1];
    for (const [col, column] of this.columns.entries()) {
      const rows = rowsOf(column);
      if (!rows) continue;
      top = Math.min(top, rows.top);
      left = Math.min(left, col);
      bottom = Math.max(bottom, rows.bottom);
      right = col;
    }
    return bottom < 0 ? null : { top, left, bottom, right };
  }
}

/** First and last row of a column with a number. */
function rowsOf(column: readonly (Int32Array | undefined)[]): { top: number; bottom: number } | null {
  let top = -1;
  let bottom = -1;
  column.forEach((block, index) => {
    const first = block?.findIndex((code) => code !== 0) ?? -1;
    if (!block || first < 0) return;
    if (top < 0) top = (index << BLOCK_BITS) + first;
    bottom = (index << BLOCK_BITS) + block.findLastIndex((code) => code !== 0);
  });
  return top < 0 ? null : { top, bottom };
}
