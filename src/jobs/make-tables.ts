import {
  carriedInto,
  formOfSubject,
  isCarriedInto,
  referTo,
  subjectOfData,
  type Carried,
  type ListedDifference,
} from '../core/carry';
import type { FormData, FormDefinition, FormulaKind } from '../core/forms';
import type { Profile } from '../core/profile/types';
import {
  blankTable,
  freeSheetName,
  imprintOf,
  isForm,
  isForProtection,
  nameForms,
  populate,
  projectKeys,
  subjectOf,
  templates,
  unitOf,
  type BlankOptions,
} from '../core/templates';
import type { HostFailure, NewSheet, SheetInfo, Workbook, WorkOptions } from '../host/workbook';
import { carryInto, rememberCarried } from './carry-over';
import { nextMaking, readMakings, rememberMaking, type Making } from './makings';
import { idsOf, withId } from './sheets-now';
import { tablesIn, type Tables } from './tables-in';

/** What a new table begins with: nothing, what the workbook's ledgers know, or what an earlier stage set. */
export type TableSource = 'blank' | 'ledgers' | 'earlier';

/** Which table to make, and from what. */
export interface TableRequest {
  readonly template: string;
  readonly from: TableSource;
  /** Keys of the projects to make one for, as {@link projectsFor} gives them; all of them when left out. */
  readonly projects?: readonly string[];
  readonly year?: number;
  /** Months that a monitoring form covers: 1—7月. */
  readonly period?: string;
  readonly layout?: string;
  /** Plain formulas when left out; live ones need our functions, and so Excel. */
  readonly formulas?: FormulaKind;
  /** False leaves forms unprotected; lists always are. */
  readonly isProtected?: boolean;
}

/** A project that a table can be made for. */
export interface ProjectChoice {
  readonly key: string;
  readonly name: string;
  readonly unit: string | null;
  /** Lines of the table that would be made. */
  readonly rows: number;
  /** The sheet of the form that the project has already; from an earlier stage it would be brought up to date. */
  readonly sheet: string | null;
  /** The sheet that it would be filled in from, of an earlier stage; `null` for ledgers. */
  readonly source: string | null;
}

/** The sheets that were added, of so many that were wanted; none wanted where there was nothing to fill them from. */
export interface MadeTables {
  /** Id of the table. */
  readonly template: string;
  readonly from: TableSource;
  readonly sheets: readonly string[];
  /** The number under which all of it is taken back; `null` when nothing was written. */
  readonly making: number | null;
  readonly wanted: number;
  /** Forms of this stage that were there already and compared with the earlier one. */
  readonly brought: number;
  /** Cells of these that were brought up to date. */
  readonly updated: number;
  /** What is left to decide between the stages. */
  readonly differences: readonly ListedDifference[];
  /** Forms that another run has to bring up to date: more cells than these could not have been taken back. */
  readonly postponed: number;
  /** Why sheets that were to be brought up to date refused, by name. */
  readonly failures: ReadonlyMap<string, HostFailure>;
}

/** The sheets that were added, and the number under which they are taken back. */
export type AddedForms = Pick<MadeTables, 'sheets' | 'making'>;

/** How tables are made. */
export interface MakeOptions extends WorkOptions {
  /** ISO date and time, local, to the minute: "2020-12-31T09:30". */
  readonly date: string;
}

/** The table that is asked for. */
export function definitionOf({ template }: Pick<TableRequest, 'template'>): (typeof templates)[number] {
  const definition = templates.find(({ id }) => id === template);
  if (!definition) throw new RangeError(`no table with id "${template}"`);
  return definition;
}

/** The sources that a table can be filled from at all, blank first. */
export function sourcesFor(template: string): TableSource[] {
  const definition = definitionOf({ template });
  if (!isForm(definition) || definition.shape !== 'paper') return ['blank'];
  return [
    'blank',
    ...(definition.subject === 'project' ? (['ledgers'] as const) : []),
    ...(isCarriedInto(definition) ? (['earlier'] as const) : []),
  ];
}

function blankOptions({ year, period }: TableRequest, profile: Profile): BlankOptions {
  return { profile, ...(year !== undefined && { year }), ...(period !== undefined && { period }) };
}

