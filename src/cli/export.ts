import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { formById } from '../core/forms';
import { isLoss, type InterchangeLayout, type Misfit, type ReadForm } from '../core/interchange';
import type { Profile } from '../core/profile';
import { FileError, openWorkbookFile, writeArchive, type FileWorkbook } from '../host/file';
import { fileFailureSentence, localized, misfitSentence, type Language } from '../i18n';
import { exportableForms } from '../jobs';
import { blankFileOf, fillFile, projectFileNames } from '../jobs/export-forms';
import { leftSentence } from '../report/interchange';
import { chooseFiles } from './choose-files';
import type { ExitCode, Io } from './io';
import { chooseLayout, mismatchError } from './layout-option';
import { chooseProfile } from './profile-option';
import { isThere, openSource } from './source-file';
import { CallError, cliTexts } from './texts';

export interface ExportCommandOptions {
  readonly to?: string;
  readonly template?: string;
  readonly out?: string;
  readonly profile?: string;
}

/** A form and where it stands: "file › sheet". */
interface Source {
  readonly form: ReadForm;
  readonly place: string;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

interface Gathered {
  readonly sources: Source[];
  /** Sentences about what stays behind. */
  readonly left: string[];
  readonly failures: string[];
}

/** The forms of all files; whatever is wrong with one is its one sentence, and the others go on. */
async function gather(
  files: readonly string[],
  layout: InterchangeLayout,
  language: Language,
): Promise<Gathered> {
  const t = cliTexts(language);
  const gathered: Gathered = { sources: [], left: [], failures: [] };
  for (const file of files) {
    try {
      const workbook = await openWorkbookFile(await readFile(file), basename(file));
      const { forms, others } = await exportableForms(workbook, layout);
      const placeOf = (sheet: string) => `${file} › ${sheet}`;
      for (const form of forms) gathered.sources.push({ form, place: placeOf(form.sheet) });
      for (const one of others) gathered.left.push(leftSentence(one, placeOf(one.sheet), language));
    } catch (error) {
      gathered.failures.push(
        error instanceof FileError
          ? fileFailureSentence({ ...error.failure, file }, language)
          : t('audit.unreadable', { path: file, reason: reasonOf(error) }),
      );
    }
  }
  return gathered;
}

/** A new copy of the platform's blank file, or of what the layout knows of it. */
async function blankFile(
  template: string | undefined,
  layout: InterchangeLayout,
  language: Language,
): Promise<() => Promise<FileWorkbook>> {
  if (template !== undefined) return () => openSource(template, language);
  return blankFileOf(layout);
}

interface Written {
  readonly bytes: Uint8Array;
  readonly sentences: readonly string[];
  readonly misfits: readonly Misfit[];
}

async function fill(
  open: () => Promise<FileWorkbook>,
  sources: readonly Source[],
  { layout, profile, name }: { layout: InterchangeLayout; profile: Profile; name: string },
  language: Language,
): Promise<Written> {
  const forms = sources.map(({ form }) => form);
  const filled = await fillFile(await open(), layout, forms, profile);
  if ('mismatch' in filled) throw mismatchError(filled.mismatch, name, language);
  const { bytes, sheet, misfits } = filled;
  const sides = { sources: sources.map(({ place }) => place), target: `${name} › ${sheet}` };
  const sentences = misfits.map((misfit) => misfitSentence(misfit, sides, language));
  return { bytes, sentences, misfits };
}

/**
 * `jixiao export`: writes forms into the import file of a platform, by its layout. Exit code 1 when something did not
 * fit, 2 when a file could not be read; an existing file is never written over.
 * @throws CallError when the call itself is wrong, or the blank file is not as the layout says.
 */
export async function exportForms(
  paths: readonly string[],
  { to, template, out, profile: profileId }: ExportCommandOptions,
  language: Language,
  io: Io,
): Promise<ExitCode> {
  const t = cliTexts(language);
  if (to === undefined) throw new CallError(t('interchange.toNeeded'));
  if (out === undefined) throw new CallError(t('template.outNeeded'));
  const layout = await chooseLayout(to, language);
  const profile = await chooseProfile(profileId, language);
  if (await isThere(out)) throw new CallError(t('template.outExists', { path: out }));
  const { sources, left, failures } = await gather(await chooseFiles(paths, language), layout, language);
  for (const sentence of failures) io.stderr(`${sentence}\n`);
  if (sources.length === 0) {
    const form = localized(formById(layout.form).name, language);
    for (const sentence of left) io.stdout(`${sentence}\n`);
    throw new CallError(t('interchange.nothing', { form }));
  }
  const isArchive = out.toLowerCase().endsWith('.zip');
  const isOneEach = layout.projects === 'one';
  if (isOneEach && sources.length > 1 && !isArchive)
    throw new CallError(t('interchange.many', { count: sources.length }));

  const open = await blankFile(template, layout, language);
  const parts = isOneEach ? sources.map((source) => [source]) : [sources];
  const names = isArchive
    ? projectFileNames(
        parts.map(([first]) => (isOneEach && first ? first.form : null)),
        t('interchange.project'),
      )
    : [basename(out)];
  const written: { name: string; bytes: Uint8Array }[] = [];
  const sentences = [...left];
  let isWhole = left.length === 0;
  for (const [index, part] of parts.entries()) {
    const name = names[index]!;
    const result = await fill(open, part, { layout, profile, name }, language);
    written.push({ name, bytes: result.bytes });
    sentences.push(...result.sentences);
    isWhole &&= !result.misfits.some(isLoss);
  }
  const bytes = isArchive ? await writeArchive(written) : written[0]!.bytes;
  await writeFile(out, bytes, { flag: 'wx' }).catch((error: unknown) => {
    throw new CallError(t('audit.outFailed', { path: out, reason: reasonOf(error) }));
  });
  for (const sentence of sentences) io.stdout(`${sentence}\n`);
  io.stderr(`${t('interchange.exported', { path: out, count: sources.length })}\n`);
  if (failures.length > 0) return 2;
  return isWhole ? 0 : 1;
}
