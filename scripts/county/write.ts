import { writeForms } from '../../src/host/file';
import { compose, type CountyFile } from './workbooks';

/** Files carry no moment of their making: the same seed gives the same bytes. */
const MADE = new Date(Date.UTC(2020, 11, 31));

/** The bytes of a file. */
export function bytesOf({ sheets }: CountyFile): Promise<Uint8Array> {
  return writeForms(
    sheets.map((sheet) => ({ name: sheet.name, form: compose(sheet) })),
    { created: MADE, modified: MADE },
  );
}