/** What is chosen of a list of forms. */
function chosen<T>(all: readonly T[], data: (one: T) => FormData, keys: readonly string[] | undefined): T[] {
  if (!keys) return [...all];
  const wanted = new Set(keys);
  const known = projectKeys(all.map(data));
  return all.filter((_, index) => wanted.has(known[index]!));
}

/** What stands behind the project in a sheet's name, so that a project's sheets of the year stand apart. */
export const endingOf = ({ stage }: FormDefinition): string =>
  stage === null || stage === '目标' ? '' : ` ${stage}`;

const namingOf = (definition: FormDefinition, { layout, formulas = 'plain' }: TableRequest) => ({
  layout,
  formulas,
  ending: endingOf(definition),
});

/** Adds the sheets; the workbook knows of them before and after, so that they can be taken back whatever happens. */
async function add(
  workbook: Workbook,
  definition: (typeof templates)[number],
  request: Pick<TableRequest, 'isProtected'>,
  tables: readonly NewSheet[],
  { date, ...options }: MakeOptions,
  entries: Making['entries'] = [],
): Promise<AddedForms> {
  if (tables.length + entries.length === 0) return { sheets: [], making: null };
  const isProtected = request.isProtected !== false && isForProtection(definition);
  const id = nextMaking(await readMakings(workbook));
  const imprints = tables.map(({ form }) => imprintOf(form));
  const taken = (await workbook.sheets()).map(({ name }) => name);
  const names: string[] = [];
  for (const { name } of tables) names.push(freeSheetName(name, [...taken, ...names]));
  const remember = (sheets: readonly string[], infos: readonly SheetInfo[] = []) => {
    const ids = idsOf(infos);
    return rememberMaking(workbook, {
      id,
      date,
      template: definition.id,
      sheets: sheets.map((name, index) => withId({ name, imprint: imprints[index]! }, ids.get(name))),
      entries,
    });
  };
  await remember(names);
  try {
    const sheets = await workbook.addSheets(
      tables.map((table) => ({ ...table, isProtected })),
      options,
    );
    if (sheets.length !== names.length || sheets.some((name, index) => name !== names[index]))
      await remember(sheets);
    // By their names they are known already; by their ids they are found even when somebody renames them.
    await workbook
      .sheets()
      .then((infos) => remember(sheets, infos))
      .catch(() => undefined);
    return { sheets, making: sheets.length + entries.length > 0 ? id : null };
  } catch (error) {
    await forgetMissing(workbook, names, remember).catch(() => undefined);
    throw error;
  }
}

/** Keeps of sheets that were to be added those that are there: the first ones, up to where it failed. */
async function forgetMissing(
  workbook: Workbook,
  names: readonly string[],
  remember: (sheets: readonly string[], infos: readonly SheetInfo[]) => Promise<void>,
): Promise<void> {
  const infos = await workbook.sheets();
  const there = new Set(infos.map(({ name }) => name));
  const missing = names.findIndex((name) => !there.has(name));
  await remember(missing < 0 ? names : names.slice(0, missing), infos);
}

function carriedOf(
  { forms }: Tables,
  definition: FormDefinition,
  { layout: layoutId, period, year }: TableRequest,
  profile: Profile,
): Carried[] {
  const layout = definition.layouts.find(({ id }) => id === layoutId);
  return carriedInto(definition, forms, { profile, period, ...(layout && { layout }) }).map((one) => ({
    ...one,
    data: { ...one.data, ...(year !== undefined && { year }) },
  }));
}

/** The projects that a table could be made for, in the order of the workbook. */
export async function projectsFor(
  workbook: Workbook,
  request: TableRequest,
  profile: Profile,
): Promise<ProjectChoice[]> {
  const definition = definitionOf(request);
  if (request.from === 'blank' || !isForm(definition)) return [];
  const tables = await tablesIn(workbook);
  const carried = request.from === 'earlier' ? carriedOf(tables, definition, request, profile) : null;
  const data = carried
    ? carried.map((one) => one.data)
    : populate(tables, definition, blankOptions(request, profile), request.layout);
  const there = tables.forms.filter((form) => form.definition.id === definition.id);
  const keys = projectKeys(data);
  return data.map((one, index) => ({
    key: keys[index]!,
    name: subjectOf(one),
    unit: unitOf(one),
    rows: one.indicators?.length ?? 0,
    source: carried?.[index]!.source.sheet ?? null,
    sheet: formOfSubject(there, subjectOfData(one))?.sheet ?? null,
  }));
}

