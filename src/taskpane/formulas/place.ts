import type { Address } from '../../core/grid';
import type { CellSelection } from '../../host/workbook';

/** One cell of the workbook. */
export interface Place {
  readonly sheet: string;
  readonly cell: Address;
}

/** The cell at the top left of a selection. */
export function cellOf(selection: CellSelection | null): Place | null {
  const [area] = selection?.areas ?? [];
  return selection && area ? { sheet: selection.sheet, cell: { row: area.top, col: area.left } } : null;
}
