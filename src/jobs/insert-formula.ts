import { MAX_COLS, MAX_ROWS } from '../core/address';
import { contentAt, sameContent, isRecordable, nextId, type JournalEdit } from '../core/fixes';
import type { Address, Area } from '../core/grid';
import { HostError, type Workbook } from '../host/workbook';
import { explainFormula, occupied } from './explain-formula';
import { readJournal, record } from './journal';

/** A formula and where it is to go. */
export interface NewFormula {
  readonly sheet: string;
  readonly cell: Address;
  /** "=JX.量化率(C5:C40,D5:D40)" */
  readonly formula: string;
}

export interface InsertOptions {
  /** ISO date and time, local, to the minute. */
  readonly date: string;
  /** The user has seen what is in the way and wants it all the same. */
  readonly isConfirmed?: boolean;
}

/** What became of it. */
export type Insertion =
  | {
      readonly kind: 'inserted';
      /** Number of the journal's entry. */
      readonly entry: number;
    }
  | {
      /** Nothing was written. */
      readonly kind: 'occupied';
      /** Cells that the results would fill. */
      readonly area: Area;
      /** Those with something in them; the formula's own cell among them is what would be overwritten. */
      readonly cells: readonly Address[];
    };

/**
 * Writes a formula into a cell, unless something stands there already or where its results would go. It can be taken
 * back like a fix.
 * @throws HostError when the sheet refuses
 */
export async function insertFormula(
  workbook: Workbook,
  { sheet, cell, formula }: NewFormula,
  { date, isConfirmed = false }: InsertOptions,
): Promise<Insertion> {
  const { row, col } = cell;
  const own = { top: row, left: col, bottom: row, right: col };
  const { height, width } = await sizeOf(workbook, sheet, formula);
  const area = {
    ...own,
    bottom: Math.min(MAX_ROWS - 1, row + height - 1),
    right: Math.min(MAX_COLS - 1, col + width - 1),
  };
  if (!isConfirmed) {
    const cells = await occupied(workbook, sheet, area);
    if (cells.length > 0) return { kind: 'occupied', area, cells };
  }
  const { grids } = await workbook.readAreas(sheet, [own]);
  const edit: JournalEdit = { sheet, cell, before: contentAt(grids[0]!, cell), after: { formula } };
  if (!isRecordable([edit])) throw new HostError({ code: 'tooLarge', sheet });
  const id = nextId(await readJournal(workbook));
  await record(workbook, { id, date, rules: [], edits: [edit] });
  // The program may spell it its own way; only what stands there can be recognised on the way back.
  const settle = async () => {
    const after = contentAt((await workbook.readAreas(sheet, [own])).grids[0]!, cell);
    const edits = sameContent(after, edit.before) ? [] : [{ ...edit, after }];
    await record(workbook, { id, date, rules: [], edits });
  };
  try {
    await workbook.write([{ sheet, cell, value: formula }]);
  } catch (error) {
    // It may stand there all the same; an entry of which nothing was done is only in the way.
    await settle().catch(() => undefined);
    throw error;
  }
  await settle();
  return { kind: 'inserted', entry: id };
}

/** How many cells the results will fill, as far as our functions can say. */
async function sizeOf(workbook: Workbook, sheet: string, formula: string) {
  const [outer] = await explainFormula(workbook, sheet, formula);
  const whole = outer?.explanation?.whole;
  if (!whole || 'error' in whole || !Array.isArray(whole.value)) return { height: 1, width: 1 };
  const rows = whole.value as unknown[][];
  return { height: rows.length, width: Math.max(...rows.map((one) => one.length)) };
}
