import type { CellValue } from '../grid';

/** Marks that stand for "nothing here" on printed forms. 无 is no filler: it is an answer. */
const FILLERS = /^(?:[/\\|]+|[-‐‑‒–—―─━_－﹣]+|[.。…⋯·]+|[（(][）)])$/;

/** What squeezing takes out or makes narrow. */
const LOOSE = /[\uff01-\uff5e\s\u200b-\u200d\ufeff]/;

/** Nothing but Chinese characters and visible ASCII, as in most cells: seen in less time than an expression takes to begin. */
function isTight(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!((code >= 0x4e00 && code <= 0x9fff) || (code > 0x20 && code < 0x7f))) return false;
  }
  return true;
}

/** Full-width ASCII to half-width, all white space and line breaks out. Idempotent. */
export function squeeze(text: string): string {
  if (isTight(text) || !LOOSE.test(text)) return text;
  return text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u200b-\u200d\ufeff]+/g, '');
}

/** No filler has a letter or digit in it, and nearly every cell that is none has. */
const WORDED = /[\dA-Za-z\u4e00-\u9fff]/;

/** What {@link WORDED} says of nearly every text, seen by its first character: every cell of a long table is asked. */
function beginsWorded(text: string): boolean {
  const code = text.charCodeAt(0);
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39);
}

/** True for blank cells, white space and fillers such as "/", "—", "……". */
export function isBlankText(value: CellValue): boolean {
  if (value === null) return true;
  if (typeof value !== 'string' || beginsWorded(value) || WORDED.test(value)) return false;
  const text = squeeze(value);
  return text === '' || FILLERS.test(text);
}

/** The cell's text trimmed, inner white space kept; `null` when blank or a filler. */
export function textOf(value: CellValue): string | null {
  return isBlankText(value) ? null : String(value).trim();
}
