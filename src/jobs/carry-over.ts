import {
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
import type { FormData, FormDefinition } from '../core/forms';
import type { FormInstance } from '../core/recognise/types';
import { subjectOf } from '../core/templates';
import type { SettingValue, Workbook } from '../host/workbook';
import { tablesIn } from './tables-in';

export interface CarryOutcome {
  /** Cells that were brought up to date. */
  readonly updated: number;
  readonly differences: readonly ListedDifference[];
  /** What has no form of the later stage yet, of what was to be carried. */
  readonly missing: readonly FormData[];
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

/**
 * Brings the forms of a later stage up to date with what an earlier stage says now. Only cells that nobody has
 * touched since the last run are written; everything else is listed for decision, project by project.
 */
export async function carryInto(
  workbook: Workbook,
  definition: FormDefinition,
  carried: readonly FormData[],
): Promise<CarryOutcome> {
  const { forms } = await tablesIn(workbook);
  const there = forms.filter((form) => form.definition.id === definition.id);
  const records = await readRecords(workbook, definition);
  const merges: { readonly form: FormInstance; readonly data: FormData; readonly merge: Merge }[] = [];
  const differences: ListedDifference[] = [];
  const missing: FormData[] = [];
  for (const data of carried) {
    const project = subjectOf(data);
    const form = formOfSubject(there, subjectOfData(data));
    if (!form) {
      missing.push(data);
      differences.push({ project, sheet: null, difference: { kind: 'noForm' } });
      continue;
    }
    const [key, oldKey] = keysOf(data);
    const merge = mergeCarried(data, form, records.get(key) ?? records.get(oldKey) ?? new Map());
    merges.push({ form, data, merge });
    differences.push(...merge.differences.map((difference) => ({ project, sheet: form.sheet, difference })));
  }
  const edits = merges.flatMap(({ form: { sheet }, merge }) =>
    merge.edits.map(({ cell, value }) => ({ sheet, cell, value })),
  );
  if (edits.length > 0) await workbook.write(edits);
  if (merges.length > 0)
    await rememberCarried(
      workbook,
      definition,
      merges.map(({ data }) => data),
    );
  return { updated: edits.length, differences, missing };
}
