import { toA1 } from '../address';
import type { FormData } from '../forms';
import type { Address, CellValue, Grid } from '../grid';
import { decimal } from '../measures/decimal';
import { readNumber } from '../indicator';
import type { Profile } from '../profile';
import { YUAN_PER_WAN } from '../recognise/amounts';
import { SheetView } from '../recognise';
import { byteLength, characterLength } from '../text-length';
import type { LocalizedText } from '../text';
import { bindLayout, type BoundColumn, type BoundTable } from './bound-layout';
import { infoAt, lineOf, usualLimit } from './fields';
import { flatten } from './flat';
import type { Misfit } from './misfits';
import { printedTexts, printedYear, printsPeriod } from './printed-facts';
import { SheetRows } from './sheet-rows';
import { splitTargets } from './split-targets';
import type { FlatForm, InterchangeLayout, LayoutTable, TextLimit } from './types';

/** A form's data, and the cell that a value came from, where that is known. */
export interface ExportedForm {
  readonly data: FormData;
  readonly cells?: ReadonlyMap<string, Address>;
}

/** A cell of the platform's file and what it gets; a text is always written as a text. */
export interface LayoutCell {
  readonly cell: Address;
  readonly value: CellValue;
}

export interface LayoutExport {
  readonly cells: readonly LayoutCell[];
  readonly misfits: readonly Misfit[];
}

/** What a spreadsheet, or whoever reads the file as text, might calculate; a sign alone and a signed figure are none. */
const FORMULA = /^(?:[=@](?=.)|[\t\r]|[+-](?![\d.,]+\s*(?:%|‰|[\p{Script=Han}]{0,8})$))/u;

/** Characters that XML, and so a workbook, has no way to write. */
// eslint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** True for a text that begins like a formula. */
const isLikeFormula = (value: CellValue): boolean => typeof value === 'string' && FORMULA.test(value);

const SIGNS = ['sign', 'meterUnit'];

/** Fills in a sheet, cell by cell. */
class Filling {
  readonly cells: LayoutCell[] = [];
  readonly misfits: Misfit[] = [];
  private readonly view: SheetView | null;
  /** What the layout prints, where there is no file to look at. */
  private readonly taken = new Set<string>();

  constructor(
    private readonly layout: InterchangeLayout,
    private readonly template: Grid | null,
    private readonly profile: Profile,
  ) {
    this.view = template ? new SheetView(template) : null;
  }

  /** An amount in the file's unit. */
  private inUnit(path: string, value: CellValue, target: Address): CellValue {
    if (this.layout.amountUnit === '万元' || infoAt(path)?.kind !== 'amount') return value;
    if (typeof value === 'number') return decimal(value).times(YUAN_PER_WAN).toNumber();
    if (readNumber(value).number === null || typeof value !== 'string') {
      this.misfits.push({ kind: 'noNumber', name: nameAt(path), value, cell: target });
      return value;
    }
    return decimal(readNumber(value).number!).times(YUAN_PER_WAN).toNumber();
  }

  private checkLength(name: LocalizedText, value: CellValue, cell: Address, limit: TextLimit | null): void {
    if (limit === null || typeof value !== 'string') return;
    const { most, unit } = limit;
    const length = unit === 'bytes' ? byteLength(value, this.layout.encoding) : characterLength(value);
    if (length > most) this.misfits.push({ kind: 'tooLong', name, value, cell, length, most, unit });
  }

  /** Puts a value where it belongs, unless something else stands there. */
  put(path: string, given: CellValue, cell: Address, limit?: TextLimit): void {
    const name = nameAt(path);
    const value = this.inUnit(path, given, cell);
    this.checkLength(name, value, cell, limit ?? usualLimit(path, this.profile));
    this.write(name, value, cell);
  }

  write(name: LocalizedText, value: CellValue, cell: Address): void {
    const { row, col } = cell;
    const around = this.view?.areaAt(row, col);
    const there = this.template?.value(row, col) ?? null;
    const formula = this.template?.cell(row, col).formula;
    // A level printed over its rows says what the line would say.
    const printed = this.view?.value(row, col) ?? null;
    if (printed !== null && formula === undefined && isSame(printed, value)) return;
    if (around && (around.top !== row || around.left !== col))
      this.misfits.push({ kind: 'covered', name, value, cell });
    else if (formula !== undefined || (printed !== null && there !== null && !isUnused(printed)))
      this.misfits.push({ kind: 'occupied', name, value, cell, there: formula ?? there });
    else if (this.taken.has(toA1(cell)))
      this.misfits.push({ kind: 'occupied', name, value, cell, there: null });
    else {
      this.taken.add(toA1(cell));
      this.cells.push({ cell, value });
      if (isLikeFormula(value)) this.misfits.push({ kind: 'asText', name, value, cell });
      if (typeof value === 'string' && UNPRINTABLE.test(value))
        this.misfits.push({ kind: 'unprintable', name, value, cell });
    }
  }
}

