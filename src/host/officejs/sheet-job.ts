import { createGrid, type Area, type CellValue, type Grid, type SheetState } from '../../core/grid';

/** Loads what {@link areaOf} needs. */
export const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';

/** Where a range lies, once its four numbers are loaded. */
export function areaOf(block: Excel.Range): Area {
  const { rowIndex, columnIndex, rowCount, columnCount } = block;
  return {
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
}

/** The cells of an area as a range. It is used in one batch only: office.js would send another one to release it. */
export const rangeOf = (sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range =>
  sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).untrack();

export const cellsIn = ({ top, left, bottom, right }: Area): number =>
  (bottom - top + 1) * (right - left + 1);

/** What Excel answered for cells, by row and column of their block; cells that were not asked about are left out. */
export type Answers = (readonly unknown[] | undefined)[];

/** A sheet on its way from Excel into a grid. */
export interface SheetJob {
  readonly sheet: string;
  area: Area;
  readonly values: CellValue[][];
  readonly formulas: unknown[][];
  readonly formats: unknown[][];
  /** Outside of these areas no cell holds a formula. */
  formulaAreas: readonly Area[];
  merges: readonly Area[];
  /** Hidden rows or columns exist, but not all are: which ones is asked for later. */
  mixedRows: boolean;
  mixedCols: boolean;
  hiddenRows: Iterable<number>;
  hiddenCols: Iterable<number>;
  state?: SheetState;
}

export function newJob(sheet: string, area: Area): SheetJob {
  return {
    sheet,
    area,
    values: [],
    formulas: [],
    formats: [],
    formulaAreas: [area],
    merges: [],
    mixedRows: false,
    mixedCols: false,
    hiddenRows: [],
    hiddenCols: [],
  };
}

const BEGINS_WITH_DIGIT = /^\s*[-+－＋]?[\d０-９]/;

/**
 * Whether a cell's number format says anything about what it holds: of a number, and of a text that might have been
 * one ("95%" in a cell that would show 95 as 9500%).
 */
export const hasFormat = (value: unknown): boolean =>
  typeof value === 'number' || (typeof value === 'string' && BEGINS_WITH_DIGIT.test(value));

/** A grid over what Excel answered for a block of cells; formats only of cells that {@link hasFormat} names. */
export function gridOf({
  sheet,
  area,
  values,
  formulas,
  formats,
  ...rest
}: {
  readonly sheet: string;
  readonly area: Area;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: Answers;
  readonly formats: Answers;
} & Partial<Pick<SheetJob, 'merges' | 'hiddenRows' | 'hiddenCols' | 'state'>>): Grid {
  const { merges, hiddenRows, hiddenCols, state } = rest;
  const { top, left } = area;
  return createGrid({
    sheet,
    origin: { row: top, col: left },
    values,
    formulas: (row, col) => {
      const formula = formulas[row - top]?.[col - left];
      if (typeof formula !== 'string' || !formula.startsWith('=')) return undefined;
      // Excel says of a text that begins with "=" what it says of a formula; but no formula results in itself.
      return formula === values[row - top]?.[col - left] ? undefined : formula;
    },
    formats: (row, col) => {
      const format = formats[row - top]?.[col - left];
      if (typeof format !== 'string' || format === 'General' || format === '') return undefined;
      return hasFormat(values[row - top]?.[col - left]) ? format : undefined;
    },
    ...(merges && { merges }),
    ...(hiddenRows && { hiddenRows }),
    ...(hiddenCols && { hiddenCols }),
    ...(state && { state }),
  });
}
