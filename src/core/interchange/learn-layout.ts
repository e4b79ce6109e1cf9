import { columnName, contains, MAX_COLS, MAX_ROWS, toA1 } from '../address';
import { formById, type FormDefinition, type FormId } from '../forms';
import type { Address, CellValue, Grid } from '../grid';
import { isBlankText, squeeze } from '../indicator/text';
import { recogniseSheet, SheetView } from '../recognise';
import { isGoalLabel } from '../recognise/fields';
import { readLabel, unitInNote } from '../recognise/label';
import type { FormInstance } from '../recognise/types';
import { headInfo } from './fields';
import { learnList } from './learn-list';
import { readLayout } from './read-layout';
import type { Anchor, InterchangeLayout, LayoutColumn, LayoutTable, Place } from './types';

/** A text that looks like a label and says nothing that is known: for the user to place, or to leave. */
export interface UnplacedText {
  readonly cell: Address;
  readonly text: string;
  /** The cell beside it; `null` where something stands there, or the sheet ends. */
  readonly beside: Address | null;
}

/** What a blank import file taught. */
export interface LearnedLayout {
  readonly layout: InterchangeLayout;
  readonly unplaced: readonly UnplacedText[];
}

/** How many cells and columns of a layout are filled in. */
export const fieldCount = ({ places, tables }: InterchangeLayout): number =>
  places.length + tables.reduce((count, { columns }) => count + columns.length, 0);

/** Longer texts explain; they are no label that could move. */
const LONGEST_LABEL = 60;
/** No schema takes more. */
const MOST_ANCHORS = 200;

/** What is found of a layout, before its anchors are. */
export interface Skeleton {
  readonly form: FormId;
  readonly projects: 'one' | 'many';
  readonly amountUnit: '万元' | '元';
  readonly places: readonly Place[];
  readonly tables: readonly LayoutTable[];
  /** Labels that are understood. */
  readonly known: readonly Address[];
}

/** A table ends before the next row that holds anything but levels and numbers of lines. */
function lastRow(
  view: SheetView,
  firstRow: number,
  columns: readonly LayoutColumn[],
  cols: readonly number[],
  filled: ReadonlySet<number>,
): number | null {
  const { bottom, left, right } = view.grid.area;
  const printed = new Set(
    columns.flatMap(({ field }, index) =>
      field === 'level1' || field === 'level2' || field === 'sequence' ? [cols[index]!] : [],
    ),
  );
  const first = Math.min(...cols);
  for (let row = firstRow; row <= bottom; row++) {
    if (filled.has(row)) continue;
    for (let col = left; col <= right; col++) {
      const value = view.own(row, col);
      // 绩效指标 may stand beside the whole table.
      const isBeside = col < first && view.areaAt(row, col).bottom > row;
      const isLine = typeof value === 'string' && /^(?:三级)?指标\d*:?$/.test(squeeze(value));
      const isWide = view.areaAt(row, col).right > Math.max(...printed, first);
      if (value !== null && !isBeside && !isLine && (!printed.has(col) || isWide || isTotal(value)))
        return row;
    }
  }
  return null;
}

const isTotal = (value: CellValue): boolean =>
  /^(?:总分|合计|总计|评价|备注|注$|说明|填表|填报)/.test(readLabel(value).key);

function tableOf(
  view: SheetView,
  of: LayoutTable['of'],
  firstRow: number,
  columns: readonly LayoutColumn[],
  cols: readonly number[],
  { end = null, filled = new Set() }: { end?: number | null; filled?: ReadonlySet<number> } = {},
): LayoutTable {
  const next = end ?? lastRow(view, firstRow, columns, cols, filled);
  return {
    of,
    firstRow: firstRow + 1,
    lastRow: next === null ? null : Math.max(next, firstRow + 1),
    columns,
  };
}

