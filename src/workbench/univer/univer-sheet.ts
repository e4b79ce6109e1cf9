import { BooleanNumber, BorderStyleTypes, type ICellData, type IRange, type Nullable } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { Area } from '../../core/grid';
import type {
  BackendSheet,
  BorderEdge,
  BackendValue,
  CellStyle,
  ChartRecord,
  ConditionalFormatRecord,
  ConditionalStyle,
  ListValidation,
  PageSetup,
  SheetProtection,
  SheetVisibility,
} from '../standin';
import { cellData, valueOf } from './univer-cell';
import { backendStyle, BORDERS, univerStyle } from './univer-style';

type FWorkbook = NonNullable<ReturnType<FUniver['getActiveWorkbook']>>;
export type FWorksheet = ReturnType<FWorkbook['getActiveSheet']>;

const toArea = ({ startRow, startColumn, endRow, endColumn }: IRange): Area => ({
  top: startRow,
  left: startColumn,
  bottom: endRow,
  right: endColumn,
});

function clip(area: Area, sheet: FWorksheet): Area {
  return {
    top: area.top,
    left: area.left,
    bottom: Math.min(area.bottom, sheet.getMaxRows() - 1),
    right: Math.min(area.right, sheet.getMaxColumns() - 1),
  };
}

/** Cells outside of Univer's grid are as blank as any. */
function block<T>(area: Area, inside: Area, cells: readonly (readonly T[])[], blank: T): T[][] {
  const [height, width] = [area.bottom - area.top + 1, area.right - area.left + 1];
  if (inside.bottom === area.bottom && inside.right === area.right) return cells as T[][];
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, col) => cells[row]?.[col] ?? blank),
  );
}

/** One sheet of a Univer workbook. What Univer does not know (very hidden, protected) is kept beside it. */
export class UniverSheet implements BackendSheet {
  protection: SheetProtection | null = null;
  /** Univer does not print. */
  readonly page: PageSetup = {};
  /** Nor does it draw charts, in the edition that everybody may use. */
  readonly charts: ChartRecord[] = [];
  private isVeryHidden = false;
  /** Borders of conditional formats and their order: Univer draws none and lists the newest first. */
  private readonly records = new Map<string, ConditionalFormatRecord>();
  private nextFormat = 1;

  constructor(
    private readonly api: FUniver,
    private readonly sheet: FWorksheet,
    /** Told of every write, and whether a formula was among it. */
    private readonly onWrite: (hasFormula: boolean) => void = () => undefined,
    /** Areas of this sheet that formulas fill, as Univer last told. */
    private readonly filled: () => readonly Area[] = () => [],
  ) {}

  get id(): string {
    return this.sheet.getSheetId();
  }

  get name(): string {
    return this.sheet.getSheetName();
  }

  set name(name: string) {
    this.sheet.setName(name);
  }

  get visibility(): SheetVisibility {
    return this.isVeryHidden ? 'VeryHidden' : this.sheet.isSheetHidden() ? 'Hidden' : 'Visible';
  }

  set visibility(visibility: SheetVisibility) {
    this.isVeryHidden = visibility === 'VeryHidden';
    if (visibility === 'Visible') this.sheet.showSheet();
    else this.sheet.hideSheet();
  }

  private range({ top, left, bottom, right }: Area) {
    return this.sheet.getRange(top, left, bottom - top + 1, right - left + 1);
  }

  values(area: Area): BackendValue[][] {
    const inside = clip(area, this.sheet);
    const sheet = this.sheet.getSheet();
    // What a formula spills lies in no cell: Univer shows it there all the same, as Excel does.
    const shown = this.hasFormulas()
      ? (row: number, col: number) => valueOf(sheet.getCell(row, col))
      : () => '';
    return block(
      area,
      inside,
      this.range(inside)
        .getCellDataGrid()
        .map((cells, r) =>
          cells.map((cell, c) => {
            const value = valueOf(cell);
            return value === '' ? shown(inside.top + r, inside.left + c) : value;
          }),
        ),
      '',
    );
  }

  private hasFormulas(): boolean {
    let found = false;
    this.sheet
      .getSheet()
      .getCellMatrix()
      .forValue((_row, _col, cell: Nullable<ICellData>) => {
        found = Boolean(cell?.f ?? cell?.si);
        return found ? false : undefined;
      });
    return found;
  }

  formulas(area: Area): BackendValue[][] {
    const inside = clip(area, this.sheet);
    const formulas = this.range(inside).getFormulas();
    const values = this.values(inside);
    return block(
      area,
      inside,
      values.map((row, r) => row.map((value, c) => formulas[r]?.[c] || value)),
      '',
    );
  }

