import { parseA1 } from '../../address';
import type { Address } from '../../grid';

const REFERENCE = /(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\w(.!])/gi;
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;

/** One reference by its distance: R-1C2, or R=5 where a dollar sign holds it. */
function relative(at: Address, [all, fixedCol, , fixedRow]: readonly string[]): string {
  const cell = parseA1(all!);
  if (!cell) return all!;
  const row = fixedRow === '' ? String(cell.row - at.row) : `=${cell.row}`;
  const col = fixedCol === '' ? String(cell.col - at.col) : `=${cell.col}`;
  return `R${row}C${col}`;
}

/**
 * A formula as it is the same in every row that it was filled down to: references by their distance from the cell,
 * white space out. Quoted texts stay as they are.
 */
export function shapeOf(formula: string, at: Address): string {
  const parts: string[] = [];
  let from = 0;
  const plain = (text: string) =>
    text
      .replace(/\s+/g, '')
      .toUpperCase()
      .replace(REFERENCE, (...match: unknown[]) => relative(at, match.slice(0, 5).map(String)));
  for (const quoted of formula.matchAll(QUOTED)) {
    parts.push(plain(formula.slice(from, quoted.index)), quoted[0]);
    from = quoted.index + quoted[0].length;
  }
  parts.push(plain(formula.slice(from)));
  return parts.join('');
}

/** The cell that a reference of a shape means, seen from a cell. */
export function cellOf(reference: string, at: Address): Address | null {
  const match = /^R(=?)(-?\d+)C(=?)(-?\d+)$/.exec(reference);
  if (!match) return null;
  const [, fixedRow, row, fixedCol, col] = match;
  return {
    row: Number(row) + (fixedRow === '' ? at.row : 0),
    col: Number(col) + (fixedCol === '' ? at.col : 0),
  };
}
