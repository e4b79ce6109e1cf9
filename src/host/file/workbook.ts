import { contains, MAX_COLS } from '../../core/address';
import { gridOver, type Address, type Area } from '../../core/grid';
import {
  HostError,
  type AreaReading,
  type Capabilities,
  type CellSelection,
  type CellWrite,
  type HostFailure,
  type MarkOutcome,
  type RemoveOutcome,
  type SettingValue,
  type SheetInfo,
  type SheetMarks,
  type SheetReading,
  type Workbook,
  type WorkOptions,
} from '../workbook';
import { addMarkStyles, EMPTY_STYLES, withMarks, withoutMarks } from './conditional-marks';
import type { Package, PackageSheet } from './package';
import { partOf } from './part-of';
import { isFailure, styleAt, usedAreaOf, type SheetContent, type SheetResult } from './read-sheet';
import { recalculateOnOpen } from './recalculate';
import { readSetting, writeSetting } from './settings-part';
import { editCells, type NewContent, type SheetEdits } from './write-cells';
import { isNested } from './xml';
import { ZipDamage } from './zip';

/** What an empty sheet uses. */
const NO_AREA: Area = { top: 0, left: 0, bottom: -1, right: -1 };

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** A workbook in a file, held in memory; {@link save} gives the changed file, unless it was opened for reading. */
export class FileWorkbook implements Workbook {
  readonly capabilities: Capabilities = {
    interactive: false,
    events: false,
    notes: false,
    customFunctions: false,
    charts: false,
  };
  private selected: CellSelection | null = null;

  /** @internal Use `openWorkbookFile`. */
  constructor(
    private readonly pkg: Package,
    private readonly workbookPath: string,
    private readonly listed: readonly PackageSheet[],
    private readonly active: number,
    private readonly contents: ReadonlyMap<string, SheetResult>,
  ) {}

  /** When the file was saved last, as it says itself (ISO); `null` when it does not say. */
  async savedAt(): Promise<string | null> {
    const part = (await this.pkg.relationships('')).find(({ type }) => type === 'core-properties');
    const xml = part ? await this.pkg.text(part.target).catch(nothingOfDamaged) : null;
    const text = /<dcterms:modified[^>]*>\s*([\d:TZ.+-]{10,35})\s*</.exec(xml ?? '')?.[1];
    const time = Date.parse(text ?? '');
    return Number.isNaN(time) ? null : new Date(time).toISOString();
  }

  sheets(): Promise<SheetInfo[]> {
    return Promise.resolve(
      this.listed.map((sheet, index): SheetInfo => {
        const content = this.contents.get(sheet.name);
        const readable = content && !isFailure(content) ? content : null;
        return {
          name: sheet.name,
          // Dialog and macro sheets are as little a table as chart sheets are.
          kind: sheet.type === 'worksheet' ? 'worksheet' : 'chart',
          visibility: sheet.state,
          isProtected: readable?.isProtected ?? false,
          isActive: index === this.active,
          usedArea: readable?.usedArea ?? null,
        };
      }),
    );
  }

  async read(sheets: readonly string[], options?: WorkOptions): Promise<SheetReading[]> {
    const readings: SheetReading[] = [];
    for (const sheet of sheets) {
      if (options?.signal?.aborted) throw new HostError({ code: 'cancelled' });
      readings.push(this.readOne(sheet));
      options?.onProgress?.(readings.length / sheets.length);
    }
    return Promise.resolve(readings);
  }

  private readOne(sheet: string): SheetReading {
    const content = this.contents.get(sheet);
    if (!content) return { sheet, failure: this.absence(sheet) };
    if (isFailure(content)) return { sheet, failure: content };
    const { usedArea, values, formulas, book, merges, hiddenRows, hiddenCols } = content;
    const { codes } = book;
    const visibility = this.listed.find(({ name }) => name === sheet)?.state ?? 'visible';
    return {
      sheet,
      grid: gridOver({
        sheet,
        area: usedArea ?? NO_AREA,
        value: (row, col) => codes.value(values.get(row, col)),
        formats: (row, col) => styleAt(content, row, col)?.format ?? undefined,
        formulas: (row, col) => (codes.value(formulas.get(row, col)) as string | null) ?? undefined,
        merges: usedArea ? merges.filter((merge) => touches(merge, usedArea)) : [],
        hiddenRows,
        hiddenCols,
        state: { visibility, refusesMarks: refusesMarks(content) },
      }),
    };
  }

  readAreas(sheet: string, areas: readonly Area[]): Promise<AreaReading> {
    const reading = this.readOne(sheet);
    if ('failure' in reading) return Promise.reject(new HostError(reading.failure));
    const { area } = reading.grid;
    return Promise.resolve({
      usedArea: area.bottom < area.top ? null : area,
      grids: areas.map((part) => partOf(reading.grid, part)),
    });
  }

