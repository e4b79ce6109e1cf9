import type { Address, Area } from '../../grid';

/** The area of one cell. */
export function areaOf({ row, col }: Address): Area {
  return { top: row, left: col, bottom: row, right: col };
}
