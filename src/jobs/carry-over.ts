import {
  mergeCarried,
  recordFromJson,
  recordOf,
  recordToJson,
  type CarriedRecord,
  type ListedDifference,
  type Merge,
} from '../core/carry';
import type { FormData, FormDefinition } from '../core/forms';
import type { FormInstance } from '../core/recognise/types';
import { squeeze } from '../core/indicator/text';
import { subjectOf } from '../core/templates';
import type { SettingValue, Workbook } from '../host/workbook';
import { tablesIn } from './tables-in';

export interface CarryOutcome {
  /** Cells that were brought up to date. */
  readonly updated: number;
  readonly differences: readonly ListedDifference[];
}

const settingOf = ({ id }: FormDefinition) => `carried.${id}`;

const keyOf = (subject: string) => squeeze(subject);

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
  for (const data of carried) records.set(keyOf(subjectOf(data)), recordOf(data));
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
  const bySubject = new Map(
    there.map((form) => {
      const { projectName, unitName } = form.projects[0]!;
      return [keyOf(projectName ?? unitName ?? ''), form] as const;
    }),
  );
  const merges: { readonly form: FormInstance; readonly data: FormData; readonly merge: Merge }[] = [];
  const differences: ListedDifference[] = [];
  for (const data of carried) {
    const project = subjectOf(data);
    const form = bySubject.get(keyOf(project));
    if (!form) {
      differences.push({ project, sheet: null, difference: { kind: 'noForm' } });
      continue;
    }
    const merge = mergeCarried(data, form, records.get(keyOf(project)) ?? new Map());
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
  return { updated: edits.length, differences };
}
