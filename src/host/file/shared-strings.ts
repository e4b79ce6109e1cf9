import type { XmlEvent, XmlScanner } from './xml-scanner';

/** "_x000D_" in a text means a character that XML cannot hold. */
export function withEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/**
 * A text as shared strings and cells with a text of their own hold it: plain, or in runs that look different. How it is
 * read aloud (phonetic runs) is no part of it.
 */
export class RichText {
  private plain = '';
  private runs: string[] | null = null;
  private run = '';
  private isInText = false;
  private isAside = false;

  /** Forgets what was read before. */
  begin(): void {
    this.plain = this.run = '';
    this.runs = null;
    this.isInText = this.isAside = false;
  }

  take(event: XmlEvent, scanner: XmlScanner): void {
    if (event === 'text') {
      if (!this.isInText) return;
      if (this.runs) this.run += scanner.text;
      else this.plain += scanner.text;
      return;
    }
    switch (scanner.name) {
      case 't':
        this.isInText = event === 'open' && !this.isAside;
        break;
      case 'r':
        if (event === 'open') this.runs ??= [];
        else if (event === 'close') {
          this.runs?.push(withEscapes(this.run));
          this.run = '';
        }
        break;
      case 'rPh':
        this.isAside = event === 'open';
        break;
    }
  }

  get value(): string {
    return this.runs ? this.runs.join('') : withEscapes(this.plain);
  }
}

/** Reads the texts that cells refer to by number; `keep` is told of each in its order. */
export class SharedStringReader {
  private readonly rich = new RichText();
  private isInItem = false;

  constructor(private readonly keep: (text: string) => void) {}

  take(event: XmlEvent, scanner: XmlScanner): void {
    if (event !== 'text' && scanner.name === 'si') {
      if (event === 'open') this.rich.begin();
      this.isInItem = event === 'open';
      if (event === 'close') this.keep(this.rich.value);
      else if (event === 'empty') this.keep('');
    } else if (this.isInItem) this.rich.take(event, scanner);
  }
}
