import { createGrid, type Area, type Grid } from '../../core/grid';
import type { HostFailure, HostFailureCode, SheetReading, WorkOptions } from '../workbook';
import { blocksOf, widen, type Spans } from './blocks';
import { throwIfCancelled, toFailure } from './failure';
import { askForHead, takeHead } from './head';
import { QUESTIONS, takeAnswer, type Part } from './questions';
import type { Run } from './runner';
import { cellsIn, gridOf, hasFormat, newJob, rangeOf, type SheetJob } from './sheet-job';

/** A response must stay under 5 MB on the web; a part of that is protocol. */
const TARGET_BYTES = 3_500_000;
/**
 * A value of an ordinary table, half of it texts; corrected after every batch. What comes to more than Excel gives at
 * once is asked for again in parts.
 */
const START_BYTES_PER_CELL = 26;
/** Excel on the web may answer a larger read with null. */
const MAX_CELLS = 1_000_000;
/** Values are most of what is read. */
const SHARE_OF_VALUES = 0.7;

/** What a sheet looked like when it was last seen. */
export interface SeenSheet {
  /** `null` for an empty one. */
  readonly area: Area | null;
  /** Excel does not say of a protected sheet where its formulas are. */
  readonly isProtected: boolean;
}

/**
 * Reads the used areas of several sheets in as few batches as fit below Excel's limits: for an ordinary workbook one
 * with the values, and one with what depends on them: formulas where there are some, formats where there are numbers.
 * `seen` says what each sheet used when it was last looked at; a sheet that has changed since is read again, one that
 * has gone or fails does not stop the others.
 */
export async function readSheets(
  run: Run,
  seen: ReadonlyMap<string, SeenSheet>,
  options: WorkOptions = {},
): Promise<SheetReading[]> {
  const reader = new SheetReader(run, options);
  const grids = new Map<string, Grid>();
  const jobs: SheetJob[] = [];
  for (const [sheet, { area, isProtected }] of seen) {
    if (!area) grids.set(sheet, createGrid({ sheet, values: [] }));
    else {
      jobs.push(newJob(sheet, area));
      if (isProtected) reader.withholdsFormulas.add(sheet);
    }
  }
  await reader.read(
    jobs.map((job) => ({ job, what: 'values', area: job.area })),
    { from: 0, to: SHARE_OF_VALUES },
  );
  await reader.read(jobs.flatMap(details), { from: SHARE_OF_VALUES, to: 1 });
  for (const job of jobs) grids.set(job.sheet, gridOf(job));
  return [...seen.keys()].map((sheet) => {
    const failure = reader.failures.get(sheet);
    return failure ? { sheet, failure } : { sheet, grid: grids.get(sheet)! };
  });
}

/** What is left to ask about a sheet once its values are known. */
function details(job: SheetJob): Part[] {
  const { area, values, formulaAreas, mixedRows, mixedCols } = job;
  const formulas: Spans = new Map();
  for (const { top, left, bottom, right } of formulaAreas)
    for (let col = left; col <= right; col++) widen(formulas, col, top, bottom);
  const formats: Spans = new Map();
  values.forEach((row, r) =>
    row.forEach((value, c) => {
      if (hasFormat(value)) widen(formats, area.left + c, area.top + r);
    }),
  );
  const part =
    (what: Part['what']) =>
    (block: Area): Part => ({ job, what, area: block });
  return [
    ...blocksOf(formulas).map(part('formulas')),
    ...blocksOf(formats).map(part('formats')),
    ...(mixedRows ? [part('hiddenRows')({ ...area, right: area.left })] : []),
    ...(mixedCols ? [part('hiddenCols')({ ...area, bottom: area.top })] : []),
  ];
}

/** How Excel may answer a question that it does not care to answer. */
const REFUSALS: ReadonlySet<HostFailureCode> = new Set<HostFailureCode>([
  'protected',
  'unsupported',
  'failed',
]);

/** Asks in batches of bearable size, and finds out which sheet it is that fails. */
class SheetReader {
  readonly failures = new Map<string, HostFailure>();
  /** Sheets of which Excel does not say where their formulas are. */
  readonly withholdsFormulas = new Set<string>();

  constructor(
    private readonly run: Run,
    private readonly options: WorkOptions,
  ) {}

