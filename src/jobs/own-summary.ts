import { digest } from '../core/digest';
import type { Grid } from '../core/grid';
import type { SettingValue, SheetReading, Workbook } from '../host/workbook';

/** Where it is kept which sheets a summary was written to. */
export const SUMMARY_SETTING = 'summary';

/** A sheet that a summary was written to. */
export interface OwnSheet {
  readonly name: string;
  /** Its title: a sheet of the user's that came to be called so has another one. */
  readonly title: string;
  /** Of its cells as they were written. */
  readonly digest: string;
}

/** A sheet that a later summary took the place of. */
export interface AsideSheet {
  /** What it is called while it is put aside. */
  readonly name: string;
  readonly was: OwnSheet;
}

/** What is being done to a workbook, stored before it is begun: what broke off in the middle is put right by it. */
export interface PendingSummary {
  /** Sheets that are to be there only if all of it comes to its end. */
  readonly added: readonly Omit<OwnSheet, 'digest'>[];
  /** Sheets that make room for them. */
  readonly aside: readonly AsideSheet[];
}

/** The summary's sheets of a workbook. */
export interface OwnSummary {
  readonly sheets: readonly OwnSheet[];
  /** Names of those that were written last, which can be taken back. */
  readonly last: readonly string[];
  /** What they took the place of. */
  readonly aside: readonly AsideSheet[];
  /** `null` when nothing is under way. */
  readonly pending: PendingSummary | null;
}

const NONE: OwnSummary = { sheets: [], last: [], aside: [], pending: null };

type Json = { readonly [key: string]: SettingValue };

const isObject = (json: SettingValue | undefined): json is { [key: string]: SettingValue } =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

const listOf = <T>(json: SettingValue | undefined, read: (one: Json) => T | null): T[] =>
  Array.isArray(json) ? json.flatMap((one) => (isObject(one) ? (read(one) ?? []) : [])) : [];

function titleFrom({ name, title }: Json): Omit<OwnSheet, 'digest'> | null {
  return typeof name === 'string' && typeof title === 'string' ? { name, title } : null;
}

function sheetFrom(json: Json): OwnSheet | null {
  const named = titleFrom(json);
  return named && typeof json.digest === 'string' ? { ...named, digest: json.digest } : null;
}

function asideFrom({ name, was }: Json): AsideSheet | null {
  const sheet = isObject(was) ? sheetFrom(was) : null;
  return typeof name === 'string' && sheet ? { name, was: sheet } : null;
}

/** What is stored, or nothing where somebody else wrote it. */
export function ownSummaryFromJson(json: SettingValue): OwnSummary {
  if (!isObject(json)) return NONE;
  const { sheets, last, aside, pending } = json;
  return {
    sheets: listOf(sheets, sheetFrom),
    last: Array.isArray(last) ? last.filter((name) => typeof name === 'string') : [],
    aside: listOf(aside, asideFrom),
    pending: isObject(pending)
      ? { added: listOf(pending.added, titleFrom), aside: listOf(pending.aside, asideFrom) }
      : null,
  };
}

/** Sheets of ours that are put aside, or belong to a summary that broke off. */
export const unshownSheets = ({ aside, pending }: OwnSummary): ReadonlySet<string> =>
  new Set([...aside, ...(pending?.aside ?? []), ...(pending?.added ?? [])].map(({ name }) => name));

/** Everything of a sheet that a person types: what formulas come to is not among it. */
function typedOn(grid: Grid): string {
  const { top, left, bottom, right } = grid.area;
  const lines: unknown[] = [top, left];
  for (let row = top; row <= bottom; row++)
    for (let col = left; col <= right; col++) {
      const { value, formula } = grid.cell(row, col);
      lines.push(formula ?? value);
    }
  return JSON.stringify(lines);
}

/** What identifies a sheet as it is now. */
export function ownSheetOf(grid: Grid): OwnSheet {
  return { name: grid.sheet, title: String(grid.value(0, 0)), digest: digest(typedOn(grid)) };
}

/** True for a sheet that is still the one that was written, whatever has been typed on it since. */
export const isOwn = (reading: SheetReading, { sheets }: OwnSummary): boolean =>
  'grid' in reading &&
  sheets.some(({ name, title }) => name === reading.sheet && title === String(reading.grid.value(0, 0)));

/** The summary's sheets that a workbook still has, and those of them that somebody has changed. */
export interface EarlierSummary {
  readonly sheets: readonly OwnSheet[];
  readonly changed: readonly string[];
}

/** Looks which sheets of a summary are still there. */
export async function earlierSummary(workbook: Workbook, own: OwnSummary): Promise<EarlierSummary> {
  const there = new Set((await workbook.sheets()).map(({ name }) => name));
  const known = own.sheets.filter(({ name }) => there.has(name));
  const readings = await workbook.read(known.map(({ name }) => name));
  const ours = known.flatMap((sheet, index) => {
    const reading = readings[index]!;
    if (!isOwn(reading, own) || !('grid' in reading)) return [];
    return [{ sheet, isChanged: ownSheetOf(reading.grid).digest !== sheet.digest }];
  });
  return {
    sheets: ours.map(({ sheet }) => sheet),
    changed: ours.filter(({ isChanged }) => isChanged).map(({ sheet }) => sheet.name),
  };
}

/** What is stored of the summary in a workbook. */
export async function readOwnSummary(workbook: Workbook): Promise<OwnSummary> {
  return ownSummaryFromJson(await workbook.getSetting(SUMMARY_SETTING));
}
