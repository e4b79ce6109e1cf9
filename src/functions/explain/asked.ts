/** A call whose result somebody asks about, with the cells that its arguments stand for. */
import type { CellValue } from '../../core/grid';
import { roundHalfUp, RATE_DIGITS, SCORE_DIGITS } from '../../core/measures';
import type { Profile } from '../../core/profile';
import type { LocalizedText } from '../../core/text';
import { functionBodies } from '../associate';
import type { FunctionId } from '../catalogue';
import { align, blockOf, isBareZeroOrBlank, type Aligned, type Block } from '../cells';
import { inLanguage, isCellError } from '../errors';

/** An argument as it stood on the sheet. */
export interface ArgumentCells {
  /** `null` when it was left out. */
  readonly block: Block | null;
  /** Name of the cell at a place of the block ("C5"); `null` for what is written in the formula. */
  readonly place: (row: number, col: number) => string | null;
  /** What stands in the formula: "C5:C40". */
  readonly text: string;
}

export interface Asked {
  readonly id: FunctionId;
  readonly arguments: readonly ArgumentCells[];
  /** Which of the results is asked about, counted from the first. */
  readonly row: number;
  readonly col: number;
  readonly profile: Profile;
}

/** What a function gives, or why it gives none. */
export type Outcome =
  { readonly value: unknown } | { readonly error: string; readonly sentence: LocalizedText | null };

/** Calls the very function that Excel calls. */
export function evaluate(id: FunctionId, given: readonly unknown[]): Outcome {
  const body = functionBodies[id] as (...values: readonly unknown[]) => unknown;
  try {
    const value = body(...given);
    return isCellError(value) ? { error: value.code, sentence: null } : { value };
  } catch (error) {
    if (!isCellError(error)) throw error;
    return { error: error.code, sentence: sentenceOf(() => body(...given)) };
  }
}

function sentenceOf(work: () => unknown): LocalizedText | null {
  const said = (language: 'zh' | 'en') =>
    inLanguage(language, () => {
      try {
        work();
        return '';
      } catch (error) {
        return isCellError(error) ? (error.message ?? '') : '';
      }
    });
  const sentence = { zh: said('zh'), en: said('en') };
  return sentence.zh === '' ? null : sentence;
}

/** A value where it stands. */
export interface Placed {
  readonly value: CellValue;
  readonly place: string | null;
}

/** The arguments of one place, side by side. */
export function placed({ block, place }: ArgumentCells, row: number, col: number): Placed {
  if (!block) return { value: null, place: null };
  const isSingle = block.length === 1 && block[0]!.length === 1;
  const [r, c] = isSingle ? [0, 0] : [row, col];
  return { value: block[r]?.[c] ?? null, place: place(r, c) };
}

/** The arguments lined up; `null` where their sizes differ. */
export function aligned(given: readonly ArgumentCells[]): Aligned | null {
  try {
    return align(given.map(({ block }) => ({ name: { zh: '', en: '' }, value: block })));
  } catch (error) {
    if (isCellError(error)) return null;
    throw error;
  }
}

/** A single text such as 方法; `null` when left out. */
export function wordIn(argument: ArgumentCells | undefined): string | null {
  const value = argument?.block?.[0]?.[0] ?? null;
  return isBareZeroOrBlank(value) ? null : String(value).trim();
}

/** The arguments as a function takes them. */
export const valuesOf = ({ arguments: given }: Asked): unknown[] => given.map(({ block }) => block);

/** True for results of several cells. */
export const isSpilled = (value: unknown): boolean => {
  const block = blockOf(value);
  return block !== null && (block.length > 1 || block[0]!.length > 1);
};

/** 0.73166 → "73.17%", as tables print rates. */
export const percent = (ratio: number): string => `${roundHalfUp(ratio * 100, RATE_DIGITS - 2).toFixed(2)}%`;

/** At most two decimals, as tables print points. */
export const points = (value: number): string => String(roundHalfUp(value, SCORE_DIGITS));

/** A number without what binary arithmetic leaves behind. */
export const plain = (value: number): string => String(roundHalfUp(value, 10));

const LONGEST_VALUE = 24;

/** A value with its cell, as a sentence names it: C5“≥95%”. */
export function named({ value, place }: Placed): LocalizedText {
  const where = place ?? '';
  if (value === null || value === '') return { zh: `${where}（空）`, en: `${where} (blank)`.trim() };
  if (typeof value !== 'string')
    return { zh: `${where} ${String(value)}`.trim(), en: `${where} ${String(value)}`.trim() };
  const short = value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
  return { zh: `${where}“${short}”`, en: `${where} “${short}”`.trim() };
}

const MOST_NAMED = 6;

/** Several of them; the rest is counted. */
export function listed(items: readonly LocalizedText[]): LocalizedText {
  const some = items.slice(0, MOST_NAMED);
  const isMore = items.length > MOST_NAMED;
  return {
    zh: some.map(({ zh }) => zh).join('、') + (isMore ? ` 等 ${items.length} 处` : ''),
    en: some.map(({ en }) => en).join(', ') + (isMore ? ` and ${items.length - MOST_NAMED} more` : ''),
  };
}
