import { parseArea, toA1 } from '../../src/core/address';

/** Every cell of an area, printed: "F21:F22" → F21, F22. */
export function areasOf(text: string): string[] {
  const { top, left, bottom, right } = parseArea(text)!;
  const cells: string[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let col = left; col <= right; col++) cells.push(toA1({ row, col }));
  }
  return cells;
}
