import { dateToSerial, serialToDate } from 'hucre';
import { areaToA1, MAX_COLS, MAX_ROWS, parseArea } from '../../core/address';
import type { Area, CellValue } from '../../core/grid';
import type { HostFailure } from '../workbook';
import type { CellStyle } from './cell-styles';
import { Plane, PlaneFull } from './plane';
import { moveFormula } from './shared-formula';
import { RichText, withEscapes } from './shared-strings';
import type { ValueCodes } from './value-codes';
import { XmlScanner, type XmlEvent } from './xml-scanner';

/** A worksheet as read from a file, ready to become a grid. Addresses are absolute, from A1 on. */
export interface SheetContent {
  /** By {@link ValueCodes}, as formulas are; styles by their number and one. */
  values: Plane;
  formulas: Plane;
  readonly styles: Plane;
  readonly book: BookParts;
  /** Areas of several cells that one formula fills. */
  readonly spills: readonly Area[];
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
  readonly hiddenCols: readonly number[];
  readonly isProtected: boolean;
  /** A protected sheet may still let its cells be formatted. */
  readonly allowsFormat: boolean;
  /** Area with values; `null` on an empty sheet. */
  usedArea: Area | null;
}

/** What the sheets of a file have in common. */
export interface BookParts {
  readonly codes: ValueCodes;
  /** Codes of the texts that cells refer to by number. */
  readonly shared: readonly number[];
  readonly styles: readonly CellStyle[];
  /** Dates count from 1904 on. */
  readonly isFrom1904: boolean;
}

/** A worksheet's cells, or why they could not be read. */
export type SheetResult = SheetContent | HostFailure;

export const isFailure = (result: SheetResult): result is HostFailure => 'code' in result;

/** The style of a cell; `undefined` for one that is nothing special. */
export const styleAt = ({ styles, book }: SheetContent, row: number, col: number): CellStyle | undefined =>
  book.styles[styles.get(row, col) - 1];

