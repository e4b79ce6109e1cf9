import { cellsOf } from '../core/address';
import {
  frozenFromJson,
  frozenToJson,
  planThaw,
  roomFor,
  valuesIn,
  withFrozen,
  type FrozenFormula,
} from '../core/fixes';
import type { CellValue, Grid } from '../core/grid';
import type { HostFailure, Workbook } from '../host/workbook';
import { gridsNow, readNow, writeChanges, type ChangeGroup } from './journal';
import { isInPlace, ourFormulas, placeOfScope, type FormulaScope, type OurFormula } from './our-formulas';
import { idsOf, onSheetsNow, withId } from './sheets-now';

const SETTING = 'formulas';
/** Cells are written one by one; a request must stay below 5 MB. */
const CELLS_PER_WRITE = 4_000;

/**
 * Why a formula was left as it is. `busy`: Excel is still calculating it; `notCalculated`: nothing has; `unknown`:
 * #NAME?, the function was not found; `blocked`: #SPILL!, there is no room for the results; `error`: another error,
 * which as a value would no longer be one; `tooMany`: it could not be kept for the way back; `refused`: the sheet or
 * the program would not have it.
 */
export type KeptReason = 'busy' | 'notCalculated' | 'unknown' | 'blocked' | 'error' | 'tooMany' | 'refused';

/** A formula that did not become values. */
export interface KeptFormula extends OurFormula {
  readonly reason: KeptReason;
  /** The first error among its results. */
  readonly error?: string;
}

/** What became of formulas that were to be values. */
export interface ValueConversion {
  /** Formulas that are values now, and the cells that they filled. */
  readonly converted: number;
  readonly cells: number;
  readonly kept: readonly KeptFormula[];
  readonly failures: ReadonlyMap<string, HostFailure>;
}

/** What became of formulas that were to come back. */
export interface FormulaRestoration {
  readonly restored: number;
  /** Somebody has changed their cells since: they were left alone, and can still come back once that is undone. */
  readonly changed: readonly FrozenFormula[];
  /** They could not be written now and can be tried again. */
  readonly left: readonly FrozenFormula[];
  readonly failures: ReadonlyMap<string, HostFailure>;
}

const ERRORS: Readonly<Record<string, KeptReason>> = {
  '#BUSY!': 'busy',
  '#GETTING_DATA': 'busy',
  '#CONNECT!': 'busy',
  '#NAME?': 'unknown',
  '#SPILL!': 'blocked',
};
const ANY_ERROR =
  /^#(?:DIV\/0!|VALUE!|REF!|NUM!|N\/A|NULL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|PYTHON!|EXTERNAL!)$/;

/** What of a formula's results cannot be a value; `null` when all can. */
function obstacle(
  values: readonly CellValue[],
  isLive: boolean,
): Pick<KeptFormula, 'reason' | 'error'> | null {
  for (const value of values) {
    if (typeof value !== 'string') continue;
    const reason = ERRORS[value] ?? (ANY_ERROR.test(value) ? 'error' : null);
    if (reason) return { reason, error: value };
  }
  // In a program that calculates, a blank is a result; in a file nobody has calculated yet, perhaps.
  return !isLive && values.every((value) => value === null) ? { reason: 'notCalculated' } : null;
}

const resultsOf = (grid: Grid, { area }: Pick<OurFormula, 'area'>): CellValue[] =>
  cellsOf(area).map(({ row, col }) => grid.value(row, col));

/** Formulas of this workbook that stand as values and can come back; sheets are named as they are now. */
export async function readFrozenFormulas(workbook: Workbook): Promise<readonly FrozenFormula[]> {
  const frozen = frozenFromJson(await workbook.getSetting(SETTING));
  return onSheetsNow(workbook, frozen, (some, now) => {
    const { groups, done } = planThaw(some, now);
    return groups.length + done.length;
  });
}

async function store(workbook: Workbook, frozen: readonly FrozenFormula[]): Promise<void> {
  await workbook.setSetting(SETTING, frozen.length === 0 ? null : frozenToJson(frozen));
}

/**
 * Puts their results in the place of all formulas that call our functions, so that whoever has not got the add-in
 * sees them too. What a formula spills over becomes values as a whole. Before a cell is written the workbook knows
 * its formula: {@link restoreFormulas} brings it back, also after the file was closed and opened again.
 * @throws HostError when nothing is selected, or the workbook can neither be read nor keep the formulas
 */