  async read(parts: readonly Part[], share: { readonly from: number; readonly to: number }): Promise<void> {
    const { signal, onProgress } = this.options;
    const open = (part: Part): boolean => !this.failures.has(part.job.sheet);
    let pending = parts.filter(open);
    const total = cellsOf(pending) || 1;
    let done = 0;
    let budget = Math.floor(TARGET_BYTES / START_BYTES_PER_CELL);
    let together = true;
    while (pending.length > 0) {
      throwIfCancelled(signal);
      const isOfThese = ({ job }: Part): boolean => together || job === pending[0]!.job;
      const { pieces, rest } = takePieces(pending.filter(isOfThese), budget);
      const others = pending.filter((part) => !isOfThese(part));
      const cells = cellsOf(pieces);
      try {
        const { bytes, grown } = await this.run((context) => this.ask(context, pieces));
        pending = [...grown.map(wholeSheet), ...rest.filter(({ job }) => !grown.includes(job)), ...others];
        done += cells;
        budget = Math.min(MAX_CELLS, Math.max(1, Math.floor((TARGET_BYTES * cells) / Math.max(bytes, 1))));
      } catch (error) {
        const failure = toFailure(error);
        if (failure.code === 'editing' || failure.code === 'cancelled') throw error;
        const { sheet } = pieces[0]!.job;
        const isAlone = pieces.every(({ job }) => job.sheet === sheet);
        if (failure.code === 'tooLarge' && (pieces.length > 1 || canBeCut(pieces[0]!)))
          budget = Math.max(1, Math.floor(cells / 4));
        else if (!isAlone) together = false;
        else if (REFUSALS.has(failure.code) && pieces.some(isHead) && !this.withholdsFormulas.has(sheet))
          this.withholdsFormulas.add(sheet);
        else this.failures.set(sheet, toFailure(error, sheet));
        pending = pending.filter(open);
      }
      onProgress?.(share.from + (share.to - share.from) * Math.min(1, done / total));
    }
  }

  /** One batch. Answers about how many bytes came over, and which sheets have to be read anew. */
  private async ask(context: Excel.RequestContext, pieces: readonly Part[]) {
    const asked = pieces.map((piece) => {
      const { job, what, area } = piece;
      const sheet = context.workbook.worksheets.getItem(job.sheet);
      const head = isHead(piece) ? askForHead(sheet, job, this.withholdsFormulas.has(job.sheet)) : null;
      return { piece, answer: QUESTIONS[what].ask(rangeOf(sheet, area)), head };
    });
    await context.sync();

    let bytes = 0;
    const grown: SheetJob[] = [];
    for (const { piece, answer, head } of asked) {
      if (head && takeHead(piece.job, head) === 'grown') grown.push(piece.job);
      else bytes += takeAnswer(piece, answer());
    }
    return { bytes, grown };
  }
}

const cellsOf = (parts: readonly Part[]): number => parts.reduce((sum, { area }) => sum + cellsIn(area), 0);
const canBeCut = ({ area }: Part): boolean => area.top < area.bottom;
const wholeSheet = (job: SheetJob): Part => ({ job, what: 'values', area: job.area });
/** With the first values of a sheet it is asked what is to be known of the sheet as a whole. */
const isHead = ({ job, what, area }: Part): boolean => what === 'values' && area.top === job.area.top;

/** The next cells to ask about, as many as the budget allows and never less than one row, and what is left. */
function takePieces(parts: readonly Part[], budget: number): { pieces: Part[]; rest: Part[] } {
  const pieces: Part[] = [];
  let left = budget;
  for (const [index, part] of parts.entries()) {
    const { area } = part;
    const rows = Math.floor(left / (area.right - area.left + 1));
    if (rows < 1 && pieces.length > 0) return { pieces, rest: parts.slice(index) };
    const bottom = Math.min(area.bottom, area.top + Math.max(rows, 1) - 1);
    const piece = { ...part, area: { ...area, bottom } };
    pieces.push(piece);
    left -= cellsIn(piece.area);
    if (bottom < area.bottom)
      return { pieces, rest: [{ ...part, area: { ...area, top: bottom + 1 } }, ...parts.slice(index + 1)] };
  }
  return { pieces, rest: [] };
}
