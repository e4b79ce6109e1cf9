import type { CellValue, Grid } from '../grid';
import { monthsIn } from '../recognise/period';
import { parseA1 } from '../address';
import type { InterchangeLayout } from './types';

/** The printed texts of a file: those at the anchors, as they stand there. */
export function printedTexts({ anchors }: InterchangeLayout, grid: Grid | null): CellValue[] {
  return anchors.map(({ cell, text }) => {
    const { row, col } = parseA1(cell)!;
    return grid ? grid.value(row, col) : text;
  });
}

const YEAR = /(?<!\d)20\d{2}(?=年)/g;

/** The year that a file prints, in its title or its labels; `null` when none, or several. */
export function printedYear(texts: readonly CellValue[]): number | null {
  const years = new Set(texts.flatMap((text) => String(text ?? '').match(YEAR) ?? []));
  return years.size === 1 ? Number([...years][0]) : null;
}

/** True when a file prints the months that a form covers: 1—7月执行数. */
export function printsPeriod(texts: readonly CellValue[], period: CellValue): boolean {
  const months = monthsIn(period);
  return months !== null && texts.some((text) => monthsIn(text) === months);
}
