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
  type PendingSummary,
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

/** Names under which sheets make room for others. */
function namesAside(sheets: readonly OwnSheet[], taken: readonly string[]): AsideSheet[] {
  const aside: AsideSheet[] = [];
  for (const was of sheets) {
    const name = freeSheetName(`${ASIDE}${was.name}`, [...taken, ...aside.map((one) => one.name)]);
    aside.push({ name, was });
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

async function removeNamed(workbook: Workbook, names: readonly string[]): Promise<void> {
  const there = new Set(await namesIn(workbook));
  for (const name of names) if (there.has(name)) await workbook.removeSheet(name);
}

/** Which sheets of a summary that broke off are there: they are blank still, or bear its title. */
async function unfinished(workbook: Workbook, { added, aside }: PendingSummary): Promise<string[]> {
  const there = new Set(await namesIn(workbook));
  const inTheWay = new Set(aside.flatMap(({ name, was }) => (there.has(name) ? [] : [was.name])));
  const names = added.flatMap(({ name }) => (there.has(name) && !inTheWay.has(name) ? [name] : []));
  const titles = new Map(added.map(({ name, title }) => [name, title]));
  return (await workbook.read(names)).flatMap((reading) => {
    if (!('grid' in reading)) return [];
    const title = reading.grid.value(0, 0);
    return title === null || String(title) === titles.get(reading.sheet) ? [reading.sheet] : [];
  });
}

/** Puts right what broke off in the middle: what was added goes, and what made room for it comes back. */
async function recovered(workbook: Workbook): Promise<OwnSummary> {
  const own = await readOwnSummary(workbook);
  if (!own.pending) return own;
  await removeNamed(workbook, await unfinished(workbook, own.pending));
  await bringBack(workbook, own.pending.aside);
  const settled = { ...own, pending: null };
  await store(workbook, settled);
  return settled;
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

/**
 * Writes a summary to sheets of its own, behind all others, and shows the first. All of it is written, or nothing: the
 * workbook knows beforehand what is to be done, so that the next summary puts right even what nobody was left to.
 * @throws HostError when sheets cannot be added, or with code `cancelled`; the workbook is as it was then.
 */
export async function writeSummary(
  workbook: Workbook,
  composed: readonly SummarySheet[],
  { replaces, ...options }: WriteSummaryOptions,
): Promise<WrittenSummary> {
  const own = await recovered(workbook);
  const earlier = await earlierSummary(workbook, own);
  const there = await namesIn(workbook);
  const aside = replaces ? namesAside(earlier.sheets, there) : [];
  const leaving = new Set(aside.map(({ was }) => was.name));
  const staying = [...there.filter((name) => !leaving.has(name)), ...aside.map(({ name }) => name)];
  const sheets = withFreeNames(composed, staying);
  const names = sheets.map(({ name }) => name);
  const added = sheets.map(({ name, form }) => ({ name, title: String(form.values[0]?.[0] ?? '') }));
  await store(workbook, { ...own, pending: { added, aside } });
  let written: OwnSheet[];
  try {
    for (const { name, was } of aside) await workbook.renameSheet(was.name, name, false);
    await addAll(workbook, sheets, options);
    for (const { name } of aside) await workbook.renameSheet(name, name, true);
    written = (await workbook.read(names)).map((reading) => {
      if ('failure' in reading) throw new HostError(reading.failure);
      return ownSheetOf(reading.grid);
    });
  } catch (error) {
    // What cannot be put right now is when the next summary is written.
    await recovered(workbook).catch(() => undefined);
    throw error;
  }
  const kept = replaces ? [] : earlier.sheets;
  const next = { sheets: [...kept, ...written], last: names, aside };
  // Only what nobody can take back any more goes for good.
  const leftOver = own.aside.map(({ name, was: { title } }) => ({ name, title }));
  await store(workbook, { ...next, pending: leftOver.length > 0 ? { added: leftOver, aside: [] } : null });
  if (leftOver.length > 0) await recovered(workbook).catch(() => undefined);
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
  const own = await recovered(workbook);
  const earlier = await earlierSummary(workbook, own);
  const last = earlier.sheets.filter(({ name }) => own.last.includes(name));
  const others = earlier.sheets.filter(({ name }) => !own.last.includes(name));
  await removeNamed(
    workbook,
    last.map(({ name }) => name),
  );
  const back = await bringBack(workbook, own.aside);
  await store(workbook, { sheets: [...others, ...back], last: [], aside: [], pending: null });
  return { removed: last.length, restored: back.length };
}
