import {
  createGrid,
  type Address,
  type Area,
  type CellValue,
  type Grid,
  type SheetState,
} from '../core/grid';

/** A text at a cell. */
export type TextAt = readonly [row: number, col: number, text: string];

/** A grid as plain JSON. Recognised again it gives the same forms, so that those need not be sent. */
export interface SheetRecord {
  readonly sheet: string;
  readonly origin: Address;
  readonly values: readonly (readonly CellValue[])[];
  readonly formats: readonly TextAt[];
  readonly formulas: readonly TextAt[];
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
  readonly hiddenCols: readonly number[];
  readonly state?: SheetState;
}

/** A grid as plain JSON. */
export function recordOfGrid(grid: Grid): SheetRecord {
  const { sheet, area, merges, hiddenRows, hiddenCols, state } = grid;
  const values: CellValue[][] = [];
  const formats: TextAt[] = [];
  const formulas: TextAt[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: CellValue[] = [];
    for (let col = area.left; col <= area.right; col++) {
      const { value, format, formula } = grid.cell(row, col);
      line.push(value);
      if (format !== undefined) formats.push([row, col, format]);
      if (formula !== undefined) formulas.push([row, col, formula]);
    }
    values.push(line);
  }
  return {
    sheet,
    origin: { row: area.top, col: area.left },
    values,
    formats,
    formulas,
    merges,
    hiddenRows: [...hiddenRows],
    hiddenCols: [...hiddenCols],
    ...(state && { state }),
  };
}

function textsAt(texts: readonly TextAt[]): (row: number, col: number) => string | undefined {
  if (texts.length === 0) return () => undefined;
  const rows = new Map<number, Map<number, string>>();
  for (const [row, col, text] of texts) {
    const known = rows.get(row);
    if (known) known.set(col, text);
    else rows.set(row, new Map([[col, text]]));
  }
  return (row, col) => rows.get(row)?.get(col);
}

/** The grid that a record was made of. */
export function gridOf({ formats, formulas, ...record }: SheetRecord): Grid {
  return createGrid({ ...record, formats: textsAt(formats), formulas: textsAt(formulas) });
}
