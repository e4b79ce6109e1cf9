import { areaToA1, cellsOf, MAX_COLS, MAX_ROWS, toA1 } from '../core/address';
import type { Address, Area, CellValue, Grid } from '../core/grid';
import { functionCatalogue, getDefaultProfile, type FunctionDefinition } from '../functions';
import { profileNamed } from '../functions/default-profile';
import { explainCall, type ArgumentCells, type CallExplanation } from '../functions/explain';
import { argumentSource, callsIn, type FormulaCall } from '../functions/formula';
import { HostError, type Workbook } from '../host/workbook';

/** Cells of one argument that are read; more would make the answer wait. */
const MOST_CELLS = 20_000;

/** One call of ours in the formula. */
export interface ExplainedCall {
  readonly definition: FunctionDefinition;
  /** The call as it stands in the formula. */
  readonly text: string;
  /** `null` where an argument cannot be read from cells: those that Excel calculates by itself are named. */
  readonly explanation: CallExplanation | null;
  readonly unread: readonly string[];
}

/** What stands in a cell, and how it comes about. */
export type CellAnswer =
  | {
      readonly kind: 'blank' | 'value';
      readonly sheet: string;
      readonly cell: Address;
      readonly shown: CellValue;
    }
  | {
      /** A formula: with none of our functions, or with some. */
      readonly kind: 'formula';
      readonly sheet: string;
      /** The cell that is asked about, and the one that holds the formula. */
      readonly cell: Address;
      readonly own: Address;
      readonly formula: string;
      readonly shown: CellValue;
      readonly calls: readonly ExplainedCall[];
      /** For #SPILL!: cells that are in the way. */
      readonly inTheWay: readonly Address[];
    };

/**
 * Why a cell shows what it shows: reads the cells that its formula refers to and calls the same functions as Excel
 * does, with the workbook's profile.
 * @throws HostError when the cells cannot be read
 */
export async function explainCell(workbook: Workbook, sheet: string, cell: Address): Promise<CellAnswer> {
  const [spill = null] = await workbook.spillAreas(sheet, [cell]);
  const own = spill ? { row: spill.top, col: spill.left } : cell;
  const { grids } = await workbook.readAreas(sheet, [areaOf(cell), areaOf(own)]);
  const shown = grids[0]!.value(cell.row, cell.col);
  const { formula } = grids[1]!.cell(own.row, own.col);
  if (formula === undefined) return { kind: shown === null ? 'blank' : 'value', sheet, cell, shown };
  const place = { row: cell.row - own.row, col: cell.col - own.col };
  const calls = await explainFormula(workbook, sheet, formula, place);
  const inTheWay = shown === '#SPILL!' ? await cellsInTheWay(workbook, sheet, own, calls) : [];
  return { kind: 'formula', sheet, cell, own, formula, shown, calls, inTheWay };
}

/**
 * What our functions in a formula on a sheet give, the outermost first, whether it stands in a cell or is about to.
 * @param place which of the results is asked about
 */
export async function explainFormula(
  workbook: Workbook,
  sheet: string,
  formula: string,
  place = { row: 0, col: 0 },
): Promise<readonly ExplainedCall[]> {
  const reader = new ArgumentReader(workbook, sheet);
  const calls: ExplainedCall[] = [];
  for (const call of callsIn(formula)) calls.push(await explained(call, formula, reader, place));
  return calls;
}

const areaOf = ({ row, col }: Address): Area => ({ top: row, left: col, bottom: row, right: col });

const definitionOf = ({ id }: FormulaCall): FunctionDefinition =>
  functionCatalogue.find((one) => one.id === id)!;

async function explained(
  call: FormulaCall,
  formula: string,
  reader: ArgumentReader,
  place: { readonly row: number; readonly col: number },
): Promise<ExplainedCall> {
  const definition = definitionOf(call);
  const text = formula.slice(call.nameStart, call.end);
  const given = await Promise.all(definition.parameters.map((_, index) => reader.read(call, index)));
  const unread = given.flatMap((one) => ('unread' in one ? [one.unread] : []));
  if (unread.length > 0) return { definition, text, explanation: null, unread };
  const cells = given as ArgumentCells[];
  const profileAt = definition.parameters.findIndex(({ name }) => name.en === 'profile');
  const named = cells[profileAt]?.block?.[0]?.[0] ?? null;
  // An unknown one is the error that the function itself speaks of.
  const profile = (named === null ? null : profileNamed(String(named).trim())) ?? getDefaultProfile();
  const explanation = explainCall({ id: definition.id, arguments: cells, ...place, profile });
  return { definition, text, explanation, unread };
}

