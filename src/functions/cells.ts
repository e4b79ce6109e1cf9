/**
 * Arguments of a custom function as they arrive. A range is rows of cells; a single value may come bare.
 * A blank cell is `null` in Excel on the web and 0 in Excel for Windows, an omitted argument is `null`,
 * and behind the last argument the runtime hands over an object of its own.
 */
import type { CellValue } from '../core/grid';
import { isBlankText } from '../core/indicator';
import type { LocalizedText } from '../core/text';
import { invalidValue, isCellError, type CellError } from './errors';

/** What a cell of a result may be; "" shows as blank (a `null` would show as 0). */
export type CellResult = number | string | boolean | CellError;

/** References to whole columns are cut after their last filled row: nobody wants a million results. */
const WHOLE_COLUMN_ROWS = 65_536;

export type Block = readonly (readonly CellValue[])[];

function cellValue(value: unknown): CellValue {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  // Anything richer (an error, a data type) is a text that no reader takes for a number.
  return String(value);
}

const isPlain = (value: unknown): boolean => value !== undefined && cellValue(value) === value;

/** A row as cells; one that holds nothing else is taken as it is: a column of a million cells is a million rows. */
function asCells(row: readonly unknown[]): readonly CellValue[] {
  return row.every(isPlain) ? (row as readonly CellValue[]) : row.map(cellValue);
}

/** An argument as rows of cells; `null` when it was omitted. */
export function blockOf(argument: unknown): Block | null {
  if (argument === null || argument === undefined) return null;
  if (!Array.isArray(argument)) return typeof argument === 'object' ? null : [[cellValue(argument)]];
  const rows = argument.map((row): readonly CellValue[] =>
    Array.isArray(row) ? asCells(row) : [cellValue(row)],
  );
  return rows.length === 0 || rows.every((row) => row.length === 0) ? null : rows;
}

/** A single text argument such as 口径 or 方法; `null` when omitted or blank. */
export function textArgument(argument: unknown): string | null {
  const value = blockOf(argument)?.[0]?.[0] ?? null;
  return value === null || value === 0 || isBlankText(value) ? null : String(value).trim();
}

/** True for a cell that is blank, or that a blank cell arrives as. */
export function isBareZeroOrBlank(value: CellValue): boolean {
  return value === 0 || isBlankText(value);
}

/** A range argument with the name that error sentences use. */
export interface Argument {
  readonly name: LocalizedText;
  readonly value: unknown;
}

/** Cells of several ranges that stand side by side. */
export interface Aligned {
  readonly height: number;
  readonly width: number;
  /** The cell of the argument with this position; a single cell stands for every place. */
  at(argument: number, row: number, col: number): CellValue;
}

// A whole column has more rows than a call may have arguments.
const width = (block: Block) => block.reduce((widest, row) => Math.max(widest, row.length), 0);
const isSingle = (block: Block) => block.length === 1 && width(block) === 1;

function filledRows(block: Block): number {
  for (let row = block.length; row > 0; row--) {
    if (block[row - 1]!.some((value) => !isBareZeroOrBlank(value))) return row;
  }
  return 0;
}

/**
 * Lines ranges of the same size up with each other; a single cell goes with every place of the others, and
 * an omitted argument is blank everywhere.
 * @throws #VALUE! when sizes differ
 */
export function align(given: readonly Argument[]): Aligned {
  const blocks = given.map(({ value }) => blockOf(value));
  const first = blocks.findIndex((block) => block !== null && !isSingle(block));
  const shape = blocks[first];
  const height = shape?.length ?? 1;
  const columns = shape ? width(shape) : 1;
  blocks.forEach((block, index) => {
    if (!block || isSingle(block) || (block.length === height && width(block) === columns)) return;
    const [a, b] = [given[first]!.name, given[index]!.name];
    throw invalidValue({
      zh: `${a.zh}（${height}行${columns}列）与${b.zh}（${block.length}行${width(block)}列）的大小不一致。`,
      en: `${a.en} (${height} × ${columns}) and ${b.en} (${block.length} × ${width(block)}) differ in size.`,
    });
  });
  const filled = blocks.map((block) => (!block || isSingle(block) ? 0 : filledRows(block)));
  return {
    height: height < WHOLE_COLUMN_ROWS ? height : Math.max(1, ...filled),
    width: columns,
    at(argument, row, col) {
      const block = blocks[argument];
      if (!block) return null;
      return (isSingle(block) ? block[0]?.[0] : block[row]?.[col]) ?? null;
    },
  };
}

/**
 * One result for every place. A formula for a single cell throws its error, which is the way every version
 * of Excel shows the sentence.
 */
export function spill(
  given: readonly Argument[],
  result: (cell: (argument: number) => CellValue) => CellResult,
): CellResult[][] {
  const aligned = align(given);
  let row = 0;
  let col = 0;
  // One look for all places: a column of a million cells would make a million of them.
  const cell = (argument: number): CellValue => aligned.at(argument, row, col);
  const rows: CellResult[][] = [];
  for (; row < aligned.height; row++) {
    const results = new Array<CellResult>(aligned.width);
    for (col = 0; col < aligned.width; col++) results[col] = result(cell);
    rows.push(results);
  }
  const only = rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0] : undefined;
  if (isCellError(only)) throw only;
  return rows;
}
