import type { Address, Area } from './grid';

/** Excel's sheet limits. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLS = 16_384;

/** Column letters of a zero-based column: 0 → "A", 26 → "AA". */
export function columnName(col: number): string {
  let name = '';
  for (let rest = col + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** A1 text of an address: `{ row: 4, col: 2 }` → "C5". */
export function toA1({ row, col }: Address): string {
  return `${columnName(col)}${row + 1}`;
}

/** True for two names of one cell. */
export function isSameAddress(a: Address, b: Address): boolean {
  return a.row === b.row && a.col === b.col;
}

/** A1 text of an area; a single cell prints as one address. */
export function areaToA1({ top, left, bottom, right }: Area): string {
  const start = toA1({ row: top, col: left });
  return top === bottom && left === right ? start : `${start}:${toA1({ row: bottom, col: right })}`;
}

/** Reads "C5" (dollar signs and case do not matter); `null` when it is no address on a sheet. */
export function parseA1(text: string): Address | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text.trim());
  if (!match) return null;
  let col = 0;
  for (const letter of match[1]!.toUpperCase()) col = col * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  return col <= MAX_COLS && row <= MAX_ROWS ? { row: row - 1, col: col - 1 } : null;
}

/** Reads "B2:D9" or "B2"; `null` when it is no area. The corners may come in any order. */
export function parseArea(text: string): Area | null {
  const [first, second, more] = text.split(':');
  if (first === undefined || more !== undefined) return null;
  const a = parseA1(first);
  const b = second === undefined ? a : parseA1(second);
  if (!a || !b) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.col, b.col),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.col, b.col),
  };
}

/** True when the address lies in the area. */
export function contains(area: Area, { row, col }: Address): boolean {
  return row >= area.top && row <= area.bottom && col >= area.left && col <= area.right;
}

/** True when two areas have a cell in common. */
export function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && a.bottom >= b.top && a.left <= b.right && a.right >= b.left;
}

/** All cells of an area, line by line. */
export function cellsOf({ top, left, bottom, right }: Area): Address[] {
  const cells: Address[] = [];
  for (let row = top; row <= bottom; row++)
    for (let col = left; col <= right; col++) cells.push({ row, col });
  return cells;
}
