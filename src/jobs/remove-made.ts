import type { Grid } from '../core/grid';
import type { HostFailure, MadeSheet, Workbook, WorkOptions } from '../host/workbook';

/** A sheet that was to be removed and is still there. */
export interface KeptSheet {
  readonly sheet: string;
  /** Somebody has typed in it, formulas elsewhere refer to it, or the host's reason. */
  readonly reason: 'changed' | 'inUse' | HostFailure;
}

/** What became of sheets that were to be removed; fewer than wanted when the rest was cancelled. */
export interface RemovedTables {
  readonly removed: readonly string[];
  readonly kept: readonly KeptSheet[];
  readonly wanted: number;
}

/** A sheet's name before a reference: '校舍 维修'!A1, 校舍维修!A1. */
const SHEET_NAME = /'((?:[^']|'')+)'!|([\p{L}\p{N}_.]+)!/gu;

/** Adds the other sheets that formulas of a sheet refer to. */
function addReferences(grid: Grid, names: Set<string>): void {
  const { sheet, area } = grid;
  const addOther = (name: string) => {
    if (name !== sheet) names.add(name);
  };
  for (let row = area.top; row <= area.bottom; row++)
    for (let col = area.left; col <= area.right; col++)
      for (const [, quoted, bare] of grid.cell(row, col).formula?.matchAll(SHEET_NAME) ?? [])
        addOther(quoted?.replaceAll("''", "'") ?? bare!);
}

/**
 * Removes tables that were made, as long as nobody has typed in them since and no formula of another sheet refers to
 * them. Those that are gone already count as removed.
 * @throws HostError when sheets cannot be removed, or the user is editing a cell.
 */
export async function removeMade(
  workbook: Workbook,
  made: readonly MadeSheet[],
  options: WorkOptions = {},
): Promise<RemovedTables> {
  const sheets = (await workbook.sheets()).filter(({ kind }) => kind === 'worksheet');
  const used = new Set<string>();
  for (const reading of await workbook.read(sheets.map(({ name }) => name)))
    if ('grid' in reading) addReferences(reading.grid, used);
  const outcomes = await workbook.removeSheets(
    made.filter(({ name }) => !used.has(name)),
    options,
  );
  const isGone = (reason: KeptSheet['reason']) => typeof reason === 'object' && reason.code === 'sheetGone';
  const removed: string[] = [];
  const kept: KeptSheet[] = made
    .filter(({ name }) => used.has(name))
    .map(({ name }) => ({ sheet: name, reason: 'inUse' }));
  for (const { sheet, kept: reason } of outcomes) {
    if (reason === undefined || isGone(reason)) removed.push(sheet);
    else kept.push({ sheet, reason });
  }
  return { removed, kept, wanted: made.length };
}
