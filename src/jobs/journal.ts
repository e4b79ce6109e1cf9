import {
  contentAt,
  journalFromJson,
  journalToJson,
  placeOf,
  planRevert,
  sameContent,
  withEntry,
  withoutEntry,
  type CellContent,
  type Grids,
  type Journal,
  type JournalEdit,
  type JournalEntry,
  type SheetId,
} from '../core/fixes';
import type { Address } from '../core/grid';
import { HostError, type HostFailure, type SheetInfo, type Workbook } from '../host/workbook';
import { idsOf, nameNow, onSheetsNow, withId, type OnSheet } from './sheets-now';

const SETTING = 'journal';

async function lookAt(workbook: Workbook): Promise<{ journal: Journal; infos: readonly SheetInfo[] }> {
  const { infos, settings } = await workbook.look([SETTING]);
  return { journal: journalFromJson(settings[0] ?? null), infos };
}

/** What fixes did in this workbook, the oldest first; sheets are named as they are now. */
export async function readJournal(workbook: Workbook): Promise<Journal> {
  const { journal, infos } = await lookAt(workbook);
  return journal.map((entry) => withNames(entry, (one) => nameNow(one, infos)));
}

/** Adds an entry, or replaces the one with its number; without edits it goes. */
export async function record(workbook: Workbook, entry: JournalEntry): Promise<void> {
  const { journal, infos } = await lookAt(workbook);
  if (entry.edits.length === 0) return store(workbook, withoutEntry(journal, entry.id));
  // A sheet that was renamed since the entry was begun is known by what it was called then.
  const before = journal.find(({ id }) => id === entry.id)?.ids ?? [];
  const known = new Map([...before, ...idsOf(infos), ...(entry.ids ?? [])]);
  await store(workbook, withEntry(journal, { ...entry, ids: idsFor(entry.edits, known) }));
}

function idsFor(edits: readonly JournalEdit[], known: ReadonlyMap<string, string>): SheetId[] {
  const sheets = new Set(edits.map(({ sheet }) => sheet));
  return [...known].filter(([sheet]) => sheets.has(sheet));
}

/** An entry whose sheets are called otherwise. */
function withNames(entry: JournalEntry, nameOf: (one: OnSheet) => string): JournalEntry {
  const { ids, edits } = entry;
  if (!ids) return entry;
  const known = new Map(ids);
  return {
    ...entry,
    ids: ids.map(([sheet, id]): SheetId => [nameOf({ sheet, id }), id]),
    edits: edits.map((edit) => ({ ...edit, sheet: nameOf(withId(edit, known.get(edit.sheet))) })),
  };
}

/** An entry with the names that its sheets have now; where id and name mean two sheets, what stands there decides. */
async function withNamesNow(workbook: Workbook, entry: JournalEntry): Promise<JournalEntry> {
  const known = new Map(entry.ids);
  const edits = await onSheetsNow(
    workbook,
    entry.edits.map((edit) => withId(edit, known.get(edit.sheet))),
    (some, now) => planRevert(some, now).writes.length,
  );
  const ids = new Map(edits.flatMap(({ sheet, id }) => (id === undefined ? [] : [[sheet, id] as const])));
  return { ...entry, edits: edits.map(({ id: _, ...edit }) => edit), ids: [...ids] };
}

async function store(workbook: Workbook, journal: Journal): Promise<void> {
  await workbook.setSetting(SETTING, journal.length === 0 ? null : journalToJson(journal));
}

/** The named sheets as they are now, and why some could not be read, by name. */
export async function readNow(
  workbook: Workbook,
  sheets: Iterable<string>,
): Promise<{ readonly grids: Grids; readonly failures: ReadonlyMap<string, HostFailure> }> {
  const readings = await workbook.read([...new Set(sheets)]);
  return {
    grids: new Map(readings.flatMap((one) => ('grid' in one ? [[one.sheet, one.grid] as const] : []))),
    failures: new Map(
      readings.flatMap((one) => ('failure' in one ? [[one.sheet, one.failure] as const] : [])),
    ),
  };
}

/** The named sheets as they are now; those that cannot be read are left out. */
export const gridsNow = async (workbook: Workbook, sheets: Iterable<string>): Promise<Grids> =>
  (await readNow(workbook, sheets)).grids;

/** A cell with what it is to hold. */
export interface CellChange {
  readonly sheet: string;
  readonly cell: Address;
  readonly content: CellContent;
}

/** Changes that belong together: all of a group are made, or none is meant to be. */
export type ChangeGroup = readonly CellChange[];

/**
 * Writes sheet by sheet, and group by group where a sheet refuses some of its cells, so that one refusal does not
 * stop the others.
 * @returns why sheets refused, by name
 * @throws HostError while the user is editing a cell: then nothing else would go either
 */