  spillAreas(sheet: string, cells: readonly Address[]): Promise<(Area | null)[]> {
    const content = this.contents.get(sheet);
    if (!content) return Promise.reject(new HostError(this.absence(sheet)));
    if (isFailure(content)) return Promise.reject(new HostError(content));
    return Promise.resolve(cells.map((cell) => content.spills.find((area) => contains(area, cell)) ?? null));
  }

  private absence(sheet: string): HostFailure {
    const isListed = this.listed.some(({ name }) => name === sheet);
    return { code: isListed ? 'unsupported' : 'sheetGone', sheet };
  }

  async mark(marks: readonly SheetMarks[], options?: WorkOptions): Promise<MarkOutcome[]> {
    if (options?.signal?.aborted) throw new HostError({ code: 'cancelled' });
    const outcomes: MarkOutcome[] = [];
    for (const { sheet, cells } of marks) {
      const failure = this.refusal(sheet);
      if (failure) {
        outcomes.push({ sheet, marked: 0, failure });
        continue;
      }
      const total = new Set(
        Object.values(cells).flatMap((some) => some.map(({ row, col }) => row * MAX_COLS + col)),
      );
      const path = this.pathOf(sheet);
      try {
        const xml = (await this.pkg.text(path))!;
        if (!isNested(xml)) throw new ZipDamage(path);
        if (total.size === 0) this.replace(path, xml, withoutMarks(xml));
        else this.replace(path, xml, withMarks(xml, cells, await this.markStyles()));
        outcomes.push({ sheet, marked: total.size });
      } catch (error) {
        // Not only the sheet: the parts that say how marks look, and which parts there are, may be broken as well.
        if (!(error instanceof ZipDamage)) throw error;
        outcomes.push({ sheet, marked: 0, failure: { code: 'failed', sheet, detail: error.message } });
      }
    }
    return outcomes;
  }

  clearMarks(sheets?: readonly string[]): Promise<MarkOutcome[]> {
    const names = sheets ?? this.listed.filter(({ type }) => type === 'worksheet').map(({ name }) => name);
    return this.mark(names.map((sheet) => ({ sheet, cells: { error: [], warning: [], info: [] } })));
  }

  private refusal(sheet: string): HostFailure | null {
    const content = this.contents.get(sheet);
    if (!content) return this.absence(sheet);
    if (isFailure(content)) return content;
    if (refusesMarks(content)) return { code: 'protected', sheet };
    return this.unchangeable(sheet);
  }

  /** A sheet that is read as it comes may be too large to be changed; one that was opened for reading is not held. */
  private unchangeable(sheet: string): HostFailure | null {
    const path = this.pathOf(sheet);
    if (!this.pkg.has(path)) return { code: 'unsupported', sheet };
    return this.pkg.isHoldable(path) ? null : { code: 'tooLarge', sheet };
  }

  private pathOf(sheet: string): string {
    return this.listed.find(({ name }) => name === sheet)!.path;
  }

  /** Parts that did not change are copied as they are. */
  private replace(path: string, before: string, after: string): void {
    if (after !== before) this.pkg.set(path, after);
  }

  private async markStyles(): Promise<ReturnType<typeof addMarkStyles>['styles']> {
    const relation = (await this.pkg.relationships(this.workbookPath)).find(({ type }) => type === 'styles');
    const before = relation && (await this.pkg.text(relation.target));
    const { xml, styles } = addMarkStyles(before ?? EMPTY_STYLES);
    if (before) this.replace(relation.target, before, xml);
    else await this.pkg.addPart(this.workbookPath, 'xl/styles.xml', xml, 'styles', STYLES_TYPE);
    return styles;
  }

  async write(edits: readonly CellWrite[]): Promise<void> {
    const bySheet = new Map<string, Map<number, Map<number, NewContent>>>();
    for (const { sheet, cell, value, isText = false } of edits) {
      const content = this.contents.get(sheet);
      if (!content) throw new HostError(this.absence(sheet));
      if (isFailure(content)) throw new HostError(content);
      if (content.isProtected && !styleAt(content, cell.row, cell.col)?.isUnlocked)
        throw new HostError({ code: 'protected', sheet });
      const failure = this.unchangeable(sheet);
      if (failure) throw new HostError(failure);
      const rows = bySheet.get(sheet) ?? new Map<number, Map<number, NewContent>>();
      bySheet.set(sheet, rows);
      const cells = rows.get(cell.row) ?? new Map<number, NewContent>();
      const isFormula = !isText && typeof value === 'string' && value.startsWith('=');
      rows.set(cell.row, cells.set(cell.col, isFormula ? { formula: value } : { value }));
    }
    // All sheets are prepared before any is replaced: an edit that cannot be made leaves nothing half done.
    const prepared: [path: string, xml: string][] = [];
    for (const [sheet, rows] of bySheet) {
      const path = this.pathOf(sheet);
      const xml = (await this.pkg.text(path))!;
      if (!isNested(xml)) throw new HostError({ code: 'failed', sheet, detail: path });
      prepared.push([path, editCells(xml, rows)]);
    }
    if (edits.length > 0) await recalculateOnOpen(this.pkg, this.workbookPath).catch(failedByDamage);
    for (const [path, xml] of prepared) this.pkg.set(path, xml);
    for (const [sheet, rows] of bySheet) update(this.contents.get(sheet) as SheetContent, rows);
  }

