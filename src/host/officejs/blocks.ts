import { parseArea } from '../../core/address';
import type { Area } from '../../core/grid';
import { cellsIn } from './sheet-job';

/** What asking about one more block costs, in bytes: its path and two actions; and what a cell in it does. */
const BLOCK_BYTES = 600;
const CELL_BYTES = 12;

const cost = (area: Area): number => BLOCK_BYTES + CELL_BYTES * cellsIn(area);

/** First and last row, by column, of cells that are to be asked about. */
export type Spans = Map<number, { top: number; bottom: number }>;

/** Adds cells of a column. */
export function widen(spans: Spans, col: number, top: number, bottom = top): void {
  const span = spans.get(col);
  if (!span) spans.set(col, { top, bottom });
  else {
    span.top = Math.min(span.top, top);
    span.bottom = Math.max(span.bottom, bottom);
  }
}

/** Few blocks that hold all of these cells: neighbours become one where that costs less than asking twice. */
export function blocksOf(spans: Spans): Area[] {
  const blocks: Area[] = [];
  for (const [col, { top, bottom }] of [...spans].sort(([a], [b]) => a - b)) {
    const next: Area = { top, bottom, left: col, right: col };
    const last = blocks.at(-1);
    const both = last && {
      top: Math.min(last.top, top),
      bottom: Math.max(last.bottom, bottom),
      left: last.left,
      right: col,
    };
    if (both && cost(both) <= cost(last) + cost(next)) blocks[blocks.length - 1] = both;
    else blocks.push(next);
  }
  return blocks;
}

/** A sheet's name in front of an address; it may hold commas between apostrophes. */
const SHEET_NAME = /(?:'(?:[^']|'')*'|[^',!]*)!/g;

/**
 * The areas that a list of addresses names.
 * @returns `null` unless it names so many areas and cells: Excel cuts long lists without a word.
 */
export function areasOf(address: string, areaCount: number, cellCount: number): Area[] | null {
  const areas = address.replace(SHEET_NAME, '').split(',').map(parseArea);
  const isWhole = areas.every((area) => area !== null) && areas.length === areaCount;
  return isWhole && areas.reduce((sum, area) => sum + cellsIn(area), 0) === cellCount ? areas : null;
}
