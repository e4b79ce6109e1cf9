import type { Address, CellValue } from '../grid';
import type { LocalizedText } from '../text';

interface Named {
  /** What the value is called. */
  readonly name: LocalizedText;
  readonly value: CellValue;
}

/** Where something stands on the side that it came from; `null` for what has no cell of its own. */
interface Source extends Named {
  /** Which of the forms, from 0. */
  readonly form: number;
  readonly from: Address | null;
}

/** Where something stands on the side that it went to. */
interface Target extends Named {
  readonly cell: Address;
}

/** One thing that did not go over as it was, with its cell and the reason. Nothing is left out without one. */
export type Misfit =
  /** The other side has no place for it. */
  | ({ readonly kind: 'noPlace' } & Source)
  /** An indicator or a task that no row is left for, or whose level the file prints no row for. */
  | ({ readonly kind: 'noRow' } & Source)
  /** None of the columns to be ticked is for this value. */
  | ({ readonly kind: 'noChoice' } & Source)
  /** Something else stands in the cell already, a formula perhaps, and was left. */
  | ({ readonly kind: 'occupied'; readonly there: CellValue } & Target)
  /** The cell lies under a merged one, where nobody would see a value. */
  | ({ readonly kind: 'covered' } & Target)
  /** Longer than the platform takes; written in full, for shortening. */
  | ({
      readonly kind: 'tooLong';
      readonly length: number;
      readonly most: number;
      readonly unit: 'bytes' | 'characters';
    } & Target)
  /** Has characters that no file can hold; they are left out. */
  | ({ readonly kind: 'unprintable' } & Target)
  /** The same project says it another way in another row; the first is taken. */
  | ({ readonly kind: 'differs'; readonly taken: CellValue } & Target)
  /** A cell that no place of the layout reads. */
  | { readonly kind: 'unread'; readonly cell: Address; readonly value: CellValue }
  /** Written as a text, since it begins like a formula. */
  | ({ readonly kind: 'asText' } & Target)
  /** An amount in words, in a file that counts in another unit: left as it is. */
  | ({ readonly kind: 'noNumber' } & Target)
  /** Sign, value and unit could not be told apart; the text stands whole. */
  | ({ readonly kind: 'notSplit' } & Target)
  /** A column of the platform's that the layout fills with nothing. */
  | { readonly kind: 'unfilled'; readonly cell: Address; readonly value: CellValue };

const NOTES: ReadonlySet<Misfit['kind']> = new Set(['asText', 'noNumber', 'notSplit', 'unfilled']);

/** False for what is only to be known: everything has gone over, in another look perhaps. */
export const isLoss = ({ kind }: Misfit): boolean => !NOTES.has(kind);
