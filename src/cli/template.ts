import { writeFile } from 'node:fs/promises';
import { composeForm, forms, type ComposedForm, type FormDefinition } from '../core/forms';
import type { Profile } from '../core/profile';
import { blankForm, formsFromLedger, sheetNames } from '../core/templates';
import { writeForms } from '../host/file';
import { localized, type Language } from '../i18n';
import { formsIn } from '../jobs';
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
}

/** The forms and their layouts, one line each. */
function listing(language: Language): string {
  return forms
    .flatMap((form) =>
      form.layouts.map(
        ({ id, name }) =>
          `${form.id}  ${id}  ${localized(form.name, language)}  ${localized(name, language)}\n`,
      ),
    )
    .join('');
}

function chooseForm(id: string | undefined, language: Language): FormDefinition {
  const t = cliTexts(language);
  if (id === undefined) throw new CallError(t('template.idNeeded'));
  const definition = forms.find((form) => form.id === id);
  if (!definition)
    throw new CallError(t('template.unknownForm', { id, known: forms.map((form) => form.id).join(', ') }));
  return definition;
}

function checkLayout({ layouts }: FormDefinition, id: string | undefined, language: Language): void {
  if (id === undefined || layouts.some((layout) => layout.id === id)) return;
  const known = layouts.map((layout) => layout.id).join(', ');
  throw new CallError(cliTexts(language)('template.unknownLayout', { id, known }));
}

function chooseYear(text: string | undefined, language: Language): number | undefined {
  if (text === undefined) return undefined;
  if (/^20\d\d$/.test(text)) return Number(text);
  throw new CallError(cliTexts(language)('template.badYear', { year: text }));
}

interface NamedForm {
  readonly name: string;
  readonly form: ComposedForm;
}

/** One form for each project of the ledgers in a file. */
async function populated(
  file: string,
  definition: FormDefinition,
  { layout }: TemplateOptions,
  profile: Profile,
  language: Language,
): Promise<NamedForm[]> {
  const t = cliTexts(language);
  const ledgers = await formsIn(
    await openSource(file, language),
    (form) => form.definition.shape === 'ledger',
  );
  const data = ledgers.flatMap((ledger) => formsFromLedger(ledger, definition, profile, layout));
  if (data.length === 0) throw new CallError(t('template.noLedger', { path: file }));
  const names = sheetNames(
    data.map(({ fields }) => (fields?.projectName == null ? null : String(fields.projectName))),
    t('template.project'),
  );
  return data.map((one, index) => ({
    name: names[index]!,
    form: composeForm(definition, one, layout, profile),
  }));
}

function blank(
  definition: FormDefinition,
  options: TemplateOptions,
  profile: Profile,
  language: Language,
): NamedForm[] {
  const year = chooseYear(options.year, language);
  const data = blankForm(definition, { profile, year, period: options.period });
  const [name] = sheetNames([definition.name.zh], definition.id);
  return [{ name: name!, form: composeForm(definition, data, options.layout, profile) }];
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
  const definition = chooseForm(id, language);
  const profile = chooseProfile(options.profile, language);
  const { out, layout, from } = options;
  checkLayout(definition, layout, language);
  if (out === undefined) throw new CallError(t('template.outNeeded'));
  if (from !== undefined && definition.shape === 'ledger')
    throw new CallError(t('template.noForm', { id: definition.id }));
  if (await isThere(out)) throw new CallError(t('template.outExists', { path: out }));

  const sheets =
    from === undefined
      ? blank(definition, options, profile, language)
      : await populated(from, definition, options, profile, language);
  await writeFile(out, await writeForms(sheets), { flag: 'wx' }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CallError(t('audit.outFailed', { path: out, reason }));
  });
  io.stderr(`${t('template.written', { path: out, count: sheets.length })}\n`);
  return 0;
}
