import { unescapeXml } from './xml';

/** What a scanner comes upon. */
export type XmlEvent = 'open' | 'empty' | 'close' | 'text';

/** The XML of a part breaks off, or makes no sense. */
export class XmlDamage extends Error {
  override readonly name = 'XmlDamage';
}

/**
 * No tag and no text of a sound file is longer, in characters: a cell holds 32,767, each at the most ten when it is
 * escaped. What goes on is gone through again with every piece.
 */
const LONGEST = 2 ** 20;

const [SPACE, QUOTE, APOSTROPHE, SLASH, LESS, EQUALS, GREATER] = [32, 34, 39, 47, 60, 61, 62] as const;

/**
 * Goes through XML that comes in pieces, tag by tag, without keeping what lies behind. A million rows pass through here:
 * nothing is put into objects, and an attribute is only read when it is asked for.
 */
export class XmlScanner {
  /** Name of the tag at hand, without prefix. */
  name = '';
  private xml = '';
  private at = 0;
  private isEnd = false;
  /** Up to here a text at hand is known to go on. */
  private searched = 0;
  private textStart = 0;
  private textEnd = 0;
  private isVerbatim = false;
  /** Of each attribute of the tag at hand: start and end of its name and of its value. */
  private readonly places: number[] = [];

  /** Adds the next piece; what has been gone through is forgotten. */
  feed(piece: string): void {
    this.searched = Math.max(0, this.searched - this.at);
    this.xml = this.at < this.xml.length ? this.xml.slice(this.at) + piece : piece;
    this.at = 0;
    if (this.xml.length > LONGEST + piece.length) throw new XmlDamage('a tag or text without an end');
  }

  /** Says that no further piece comes. */
  end(): void {
    this.isEnd = true;
  }

  /**
   * The next tag or text; `null` when a further piece is needed, or there is nothing more.
   * @throws XmlDamage when the XML ends in the middle of something.
   */
  next(): XmlEvent | null {
    for (;;) {
      if (this.at >= this.xml.length) return null;
      if (this.xml.charCodeAt(this.at) !== LESS) return this.readText();
      const second = this.xml[this.at + 1];
      if (second === undefined) return this.incomplete();
      if (second === '/') return this.readClose();
      if (second !== '!' && second !== '?') return this.readTag();
      if (second === '!' && this.xml.length - this.at < '<![CDATA['.length && !this.isEnd) return null;
      if (this.xml.startsWith('<![CDATA[', this.at)) return this.readVerbatim();
      const ending = second === '?' ? '?>' : this.xml.startsWith('<!--', this.at) ? '-->' : '>';
      const end = this.xml.indexOf(ending, this.at + 2);
      if (end < 0) return this.incomplete();
      this.at = end + ending.length;
    }
  }

  /** The text at hand, entities resolved. */
  get text(): string {
    const text = this.xml.slice(this.textStart, this.textEnd);
    return this.isVerbatim || !text.includes('&') ? text : unescapeXml(text);
  }

  /** An attribute of the tag at hand, entities resolved, by its name as written; `undefined` when it has none such. */
  attribute(name: string): string | undefined {
    const { places, xml } = this;
    for (let index = 0; index < places.length; index += 4) {
      const start = places[index]!;
      if (places[index + 1]! - start !== name.length || !xml.startsWith(name, start)) continue;
      const value = xml.slice(places[index + 2], places[index + 3]);
      return value.includes('&') ? unescapeXml(value) : value;
    }
    return undefined;
  }

  private incomplete(): null {
    if (this.isEnd) throw new XmlDamage('the XML breaks off');
    return null;
  }

  private readText(): XmlEvent | null {
    const found = this.xml.indexOf('<', Math.max(this.at, this.searched));
    if (found < 0 && !this.isEnd) {
      this.searched = this.xml.length;
      return null;
    }
    this.textStart = this.at;
    this.textEnd = this.at = found < 0 ? this.xml.length : found;
    this.isVerbatim = false;
    return 'text';
  }

  private readVerbatim(): XmlEvent | null {
    const start = this.at + '<![CDATA['.length;
    const end = this.xml.indexOf(']]>', start);
    if (end < 0) return this.incomplete();
    this.textStart = start;
    this.textEnd = end;
    this.isVerbatim = true;
    this.at = end + ']]>'.length;
    return 'text';
  }

  private readClose(): XmlEvent | null {
    const end = this.xml.indexOf('>', this.at);
    if (end < 0) return this.incomplete();
    this.nameBetween(this.at + 2, end);
    this.at = end + 1;
    return 'close';
  }

  private nameBetween(start: number, end: number): void {
    const { xml } = this;
    let [from, to] = [start, start];
    for (; to < end; to++) {
      const code = xml.charCodeAt(to);
      if (code <= SPACE) break;
      if (code === 58) from = to + 1;
    }
    this.name = xml.slice(from, to);
  }

  private readTag(): XmlEvent | null {
    const { xml, places } = this;
    const { length } = xml;
    places.length = 0;
    let at = this.at + 1;
    const nameStart = at;
    while (at < length && !isNameEnd(xml.charCodeAt(at))) at++;
    const nameEnd = at;
    for (;;) {
      while (at < length && xml.charCodeAt(at) <= SPACE) at++;
      if (at >= length) return this.incomplete();
      const code = xml.charCodeAt(at);
      if (code === GREATER) break;
      if (code === SLASH) {
        at++;
        continue;
      }
      const start = at;
      while (at < length && !isNameEnd(xml.charCodeAt(at))) at++;
      const end = at;
      while (at < length && xml.charCodeAt(at) <= SPACE) at++;
      if (xml.charCodeAt(at) !== EQUALS) {
        // An attribute without a value is not XML; it is passed over.
        if (at === start) at++;
        continue;
      }
      at++;
      while (at < length && xml.charCodeAt(at) <= SPACE) at++;
      const quote = xml.charCodeAt(at);
      if (quote !== QUOTE && quote !== APOSTROPHE) continue;
      const close = xml.indexOf(quote === QUOTE ? '"' : "'", at + 1);
      if (close < 0) return this.incomplete();
      places.push(start, end, at + 1, close);
      at = close + 1;
    }
    const isEmpty = xml.charCodeAt(at - 1) === SLASH;
    this.nameBetween(nameStart, nameEnd);
    this.at = at + 1;
    return isEmpty ? 'empty' : 'open';
  }
}

const isNameEnd = (code: number): boolean =>
  code <= SPACE || code === EQUALS || code === GREATER || code === SLASH;

/** Goes through a whole text; `take` is told of every tag and text. */
export function scanAll(xml: string, take: (event: XmlEvent, scanner: XmlScanner) => void): void {
  const scanner = new XmlScanner();
  scanner.feed(xml);
  scanner.end();
  for (let event = scanner.next(); event; event = scanner.next()) take(event, scanner);
}