export async function convertFormulasToValues(
  workbook: Workbook,
  scope: FormulaScope,
): Promise<ValueConversion> {
  const {
    formulas,
    grids,
    failures: unread,
  } = await ourFormulas(workbook, await placeOfScope(workbook, scope));
  const kept: KeptFormula[] = [];
  const wanted: OurFormula[] = [];
  for (const one of formulas) {
    const found = obstacle(resultsOf(grids.get(one.sheet)!, one), workbook.capabilities.interactive);
    if (found) kept.push({ ...one, ...found });
    else wanted.push(one);
  }
  const known = await readFrozenFormulas(workbook);
  const ids = idsOf(await workbook.sheets());
  const frozen = wanted.map(({ sheet, area, formula }): FrozenFormula =>
    withId({ sheet, area, formula, values: valuesIn(grids.get(sheet)!, area) }, ids.get(sheet)),
  );
  const room = roomFor(known, frozen);
  for (const one of wanted.splice(room)) kept.push({ ...one, reason: 'tooMany' });
  const added = frozen.slice(0, room);
  const failures = new Map(unread);
  if (added.length === 0) return { converted: 0, cells: 0, kept, failures };

  await store(workbook, withFrozen(known, added));
  const groups = wanted.map(({ sheet, area }): ChangeGroup => {
    const grid = grids.get(sheet)!;
    return cellsOf(area).map((cell) => ({ sheet, cell, content: { value: grid.value(cell.row, cell.col) } }));
  });
  for (const [sheet, failure] of await writeInPieces(workbook, groups)) failures.set(sheet, failure);
  const refused = await stillFormulas(workbook, added, failures);
  if (refused.size > 0) {
    const done = added.filter((one) => !refused.has(one));
    await store(workbook, withFrozen(known, done));
    added.forEach((one, index) => {
      if (refused.has(one)) kept.push({ ...wanted[index]!, reason: 'refused' });
    });
  }
  const done = groups.filter((_, index) => !refused.has(added[index]!));
  return {
    converted: done.length,
    cells: done.reduce((sum, group) => sum + group.length, 0),
    kept,
    failures,
  };
}

/** Those on sheets with failures whose formula still stands: only the cells know. */
async function stillFormulas(
  workbook: Workbook,
  added: readonly FrozenFormula[],
  failures: ReadonlyMap<string, HostFailure>,
): Promise<ReadonlySet<FrozenFormula>> {
  const doubtful = added.filter(({ sheet }) => failures.has(sheet));
  if (doubtful.length === 0) return new Set();
  const now = await gridsNow(workbook, failures.keys());
  return new Set(
    doubtful.filter(({ sheet, area, formula }) => {
      const grid = now.get(sheet);
      return !grid || grid.cell(area.top, area.left).formula === formula;
    }),
  );
}

async function writeInPieces(
  workbook: Workbook,
  groups: readonly ChangeGroup[],
): Promise<ReadonlyMap<string, HostFailure>> {
  const failures = new Map<string, HostFailure>();
  for (let from = 0; from < groups.length;) {
    let [to, cells] = [from, 0];
    while (to < groups.length && (to === from || cells + groups[to]!.length <= CELLS_PER_WRITE)) {
      cells += groups[to++]!.length;
    }
    for (const [sheet, failure] of await writeChanges(workbook, groups.slice(from, to)))
      failures.set(sheet, failure);
    from = to;
  }
  return failures;
}

/**
 * Brings back formulas that {@link convertFormulasToValues} turned into values, where the cells still hold those
 * values.
 * @throws HostError when nothing is selected, or the workbook can neither be read nor written to
 */
export async function restoreFormulas(workbook: Workbook, scope: FormulaScope): Promise<FormulaRestoration> {
  const place = await placeOfScope(workbook, scope);
  const known = await readFrozenFormulas(workbook);
  // A sheet that is gone is in no scope but that of the whole workbook.
  const meant = known.filter((one) => scope === 'workbook' || isInPlace(one, place));
  const before = await readNow(
    workbook,
    meant.map(({ sheet }) => sheet),
  );
  const plan = planThaw(meant, before.grids);
  const refused = await writeInPieces(
    workbook,
    plan.groups.map(({ writes }) => writes),
  );
  const failures = new Map([...before.failures, ...refused]);
  const written = plan.groups.map(({ frozen }) => frozen);
  const now = failures.size === 0 ? null : await gridsNow(workbook, failures.keys());
  const left = written.filter(({ sheet, area, formula }) => {
    if (!failures.has(sheet)) return false;
    return now?.get(sheet)?.cell(area.top, area.left).formula !== formula;
  });
  for (const { sheet } of plan.gone)
    if (!failures.has(sheet)) failures.set(sheet, { code: 'sheetGone', sheet });
  const finished = new Set([...written.filter((one) => !left.includes(one)), ...plan.done]);
  if (finished.size > 0)
    await store(
      workbook,
      known.filter((one) => !finished.has(one)),
    );
  return {
    restored: written.length - left.length,
    changed: plan.changed,
    left: [...left, ...plan.gone],
    failures,
  };
}
