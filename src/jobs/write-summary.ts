import { withFreeNames, type SummarySheet } from '../core/rollup';
import { freeSheetName } from '../core/templates/sheet-names';
import {
  HostError,
  type NewSheet,
  type SettingValue,
  type Workbook,
  type WorkOptions,
} from '../host/workbook';
import {
  earlierSummary,
  ownSheetOf,
  readOwnSummary,
  SUMMARY_SETTING,
  type AsideSheet,
  type EarlierSummary,
  type OwnSheet,
  type OwnSummary,
} from './own-summary';

/** A summary that was written. */
export interface WrittenSummary {
  /** In their order. */
  readonly sheets: readonly string[];
  /** How many it took the place of. */
  readonly replaced: number;
}

export interface WriteSummaryOptions extends WorkOptions {
  /** The sheets of the last summary go; they can be brought back. Otherwise this one stands beside it. */
  readonly replaces: boolean;
}

const ASIDE = '旧·';

const namesIn = async (workbook: Workbook): Promise<string[]> =>
  (await workbook.sheets()).map(({ name }) => name);

const store = (workbook: Workbook, own: OwnSummary): Promise<void> =>
  workbook.setSetting(SUMMARY_SETTING, own as unknown as SettingValue);

/** What a summary of ours in the workbook consists of; `null` where there is none. */
export async function lookForSummary(workbook: Workbook): Promise<EarlierSummary | null> {
  const found = await earlierSummary(workbook, await readOwnSummary(workbook));
  return found.sheets.length === 0 ? null : found;
}

/** Renames sheets to make room for others of their names. */
async function makeRoom(workbook: Workbook, sheets: readonly OwnSheet[]): Promise<AsideSheet[]> {
  const aside: AsideSheet[] = [];
  try {
    for (const was of sheets) {
      const name = freeSheetName(`${ASIDE}${was.name}`, await namesIn(workbook));
      await workbook.renameSheet(was.name, name, false);
      aside.push({ name, was });
    }
  } catch (error) {
    await bringBack(workbook, aside);
    throw error;
  }
  return aside;
}

async function bringBack(workbook: Workbook, aside: readonly AsideSheet[]): Promise<OwnSheet[]> {
  const back: OwnSheet[] = [];
  const there = new Set(await namesIn(workbook));
  for (const { name, was } of aside) {
    if (!there.has(name)) continue;
    await workbook.renameSheet(name, was.name, false);
    back.push(was);
  }
  return back;
}

/** Adds the sheets from the last to the first: formulas refer to sheets further behind, which must be there. */
async function addAll(
  workbook: Workbook,
  sheets: readonly SummarySheet[],
  options: WorkOptions,
): Promise<void> {
  const backwards = sheets.map((sheet, index): NewSheet => {
    const next = sheets[index + 1];
    return { ...sheet, ...(next && { before: next.name }) };
  });
  const added = await workbook.addSheets(backwards.reverse(), options);
  if (added.length < sheets.length) throw new HostError({ code: 'cancelled' });
}

async function removeNamed(workbook: Workbook, names: readonly string[]): Promise<void> {
  const there = new Set(await namesIn(workbook));
  for (const name of names) if (there.has(name)) await workbook.removeSheet(name);
}

/**
 * Writes a summary to sheets of its own, behind all others, and shows the first. All of it is written, or nothing.
 * @throws HostError when sheets cannot be added, or with code `cancelled`; the workbook is as it was then.
 */
export async function writeSummary(
  workbook: Workbook,
  composed: readonly SummarySheet[],
  { replaces, ...options }: WriteSummaryOptions,
): Promise<WrittenSummary> {
  const own = await readOwnSummary(workbook);
  const earlier = await earlierSummary(workbook, own);
  const aside = replaces ? await makeRoom(workbook, earlier.sheets) : [];
  const sheets = withFreeNames(composed, await namesIn(workbook));
  const names = sheets.map(({ name }) => name);
  try {
    await addAll(workbook, sheets, options);
  } catch (error) {
    await removeNamed(workbook, names);
    await bringBack(workbook, aside);
    throw error;
  }
  // Only what nobody can take back any more goes for good.
  await removeNamed(
    workbook,
    own.aside.map(({ name }) => name),
  );
  for (const { name } of aside) await workbook.renameSheet(name, name, true);
  const written = (await workbook.read(names)).flatMap((reading) =>
    'grid' in reading ? ownSheetOf(reading.grid) : [],
  );
  const kept = replaces ? [] : earlier.sheets;
  await store(workbook, { sheets: [...kept, ...written], last: names, aside });
  const [first] = names;
  if (first !== undefined) await workbook.select(first, { top: 0, left: 0, bottom: 0, right: 0 });
  return { sheets: names, replaced: aside.length };
}

/** What became of a summary that was taken back. */
export interface RestoredSummary {
  readonly removed: number;
  readonly restored: number;
}

/**
 * Takes the summary that was written last out again, and brings back what it took the place of, also after the workbook
 * was closed.
 * @throws HostError when sheets cannot be removed or renamed.
 */
export async function takeBackSummary(workbook: Workbook): Promise<RestoredSummary> {
  const own = await readOwnSummary(workbook);
  const earlier = await earlierSummary(workbook, own);
  const last = earlier.sheets.filter(({ name }) => own.last.includes(name));
  const others = earlier.sheets.filter(({ name }) => !own.last.includes(name));
  await removeNamed(
    workbook,
    last.map(({ name }) => name),
  );
  const back = await bringBack(workbook, own.aside);
  await store(workbook, { sheets: [...others, ...back], last: [], aside: [] });
  return { removed: last.length, restored: back.length };
}
