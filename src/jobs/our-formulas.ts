import { cellsOf, overlaps } from '../core/address';
import type { Address, Area, Grid } from '../core/grid';
import { callsOurs } from '../functions/formula';
import { HostError, type HostFailure, type Workbook } from '../host/workbook';

/** Where formulas are looked for; `sheet` is the one in front. */
export type FormulaScope = 'selection' | 'sheet' | 'workbook';

/** A formula that calls one of our functions. */
export interface OurFormula {
  readonly sheet: string;
  readonly cell: Address;
  readonly formula: string;
  /** All cells that it fills: its own, or those it spills over. */
  readonly area: Area;
}

export interface OurFormulas {
  readonly formulas: readonly OurFormula[];
  /** The sheets that were looked at. */
  readonly grids: ReadonlyMap<string, Grid>;
  /** Sheets that could not be read. */
  readonly failures: ReadonlyMap<string, HostFailure>;
}

/** A place of a workbook: whole sheets, or areas of one. */
interface Place {
  readonly sheets: readonly string[];
  /** `null` for whole sheets. */
  readonly areas: readonly Area[] | null;
}

/**
 * The sheets that a scope means, and the areas of a selection.
 * @throws HostError `noSelection` when nothing is selected
 */
export async function placeOfScope(workbook: Workbook, scope: FormulaScope): Promise<Place> {
  if (scope === 'selection') {
    const selection = await workbook.selection();
    if (!selection) throw new HostError({ code: 'noSelection' });
    return { sheets: [selection.sheet], areas: selection.areas };
  }
  const sheets = (await workbook.sheets()).filter(({ kind }) => kind === 'worksheet');
  const meant = scope === 'sheet' ? sheets.filter(({ isActive }) => isActive) : sheets;
  return { sheets: meant.map(({ name }) => name), areas: null };
}

/** True when what a formula fills lies in a place, or reaches into it: it is dealt with as a whole. */
export function isInPlace(
  { sheet, area }: Pick<OurFormula, 'sheet' | 'area'>,
  { sheets, areas }: Place,
): boolean {
  return sheets.includes(sheet) && (areas === null || areas.some((one) => overlaps(one, area)));
}

/**
 * All formulas with our functions in a place.
 * @throws HostError when the workbook cannot be read at all
 */
export async function ourFormulas(workbook: Workbook, place: Place): Promise<OurFormulas> {
  const formulas: OurFormula[] = [];
  const grids = new Map<string, Grid>();
  const failures = new Map<string, HostFailure>();
  for (const reading of await workbook.read(place.sheets)) {
    if ('failure' in reading) {
      failures.set(reading.sheet, reading.failure);
      continue;
    }
    grids.set(reading.sheet, reading.grid);
    const found = await onSheet(workbook, reading.grid);
    formulas.push(...found.filter((one) => isInPlace(one, place)));
  }
  return { formulas, grids, failures };
}

async function onSheet(workbook: Workbook, grid: Grid): Promise<OurFormula[]> {
  const { sheet } = grid;
  const holding = cellsOf(grid.area).flatMap((cell) => {
    const { formula } = grid.cell(cell.row, cell.col);
    return formula !== undefined && callsOurs(formula) ? [{ cell, formula }] : [];
  });
  if (holding.length === 0) return [];
  const areas = await workbook.spillAreas(
    sheet,
    holding.map(({ cell }) => cell),
  );
  return holding.flatMap(({ cell, formula }, index) => {
    const { row, col } = cell;
    const area = areas[index] ?? { top: row, left: col, bottom: row, right: col };
    // A host may show the formula in every cell that it fills.
    return area.top === row && area.left === col ? [{ sheet, cell, formula, area }] : [];
  });
}
