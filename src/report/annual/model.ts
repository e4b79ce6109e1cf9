/** A number as the report prints it, with what it is and how it was computed. */
export interface PrintedFigure {
  readonly kind: 'figure';
  /** What a placeholder of a template calls it; `null` for a number of a table's line. */
  readonly id: string | null;
  readonly name: string;
  /** How it was computed, with the numbers it was computed of where it is a quotient or a difference. */
  readonly method: string;
  /** In the unit that it is printed in; `null` is undefined, or nothing was handed in for it. */
  readonly value: number | null;
  /** As printed, 四舍五入, with its sign of a rate: "73.17%"; "—" where there is no value. */
  readonly text: string;
}

/** A name or a title that came out of a cell, a file or a rule: whatever stands in it is text. */
export interface Name {
  readonly kind: 'name';
  readonly text: string;
}

/** A piece of a sentence. Our own words hold no number: every number is a figure. */
export type Piece = string | PrintedFigure | Name;

export interface Heading {
  readonly kind: 'heading';
  /** 一、 （一） 1. */
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly pieces: readonly Piece[];
}

/** Small print below a table: what its columns mean. */
export interface Note {
  readonly kind: 'note';
  readonly pieces: readonly Piece[];
}

export interface TableColumn {
  readonly title: string;
  /** Share of the width. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

/** A table; its id is what a loop of a template calls it, its columns' titles are the placeholders within. */
export interface ReportTable {
  readonly kind: 'table';
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Piece[])[];
}

/** A chart of figures at printed precision; `null` leaves a gap. */
export interface ReportChart {
  readonly kind: 'chart';
  readonly type: 'column' | 'bar';
  readonly caption: string;
  /** Of the values: 个, %. */
  readonly unit: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

export type Block = Heading | Paragraph | Note | ReportTable | ReportChart;

/** The annual report as content: no layout, and nothing in it that the roll-up does not say. */
export interface AnnualReport {
  readonly title: string;
  readonly lead: readonly Paragraph[];
  readonly body: readonly Block[];
  /** 附件: every figure of the text with its method. */
  readonly annex: { readonly title: string; readonly blocks: readonly Block[] };
  /** Every figure that there is, in the text or not, in a fixed order. */
  readonly figures: readonly PrintedFigure[];
}

// What XML 1.0 cannot hold at all, and lone halves of a pair, would make the document unreadable.
const UNPRINTABLE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text of a cell, a file's name or a rule, on one line, without what no document can hold. */
export function named(text: string): Name {
  return { kind: 'name', text: text.replace(UNPRINTABLE, '').replace(/\s+/g, ' ').trim() };
}

/** A sentence of our own words, figures and names. */
export function say(words: TemplateStringsArray, ...values: readonly (Piece | readonly Piece[])[]): Piece[] {
  return words
    .flatMap((text, index): Piece[] => {
      const value = values[index] ?? [];
      return [text, ...(isOnePiece(value) ? [value] : value)];
    })
    .filter((piece) => piece !== '');
}

const isOnePiece = (value: Piece | readonly Piece[]): value is Piece =>
  typeof value === 'string' || 'kind' in value;

export const paragraph = (...pieces: readonly Piece[]): Paragraph => ({ kind: 'paragraph', pieces });
export const note = (...pieces: readonly Piece[]): Note => ({ kind: 'note', pieces });
export const heading = (level: Heading['level'], text: string): Heading => ({ kind: 'heading', level, text });

/** Text of pieces, as a reader sees it. */
export const textOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');

/** Pieces with a word between each two. */
export function joined(lists: readonly (readonly Piece[])[], between: string): Piece[] {
  return lists.flatMap((pieces, index) => (index === 0 ? pieces : [between, ...pieces]));
}
