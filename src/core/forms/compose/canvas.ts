import { contains } from '../../address';
import type { Address, Area, CellValue } from '../../grid';
import type { Severity } from '../../profile/types';
import type { FieldDefinition } from '../types';

/** What a composed cell is for; decides its look. Those of a list of findings are its severities and links. */
export type CellRole =
  | 'title'
  | 'subtitle'
  | 'section'
  | 'label'
  | 'head'
  | 'text'
  | 'narrative'
  | 'value'
  | 'total'
  | 'note'
  | 'link'
  | Severity;

/** Roles of what a form prints; the others are for whoever fills it in. */
const PRINTED_ROLES: ReadonlySet<CellRole> = new Set(['title', 'subtitle', 'label', 'head', 'total', 'note']);

/** Where a cell leads when it is clicked. */
export interface CellLink {
  readonly from: Address;
  readonly sheet: string;
  readonly to: Address;
  /** Another file that the sheet is in, as a path relative to the one that links. */
  readonly file?: string;
}

/** What cells offer and say to whoever fills them in. */
export interface CellHelp extends Pick<FieldDefinition, 'choices' | 'hint'> {
  readonly area: Area;
}

/** Who calculates a form's formulas: every spreadsheet program, or only Excel with our functions. */
export type FormulaKind = 'plain' | 'live';

/** A form laid out on a sheet from A1. */
export interface ComposedForm<Kind extends FormulaKind = FormulaKind> {
  readonly formulaKind: Kind;
  readonly values: CellValue[][];
  /** Formulas with their "="; such a cell has no value, nor have those that a live one spills into. */
  readonly formulas: (string | null)[][];
  /** What formulas come to, where that is known: a file shows it before anything is calculated. */
  readonly results: CellValue[][];
  readonly merges: Area[];
  readonly roles: (CellRole | null)[][];
  /** Number format of a cell, where it needs one. */
  readonly formats: (string | null)[][];
  /** What is printed or calculated: nobody types there, once the sheet is protected. All cells of a merge alike. */
  readonly locked: boolean[][];
  readonly help: CellHelp[];
  /** Cells that lead somewhere; each has a text to click. */
  readonly links: CellLink[];
  /** Column widths in characters. */
  readonly widths: number[];
  /** First row of the table's header; the same as its last but for headers with groups. */
  readonly headerTop: number;
  /** Last row of the table's header, which is repeated on every printed page. */
  readonly headerRow: number;
  /** True when the rows down to the header stay in view: long tables only. */
  readonly frozen: boolean;
}

/** Rows of a printed header. */
export interface Header {
  readonly top: number;
  readonly bottom: number;
}

/** The label a form prints for a field: 1—7月执行数 where it covers these months. */
export function printedLabel({ label, isOfPeriod }: FieldDefinition, period: string | undefined): string {
  return isOfPeriod && period !== undefined ? period + label.zh : label.zh;
}

/** Number format of what a field holds; a text shows as it is under any. */
export function numberFormat(kind: FieldDefinition['kind']): string | null {
  if (kind === 'rate') return '0.00%';
  if (kind === 'amount') return '#,##0.00';
  return null;
}

/** A sheet in the making. */
export class Canvas {
  readonly values: CellValue[][] = [];
  readonly formulas: (string | null)[][] = [];
  readonly results: CellValue[][] = [];
  readonly roles: (CellRole | null)[][] = [];
  readonly formats: (string | null)[][] = [];
  readonly locked: boolean[][] = [];
  readonly merges: Area[] = [];
  readonly help: CellHelp[] = [];
  readonly links: CellLink[] = [];

  constructor(readonly width: number) {}

  get height(): number {
    return this.values.length;
  }

  addRow(): number {
    this.values.push(Array<CellValue>(this.width).fill(null));
    this.formulas.push(Array<string | null>(this.width).fill(null));
    this.results.push(Array<CellValue>(this.width).fill(null));
    this.roles.push(Array<CellRole | null>(this.width).fill(null));
    this.formats.push(Array<string | null>(this.width).fill(null));
    this.locked.push(Array<boolean>(this.width).fill(true));
    return this.height - 1;
  }

  put(
    row: number,
    left: number,
    right: number,
    value: CellValue,
    role: CellRole,
    format: string | null = null,
  ): void {
    this.putOver(row, row, left, right, value, role, format);
  }

  /** Puts a value over several rows. */
  putOver(
    top: number,
    bottom: number,
    left: number,
    right: number,
    value: CellValue,
    role: CellRole,
    format: string | null = null,
  ): void {
    this.values[top]![left] = value;
    for (let row = top; row <= bottom; row++) {
      this.roles[row]!.fill(role, left, right + 1);
      this.formats[row]!.fill(format, left, right + 1);
      this.setLocked(row, left, right, PRINTED_ROLES.has(role));
    }
    this.merge(top, left, bottom, right);
  }

  /** Puts a text that is printed, although it looks like an entry. */
  print(row: number, left: number, right: number, text: string, role: CellRole): void {
    this.put(row, left, right, text, role);
    this.setLocked(row, left, right, true);
  }

  /** Says whether cells of a row are printed (or calculated) or filled in, where their role says otherwise. */
  setLocked(row: number, left: number, right: number, isLocked: boolean): void {
    this.locked[row]!.fill(isLocked, left, right + 1);
  }

  /** Puts a formula where nothing has been typed; its results reach down to the row `bottom`. */
  calculate(row: number, col: number, formula: string, bottom = row, result: CellValue = null): void {
    if (this.values[row]![col] !== null) return;
    this.formulas[row]![col] = `=${formula}`;
    this.results[row]![col] = result;
    const area = this.mergeAt(row, col) ?? { top: row, left: col, bottom, right: col };
    for (let at = area.top; at <= area.bottom; at++) this.setLocked(at, area.left, area.right, true);
  }

  /** The merged area that a cell belongs to. */
  mergeAt(row: number, col: number): Area | undefined {
    return this.merges.find((area) => contains(area, { row, col }));
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (top === bottom && left === right) return;
    this.merges.push({ top, left, bottom, right });
    // Excel draws the border of a merged area cell by cell.
    const role = this.roles[top]![left]!;
    for (let row = top; row <= bottom; row++) {
      for (let col = left; col <= right; col++) this.roles[row]![col] ??= role;
      this.setLocked(row, left, right, this.locked[top]![left]!);
    }
  }

  /** Takes over what a field offers and says, for all cells of an area. */
  assist({ choices, hint }: FieldDefinition, area: Area): void {
    if ((choices || hint) && area.bottom >= area.top)
      this.help.push({ area, ...(choices && { choices }), ...(hint && { hint }) });
  }

  finish<Kind extends FormulaKind>(
    formulaKind: Kind,
    widths: number[],
    { top: headerTop, bottom: headerRow }: Header,
    frozen: boolean,
  ): ComposedForm<Kind> {
    const { values, formulas, results, merges, roles, formats, locked, help, links } = this;
    const cells = { values, formulas, results, merges, roles, formats, locked, help, links };
    return { formulaKind, ...cells, widths, headerTop, headerRow, frozen };
  }
}
