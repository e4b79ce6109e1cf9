import type { IndicatorColumnId } from '../types';
import { numberFormat, type Canvas, type CellRole } from './canvas';
import { printedValue, type Column } from './columns';
import type { IndicatorData } from './data';

/** Three characters of a label side by side. */
const TICK_WIDTH = 6.5;
/** Four of them: 经费保障. */
const CAUSE_WIDTH = 9;
const WIDTHS: Partial<Record<IndicatorColumnId, number>> = {
  sequence: 6,
  unitName: 20,
  projectName: 26,
  stage: 7,
  level1: 11,
  level2: 14,
  name: 22,
  sign: 9,
  target: 12,
  meterUnit: 9,
  actual: 12,
  weight: 7,
  score: 7,
  fundingSupport: CAUSE_WIDTH,
  systemSupport: CAUSE_WIDTH,
  staffSupport: CAUSE_WIDTH,
  equipmentSupport: CAUSE_WIDTH,
  otherCause: TICK_WIDTH,
  reason: 20,
  explanation: 22,
  criteria: 32,
  remark: 14,
};

/** Column widths in characters. */
export const widthsOf = (columns: readonly Column[]): number[] =>
  columns.map(({ id, tick }) => (tick === undefined ? (WIDTHS[id] ?? 12) : TICK_WIDTH));

function roleOf({ id, kind }: Column): CellRole {
  if (id === 'level1' || id === 'level2') return 'label';
  return kind === 'longText' || id === 'name' ? 'text' : 'value';
}

/**
 * One line of the indicator table, from column `left` on; its last cell reaches to column `right`. Nobody types into
 * the columns that are `printed`.
 */
export function putIndicatorRow(
  canvas: Canvas,
  row: number,
  { left, right }: { readonly left: number; readonly right: number },
  columns: readonly Column[],
  values: IndicatorData,
  printed: ReadonlySet<string> = new Set(),
): void {
  columns.forEach((column, index) => {
    const end = index === columns.length - 1 ? right : left + index;
    const value = printedValue(column, values, columns);
    canvas.put(row, left + index, end, value, roleOf(column), numberFormat(column.kind));
    canvas.setLocked(row, left + index, end, printed.has(column.id));
  });
}

/** Drop-downs and hints of the lines from `top` to `bottom`. */
export function assistRows(
  canvas: Canvas,
  top: number,
  bottom: number,
  left: number,
  columns: readonly Column[],
): void {
  columns.forEach((column, index) =>
    canvas.assist(column, { top, left: left + index, bottom, right: left + index }),
  );
}
