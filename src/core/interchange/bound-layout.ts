import { MAX_ROWS, parseA1 } from '../address';
import type { Address } from '../grid';
import type { InterchangeLayout, LayoutColumn, LayoutTable, TextLimit } from './types';

export interface BoundPlace {
  readonly cell: Address;
  readonly field: string;
  readonly limit?: TextLimit | undefined;
}

export interface BoundColumn extends Omit<LayoutColumn, 'col'> {
  /** Zero-based. */
  readonly col: number;
}

export interface BoundTable {
  readonly of: LayoutTable['of'];
  /** Zero-based, both included. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: readonly BoundColumn[];
}

/** A layout with its addresses as numbers. */
export interface BoundLayout {
  readonly anchors: readonly Address[];
  readonly places: readonly BoundPlace[];
  readonly tables: readonly BoundTable[];
}

/** Zero-based column of its letters. */
export const columnNumber = (letters: string): number => parseA1(`${letters}1`)!.col;

/** The addresses of a layout that has passed its check. */
export function bindLayout({ anchors, places, tables }: InterchangeLayout): BoundLayout {
  return {
    anchors: anchors.map(({ cell }) => parseA1(cell)!),
    places: places.map(({ cell, field, limit }) => ({ cell: parseA1(cell)!, field, limit })),
    tables: tables.map(({ of, firstRow, lastRow, columns }) => ({
      of,
      firstRow: firstRow - 1,
      lastRow: (lastRow ?? MAX_ROWS) - 1,
      columns: columns.map((column) => ({ ...column, col: columnNumber(column.col) })),
    })),
  };
}
