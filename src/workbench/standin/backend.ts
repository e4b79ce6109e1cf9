import type { Area } from '../../core/grid';

/** A cell as Excel shows it to add-ins: "" is empty, errors are their text. */
export type BackendValue = string | number | boolean;

export type SheetVisibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** A conditional format with a formula; formats of other kinds have another type and no rule. */
export interface ConditionalFormatRecord {
  readonly id: string;
  readonly type: string;
  areas: readonly Area[];
  formula: string;
  format: ConditionalStyle;
}

export interface ConditionalStyle {
  fill?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: string;
  strikethrough?: boolean;
  borders?: Record<string, { style?: string; color?: string }>;
}

/** Formats of cells that templates set. */
export interface CellStyle {
  fill?: string;
  fontColor?: string;
  fontName?: string;
  fontSize?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: string;
  wrap?: boolean;
  horizontal?: string;
  vertical?: string;
}

export type BorderEdge =
  'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';

/** What a protected sheet allows, by Excel's names. */
export interface SheetProtection {
  readonly allowAutoFilter: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowEditObjects: boolean;
  readonly allowEditScenarios: boolean;
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowInsertHyperlinks: boolean;
  readonly allowInsertRows: boolean;
  readonly allowPivotTables: boolean;
  readonly allowSort: boolean;
  readonly selectionMode: 'Normal' | 'Unlocked' | 'None';
}

/** How a sheet is printed. */
export interface PageSetup {
  orientation?: string;
  paperSize?: string;
  zoom?: unknown;
  isCentred?: boolean;
  titleRows?: string;
}

/** Cells of a sheet that a chart draws. */
export interface ChartSeriesRecord {
  name: string;
  values: Area;
  categories: Area | null;
  hasLabels: boolean;
}

/** A chart of a sheet's own cells. */
export interface ChartRecord {
  readonly id: string;
  name: string;
  readonly type: string;
  title: { text: string; visible: boolean };
  legend: { visible: boolean; position: string };
  labelFormat: string;
  valueFormat: string;
  isReversed: boolean;
  readonly series: ChartSeriesRecord[];
  /** Cells that it covers; `null` where Excel put it. */
  area: Area | null;
}

/** A list to choose from. */
export interface ListValidation {
  readonly source: string;
}

/** One sheet of the spreadsheet behind the stand-in. */
export interface BackendSheet {
  readonly id: string;
  name: string;
  visibility: SheetVisibility;
  /** What is allowed while the sheet is protected; `null` when it is not. */
  protection: SheetProtection | null;
  values(area: Area): BackendValue[][];
  /** Formula text where there is one, else the value. */
  formulas(area: Area): BackendValue[][];
  formats(area: Area): string[][];
  /** `null` leaves a cell alone, "" clears it, "=…" is a formula. */
  write(area: Area, rows: readonly (readonly (BackendValue | null)[])[]): void;
  writeFormats(area: Area, rows: readonly (readonly string[])[]): void;
  /** Blank rows above `row`, as the user inserts them; the add-in never does. */
  insertRows(row: number, count: number): void;
  /** Smallest area with values, or with values and formats. */
  usedArea(valuesOnly: boolean): Area | null;
  /** Areas that formulas spill over, their own cells at the top left. */
  spills(): readonly Area[];
  merges(): readonly Area[];
  merge(area: Area): void;
  unmerge(area: Area): void;
  hiddenRows(): ReadonlySet<number>;
  hiddenCols(): ReadonlySet<number>;
  setRowsHidden(top: number, bottom: number, hidden: boolean): void;
  setColsHidden(left: number, right: number, hidden: boolean): void;
  conditionalFormats(): readonly ConditionalFormatRecord[];
  addConditionalFormat(record: Omit<ConditionalFormatRecord, 'id'>): ConditionalFormatRecord;
  /** Called once a record's rule or format has changed. */
  updateConditionalFormat(record: ConditionalFormatRecord): void;
  removeConditionalFormat(id: string): void;
  setStyle(area: Area, style: CellStyle): void;
  style(row: number, col: number): CellStyle;
  /** Cells are locked from the beginning; it shows once the sheet is protected. */
  setLocked(area: Area, isLocked: boolean): void;
  isLocked(row: number, col: number): boolean;
  setColumnWidth(left: number, right: number, pixels: number): void;
  setRowHeight(top: number, bottom: number, pixels: number): void;
  setBorder(area: Area, edge: BorderEdge, colour: string): void;
  freezeRows(count: number): void;
  readonly page: PageSetup;
  readonly charts: ChartRecord[];
  setValidation(area: Area, validation: ListValidation | null): void;
  validation(row: number, col: number): ListValidation | null;
}

/** A name for a range or a formula. */
export interface BackendName {
  readonly name: string;
  readonly formula: string;
}

/** A table (ListObject). */
export interface BackendTable {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  readonly area: Area;
  style: string;
  hasBands: boolean;
}

/** A table as Excel makes it. */
export const newTable = (id: string, name: string, sheetId: string, area: Area): BackendTable => ({
  id,
  name,
  sheetId,
  area,
  style: 'TableStyleMedium2',
  hasBands: true,
});

export interface BackendSelection {
  readonly sheetId: string;
  /** At least one. */
  readonly areas: readonly Area[];
}

/** How cells came to hold something else, by Excel's names. */
export type CellChange =
  | 'RangeEdited'
  | 'RowInserted'
  | 'RowDeleted'
  | 'ColumnInserted'
  | 'ColumnDeleted'
  | 'CellInserted'
  | 'CellDeleted';

/** What happened to the spreadsheet. Results of formulas are `Calculated`; formats alone are no change. */
export type BackendChange =
  | { readonly type: CellChange | 'Calculated'; readonly sheetId: string; readonly area: Area }
  | { readonly type: 'SheetAdded'; readonly sheetId: string }
  | { readonly type: 'SheetDeleted'; readonly sheetId: string };

/** What the stand-in needs from a spreadsheet. Synchronous: a batch of office.js is carried out in one go. */
export interface SpreadsheetBackend {
  sheets(): readonly BackendSheet[];
  addSheet(name?: string): BackendSheet;
  removeSheet(id: string): void;
  /** Puts a sheet at a place among all of them, from 0. */
  moveSheet(id: string, index: number): void;
  activeSheet(): BackendSheet;
  activate(id: string): void;
  selection(): BackendSelection;
  select(selection: BackendSelection): void;
  onSelectionChanged(handler: (selection: BackendSelection) => void): () => void;
  /** Calls back on every change, whoever made it; within the call that made it, but for results of formulas. */
  onChanged(handler: (change: BackendChange) => void): () => void;
  /** Settings of add-ins, kept with the workbook. */
  readonly settings: Map<string, unknown>;
  names(): readonly BackendName[];
  addName(name: string, formula: string): BackendName;
  removeName(name: string): void;
  tables(): readonly BackendTable[];
  addTable(sheetId: string, area: Area): BackendTable;
  removeTable(id: string): void;
  /** Resolves when what was written has been calculated: Excel answers no earlier. At once when left out. */
  calculated?(): Promise<void>;
}