/** A paper form's blank: fields beside their labels, blocks by their heads. */
function fromForm(view: SheetView, form: FormInstance): Skeleton {
  const { fields, funds, goals, tasks, headerRows, totals, definition } = form;
  const places: Place[] = [];
  const known: Address[] = form.title ? [form.title.cell] : [];
  const place = (field: string, cell: Address, label: Address | null) => {
    if (label && cell.row === label.row && cell.col === label.col) return;
    if (label) known.push(label);
    if (headInfo.has(field)) places.push({ cell: toA1(cell), field });
  };
  for (const [id, { cell, label }] of fields) place(id === 'year' ? id : `fields.${id}`, cell, label.cell);
  for (const row of funds?.rows ?? []) {
    if (row.id === 'breakdown') continue;
    known.push(row.label.cell);
    for (const id of funds!.columns.keys()) place(`funds.${row.id}.${id}`, row.cell(id), null);
  }
  for (const { header } of funds?.columns.values() ?? []) known.push(header.cell);
  for (const [id, { cell, label }] of goals) place(`goals.${id}`, cell, label.cell);
  for (const [id, { cell }] of totals) place(`totals.${id}`, cell, null);
  const tables = [indicatorTable(view, form, headerRows.bottom + 1, known)];
  if (tasks) {
    for (const { header } of tasks.columns.values()) known.push(header.cell);
    const bound = [...tasks.columns].map(([field, { col, header }]) => ({ field, col, header }));
    const first = Math.max(...bound.map(({ header, col }) => view.areaAt(header.cell.row, col).bottom)) + 1;
    const end = tasks.total ? tasks.total.label.cell.row : tasks.area.bottom + 1;
    const learned = bound.map(({ field, col }) => ({ col: columnName(col), field }));
    if (end > first)
      tables.push(
        tableOf(
          view,
          'tasks',
          first,
          learned,
          bound.map(({ col }) => col),
          { end },
        ),
      );
    if (tasks.total) {
      known.push(tasks.total.label.cell);
      for (const id of tasks.columns.keys())
        if (/Amount|executed/.test(id)) place(`tasks.total.${id}`, tasks.total.cell(id), null);
    }
  }
  return {
    form: definition.id,
    projects: 'one',
    amountUnit: funds?.unit ?? tasks?.unit ?? '万元',
    places,
    tables,
    known,
  };
}

function indicatorTable(
  view: SheetView,
  { columns, rows }: FormInstance,
  firstRow: number,
  known: Address[],
): LayoutTable {
  const learned: LayoutColumn[] = [];
  const cols: number[] = [];
  for (const [field, { col, header, ticks }] of columns) {
    known.push(header.cell);
    for (const one of ticks ?? [{ choice: undefined, col }]) {
      cols.push(one.col);
      learned.push({
        col: columnName(one.col),
        field,
        ...(one.choice !== undefined && { choice: one.choice }),
      });
      for (let row = header.cell.row; row < firstRow; row++) known.push(view.anchor(row, one.col));
    }
  }
  // A file that is not blank has lines already.
  const filled = new Set(rows.filter(({ isEmptyBranch }) => !isEmptyBranch).map(({ row }) => row));
  return tableOf(view, 'indicators', firstRow, learned, cols, { filled });
}

const isSameCell = (a: Address, b: Address) => a.row === b.row && a.col === b.col;

function anchorsOf(view: SheetView, { form, places, tables, known }: Skeleton) {
  const captions = captionsOf(formById(form));
  const isCaption = (text: string) => {
    const { key } = readLabel(text);
    return captions.has(key) || isGoalLabel(key) || YEAR_ALONE.test(squeeze(text));
  };
  const { top, left, bottom, right } = view.grid.area;
  const anchors: Anchor[] = [];
  const unplaced: UnplacedText[] = [];
  const placed = new Set(places.map(({ cell }) => cell));
  const rows = tables.map(({ firstRow, lastRow: last }) => ({
    top: firstRow - 1,
    left: 0,
    bottom: (last ?? MAX_ROWS) - 1,
    right,
  }));
  for (let row = top; row <= bottom; row++)
    for (let col = left; col <= right; col++) {
      const cell = { row, col };
      const value = view.own(row, col);
      if (isBlankText(value) || placed.has(toA1(cell)) || rows.some((area) => contains(area, cell))) continue;
      const text = String(value);
      if (text.length <= LONGEST_LABEL && anchors.length < MOST_ANCHORS)
        anchors.push({ cell: toA1(cell), text });
      if (!known.some((one) => isSameCell(one, cell)) && !isCaption(text))
        unplaced.push({ cell, text, beside: besideOf(view, cell) });
    }
  return { anchors, unplaced };
}

