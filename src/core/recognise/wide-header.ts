import { readNumber } from '../indicator/number';
import type { TableHeader } from './header-row';
import type { SheetView } from './sheet-view';
import type { BoundColumn } from './types';

/** Fewer columns beside one another are remarks, not places. */
const MIN_PLACES = 2;
/** Rows below the header that are looked at. */
const LOOKED_AT = 30;

/** Headed columns behind the indicator's name that no label is known for. */
function unknownColumns(view: SheetView, header: TableHeader, name: BoundColumn): BoundColumn[] {
  const bound = new Set([...header.columns.values()].map(({ col }) => col));
  const found: BoundColumn[] = [];
  for (let col = name.col + 1; col <= view.grid.area.right; col++) {
    const value = view.own(header.bottom, col);
    if (bound.has(col) || value === null) continue;
    found.push({ col, header: { value, cell: view.anchor(header.bottom, col) } });
  }
  return found;
}

/** Of what a place's column holds: the rest are targets in words (有所提升). */
const SHARE_OF_FIGURES = 0.6;

/** True where most of what a column holds are figures, or texts with one. */
function holdsTargets(view: SheetView, header: TableHeader, { col }: BoundColumn): boolean {
  let figures = 0;
  let filled = 0;
  const last = Math.min(view.grid.area.bottom, header.bottom + LOOKED_AT);
  for (let row = header.bottom + 1; row <= last; row++) {
    const value = view.own(row, col);
    if (value === null) continue;
    filled++;
    if (readNumber(value).number !== null || /\d/.test(String(value))) figures++;
  }
  return figures > 0 && figures >= filled * SHARE_OF_FIGURES;
}

/**
 * A table whose targets stand in a column for each village, school or year, headed by its name and not by 指标值:
 * those columns together are its targets. Any other header stays as it is.
 */
export function asWide(view: SheetView, header: TableHeader): TableHeader {
  const name = header.columns.get('name');
  if (!name || header.columns.has('target') || header.columns.has('actual')) return header;
  const places = unknownColumns(view, header, name).filter((column) => holdsTargets(view, header, column));
  if (places.length < MIN_PLACES) return header;
  return {
    ...header,
    columns: new Map([...header.columns, ['target', places[0]!]]),
    places,
    right: Math.max(header.right, places.at(-1)!.col),
  };
}
