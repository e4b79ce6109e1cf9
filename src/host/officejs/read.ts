import { createGrid, type Area, type CellValue, type SheetState, type Grid } from '../../core/grid';
import { HostError, type SheetReading, type WorkOptions } from '../workbook';
import { throwIfCancelled, toFailure } from './failure';
import type { Run } from './runner';
import { sheetState, STATE_PROPERTIES } from './sheet-state';

/** A response must stay under 5 MB on the web; a part of that is protocol. */
const TARGET_BYTES = 3_500_000;
/**
 * Values, formulas and formats of a cell of an ordinary table, half of it texts; corrected after every batch. One full
 * of long texts comes to more than Excel gives at once, and is asked for again in parts.
 */
const START_BYTES_PER_CELL = 68;
/** Excel on the web may answer a larger read with null. */
const MAX_CELLS = 1_000_000;

/** A sheet on its way from Excel into a grid. */
interface SheetJob {
  readonly sheet: string;
  area: Area;
  nextRow: number;
  values: CellValue[][];
  formulas: unknown[][];
  formats: string[][];
  merges: Area[];
  /** Hidden rows or columns exist, but not all are: which ones is asked for later. */
  mixedRows: boolean;
  mixedCols: boolean;
  hiddenRows: Iterable<number>;
  hiddenCols: Iterable<number>;
  state?: SheetState;
}

/** Rows of one sheet that are read together. */
interface Piece {
  readonly job: SheetJob;
  readonly top: number;
  readonly bottom: number;
}

/** Loads what {@link areaOf} needs. */
export const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';

const width = (area: Area): number => area.right - area.left + 1;
const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

function newJob(sheet: string, area: Area): SheetJob {
  return {
    sheet,
    area,
    nextRow: area.top,
    values: [],
    formulas: [],
    formats: [],
    merges: [],
    mixedRows: false,
    mixedCols: false,
    hiddenRows: [],
    hiddenCols: [],
  };
}

function toReading({ sheet, ...job }: SheetJob): SheetReading {
  return { sheet, grid: gridOf(sheet, job) };
}

/** A grid over what Excel answered for a block of cells. */
export function gridOf(
  sheet: string,
  {
    area,
    values,
    formulas,
    formats,
    ...rest
  }: Pick<SheetJob, 'area' | 'values' | 'formulas' | 'formats'> &
    Partial<Pick<SheetJob, 'merges' | 'hiddenRows' | 'hiddenCols' | 'state'>>,
): Grid {
  const { merges, hiddenRows, hiddenCols, state } = rest;
  return createGrid({
    sheet,
    origin: { row: area.top, col: area.left },
    values,
    formulas: (row, col) => {
      const formula = formulas[row - area.top]?.[col - area.left];
      if (typeof formula !== 'string' || !formula.startsWith('=')) return undefined;
      // Excel says of a text that begins with "=" what it says of a formula; but no formula results in itself.
      return formula === values[row - area.top]?.[col - area.left] ? undefined : formula;
    },
    formats: (row, col) => {
      const format = formats[row - area.top]?.[col - area.left];
      return format === 'General' || format === '' ? undefined : format;
    },
    ...(merges && { merges }),
    ...(hiddenRows && { hiddenRows }),
    ...(hiddenCols && { hiddenCols }),
    ...(state && { state }),
  });
}

/**
 * Reads the used areas of several sheets in as few batches as fit below Excel's limits: one for an
 * ordinary workbook. `areas` says what each sheet used when it was last looked at; a sheet that has
 * changed since is read again, one that has gone or fails does not stop the others.
 */
export async function readSheets(
  run: Run,
  areas: ReadonlyMap<string, Area | null>,
  options: WorkOptions = {},
): Promise<SheetReading[]> {
  const readings = new Map<string, SheetReading>();
  const jobs: SheetJob[] = [];
  for (const [sheet, area] of areas) {
    if (area) jobs.push(newJob(sheet, area));
    else readings.set(sheet, { sheet, grid: createGrid({ sheet, values: [] }) });
  }

  let budget = Math.floor(TARGET_BYTES / START_BYTES_PER_CELL);
  let together = true;
  let pending = [...jobs];
  const total = jobs.reduce((sum, { area }) => sum + (area.bottom - area.top + 1) * width(area), 0) || 1;
  let done = 0;
  const giveUp = (job: SheetJob, error: unknown): void => {
    readings.set(job.sheet, { sheet: job.sheet, failure: toFailure(error, job.sheet) });
    pending = pending.filter((other) => other !== job);
  };

  while (pending.length > 0) {
    throwIfCancelled(options.signal);
    const pieces = takePieces(together ? pending : pending.slice(0, 1), budget);
    try {
      const bytes = await run((context) => readPieces(context, pieces));
      const cells = pieces.reduce(
        (sum, piece) => sum + (piece.bottom - piece.top + 1) * width(piece.job.area),
        0,
      );
      done += cells;
      budget = Math.min(MAX_CELLS, Math.max(1, Math.floor((TARGET_BYTES * cells) / Math.max(bytes, 1))));
    } catch (error) {
      const code = toFailure(error).code;
      if (code === 'editing' || code === 'cancelled') throw error;
      const cells = pieces.reduce(
        (sum, piece) => sum + (piece.bottom - piece.top + 1) * width(piece.job.area),
        0,
      );
      if (code === 'tooLarge' && (pieces.length > 1 || pieces[0]!.top < pieces[0]!.bottom)) {
        budget = Math.max(1, Math.floor(cells / 4));
      } else if (pieces.length > 1) together = false;
      else giveUp(pieces[0]!.job, error);
    }
    pending = pending.filter((job) => job.nextRow <= job.area.bottom);
    options.onProgress?.(Math.min(1, done / total));
  }

  const read = jobs.filter((job) => !readings.has(job.sheet));
  await readHidden(
    run,
    read.filter((job) => job.mixedRows || job.mixedCols),
  );
  for (const job of read) readings.set(job.sheet, toReading(job));
  return [...areas.keys()].map((sheet) => readings.get(sheet)!);
}

