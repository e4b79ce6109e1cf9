import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import type { BackendValue } from '../standin';

/** A cell's value as Excel shows it to add-ins; "" is empty. */
export function valueOf(cell: Nullable<ICellData>): BackendValue {
  const value = cell?.v;
  if (value === null || value === undefined || value === '') return richTextOf(cell);
  if (cell?.t === CellValueType.BOOLEAN)
    return value === true || value === 1 || String(value).toUpperCase() === 'TRUE';
  if (cell?.t === CellValueType.STRING || cell?.t === CellValueType.FORCE_STRING) return String(value);
  return value;
}

function richTextOf(cell: Nullable<ICellData>): string {
  return cell?.p?.body?.dataStream.replace(/\r\n$/, '').replace(/\r/g, '\n') ?? '';
}

/** What Univer is told to make a cell hold this value, or this formula. */
export function cellData(value: BackendValue): ICellData {
  if (value === '') return { v: null, f: null, si: null, p: null, t: null };
  if (typeof value === 'string' && value.startsWith('='))
    return { v: null, f: value, si: null, p: null, t: null };
  const base = { f: null, si: null, p: null };
  if (typeof value === 'boolean') return { ...base, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === 'number') return { ...base, v: value, t: CellValueType.NUMBER };
  // An apostrophe says "this is a text" and is not part of it.
  return { ...base, v: value.startsWith("'") ? value.slice(1) : value, t: CellValueType.STRING };
}
