import { isRecordable, nextId, sameContent, type JournalEdit } from '../core/fixes';
import { callsIn, withProperNames } from '../functions/formula';
import type { HostFailure, Workbook } from '../host/workbook';
import { gridsNow, readJournal, record, writeChanges, type ChangeGroup } from './journal';
import { ourFormulas, placeOfScope, type FormulaScope, type OurFormula } from './our-formulas';

export interface RepairOptions {
  /** ISO date and time, local, to the minute: "2020-12-31T09:30". */
  readonly date: string;
  /** Without it the whole workbook. */
  readonly scope?: FormulaScope;
}

/** What became of formulas at #NAME?. */
export interface FormulaRepair {
  /** Formulas that were entered anew. */
  readonly repaired: number;
  /** Those of them whose text had to be put right. */
  readonly rewritten: number;
  /** Number of the journal's entry; `null` when no text was changed. */
  readonly entry: number | null;
  /** Formulas that still stand at #NAME?, or were not written. */
  readonly left: readonly OurFormula[];
  readonly failures: ReadonlyMap<string, HostFailure>;
}

const UNKNOWN = '#NAME?';

/**
 * Enters all formulas anew that call our functions and stand at #NAME?: Excel looks for a function only when a formula
 * is entered, so those that were opened before the add-in had loaded never find theirs. Names that nobody knows
 * (绩效.量化率, or what a file keeps: _xldudf_JX_量化率) are put right. Everything else in the formula stays, and so
 * does every other cell.
 * @throws HostError when the workbook can neither be read nor keep the journal
 */
export async function repairFormulas(
  workbook: Workbook,
  { date, scope = 'workbook' }: RepairOptions,
): Promise<FormulaRepair> {
  const {
    formulas,
    grids,
    failures: unread,
  } = await ourFormulas(workbook, await placeOfScope(workbook, scope));
  // In a file the kept form is the right one.
  const isLive = workbook.capabilities.interactive;
  const isStored = (formula: string) => isLive && callsIn(formula).some(({ form }) => form === 'stored');
  const broken = formulas
    .filter(({ sheet, cell, formula }) => {
      return grids.get(sheet)!.value(cell.row, cell.col) === UNKNOWN || isStored(formula);
    })
    .map((one) => ({
      ...one,
      proper: withProperNames(one.formula, isLive ? ['wrong', 'stored'] : ['wrong']),
    }));
  const edits: JournalEdit[] = [];
  const chosen = broken.filter(({ sheet, cell, formula, proper }) => {
    if (formula === proper) return true;
    const edit = { sheet, cell, before: { formula }, after: { formula: proper } };
    if (!isRecordable([...edits, edit])) return false;
    edits.push(edit);
    return true;
  });
  const failures = new Map(unread);
  if (chosen.length === 0) return { repaired: 0, rewritten: 0, entry: null, left: broken, failures };

  const id = nextId(await readJournal(workbook));
  if (edits.length > 0) await record(workbook, { id, date, rules: [], edits });
  const groups = chosen.map(({ sheet, cell, proper }): ChangeGroup => [
    { sheet, cell, content: { formula: proper } },
  ]);
  for (const [sheet, failure] of await writeChanges(workbook, groups)) failures.set(sheet, failure);

  const now = await gridsNow(
    workbook,
    broken.map(({ sheet }) => sheet),
  );
  const holds = ({ sheet, cell }: Pick<OurFormula, 'sheet' | 'cell'>) =>
    now.get(sheet)?.cell(cell.row, cell.col);
  const left = broken.filter((one) => {
    const held = holds(one);
    const isUnwritten = one.proper !== one.formula && held?.formula === one.formula;
    return !held || held.value === UNKNOWN || isUnwritten;
  });
  // The program may have a spelling of its own; only what stands there now can be recognised on the way back.
  const written = edits.flatMap((edit): JournalEdit[] => {
    const formula = holds(edit)?.formula;
    const isWritten = formula !== undefined && !sameContent({ formula }, edit.before);
    return isWritten ? [{ ...edit, after: { formula } }] : [];
  });
  if (edits.length > 0) await record(workbook, { id, date, rules: [], edits: written });
  return {
    repaired: broken.length - left.length,
    rewritten: written.length,
    entry: written.length > 0 ? id : null,
    left,
    failures,
  };
}
