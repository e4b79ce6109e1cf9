import type { Address, Area, CellValue } from '../../core/grid';
import { either, number, object, orNull, text, whole, flag, type Shape } from './shape';

/** Rows and columns that a sheet can have at most. */
const LAST_ROW = 1_048_575;
const LAST_COL = 16_383;

export const row = whole(LAST_ROW);
export const col = whole(LAST_COL);
export const address: Shape<Address> = object({ row, col });
export const area: Shape<Area> = object({ top: row, left: col, bottom: row, right: col });
export const cellValue: Shape<CellValue> = orNull(either(either(text(), number), flag));
export const name = text(40_000);
export const sha256: Shape<string> = (value, at) => {
  const found = text(64)(value, at);
  return /^[0-9a-f]{64}$/.test(found) ? found : text(-1)(value, at);
};