/** The area with values or formulas: formats alone often reach far below a table. */
export function usedAreaOf({ values, formulas }: Pick<SheetContent, 'values' | 'formulas'>): Area | null {
  const [a, b] = [values.bounds(), formulas.bounds()];
  if (!a || !b) return a ?? b;
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** Cells from A1 on that a table may reach over; recognition looks at every one. */
const MOST_CELLS = 20_000_000;

/**
 * Long texts stand in few cells. By number a text may stand in any number of them, and a formula be shared by as many:
 * beyond so many characters of what is longer than usual, all together, they are only there to keep us busy.
 */
const MOST_CHARACTERS = {
  values: { usual: 1_000, most: 200_000_000 },
  formulas: { usual: 500, most: 10_000_000 },
} as const;

/** A sheet describes each of its columns once; what repeats them would only be gone through for ever. */
const MOST_HIDDEN = 4 * MAX_COLS;

/** A cell lies outside of what a sheet can have, or so far from the others that there is no table. */
class BeyondSheet extends Error {
  override readonly name = 'BeyondSheet';
}

/** True for a sheet that is too large to be read, whatever else is wrong with it. */
export const isTooLarge = (error: unknown): boolean =>
  error instanceof PlaneFull || error instanceof BeyondSheet || error instanceof RangeError;

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

/** Where the text belongs that comes next. */
type TextPlace = 'value' | 'formula' | 'inline' | null;

/** Reads a worksheet's part, tag by tag, into planes of numbers. */
class SheetReader {
  private readonly values = new Plane();
  private readonly formulas = new Plane();
  private readonly styles = new Plane();
  private readonly spills: Area[] = [];
  private readonly merges: Area[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly hiddenCols: number[] = [];
  private isProtected = false;
  private allowsFormat = false;

  /** The list at hand: elsewhere, elements of the same names mean something else. */
  private list: 'sheetData' | 'cols' | 'mergeCells' | null = null;
  private row = -1;
  private col = -1;
  private isInCell = false;
  private type: string | undefined;
  private style = -1;
  private place: TextPlace = null;
  private value = '';
  private formula = '';
  private formulaType: string | undefined;
  private formulaIndex: string | undefined;
  private formulaArea: string | undefined;
  private readonly inline = new RichText();
  private readonly characters = { values: 0, formulas: 0 };
  private readonly masters = new Map<string, { row: number; col: number; formula: string }>();

  constructor(private readonly book: BookParts) {}

  take(event: XmlEvent, scanner: XmlScanner): void {
    if (this.place === 'inline' && (event === 'text' || scanner.name !== 'is')) {
      this.inline.take(event, scanner);
    } else if (event === 'text') {
      if (this.place === 'value') this.value += scanner.text;
      else if (this.place === 'formula') this.formula += scanner.text;
    } else if (event === 'close') this.close(scanner.name);
    else {
      this.open(scanner);
      if (event === 'empty') this.close(scanner.name);
    }
  }

  content(): SheetContent {
    const { values, formulas, styles, book, spills, merges, hiddenRows, hiddenCols } = this;
    const { isProtected, allowsFormat } = this;
    const usedArea = usedAreaOf({ values, formulas });
    if (usedArea && (usedArea.bottom + 1) * (usedArea.right + 1) > MOST_CELLS)
      throw new BeyondSheet(`cells from ${areaToA1(usedArea)}`);
    return {
      ...{ values, formulas, styles, book, spills, merges, hiddenRows, hiddenCols },
      ...{ isProtected, allowsFormat, usedArea },
    };
  }

  private open(scanner: XmlScanner): void {
    const { name } = scanner;
    switch (name) {
      case 'c':
        if (this.list === 'sheetData') this.openCell(scanner);
        break;
      case 'v':
        if (this.isInCell) this.place = 'value';
        break;
      case 'f':
        if (this.isInCell) this.openFormula(scanner);
        break;
      case 'is':
        if (this.isInCell) {
          this.place = 'inline';
          this.inline.begin();
        }
        break;
      case 'row':
        if (this.list === 'sheetData') this.openRow(scanner);
        break;
      case 'sheetData':
      case 'cols':
      case 'mergeCells':
        this.list = name;
        break;
      case 'col':
        if (this.list === 'cols') this.hide(scanner);
        break;
      case 'mergeCell': {
        const area = this.list === 'mergeCells' ? parseArea(scanner.attribute('ref') ?? '') : null;
        if (area) this.merges.push(area);
        break;
      }
      case 'sheetProtection':
        this.isProtected = isTrue(scanner.attribute('sheet'));
        // What is said here is what is forbidden.
        this.allowsFormat = !isTrue(scanner.attribute('formatCells') ?? '1');
        break;
    }
  }

  private close(name: string): void {
    switch (name) {
      case 'c':
        if (this.isInCell) this.closeCell();
        this.isInCell = false;
        this.place = null;
        break;
      case 'v':
      case 'f':
      case 'is':
        this.place = null;
        break;
      case 'sheetData':
      case 'cols':
      case 'mergeCells':
        this.list = null;
        break;
    }
  }

  private openRow(scanner: XmlScanner): void {
    const number = Number(scanner.attribute('r'));
    this.row = number > 0 && Number.isInteger(number) ? number - 1 : this.row + 1;
    this.col = -1;
    // A cell that has not ended by then has no place any more.
    this.isInCell = false;
    this.place = null;
    if (isTrue(scanner.attribute('hidden'))) this.hiddenRows.push(this.row);
  }

  private hide(scanner: XmlScanner): void {
    if (!isTrue(scanner.attribute('hidden'))) return;
    const from = Math.max(1, Math.trunc(Number(scanner.attribute('min') ?? '1')) || 1);
    const to = Math.min(MAX_COLS, Math.trunc(Number(scanner.attribute('max') ?? '0')) || 0);
    for (let col = from; col <= to; col++) this.hiddenCols.push(col - 1);
    if (this.hiddenCols.length > MOST_HIDDEN)
      throw new BeyondSheet(`${this.hiddenCols.length} hidden columns`);
  }

  private openCell(scanner: XmlScanner): void {
    this.isInCell = true;
    this.moveTo(scanner.attribute('r'));
    this.type = scanner.attribute('t');
    this.style = Number(scanner.attribute('s') ?? '-1');
    this.value = this.formula = '';
    this.formulaType = this.formulaIndex = this.formulaArea = undefined;
    this.inline.begin();
  }

  /** A cell without an address follows the one before it. */
  private moveTo(address: string | undefined): void {
    if (address === undefined || address === '') this.col++;
    else {
      let col = 0;
      let at = 0;
      for (; at < address.length; at++) {
        const letter = address.charCodeAt(at) & ~32;
        if (letter < 65 || letter > 90) break;
        col = col * 26 + letter - 64;
      }
      this.col = col - 1;
      this.row = Number(address.slice(at)) - 1;
    }
    const { row, col } = this;
    if (!(Number.isInteger(row) && row >= 0 && row < MAX_ROWS && col >= 0 && col < MAX_COLS))
      throw new BeyondSheet(`cell "${address ?? ''}" lies outside of a sheet`);
  }

  private openFormula(scanner: XmlScanner): void {
    this.place = 'formula';
    this.formulaType = scanner.attribute('t');
    this.formulaIndex = scanner.attribute('si');
    this.formulaArea = scanner.attribute('ref');
  }

  private closeCell(): void {
    const { row, col, book } = this;
    const style = book.styles[this.style];
    if (style && (style.format !== null || style.isUnlocked)) this.styles.set(row, col, this.style + 1);
    const code = this.codeOf(style);
    this.values.set(row, col, code);
    const value = book.codes.value(code);
    if (typeof value === 'string') this.count('values', value.length);
    const formula = this.wholeFormula();
    if (formula === undefined) return;
    this.count('formulas', formula.length);
    this.formulas.set(row, col, book.codes.code(`=${formula}`));
    const spill = this.formulaType === 'array' && this.formulaArea ? parseArea(this.formulaArea) : null;
    if (spill && (spill.bottom > spill.top || spill.right > spill.left)) this.spills.push(spill);
  }

  private count(what: keyof typeof MOST_CHARACTERS, length: number): void {
    const { usual, most } = MOST_CHARACTERS[what];
    if (length <= usual) return;
    this.characters[what] += length;
    if (this.characters[what] > most) throw new BeyondSheet(`more than ${most} characters of ${what}`);
  }

  private codeOf(style: CellStyle | undefined): number {
    const { value: text, book } = this;
    switch (this.type) {
      case 's':
        return text === '' ? 0 : (book.shared[Number(text)] ?? 0);
      case 'str':
        return book.codes.code(withEscapes(text));
      case 'inlineStr':
        return book.codes.code(this.inline.value);
      case 'b':
        return book.codes.code(text === '1' || text.toLowerCase() === 'true');
      case 'e':
        return book.codes.code(text);
      default:
        return book.codes.code(this.numberOf(text, style));
    }
  }

  /** Dates become serial numbers of the 1900 system, whichever the file uses. */
  private numberOf(text: string, style: CellStyle | undefined): CellValue {
    if (text === '') return null;
    const number = Number(text);
    if (Number.isNaN(number)) return text;
    if (!style?.isDate) return number;
    const date = serialToDate(number, this.book.isFrom1904);
    // A number too large for any calendar, in a cell that is formatted as a date, stays what it is.
    return Number.isNaN(date.getTime()) ? number : dateToSerial(date);
  }

  /** A formula that several cells share stands in the first of them. */
  private wholeFormula(): string | undefined {
    const { row, col, formula, formulaType, formulaIndex } = this;
    if (formulaType !== 'shared' || formulaIndex === undefined) return formula || undefined;
    if (formula) {
      this.masters.set(formulaIndex, { row, col, formula });
      return formula;
    }
    const master = this.masters.get(formulaIndex);
    return master && moveFormula(master.formula, row - master.row, col - master.col);
  }
}

/**
 * Reads a worksheet's part as it comes.
 * @throws XmlDamage, or what {@link isTooLarge} knows.
 */
export async function readSheet(
  pieces: AsyncIterable<string> | Iterable<string>,
  book: BookParts,
): Promise<SheetContent> {
  const reader = new SheetReader(book);
  await scanPieces(pieces, (event, scanner) => reader.take(event, scanner));
  return reader.content();
}

/** Goes through XML that comes in pieces; `take` is told of every tag and text. */
export async function scanPieces(
  pieces: AsyncIterable<string> | Iterable<string>,
  take: (event: XmlEvent, scanner: XmlScanner) => void,
): Promise<void> {
  const scanner = new XmlScanner();
  const run = (): void => {
    for (let event = scanner.next(); event; event = scanner.next()) take(event, scanner);
  };
  for await (const piece of pieces) {
    scanner.feed(piece);
    run();
  }
  scanner.end();
  run();
}