  /** New workbooks are written whole, by `writeForms`. */
  addSheets(): Promise<string[]> {
    return Promise.reject(new HostError({ code: 'unsupported' }));
  }

  /** Nor does anybody add sheets that would have to be moved aside, or to go. */
  renameSheet(): Promise<void> {
    return Promise.reject(new HostError({ code: 'unsupported' }));
  }

  removeSheet(): Promise<void> {
    return Promise.reject(new HostError({ code: 'unsupported' }));
  }

  removeSheets(): Promise<RemoveOutcome[]> {
    return Promise.reject(new HostError({ code: 'unsupported' }));
  }

  /** Nobody looks at a file while we have it open. */
  setRowsHidden(): Promise<void> {
    return Promise.reject(new HostError({ code: 'unsupported' }));
  }

  select(sheet: string, area: Area): Promise<void> {
    if (!this.listed.some(({ name }) => name === sheet)) {
      return Promise.reject(new HostError({ code: 'sheetGone', sheet }));
    }
    this.selected = { sheet, areas: [area] };
    return Promise.resolve();
  }

  selection(): Promise<CellSelection | null> {
    return Promise.resolve(this.selected);
  }

  onSelectionChanged(): Promise<() => Promise<void>> {
    return Promise.resolve(() => Promise.resolve());
  }

  /** Nobody else changes the bytes we hold. */
  onChanged(): Promise<() => Promise<void>> {
    return Promise.resolve(() => Promise.resolve());
  }

  async getSetting(key: string): Promise<SettingValue> {
    const text = await readSetting(this.pkg, key).catch(nothingOfDamaged);
    if (text === null) return null;
    try {
      return JSON.parse(text) as SettingValue;
    } catch {
      return null;
    }
  }

  async look(keys: readonly string[]): ReturnType<Workbook['look']> {
    return { infos: await this.sheets(), settings: await this.getSettings(keys) };
  }

  getSettings(keys: readonly string[]): Promise<SettingValue[]> {
    return Promise.all(keys.map((key) => this.getSetting(key)));
  }

  setSetting(key: string, value: SettingValue): Promise<void> {
    return writeSetting(this.pkg, key, value).catch(failedByDamage);
  }

  /**
   * The file with all changes; parts that nobody changed are the same bytes as before.
   * @throws HostError when a part that was carried along is not where the file says it is, `unsupported` where it was
   * opened for reading.
   */
  save(): Promise<Uint8Array> {
    if (!this.pkg.has(this.workbookPath)) return Promise.reject(new HostError({ code: 'unsupported' }));
    return this.pkg.build().catch(failedByDamage);
  }
}

/** A part that the tables do not need may be broken: then it says nothing. */
function nothingOfDamaged(error: unknown): null {
  if (error instanceof ZipDamage) return null;
  throw error;
}

function failedByDamage(error: unknown): never {
  throw error instanceof ZipDamage ? new HostError({ code: 'failed', detail: error.message }) : error;
}

/** True for a sheet whose protection lets nobody format its cells: marks are formats. */
function refusesMarks({ isProtected, allowsFormat }: SheetContent): boolean {
  return isProtected && !allowsFormat;
}

function touches(a: Area, b: Area): boolean {
  return a.top <= b.bottom && a.bottom >= b.top && a.left <= b.right && a.right >= b.left;
}

/** Keeps what was read in step with what was written; a new formula has no result before Excel calculates. */
function update(content: SheetContent, rows: SheetEdits): void {
  // What was read before stays as it was read.
  content.values = content.values.copy();
  content.formulas = content.formulas.copy();
  const { values, formulas, book } = content;
  for (const [row, cells] of rows) {
    for (const [col, wanted] of cells) {
      values.set(row, col, book.codes.code('value' in wanted ? wanted.value : null));
      formulas.set(row, col, book.codes.code('formula' in wanted ? wanted.formula : null));
    }
  }
  content.usedArea = usedAreaOf(content);
}