/**
 * Adds tables to the workbook as new sheets and shows the first; from an earlier stage it also brings the forms of
 * this stage up to date that are there already. Cancelled, it leaves whole sheets and no others.
 * @throws HostError when sheets cannot be added.
 */
export async function makeTables(
  workbook: Workbook,
  request: TableRequest,
  profile: Profile,
  options: MakeOptions,
): Promise<MadeTables> {
  const definition = definitionOf(request);
  const made =
    request.from === 'earlier' && isForm(definition)
      ? await makeFromEarlier(workbook, definition, request, profile, options)
      : await makeNew(workbook, definition, request, profile, options);
  await showFirst(workbook, made);
  return made;
}

/**
 * Adds filled in forms as new sheets and shows the first; they are taken back like any table that was made.
 * @throws HostError when sheets cannot be added.
 */
export async function addForms(
  workbook: Workbook,
  definition: FormDefinition,
  forms: readonly NewSheet[],
  options: MakeOptions,
): Promise<AddedForms> {
  const added = await add(workbook, definition, {}, forms, options);
  await showFirst(workbook, added);
  return added;
}

async function showFirst(workbook: Workbook, { sheets: [first] }: AddedForms): Promise<void> {
  if (first !== undefined) await workbook.select(first, { top: 0, left: 0, bottom: 0, right: 0 });
}

async function makeNew(
  workbook: Workbook,
  definition: (typeof templates)[number],
  request: TableRequest,
  profile: Profile,
  options: MakeOptions,
): Promise<MadeTables> {
  const { from, layout, projects, formulas } = request;
  const blank = blankOptions(request, profile);
  const tables =
    from === 'blank' || !isForm(definition)
      ? [{ name: definition.name.zh, form: blankTable(definition, blank, layout, formulas) }]
      : nameForms(
          chosen(populate(await tablesIn(workbook), definition, blank, layout), (data) => data, projects),
          definition,
          profile,
          definition.name.zh,
          namingOf(definition, request),
        );
  const added = await add(workbook, definition, request, tables, options);
  return {
    template: definition.id,
    from,
    ...added,
    wanted: tables.length,
    brought: 0,
    updated: 0,
    differences: [],
    postponed: 0,
    failures: new Map(),
  };
}

async function makeFromEarlier(
  workbook: Workbook,
  definition: FormDefinition,
  request: TableRequest,
  profile: Profile,
  options: MakeOptions,
): Promise<MadeTables> {
  const carried = chosen(
    carriedOf(await tablesIn(workbook), definition, request, profile),
    ({ data }) => data,
    request.projects,
  );
  const outcome = await carryInto(
    workbook,
    definition,
    carried.map(({ data }) => data),
    { date: options.date },
  );
  const missing = carried.filter(({ data }) => outcome.missing.includes(data));
  const tables = nameForms(
    missing.map(({ data }) => data),
    definition,
    profile,
    definition.name.zh,
    namingOf(definition, request),
  ).map(({ name, form }, index) => ({ name, form: referTo(form, missing[index]!) }));
  const entries = outcome.entry === null ? [] : [outcome.entry];
  const added = await add(workbook, definition, request, tables, options, entries);
  if (added.sheets.length > 0)
    await rememberCarried(
      workbook,
      definition,
      missing.slice(0, added.sheets.length).map(({ data }) => data),
    );
  return {
    template: definition.id,
    from: 'earlier',
    ...added,
    wanted: tables.length,
    brought: carried.length - missing.length,
    updated: outcome.updated,
    differences: outcome.differences.filter(({ difference }) => difference.kind !== 'noForm'),
    postponed: outcome.postponed,
    failures: outcome.failures,
  };
}
