import type { CellValue } from '../grid';
import { squeeze, textOf } from '../indicator';

/**
 * A name as it is compared: width, white space, brackets and punctuation make no difference.
 * @returns `null` when there is none
 */
export function comparableName(value: CellValue): string | null {
  const text = textOf(value);
  return text === null ? null : squeeze(text).replace(/[()（）[\]【】《》“”"'、,，.。:：-]/g, '');
}

/** A project's name as its tables are found again: a leading year, too, makes no difference. "" when there is none. */
export function projectKey(name: CellValue): string {
  return (comparableName(name) ?? '').replace(/^(?:19|20)\d{2}年(?:度)?/, '');
}
