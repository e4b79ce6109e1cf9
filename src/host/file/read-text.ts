import type { TextBlock } from '../../core/consistency';
import { isCompoundFile } from './cfb';
import { Package } from './package';
import { FILE_LIMITS, triage, type FileLimits } from './triage';
import { tags, unescapeXml } from './xml';
import { ZipDamage } from './zip';

/** Why a text cannot be read. Each code has its sentence in the locale files, `host.text.<code>`. */
export type TextFailureCode =
  | 'empty' // nothing in it
  | 'encrypted' // behind a password
  | 'doc' // Word 97–2003, or WPS's own format
  | 'damaged' // cut off or broken inside
  | 'noDocument' // a zip, but no Word document in it
  | 'tooLarge' // beyond what can be read
  | 'bomb' // a small file that unpacks to an absurd size
  | 'noText'; // anything else: a PDF, a picture, a web page

/** A text that cannot be read. */
export interface TextFailure {
  readonly code: TextFailureCode;
  readonly file: string;
}

/** Thrown when a text cannot be read. */
export class TextFileError extends Error {
  override readonly name = 'TextFileError';

  constructor(readonly failure: TextFailure) {
    super(`${failure.file}: ${failure.code}`);
  }
}

/**
 * The text of a Word document (.docx), or of plain text in UTF-8, UTF-16 or GBK. Deleted words of tracked changes,
 * field codes and what stands twice for older programs are left out. `name` is what the user calls the file.
 * @throws TextFileError when it cannot be read; a zip is judged before anything is inflated.
 */
export async function readTextFile(
  bytes: Uint8Array,
  name: string,
  limits: FileLimits = FILE_LIMITS,
): Promise<TextBlock[]> {
  const fail = (code: TextFailureCode) => new TextFileError({ code, file: name });
  const verdict = triage(bytes, name, limits);
  if (verdict.kind === 'workbook') {
    try {
      const pkg = new Package(bytes, verdict.entries);
      const main = (await pkg.relationships('')).find(({ type }) => type === 'officeDocument');
      const xml = main ? await pkg.text(main.target) : null;
      if (xml === null || tags(xml).next().value?.name !== 'document') throw fail('noDocument');
      return blocksOf(xml);
    } catch (error) {
      throw error instanceof ZipDamage ? fail('damaged') : error;
    }
  }
  switch (verdict.code) {
    case 'text': {
      const text = decodeText(bytes);
      if (text === null) throw fail('noText');
      if (text.trim() === '') throw fail('empty');
      return paragraphsOf(text);
    }
    case 'empty':
    case 'encrypted':
    case 'damaged':
    case 'tooLarge':
    case 'bomb':
      throw fail(verdict.code);
    case 'noWorkbook':
    case 'xlsb':
    case 'ods':
      throw fail('noDocument');
    case 'xls':
    case 'et':
    case 'html':
    case 'notWorkbook':
      throw fail(isCompoundFile(bytes) ? 'doc' : 'noText');
  }
}

/** Text that was pasted. */
export const paragraphsOf = (text: string): TextBlock[] =>
  text.split(/\r\n?|\n/).map((line) => ({ kind: 'paragraph', text: line }));

/** UTF-16 by its mark, else UTF-8, else GBK as Chinese Windows writes it; `null` when it is none of them. */
export function decodeText(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  return null;
}

/** Parts of the markup whose text is not what a reader sees. */
const HIDDEN = new Set(['del', 'moveFrom', 'Fallback', 'instrText', 'pPr', 'rPr']);

/** Paragraphs and tables of a Word document's main part. A table inside of a cell is text of that cell. */
function blocksOf(xml: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  const open: string[] = [];
  let hidden = 0;
  let tables = 0;
  let textFrom = -1;
  let rows: string[][] = [];
  const add = (text: string) => {
    if (hidden === 0 && open.length > 0) open[open.length - 1] += text;
  };
  const paragraph = (text: string) => {
    if (tables === 0) blocks.push({ kind: 'paragraph', text });
    else {
      const row = rows.at(-1);
      if (row && row.length > 0) row[row.length - 1] += text;
    }
  };
  for (const tag of tags(xml)) {
    const { name, kind } = tag;
    if (HIDDEN.has(name)) {
      if (kind !== 'empty') hidden += kind === 'open' ? 1 : -1;
    } else if (name === 't' && kind !== 'empty') {
      if (kind === 'open') textFrom = tag.end;
      else if (textFrom >= 0) add(unescapeXml(xml.slice(textFrom, tag.start)));
    } else if (name === 'tab' || name === 'br' || name === 'cr') {
      if (kind !== 'close') add(' ');
    } else if (name === 'noBreakHyphen') add('-');
    else if (name === 'p') {
      if (kind === 'open') open.push('');
      else paragraph(kind === 'close' ? (open.pop() ?? '') : '');
    } else if (name === 'tbl' && kind !== 'empty') {
      tables += kind === 'open' ? 1 : -1;
      if (tables === 1 && kind === 'open') rows = [];
      if (tables === 0) blocks.push({ kind: 'table', rows });
    } else if (tables === 1 && kind === 'open') {
      if (name === 'tr') rows.push([]);
      if (name === 'tc') rows.at(-1)?.push('');
    }
  }
  return blocks;
}
