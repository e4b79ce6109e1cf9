/**
 * What takes whoever fills a template in longer than its size would is to be known before: placeholders, elements, depth,
 * and names that are none.
 */
import { isNested, tags, type XmlTag } from '../../host/file';
import { TemplateFault, unknownPlaceholders } from './template-fault';

/** Placeholders of one template. A report has some hundred; what fills them in goes through those of a text for each. */
const MOST_PLACEHOLDERS = 5000;
/** Names of ours are short; of a longer one every part would be compared with every other. */
const LONGEST_PLACEHOLDER = 1000;
/** Elements within each other. A text box in a table in a text box has about forty; what fills in calls itself for each. */
export const DEEPEST = 200;
/** Elements of a template, and of what is repeated in it: a page has some hundred. */
export const MOST_ELEMENTS = 100_000;

/** What opens or closes a placeholder, as a character or by its number. */
const BRACE = /[{}]|&#0*12[35];|&#x0*7[bd];/gi;
const OPENS = /^(?:\{|&#0*123;|&#x0*7b;)$/i;
/** Where placeholders are looked for: texts, and descriptions of drawings. */
const HOLDS_PLACEHOLDERS = /<[wa]:t[\s>]|<wp:docPr\s/;
const IS_XML = /^\uFEFF?\s*</;

/** Counts through the parts of one template. */
export class TemplateCheck {
  private placeholders = 0;
  private elements = 0;
  /** What stands behind a brace that is open; `null` where none is. */
  private name: string | null = null;

  /**
   * Looks at the content of a part.
   * @returns false when it can be read in more than one way: then nothing that was counted is certain
   * @throws TemplateFault
   */
  look(content: Uint8Array): boolean {
    const xml = new TextDecoder().decode(content);
    const holds = HOLDS_PLACEHOLDERS.test(xml);
    if (!holds && !IS_XML.test(xml)) return true;
    this.name = null;
    let depth = 0;
    let text: number | null = null;
    for (const tag of tags(xml)) {
      if (text !== null) this.lookAtText(xml.slice(text, tag.start));
      text = tag.kind === 'open' && tag.name === 't' ? tag.end : null;
      if (holds && tag.name === 'docPr') this.lookAtDrawing(xml, tag);
      if (tag.kind !== 'close' && ++this.elements > MOST_ELEMENTS) throw new TemplateFault('tooLong');
      if (tag.kind === 'open' && ++depth > DEEPEST) throw new TemplateFault('tooDeep');
      if (tag.kind === 'close') depth = Math.max(0, depth - 1);
    }
    return !holds || isNested(xml);
  }

  private count(): void {
    if (++this.placeholders > MOST_PLACEHOLDERS) throw new TemplateFault('tooMany');
  }

  private lookAtText(text: string): void {
    let at = 0;
    for (const { 0: brace, index } of text.matchAll(BRACE)) {
      if (OPENS.test(brace)) {
        this.count();
        this.name = '';
      } else if (this.name !== null) {
        const name = this.name + text.slice(at, index);
        if (name.length > LONGEST_PLACEHOLDER) throw unknownPlaceholders([name]);
        this.name = null;
      }
      at = index + brace.length;
    }
    // Longer than it may be is long enough to know.
    if (this.name !== null) this.name = (this.name + text.slice(at)).slice(0, LONGEST_PLACEHOLDER + 1);
  }

  private lookAtDrawing(xml: string, { start, end }: XmlTag): void {
    const drawing = xml.slice(start, end);
    let first: number | null = null;
    for (const { 0: brace, index } of drawing.matchAll(BRACE)) {
      if (!OPENS.test(brace)) continue;
      this.count();
      first ??= index + brace.length;
    }
    if (first !== null && drawing.length > LONGEST_PLACEHOLDER)
      throw unknownPlaceholders([drawing.slice(first)]);
  }
}
