import { MAX_COLS } from '../../core/address';
import type { Area } from '../../core/grid';
import {
  newTable,
  type BackendChange,
  type BackendName,
  type BackendSelection,
  type BackendSheet,
  type BackendTable,
  type BackendValue,
  type CellStyle,
  type ChartRecord,
  type ConditionalFormatRecord,
  type ListValidation,
  type PageSetup,
  type SheetProtection,
  type SheetVisibility,
  type SpreadsheetBackend,
} from './backend';

const FIRST_CELL: Area = { top: 0, left: 0, bottom: 0, right: 0 };

/** Cells by row and column; rows that were never written do not exist. */
class Cells<T> {
  private readonly rows = new Map<number, Map<number, T>>();

  get(row: number, col: number): T | undefined {
    return this.rows.get(row)?.get(col);
  }

  set(row: number, col: number, value: T | undefined): void {
    if (value === undefined) {
      this.rows.get(row)?.delete(col);
      return;
    }
    let cells = this.rows.get(row);
    if (!cells) this.rows.set(row, (cells = new Map<number, T>()));
    cells.set(col, value);
  }

  /** Moves the rows from `from` on down by `count`. */
  insertRows(from: number, count: number): void {
    const below = [...this.rows].filter(([row]) => row >= from);
    for (const [row] of below) this.rows.delete(row);
    for (const [row, cells] of below) this.rows.set(row + count, cells);
  }

  bounds(): Area | null {
    let area: { top: number; left: number; bottom: number; right: number } | null = null;
    for (const [row, cells] of this.rows) {
      for (const col of cells.keys()) {
        area ??= { top: row, left: col, bottom: row, right: col };
        area.top = Math.min(area.top, row);
        area.bottom = Math.max(area.bottom, row);
        area.left = Math.min(area.left, col);
        area.right = Math.max(area.right, col);
      }
    }
    return area;
  }
}

function block<T>(area: Area, at: (row: number, col: number) => T): T[][] {
  return Array.from({ length: area.bottom - area.top + 1 }, (_, r) =>
    Array.from({ length: area.right - area.left + 1 }, (__, c) => at(area.top + r, area.left + c)),
  );
}

function typed(value: BackendValue): BackendValue {
  // An apostrophe says "this is a text" and is not part of it.
  return typeof value === 'string' && value.startsWith("'") ? value.slice(1) : value;
}

/** Where an area lies once rows were inserted above `row`; one that lies around them grows. */
function movedDown(area: Area, row: number, count: number): Area {
  const moved = (at: number) => (at >= row ? at + count : at);
  return { ...area, top: moved(area.top), bottom: moved(area.bottom) };
}

class ArraySheet implements BackendSheet {
  visibility: SheetVisibility = 'Visible';
  protection: SheetProtection | null = null;
  private readonly cells = new Cells<{ readonly value: BackendValue; readonly formula?: string }>();
  private readonly numberFormats = new Cells<string>();
  private readonly styles = new Cells<CellStyle>();
  private readonly unlocked = new Cells<true>();
  private readonly validations = new Cells<ListValidation>();
  private merged: Area[] = [];
  private readonly rowsHidden = new Set<number>();
  private readonly colsHidden = new Set<number>();
  private formatsById = new Map<string, ConditionalFormatRecord>();
  private nextFormat = 1;

  constructor(
    readonly id: string,
    public name: string,
    private readonly changed: (type: 'RangeEdited' | 'RowInserted', area: Area) => void,
  ) {}

  values(area: Area): BackendValue[][] {
    return block(area, (row, col) => this.cells.get(row, col)?.value ?? '');
  }

  formulas(area: Area): BackendValue[][] {
    return block(area, (row, col) => {
      const cell = this.cells.get(row, col);
      return cell?.formula ?? cell?.value ?? '';
    });
  }

  formats(area: Area): string[][] {
    return block(area, (row, col) => this.numberFormats.get(row, col) ?? 'General');
  }

