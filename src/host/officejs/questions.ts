import type { Area, CellValue } from '../../core/grid';
import { HostError } from '../workbook';
import type { SheetJob } from './sheet-job';

/** What is asked of Excel about a block of cells, and where the answer goes. */
interface Question {
  readonly ask: (block: Excel.Range) => () => readonly (readonly unknown[])[] | null;
  readonly take: (job: SheetJob, area: Area, answer: readonly (readonly unknown[])[]) => void;
}

/** Puts what was answered about a block beside what is known of other blocks. */
function put(
  known: unknown[][],
  { area }: SheetJob,
  block: Area,
  answer: readonly (readonly unknown[])[],
): void {
  answer.forEach((cells, r) => {
    const row = (known[block.top - area.top + r] ??= []);
    cells.forEach((cell, c) => (row[block.left - area.left + c] = cell));
  });
}

const positions = (flags: readonly (boolean | undefined)[], start: number): number[] =>
  flags.flatMap((flag, index) => (flag ? [start + index] : []));

/** A block of one column says it of its rows, a block of one row of its columns. */
export const QUESTIONS = {
  values: {
    ask: (block) => {
      block.load('values');
      return () => block.values as unknown[][] | null;
    },
    take: (job, _block, answer) => {
      for (const row of answer) job.values.push(row as CellValue[]);
    },
  },
  formulas: {
    ask: (block) => {
      block.load('formulas');
      return () => block.formulas as unknown[][] | null;
    },
    take: (job, block, answer) => put(job.formulas, job, block, answer),
  },
  formats: {
    ask: (block) => {
      block.load('numberFormat');
      return () => block.numberFormat as unknown[][] | null;
    },
    take: (job, block, answer) => put(job.formats, job, block, answer),
  },
  hiddenRows: {
    ask: (block) => {
      const rows = block.getRowProperties({ rowHidden: true });
      return () => rows.value.map((row) => [row.rowHidden]);
    },
    take: (job, block, answer) => {
      job.hiddenRows = [
        ...job.hiddenRows,
        ...positions(
          answer.map(([flag]) => flag === true),
          block.top,
        ),
      ];
    },
  },
  hiddenCols: {
    ask: (block) => {
      const cols = block.getColumnProperties({ columnHidden: true });
      return () => [cols.value.map((col) => col.columnHidden)];
    },
    take: (job, block, [flags = []]) => {
      job.hiddenCols = positions(
        flags.map((flag) => flag === true),
        block.left,
      );
    },
  },
} satisfies Record<string, Question>;

/** A question about cells of one sheet. */
export interface Part {
  readonly job: SheetJob;
  readonly what: keyof typeof QUESTIONS;
  readonly area: Area;
}

/**
 * Takes an answer into its sheet.
 * @returns about how many bytes came over
 * @throws HostError `tooLarge` where Excel on the web gave nothing
 */
export function takeAnswer(
  { job, what, area }: Part,
  answer: ReturnType<ReturnType<Question['ask']>>,
): number {
  if (!answer) throw new HostError({ code: 'tooLarge', sheet: job.sheet });
  QUESTIONS[what].take(job, area, answer);
  return approximateBytes(answer);
}

/** Size as JSON in UTF-8, without writing it: a Chinese character takes three bytes. */
function approximateBytes(rows: readonly (readonly unknown[])[]): number {
  let bytes = 0;
  for (const row of rows)
    for (const value of row) bytes += typeof value === 'string' ? value.length * 3 + 3 : 12;
  return bytes;
}
