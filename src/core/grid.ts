/**
 * A grid is what every host reads and what recognition works on: a rectangular block of one sheet,
 * with absolute addresses. Nothing in here knows where the cells came from.
 */

/**
 * What a cell holds. `null` is blank and stays blank: it is neither 0 nor "".
 * Dates are Excel serial numbers (their `format` tells), errors are their text ("#REF!").
 */
export type CellValue = string | number | boolean | null;

/** Zero-based absolute position on a sheet: A1 is `{ row: 0, col: 0 }`. */
export interface Address {
  readonly row: number;
  readonly col: number;
}

/** Zero-based rectangle, all four edges inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One cell as read from a host. */
export interface Cell {
  readonly value: CellValue;
  /** Number format, as Excel writes it ("0.00%"); absent when General or unknown. */
  readonly format?: string;
  /** Formula text including "=", absent for a constant. */
  readonly formula?: string;
}

/** A value together with the cell it stands in, so that a finding always has an address. */
export interface FieldValue {
  readonly value: CellValue;
  readonly cell: Address;
}

/** What a host knows about a sheet besides its cells. */
export interface SheetState {
  /** A hidden sheet can be shown again from the menu, a very hidden one only by a program. */
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** The sheet is protected so that nobody may format its cells: findings cannot be marked on it. */
  readonly refusesMarks: boolean;
}

/** A row of a sheet, by its absolute number, is in the block of this number divided by it. */
export const ROWS_IN_BLOCK = 64;

/** A rectangular block of one sheet. Addresses are absolute; outside of `area` every cell is blank. */
export interface Grid {
  readonly sheet: string;
  readonly area: Area;
  /** Merged areas that touch the block, absolute. Only the top left cell of a merge holds a value. */
  readonly merges: readonly Area[];
  /** Absolute numbers of hidden rows and columns, as far as the host knows them. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenCols: ReadonlySet<number>;
  /** Absent where the host does not know it. */
  readonly state?: SheetState;
  /** The value at an absolute address; `null` outside of the block. */
  value(row: number, col: number): CellValue;
  /** The whole cell at an absolute address. */
  cell(row: number, col: number): Cell;
  /**
   * What was found out about a block of {@link ROWS_IN_BLOCK} rows by their own cells, kept while these stay as they
   * are; absent where nothing is kept. `what` names it. For rules about sheets: who watches what is looked at is told
   * of the columns, not of every row.
   */
  remember?<Found extends object>(what: string, block: number, find: () => Found): Found;
}

/** Cells by absolute addresses, however a host keeps them. Outside of `area` every one is blank. */
export interface CellSource {
  readonly sheet: string;
  readonly area: Area;
  readonly value: (row: number, col: number) => CellValue;
  readonly formats?: (row: number, col: number) => string | undefined;
  readonly formulas?: (row: number, col: number) => string | undefined;
  readonly merges?: readonly Area[];
  readonly hiddenRows?: Iterable<number>;
  readonly hiddenCols?: Iterable<number>;
  readonly state?: SheetState;
}

/** What {@link createGrid} needs; `values[0][0]` stands at `origin`. Rows may differ in length. */
export interface GridSource extends Omit<CellSource, 'area' | 'value'> {
  readonly origin?: Address;
  readonly values: readonly (readonly CellValue[])[];
}

/** Builds a grid over cells without copying them. */
export function gridOver(source: CellSource): Grid {
  const { sheet, area, value, formats, formulas, merges = [], hiddenRows, hiddenCols, state } = source;
  return {
    sheet,
    area,
    merges,
    hiddenRows: new Set(hiddenRows),
    hiddenCols: new Set(hiddenCols),
    ...(state && { state }),
    value,
    cell: (row, col) => {
      const format = formats?.(row, col);
      const formula = formulas?.(row, col);
      return {
        value: value(row, col),
        ...(format !== undefined && { format }),
        ...(formula !== undefined && { formula }),
      };
    },
  };
}

/**
 * Builds a grid over row arrays without copying them.
 * `formats` and `formulas` are asked with absolute addresses. An empty string counts as blank.
 */
export function createGrid({ values, origin = { row: 0, col: 0 }, ...rest }: GridSource): Grid {
  const { row: top, col: left } = origin;
  let width = 0;
  for (const row of values) if (row.length > width) width = row.length;
  return gridOver({
    ...rest,
    area: { top, left, bottom: top + values.length - 1, right: left + width - 1 },
    value: (row, col) => {
      const found = values[row - top]?.[col - left];
      return found === undefined || found === '' ? null : found;
    },
  });
}
