import type { PartTable } from './table';

/** A table as one JSON object a line. */
export function toNdjson({ columns, rows }: PartTable): string {
  const lines: string[] = [];
  for (let row = 0; row < rows; row++) {
    const values = columns.map(({ name, data }) => [name, data[row]] as const);
    lines.push(`${JSON.stringify(Object.fromEntries(values))}\n`);
  }
  return lines.join('');
}