  write(area: Area, rows: readonly (readonly (BackendValue | null)[])[]): void {
    rows.forEach((cells, r) =>
      cells.forEach((value, c) => {
        if (value === null) return;
        const [row, col] = [area.top + r, area.left + c];
        if (value === '') this.cells.set(row, col, undefined);
        else if (typeof value === 'string' && value.startsWith('='))
          this.cells.set(row, col, { value: 0, formula: value });
        else this.cells.set(row, col, { value: typed(value) });
      }),
    );
    this.changed('RangeEdited', area);
  }

  insertRows(row: number, count: number): void {
    for (const cells of [this.cells, this.numberFormats, this.styles, this.unlocked, this.validations])
      cells.insertRows(row, count);
    this.merged = this.merged.map((area) => movedDown(area, row, count));
    for (const record of this.formatsById.values())
      record.areas = record.areas.map((area) => movedDown(area, row, count));
    const hidden = [...this.rowsHidden].map((at) => (at >= row ? at + count : at));
    this.rowsHidden.clear();
    for (const at of hidden) this.rowsHidden.add(at);
    this.changed('RowInserted', { top: row, left: 0, bottom: row + count - 1, right: MAX_COLS - 1 });
  }

  writeFormats(area: Area, rows: readonly (readonly string[])[]): void {
    rows.forEach((cells, r) =>
      cells.forEach((format, c) =>
        this.numberFormats.set(area.top + r, area.left + c, format === 'General' ? undefined : format),
      ),
    );
  }

  usedArea(valuesOnly: boolean): Area | null {
    const values = this.cells.bounds();
    const formats = valuesOnly ? null : this.numberFormats.bounds();
    if (!values || !formats) return values ?? formats;
    return {
      top: Math.min(values.top, formats.top),
      left: Math.min(values.left, formats.left),
      bottom: Math.max(values.bottom, formats.bottom),
      right: Math.max(values.right, formats.right),
    };
  }

  /** Nothing is calculated here. */
  spills(): readonly Area[] {
    return [];
  }

  merges(): readonly Area[] {
    return this.merged;
  }

  merge(area: Area): void {
    this.merged.push(area);
  }

  unmerge(area: Area): void {
    this.merged = this.merged.filter(
      (one) =>
        one.top > area.bottom || one.bottom < area.top || one.left > area.right || one.right < area.left,
    );
  }

  hiddenRows(): ReadonlySet<number> {
    return this.rowsHidden;
  }

  hiddenCols(): ReadonlySet<number> {
    return this.colsHidden;
  }

  setRowsHidden(top: number, bottom: number, hidden: boolean): void {
    for (let row = top; row <= bottom; row++) this.rowsHidden[hidden ? 'add' : 'delete'](row);
  }

  setColsHidden(left: number, right: number, hidden: boolean): void {
    for (let col = left; col <= right; col++) this.colsHidden[hidden ? 'add' : 'delete'](col);
  }

  conditionalFormats(): readonly ConditionalFormatRecord[] {
    return [...this.formatsById.values()];
  }

  addConditionalFormat(record: Omit<ConditionalFormatRecord, 'id'>): ConditionalFormatRecord {
    const added = { ...record, id: `{${this.id}-${this.nextFormat++}}` };
    this.formatsById.set(added.id, added);
    return added;
  }

  updateConditionalFormat(record: ConditionalFormatRecord): void {
    this.formatsById.set(record.id, record);
  }

  removeConditionalFormat(id: string): void {
    this.formatsById.delete(id);
  }

  setStyle(area: Area, style: CellStyle): void {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let col = area.left; col <= area.right; col++) {
        this.styles.set(row, col, { ...this.styles.get(row, col), ...style });
      }
    }
  }

  style(row: number, col: number): CellStyle {
    return this.styles.get(row, col) ?? {};
  }

  setLocked(area: Area, isLocked: boolean): void {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let col = area.left; col <= area.right; col++)
        this.unlocked.set(row, col, isLocked ? undefined : true);
    }
  }

  isLocked(row: number, col: number): boolean {
    return this.unlocked.get(row, col) === undefined;
  }

  readonly page: PageSetup = {};
  readonly charts: ChartRecord[] = [];

  setColumnWidth(): void {
    // Arrays have no look.
  }

  setRowHeight(): void {
    // Nor this one.
  }

  setBorder(): void {
    // Nor lines.
  }

  freezeRows(): void {
    // And nothing to scroll.
  }

  setValidation(area: Area, validation: ListValidation | null): void {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let col = area.left; col <= area.right; col++)
        this.validations.set(row, col, validation ?? undefined);
    }
  }

  validation(row: number, col: number): ListValidation | null {
    return this.validations.get(row, col) ?? null;
  }
}

