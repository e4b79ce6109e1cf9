import { writeXlsx } from 'hucre/xlsx';
import type { ComposedForm } from '../../core/forms';
import { composedSheet } from './composed-sheet';

/** A new workbook with a sheet for each form. */
export function writeForms(
  sheets: readonly { readonly name: string; readonly form: ComposedForm }[],
  properties: { readonly created?: Date; readonly modified?: Date } = {},
): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, form }) => composedSheet(name, form)),
    properties: { creator: 'Jixiao', ...properties },
    defaultFont: { name: '宋体', size: 11 },
  });
}
