import { writeXlsx } from 'hucre/xlsx';
import type { NewSheet } from '../workbook';
import { composedSheet } from './composed-sheet';

/** A new workbook with a sheet for each form. Our functions calculate in Excel alone, and a file opens anywhere. */
export function writeForms(
  sheets: readonly NewSheet<'plain'>[],
  properties: { readonly created?: Date; readonly modified?: Date } = {},
): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(composedSheet),
    properties: { creator: 'Jixiao', ...properties },
    defaultFont: { name: '宋体', size: 11 },
  });
}