  formats(area: Area): string[][] {
    const inside = clip(area, this.sheet);
    const styles = this.sheet.getWorkbook().getStyles();
    const cells = this.range(inside).getCellDataGrid();
    return block(
      area,
      inside,
      cells.map((row) => row.map((cell) => styles.getStyleByCell(cell)?.n?.pattern ?? 'General')),
      'General',
    );
  }

  write(area: Area, rows: readonly (readonly (BackendValue | null)[])[]): void {
    this.grow(area);
    this.onWrite(rows.some((row) => row.some((value) => typeof value === 'string' && value.startsWith('='))));
    const whole = rows.every((row) => row.every((value) => value !== null));
    if (whole) {
      this.range(area).setValues(rows.map((row) => row.map((value) => cellData(value))));
      return;
    }
    rows.forEach((row, r) =>
      row.forEach((value, c) => {
        if (value !== null) this.sheet.getRange(area.top + r, area.left + c).setValue(cellData(value));
      }),
    );
  }

  private grow({ bottom, right }: Area): void {
    if (bottom >= this.sheet.getMaxRows()) this.sheet.setRowCount(bottom + 50);
    if (right >= this.sheet.getMaxColumns()) this.sheet.setColumnCount(right + 10);
  }

  writeFormats(area: Area, rows: readonly (readonly string[])[]): void {
    const formats = rows.map((row) => row.map((pattern) => (pattern === 'General' ? null : { pattern })));
    this.setFormat(area, 'n', formats);
  }

  /** As the user does it. The facade's `setValues` takes formats too, and drops the formulas of their cells. */
  private setFormat(area: Area, type: string, value: unknown): void {
    this.grow(area);
    const range = this.range(area).getRange();
    const unitId = this.sheet.getWorkbook().getUnitId();
    const params = { unitId, subUnitId: this.id, range, style: { type, value } };
    this.api.syncExecuteCommand('sheet.command.set-style', params);
  }

  usedArea(valuesOnly: boolean): Area | null {
    const area = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
    const styles = this.sheet.getWorkbook().getStyles();
    this.sheet
      .getSheet()
      .getCellMatrix()
      .forValue((row, col, cell: Nullable<ICellData>) => {
        const counts =
          valueOf(cell) !== '' ||
          Boolean(cell?.f ?? cell?.si) ||
          (!valuesOnly && styles.getStyleByCell(cell)?.n != null);
        if (!counts) return;
        area.top = Math.min(area.top, row);
        area.bottom = Math.max(area.bottom, row);
        area.left = Math.min(area.left, col);
        area.right = Math.max(area.right, col);
      });
    for (const spill of this.spills()) {
      area.bottom = Math.max(area.bottom, spill.bottom);
      area.right = Math.max(area.right, spill.right);
    }
    return area.bottom < 0 ? null : area;
  }

  /** Univer keeps the area of a formula that found no room, too. */
  spills(): readonly Area[] {
    const sheet = this.sheet.getSheet();
    return this.filled().filter(
      ({ top, left, bottom, right }) =>
        (bottom > top || right > left) && valueOf(sheet.getCell(top, left)) !== '#SPILL!',
    );
  }

  insertRows(row: number, count: number): void {
    this.sheet.insertRowsBefore(row, count);
  }

  merges(): readonly Area[] {
    return this.sheet.getSheet().getMergeData().map(toArea);
  }

  merge(area: Area): void {
    this.grow(area);
    this.range(area).merge();
  }

  unmerge(area: Area): void {
    this.range(area).breakApart();
  }

  hiddenRows(): ReadonlySet<number> {
    const manager = this.sheet.getSheet().getRowManager();
    return hiddenIndexes(manager.getRowData(), (index) => manager.getRow(index)?.hd === BooleanNumber.TRUE);
  }

  hiddenCols(): ReadonlySet<number> {
    const manager = this.sheet.getSheet().getColumnManager();
    return hiddenIndexes(
      manager.getColumnData(),
      (index) => manager.getColumn(index)?.hd === BooleanNumber.TRUE,
    );
  }

  setRowsHidden(top: number, bottom: number, hidden: boolean): void {
    if (hidden) this.sheet.hideRows(top, bottom - top + 1);
    else this.sheet.showRows(top, bottom - top + 1);
  }

  setColsHidden(left: number, right: number, hidden: boolean): void {
    if (hidden) this.sheet.hideColumns(left, right - left + 1);
    else this.sheet.showColumns(left, right - left + 1);
  }

  /** Ranges come from Univer, which moves them along with inserted rows. */
  conditionalFormats(): readonly ConditionalFormatRecord[] {
    const shown = new Map(this.sheet.getConditionalFormattingRules().map((rule) => [rule.cfId, rule]));
    for (const id of [...this.records.keys()]) if (!shown.has(id)) this.records.delete(id);
    for (const [id, rule] of shown) {
      const areas = rule.ranges.map(toArea);
      const record = this.records.get(id);
      if (record) record.areas = areas;
      else this.records.set(id, { id, type: 'Custom', areas, formula: formulaOf(rule), format: {} });
    }
    return [...this.records.values()];
  }

