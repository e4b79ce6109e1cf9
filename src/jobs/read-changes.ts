import type { LiveAudit } from '../core/audit';
import type { Area, Grid } from '../core/grid';
import { HostError, type HostFailure, type SheetInfo, type Workbook } from '../host/workbook';
import type { ChangedAreas, Changes } from './changes';
import { readHiddenRows, withoutOurHiding } from './problem-rows';

/** The sheets of an audit that is kept up to date. */
export interface KeptSheets {
  /** Names of all sheets of the workbook, as last seen; `null` before the first look. */
  names: readonly string[] | null;
  /** Those that are audited. */
  infos: readonly SheetInfo[];
  /** Why some of them were not read. */
  readonly failures: Map<string, HostFailure>;
}

/**
 * Reads what has changed into a kept audit: the areas told of where that is enough, whole sheets where rows moved or the
 * used area or merges are others. What could not be read stays among the changes.
 * @param isWhole whether new sheets belong to the audit
 * @returns whether anything is other than it was
 */
export async function readChanges(
  workbook: Workbook,
  live: LiveAudit,
  changes: Changes,
  kept: KeptSheets,
  isWhole: boolean,
  signal: AbortSignal,
): Promise<boolean> {
  const batch = changes.take();
  try {
    const isUnheardOf = [...batch.sheets.keys()].some((sheet) => !kept.names?.includes(sheet));
    const haveMoved =
      (batch.haveSheetsChanged || isUnheardOf || kept.names === null) &&
      lookAtSheets(await workbook.sheets(), kept, isWhole);
    const worksheets = kept.infos.filter(({ kind }) => kind === 'worksheet').map(({ name }) => name);

    const whole: string[] = [];
    let isNews = haveMoved;
    for (const sheet of worksheets) {
      const areas = batch.sheets.get(sheet);
      const known = live.sheet(sheet);
      if (!known && (areas || !kept.failures.has(sheet))) whole.push(sheet);
      else if (areas && known) {
        const taken = await takeAreas(workbook, live, known.grid, areas);
        if (taken === 'whole') whole.push(sheet);
        else isNews ||= taken;
      }
    }
    if (whole.length > 0) {
      const hidden = await readHiddenRows(workbook);
      for (const reading of await workbook.read(whole, { signal })) {
        kept.failures.delete(reading.sheet);
        if ('failure' in reading) kept.failures.set(reading.sheet, reading.failure);
        else live.put(withoutOurHiding(reading.grid, hidden));
      }
      isNews = true;
    }
    return isNews;
  } catch (error) {
    changes.restore(batch);
    throw error;
  }
}

/** Which sheets there are now; a sheet that is called otherwise in the same place is the same sheet. */
function lookAtSheets(all: readonly SheetInfo[], kept: KeptSheets, isWhole: boolean): boolean {
  const names = all.map(({ name }) => name);
  const before = kept.names ?? names;
  const renamed = (name: string): string => {
    const at = before.indexOf(name);
    const isSamePlace = before.length === names.length && at >= 0 && !before.includes(names[at]!);
    return !names.includes(name) && isSamePlace ? names[at]! : name;
  };
  const were = kept.infos.map(({ name }) => name);
  const wanted = were.map(renamed);
  kept.names = names;
  kept.infos = isWhole ? all : all.filter(({ name }) => wanted.includes(name));
  return kept.infos.map(({ name }) => name).join('\n') !== were.join('\n');
}

/** Reads areas of a sheet; `'whole'` when that is not enough. */
async function takeAreas(
  workbook: Workbook,
  live: LiveAudit,
  grid: Grid,
  areas: ChangedAreas,
): Promise<boolean | 'whole'> {
  if (areas === 'all') return 'whole';
  // Outside of the used area every cell is blank; should it reach further now, that shows.
  const inside = areas.flatMap((area) => clip(area, grid.area) ?? []);
  try {
    const { usedArea, grids } = await workbook.readAreas(grid.sheet, inside);
    const isSameFrame =
      usedArea !== null && isSame(usedArea, grid.area) && grids.every((part) => hasSameMerges(grid, part));
    if (!isSameFrame) return 'whole';
    let isNews = false;
    for (const part of grids) isNews = live.take(part) || isNews;
    return isNews;
  } catch (error) {
    // The whole sheet is read piece by piece, and says what is wrong where that fails as well.
    if (error instanceof HostError && error.failure.code !== 'editing') return 'whole';
    throw error;
  }
}

const isSame = (a: Area, b: Area): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

function clip(area: Area, to: Area): Area | null {
  const top = Math.max(area.top, to.top);
  const left = Math.max(area.left, to.left);
  const bottom = Math.min(area.bottom, to.bottom);
  const right = Math.min(area.right, to.right);
  return top > bottom || left > right ? null : { top, left, bottom, right };
}

/** True when the merges around a part are those that the whole grid knows. */
function hasSameMerges({ merges }: Grid, part: Grid): boolean {
  const keys = (areas: readonly Area[]) =>
    areas
      .filter((area) => clip(area, part.area))
      .map(({ top, left, bottom, right }) => [top, left, bottom, right].join())
      .sort()
      .join(' ');
  return keys(merges) === keys(part.merges);
}
