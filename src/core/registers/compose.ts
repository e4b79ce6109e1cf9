import { toA1 } from '../address';
import { Canvas, numberFormat, type ComposedForm } from '../forms/compose/canvas';
import type { CellValue } from '../grid';
import type { RegisterColumn, RegisterDefinition } from './types';

export type RegisterRow = Readonly<Record<string, CellValue>>;

const isLeft = ({ kind }: RegisterColumn) => kind === 'text' || kind === 'longText';

/** Sum of one or more cells of a line. */
function sumOf(ids: readonly string[], columns: readonly RegisterColumn[], row: number): string {
  const cells = ids.map((id) => `N(${toA1({ row, col: columns.findIndex((column) => column.id === id) })})`);
  return cells.length === 1 ? cells[0]! : `(${cells.join('+')})`;
}

/**
 * Lays a register out: title, header, one line for each row. Rates are calculated by plain formulas where nothing is
 * given, and stay blank where they are undefined.
 */
export function composeRegister(
  definition: RegisterDefinition,
  rows: readonly RegisterRow[],
  year?: number,
): ComposedForm<'plain'> {
  const { columns, name } = definition;
  const canvas = new Canvas(columns.length);
  const title = `${year === undefined ? '' : `${year}年度`}${name.zh}`;
  canvas.put(canvas.addRow(), 0, columns.length - 1, title, 'title');
  const headerRow = canvas.addRow();
  const isMoney = columns.some(({ kind }) => kind === 'amount');
  columns.forEach(({ label, kind }, col) => {
    canvas.put(headerRow, col, col, isMoney && kind === 'amount' ? `${label.zh}（万元）` : label.zh, 'head');
  });
  for (const values of rows) {
    const row = canvas.addRow();
    columns.forEach((column, col) => {
      const role = isLeft(column) ? 'text' : 'value';
      canvas.put(row, col, col, values[column.id] ?? null, role, numberFormat(column.kind));
      if (!column.quotient) return;
      const by = sumOf(column.quotient.by, columns, row);
      canvas.calculate(row, col, `IF(${by}=0,"",${sumOf(column.quotient.of, columns, row)}/${by})`);
    });
  }
  columns.forEach((column, col) =>
    canvas.assist(column, { top: headerRow + 1, left: col, bottom: canvas.height - 1, right: col }),
  );
  return canvas.finish(
    'plain',
    columns.map(({ width }) => width ?? 12),
    { top: headerRow, bottom: headerRow },
    true,
  );
}
