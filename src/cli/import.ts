import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { formById } from '../core/forms';
import { fieldCount, isLoss, layoutToJson, presets } from '../core/interchange';
import { isForProtection, subjectOf } from '../core/templates';
import { writeForms } from '../host/file';
import { misfitSentence, type Language } from '../i18n';
import { learnFrom, readIn } from '../jobs';
import { asOwnForms, sheetsOf } from '../jobs/import-platform';
import { unplacedSentence } from '../report/interchange';
import type { ExitCode, Io } from './io';
import { chooseLayout, mismatchError, presetLayout } from './layout-option';
import { chooseProfile } from './profile-option';
import { isThere, openSource } from './source-file';
import { CallError, cliTexts } from './texts';

export interface ImportCommandOptions {
  readonly from?: string;
  readonly learn?: string;
  readonly out?: string;
  readonly profile?: string;
}

async function save(path: string, content: Uint8Array | string, language: Language): Promise<void> {
  await writeFile(path, content, { flag: 'wx' }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CallError(cliTexts(language)('audit.outFailed', { path, reason }));
  });
}

/** An id that a layout may have, after the file that it is written to. */
function idOf(path: string): string {
  const id = basename(path)
    .replace(/\.json$/i, '')
    .toLowerCase();
  return /^[a-z0-9][a-z0-9-]{2,63}$/.test(id) ? id : 'own-layout';
}

async function learn(blank: string, out: string, language: Language, io: Io): Promise<ExitCode> {
  const t = cliTexts(language);
  const name = basename(blank).replace(/\.[^.]*$/, '');
  const learned = await learnFrom(await openSource(blank, language), idOf(out), name);
  if (!learned) throw new CallError(t('interchange.cannotLearn', { path: blank }));
  const { layout, unplaced } = learned;
  await save(out, layoutToJson(layout), language);
  for (const one of unplaced) io.stdout(`${unplacedSentence(one, layout, language)}\n`);
  const count = fieldCount(layout);
  io.stderr(`${t('interchange.learned', { path: out, count })}\n`);
  return unplaced.length > 0 ? 1 : 0;
}

/**
 * `jixiao import`: reads a platform's file by its layout and writes forms of our own, a sheet for each project; with
 * `--learn` it learns the layout from a blank file instead. Exit code 1 when something is left that went nowhere.
 * @throws CallError when the call itself is wrong, or the file is not as the layout says.
 */
export async function importForms(
  file: string | undefined,
  { from, learn: blank, out, profile: profileId }: ImportCommandOptions,
  language: Language,
  io: Io,
): Promise<ExitCode> {
  const t = cliTexts(language);
  if (blank !== undefined && (file !== undefined || from !== undefined))
    throw new CallError(t('interchange.learnAlone'));
  if (blank === undefined && (file === undefined || from === undefined))
    throw new CallError(t('interchange.fromNeeded'));
  if (out === undefined)
    throw new CallError(t(blank === undefined ? 'template.outNeeded' : 'interchange.layoutOutNeeded'));
  if (await isThere(out)) throw new CallError(t('template.outExists', { path: out }));
  if (blank !== undefined) return learn(blank, out, language, io);

  const layout = await chooseLayout(from!, language);
  const profile = await chooseProfile(profileId, language);
  const read = await readIn(await openSource(file!, language), layout);
  if ('mismatch' in read) throw mismatchError(read.mismatch, file!, language);
  if (read.forms.length === 0) throw new CallError(t('interchange.empty', { path: file! }));
  const own = asOwnForms(layout, read);
  const sheets = sheetsOf(layout, own, profile, t('interchange.project'));
  const isProtected = isForProtection(formById(layout.form));
  await save(out, await writeForms(sheets.map((sheet) => ({ ...sheet, isProtected }))), language);

  const sides = {
    sources: own.data.map((data) => subjectOf(data) || file!),
    target: `${basename(file!)} › ${read.sheet}`,
  };
  for (const sheet of read.otherSheets)
    io.stdout(`${t('interchange.otherSheet', { place: `${basename(file!)} › ${sheet}` })}\n`);
  for (const misfit of own.misfits) io.stdout(`${misfitSentence(misfit, sides, language)}\n`);
  io.stderr(`${t('interchange.exported', { path: out, count: sheets.length })}\n`);
  return own.misfits.some(isLoss) || read.otherSheets.length > 0 ? 1 : 0;
}

/**
 * `jixiao layouts`: the layouts that ship, one line each; with an id, that layout as the JSON of a file of one's own.
 * @throws CallError when there is none with this id.
 */
export function printLayouts(id: string | undefined, language: Language): string {
  if (id !== undefined) return layoutToJson(presetLayout(id, language));
  return presets.map((layout) => `${layout.id}  ${layout.form}  ${layout.name}\n`).join('');
}