const isSame = (a: CellValue, b: CellValue): boolean => a === b || String(a).trim() === String(b).trim();
const isUnused = (printed: CellValue): boolean =>
  /^(?:三级)?(?:指标|任务)\s*\d*\s*[:：]?$/.test(String(printed));

const nameAt = (path: string): LocalizedText => infoAt(path)?.name ?? { zh: path, en: path };

/** The columns of a table that a field has, with their value in it; none of them for a choice that has none. */
function columnsFor(table: BoundTable, field: string): BoundColumn[] {
  return table.columns.filter((column) => column.field === field);
}

interface Line {
  readonly table: LayoutTable['of'];
  readonly index: number;
  readonly values: ReadonlyMap<string, CellValue>;
}

function linesIn(flat: FlatForm): Line[] {
  const lines = new Map<
    string,
    { table: LayoutTable['of']; index: number; values: Map<string, CellValue> }
  >();
  for (const [path, value] of flat) {
    const line = lineOf(path);
    if (!line) continue;
    const key = `${line.table}${line.index}`;
    const known = lines.get(key) ?? { table: line.table, index: line.index, values: new Map() };
    lines.set(key, known);
    known.values.set(line.column, value);
  }
  return [...lines.values()].sort((a, b) => a.index - b.index);
}

/**
 * Puts forms into the cells of a platform's file, in the layout's unit, each value at its place, and lists what does
 * not fit: with its own cell and the reason.
 * @param template the blank file that is to be filled in; what stands in it is left as it is
 * @param profile has the limits of the fields for which the layout has none of its own
 */
export function exportForms(
  layout: InterchangeLayout,
  forms: readonly ExportedForm[],
  template: Grid | null,
  profile: Profile,
): LayoutExport {
  const { places, tables } = bindLayout(layout);
  const filling = new Filling(layout, template, profile);
  const texts = printedTexts(layout, template);
  // What the file prints goes over without a place of its own.
  const isPrinted = (path: string, value: CellValue) =>
    (path === 'year' && printedYear(texts) === value) || (path === 'period' && printsPeriod(texts, value));
  const rows = new Map(tables.map((table) => [table, new SheetRows(table, template)]));
  for (const [form, { data, cells }] of forms.entries()) {
    const columns = tables.find((table) => table.of === 'indicators')?.columns ?? [];
    const isSplit = SIGNS.every((id) => columns.some(({ field }) => field === id));
    const { flat, whole } = splitTargets(flatten(data), isSplit);
    const done = new Set<string>();
    const missing = (kind: 'noPlace' | 'noRow' | 'noChoice', path: string) => {
      done.add(path);
      filling.misfits.push({
        kind,
        name: nameAt(path),
        value: flat.get(path) ?? null,
        form,
        from: cells?.get(path) ?? null,
      });
    };
    for (const { field, cell, limit } of places) {
      const value = flat.get(field);
      if (value === undefined) continue;
      done.add(field);
      filling.put(field, value, cell, limit);
    }
    for (const line of linesIn(flat)) {
      const table = tables.find(({ of }) => of === line.table);
      if (!table) continue;
      const path = (column: string) => `${line.table}[${line.index}].${column}`;
      const valueOf = (field: string) => line.values.get(field) ?? flat.get(field) ?? null;
      const row = rows.get(table)!.take(valueOf);
      if (row === null) {
        for (const column of line.values.keys()) missing('noRow', path(column));
        continue;
      }
      const isOwn = (field: string) => line.values.has(field);
      for (const field of new Set(table.columns.flatMap(({ field }) => field ?? []))) {
        const value = valueOf(field);
        const at = isOwn(field) ? path(field) : field;
        if (value === null) continue;
        const all = columnsFor(table, field);
        const column = all.find(({ choice }) => choice === undefined || choice === value);
        if (!column) {
          missing('noChoice', at);
          continue;
        }
        done.add(at);
        const cell = { row, col: column.col };
        if (column.choice !== undefined) filling.write(nameAt(at), layout.tick, cell);
        else filling.put(at, value, cell, column.limit);
        if (whole.has(at)) filling.misfits.push({ kind: 'notSplit', name: nameAt(at), value, cell });
      }
      for (const { constant, col } of table.columns)
        if (constant !== undefined) filling.write({ zh: constant, en: constant }, constant, { row, col });
    }
    for (const [path, value] of flat)
      if (!done.has(path) && !isPrinted(path, value)) missing('noPlace', path);
  }
  return {
    cells: filling.cells,
    misfits: [...filling.misfits, ...unfilled(layout)],
  };
}

/** Header cells right above a table whose columns get nothing. */
function unfilled(layout: InterchangeLayout): Misfit[] {
  const { anchors, tables } = bindLayout(layout);
  return tables.flatMap(({ firstRow, columns }) =>
    anchors.flatMap((cell, index): Misfit[] =>
      cell.row === firstRow - 1 && columns.every(({ col }) => col !== cell.col)
        ? [{ kind: 'unfilled', cell, value: layout.anchors[index]!.text }]
        : [],
    ),
  );
}
