/** A text in passages: what belongs together although a page break may have cut it, with the headings over it. */

/** White space and the marks of Markdown out, half-width; every character remembers where it stands. */
export interface FlatText {
  readonly text: string;
  /** Paragraph (from 1) and offset in it of each character. */
  readonly paragraphs: readonly number[];
  readonly offsets: readonly number[];
}

/** A passage with the headings in force, outermost first. */
export interface Passage extends FlatText {
  readonly headings: readonly string[];
}

const DROPPED = /[\s\u200b-\u200d\ufeff*#`]/;
const DIGIT = /[\d\uff10-\uff19]/;

/** Half-width, but for the comma: between two figures it would look like a thousands separator. */
function halfWidth(char: string): string {
  const code = char.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e && char !== '，' ? String.fromCharCode(code - 0xfee0) : char;
}

/** Flattens paragraphs into one. A space between two digits stays: they are two numbers. */
export function flatten(paragraphs: readonly { readonly text: string; readonly number: number }[]): FlatText {
  let text = '';
  const numbers: number[] = [];
  const offsets: number[] = [];
  const add = (char: string, number: number, offset: number) => {
    text += char;
    numbers.push(number);
    offsets.push(offset);
  };
  for (const paragraph of paragraphs) {
    let hasGap = false;
    for (let offset = 0; offset < paragraph.text.length; offset++) {
      const char = paragraph.text[offset]!;
      if (DROPPED.test(char)) {
        hasGap = true;
        continue;
      }
      if (hasGap && DIGIT.test(char) && /[\d.]$/.test(text)) add(' ', paragraph.number, offset);
      hasGap = false;
      add(halfWidth(char), paragraph.number, offset);
    }
  }
  return { text, paragraphs: numbers, offsets };
}

const NUMBERINGS: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}、/,
  /^\([一二三四五六七八九十]{1,3}\)/,
  /^\d{1,2}[、.](?!\d)/,
  /^\(\d{1,2}\)/,
];
const LONGEST_HEADING = 40;
const PAGE_NUMBER = /^[-—–]*\d{1,3}[-—–]*$/;

/** Level of a heading by its numbering, from 1; `null` when it is none. */
function headingLevel(flat: string): number | null {
  if (flat.length > LONGEST_HEADING || /[。;，:]/.test(flat)) return null;
  const level = NUMBERINGS.findIndex((pattern) => pattern.test(flat));
  return level < 0 ? null : level + 1;
}

/** A sentence that a page break cut: it has begun, and no mark ends it. */
const isCutOff = (flat: string): boolean => /[，、。;]/.test(flat) && !/[。!?;:…”"』」)》]$/.test(flat);

/** The passages of a text. */
export function passagesOf(paragraphs: readonly string[]): Passage[] {
  const passages: Passage[] = [];
  const headings: (string | undefined)[] = [];
  let open: { text: string; number: number }[] = [];
  const close = () => {
    if (open.length > 0)
      passages.push({ ...flatten(open), headings: headings.filter((one) => one !== undefined) });
    open = [];
  };
  for (const [index, text] of paragraphs.entries()) {
    const own = { text, number: index + 1 };
    const flat = flatten([own]).text;
    if (flat === '' || PAGE_NUMBER.test(flat)) continue;
    const level = headingLevel(flat);
    if (level !== null) {
      close();
      headings.length = level - 1;
      headings[level - 1] = flat;
      passages.push({ ...flatten([own]), headings: [] });
      continue;
    }
    if (open.length > 0 && !isCutOff(flatten(open).text)) close();
    open.push(own);
  }
  close();
  return passages;
}
