import { checkText, ledgersOf, linesOf, type TextBlock, type TextCheck } from '../core/consistency';
import type { Rollup } from '../core/rollup';
import { paragraphsOf, readTextFile, TextFileError, type TextFailure } from '../host/file';
import type { ChosenFile } from './chosen-files';
import { pause } from './pause';

/** A text that was checked, or why it cannot be read. */
export type CheckedText = { readonly check: TextCheck } | { readonly unread: TextFailure };

async function blocksOf(text: ChosenFile | string): Promise<TextBlock[] | TextFailure> {
  if (typeof text === 'string') return paragraphsOf(text);
  try {
    return await readTextFile(await text.bytes(), text.name);
  } catch (error) {
    if (!(error instanceof TextFileError)) throw error;
    return error.failure;
  }
}

/**
 * 文表一致: compares the figures of a document, or of text that was pasted, with a roll-up and with each other; without
 * a roll-up only the latter.
 */
export async function checkTextWith(text: ChosenFile | string, rollup: Rollup | null): Promise<CheckedText> {
  const blocks = await blocksOf(text);
  if (!Array.isArray(blocks)) return { unread: blocks };
  await pause();
  return { check: checkText(linesOf(blocks), rollup && ledgersOf(rollup)) };
}