/** The next rows to read, as many as the budget of cells allows and never less than one row. */
function takePieces(jobs: readonly SheetJob[], budget: number): Piece[] {
  const pieces: Piece[] = [];
  let left = budget;
  for (const job of jobs) {
    const rows = Math.floor(left / width(job.area));
    if (rows < 1 && pieces.length > 0) break;
    const bottom = Math.min(job.area.bottom, job.nextRow + Math.max(rows, 1) - 1);
    pieces.push({ job, top: job.nextRow, bottom });
    left -= (bottom - job.nextRow + 1) * width(job.area);
    if (bottom < job.area.bottom) break;
  }
  return pieces;
}

/**
 * One batch. Fills the jobs and answers about how many bytes came over. Ranges are untracked at once here
 * and everywhere: none is used after its batch, and office.js would send a second one to release them.
 */
async function readPieces(context: Excel.RequestContext, pieces: readonly Piece[]): Promise<number> {
  const proxies = pieces.map(({ job, top, bottom }) => {
    const sheet = context.workbook.worksheets.getItem(job.sheet);
    const { area } = job;
    const block = sheet.getRangeByIndexes(top, area.left, bottom - top + 1, width(area)).untrack();
    block.load('values,formulas,numberFormat');
    if (top !== area.top) return { block };
    sheet.load(STATE_PROPERTIES);
    const used = sheet.getUsedRangeOrNullObject(true).untrack();
    used.load(PLACE);
    const whole = sheet
      .getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, width(area))
      .untrack();
    whole.load('rowHidden,columnHidden');
    const merged = whole.getMergedAreasOrNullObject().untrack();
    merged.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
    return { block, head: { sheet, used, whole, merged } };
  });
  await context.sync();

  let bytes = 0;
  for (const [index, { job, bottom }] of pieces.entries()) {
    const { block, head } = proxies[index]!;
    if (head) {
      const now = head.used.isNullObject ? null : areaOf(head.used);
      if (now && !sameArea(now, job.area)) {
        // Somebody typed beyond the area since it was looked at: start this sheet again.
        Object.assign(job, newJob(job.sheet, now));
        continue;
      }
      job.state = sheetState(head.sheet);
      job.merges = head.merged.isNullObject ? [] : head.merged.areas.items.map(areaOf);
      const { area } = job;
      job.mixedRows = head.whole.rowHidden === null;
      job.mixedCols = head.whole.columnHidden === null;
      if (head.whole.rowHidden) job.hiddenRows = range(area.top, area.bottom);
      if (head.whole.columnHidden) job.hiddenCols = range(area.left, area.right);
    }
    const values = block.values as CellValue[][] | null;
    if (!values) throw new HostError({ code: 'tooLarge', sheet: job.sheet });
    for (const row of values) job.values.push(row);
    for (const row of block.formulas) job.formulas.push(row);
    for (const row of block.numberFormat) job.formats.push(row as string[]);
    job.nextRow = bottom + 1;
    bytes +=
      approximateBytes(values) + approximateBytes(block.formulas) + approximateBytes(block.numberFormat);
  }
  return bytes;
}

/** Size as JSON in UTF-8, without writing it: a Chinese character takes three bytes. */
function approximateBytes(rows: readonly (readonly unknown[])[]): number {
  let bytes = 0;
  for (const row of rows)
    for (const value of row) bytes += typeof value === 'string' ? value.length * 3 + 3 : 12;
  return bytes;
}

/** Where a range lies, once its four numbers are loaded. */
export function areaOf(block: Excel.Range): Area {
  const { rowIndex, columnIndex, rowCount, columnCount } = block;
  return {
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
}

const sameArea = (a: Area, b: Area): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

/** Which rows and columns are hidden, asked for only where some are and some are not. */
async function readHidden(run: Run, jobs: readonly SheetJob[]): Promise<void> {
  if (jobs.length === 0) return;
  await run(async (context) => {
    const answers = jobs.map(({ sheet, area, mixedRows, mixedCols }) => {
      const whole = context.workbook.worksheets
        .getItem(sheet)
        .getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, width(area))
        .untrack();
      return {
        rows: mixedRows ? whole.getRowProperties({ rowHidden: true }) : null,
        cols: mixedCols ? whole.getColumnProperties({ columnHidden: true }) : null,
      };
    });
    await context.sync();
    for (const [index, job] of jobs.entries()) {
      const { rows, cols } = answers[index]!;
      if (rows)
        job.hiddenRows = positions(
          rows.value.map((row) => row.rowHidden === true),
          job.area.top,
        );
      if (cols)
        job.hiddenCols = positions(
          cols.value.map((col) => col.columnHidden === true),
          job.area.left,
        );
    }
  });
}

const positions = (flags: readonly boolean[], start: number): number[] =>
  flags.flatMap((flag, index) => (flag ? [start + index] : []));