export async function writeChanges(
  workbook: Workbook,
  groups: readonly ChangeGroup[],
): Promise<ReadonlyMap<string, HostFailure>> {
  const failures = new Map<string, HostFailure>();
  const bySheet = new Map<string, ChangeGroup[]>();
  for (const group of groups) {
    const [first] = group;
    if (first) bySheet.set(first.sheet, [...(bySheet.get(first.sheet) ?? []), group]);
  }
  const attempt = async (changes: ChangeGroup): Promise<HostFailure | null> => {
    try {
      await workbook.write(
        changes.map(({ sheet, cell, content }) =>
          'formula' in content
            ? { sheet, cell, value: content.formula }
            : { sheet, cell, value: content.value, isText: typeof content.value === 'string' },
        ),
      );
      return null;
    } catch (error) {
      if (!(error instanceof HostError) || error.failure.code === 'editing') throw error;
      return error.failure;
    }
  };
  for (const [sheet, some] of bySheet) {
    const failure = await attempt(some.flat());
    if (!failure) continue;
    failures.set(sheet, failure);
    if (some.length > 1 && failure.code !== 'sheetGone') for (const group of some) await attempt(group);
  }
  return failures;
}

/** What was written of an entry. */
export interface Written {
  /** The edits that were made, as they stand in the journal. */
  readonly edits: readonly JournalEdit[];
  /** Why sheets refused, by name. */
  readonly failures: ReadonlyMap<string, HostFailure>;
}

/**
 * Writes an entry's edits, each for itself. The journal says first what the cells held; what a sheet refuses is taken out
 * of it again.
 * @throws HostError when the journal cannot be written, or the user is editing a cell
 */
export async function writeRecorded(workbook: Workbook, entry: JournalEntry): Promise<Written> {
  const { edits } = entry;
  if (edits.length === 0) return { edits, failures: new Map() };
  await record(workbook, entry);
  const made = async () => {
    const now = await gridsNow(
      workbook,
      edits.map(({ sheet }) => sheet),
    );
    const left = edits.filter(({ sheet, cell, before }) => {
      const grid = now.get(sheet);
      return !grid || !sameContent(contentAt(grid, cell), before);
    });
    await record(workbook, { ...entry, edits: left });
    return left;
  };
  const groups = edits.map(({ sheet, cell, after }): ChangeGroup => [{ sheet, cell, content: after }]);
  try {
    const failures = await writeChanges(workbook, groups);
    return { edits: failures.size === 0 ? edits : await made(), failures };
  } catch (error) {
    // An entry of which nothing was done would only be in the way; one that cannot be put right now does no harm.
    await made().catch(() => undefined);
    throw error;
  }
}

/** What became of an entry that was to be reverted. */
export interface RevertOutcome {
  readonly entry: JournalEntry;
  /** Cells that hold again what they held before. */
  readonly reverted: number;
  /** Cells that somebody has changed since: they were left alone. */
  readonly changed: readonly JournalEdit[];
  /** Edits that could not be undone now and stay in the journal, and why, by sheet. */
  readonly left: readonly JournalEdit[];
  readonly failures: ReadonlyMap<string, HostFailure>;
}

/**
 * Takes back what an entry of the journal did, the last one without `id`, also after the file was closed and opened
 * again. What the cells hold decides: an edit that was never made changes nothing, and so does a second revert.
 * @returns `null` when there is no such entry
 */
export async function revertFixes(workbook: Workbook, id?: number): Promise<RevertOutcome | null> {
  const { journal } = await lookAt(workbook);
  const stored = id === undefined ? journal.at(-1) : journal.find((one) => one.id === id);
  if (!stored) return null;
  const entry = await withNamesNow(workbook, stored);
  const sheets = entry.edits.map(({ sheet }) => sheet);
  const now = await readNow(workbook, sheets);
  const plan = planRevert(entry.edits, now.grids);
  const refused = await writeChanges(
    workbook,
    plan.writes.map((write) => [write]),
  );
  const failures = new Map([...now.failures, ...refused]);
  // Only the cells know which of a sheet's edits went through; a sheet that went meanwhile does not tell.
  const rest = failures.size === 0 ? null : planRevert(entry.edits, await gridsNow(workbook, sheets));
  const gone = new Set([...plan.gone, ...(rest?.gone ?? [])]);
  const open = plan.writes.filter(
    ({ sheet, cell }) =>
      rest?.writes.some((write) => placeOf(write.sheet, write.cell) === placeOf(sheet, cell)) ||
      [...gone].some((edit) => edit.sheet === sheet),
  );
  const places = new Set(open.map(({ sheet, cell }) => placeOf(sheet, cell)));
  const left = entry.edits.filter((edit) => gone.has(edit) || places.has(placeOf(edit.sheet, edit.cell)));
  for (const { sheet } of gone) if (!failures.has(sheet)) failures.set(sheet, { code: 'sheetGone', sheet });
  await record(workbook, { ...entry, edits: left });
  return { entry, reverted: plan.writes.length - open.length, changed: plan.changed, left, failures };
}
