import { contains } from '../address';
import type { Address } from '../grid';
import type { IndicatorColumnId } from '../forms/types';
import { labelsOf } from './header-labels';
import { FILLED_COLUMNS, isNothing, VALUE_COLUMNS } from './rows';
import type { SheetView } from './sheet-view';
import type { FormInstance } from './types';

/** Columns from which rows, projects and levels are made up. */
const SHAPING: readonly IndicatorColumnId[] = [...FILLED_COLUMNS, 'name'];

const columnOf = (form: FormInstance, id: IndicatorColumnId) => form.columns.get(id)?.col;

/** True where a form has rows of its table, or what stands among them. */
const hasBodyAt = ({ headerRows, area }: FormInstance, row: number): boolean =>
  row > headerRows.bottom && row <= area.bottom;

/**
 * True for a cell that holds nothing but a value of an indicator row: recognition has not looked at it but for the
 * {@link rowShape} of its row, and reads it when it is asked for it.
 */
export function isPlainValue(view: SheetView, forms: readonly FormInstance[], cell: Address): boolean {
  const form = forms.find(({ area }) => contains(area, cell));
  if (!form?.rows.some(({ row }) => row === cell.row)) return false;
  const { top, bottom, left, right } = view.areaAt(cell.row, cell.col);
  if (top !== bottom || left !== right) return false;
  // Without targets of its own a table may be one with a target for each place, which is told by its cells.
  if (form.places.length > 0 || !(form.columns.has('target') || form.columns.has('actual'))) return false;
  return forms
    .filter((one) => hasBodyAt(one, cell.row))
    .every((one) => {
      const name = columnOf(one, 'name') ?? one.area.left;
      // Beside 无 the target says whether there is an indicator.
      if (isNothing(view.own(cell.row, name))) return false;
      const isLeading = cell.col >= one.area.left && cell.col <= name;
      return !isLeading && SHAPING.every((id) => columnOf(one, id) !== cell.col);
    });
}

/**
 * What recognition sees of a row besides its texts up to the indicator's name: labels that could head a table, and
 * whether there are values at all. While it stays the same, plain values may change without another recognition.
 */
export function rowShape(view: SheetView, forms: readonly FormInstance[], row: number): string {
  const { left, right } = view.grid.area;
  let isBlank = true;
  for (let col = left; col <= right && isBlank; col++) isBlank = view.own(row, col) === null;
  const hasValues = forms
    .filter((form) => hasBodyAt(form, row))
    .map((form) =>
      VALUE_COLUMNS.some((id) => {
        const col = columnOf(form, id);
        return col !== undefined && view.own(row, col) !== null;
      }),
    );
  return JSON.stringify([labelsOf(view, row), isBlank, hasValues]);
}
