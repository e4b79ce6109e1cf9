/** Tables of the corpus with parts left out: what a rule looks at may lack anywhere, and must break none. */
import { createGrid, type CellValue, type Grid } from '../../src/core/grid';
import { recogniseSheet } from '../../src/core/recognise';
import type { FormInstance } from '../../src/core/recognise/types';
import { corpusTable } from './corpus';

/** One of each kind; whole, they say nothing new, but their parts lack in turn. */
const TABLES = [
  'zp-national-2021-greenhouse',
  'zp-platform-2022-unfinished',
  'jk-national-2022-july-gaps',
  'ledger-2022-target-mixed',
  'zt-target-2022-tasks-wrong',
  'pj-scorecard-2021-sums-wrong',
];

type Change = (value: CellValue, row: number, col: number) => CellValue;

function changed(grid: Grid, change: Change): Grid {
  const { top, left, bottom, right } = grid.area;
  return createGrid({
    sheet: grid.sheet,
    origin: { row: top, col: left },
    values: Array.from({ length: bottom - top + 1 }, (_, r) =>
      Array.from({ length: right - left + 1 }, (__, c) =>
        change(grid.value(top + r, left + c), top + r, left + c),
      ),
    ),
    merges: grid.merges,
    formats: (row, col) => grid.cell(row, col).format,
  });
}

/** True for a cell in one of the columns, below their heads. */
function isInColumns(form: FormInstance, columns: readonly string[], row: number, col: number): boolean {
  return (
    row > form.headerRows.bottom &&
    [...form.columns].some(([id, at]) => columns.includes(id) && at.col === col)
  );
}

/** The parts that are left out, one after the other. */
function changesOf(form: FormInstance): Change[] {
  const { funds, headerRows } = form;
  const without =
    (...columns: string[]): Change =>
    (value, row, col) =>
      isInColumns(form, columns, row, col) ? null : value;
  return [
    (value) => value,
    (value) => (typeof value === 'number' ? null : value),
    (value) => (typeof value === 'number' ? '若干' : value),
    (value, row) => (funds && row >= funds.area.top && row <= funds.area.bottom ? null : value),
    (value, row) => (row < headerRows.top && row > form.grid.area.top ? null : value),
    (value, row, col) =>
      row === headerRows.bottom &&
      [...form.columns].some(
        ([id, at]) => id !== 'name' && id !== 'level1' && at.col === col && id !== 'target',
      )
        ? null
        : value,
    without('target', 'sign', 'meterUnit'),
    without('actual', 'score', 'weight', 'forecast'),
    without('name', 'level2'),
  ];
}

/** Every table in every state, recognised. */
export function sparseTables() {
  return TABLES.flatMap((name) => corpusTable(name).grids).flatMap((grid) => {
    const [form] = recogniseSheet(grid).forms;
    return changesOf(form!)
      .map((change) => changed(grid, change))
      .map((one) => ({ grids: [one], recognitions: [recogniseSheet(one)], name: '' }));
  });
}
