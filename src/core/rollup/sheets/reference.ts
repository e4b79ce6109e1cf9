import { areaToA1, toA1 } from '../../address';
import type { ChartSeries, SheetChart, SheetTable } from '../../charts';
import type { ComposedForm } from '../../forms';
import type { Area, CellValue } from '../../grid';
import {
  composeRegister,
  ROWS_ABOVE,
  type Calculated,
  type RegisterColumn,
  type RegisterFoot,
  type RegisterRow,
} from '../../registers';

/** A sheet of the summary workbook. */
export interface SummarySheet {
  readonly name: string;
  readonly form: ComposedForm<'plain'>;
  readonly charts: readonly SheetChart[];
  /** Its list as a live table, a total left out. */
  readonly tables: readonly SheetTable[];
}

/** A cell with a formula and what it comes to. */
export const calculated = (formula: (row: number) => string, result: CellValue): Calculated => ({
  formula,
  result,
});

/** A list of the summary workbook: what it is called, its columns, and how formulas reach its cells. */
export class ListSheet {
  constructor(
    readonly name: string,
    readonly columns: readonly RegisterColumn[],
    /** Lines it has; formulas reach over at least one. */
    readonly count: number,
  ) {}

  private col(id: string): number {
    const col = this.columns.findIndex((column) => column.id === id);
    if (col < 0) throw new RangeError(`${this.name} has no column ${id}`);
    return col;
  }

  /** The cells of a column, all lines. */
  area(id: string): Area {
    const col = this.col(id);
    return { top: ROWS_ABOVE, left: col, bottom: ROWS_ABOVE + Math.max(this.count, 1) - 1, right: col };
  }

  /** A column as another sheet's formula names it. */
  range(id: string): string {
    return `'${this.name}'!${areaToA1(this.area(id)).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
  }

  /** A column as a formula of this sheet names it. */
  own(id: string): string {
    return areaToA1(this.area(id));
  }

  /** A cell of a line, as a formula of another sheet names it. */
  cell(id: string, line: number): string {
    return `'${this.name}'!${toA1({ row: ROWS_ABOVE + line, col: this.col(id) })}`;
  }

  /** A cell of the row that a formula stands in. */
  here(id: string, row: number): string {
    return toA1({ row, col: this.col(id) });
  }

  series(name: string, values: string, categories: string, lines = this.count): ChartSeries {
    const first = (id: string): Area => ({ ...this.area(id), bottom: ROWS_ABOVE + Math.max(lines, 1) - 1 });
    return { name, values: first(values), categories: first(categories) };
  }

  /** The list as a live table; none without lines. */
  get tables(): SheetTable[] {
    if (this.count === 0) return [];
    const [top, bottom] = [ROWS_ABOVE - 1, ROWS_ABOVE + this.count - 1];
    const area: Area = { top, left: 0, bottom, right: this.columns.length - 1 };
    return [{ name: this.name.replace(/[^\p{L}\p{N}]+/gu, '_').replace(/_$/, ''), area }];
  }

  compose(rows: readonly RegisterRow[], year: number | null, foot: RegisterFoot = {}): ComposedForm<'plain'> {
    return composeRegister(
      { name: { zh: this.name, en: this.name }, columns: this.columns },
      rows,
      year ?? undefined,
      foot,
    );
  }
}

/** Where a chart stands: beside the list, so many rows and columns large. */
export function besideList(columns: readonly unknown[], index = 0): Area {
  const left = columns.length + 1;
  const top = 1 + index * 20;
  return { top, left, bottom: top + 18, right: left + 8 };
}

/** Cells of a column of this sheet, added up. */
export const columnSum = (sheet: ListSheet, id: string, result: CellValue): Calculated =>
  calculated(() => `SUM(${sheet.own(id)})`, result);
