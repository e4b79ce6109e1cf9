/**
 * The workbook port: what the product needs from a spreadsheet, whichever program holds it.
 * Excel (officejs), files (file) and whatever comes later implement it and pass one contract suite.
 */
import type { SheetChart, SheetTable } from '../core/charts';
import type { ComposedForm, FormulaKind } from '../core/forms';
import type { Address, Area, CellValue, Grid, SheetState } from '../core/grid';
import type { Severity } from '../core/profile/types';
import type { Imprint } from '../core/templates';

/** What a host can do beyond the baseline. The product works without each of these. */
export interface Capabilities {
  /** Marks appear on a sheet the user looks at. */
  readonly interactive: boolean;
  readonly events: boolean;
  readonly notes: boolean;
  readonly customFunctions: boolean;
  /** Charts and live tables come onto sheets that are added. */
  readonly charts: boolean;
}

/** One sheet of the workbook. */
export interface SheetInfo {
  readonly name: string;
  /** What the host knows it by, whatever it is called; absent where names are all there is. */
  readonly id?: string;
  readonly kind: 'worksheet' | 'chart';
  readonly visibility: SheetState['visibility'];
  readonly isProtected: boolean;
  readonly isActive: boolean;
  /** Area with values; formats alone do not count. `null` on an empty sheet. */
  readonly usedArea: Area | null;
}

/** A sheet that was read, or the reason why it was not. One bad sheet never stops the others. */
export type SheetReading =
  { readonly sheet: string; readonly grid: Grid } | { readonly sheet: string; readonly failure: HostFailure };

/** Some areas of a sheet as they are now. */
export interface AreaReading {
  /** Area with values of the whole sheet; `null` when it is empty. */
  readonly usedArea: Area | null;
  /** One for each area, with the merges that touch it; what is hidden is not asked for. */
  readonly grids: readonly Grid[];
}

/** The cells of one sheet to be marked, by severity; a cell belongs to its most serious finding. */
export interface SheetMarks {
  readonly sheet: string;
  readonly cells: Readonly<Record<Severity, readonly Address[]>>;
}

/** What became of the marks of one sheet. */
export interface MarkOutcome {
  readonly sheet: string;
  readonly marked: number;
  readonly failure?: HostFailure;
}

/** A table for a sheet of its own. */
export interface NewSheet<Kind extends FormulaKind = FormulaKind> {
  /** What the sheet should be called; a free name like it is taken where there is one already. */
  readonly name: string;
  readonly form: ComposedForm<Kind>;
  /**
   * A sheet of ours whose place this one takes, with its name, once it is complete: a failure or a cancellation
   * leaves the old one.
   */
  readonly replaces?: string;
  /** The sheet that it goes in front of; behind the last one when left out. */
  readonly before?: string;
  /** Drawn by the spreadsheet program over the sheet's own cells; a host that cannot draw leaves them out. */
  readonly charts?: readonly SheetChart[];
  /** Live tables of the spreadsheet program; a host that knows none leaves the cells as they are. */
  readonly tables?: readonly SheetTable[];
  /** Protects what is printed and calculated, without a password; what people fill in stays open. */
  readonly isProtected?: boolean;
}

/** A sheet that was added, and what is kept of what was written to it. */
export interface MadeSheet {
  readonly name: string;
  /** What the host knew it by, where it does. */
  readonly id?: string;
  readonly imprint: Imprint;
}

/** What became of a sheet that was to be removed. */
export interface RemoveOutcome {
  readonly sheet: string;
  /** Why it is still there: something else stands on it than was written, or what stood in the way. */
  readonly kept?: 'changed' | HostFailure;
}

/** `null` in `value` clears the cell; "=…" writes a formula; every other text stays a text. */
export interface CellWrite {
  readonly sheet: string;
  readonly cell: Address;
  readonly value: CellValue;
  /** A text stays a text even if it begins with "=". */
  readonly isText?: boolean;
}

export type HostFailureCode =
  | 'protected' // the sheet refuses changes
  | 'structure' // the workbook refuses to have sheets added or deleted
  | 'editing' // the user is editing a cell
  | 'busy' // Excel has something else to do just now
  | 'sheetGone' // renamed or deleted meanwhile
  | 'tooLarge' // beyond the host's limits
  | 'unsupported' // this host or version cannot do it
  | 'noSelection' // no cells are selected, or another workbook is in front
  | 'elsewhere' // another workbook is in front, and the host works on that one only
  | 'closed' // the workbook, or the way to it, is gone
  | 'cancelled'
  | 'failed'; // anything else; `detail` holds the host's own words

/** A failure that the interface can turn into one sentence. */
export interface HostFailure {
  readonly code: HostFailureCode;
  readonly sheet?: string;
  readonly detail?: string;
}

/** Thrown by port methods that cannot answer per sheet. */
export class HostError extends Error {
  constructor(readonly failure: HostFailure) {
    super(failure.detail ?? failure.code);
    this.name = 'HostError';
  }
}

/** How long work tells where it is and learns that it should stop. */
export interface WorkOptions {
  readonly signal?: AbortSignal;
  /** Share done, 0..1. */
  readonly onProgress?: (done: number) => void;
}

/** JSON value stored in a workbook. */
export type SettingValue =
  null | boolean | number | string | SettingValue[] | { [key: string]: SettingValue };

