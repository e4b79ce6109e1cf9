import { isUntouched } from '../../core/templates/imprint';
import {
  HostError,
  type MadeSheet,
  type RemoveOutcome,
  type SheetReading,
  type WorkOptions,
} from '../workbook';
import { toFailure } from './failure';
import type { Run } from './runner';
import { onSheets } from './structure';

/** Sheets that are read in one go: what was read must not be old when they are deleted. */
const AT_ONCE = 10;

/** Removes those of the sheets that hold what was written to them, and nothing else. */
export async function removeSheets(
  run: Run,
  read: (sheets: readonly string[]) => Promise<SheetReading[]>,
  sheets: readonly MadeSheet[],
  { signal, onProgress }: WorkOptions = {},
): Promise<RemoveOutcome[]> {
  const outcomes: RemoveOutcome[] = [];
  for (let first = 0; first < sheets.length && !signal?.aborted; first += AT_ONCE) {
    const some = sheets.slice(first, first + AT_ONCE);
    const readings = await read(some.map(({ name }) => name));
    for (const [index, { name, imprint }] of some.entries()) {
      if (signal?.aborted) break;
      outcomes.push(await removeOne(run, name, readings[index]!, imprint));
      onProgress?.(outcomes.length / sheets.length);
    }
  }
  return outcomes;
}

async function removeOne(
  run: Run,
  sheet: string,
  reading: SheetReading,
  imprint: MadeSheet['imprint'],
): Promise<RemoveOutcome> {
  if ('failure' in reading) return { sheet, kept: reading.failure };
  if (!isUntouched(reading.grid, imprint)) return { sheet, kept: 'changed' };
  try {
    await onSheets(run)(async (context) => {
      context.workbook.worksheets.getItem(sheet).delete();
      await context.sync();
    });
    return { sheet };
  } catch (error) {
    const failure = toFailure(error, sheet);
    // Nothing else would go either.
    if (failure.code === 'editing' || failure.code === 'structure') throw new HostError(failure);
    return { sheet, kept: failure };
  }
}
