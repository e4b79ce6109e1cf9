import type { Area } from './grid';

/** One row or column of figures of a chart, with what they are called. */
export interface ChartSeries {
  readonly name: string;
  readonly values: Area;
  readonly categories: Area;
}

/** A chart of figures on its own sheet, drawn by the spreadsheet program itself: it follows its cells. */
export interface SheetChart {
  readonly kind: 'column' | 'bar' | 'pie';
  readonly title: string;
  readonly series: readonly ChartSeries[];
  /** Number format of its axis and labels; as in the cells when left out. */
  readonly format?: string;
  /** Cells that it covers. */
  readonly area: Area;
}

/** Cells that the spreadsheet program takes for one live table: the first row heads the columns, each differently. */
export interface SheetTable {
  /** Of letters, digits and "_"; no other table of the file may have it. A program may call it otherwise. */
  readonly name: string;
  /** Headers and lines, at least one; a total stays outside. */
  readonly area: Area;
}
