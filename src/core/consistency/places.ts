import type { FlatText } from './passages';
import type { NumberInText, TextPlace } from './types';

const CLAUSE_END = /[，,。;!?]/;

/** Where the clause of a place begins, its mark left out. */
export function clauseStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !CLAUSE_END.test(text[start - 1]!)) start--;
  return start;
}

/** Where the clause of a place ends. */
export function clauseEnd(text: string, at: number): number {
  const length = text.slice(at).search(CLAUSE_END);
  return length < 0 ? text.length : at + length;
}

/** Where characters of a passage stand; of those in its first paragraph, when a page break cut them apart. */
export function placeOf({ paragraphs, offsets }: FlatText, start: number, end: number): TextPlace {
  const paragraph = paragraphs[start]!;
  let last = start;
  for (let at = start; at < end && paragraphs[at] === paragraph; at++) last = at;
  return { paragraph, start: offsets[start]!, end: offsets[last]! + 1 };
}

/** As written. */
export const wordsAt = (lines: readonly string[], { paragraph, start, end }: TextPlace): string =>
  lines[paragraph - 1]!.slice(start, end);

const MOST_BEFORE = 30;
const MOST_BEHIND = 12;

/** The clause of a number as written, cut to what is worth reading. */
export function wordsAround(passage: FlatText, number: NumberInText, lines: readonly string[]): string {
  const { text } = passage;
  const from = Math.max(clauseStart(text, number.start), number.start - MOST_BEFORE);
  const to = Math.min(Math.max(clauseEnd(text, number.end), number.end), number.end + MOST_BEHIND);
  const inParagraph = (at: number) => passage.paragraphs[at] === passage.paragraphs[number.start];
  let [start, end] = [from, to];
  while (!inParagraph(start)) start++;
  while (end > number.end && !inParagraph(end - 1)) end--;
  return wordsAt(lines, placeOf(passage, start, end));
}
