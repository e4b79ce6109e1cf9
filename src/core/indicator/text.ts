import type { CellValue } from '../grid';

/** Marks that stand for "nothing here" on printed forms. 无 is no filler: it is an answer. */
const FILLERS = /^(?:[/\\|]+|[-‐‑‒–—―─━_－﹣]+|[.。…⋯·]+|[（(][）)])$/;

/** Full-width ASCII to half-width, all white space and line breaks out. Idempotent. */
export function squeeze(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u200b-\u200d\ufeff]+/g, '');
}

/** True for blank cells, white space and fillers such as "/", "—", "……". */
export function isBlankText(value: CellValue): boolean {
  if (value === null) return true;
  if (typeof value !== 'string') return false;
  const text = squeeze(value);
  return text === '' || FILLERS.test(text);
}

/** The cell's text trimmed, inner white space kept; `null` when blank or a filler. */
export function textOf(value: CellValue): string | null {
  return isBlankText(value) ? null : String(value).trim();
}
