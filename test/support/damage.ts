/** Clean tables with one cell changed: what a clerk may type into any of them. */
import { contains, toA1 } from '../../src/core/address';
import { createGrid, type Address, type CellValue, type Grid } from '../../src/core/grid';

const FULL_WIDTH = 0xfee0;
const LONG = '按照年度工作计划推进各项任务，'.repeat(160);

/** Full-width digits, as an input method leaves them. */
const widened = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + FULL_WIDTH));

type Damage = (value: CellValue) => CellValue;

const typed =
  (value: CellValue): Damage =>
  () =>
    value;

/** What is done to a cell; a damage that leaves it as it is counts for nothing. */
const DAMAGES: readonly Damage[] = [
  ...[null, '/', 0, -1, '若干', '100%', 1.5, '#REF!', '≥90%', '无', LONG, 'XX', '12人', '2019年'].map(
    (value) => typed(value),
  ),
  (value) => (value === null ? null : ` ${String(value)}  `),
  (value) => (value === null ? null : widened(String(value))),
  (value) => (typeof value === 'number' ? String(value) : value),
  (value) => (typeof value === 'number' ? value * 10000 : value),
  (value) => (typeof value === 'number' ? value + 1 : value),
];

/** The cells that can be typed into: all but those which a merge covers. */
function typableCells({ area, merges }: Grid): Address[] {
  const cells: Address[] = [];
  for (let row = area.top; row <= area.bottom; row++)
    for (let col = area.left; col <= area.right; col++)
      if (!merges.some((one) => contains(one, { row, col }) && (one.top !== row || one.left !== col)))
        cells.push({ row, col });
  return cells;
}

/** The grid with another value in one cell. */
function withValue(grid: Grid, at: Address, value: CellValue): Grid {
  const { top, left, bottom, right } = grid.area;
  return createGrid({
    sheet: grid.sheet,
    origin: { row: top, col: left },
    values: Array.from({ length: bottom - top + 1 }, (_, r) =>
      Array.from({ length: right - left + 1 }, (__, c) =>
        top + r === at.row && left + c === at.col ? value : grid.value(top + r, left + c),
      ),
    ),
    merges: grid.merges,
    formats: (row, col) => grid.cell(row, col).format,
  });
}

/** One of the grids with one cell changed. */
interface Damaged {
  readonly index: number;
  readonly grid: Grid;
  /** "自评表!E9: 12 → 无". */
  readonly what: string;
}

/** Every `stride`-th of all damages to all cells that can be typed into; the same ones each time. */
export function* damaged(grids: readonly Grid[], stride: number): Generator<Damaged> {
  let count = 0;
  for (const [index, grid] of grids.entries()) {
    for (const cell of typableCells(grid)) {
      for (const damage of DAMAGES) {
        const before = grid.value(cell.row, cell.col);
        const after = damage(before);
        if (after === before || count++ % stride !== 0) continue;
        const what = `${grid.sheet}!${toA1(cell)}: ${String(before)} → ${String(after).slice(0, 20)}`;
        yield { index, grid: withValue(grid, cell, after), what };
      }
    }
  }
}
