import type { CellLink, CellRole } from '../../core/forms';
import type { CellValue } from '../../core/grid';

/** A cell of a part: a value, or one with another look, or one that leads somewhere. */
export interface PartCell {
  readonly value: CellValue;
  readonly role?: CellRole;
  readonly link?: Omit<CellLink, 'from'>;
}

/** A column of a part, over one or several columns of the sheet. */
export interface PartColumn {
  /** Empty for a part without a header. */
  readonly head: string;
  readonly from: number;
  readonly to: number;
  /** How its cells look; texts at the left when left out. */
  readonly role?: CellRole;
}

/** A table of the report, with its heading. */
export interface Part {
  readonly heading: string | null;
  readonly columns: readonly PartColumn[];
  readonly rows: readonly (readonly (PartCell | CellValue)[])[];
}

/** What belongs together: a sheet of a file, or a stretch of the one sheet in an open workbook. */
export interface Chapter {
  readonly name: string;
  readonly parts: readonly Part[];
}

/** True for a cell with more than a value. */
export function isPartCell(cell: PartCell | CellValue): cell is PartCell {
  return typeof cell === 'object' && cell !== null;
}