  addConditionalFormat(record: Omit<ConditionalFormatRecord, 'id'>): ConditionalFormatRecord {
    for (const area of record.areas) if (area.bottom < 10_000) this.grow(area);
    const added = { ...record, id: `cf-${this.id}-${this.nextFormat++}` };
    this.records.set(added.id, added);
    this.sheet.addConditionalFormattingRule(this.ruleOf(added));
    return added;
  }

  updateConditionalFormat(record: ConditionalFormatRecord): void {
    this.records.set(record.id, record);
    this.sheet.setConditionalFormattingRule(record.id, this.ruleOf(record));
  }

  removeConditionalFormat(id: string): void {
    this.records.delete(id);
    this.sheet.deleteConditionalFormattingRule(id);
  }

  private ruleOf({ id, areas, formula, format }: ConditionalFormatRecord) {
    const inside = areas.map((area) => clip(area, this.sheet));
    const rule = this.sheet
      .newConditionalFormattingRule()
      .whenFormulaSatisfied(formula || '=FALSE')
      .setRanges(
        inside.map(({ top, left, bottom, right }) => ({
          startRow: top,
          startColumn: left,
          endRow: bottom,
          endColumn: right,
        })),
      );
    return { ...styled(rule, format).build(), cfId: id };
  }

  setStyle(area: Area, style: CellStyle): void {
    for (const [type, value] of Object.entries(univerStyle(style))) this.setFormat(area, type, value);
  }

  style(row: number, col: number): CellStyle {
    const inside = clip({ top: row, left: col, bottom: row, right: col }, this.sheet);
    if (inside.bottom < row || inside.right < col) return {};
    return backendStyle(this.sheet.getRange(row, col).getCellStyleData() ?? {});
  }

  /** Kept with the cells, so that it goes along with inserted rows; Univer itself locks nothing. */
  setLocked(area: Area, isLocked: boolean): void {
    this.grow(area);
    this.range(area).setCustomMetaData({ isUnlocked: !isLocked });
  }

  isLocked(row: number, col: number): boolean {
    return this.sheet.getSheet().getCellRaw(row, col)?.custom?.['isUnlocked'] !== true;
  }

  setColumnWidth(left: number, right: number, pixels: number): void {
    this.sheet.setColumnWidths(left, right - left + 1, pixels);
  }

  setRowHeight(top: number, bottom: number, pixels: number): void {
    this.sheet.setRowHeightsForced(top, bottom - top + 1, pixels);
  }

  setBorder(area: Area, edge: BorderEdge, colour: string): void {
    this.grow(area);
    this.range(area).setBorder(BORDERS[edge], BorderStyleTypes.THIN, colour);
  }

  freezeRows(count: number): void {
    this.sheet.setFrozenRows(count);
  }

  setValidation(area: Area, validation: ListValidation | null): void {
    this.grow(area);
    const rule =
      validation &&
      this.api.newDataValidation().requireValueInList(validation.source.split(','), false, true).build();
    this.range(area).setDataValidation(rule);
  }

  validation(row: number, col: number): ListValidation | null {
    const rule = this.sheet.getRange(row, col).getDataValidation();
    return rule ? { source: listSource(String(rule.rule.formula1 ?? '')) } : null;
  }
}

/** Univer writes a list as JSON where Excel writes "a,b". */
function listSource(formula: string): string {
  return formula.startsWith('[') ? (JSON.parse(formula) as string[]).join(',') : formula;
}

function hiddenIndexes(
  data: Readonly<Record<number, unknown>>,
  isHidden: (index: number) => boolean,
): Set<number> {
  return new Set(Object.keys(data).map(Number).filter(isHidden));
}

function formulaOf({ rule }: { readonly rule: unknown }): string {
  const value = (rule as { value?: unknown }).value;
  return typeof value === 'string' ? value : '';
}

type RuleBuilder = ReturnType<ReturnType<FWorksheet['newConditionalFormattingRule']>['whenFormulaSatisfied']>;

function styled(
  rule: RuleBuilder,
  { fill, fontColor, bold, italic, underline, strikethrough }: ConditionalStyle,
): RuleBuilder {
  if (fill) rule.setBackground(fill);
  if (fontColor) rule.setFontColor(fontColor);
  if (bold) rule.setBold(true);
  if (italic) rule.setItalic(true);
  if (underline && underline !== 'None') rule.setUnderline(true);
  if (strikethrough) rule.setStrikethrough(true);
  return rule;
}
