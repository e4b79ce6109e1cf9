/**
 * Finding places in the XML of a package part, so that a change touches only its own characters and
 * everything else stays byte for byte. Cells are read by {@link XmlScanner}, which holds no text.
 */

/** A tag as it stands in the text. */
export interface XmlTag {
  /** Name without prefix. */
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  readonly start: number;
  readonly end: number;
}

/** An element with its place in the text. */
export interface XmlElement {
  readonly name: string;
  /** The opening tag. */
  readonly open: XmlTag;
  readonly start: number;
  readonly end: number;
}

/** What begins at a "<": a tag, something else of markup, or a character that stands there by mistake. */
interface Markup {
  readonly kind: XmlTag['kind'] | 'other' | 'stray';
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Markup whose text is no element, by how it begins and ends. */
const OTHERS: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

const NAME = /<(\/?)(?:[\w.-]+:)?([\w.-]+)/uy;
const CLOSING_OR_QUOTE = /[>"']/g;

/**
 * The markup that begins next from `from` on; `null` when none does, or none that ends. Every character is looked at
 * once: a pattern for a whole tag would go to the end of the text again for each tag that is not closed.
 */
function nextMarkup(xml: string, from: number): Markup | null {
  const start = xml.indexOf('<', from);
  if (start < 0) return null;
  const other = OTHERS.find(([open]) => xml.startsWith(open, start));
  if (other) {
    const close = xml.indexOf(other[1], start + other[0].length);
    return close < 0 ? null : { kind: 'other', name: '', start, end: close + other[1].length };
  }
  const isDeclaration = xml[start + 1] === '!';
  NAME.lastIndex = start;
  const named = isDeclaration ? null : NAME.exec(xml);
  if (!named && !isDeclaration) return { kind: 'stray', name: '', start, end: start + 1 };
  let at = named ? NAME.lastIndex : start + 2;
  for (;;) {
    CLOSING_OR_QUOTE.lastIndex = at;
    const found = CLOSING_OR_QUOTE.exec(xml);
    if (!found) return null;
    if (found[0] === '>') {
      const end = found.index + 1;
      if (!named) return { kind: 'other', name: '', start, end };
      const kind = named[1] === '/' ? 'close' : xml[found.index - 1] === '/' ? 'empty' : 'open';
      return { kind, name: named[2]!, start, end };
    }
    const quote = xml.indexOf(found[0], found.index + 1);
    if (quote < 0) return null;
    at = quote + 1;
  }
}

/** The tags from `from` on, comments, CDATA and declarations left out. */
export function* tags(xml: string, from = 0): Generator<XmlTag, void> {
  for (let next = nextMarkup(xml, from); next; next = nextMarkup(xml, next.end)) {
    const { kind, name, start, end } = next;
    if (kind !== 'other' && kind !== 'stray') yield { name, kind, start, end };
  }
}

/**
 * True when every element is closed where it should be, within one root. What is not cannot be edited: programs that
 * read it all the same see other cells than we do, or none.
 */
export function isNested(xml: string): boolean {
  const open: string[] = [];
  let roots = 0;
  let at = 0;
  for (let next = nextMarkup(xml, 0); next; next = nextMarkup(xml, at)) {
    at = next.end;
    if (next.kind === 'stray' || (open.length === 0 && roots > 0 && next.kind !== 'other')) return false;
    if (next.kind === 'close' && open.pop() !== next.name) return false;
    if (next.kind === 'open') open.push(next.name);
    if (open.length === 0 && next.kind !== 'other') roots++;
  }
  return roots === 1 && open.length === 0 && xml.indexOf('<', at) < 0;
}

/** The child elements that follow from `from` on, up to the end of their parent. */
export function* elements(xml: string, from: number): Generator<XmlElement, void> {
  let depth = 0;
  let open: XmlTag | null = null;
  let scan = tags(xml, from);
  for (let step = scan.next(); !step.done; step = scan.next()) {
    const tag = step.value;
    if (tag.kind === 'close') {
      depth--;
      if (depth < 0) return;
    } else if (depth === 0) open = tag;
    if (tag.kind === 'open') {
      depth++;
      // Nearly all of a worksheet is cells: jump over them instead of reading every tag.
      if (depth === 1 && tag.name === 'sheetData') {
        const close = xml.indexOf(`</${prefixOf(xml, tag)}sheetData`, tag.end);
        if (close >= 0) scan = tags(xml, close);
      }
    } else if (depth === 0 && open) {
      yield { name: open.name, open, start: open.start, end: tag.end };
    }
  }
}

/** The child elements of the root. */
export function* rootChildren(xml: string): Generator<XmlElement, void> {
  const root = tags(xml).next().value;
  if (root?.kind === 'open') yield* elements(xml, root.end);
}

/** Attributes of a tag, entities resolved, names as written. */
export function attributes(xml: string, tag: XmlTag): Map<string, string> {
  const found = new Map<string, string>();
  const text = xml.slice(tag.start, tag.end);
  for (const [, name, double, single] of text.matchAll(/\s([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)) {
    found.set(name!, unescapeXml(double ?? single ?? ''));
  }
  return found;
}

/** "x:" when the tag is written with that prefix, else "". */
export function prefixOf(xml: string, tag: XmlTag): string {
  return /^<\/?((?:[\w.-]+:)?)/u.exec(xml.slice(tag.start, tag.end))?.[1] ?? '';
}

/** The text between the tags of an element, entities resolved. */
export function textOf(xml: string, element: XmlElement): string {
  if (element.open.kind === 'empty') return '';
  return unescapeXml(xml.slice(element.open.end, xml.lastIndexOf('<', element.end - 1)));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu,
    (all, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? all;
      const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}

/** Escapes a text for element content and attributes; characters that XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
  );
}

/** Cuts `start`..`end` out of a text and puts `insert` there. */
export function splice(text: string, start: number, end: number, insert = ''): string {
  return text.slice(0, start) + insert + text.slice(end);
}

/** Cuts several places out of a text in one go; they come in order and do not overlap. */
export function cutAll(
  text: string,
  places: readonly { readonly start: number; readonly end: number }[],
): string {
  let at = 0;
  let rest = '';
  for (const { start, end } of places) {
    rest += text.slice(at, start);
    at = end;
  }
  return rest + text.slice(at);
}
