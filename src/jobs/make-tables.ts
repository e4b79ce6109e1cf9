import type { FormulaKind } from '../core/forms';
import type { Profile } from '../core/profile/types';
import { blankTable, isForm, isForProtection, nameForms, populate, templates } from '../core/templates';
import type { NewSheet, Workbook, WorkOptions } from '../host/workbook';
import { tablesIn } from './tables-in';

/** Which table to make, and whether blank or one for each project that the workbook's ledgers know. */
export interface TableRequest {
  readonly template: string;
  readonly from: 'blank' | 'ledgers';
  /** Plain formulas when left out; live ones need our functions, and so Excel. */
  readonly formulas?: FormulaKind;
  /** False leaves forms unprotected; lists always are. */
  readonly isProtected?: boolean;
}

/** The sheets that were added, of so many that were wanted; none wanted where no ledger was found. */
export interface MadeTables {
  readonly sheets: readonly string[];
  readonly wanted: number;
}

async function tablesToMake(
  workbook: Workbook,
  { template, from, formulas = 'plain', ...request }: TableRequest,
  profile: Profile,
): Promise<NewSheet[]> {
  const definition = templates.find(({ id }) => id === template);
  if (!definition) throw new RangeError(`no table with id "${template}"`);
  const isProtected = request.isProtected !== false && isForProtection(definition);
  if (from === 'blank' || !isForm(definition))
    return [
      {
        name: definition.name.zh,
        form: blankTable(definition, { profile }, undefined, formulas),
        isProtected,
      },
    ];
  const data = populate(await tablesIn(workbook), definition, { profile });
  const named = nameForms(data, definition, profile, definition.name.zh, undefined, formulas);
  return named.map((sheet) => ({ ...sheet, isProtected }));
}

/**
 * Adds tables to the workbook as new sheets and shows the first. Cancelled, it leaves whole sheets and no others.
 * @throws HostError when sheets cannot be added.
 */
export async function makeTables(
  workbook: Workbook,
  request: TableRequest,
  profile: Profile,
  options: WorkOptions = {},
): Promise<MadeTables> {
  const tables = await tablesToMake(workbook, request, profile);
  const sheets = tables.length === 0 ? [] : await workbook.addSheets(tables, options);
  if (sheets.length > 0) await workbook.select(sheets[0]!, { top: 0, left: 0, bottom: 0, right: 0 });
  return { sheets, wanted: tables.length };
}
