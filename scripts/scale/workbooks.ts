import { makeCounty } from '../county/county';
import { HAMLET } from '../county/golden';
import { countyFiles, type CountySheet } from '../county/workbooks';
import { bytesOf } from '../county/write';

/** Workbooks of one form each, of made-up counties: named by the seed and the form's place, made when asked for. */
let known: { readonly seed: number; readonly sheets: readonly CountySheet[] } = { seed: -1, sheets: [] };

function sheetsOf(seed: number): readonly CountySheet[] {
  if (known.seed !== seed) {
    const files = countyFiles(makeCounty(HAMLET, seed));
    known = { seed, sheets: files.flatMap(({ sheets }) => sheets) };
  }
  return known.sheets;
}

/** How many workbooks a seed gives. */
export const workbooksOf = (seed: number): number => sheetsOf(seed).length;

export const nameOf = (seed: number, index: number): string => `${seed}-${index}.xlsx`;

/** The bytes of the workbook with this name. */
export async function makeWorkbook(name: string): Promise<Uint8Array> {
  const [, seed, index] = /^(\d+)-(\d+)\.xlsx$/.exec(name)!;
  return bytesOf({ path: name, sheets: [sheetsOf(Number(seed))[Number(index)]!] });
}
