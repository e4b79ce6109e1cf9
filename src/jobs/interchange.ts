import { formById, type FormId } from '../core/forms';
import type { Grid } from '../core/grid';
import {
  type BrokenAnchor,
  brokenAnchors,
  type ExportedForm,
  exportForms,
  fieldCount,
  importForms,
  type InterchangeLayout,
  type LayoutImport,
  type LearnedLayout,
  learnLayout,
  type Misfit,
  readForm,
  type ReadForm,
} from '../core/interchange';
import type { Profile } from '../core/profile';
import type { FormInstance } from '../core/recognise/types';
import { HostError, type HostFailure, type Workbook } from '../host/workbook';
import { tablesIn } from './tables-in';

/** What of a workbook goes into a platform's file. */
export interface Exportable {
  readonly forms: readonly ReadForm[];
  /** Tables that are none of those the layout takes, and ledgers with rows of another stage. */
  readonly others: readonly LeftTable[];
}

export interface LeftTable {
  readonly sheet: string;
  readonly form: FormId;
  readonly reason: 'otherForm' | 'otherStage';
}

/**
 * The forms of a workbook that a layout takes: those of its kind, and where there are none, the projects of an
 * 指标台账.
 */
export async function exportableForms(workbook: Workbook, layout: InterchangeLayout): Promise<Exportable> {
  const { forms } = await tablesIn(workbook);
  const papers = forms.filter(({ definition }) => definition.id === layout.form);
  const ledgers = forms.filter(({ definition }) => definition.shape === 'ledger');
  const taken = papers.length > 0 ? papers : ledgers;
  const { stage: wanted } = formById(layout.form);
  const hasOtherStage = ({ projects }: FormInstance) =>
    projects.some(({ stage }) => stage !== null && wanted !== null && stage !== wanted);
  return {
    forms: taken.flatMap((form) => readForm(form, layout.form)),
    others: forms.flatMap((form): LeftTable[] => {
      const { sheet, definition } = form;
      if (!taken.includes(form)) return [{ sheet, form: definition.id, reason: 'otherForm' }];
      const isMixed = definition.shape === 'ledger' && hasOtherStage(form);
      return isMixed ? [{ sheet, form: definition.id, reason: 'otherStage' }] : [];
    }),
  };
}

/** Why a file is none that the layout describes, or cannot be read or written. */
export type LayoutMismatch =
  | { readonly kind: 'noSheet'; readonly sheet: string | null }
  | { readonly kind: 'refused'; readonly failure: HostFailure }
  | { readonly kind: 'moved'; readonly sheet: string; readonly broken: readonly BrokenAnchor[] };

type Found = { readonly grid: Grid } | { readonly mismatch: LayoutMismatch };

/** The sheet of a layout, when everything on it stands where the layout says. */
async function sheetOf(workbook: Workbook, layout: InterchangeLayout): Promise<Found> {
  const sheets = (await workbook.sheets()).filter(({ kind }) => kind === 'worksheet');
  const wanted =
    layout.sheet === null
      ? sheets.find(({ visibility }) => visibility === 'visible')
      : sheets.find(({ name }) => name === layout.sheet);
  if (!wanted) return { mismatch: { kind: 'noSheet', sheet: layout.sheet } };
  const [reading] = await workbook.read([wanted.name]);
  if (!reading || 'failure' in reading)
    return {
      mismatch: {
        kind: 'refused',
        failure: reading?.failure ?? { code: 'sheetGone', sheet: wanted.name },
      },
    };
  const broken = brokenAnchors(layout, reading.grid);
  return broken.length > 0
    ? { mismatch: { kind: 'moved', sheet: wanted.name, broken } }
    : { grid: reading.grid };
}

export type FilledIn =
  | { readonly mismatch: LayoutMismatch }
  | {
      readonly sheet: string;
      /** Cells that were written. */
      readonly written: number;
      readonly misfits: readonly Misfit[];
    };

/**
 * Fills forms into a platform's blank file, after a look at its anchors (JX247): where one has moved, nothing is
 * written, nor where the sheet is protected. Texts stay texts, and whatever stands in the file stays.
 */
export async function fillIn(
  workbook: Workbook,
  layout: InterchangeLayout,
  forms: readonly ExportedForm[],
  profile: Profile,
): Promise<FilledIn> {
  const found = await sheetOf(workbook, layout);
  if ('mismatch' in found) return found;
  const { grid } = found;
  const { cells, misfits } = exportForms(layout, forms, grid, profile);
  try {
    await workbook.write(cells.map(({ cell, value }) => ({ sheet: grid.sheet, cell, value, isText: true })));
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { mismatch: { kind: 'refused', failure: error.failure } };
  }
  return { sheet: grid.sheet, written: cells.length, misfits };
}

export type ReadIn =
  | { readonly mismatch: LayoutMismatch }
  | (LayoutImport & {
      readonly sheet: string;
      /** Further sheets with something on them: no layout reads them. */
      readonly otherSheets: readonly string[];
    });

/** Reads a file of a platform by its layout, after a look at its anchors. */
export async function readIn(workbook: Workbook, layout: InterchangeLayout): Promise<ReadIn> {
  const found = await sheetOf(workbook, layout);
  if ('mismatch' in found) return found;
  const { sheet } = found.grid;
  const otherSheets = (await workbook.sheets())
    .filter(
      ({ name, usedArea, visibility }) => name !== sheet && usedArea !== null && visibility === 'visible',
    )
    .map(({ name }) => name);
  return { ...importForms(layout, found.grid), sheet, otherSheets };
}

/** The layout that a blank import file teaches: of the sheet with most fields; `null` when none has any. */
export async function learnFrom(workbook: Workbook, id: string, name: string): Promise<LearnedLayout | null> {
  const sheets = (await workbook.sheets()).filter(({ kind }) => kind === 'worksheet');
  const readings = await workbook.read(sheets.map((sheet) => sheet.name));
  return readings
    .flatMap((reading) => ('grid' in reading ? (learnLayout(reading.grid, id, name) ?? []) : []))
    .reduce<LearnedLayout | null>(
      (best, one) => (best === null || fieldCount(one.layout) > fieldCount(best.layout) ? one : best),
      null,
    );
}
