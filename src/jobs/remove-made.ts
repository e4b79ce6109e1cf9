import type { Grid } from '../core/grid';
import { isOwnSheet } from '../core/recognise';
import type { HostFailure, MadeSheet, Workbook, WorkOptions } from '../host/workbook';

/** A sheet that was to be removed and is still there. */
export interface KeptSheet {
  readonly sheet: string;
  /** Somebody has typed in it, formulas elsewhere, our report's links left out, refer to it, or the host's reason. */
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

/** A link to a place of the workbook and nothing else: where the place is gone it leads nowhere, and no value is lost. */
const LINK = /^=HYPERLINK\("#(?:[^"]|"")*","(?:[^"]|"")*"\)$/;

/**
 * Adds the other sheets that formulas of a sheet refer to. The links of our report are none of the user's: every table
 * in which anything was found has some, and the next report comes without them.
 */
function addReferences(grid: Grid, names: Set<string>): void {
  const { sheet, area } = grid;
  const isOwn = isOwnSheet(grid);
  const addOther = (name: string) => {
    if (name !== sheet) names.add(name);
  };
  for (let row = area.top; row <= area.bottom; row++)
    for (let col = area.left; col <= area.right; col++) {
      const { formula } = grid.cell(row, col);
      if (!formula || (isOwn && LINK.test(formula))) continue;
      for (const [, quoted, bare] of formula.matchAll(SHEET_NAME))
        addOther(quoted?.replaceAll("''", "'") ?? bare!);
    }
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
