import { formById } from '../core/forms';
import { composeLayout, type InterchangeLayout, type Misfit, type ReadForm } from '../core/interchange';
import type { Profile } from '../core/profile';
import { fileNames, subjectOf } from '../core/templates';
import { openWorkbookFile, writeArchive, writeForms, type FileWorkbook } from '../host/file';
import { HostError, type Workbook, type WorkOptions } from '../host/workbook';
import { openChosen, type ChosenFile, type Unopened } from './chosen-files';
import { exportableForms, fillIn, type LayoutMismatch, type LeftTable } from './interchange';
import { pause } from './pause';

/** What the layout knows of the platform's blank file, as often as it is needed. */
export async function blankFileOf(layout: InterchangeLayout): Promise<() => Promise<FileWorkbook>> {
  const name = layout.sheet ?? formById(layout.form).name.zh;
  const bytes = await writeForms([{ name, form: composeLayout(layout) }]);
  return () => openWorkbookFile(bytes, 'blank.xlsx');
}

/** A platform's file that forms were filled into. */
export interface FilledFile {
  readonly bytes: Uint8Array;
  readonly sheet: string;
  /** Those of the layout, and what the forms have and no layout knows. */
  readonly misfits: readonly Misfit[];
}

/** Fills forms into a blank file; where it is not as the layout says, nothing is written. */
export async function fillFile(
  workbook: FileWorkbook,
  layout: InterchangeLayout,
  forms: readonly ReadForm[],
  profile: Profile,
): Promise<FilledFile | { readonly mismatch: LayoutMismatch }> {
  const filled = await fillIn(workbook, layout, forms, profile);
  if ('mismatch' in filled) return filled;
  const rest = forms.flatMap((form, index) =>
    form.rest.map(({ cell, ...one }): Misfit => ({ kind: 'noPlace', form: index, from: cell, ...one })),
  );
  return { bytes: await workbook.save(), sheet: filled.sheet, misfits: [...filled.misfits, ...rest] };
}

/** Names of files for projects, a file each, all different; a file of several is called by the fallback. */
export const projectFileNames = (forms: readonly (ReadForm | null)[], fallback: string): string[] =>
  fileNames(
    forms.map((form) => (form && subjectOf(form.data)) || null),
    fallback,
    '.xlsx',
  );

/** Why nothing was written into the platform's own blank file. */
export type BlankRefusal = Unopened | { readonly mismatch: LayoutMismatch };

/** A new copy of a blank file that was chosen, as often as it is needed. */
async function chosenBlank(blank: ChosenFile): Promise<(() => Promise<FileWorkbook>) | Unopened> {
  const opened = await openChosen(blank);
  if ('unread' in opened) return opened;
  const bytes = await blank.bytes();
  return () => openWorkbookFile(bytes, blank.name);
}

/** The tables of a workbook as a platform takes them. */
export interface PlatformFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly projects: number;
  /** What did not go over as it was, with what the two sides are called. */
  readonly misfits: readonly {
    readonly misfit: Misfit;
    readonly sources: readonly string[];
    readonly target: string;
  }[];
  readonly left: readonly LeftTable[];
}

/** How the tables of a workbook are exported. */
export interface ExportOptions extends WorkOptions {
  /** The platform's own blank file, which is filled in; everything else in it stays. A plain one without it. */
  readonly blank?: ChosenFile | undefined;
}

/**
 * Writes the forms of a workbook into a file of a platform; where the platform takes one project a file and there
 * are more, an archive of them. The file is `null` when there is no form that the layout takes.
 * @throws HostError when the workbook cannot be read, or with code `cancelled`.
 */
export async function exportWorkbook(
  workbook: Workbook,
  layout: InterchangeLayout,
  profile: Profile,
  { blank, signal, onProgress }: ExportOptions = {},
): Promise<PlatformFile | BlankRefusal | { readonly left: readonly LeftTable[]; readonly bytes: null }> {
  const { forms, others: left } = await exportableForms(workbook, layout);
  if (forms.length === 0) return { left, bytes: null };
  const isArchive = layout.projects === 'one' && forms.length > 1;
  const parts = isArchive ? forms.map((form) => [form]) : [forms];
  const names = isArchive ? projectFileNames(forms, '项目') : [`${layout.name}.xlsx`];
  const open = blank ? await chosenBlank(blank) : await blankFileOf(layout);
  if ('unread' in open) return open;
  const written: { name: string; bytes: Uint8Array }[] = [];
  const misfits: PlatformFile['misfits'][number][] = [];
  for (const [index, part] of parts.entries()) {
    await pause();
    if (signal?.aborted) throw new HostError({ code: 'cancelled' });
    const name = names[index]!;
    const filled = await fillFile(await open(), layout, part, profile);
    if ('mismatch' in filled) return filled;
    written.push({ name, bytes: filled.bytes });
    const sides = { sources: part.map(({ sheet }) => sheet), target: `${name} › ${filled.sheet}` };
    misfits.push(...filled.misfits.map((misfit) => ({ misfit, ...sides })));
    onProgress?.((index + 1) / parts.length);
  }
  return {
    name: isArchive ? `${layout.name}.zip` : names[0]!,
    bytes: isArchive ? await writeArchive(written) : written[0]!.bytes,
    projects: forms.length,
    misfits,
    left,
  };
}
