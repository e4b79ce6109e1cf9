import {
  differenceKey,
  formOfSubject,
  mergeCarried,
  recordFromJson,
  recordOf,
  recordToJson,
  subjectOfData,
  type CarriedRecord,
  type ListedDifference,
  type Merge,
} from '../core/carry';
import { contentAt, isRecordable, nextId, type JournalEdit } from '../core/fixes';
import type { FormData, FormDefinition } from '../core/forms';
import type { FormInstance } from '../core/recognise/types';
import { subjectOf } from '../core/templates';
import type { HostFailure, SettingValue, Workbook } from '../host/workbook';
import { readJournal, writeRecorded } from './journal';
import { tablesIn } from './tables-in';

/** Digests of the differences that are to stay as they are. */
const KEPT_SETTING = 'carryKept';
/** The oldest are asked about again when there are more. */
const MOST_KEPT = 5_000;

export interface CarryOptions {
  /**
   * ISO date and time, local, to the minute, for the journal by which what was written is taken back; without it none is
   * kept: a file is written anew, and the old one is still there.
   */
  readonly date?: string;
}

export interface CarryOutcome {
  /** Cells that were brought up to date. */
  readonly updated: number;
  /** Number of the journal's entry; `null` when nothing was written, or no journal was wanted. */
  readonly entry: number | null;
  /** What is left to decide; what was decided to stay as it is has no place here. */
  readonly differences: readonly ListedDifference[];
  /** What has no form of the later stage yet, of what was to be carried. */
  readonly missing: readonly FormData[];
  /** Forms that were not brought up to date: more than these could not have been taken back. */
  readonly postponed: number;
  /** Why sheets refused, by name. */
  readonly failures: ReadonlyMap<string, HostFailure>;
}

const settingOf = ({ id }: FormDefinition) => `carried.${id}`;

/** Records of a time when units did not count go by the project alone. */
const keysOf = (data: FormData): readonly [string, string] => {
  const { name, unit } = subjectOfData(data);
  return [`${unit ?? ''}/${name}`, name];
};

async function readRecords(
  workbook: Workbook,
  definition: FormDefinition,
): Promise<Map<string, CarriedRecord>> {
  const stored: unknown = await workbook.getSetting(settingOf(definition));
  if (!Array.isArray(stored)) return new Map();
  return new Map(
    (stored as unknown[]).flatMap((entry) =>
      Array.isArray(entry) && typeof entry[0] === 'string'
        ? [[entry[0], recordFromJson(entry[1])] as const]
        : [],
    ),
  );
}

/** Remembers in the workbook what was carried into it, so that a later run can tell what was typed since. */
export async function rememberCarried(
  workbook: Workbook,
  definition: FormDefinition,
  carried: readonly FormData[],
): Promise<void> {
  const records = await readRecords(workbook, definition);
  for (const data of carried) records.set(keysOf(data)[0], recordOf(data));
  const stored: SettingValue = [...records].map(([key, record]) => [key, recordToJson(record)]);
  await workbook.setSetting(settingOf(definition), stored);
}

/** Which differences are to stay as they are, by {@link differenceKey}. */
async function readKept(workbook: Workbook): Promise<readonly string[]> {
  const stored: unknown = await workbook.getSetting(KEPT_SETTING);
  return Array.isArray(stored) ? stored.filter((one) => typeof one === 'string') : [];
}

/** Remembers that these differences are to stay as they are, until either side says something else. */
export async function rememberKept(
  workbook: Workbook,
  differences: readonly ListedDifference[],
): Promise<void> {
  if (differences.length === 0) return;
  const all = new Set([...(await readKept(workbook)), ...differences.map(differenceKey)]);
  await workbook.setSetting(KEPT_SETTING, [...all].slice(-MOST_KEPT));
}

interface PlannedMerge {
  readonly form: FormInstance;
  readonly data: FormData;
  readonly merge: Merge;
}

const editsOf = ({ form: { sheet, grid }, merge }: PlannedMerge): JournalEdit[] =>
  merge.edits.map(({ cell, value }) => ({ sheet, cell, before: contentAt(grid, cell), after: { value } }));

/** Writes what was merged, form by form as long as it can all be taken back. */
async function writeMerges(
  workbook: Workbook,
  merges: readonly PlannedMerge[],
  date: string | undefined,
): Promise<
  Pick<CarryOutcome, 'updated' | 'entry' | 'failures'> & { readonly done: readonly PlannedMerge[] }
> {
  if (date === undefined) {
    const edits = merges.flatMap(editsOf);
    if (edits.length > 0) {
      await workbook.write(
        merges.flatMap(({ form: { sheet }, merge }) =>
          merge.edits.map(({ cell, value }) => ({ sheet, cell, value })),
        ),
      );
    }
    return { updated: edits.length, entry: null, failures: new Map(), done: merges };
  }
  const edits: JournalEdit[] = [];
  const chosen = merges.filter((one) => {
    const added = editsOf(one);
    if (!isRecordable([...edits, ...added])) return false;
    edits.push(...added);
    return true;
  });
  const id = nextId(await readJournal(workbook));
  const written = await writeRecorded(workbook, { id, date, rules: [], work: 'carried', edits });
  return {
    updated: written.edits.length,
    entry: written.edits.length > 0 ? id : null,
    failures: written.failures,
    // A sheet that refused is as it was: nothing was carried into it.
    done: chosen.filter(({ form }) => !written.failures.has(form.sheet)),
  };
}

/**
 * Brings the forms of a later stage up to date with what an earlier stage says now. Only cells that nobody has
 * touched since the last run are written; everything else is listed for decision, project by project.
 * @throws HostError when the workbook cannot be read or the journal not be written; nothing was written then
 */
export async function carryInto(
  workbook: Workbook,
  definition: FormDefinition,
  carried: readonly FormData[],
  { date }: CarryOptions = {},
): Promise<CarryOutcome> {
  const { forms } = await tablesIn(workbook);
  const there = forms.filter((form) => form.definition.id === definition.id);
  const records = await readRecords(workbook, definition);
  const merges: PlannedMerge[] = [];
  const missing: FormData[] = [];
  for (const data of carried) {
    const form = formOfSubject(there, subjectOfData(data));
    if (!form) {
      missing.push(data);
      continue;
    }
    const [key, oldKey] = keysOf(data);
    const merge = mergeCarried(data, form, records.get(key) ?? records.get(oldKey) ?? new Map());
    merges.push({ form, data, merge });
  }
  const { updated, entry, failures, done } = await writeMerges(workbook, merges, date);
  if (done.length > 0)
    await rememberCarried(
      workbook,
      definition,
      done.map(({ data }) => data),
    );
  const kept = new Set(await readKept(workbook));
  const merged = new Map(merges.map((one) => [one.data, one]));
  const differences = carried.flatMap((data): ListedDifference[] => {
    const project = subjectOf(data);
    const one = merged.get(data);
    if (!one) return [{ project, sheet: null, difference: { kind: 'noForm' } }];
    return one.merge.differences.map((difference) => ({ project, sheet: one.form.sheet, difference }));
  });
  return {
    updated,
    entry,
    differences: differences.filter((one) => !kept.has(differenceKey(one))),
    missing,
    postponed: merges.filter((one) => !done.includes(one) && !failures.has(one.form.sheet)).length,
    failures,
  };
}
