import { areaToA1, columnName } from '../../address';
import type { FormCode } from '../../forms/types';
import type { Address, Area, Grid } from '../../grid';
import type { FormInstance, IndicatorRow } from '../../recognise/types';
import { isBlankText } from '../../indicator';

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

/** Cells of a form with something in them, by rows. */
export function* filledCells({ grid, area }: FormInstance): Generator<Address> {
  const bottom = Math.min(area.bottom, grid.area.bottom);
  const right = Math.min(area.right, grid.area.right);
  for (let row = Math.max(area.top, grid.area.top); row <= bottom; row++)
    for (let col = Math.max(area.left, grid.area.left); col <= right; col++)
      if (grid.value(row, col) !== null) yield { row, col };
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
