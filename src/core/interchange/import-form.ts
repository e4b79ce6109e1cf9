import { toA1 } from '../address';
import type { FormData } from '../forms';
import type { Address, CellValue, Grid } from '../grid';
import { isBlankText } from '../indicator';
import { amountInWan } from '../recognise/amounts';
import { SheetView } from '../recognise';
import { bindLayout, type BoundTable } from './bound-layout';
import { headInfo, infoAt } from './fields';
import { unflatten } from './flat';
import type { Misfit } from './misfits';
import { printedTexts, printedYear } from './printed-facts';
import type { InterchangeLayout } from './types';

export interface LayoutImport {
  readonly forms: readonly FormData[];
  readonly misfits: readonly Misfit[];
}

const isBlank = (value: CellValue): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '');
const LEVELS: ReadonlySet<string> = new Set(['level1', 'level2', 'sequence']);
/** What says whose an indicator is, where a sheet holds many projects. */
const OWNERS = [
  'fields.projectName',
  'fields.projectCode',
  'fields.implementingUnit',
  'fields.unitName',
  'year',
];

type Line = Map<string, CellValue>;

/** One project in the making. */
interface Draft {
  readonly flat: Map<string, CellValue>;
  lines: number;
}

class Reading {
  readonly misfits: Misfit[] = [];
  private readonly view: SheetView;
  private readonly seen = new Set<string>();

  constructor(
    private readonly layout: InterchangeLayout,
    private readonly grid: Grid,
  ) {
    this.view = new SheetView(grid);
    for (const { row, col } of bindLayout(layout).anchors) this.seen.add(toA1({ row, col }));
  }

  /** The value at a place, in the units of our forms; a merged cell is read all over its area. */
  at(path: string, { row, col }: Address): CellValue {
    const cell = this.view.anchor(row, col);
    this.seen.add(toA1(cell));
    const value = this.grid.value(cell.row, cell.col);
    if (isBlank(value)) return null;
    const info = infoAt(path);
    if (path === 'year') return yearOf(value);
    return info?.kind === 'amount' && this.layout.amountUnit === '元'
      ? (amountInWan(value, '元') ?? value)
      : value;
  }

  /** The values of a row by their fields; `null` where no line stands. */
  line({ of, columns }: BoundTable, row: number): Line | null {
    const values: Line = new Map();
    for (const { col, field, choice } of columns) {
      if (field === undefined) continue;
      const path = headInfo.has(field) ? field : `${of}[0].${field}`;
      const value = this.at(path, { row, col });
      if (value !== null && !values.has(field)) values.set(field, choice ?? value);
    }
    const isLine = of === 'tasks' ? values.size > 0 : values.has('name') || values.has('target');
    if (isLine) {
      for (const { col, field } of columns) if (field === undefined) this.seen.add(toA1({ row, col }));
      return values;
    }
    // A branch that is printed and not filled in says nothing; anything else is worth a word.
    const own = columns.filter(({ field }) => field !== undefined && values.has(field));
    const isBranch = own.every(({ field }) => LEVELS.has(field!));
    for (const { col } of isBranch ? [] : own) this.seen.delete(toA1(this.view.anchor(row, col)));
    return null;
  }

  /** What stands on the sheet and was read by nothing. */
  unread(): Misfit[] {
    const { top, left, bottom, right } = this.grid.area;
    const found: Misfit[] = [];
    for (let row = top; row <= bottom; row++)
      for (let col = left; col <= right; col++) {
        const value = this.grid.value(row, col);
        if (!isBlankText(value) && !this.seen.has(toA1({ row, col })))
          found.push({ kind: 'unread', cell: { row, col }, value });
      }
    return found;
  }
}

function yearOf(value: CellValue): CellValue {
  const match = /^\s*(20\d{2})\s*(?:年度?)?\s*$/.exec(String(value));
  return match ? Number(match[1]) : value;
}

/** Levels that are printed once, above their first indicator, are those of the lines below it. */
function fillLevels(values: Line, above: Line): void {
  if (!values.has('level1') && above.has('level1')) values.set('level1', above.get('level1')!);
  const isSameBranch = values.get('level1') === above.get('level1');
  if (!values.has('level2') && isSameBranch && above.has('level2'))
    values.set('level2', above.get('level2')!);
}

function putHead(reading: Reading, { flat }: Draft, path: string, value: CellValue, cell: Address): void {
  // What is no year is an answer all the same.
  const at = path === 'year' && typeof value !== 'number' ? 'fields.year' : path;
  const taken = flat.get(at);
  if (taken === undefined) flat.set(at, at === 'period' ? String(value) : value);
  else if (taken !== value)
    reading.misfits.push({ kind: 'differs', name: headInfo.get(at)!.name, value, taken, cell });
}

function readTable(
  reading: Reading,
  table: BoundTable,
  bottom: number,
  draftFor: (values: Line) => Draft,
): void {
  let above: Line = new Map();
  let owner: Draft | null = null;
  for (let row = table.firstRow; row <= Math.min(table.lastRow, bottom); row++) {
    const values = reading.line(table, row);
    if (!values) continue;
    const draft = draftFor(values);
    if (draft === owner && table.of === 'indicators') fillLevels(values, above);
    owner = draft;
    above = values;
    const index = draft.lines++;
    for (const [field, value] of values) {
      const col = table.columns.find((column) => column.field === field)!.col;
      if (headInfo.has(field)) putHead(reading, draft, field, value, { row, col });
      else draft.flat.set(`${table.of}[${index}].${field}`, value);
    }
  }
}

/**
 * Reads a platform's file by its layout, amounts in 万元. What stands on the sheet and belongs to no place is listed.
 * The anchors are to be looked at before ({@link brokenAnchors}).
 */
export function importForms(layout: InterchangeLayout, grid: Grid): LayoutImport {
  const { places, tables } = bindLayout(layout);
  const reading = new Reading(layout, grid);
  const drafts = new Map<string, Draft>();
  const draft = (key: string): Draft => {
    const known = drafts.get(key) ?? { flat: new Map(), lines: 0 };
    drafts.set(key, known);
    return known;
  };
  if (layout.projects === 'many') {
    for (const table of tables)
      readTable(reading, table, grid.area.bottom, (values) =>
        draft(JSON.stringify(OWNERS.map((path) => values.get(path) ?? null))),
      );
  } else {
    const only = draft('');
    for (const { field, cell } of places) {
      const value = reading.at(field, cell);
      if (value !== null) putHead(reading, only, field, value, cell);
    }
    for (const table of tables) {
      only.lines = 0;
      readTable(reading, table, grid.area.bottom, () => only);
    }
    const year = printedYear(printedTexts(layout, grid));
    if (year !== null && only.flat.size > 0 && !only.flat.has('year')) only.flat.set('year', year);
  }
  const forms = [...drafts.values()].filter(({ flat }) => flat.size > 0).map(({ flat }) => unflatten(flat));
  return { forms, misfits: [...reading.misfits, ...reading.unread()] };
}
