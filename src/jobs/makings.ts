/**
 * Tables that were made, kept in the workbook: what was made can be taken back after the workbook was closed and opened
 * again.
 */
import type { JournalEntry } from '../core/fixes';
import { imprintFromJson, imprintToJson, isUntouched, type StoredImprint } from '../core/templates';
import type { HostFailure, MadeSheet, Workbook, WorkOptions } from '../host/workbook';
import { revertFixes, type RevertOutcome } from './journal';
import { removeMade, type RemovedTables } from './remove-made';
import { isSheetId, onSheetsNow, withId } from './sheets-now';

const SETTING = 'made';

/** What was made with one press of a button. */
export interface Making {
  readonly id: number;
  /** ISO date and time, local, to the minute: "2020-12-31T09:30". */
  readonly date: string;
  /** Id of the table. */
  readonly template: string;
  /** The sheets that were added, as far as they have not been taken back. */
  readonly sheets: readonly MadeSheet[];
  /** Entries of the journal: cells of other sheets that were brought up to date. */
  readonly entries: readonly JournalEntry['id'][];
}

/** Older ones go when there are more, or more in them. */
export const MAKING_LIMITS = { makings: 30, sheets: 2_000, characters: 500_000 } as const;

const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;
const TEMPLATE = /^[a-z][a-z0-9-]{0,60}$/;
const LONGEST_SHEET_NAME = 64;

/** The sheet's name and its imprint; then its id, where there is one. */
type StoredSheet = (string | StoredImprint[number])[];
type StoredMaking = { id: number; date: string; template: string; sheets: StoredSheet[]; entries: number[] };

const storedSheet = ({ name, imprint, id }: MadeSheet): StoredSheet => [
  name,
  ...imprintToJson(imprint),
  ...(id === undefined ? [] : [id]),
];

const toJson = ({ id, date, template, sheets, entries }: Making): StoredMaking => ({
  id,
  date,
  template,
  sheets: sheets.map(storedSheet),
  entries: [...entries],
});

const isId = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0;

/** Parts of a stored imprint; the sheet's id stands behind them. */
const IMPRINT_LENGTH = 5;

function sheetFromJson(json: unknown): MadeSheet | null {
  if (!Array.isArray(json)) return null;
  const [name, ...rest] = json as unknown[];
  const imprint = imprintFromJson(rest);
  if (typeof name !== 'string' || name === '' || name.length > LONGEST_SHEET_NAME || !imprint) return null;
  const id = rest.at(IMPRINT_LENGTH);
  return { name, imprint, ...(isSheetId(id) && { id }) };
}

/** `null` for whatever we have not written: half of it could not be taken back. */
function fromJson(json: unknown): Making | null {
  if (typeof json !== 'object' || json === null) return null;
  const { id, date, template, sheets, entries } = json as Record<string, unknown>;
  if (!isId(id) || typeof date !== 'string' || !DATE.test(date)) return null;
  if (typeof template !== 'string' || !TEMPLATE.test(template)) return null;
  if (!Array.isArray(sheets) || sheets.length > MAKING_LIMITS.sheets) return null;
  if (!Array.isArray(entries) || !entries.every(isId)) return null;
  const read = (sheets as unknown[]).map(sheetFromJson);
  return read.every((sheet) => sheet !== null) ? { id, date, template, sheets: read, entries } : null;
}

/** What was made in this workbook and can be taken back, the oldest first. */
export async function readMakings(workbook: Workbook): Promise<readonly Making[]> {
  const stored: unknown = await workbook.getSetting(SETTING);
  if (!Array.isArray(stored)) return [];
  return (stored as unknown[]).slice(-MAKING_LIMITS.makings).flatMap((one) => fromJson(one) ?? []);
}

/** The number of the next one. */
export const nextMaking = (makings: readonly Making[]): number =>
  Math.max(0, ...makings.map(({ id }) => id)) + 1;

/** The latest of them, as many as a workbook keeps. */
function latest(makings: readonly Making[]): Making[] {
  const { makings: most, sheets: mostSheets, characters: mostCharacters } = MAKING_LIMITS;
  let [sheets, characters] = [0, 0];
  const kept: Making[] = [];
  for (const one of [...makings].reverse()) {
    sheets += one.sheets.length;
    characters += JSON.stringify(toJson(one)).length + 1;
    if (kept.length === most || sheets > mostSheets || characters > mostCharacters) break;
    kept.push(one);
  }
  return kept.reverse();
}

/** Adds what was made, or puts it in the place of the one with its number; of what is empty nothing is kept. */
export async function rememberMaking(workbook: Workbook, making: Making): Promise<void> {
  const others = (await readMakings(workbook)).filter(({ id }) => id !== making.id);
  const isEmpty = making.sheets.length + making.entries.length === 0;
  const all = isEmpty ? others : latest([...others, making].sort((a, b) => a.id - b.id));
  await workbook.setSetting(SETTING, all.length === 0 ? null : all.map(toJson));
}

/** Sheets that were made, with the names that they have now. */
async function madeSheetsNow(workbook: Workbook, made: readonly MadeSheet[]): Promise<MadeSheet[]> {
  const sheets = await onSheetsNow(
    workbook,
    made.map(({ name, id, imprint }) => withId({ sheet: name, imprint }, id)),
    (some, now) =>
      some.filter(({ sheet, imprint }) => {
        const grid = now.get(sheet);
        return grid !== undefined && isUntouched(grid, imprint);
      }).length,
  );
  return sheets.map(({ sheet, id, imprint }) => withId({ name: sheet, imprint }, id));
}

/** What became of tables that were to be taken back. */
export interface TakenBack extends RemovedTables {
  /** Cells that hold again what they held before. */
  readonly reverted: number;
  /** Cells that somebody has changed since: they were left alone. */
  readonly changed: RevertOutcome['changed'];
  readonly failures: ReadonlyMap<string, HostFailure>;
}

/**
 * Takes back what was made: cells of other sheets get what they held before, and the new sheets go, each as far as
 * nobody has changed it since. What is refused or cancelled is kept, and can be taken back another time.
 * @returns `null` when nothing of that number is known
 * @throws HostError when sheets cannot be removed, or the user is editing a cell; asked again, it goes on
 */
export async function takeBackMaking(
  workbook: Workbook,
  id: number,
  options: WorkOptions = {},
): Promise<TakenBack | null> {
  const making = (await readMakings(workbook)).find((one) => one.id === id);
  if (!making) return null;
  const reverts: RevertOutcome[] = [];
  const left: number[] = [];
  for (const entry of [...making.entries].reverse()) {
    const outcome = await revertFixes(workbook, entry);
    // Somebody may have taken it back already, where fixes are listed.
    if (outcome) reverts.push(outcome);
    if (outcome && outcome.left.length > 0) left.unshift(entry);
  }
  const sheets = await madeSheetsNow(workbook, making.sheets);
  const outcome = await removeMade(workbook, sheets, options);
  const removed = new Set(outcome.removed);
  await rememberMaking(workbook, {
    ...making,
    sheets: sheets.filter(({ name }) => !removed.has(name)),
    entries: left,
  });
  return {
    ...outcome,
    reverted: reverts.reduce((sum, one) => sum + one.reverted, 0),
    changed: reverts.flatMap((one) => one.changed),
    failures: new Map(reverts.flatMap((one) => [...one.failures])),
  };
}
