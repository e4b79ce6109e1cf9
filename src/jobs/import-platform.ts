import { formById, type FormData } from '../core/forms';
import { printsOf, type InterchangeLayout, type LayoutImport, type Misfit } from '../core/interchange';
import type { Profile } from '../core/profile';
import { nameForms, subjectOf, type NamedForm } from '../core/templates';
import type { Workbook } from '../host/workbook';
import { openChosen, type ChosenFile, type Unopened } from './chosen-files';
import { readIn, type LayoutMismatch } from './interchange';
import { addForms, endingOf, type AddedForms, type MakeOptions } from './make-tables';

/** What was read of a platform's file, as forms of our own. */
export interface OwnForms {
  readonly data: readonly FormData[];
  /** Id of the form's layout that prints most of it. */
  readonly print: string;
  /** What the file has and no place of the layout reads, and what was read and our form has no place for. */
  readonly misfits: readonly Misfit[];
}

/** The product's own forms for what a layout read. */
export function asOwnForms(layout: InterchangeLayout, { forms, misfits }: LayoutImport): OwnForms {
  const printed = printsOf(formById(layout.form), forms);
  return { data: printed.data, print: printed.layout.id, misfits: [...misfits, ...printed.misfits] };
}

/** These forms as sheets, named after their projects. */
export const sheetsOf = (
  layout: InterchangeLayout,
  { data, print }: OwnForms,
  profile: Profile,
  fallback: string,
  ending = '',
): NamedForm[] => nameForms(data, formById(layout.form), profile, fallback, { layout: print, ending });

/** A platform's file that was read. */
export interface PlatformRead extends OwnForms {
  readonly file: string;
  readonly layout: InterchangeLayout;
  readonly sheet: string;
  /** The projects' names, in the order of the data; a file's name where there is none. */
  readonly projects: readonly string[];
  /** Further sheets with something on them: the layout does not read them. */
  readonly otherSheets: readonly string[];
}

export type PlatformReading =
  | PlatformRead
  | Unopened
  | { readonly mismatch: LayoutMismatch }
  /** None of the layouts describes the file. */
  | { readonly unknown: true };

/**
 * Reads a file of a platform. Of several layouts the one is taken whose printed texts all stand where they should:
 * of more of them, the one with most.
 */
export async function readPlatformFile(
  chosen: ChosenFile,
  layouts: readonly InterchangeLayout[],
): Promise<PlatformReading> {
  const opened = await openChosen(chosen);
  if ('unread' in opened) return opened;
  const byAnchors = [...layouts].sort((a, b) => b.anchors.length - a.anchors.length);
  for (const layout of byAnchors) {
    const read = await readIn(opened.workbook, layout);
    if ('mismatch' in read) {
      if (layouts.length === 1) return read;
      continue;
    }
    const own = asOwnForms(layout, read);
    return {
      ...own,
      file: chosen.name,
      layout,
      sheet: read.sheet,
      projects: own.data.map((data) => subjectOf(data) || chosen.name),
      otherSheets: read.otherSheets,
    };
  }
  return { unknown: true };
}

/**
 * Writes what was read into the workbook, a new sheet for each project, and shows the first; it is taken back like any
 * table that was made.
 * @throws HostError when sheets cannot be added; those that were are remembered.
 */
export function writePlatformForms(
  workbook: Workbook,
  read: PlatformRead,
  profile: Profile,
  options: MakeOptions,
): Promise<AddedForms> {
  const definition = formById(read.layout.form);
  const sheets = sheetsOf(read.layout, read, profile, definition.name.zh, endingOf(definition));
  return addForms(workbook, definition, sheets, options);
}
