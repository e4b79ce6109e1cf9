import type { FormData, IndicatorColumnId } from '../forms';
import type { CellValue } from '../grid';
import { headValues, indicatorsByName } from './flat-values';

/** What was carried into a form, by name: a value that still stands there has not been touched since. */
export type CarriedRecord = ReadonlyMap<string, CellValue>;

/** What an indicator's value is called in a record. */
export const rowValueName = (indicator: string, column: IndicatorColumnId): string =>
  `${indicator}:${column}`;

/** What a run carries. */
export function recordOf(data: FormData): CarriedRecord {
  const record = new Map(headValues(data));
  for (const [name, row] of indicatorsByName(data.indicators ?? []))
    for (const [column, value] of Object.entries(row))
      record.set(rowValueName(name, column as IndicatorColumnId), value);
  return record;
}

/** A record as plain JSON, for a workbook's settings. */
export const recordToJson = (record: CarriedRecord): [string, CellValue][] => [...record];

const isCellValue = (value: unknown): value is CellValue =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

/** Reads a record back; whatever is no record of ours is none at all. */
export function recordFromJson(json: unknown): CarriedRecord {
  if (!Array.isArray(json)) return new Map();
  return new Map(
    json.filter(
      (entry): entry is [string, CellValue] =>
        Array.isArray(entry) && entry.length === 2 && typeof entry[0] === 'string' && isCellValue(entry[1]),
    ),
  );
}
