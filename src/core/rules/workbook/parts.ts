import { areaToA1, columnName } from '../../address';
import type { FormCode } from '../../forms/types';
import { ROWS_IN_BLOCK, type Address, type Area, type CellValue, type Grid } from '../../grid';
import type { FormInstance, IndicatorRow } from '../../recognise/types';
import { isBlankText, readNumber, squeeze } from '../../indicator';
import { errorIn } from '../reading/errors';

/** What is about a sheet as such is about every form on it. */
export const EVERY_FORM: readonly FormCode[] = ['T', 'M', 'S', 'D', 'E', 'J', 'R', 'A'];

/** More places are not listed in a message. */
const MOST_LISTED = 8;

/** "C5、C7、D9" and so on, at most eight of them. */
export function listed(areas: readonly Area[]): string {
  const shown = areas.slice(0, MOST_LISTED).map(areaToA1).join('、');
  return areas.length > MOST_LISTED ? `${shown}…` : shown;
}

/** "第 3、5 行" without its words: one-based numbers, runs as 3-7. */
export function runsOf(numbers: Iterable<number>, name: (index: number) => string): string {
  const sorted = [...numbers].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const number of sorted) {
    const last = runs.at(-1);
    if (last && number <= last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  const texts = runs.map(([from, to]) => (from === to ? name(from) : `${name(from)}-${name(to)}`));
  return texts.length > MOST_LISTED ? `${texts.slice(0, MOST_LISTED).join('、')}…` : texts.join('、');
}

export const rowNumber = (row: number): string => String(row + 1);
export const columnLetters = columnName;

/** Where a form begins, for the eye. */
export function cornerOf({ title, columns }: FormInstance): Address {
  return title?.cell ?? [...columns.values()][0]!.header.cell;
}

/**
 * Cells of a sheet of which something is true by themselves, by rows; `what` names it. On a sheet that is edited, only
 * the rows around an edit are gone through again.
 */
function* cellsThat(
  what: string,
  grid: Grid,
  isOne: (row: number, col: number) => boolean,
): Generator<Address> {
  const { top, bottom, left, right } = grid.area;
  for (let from = top, to: number; from <= bottom; from = to) {
    const block = Math.floor(from / ROWS_IN_BLOCK);
    to = Math.min((block + 1) * ROWS_IN_BLOCK, bottom + 1);
    const find = () => {
      const found: Address[] = [];
      for (let row = from; row < to; row++)
        for (let col = left; col <= right; col++) if (isOne(row, col)) found.push({ row, col });
      return found;
    };
    yield* grid.remember?.(what, block, find) ?? find();
  }
}

/** Cells of a sheet that calculate, by rows. */
export const formulaCells = (grid: Grid): Generator<Address> =>
  cellsThat('formula', grid, (row, col) => grid.cell(row, col).formula !== undefined);

/** Cells of a sheet that calculate or show an error, by rows. */
export const calculatedCells = (grid: Grid): Generator<Address> =>
  cellsThat('calculated', grid, (row, col) => {
    const { value, formula } = grid.cell(row, col);
    return formula !== undefined || errorIn(value) !== null;
  });

/** Cells of a sheet that hold nothing but a number, as a text, by rows. */
export const numberTexts = (grid: Grid): Generator<Address> =>
  cellsThat(
    'numberText',
    grid,
    (row, col) => numberInText(grid.value(row, col)) !== null && grid.cell(row, col).formula === undefined,
  );

/** "10分" and "85%" say more than their number; they are read as they are. */
const BARE_NUMBER = /^[+-]?[\d,.]+$/;

/** The number that is all that a text says. */
export function numberInText(value: CellValue): number | null {
  return typeof value === 'string' && BARE_NUMBER.test(squeeze(value)) ? readNumber(value).number : null;
}

/** Indicators with anything in them, by their rows on the sheet. */
export function indicatorRows(form: FormInstance): readonly IndicatorRow[] {
  return form.rows.filter((row) => !row.isEmptyBranch);
}

/** True when a cell holds something else than a filler. */
export function isFilled(grid: Grid, row: number, col: number): boolean {
  return !isBlankText(grid.value(row, col));
}

/** Runs of cells below one another, each as one area. */
export function runsDown(cells: readonly Address[]): Area[] {
  const sorted = [...cells].sort((a, b) => a.col - b.col || a.row - b.row);
  const runs: Area[] = [];
  for (const { row, col } of sorted) {
    const last = runs.at(-1);
    if (last && last.left === col && row === last.bottom + 1)
      runs[runs.length - 1] = { ...last, bottom: row };
    else runs.push({ top: row, left: col, bottom: row, right: col });
  }
  return runs;
}
