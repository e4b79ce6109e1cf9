import { writeFile } from 'node:fs/promises';
import type { FormData, FormDefinition } from '../core/forms';
import {
  blankTable,
  byUnit,
  isForm,
  isForProtection,
  nameForms,
  populate,
  fileNames,
  templates,
  type BlankOptions,
} from '../core/templates';
import { writeArchive, writeForms } from '../host/file';
import { localized, type Language } from '../i18n';
import { tablesIn } from '../jobs';
import type { ExitCode, Io } from './io';
import { chooseProfile } from './profile-option';
import { isThere, openSource } from './source-file';
import { CallError, cliTexts } from './texts';

export interface TemplateOptions {
  readonly list?: boolean;
  readonly out?: string;
  readonly layout?: string;
  readonly year?: string;
  readonly profile?: string;
  readonly from?: string;
  readonly period?: string;
  /** False for `--no-protect`. */
  readonly protect?: boolean;
}

/** The forms with their layouts, and the registers, one line each. */
function listing(language: Language): string {
  return templates
    .flatMap((definition) => {
      const name = localized(definition.name, language);
      if (!isForm(definition)) return [`${definition.id}  standard  ${name}\n`];
      return definition.layouts.map(
        (layout) => `${definition.id}  ${layout.id}  ${name}  ${localized(layout.name, language)}\n`,
      );
    })
    .join('');
}

function chooseTable(id: string | undefined, language: Language): (typeof templates)[number] {
  const t = cliTexts(language);
  if (id === undefined) throw new CallError(t('template.idNeeded'));
  const definition = templates.find((one) => one.id === id);
  if (!definition)
    throw new CallError(t('template.unknownForm', { id, known: templates.map((one) => one.id).join(', ') }));
  return definition;
}

function checkLayout(
  definition: (typeof templates)[number],
  id: string | undefined,
  language: Language,
): void {
  const layouts = isForm(definition) ? definition.layouts : [{ id: 'standard' }];
  if (id === undefined || layouts.some((layout) => layout.id === id)) return;
  const known = layouts.map((layout) => layout.id).join(', ');
  throw new CallError(cliTexts(language)('template.unknownLayout', { id, known }));
}

function chooseYear(text: string | undefined, language: Language): number | undefined {
  if (text === undefined) return undefined;
  if (/^20\d\d$/.test(text)) return Number(text);
  throw new CallError(cliTexts(language)('template.badYear', { year: text }));
}

/** How a table is made, whatever goes into it. */
interface Making {
  readonly blank: BlankOptions;
  readonly layout: string | undefined;
  readonly isProtected: boolean;
}

interface Output {
  readonly bytes: Uint8Array;
  readonly count: number;
}

/** A form for each project that a file knows: a sheet each, or in a zip archive a workbook for each unit. */
async function populated(
  file: string,
  definition: FormDefinition,
  { blank, layout, isProtected }: Making,
  isArchive: boolean,
  language: Language,
): Promise<Output> {
  const t = cliTexts(language);
  const data = populate(await tablesIn(await openSource(file, language)), definition, blank, layout);
  if (data.length === 0) throw new CallError(t('template.noLedger', { path: file }));
  const workbook = (part: readonly FormData[]) =>
    writeForms(
      nameForms(part, definition, blank.profile, t('template.project'), { layout }).map((sheet) => ({
        ...sheet,
        isProtected,
      })),
    );
  if (!isArchive) return { bytes: await workbook(data), count: data.length };
  const units = [...byUnit(data)];
  const names = fileNames(
    units.map(([unit]) => unit),
    t('template.unit'),
    '.xlsx',
  );
  const files: { name: string; bytes: Uint8Array }[] = [];
  for (const [index, [, part]] of units.entries())
    files.push({ name: names[index]!, bytes: await workbook(part) });
  return { bytes: await writeArchive(files), count: data.length };
}

async function blankWorkbook(
  definition: (typeof templates)[number],
  { blank, layout, isProtected }: Making,
): Promise<Output> {
  const form = blankTable(definition, blank, layout);
  return { bytes: await writeForms([{ name: definition.name.zh, form, isProtected }]), count: 1 };
}

/**
 * `jixiao template`: writes a form to fill in, blank or one for each project of a ledger. An existing file is
 * never written over.
 * @throws CallError when the call itself is wrong.
 */
export async function template(
  id: string | undefined,
  options: TemplateOptions,
  language: Language,
  io: Io,
): Promise<ExitCode> {
  const t = cliTexts(language);
  if (options.list) {
    io.stdout(listing(language));
    return 0;
  }
  const definition = chooseTable(id, language);
  const { out, layout, from } = options;
  checkLayout(definition, layout, language);
  const blank: BlankOptions = {
    profile: await chooseProfile(options.profile, language),
    year: chooseYear(options.year, language),
    period: options.period,
  };
  if (out === undefined) throw new CallError(t('template.outNeeded'));
  if (from !== undefined && !(isForm(definition) && definition.shape === 'paper'))
    throw new CallError(t('template.noForm', { id: definition.id }));
  if (await isThere(out)) throw new CallError(t('template.outExists', { path: out }));

  const isArchive = out.toLowerCase().endsWith('.zip');
  if (isArchive && from === undefined) throw new CallError(t('template.archiveNeedsFrom'));
  const making = { blank, layout, isProtected: options.protect !== false && isForProtection(definition) };
  const { bytes, count } =
    from === undefined
      ? await blankWorkbook(definition, making)
      : await populated(from, definition as FormDefinition, making, isArchive, language);
  await writeFile(out, bytes, { flag: 'wx' }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CallError(t('audit.outFailed', { path: out, reason }));
  });
  io.stderr(`${t('template.written', { path: out, count })}\n`);
  return 0;
}
