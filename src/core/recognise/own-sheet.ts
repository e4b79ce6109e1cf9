import type { Grid } from '../grid';

/** The line below the title of every sheet that a report is written to begins with this, in every language. */
export const OWN_SHEET_SIGNATURE = 'Jixiao｜绩效审核';

/** Row of the signature; it stands in the first column. */
export const OWN_SHEET_SIGNATURE_ROW = 1;

/** True for a sheet that a report of ours was written to: it is about tables, and is none itself. */
export function isOwnSheet(grid: Grid): boolean {
  const { top, left } = grid.area;
  if (top > OWN_SHEET_SIGNATURE_ROW || left > 0) return false;
  const value = grid.value(OWN_SHEET_SIGNATURE_ROW, 0);
  return typeof value === 'string' && value.startsWith(OWN_SHEET_SIGNATURE);
}
