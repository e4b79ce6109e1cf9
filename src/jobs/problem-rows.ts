/**
 * 只看有问题的行: hides the indicator rows without a problem and gives them back. What was hidden is remembered in the
 * workbook, so that it can be given back after the file was closed, and is no finding (hidden rows) meanwhile.
 */
import type { Finding } from '../core/audit/types';
import type { Grid } from '../core/grid';
import {
  HostError,
  type HostFailure,
  type RowRun,
  type SettingValue,
  type SheetInfo,
  type Workbook,
} from '../host/workbook';
import type { SheetAudit, WorkbookAudit } from './audit-workbook';
import { idsOf, isSheetId, nameNow, withId } from './sheets-now';

/** Where they are kept. */
export const HIDDEN_ROWS_SETTING = 'hiddenRows';

/** Rows that are hidden by us, by the name of their sheet. */
export type HiddenRows = ReadonlyMap<string, readonly RowRun[]>;

export const NO_HIDDEN_ROWS: HiddenRows = new Map();

/** What became of the rows: sheets that refused are named with the reason, the others went on. */
export interface RowsOutcome {
  readonly rows: number;
  readonly failures: ReadonlyMap<string, HostFailure>;
}

/** More than any sheet of ours has; a workbook from elsewhere may claim anything. */
const MOST_RUNS = 100_000;

/**
 * Reads what is stored in a workbook, which may come from anywhere; what is no run of rows is left out.
 * @param infos its sheets as they are now: those that have been renamed are found by their ids
 */
export function hiddenRowsFromJson(json: SettingValue, infos: readonly SheetInfo[] = []): HiddenRows {
  if (json === null || typeof json !== 'object' || Array.isArray(json)) return NO_HIDDEN_ROWS;
  const isIndex = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
  const hidden = new Map<string, readonly RowRun[]>();
  for (const [sheet, stored] of Object.entries(json)) {
    const runs = Array.isArray(stored) ? stored.slice(0, MOST_RUNS) : [];
    const name = nameNow(withId({ sheet }, runs.find(isSheetId)), infos);
    const own = runs.flatMap((run): RowRun[] => {
      const [top, bottom] = Array.isArray(run) ? run : [];
      return isIndex(top) && isIndex(bottom) && top <= bottom ? [{ top, bottom }] : [];
    });
    hidden.set(name, [...(hidden.get(name) ?? []), ...own]);
  }
  return hidden;
}

async function lookAt(workbook: Workbook) {
  const { infos, settings } = await workbook.look([HIDDEN_ROWS_SETTING]);
  return { hidden: hiddenRowsFromJson(settings[0] ?? null, infos), ids: idsOf(infos) };
}

/** Which rows of this workbook are hidden by us; sheets are named as they are now. */
export async function readHiddenRows(workbook: Workbook): Promise<HiddenRows> {
  return (await lookAt(workbook)).hidden;
}

/** Of each sheet its runs and, behind them, what the host knows it by: an older version passes over that. */
async function remember(
  workbook: Workbook,
  hidden: HiddenRows,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const entries = [...hidden].filter(([, runs]) => runs.length > 0);
  const stored = entries.map(([sheet, runs]): [string, SettingValue] => {
    const id = ids.get(sheet);
    return [sheet, [...runs.map(({ top, bottom }) => [top, bottom]), ...(id === undefined ? [] : [id])]];
  });
  await workbook.setSetting(HIDDEN_ROWS_SETTING, stored.length === 0 ? null : Object.fromEntries(stored));
}

/** The grid as it is without our hiding. */
export function withoutOurHiding(grid: Grid, hidden: HiddenRows): Grid {
  const runs = hidden.get(grid.sheet);
  if (!runs || grid.hiddenRows.size === 0) return grid;
  const others = [...grid.hiddenRows].filter(
    (row) => !runs.some(({ top, bottom }) => top <= row && row <= bottom),
  );
  return { ...grid, hiddenRows: new Set(others) };
}

/** Hides the indicator rows in which nothing was found, on every sheet that has findings. */
export async function showProblemRows(workbook: Workbook, audit: WorkbookAudit): Promise<RowsOutcome> {
  const before = await showAllRows(workbook);
  const wanted = new Map(
    audit.sheets.flatMap((sheet) => {
      const runs = before.failures.has(sheet.info.name) ? [] : rowsToHide(sheet, audit.findings);
      return runs.length > 0 ? [[sheet.info.name, runs] as const] : [];
    }),
  );
  // First of all: should it break off in the middle, all of it can be given back.
  const { hidden: kept, ids } = await lookAt(workbook);
  await remember(workbook, new Map([...kept, ...wanted]), ids);
  const outcome = await setHidden(workbook, wanted, true);
  const done = [...wanted].filter(([sheet]) => !outcome.failures.has(sheet));
  await remember(workbook, new Map([...kept, ...done]), ids);
  return { ...outcome, failures: new Map([...before.failures, ...outcome.failures]) };
}

/** Gives back the rows that were hidden by us; what a sheet refuses to show stays remembered. */
export async function showAllRows(workbook: Workbook): Promise<RowsOutcome> {
  const { hidden, ids } = await lookAt(workbook);
  if (hidden.size === 0) return { rows: 0, failures: new Map() };
  const outcome = await setHidden(workbook, hidden, false);
  const failures = new Map([...outcome.failures].filter(([, { code }]) => code !== 'sheetGone'));
  await remember(workbook, new Map([...hidden].filter(([sheet]) => failures.has(sheet))), ids);
  return { rows: outcome.rows, failures };
}

async function setHidden(workbook: Workbook, wanted: HiddenRows, isHidden: boolean): Promise<RowsOutcome> {
  const failures = new Map<string, HostFailure>();
  let rows = 0;
  for (const [sheet, runs] of wanted) {
    try {
      await workbook.setRowsHidden(sheet, runs, isHidden);
      for (const { top, bottom } of runs) rows += bottom - top + 1;
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      failures.set(sheet, error.failure);
    }
  }
  return { rows, failures };
}

function rowsToHide({ info, grid, forms }: SheetAudit, findings: readonly Finding[]): RowRun[] {
  const own = findings.filter(({ sheet }) => sheet === info.name);
  if (!grid || own.length === 0) return [];
  const withProblems = new Set<number>();
  for (const { cell, cells = [] } of own) {
    withProblems.add(cell.row);
    // A column that does not add up is no problem of each of its rows.
    for (const { top, bottom } of cells) if (top === bottom) withProblems.add(top);
  }
  const rows = forms
    .flatMap(({ form }) => form.rows.map(({ row }) => row))
    .filter((row) => !withProblems.has(row) && !grid.hiddenRows.has(row));
  return runsOf([...new Set(rows)].sort((a, b) => a - b));
}

function runsOf(rows: readonly number[]): RowRun[] {
  const runs: { top: number; bottom: number }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.bottom === row - 1) last.bottom = row;
    else runs.push({ top: row, bottom: row });
  }
  return runs;
}