/** A spreadsheet of plain arrays: no formulas, no looks, and as fast as memory. For large tables. */
export class ArrayBackend implements SpreadsheetBackend {
  readonly settings = new Map<string, unknown>();
  private readonly allSheets: ArraySheet[] = [];
  private activeId: string;
  private selected: BackendSelection;
  private readonly selectionHandlers = new Set<(selection: BackendSelection) => void>();
  private readonly changeHandlers = new Set<(change: BackendChange) => void>();
  private readonly allNames: BackendName[] = [];
  private readonly allTables: BackendTable[] = [];
  private nextSheet = 1;
  private nextTable = 1;

  constructor(firstSheet = 'Sheet1') {
    const sheet = this.addSheet(firstSheet);
    this.activeId = sheet.id;
    this.selected = { sheetId: sheet.id, areas: [FIRST_CELL] };
  }

  sheets(): readonly ArraySheet[] {
    return this.allSheets;
  }

  private tell(change: BackendChange): void {
    for (const handler of this.changeHandlers) handler(change);
  }

  addSheet(name?: string): BackendSheet {
    const id = `{sheet-${this.nextSheet}}`;
    const sheet = new ArraySheet(id, name ?? `Sheet${this.nextSheet}`, (type, area) =>
      this.tell({ type, sheetId: id, area }),
    );
    this.nextSheet++;
    this.allSheets.push(sheet);
    this.tell({ type: 'SheetAdded', sheetId: id });
    return sheet;
  }

  removeSheet(id: string): void {
    const at = this.allSheets.findIndex((sheet) => sheet.id === id);
    if (at < 0) return;
    this.allSheets.splice(at, 1);
    this.tell({ type: 'SheetDeleted', sheetId: id });
    if (this.activeId === id && this.allSheets[0]) this.activate(this.allSheets[0].id);
  }

  moveSheet(id: string, index: number): void {
    const at = this.allSheets.findIndex((sheet) => sheet.id === id);
    if (at >= 0) this.allSheets.splice(index, 0, ...this.allSheets.splice(at, 1));
  }

  activeSheet(): BackendSheet {
    return this.allSheets.find(({ id }) => id === this.activeId) ?? this.allSheets[0]!;
  }

  activate(id: string): void {
    this.activeId = id;
    this.selected = { sheetId: id, areas: [FIRST_CELL] };
  }

  selection(): BackendSelection {
    return this.selected;
  }

  select(selection: BackendSelection): void {
    this.activeId = selection.sheetId;
    this.selected = selection;
    for (const handler of this.selectionHandlers) handler(selection);
  }

  onSelectionChanged(handler: (selection: BackendSelection) => void): () => void {
    this.selectionHandlers.add(handler);
    return () => this.selectionHandlers.delete(handler);
  }

  onChanged(handler: (change: BackendChange) => void): () => void {
    this.changeHandlers.add(handler);
    return () => this.changeHandlers.delete(handler);
  }

  names(): readonly BackendName[] {
    return this.allNames;
  }

  addName(name: string, formula: string): BackendName {
    const added = { name, formula };
    this.allNames.push(added);
    return added;
  }

  removeName(name: string): void {
    const at = this.allNames.findIndex((one) => one.name === name);
    if (at >= 0) this.allNames.splice(at, 1);
  }

  tables(): readonly BackendTable[] {
    return this.allTables;
  }

  addTable(sheetId: string, area: Area): BackendTable {
    const table = newTable(`{table-${this.nextTable}}`, `Table${this.nextTable++}`, sheetId, area);
    this.allTables.push(table);
    return table;
  }

  removeTable(id: string): void {
    const at = this.allTables.findIndex((table) => table.id === id);
    if (at >= 0) this.allTables.splice(at, 1);
  }
}
