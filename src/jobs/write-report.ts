import { isOwnSheet } from '../core/recognise';
import { HostError, type NewSheet, type Workbook, type WorkOptions } from '../host/workbook';

/** Remembers what our sheet is called. */
const SETTING = 'reportSheet';

/**
 * The sheet that the last report was written to, if it still is ours: a sheet of the user's that came to be called so,
 * and one of ours that was renamed to be kept, are left alone.
 */
async function earlierSheet(workbook: Workbook): Promise<string | null> {
  const name = await workbook.getSetting(SETTING);
  if (typeof name !== 'string') return null;
  const isThere = (await workbook.sheets()).some((sheet) => sheet.name === name);
  if (!isThere) return null;
  const [reading] = await workbook.read([name]);
  return reading && 'grid' in reading && isOwnSheet(reading.grid) ? name : null;
}

/**
 * Writes a report to a sheet of the workbook, in place of the one that was written before, and shows it.
 * @param sheet the report, with the name it takes where that is free
 * @returns the sheet's name
 * @throws HostError when sheets cannot be added, or with code `cancelled`; the earlier report is still there then.
 */
export async function writeReport(
  workbook: Workbook,
  sheet: Pick<NewSheet, 'name' | 'form'>,
  options: WorkOptions = {},
): Promise<string> {
  const earlier = await earlierSheet(workbook);
  const table: NewSheet = earlier === null ? sheet : { ...sheet, name: earlier, replaces: earlier };
  const [written] = await workbook.addSheets([table], options);
  if (written === undefined) throw new HostError({ code: 'cancelled' });
  await workbook.setSetting(SETTING, written);
  await workbook.select(written, { top: 0, left: 0, bottom: 0, right: 0 });
  return written;
}
