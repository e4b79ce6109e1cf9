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