function besideOf(view: SheetView, { row, col }: Address): Address | null {
  const beside = { row, col: view.areaAt(row, col).right + 1 };
  return beside.col >= MAX_COLS || view.value(beside.row, beside.col) !== null ? null : beside;
}

/** （2024年度） below a title. */
const YEAR_ALONE = /^\(?20\d{2}年度?\)?$/;

/** Texts that head blocks of a form, and have no value of their own. */
function captionsOf({ funds, tasks, indicators }: FormDefinition): ReadonlySet<string> {
  const texts = [
    ...(funds?.titles ?? []),
    ...(tasks?.titles ?? []),
    ...(indicators.caption === null ? [] : [indicators.caption]),
    ...indicators.totals.flatMap(({ label, synonyms }) => [label.zh, ...synonyms]),
    ...[...indicators.columns, ...(tasks?.columns ?? [])].flatMap(({ group }) =>
      group ? [group.label.zh, ...group.synonyms] : [],
    ),
  ];
  return new Set(texts.map((text) => readLabel(text).key));
}

/** What the sheet says its amounts are in, in labels and notes; `null` when nowhere, or both. */
function unitOn({ grid }: SheetView): '万元' | '元' | null {
  const { top, left, bottom, right } = grid.area;
  const units = new Set<'万元' | '元'>();
  for (let row = top; row <= bottom; row++)
    for (let col = left; col <= right; col++) {
      const value = grid.value(row, col);
      const unit = readLabel(value).unit ?? unitInNote(value);
      if (unit !== null) units.add(unit);
    }
  return units.size === 1 ? [...units][0]! : null;
}

/**
 * Learns a layout from a platform's blank import file: labels are found by their texts, values belong beside or below
 * them. Understood are the forms that recognition knows, and lists with a row for each indicator, headed by labels or
 * by the platforms' field names (pro_name, kpi_val). `null` when the sheet has nothing of the kind, or prints every
 * indicator itself as a scorecard does.
 * @param id what the layout is to be called
 */
export function learnLayout(grid: Grid, id: string, name: string): LearnedLayout | null {
  const view = new SheetView(grid);
  const { forms, blank } = recogniseSheet(grid);
  const found = [...blank, ...forms];
  if (found.some(({ definition }) => definition.indicators.printed.length > 0)) return null;
  const form = found.find(({ definition }) => definition.shape === 'paper');
  const skeleton = form ? fromForm(view, form) : learnList(view);
  if (!skeleton) return null;
  const { anchors, unplaced } = anchorsOf(view, skeleton);
  const { form: formId, projects, amountUnit, places, tables } = skeleton;
  const { layout } = readLayout({
    id,
    name,
    form: formId,
    sheet: grid.sheet,
    projects,
    amountUnit: unitOn(view) ?? amountUnit,
    encoding: 'utf-8',
    tick: '√',
    anchors,
    places: withoutDoubles(places, tables),
    tables,
  });
  return layout && { layout, unplaced };
}

/** A place that a table or another place has already is not learned twice. */
function withoutDoubles(places: readonly Place[], tables: readonly LayoutTable[]): Place[] {
  const cells = new Set<string>();
  const fields = new Set<string>();
  return places.filter(({ cell, field }) => {
    const row = Number(/\d+$/.exec(cell)![0]);
    const isTaken = tables.some(
      ({ firstRow, lastRow: last }) => row >= firstRow && row <= (last ?? MAX_ROWS),
    );
    if (isTaken || cells.has(cell) || fields.has(field)) return false;
    cells.add(cell);
    fields.add(field);
    return true;
  });
}
