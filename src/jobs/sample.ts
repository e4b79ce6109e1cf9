import { composeForm, formById } from '../core/forms';
import { trialSelfEvaluation } from '../core/samples';
import { HostError, type Workbook, type WorkOptions } from '../host/workbook';

/** Remembers what our sheet is called. */
const SETTING = 'sampleSheet';

/**
 * The sample that was added to the workbook, if it still is there and ours: a sheet of the user's that came to be called
 * so is not, and one that was renamed is kept.
 */
export async function sampleIn(workbook: Workbook): Promise<string | null> {
  const name = await workbook.getSetting(SETTING);
  if (typeof name !== 'string') return null;
  const [reading] = await workbook.read([name]);
  if (!reading || 'failure' in reading) return null;
  const { grid } = reading;
  const { projectName } = trialSelfEvaluation.fields!;
  for (let row = grid.area.top; row <= grid.area.bottom; row++) {
    for (let col = grid.area.left; col <= grid.area.right; col++)
      if (grid.value(row, col) === projectName) return name;
  }
  return null;
}

/**
 * Adds a filled-in self-evaluation with planted problems as a sheet of its own, and shows it; one that is there already
 * is shown as it is. No other sheet is touched.
 * @param name what the sheet is called where that name is free
 * @returns the sheet's name
 * @throws HostError when sheets cannot be added, or with code `cancelled`
 */
export async function addSample(
  workbook: Workbook,
  name: string,
  options: WorkOptions = {},
): Promise<string> {
  const there = await sampleIn(workbook);
  const sheet = there ?? (await newSample(workbook, name, options));
  await workbook.select(sheet, { top: 0, left: 0, bottom: 0, right: 0 });
  return sheet;
}

async function newSample(workbook: Workbook, name: string, options: WorkOptions): Promise<string> {
  const form = composeForm(formById('project-selfeval'), trialSelfEvaluation);
  const [sheet] = await workbook.addSheets([{ name, form }], options);
  if (sheet === undefined) throw new HostError({ code: 'cancelled' });
  await workbook.setSetting(SETTING, sheet);
  return sheet;
}

/**
 * Takes the sample out of the workbook again.
 * @returns the sheet's name; `null` when there is none of ours any more
 * @throws HostError when Excel does not let the sheet go
 */
export async function removeSample(workbook: Workbook): Promise<string | null> {
  const sheet = await sampleIn(workbook);
  if (sheet !== null) await workbook.removeSheet(sheet);
  await workbook.setSetting(SETTING, null);
  return sheet;
}
