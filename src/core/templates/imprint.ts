/** Whether a sheet still holds what was written to it when it was made, and nothing else. */
import { areaToA1, contains, parseArea, toA1 } from '../address';
import { digest } from '../digest';
import type { ComposedForm } from '../forms';
import type { Area, CellValue, Grid } from '../grid';

/**
 * What was written to a sheet of its own, so short that a workbook can keep it for hundreds of sheets. Results of
 * formulas are no part of it: they may be what they are.
 */
export interface Imprint {
  readonly rows: number;
  readonly cols: number;
  /** Cells that lead somewhere: programs write such formulas in their own way. */
  readonly links: readonly Area[];
  /** Cells that live formulas fill. */
  readonly filled: readonly Area[];
  /** Short for all other cells. */
  readonly mark: string;
}

/** A formula that spills nowhere any more because something was typed into its way. */
const BLOCKED = '#SPILL!';
/** Beyond that a sheet is none of ours, and would take long to look through. */
const MOST_CELLS = 1_000_000;
const MOST_AREAS = 5_000;
const MARK = /^[0-9a-z]{1,16}$/;

/** What programs write in their own way: case, spaces, quotation marks around names of sheets. */
const plain = (formula: string) => formula.replace(/[\s']/g, '').toUpperCase();

const isBlank = (value: CellValue) => value === null || value === '';

/** One cell as it counts; `undefined` for a formula that fills nothing, which is never what was written. */
type Content = readonly [formula: string] | CellValue | undefined;

/** Short for the cells of a sheet, row by row, those left out that are not compared. */
function markOf(
  { rows, cols, links, filled }: Omit<Imprint, 'mark'>,
  content: (row: number, col: number) => Content,
): string {
  const cells: Content[] = [];
  const skipped = [...links, ...filled];
  for (let row = 0; row < rows; row++) {
    const inRow = skipped.filter(({ top, bottom }) => row >= top && row <= bottom);
    for (let col = 0; col < cols; col++)
      if (!inRow.some(({ left, right }) => col >= left && col <= right)) cells.push(content(row, col));
  }
  return digest(JSON.stringify(cells));
}

/** Cells that lie one below the other, as areas. */
function columnRuns(rows: number, cols: number, isIn: (row: number, col: number) => boolean): Area[] {
  const runs: Area[] = [];
  for (let col = 0; col < cols; col++)
    for (let row = 0; row < rows; row++) {
      if (!isIn(row, col)) continue;
      const top = row;
      while (row + 1 < rows && isIn(row + 1, col)) row++;
      runs.push({ top, left: col, bottom: row, right: col });
    }
  return runs;
}

/** What is kept of a table that is written to a sheet of its own. */
export function imprintOf(form: ComposedForm): Imprint {
  const { values, formulas, locked, formulaKind } = form;
  const [rows, cols] = [values.length, form.widths.length];
  const links = form.links.map(({ from: { row, col } }) => ({
    top: row,
    left: col,
    bottom: row,
    right: col,
  }));
  const isLink = new Set(form.links.map(({ from }) => toA1(from)));
  // A live formula fills the cells below it.
  const filled =
    formulaKind === 'live'
      ? columnRuns(
          rows,
          cols,
          (row, col) =>
            values[row]![col] === null &&
            formulas[row]![col] === null &&
            locked[row]![col] === true &&
            !isLink.has(toA1({ row, col })),
        )
      : [];
  const shape = { rows, cols, links, filled };
  const mark = markOf(shape, (row, col) => {
    const formula = formulas[row]![col];
    if (formula != null) return [plain(formula)];
    const value = values[row]![col] ?? null;
    return isBlank(value) ? null : value;
  });
  return { ...shape, mark };
}

/**
 * True when nobody has typed, cleared or moved anything since a table was written to a sheet of its own. In doubt it is
 * false.
 */
export function isUntouched(grid: Grid, imprint: Imprint): boolean {
  const { rows, cols, links, filled } = imprint;
  const { top, left, bottom, right } = grid.area;
  const isInside = bottom < top || (top >= 0 && left >= 0 && bottom < rows && right < cols);
  if (!isInside) return false;
  const formulaIn = ({ top: row, left: col }: Area) => grid.cell(row, col).formula;
  if (links.some((link) => formulaIn(link) === undefined)) return false;
  for (let row = top; row <= bottom; row++)
    for (let col = left; col <= right; col++)
      if (filled.some((area) => contains(area, { row, col })) && grid.cell(row, col).formula !== undefined)
        return false;
  const mark = markOf(imprint, (row, col) => {
    const { value, formula } = grid.cell(row, col);
    if (formula !== undefined) return value === BLOCKED ? undefined : [plain(formula)];
    return isBlank(value) ? null : value;
  });
  return mark === imprint.mark;
}

/** An imprint as plain JSON, for a workbook's settings. */
export type StoredImprint = [rows: number, cols: number, links: string[], filled: string[], mark: string];

export const imprintToJson = ({ rows, cols, links, filled, mark }: Imprint): StoredImprint => [
  rows,
  cols,
  links.map(areaToA1),
  filled.map(areaToA1),
  mark,
];

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

function areasFromJson(json: unknown): Area[] | null {
  if (!Array.isArray(json) || json.length > MOST_AREAS) return null;
  const areas = (json as unknown[]).map((one) => (typeof one === 'string' ? parseArea(one) : null));
  return areas.every((area) => area !== null) ? areas : null;
}

/** Reads an imprint back; `null` for whatever is none of ours. */
export function imprintFromJson(json: unknown): Imprint | null {
  if (!Array.isArray(json)) return null;
  const [rows, cols, first, second, mark] = json as unknown[];
  if (!isCount(rows) || !isCount(cols) || rows * cols > MOST_CELLS) return null;
  const [links, filled] = [areasFromJson(first), areasFromJson(second)];
  if (!links || !filled || typeof mark !== 'string' || !MARK.test(mark)) return null;
  return { rows, cols, links, filled, mark };
}
