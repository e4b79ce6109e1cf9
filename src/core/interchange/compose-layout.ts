import { parseA1 } from '../address';
import type { ComposedForm } from '../forms';
import { Canvas } from '../forms/compose/canvas';
import type { Address } from '../grid';
import { bindLayout } from './bound-layout';
import type { InterchangeLayout } from './types';

/** Rows of a table that has no last one, so that a blank file shows where it goes on. */
const OPEN_ROWS = 20;
const WIDTH = 16;

/**
 * A layout as a blank sheet: its anchors where they belong. For a platform whose own blank file is not at hand; its
 * look, lists and notes are missing.
 */
export function composeLayout(layout: InterchangeLayout): ComposedForm<'plain'> {
  const { anchors, places, tables } = bindLayout(layout);
  const isOpen = layout.tables.map(({ lastRow }) => lastRow === null);
  const ends = tables.map(({ firstRow, lastRow }, index) =>
    isOpen[index] ? firstRow + OPEN_ROWS - 1 : lastRow,
  );
  const all: readonly Address[] = [...anchors, ...places.map(({ cell }) => cell)];
  const bottom = Math.max(...all.map(({ row }) => row), ...ends);
  const right = Math.max(
    ...all.map(({ col }) => col),
    ...tables.flatMap(({ columns }) => columns.map(({ col }) => col)),
  );
  const canvas = new Canvas(right + 1);
  for (let row = 0; row <= bottom; row++) canvas.addRow();
  tables.forEach(({ firstRow, columns }, index) => {
    for (let row = firstRow; row <= ends[index]!; row++)
      for (const { col } of columns) canvas.put(row, col, col, null, 'text');
  });
  for (const { cell } of places) canvas.put(cell.row, cell.col, cell.col, null, 'text');
  for (const { cell: a1, text } of layout.anchors) {
    const { row, col } = parseA1(a1)!;
    const isHead = tables.some(
      ({ firstRow, columns }) => row < firstRow && columns.some((one) => one.col === col),
    );
    canvas.put(row, col, col, text, isHead ? 'head' : 'label');
  }
  const header = Math.max(0, (tables[0]?.firstRow ?? 1) - 1);
  return canvas.finish('plain', Array<number>(right + 1).fill(WIDTH), { top: header, bottom: header }, false);
}
