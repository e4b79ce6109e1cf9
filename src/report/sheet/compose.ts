import type { ComposedForm } from '../../core/forms';
import { Canvas } from '../../core/forms/compose/canvas';
import type { CellValue } from '../../core/grid';
import { withoutControls } from '../controls';
import { isPartCell, type Chapter, type Part, type PartCell, type PartColumn } from './parts';

/** A cell holds no more characters. */
const LONGEST = 32_000;

const written = (value: CellValue): CellValue =>
  typeof value === 'string' ? withoutControls(value).slice(0, LONGEST) : value;

function putCell(
  canvas: Canvas,
  row: number,
  { from, to, role = 'text' }: PartColumn,
  given: PartCell | CellValue,
): void {
  const cell: PartCell = isPartCell(given) ? given : { value: given };
  canvas.put(row, from, to, written(cell.value), cell.role ?? role);
  if (cell.link) canvas.links.push({ ...cell.link, from: { row, col: from } });
}

/** Puts a part below what is there; gives the row of its header, if it has one. */
function putPart(canvas: Canvas, { heading, columns, rows }: Part): number | null {
  if (heading !== null) canvas.put(canvas.addRow(), 0, 0, heading, 'section');
  let header: number | null = null;
  if (columns.some(({ head }) => head !== '')) {
    header = canvas.addRow();
    for (const column of columns) canvas.put(header, column.from, column.to, column.head, 'head');
  }
  for (const line of rows) {
    const row = canvas.addRow();
    columns.forEach((column, index) => putCell(canvas, row, column, line[index] ?? null));
  }
  return header;
}

function start(title: string, signature: string, width: number): Canvas {
  const canvas = new Canvas(width);
  canvas.put(canvas.addRow(), 0, width - 1, title, 'title');
  canvas.put(canvas.addRow(), 0, width - 1, signature, 'note');
  return canvas;
}

/** A chapter on a sheet of its own; a single table keeps its header in view. */
export function composeChapter(
  { name, parts }: Chapter,
  signature: string,
  widths: number[],
): ComposedForm<'plain'> {
  const canvas = start(name, signature, widths.length);
  const headers = parts.map((part, index) => {
    if (index > 0) canvas.addRow();
    return putPart(canvas, part);
  });
  const header = parts.length === 1 ? headers[0]! : null;
  return canvas.finish('plain', widths, { top: header ?? 0, bottom: header ?? 0 }, header !== null);
}

/** All chapters below each other on one sheet. */
export function composeTogether(
  title: string,
  chapters: readonly Chapter[],
  signature: string,
  widths: number[],
): ComposedForm<'plain'> {
  const canvas = start(title, signature, widths.length);
  for (const [index, { name, parts }] of chapters.entries()) {
    canvas.addRow();
    // The first chapter is what the title says already.
    if (index > 0) canvas.put(canvas.addRow(), 0, 0, name, 'section');
    parts.forEach((part, at) => {
      if (at > 0) canvas.addRow();
      putPart(canvas, part);
    });
  }
  return canvas.finish('plain', widths, { top: 0, bottom: 0 }, false);
}
