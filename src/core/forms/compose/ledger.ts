import type { FormDefinition } from '../types';
import { Canvas, type ComposedForm } from './canvas';
import type { Column } from './columns';
import type { FormData } from './data';
import { assistRows, putIndicatorRow, widthsOf } from './rows';

/** A ledger: its title, its header, one line for each 三级指标. */
export function composeLedger(
  definition: FormDefinition,
  columns: readonly Column[],
  data: FormData,
): ComposedForm<'plain'> {
  const canvas = new Canvas(columns.length);
  const title = data.title ?? `${data.year === undefined ? '' : `${data.year}年度`}${definition.name.zh}`;
  canvas.put(canvas.addRow(), 0, columns.length - 1, title, 'title');
  const headerRow = canvas.addRow();
  columns.forEach(({ label }, index) => canvas.put(headerRow, index, index, label.zh, 'head'));
  const whole = { left: 0, right: columns.length - 1 };
  for (const values of data.indicators ?? [])
    putIndicatorRow(canvas, canvas.addRow(), whole, columns, values);
  assistRows(canvas, headerRow + 1, canvas.height - 1, 0, columns);
  return canvas.finish('plain', widthsOf(columns), { top: headerRow, bottom: headerRow }, true);
}