/** What cannot be read says so with its text. */
type ReadArgument = ArgumentCells | { readonly unread: string };

const LEFT_OUT: ArgumentCells = { block: null, place: () => null, text: '' };

/** Reads what arguments refer to. */
class ArgumentReader {
  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: string,
  ) {}

  async read(call: FormulaCall, index: number): Promise<ReadArgument> {
    const { text } = call.arguments[index] ?? { text: '' };
    const source = argumentSource(text);
    switch (source.kind) {
      case 'omitted':
        return LEFT_OUT;
      case 'constant':
        return { block: source.block, place: () => null, text };
      case 'cells':
        return this.cells(source.sheet ?? this.sheet, source.area, text);
      case 'call': {
        const { explanation } = await explained(source.call, text, this, { row: 0, col: 0 });
        if (!explanation || 'error' in explanation.whole) return { unread: text };
        const { value } = explanation.whole;
        const block = Array.isArray(value) ? (value as CellValue[][]) : [[value as CellValue]];
        return { block, place: () => null, text };
      }
      case 'calculated':
        return { unread: text };
    }
  }

  private async cells(sheet: string, area: Area, text: string): Promise<ReadArgument> {
    let grid: Grid;
    let inside = area;
    try {
      if (area.bottom === MAX_ROWS - 1 || area.right === MAX_COLS - 1) {
        const { usedArea } = await this.workbook.readAreas(sheet, [
          { ...area, bottom: area.top, right: area.left },
        ]);
        inside = {
          ...area,
          bottom: Math.min(area.bottom, Math.max(area.top, usedArea?.bottom ?? 0)),
          right: Math.min(area.right, Math.max(area.left, usedArea?.right ?? 0)),
        };
      }
      if ((inside.bottom - inside.top + 1) * (inside.right - inside.left + 1) > MOST_CELLS)
        return { unread: text };
      const { grids } = await this.workbook.readAreas(sheet, [inside]);
      grid = grids[0]!;
    } catch (error) {
      // A sheet that is not there is #REF! in Excel; the rest of the formula can still be explained.
      if (error instanceof HostError && error.failure.code === 'sheetGone') return { unread: text };
      throw error;
    }
    const { top, left, bottom, right } = inside;
    const prefix = sheet === this.sheet ? '' : `${sheet}!`;
    return {
      block: Array.from({ length: bottom - top + 1 }, (_, row) =>
        Array.from({ length: right - left + 1 }, (__, col) => grid.value(top + row, left + col)),
      ),
      place: (row, col) => prefix + toA1({ row: top + row, col: left + col }),
      text,
    };
  }
}

/** Cells with something in them where a formula's results would go. */
async function cellsInTheWay(
  workbook: Workbook,
  sheet: string,
  own: Address,
  calls: readonly ExplainedCall[],
): Promise<readonly Address[]> {
  const [outer] = calls;
  const whole = outer?.explanation?.whole;
  if (!whole || 'error' in whole || !Array.isArray(whole.value)) return [];
  const rows = whole.value as unknown[][];
  const area = {
    top: own.row,
    left: own.col,
    bottom: Math.min(MAX_ROWS - 1, own.row + rows.length - 1),
    right: Math.min(MAX_COLS - 1, own.col + Math.max(...rows.map((row) => row.length)) - 1),
  };
  return occupied(workbook, sheet, area, own);
}

/**
 * Cells of an area that hold something, and merged ones, in which nothing spills either.
 * @param except a cell that may hold what it likes
 */
export async function occupied(
  workbook: Workbook,
  sheet: string,
  area: Area,
  except?: Address,
): Promise<readonly Address[]> {
  const { grids } = await workbook.readAreas(sheet, [area]);
  const grid = grids[0]!;
  return cellsOf(area).filter(({ row, col }) => {
    if (row === except?.row && col === except.col) return false;
    const { value, formula } = grid.cell(row, col);
    const isMerged = grid.merges.some(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && col >= left && col <= right,
    );
    return value !== null || formula !== undefined || isMerged;
  });
}

/** "C5:C40" of the sheet itself, "'表 1'!C5:C40" from another one. */
export function referenceTo(sheet: string, area: Area, from: string): string {
  const whole = areaToA1(area);
  const isColumns = area.top === 0 && area.bottom === MAX_ROWS - 1;
  const address = isColumns ? whole.replaceAll(/\d+/gu, '') : whole;
  if (sheet === from) return address;
  const isPlain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheet) && !/^[A-Z]{1,3}\d+$/iu.test(sheet);
  return `${isPlain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${address}`;
}
