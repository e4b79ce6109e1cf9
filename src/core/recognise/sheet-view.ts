import { isBlankText } from '../indicator/text';
import type { Address, Area, CellValue, Grid } from '../grid';
import { readLabel, type Label } from './label';

/** A grid seen as a reader sees it: every cell of a merged area shows the area's value. */
export class SheetView {
  /** Merged area of each covered cell inside of the grid, by position. */
  private readonly merged = new Map<number, Area>();
  private readonly width: number;

  constructor(readonly grid: Grid) {
    const { top, left, bottom, right } = grid.area;
    this.width = Math.max(0, right - left + 1);
    // Merges of a sound file do not overlap, so together they cover no more cells than there are.
    let budget = this.width * Math.max(0, bottom - top + 1);
    for (const merge of grid.merges) {
      const area = {
        top: Math.max(merge.top, top),
        left: Math.max(merge.left, left),
        bottom: Math.min(merge.bottom, bottom),
        right: Math.min(merge.right, right),
      };
      budget -= Math.max(0, area.bottom - area.top + 1) * Math.max(0, area.right - area.left + 1);
      if (budget < 0) break;
      for (let row = area.top; row <= area.bottom; row++) {
        for (let col = area.left; col <= area.right; col++) this.merged.set(this.position(row, col), merge);
      }
    }
  }

  /** True when any cell belongs to a merged area. */
  get hasMerges(): boolean {
    return this.merged.size > 0;
  }

  private position(row: number, col: number): number {
    return (row - this.grid.area.top) * this.width + (col - this.grid.area.left);
  }

  private isInside(row: number, col: number): boolean {
    const { top, left, bottom, right } = this.grid.area;
    return row >= top && row <= bottom && col >= left && col <= right;
  }

  private mergeAt(row: number, col: number): Area | undefined {
    if (!this.hasMerges || !this.isInside(row, col)) return undefined;
    return this.merged.get(this.position(row, col));
  }

  /** The merged area around a cell, or the cell itself. */
  areaAt(row: number, col: number): Area {
    return this.mergeAt(row, col) ?? { top: row, left: col, bottom: row, right: col };
  }

  /** First cell of the merged area around a cell. */
  anchor(row: number, col: number): Address {
    const merge = this.mergeAt(row, col);
    return merge ? { row: merge.top, col: merge.left } : { row, col };
  }

  /** Value as seen in a cell: the merged area's, fillers and white space read as blank. */
  value(row: number, col: number): CellValue {
    const merge = this.mergeAt(row, col);
    const value = merge ? this.grid.value(merge.top, merge.left) : this.grid.value(row, col);
    return isBlankText(value) ? null : value;
  }

  /** Value that stands in this very cell; covered cells of a merge are blank. */
  own(row: number, col: number): CellValue {
    const merge = this.mergeAt(row, col);
    const isCovered = merge !== undefined && (merge.top !== row || merge.left !== col);
    return isCovered ? null : this.value(row, col);
  }

  /** The cell's text as a label. */
  label(row: number, col: number): Label {
    return readLabel(this.value(row, col));
  }
}
