import { digest } from '../digest';
import type { Address, Area, CellValue } from '../grid';
import type { MessageData, Report } from './types';

/** Message data that names a place. Where something stands may change; what stands there is what counts. */
const PLACES: ReadonlySet<string> = new Set(['sheet', 'cell', 'cells', 'file']);
/** One or several addresses, with or without their sheet: "B5", "'表1'!B5:C7、D9". */
const ADDRESS = /^(?:.+!)?\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Z]{1,3}\$?[1-9]\d{0,6})?$/;

const isPlace = (name: string, value: MessageData[string]): boolean =>
  PLACES.has(name) ||
  (typeof value === 'string' && value.split(/[、,，;；]\s*/).every((one) => ADDRESS.test(one)));

/** What a finding is about, besides its words. */
interface Seen {
  /** The value at an absolute address of the finding's sheet. */
  readonly value: (row: number, col: number) => CellValue;
  /** Name of the sheet, where rules use it for want of another name for a project. */
  readonly standIn: string | null;
}

/**
 * Digest of what a finding says: its message with the data, what was expected and found, and the values in its
 * cells. Places are left out (addresses, names of sheets), and so are blank cells: a row inserted above, a
 * renamed sheet or a blank line in between changes nothing of what was said.
 */
export function digestOf(report: Report, seen: Seen): string {
  const data = Object.entries(report.data ?? {})
    .filter(([name, value]) => !isPlace(name, value) && value !== seen.standIn)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const cells = [areaOf(report.cell), ...(report.cells ?? [])].map((area) => valuesIn(area, seen));
  return digest(
    JSON.stringify([report.message, data, report.expected ?? null, report.actual ?? null, cells]),
  );
}

const areaOf = ({ row, col }: Address): Area => ({ top: row, left: col, bottom: row, right: col });

function valuesIn({ top, left, bottom, right }: Area, { value }: Seen): CellValue[] {
  const values: CellValue[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let col = left; col <= right; col++) {
      const found = value(row, col);
      if (found !== null) values.push(found);
    }
  }
  return values;
}
