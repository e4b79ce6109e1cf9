import { rename, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { carriedInto, isCarriedInto, type ListedDifference } from '../core/carry';
import { forms, type FormData, type FormDefinition, type Stage } from '../core/forms';
import type { Profile } from '../core/profile';
import type { FormInstance } from '../core/recognise/types';
import { nameForms } from '../core/templates';
import { openWorkbookFile, writeForms } from '../host/file';
import { carryInto, rememberCarried, tablesIn } from '../jobs';
import { differenceSentence, type Language } from '../i18n';
import type { ExitCode, Io } from './io';
import { chooseProfile } from './profile-option';
import { isThere, openSource } from './source-file';
import { CallError, cliTexts } from './texts';

export const CARRY_STAGES = ['monitor', 'selfeval'] as const;
export type CarryStage = (typeof CARRY_STAGES)[number];

export interface CarryCommandOptions {
  readonly to?: CarryStage;
  readonly out?: string;
  readonly period?: string;
  readonly profile?: string;
}

const STAGES: Readonly<Record<CarryStage, Stage>> = { monitor: '监控', selfeval: '自评' };
interface Carried {
  readonly definition: FormDefinition;
  readonly data: FormData;
}

function carriedForms(
  found: readonly FormInstance[],
  to: CarryStage,
  profile: Profile,
  period: string | undefined,
): Carried[] {
  return forms
    .filter((definition) => definition.stage === STAGES[to] && isCarriedInto(definition))
    .flatMap((definition) =>
      carriedInto(definition, found, { profile, period }).map(({ data }) => ({ definition, data })),
    );
}

/** A new workbook of the later stage, with a record of what was carried into it. */
async function writeNew(
  carried: readonly Carried[],
  profile: Profile,
  note: string,
  language: Language,
): Promise<Uint8Array> {
  const noted = [...byForm(carried)].flatMap(([definition, data]) =>
    nameForms(
      data.map((one) => ({ ...one, note })),
      definition,
      profile,
      cliTexts(language)('template.project'),
    ),
  );
  const bytes = await writeForms(noted);
  const workbook = await openWorkbookFile(bytes, 'new.xlsx');
  for (const [definition, data] of byForm(carried)) await rememberCarried(workbook, definition, data);
  return workbook.save();
}

function byForm(carried: readonly Carried[]): Map<FormDefinition, FormData[]> {
  const grouped = new Map<FormDefinition, FormData[]>();
  for (const { definition, data } of carried)
    grouped.set(definition, [...(grouped.get(definition) ?? []), data]);
  return grouped;
}

/**
 * `jixiao carry`: takes the goals of one stage over into the forms of a later one. A new file gets a form for each
 * project; in an existing one only what nobody has touched since the last run is brought up to date, and the rest
 * is listed. Exit code 1 when something is left to decide.
 * @throws CallError when the call itself is wrong.
 */
export async function carry(
  from: string,
  { to, out, period, profile: profileId }: CarryCommandOptions,
  language: Language,
  io: Io,
): Promise<ExitCode> {
  const t = cliTexts(language);
  const profile = await chooseProfile(profileId, language);
  if (to === undefined) throw new CallError(t('carry.toNeeded'));
  if (out === undefined) throw new CallError(t('template.outNeeded'));
  const { forms: found } = await tablesIn(await openSource(from, language));
  const carried = carriedForms(found, to, profile, period);
  if (carried.length === 0) throw new CallError(t('carry.nothing', { path: from }));

  const isNew = !(await isThere(out));
  const differences: ListedDifference[] = [];
  let updated = 0;
  let bytes: Uint8Array;
  if (isNew) {
    const note = t('carry.note', { file: basename(from), date: new Date().toISOString().slice(0, 10) });
    bytes = await writeNew(carried, profile, note, language);
  } else {
    const workbook = await openSource(out, language);
    for (const [definition, data] of byForm(carried)) {
      const outcome = await carryInto(workbook, definition, data);
      updated += outcome.updated;
      differences.push(...outcome.differences);
    }
    bytes = await workbook.save();
  }
  await replace(out, bytes, isNew).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CallError(t('audit.outFailed', { path: out, reason }));
  });
  for (const one of differences) io.stdout(`${differenceSentence(one, language)}\n`);
  io.stderr(
    isNew
      ? `${t('template.written', { path: out, count: carried.length })}\n`
      : `${t('carry.updated', { path: out, count: updated })}\n`,
  );
  return differences.length > 0 ? 1 : 0;
}

/** The old file stays whole until the new one is. */
async function replace(path: string, bytes: Uint8Array, isNew: boolean): Promise<void> {
  if (isNew) return writeFile(path, bytes, { flag: 'wx' });
  const beside = `${path}.part`;
  await writeFile(beside, bytes);
  await rename(beside, path);
}
