/** What a cell of a table for queries holds; `null` is undefined or blank. */
export type PartValue = string | number | boolean | null;

/** One column, with its values row by row. */
export interface PartColumn {
  readonly name: string;
  readonly type: 'STRING' | 'INT32' | 'DOUBLE' | 'BOOLEAN';
  readonly data: readonly PartValue[];
}

/** A table for queries. */
export interface PartTable {
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly PartColumn[];
}

/** How a column is filled from what a row is about. */
export type ColumnOf<Row> = readonly [name: string, type: PartColumn['type'], value: (row: Row) => PartValue];

/** A table with a row for each thing. */
export function tableOf<Row>(
  name: string,
  columns: readonly ColumnOf<Row>[],
  rows: readonly Row[],
): PartTable {
  return {
    name,
    rows: rows.length,
    columns: columns.map(([column, type, value]) => ({ name: column, type, data: rows.map(value) })),
  };
}

/** Whatever stood in a cell, as a text: a column has one type. */
export const asText = (value: PartValue): string | null => (value === null ? null : String(value));
