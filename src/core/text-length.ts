/** How a text's bytes are counted: as UTF-8 (3 for a Chinese character) or as GB18030 (2). */
export type TextEncoding = 'utf-8' | 'gb18030';

/** Bytes of a character in UTF-8. */
const utf8 = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);

/** Blocks in which GB18030 has the usual characters, at 2 bytes: letters, signs, kana, Han, full-width forms. */
const TWO_BYTES: readonly (readonly [number, number])[] = [
  [0xa4, 0xf7],
  [0x391, 0x451],
  [0x2010, 0x2642],
  [0x3000, 0x33d5],
  [0x4e00, 0x9fa5],
  [0xff01, 0xffe5],
];

/** Bytes of a character in GB18030, where rare ones take 4. */
const gb18030 = (code: number): number =>
  code < 0x80 ? 1 : TWO_BYTES.some(([from, to]) => code >= from && code <= to) ? 2 : 4;

/** How many bytes a text takes in a field of a database that stores it in this encoding. */
export function byteLength(text: string, encoding: TextEncoding = 'utf-8'): number {
  const bytes = encoding === 'utf-8' ? utf8 : gb18030;
  let length = 0;
  for (const char of text) length += bytes(char.codePointAt(0)!);
  return length;
}

/** How many characters a text has as people count them: a rare character outside of the first plane is one. */
export const characterLength = (text: string): number => [...text].length;
