import type { ICellData, IRange, IWorkbookData } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { Area } from '../../core/grid';
import {
  newTable,
  type BackendChange,
  type BackendName,
  type BackendSelection,
  type BackendSheet,
  type BackendTable,
  type SpreadsheetBackend,
} from '../standin';
import { changesOf } from './changes';
import { UniverSheet, type FWorksheet } from './univer-sheet';

const FIRST_CELL: Area = { top: 0, left: 0, bottom: 0, right: 0 };

function areaOf({ startRow, startColumn, endRow, endColumn }: IRange): Area {
  return { top: startRow, left: startColumn, bottom: endRow, right: endColumn };
}

function rangeOf({ top, left, bottom, right }: Area): IRange {
  return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
}

type FilledAreas = Readonly<
  Record<
    string,
    | Readonly<
        Record<string, Readonly<Record<string, Readonly<Record<string, IRange | null>> | null>> | null>
      >
    | undefined
  >
>;

/** Milliseconds. */
const LONGEST_CALCULATION = 5_000;

function holdsFormulas({ sheets }: IWorkbookData): boolean {
  return Object.values(sheets).some(({ cellData }) =>
    Object.values(cellData ?? {}).some((row: Record<string, ICellData>) =>
      Object.values(row).some(({ f, si }) => f != null || si != null),
    ),
  );
}

/** The spreadsheet behind the workbench: formulas, conditional formats and undo are Univer's own. */
export class UniverBackend implements SpreadsheetBackend {
  readonly settings = new Map<string, unknown>();
  private readonly known = new Map<string, UniverSheet>();
  private allTables: BackendTable[] = [];
  private nextTable = 1;
  private hasFormulas: boolean | null = null;
  private isStale = false;

  /** Areas that formulas fill, by workbook, sheet, row and column. */
  private filled: FilledAreas = {};

  constructor(private readonly api: FUniver) {
    api.onCommandExecuted(({ id, params }) => {
      if (id === 'formula.mutation.set-array-formula-data')
        this.filled = (params as { readonly arrayFormulaRange?: FilledAreas }).arrayFormulaRange ?? {};
    });
  }

  private get workbook() {
    const workbook = this.api.getActiveWorkbook();
    if (!workbook) throw new Error('Univer has no workbook open.');
    return workbook;
  }

  private bind(sheet: FWorksheet): UniverSheet {
    const id = sheet.getSheetId();
    let bound = this.known.get(id);
    if (!bound) {
      bound = new UniverSheet(
        this.api,
        sheet,
        (isFormula) => this.wrote(isFormula),
        () => this.filledOn(id),
      );
      this.known.set(id, bound);
    }
    return bound;
  }

  private filledOn(sheetId: string): Area[] {
    const rows = this.filled[this.workbook.getId()]?.[sheetId] ?? {};
    return Object.values(rows).flatMap((cols) =>
      Object.values(cols ?? {}).flatMap((range) => (range ? areaOf(range) : [])),
    );
  }

  private wrote(isFormula: boolean): void {
    this.hasFormulas = isFormula || (this.hasFormulas ?? holdsFormulas(this.workbook.save()));
    this.isStale ||= this.hasFormulas;
  }

  async calculated(): Promise<void> {
    if (!this.isStale) return;
    this.isStale = false;
    // A calculation that takes longer goes on behind the answer, as it may in Excel.
    await this.api
      .getFormula()
      .onCalculationResultApplied(LONGEST_CALCULATION)
      .catch(() => undefined);
  }

  sheets(): readonly BackendSheet[] {
    return this.workbook.getSheets().map((sheet) => this.bind(sheet));
  }

  addSheet(name?: string): BackendSheet {
    const active = this.workbook.getActiveSheet();
    const added = this.workbook.insertSheet(name);
    // Excel leaves the user where he is.
    this.workbook.setActiveSheet(active);
    return this.bind(added);
  }

  removeSheet(id: string): void {
    this.workbook.deleteSheet(id);
    this.known.delete(id);
  }

  moveSheet(id: string, index: number): void {
    const active = this.workbook.getActiveSheet();
    const sheet = this.workbook.getSheetBySheetId(id);
    if (sheet) this.workbook.moveSheet(sheet, index);
    this.workbook.setActiveSheet(active);
  }

  activeSheet(): BackendSheet {
    return this.bind(this.workbook.getActiveSheet());
  }

  activate(id: string): void {
    this.workbook.setActiveSheet(id);
  }

  selection(): BackendSelection {
    const sheet = this.workbook.getActiveSheet();
    const ranges = sheet.getSelection()?.getActiveRangeList() ?? [];
    return {
      sheetId: sheet.getSheetId(),
      areas: ranges.length > 0 ? ranges.map((range) => areaOf(range.getRange())) : [FIRST_CELL],
    };
  }

  select({ sheetId, areas }: BackendSelection): void {
    const sheet = this.workbook.setActiveSheet(sheetId);
    const [{ top, left, bottom, right }, ...more] = areas as [Area, ...Area[]];
    sheet.getRange(top, left, bottom - top + 1, right - left + 1).activate();
    if (more.length > 0) {
      this.api.syncExecuteCommand('sheet.operation.set-selections', {
        unitId: this.workbook.getId(),
        subUnitId: sheetId,
        selections: areas.map((area) => ({ range: rangeOf(area), primary: null, style: null })),
      });
    }
    this.reveal(sheet, top, left);
  }

  /** Only a workbook on a screen scrolls. */
  private reveal(sheet: FWorksheet, row: number, col: number): void {
    const screen = sheet as FWorksheet & { scrollToCell?: (row: number, col: number) => void };
    screen.scrollToCell?.(Math.max(0, row - 3), Math.max(0, col - 3));
  }

  onSelectionChanged(handler: (selection: BackendSelection) => void): () => void {
    const subscription = this.api.onCommandExecuted((command) => {
      if (command.id === 'sheet.operation.set-selections') handler(this.selection());
    });
    return () => subscription.dispose();
  }

  onChanged(handler: (change: BackendChange) => void): () => void {
    const subscription = this.api.onCommandExecuted((command, options) => {
      for (const change of changesOf(command, options)) handler(change);
    });
    return () => subscription.dispose();
  }

  names(): readonly BackendName[] {
    return this.workbook
      .getDefinedNames()
      .map((name) => ({ name: name.getName(), formula: name.getFormulaOrRefString() }));
  }

  addName(name: string, formula: string): BackendName {
    this.workbook.insertDefinedName(name, formula.replace(/^=/, ''));
    return { name, formula };
  }

  removeName(name: string): void {
    this.workbook.deleteDefinedName(name);
  }

  tables(): readonly BackendTable[] {
    return this.allTables;
  }

  addTable(sheetId: string, area: Area): BackendTable {
    const table = newTable(`table-${this.nextTable}`, `Table${this.nextTable++}`, sheetId, area);
    this.allTables.push(table);
    return table;
  }

  removeTable(id: string): void {
    this.allTables = this.allTables.filter((table) => table.id !== id);
  }
}
