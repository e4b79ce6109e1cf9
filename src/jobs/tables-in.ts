import { recogniseSheet } from '../core/recognise';
import type { FormInstance, RegisterInstance } from '../core/recognise/types';
import type { Workbook } from '../host/workbook';
import { readAnswers } from './table-answers';

/** What a workbook holds, in its order. */
export interface Tables {
  readonly forms: readonly FormInstance[];
  readonly registers: readonly RegisterInstance[];
}

/** All forms and registers of a workbook; sheets that cannot be read have none. */
export async function tablesIn(workbook: Workbook): Promise<Tables> {
  const answers = await readAnswers(workbook);
  const sheets = (await workbook.sheets()).filter(({ kind }) => kind === 'worksheet');
  const readings = await workbook.read(sheets.map(({ name }) => name));
  const found = readings.flatMap((reading) =>
    'grid' in reading ? [recogniseSheet(reading.grid, answers)] : [],
  );
  return {
    forms: found.flatMap(({ forms }) => forms),
    registers: found.flatMap(({ registers }) => registers),
  };
}
