import { parseA1 } from '../address';
import type { Address, CellValue, Grid } from '../grid';
import { squeeze } from '../indicator/text';
import type { InterchangeLayout } from './types';

/** An anchor whose text does not stand where it should: rows or columns have moved, or it is another release. */
export interface BrokenAnchor {
  readonly cell: Address;
  readonly expected: string;
  readonly actual: CellValue;
  /** Where the text stands now; `null` when nowhere on the sheet. */
  readonly now: Address | null;
}

/** A text as anchors are compared by: white space, width, a last colon and the year do not count. */
const keyOf = (value: CellValue): string =>
  value === null
    ? ''
    : squeeze(String(value))
        .replace(/:$/, '')
        .replace(/20\d{2}/g, '20··');

/** True for texts that say the same on a printed form. */
export const isSamePrint = (a: CellValue, b: CellValue): boolean => keyOf(a) === keyOf(b);

/** Every text of a sheet at its cells, from the top. */
function textsOf(grid: Grid): Map<string, Address[]> {
  const found = new Map<string, Address[]>();
  const { area } = grid;
  for (let row = area.top; row <= area.bottom; row++)
    for (let col = area.left; col <= area.right; col++) {
      const key = keyOf(grid.value(row, col));
      if (key === '') continue;
      const cells = found.get(key);
      if (cells) cells.push({ row, col });
      else found.set(key, [{ row, col }]);
    }
  return found;
}

const distance = (a: Address, b: Address) => Math.abs(a.row - b.row) + Math.abs(a.col - b.col);

/**
 * The anchors of a layout that do not hold on a sheet, in the layout's order: before a file with fixed positions is
 * written or read, none may be broken (JX247).
 */
export function brokenAnchors({ anchors }: InterchangeLayout, grid: Grid): BrokenAnchor[] {
  const broken = anchors.flatMap(({ cell: a1, text }) => {
    const cell = parseA1(a1)!;
    const actual = grid.value(cell.row, cell.col);
    return isSamePrint(actual, text) ? [] : [{ cell, expected: text, actual }];
  });
  if (broken.length === 0) return [];
  const texts = textsOf(grid);
  return broken.map((one): BrokenAnchor => {
    const now = (texts.get(keyOf(one.expected)) ?? []).reduce<Address | null>(
      (best, cell) => (best === null || distance(cell, one.cell) < distance(best, one.cell) ? cell : best),
      null,
    );
    return { ...one, now };
  });
}
