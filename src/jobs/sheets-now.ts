/**
 * Finds sheets again that something was stored about. They may be called otherwise by then: the host's own id tells which
 * they are. It does not tell for ever, since another program that saves the file may leave ids out or give them to other
 * sheets; then there is the name, and where the two mean different sheets, what stands on them.
 */
import type { Grids } from '../core/fixes';
import type { SheetInfo, Workbook } from '../host/workbook';

/** Something that is stored about a sheet. */
export interface OnSheet {
  /** The sheet's name. */
  readonly sheet: string;
  /** What the host knew it by; absent where names are all there is, and in what older versions stored. */
  readonly id?: string;
}

/** Longer ones are none of ours. */
const LONGEST_ID = 64;

/** A sheet's id as it is stored, which may come from anywhere. */
export const isSheetId = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= LONGEST_ID;

/** What the host knows sheets by, by their names. */
export const idsOf = (infos: readonly SheetInfo[]): ReadonlyMap<string, string> =>
  new Map(infos.flatMap(({ name, id }) => (id === undefined ? [] : [[name, id] as const])));

/** A sheet with its id, where there is one. */
export const withId = <T extends object>(one: T, id: string | undefined): T & { readonly id?: string } =>
  id === undefined ? one : { ...one, id };

/** What a sheet may be called now, the likeliest first; nothing when it is gone. */
function candidates({ sheet, id }: OnSheet, infos: readonly SheetInfo[]): string[] {
  const byId = id === undefined ? undefined : infos.find((info) => info.id === id);
  const byName = infos.find(({ name }) => name === sheet);
  return [...new Set([byId, byName].flatMap((info) => (info ? [info.name] : [])))];
}

/** What a sheet is called now; what it was called when it is gone. */
export const nameNow = (stored: OnSheet, infos: readonly SheetInfo[]): string =>
  candidates(stored, infos)[0] ?? stored.sheet;

/**
 * What is stored about sheets, with the names that these have now. Sheets are read only where id and name mean two.
 * @param fits how many of some things that are stored about one sheet are as they were left, if it is this one
 */
export async function onSheetsNow<T extends OnSheet>(
  workbook: Workbook,
  stored: readonly T[],
  fits: (some: readonly T[], now: Grids) => number,
): Promise<T[]> {
  if (stored.every(({ id }) => id === undefined)) return [...stored];
  const infos = await workbook.sheets();
  const ids = idsOf(infos);
  const groups = new Map<string, T[]>();
  for (const one of stored) {
    const key = JSON.stringify([one.sheet, one.id]);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  const moved = new Map<T, T>();
  for (const group of groups.values()) {
    const names = candidates(group[0]!, infos);
    const ways = (names.length > 0 ? names : [group[0]!.sheet]).map((sheet) =>
      group.map((one): T => withId({ ...one, sheet }, ids.get(sheet) ?? one.id)),
    );
    const now = ways.length > 1 ? await gridsOf(workbook, names) : null;
    const counts = now ? ways.map((way) => fits(way, now)) : [0];
    const best = ways[counts.indexOf(Math.max(...counts))]!;
    group.forEach((one, index) => moved.set(one, best[index]!));
  }
  return stored.map((one) => moved.get(one)!);
}

async function gridsOf(workbook: Workbook, names: readonly string[]): Promise<Grids> {
  const readings = await workbook.read(names);
  return new Map(readings.flatMap((one) => ('grid' in one ? [[one.sheet, one.grid] as const] : [])));
}