/** The cells that are selected on the sheet in front. */
export interface CellSelection {
  readonly sheet: string;
  /** At least one; whole rows and columns reach to the sheet's edge. */
  readonly areas: readonly Area[];
}

/** What the user, another add-in or a calculation changed; our own writes are not told. */
export interface ChangeEvent {
  /**
   * `values`: cells hold something else, results of formulas included. `structure`: rows, columns or cells were
   * inserted or deleted. `sheets`: a sheet was added or deleted, or renamed where the host tells.
   */
  readonly kind: 'values' | 'structure' | 'sheets';
  /** `null` when it is gone, or any may be meant. */
  readonly sheet: string | null;
  /** Where, at the most; `null` when anywhere on the sheet. */
  readonly area: Area | null;
}

/** Rows of a sheet that lie together, both ends inclusive, from 0. */
export interface RowRun {
  readonly top: number;
  readonly bottom: number;
}

export interface Workbook {
  readonly capabilities: Capabilities;
  /** All sheets in workbook order, hidden and chart sheets included. */
  sheets(): Promise<SheetInfo[]>;
  /** The sheets, and settings in the order of their keys: what every audit begins with, in as few looks as there can be. */
  look(keys: readonly string[]): Promise<{ readonly infos: SheetInfo[]; readonly settings: SettingValue[] }>;
  /** Reads whole used areas: values, number formats, formulas, merges, hidden rows and columns. */
  read(sheets: readonly string[], options?: WorkOptions): Promise<SheetReading[]>;
  /**
   * Reads some areas of a sheet in one go, for whoever knows the rest; meant for a few thousand cells.
   * @throws HostError `sheetGone`, `tooLarge` and whatever else stands in the way.
   */
  readAreas(sheet: string, areas: readonly Area[]): Promise<AreaReading>;
  /**
   * For each cell the whole area that one formula fills and the cell lies in, the formula's own cell at the top left;
   * `null` where none spills.
   */
  spillAreas(sheet: string, cells: readonly Address[]): Promise<(Area | null)[]>;
  /** Replaces all our marks on the named sheets: conditional formats we own, never the user's fills. */
  mark(marks: readonly SheetMarks[], options?: WorkOptions): Promise<MarkOutcome[]>;
  /** Removes exactly our marks; from every sheet when none is named. */
  clearMarks(sheets?: readonly string[]): Promise<MarkOutcome[]>;
  /** Writes single cells and leaves every other cell alone. */
  write(edits: readonly CellWrite[]): Promise<void>;
  /**
   * Adds a sheet for each table, one after the other, and touches none that is there but those that are to be replaced.
   * A sheet is complete or not there at all; its formulas may refer to sheets that are there by then.
   * @returns the sheets' names, in their order; fewer than asked for when `options.signal` cancelled the rest
   * @throws HostError `unsupported` where sheets cannot be added.
   */
  addSheets(sheets: readonly NewSheet[], options?: WorkOptions): Promise<string[]>;
  /**
   * Renames a sheet, which must be one that we added; formulas that refer to it follow. Put aside, it is hidden from
   * everybody but us.
   * @throws HostError `sheetGone`, `unsupported` where sheets stay as they are, and whatever else stands in the way.
   */
  renameSheet(sheet: string, name: string, isAside: boolean): Promise<void>;
  /**
   * Deletes a sheet, which must be one that we added, with all that is on it.
   * @throws HostError `sheetGone`, `unsupported` where sheets cannot be deleted, and whatever else stands in the way.
   */
  removeSheet(sheet: string): Promise<void>;
  /**
   * Removes sheets that {@link addSheets} added, each only as long as it holds what was written to it and nothing else.
   * @returns what became of each, in their order; fewer than asked for when `options.signal` cancelled the rest
   * @throws HostError `unsupported` where sheets cannot be removed, `editing` while the user is editing a cell.
   */
  removeSheets(sheets: readonly MadeSheet[], options?: WorkOptions): Promise<RemoveOutcome[]>;
  /**
   * Hides these rows, or shows them again; every other row stays as it is.
   * @throws HostError `unsupported` where nobody looks at the sheet.
   */
  setRowsHidden(sheet: string, runs: readonly RowRun[], isHidden: boolean): Promise<void>;
  /** Activates the sheet and selects the area. */
  select(sheet: string, area: Area): Promise<void>;
  /**
   * What the user has selected; `null` when that is no cells (a chart, say), or not in this workbook because another one
   * is in front. Whoever cannot go on without it throws `noSelection`, which has its sentence.
   */
  selection(): Promise<CellSelection | null>;
  /** Calls back on selection changes; returns the unsubscriber. No-op without `events`. */
  onSelectionChanged(handler: (selection: CellSelection) => void): Promise<() => Promise<void>>;
  /**
   * Calls back on changes that are not our own, one after the other in the order in which they happened; returns the
   * unsubscriber. No-op without `events`.
   */
  onChanged(handler: (event: ChangeEvent) => void): Promise<() => Promise<void>>;
  /** Our settings, stored in the workbook; keys without prefix. `null` when absent or unreadable. */
  getSetting(key: string): Promise<SettingValue>;
  /** Several of them at once, in the order of the keys: one look at the workbook. */
  getSettings(keys: readonly string[]): Promise<SettingValue[]>;
  setSetting(key: string, value: SettingValue): Promise<void>;
}
