import type { Area } from '../../core/grid';
import { areasOf } from './blocks';
import { areaOf, cellsIn, newJob, PLACE, rangeOf, type SheetJob } from './sheet-job';
import { sheetState, STATE_PROPERTIES } from './sheet-state';

const sameArea = (a: Area, b: Area): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** What is asked about a sheet as a whole. */
interface SheetHead {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly whole: Excel.Range;
  readonly merged: Excel.RangeAreas;
  /** `null` where it is not asked, so that a formula may be anywhere. */
  readonly formulas: Excel.RangeAreas | null;
}

/** Asks about a sheet as a whole; of a single cell Excel would answer where formulas are on all of the sheet. */
export function askForHead(
  sheet: Excel.Worksheet,
  { area }: SheetJob,
  withholdsFormulas: boolean,
): SheetHead {
  sheet.load(STATE_PROPERTIES);
  const used = sheet.getUsedRangeOrNullObject(true).untrack();
  used.load(PLACE);
  const whole = rangeOf(sheet, area);
  whole.load('rowHidden,columnHidden,hasSpill');
  const merged = whole.getMergedAreasOrNullObject().untrack();
  merged.areas.load(`items/${PLACE.replaceAll(',', ',items/')}`);
  if (withholdsFormulas || cellsIn(area) === 1) return { sheet, used, whole, merged, formulas: null };
  const formulas = whole.getSpecialCellsOrNullObject('Formulas').untrack();
  formulas.load('address,areaCount,cellCount');
  return { sheet, used, whole, merged, formulas };
}

/**
 * Takes what was answered about a sheet as a whole.
 * @returns `grown` when somebody typed beyond the area since it was looked at: the sheet has to be read anew
 */
export function takeHead(job: SheetJob, head: SheetHead): 'grown' | 'known' {
  const { sheet, used, whole, merged, formulas } = head;
  const { area } = job;
  const now = used.isNullObject ? null : areaOf(used);
  if (now && !sameArea(now, area)) {
    Object.assign(job, newJob(job.sheet, now));
    return 'grown';
  }
  job.state = sheetState(sheet);
  job.merges = merged.isNullObject ? [] : merged.areas.items.map(areaOf);
  job.mixedRows = whole.rowHidden === null;
  job.mixedCols = whole.columnHidden === null;
  if (whole.rowHidden) job.hiddenRows = range(area.top, area.bottom);
  if (whole.columnHidden) job.hiddenCols = range(area.left, area.right);
  // Cells that a formula spills over may be told as formulas or not: they are all asked.
  const spills = (whole.hasSpill as boolean | null) !== false;
  if (formulas && !spills)
    job.formulaAreas = formulas.isNullObject ? [] : (whereFormulas(formulas) ?? [area]);
  return 'known';
}

const whereFormulas = ({ address, areaCount, cellCount }: Excel.RangeAreas): Area[] | null =>
  areasOf(address, areaCount, cellCount);
