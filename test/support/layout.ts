/** Sheets drawn as text, and recognised forms told as text: what a reader would see, cell by cell. */
import { parseA1, toA1 } from '../../src/core/address';
import type {
  FundColumnId,
  FundRowId,
  GoalFieldId,
  HeaderFieldId,
  IndicatorColumnId,
  TaskColumnId,
  TotalFieldId,
} from '../../src/core/forms';
import { taskColumns } from '../../src/core/forms/labels';
import {
  createGrid,
  type Address,
  type Area,
  type Cell,
  type CellValue,
  type FieldValue,
  type Grid,
} from '../../src/core/grid';
import { recogniseSheet } from '../../src/core/recognise';
import type { FormInstance, TaskRow } from '../../src/core/recognise/types';

export interface LayoutOptions {
  readonly sheet?: string;
  /** Where the drawing's first cell stands; A1 when left out. */
  readonly origin?: string;
  /** Hidden rows by their number on the sheet, from 1. */
  readonly hiddenRows?: readonly number[];
  /** Hidden columns by their letter. */
  readonly hiddenCols?: readonly string[];
}

/** A cell that is merged with its left or upper neighbour. */
const JOINED = /^[<^]$/;

/**
 * A sheet drawn as text: one line a row, cells between bars. `<` is merged with the cell to its left, `^`
 * with the cell above, `⏎` is a line break inside of a cell; numerals are numbers, `'12` is a text as in Excel,
 * `{98.5%}` a number shown as a percentage, `{2022-12-31}` a date. Lines of white space only at the beginning
 * and the end do not count.
 */
export function layout(drawing: string, options: LayoutOptions = {}): Grid {
  const lines = drawing.replace(/^\s*\n|\n\s*$/g, '').split('\n');
  const drawn = lines.map((line) => line.split('|').map((cell) => cell.replace(/^ +| +$/g, '')));
  const origin = addressOf(options.origin ?? 'A1');
  const areas = drawn.map((row) => row.map((): Area | null => null));
  const formats = new Map<string, string>();
  const values = drawn.map((row, r) =>
    row.map((text, c): CellValue => {
      if (JOINED.test(text)) {
        const area = text === '<' ? areas[r]![c - 1]! : areas[r - 1]![c]!;
        Object.assign(area, { right: Math.max(area.right, c), bottom: Math.max(area.bottom, r) });
        areas[r]![c] = area;
        return null;
      }
      areas[r]![c] = { top: r, left: c, bottom: r, right: c };
      const { value, format } = read(text);
      if (format !== undefined) formats.set(`${r + origin.row},${c + origin.col}`, format);
      return value;
    }),
  );
  const merges = [...new Set(areas.flat())].filter(
    (area): area is Area => area !== null && (area.top !== area.bottom || area.left !== area.right),
  );
  for (const area of merges) checkRectangle(areas, area);
  return createGrid({
    sheet: options.sheet ?? '自评表',
    origin,
    values,
    formats: (row, col) => formats.get(`${row},${col}`),
    merges: merges.map(({ top, left, bottom, right }) => ({
      top: top + origin.row,
      left: left + origin.col,
      bottom: bottom + origin.row,
      right: right + origin.col,
    })),
    hiddenRows: (options.hiddenRows ?? []).map((number) => number - 1),
    hiddenCols: (options.hiddenCols ?? []).map((letters) => addressOf(`${letters}1`).col),
  });
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;
const PERCENT = /^\{(-?\d+(?:\.\d+)?)%\}$/;
const DATE = /^\{(\d{4}-\d{2}-\d{2})\}$/;
const DAY_MS = 86_400_000;

function read(text: string): Cell {
  if (text === '') return { value: null };
  if (NUMBER.test(text)) return { value: Number(text) };
  const percent = PERCENT.exec(text)?.[1];
  // Excel keeps the ratio: dividing the numeral as text leaves no binary dust behind.
  if (percent !== undefined) return { value: Number(`${percent}e-2`), format: '0.00%' };
  const date = DATE.exec(text)?.[1];
  if (date !== undefined)
    return { value: (Date.parse(date) - Date.parse('1899-12-30')) / DAY_MS, format: 'yyyy/m/d' };
  return { value: text.replace(/^'/, '').replace(/⏎/g, '\n') };
}

function addressOf(a1: string): Address {
  const address = parseA1(a1);
  if (!address) throw new Error(`no address: ${a1}`);
  return address;
}

function checkRectangle(areas: readonly (readonly (Area | null)[])[], area: Area): void {
  for (let row = area.top; row <= area.bottom; row++)
    for (let col = area.left; col <= area.right; col++)
      if (areas[row]?.[col] !== area)
        throw new Error(`the merge around ${toA1({ row, col })} is no rectangle`);
}

/** The forms of a sheet; every value of them must stand in the cell that it names. */
export function formsOf(grid: Grid): readonly FormInstance[] {
  const { forms } = recogniseSheet(grid);
  for (const form of forms) for (const field of allValues(form)) checkPlace(grid, field);
  return forms;
}

/** The only form of a sheet. */
export function formOf(grid: Grid): FormInstance {
  const [form, ...others] = formsOf(grid);
  if (!form || others.length > 0) throw new Error(`${others.length + (form ? 1 : 0)} forms on the sheet`);
  return form;
}

function allValues(form: FormInstance): FieldValue[] {
  const { fields, goals, totals, funds, tasks, rows, columns } = form;
  const labelled = [...fields.values(), ...goals.values()];
  return [
    ...labelled,
    ...labelled.map(({ label }) => label),
    ...totals.values(),
    ...(funds?.rows ?? []).flatMap((row) => [
      row.label,
      ...[...funds!.columns.keys()].map((id) => ({ value: row.value(id), cell: row.cell(id) })),
    ]),
    ...[...(tasks?.rows ?? []), ...(tasks?.total ? [tasks.total] : [])].flatMap((row) =>
      [...tasks!.columns.keys()].map((id) => ({ value: row.value(id), cell: row.cell(id) })),
    ),
    ...[...(tasks?.columns.values() ?? [])].map(({ header }) => header),
    ...(tasks?.total ? [tasks.total.label] : []),
    // A ticked cell holds the mark, and means the word above it.
    ...rows.flatMap((row) => [...columns].filter(([, { ticks }]) => !ticks).map(([id]) => row.field(id))),
    ...[...columns.values()].map(({ header }) => header),
  ];
}

function checkPlace(grid: Grid, { value, cell }: FieldValue): void {
  const held = grid.value(cell.row, cell.col);
  // Blank may be a filler or, for a label without an answer, the label; "label: answer" holds both in one cell.
  const isHere =
    value === null || held === value || (typeof held === 'string' && held.trim().endsWith(`${value}`));
  if (!isHere) throw new Error(`${toA1(cell)} holds ${String(held)}, not ${String(value)}`);
}

/** "B3 农村饮水": the cell and what it holds; a blank is "B3" alone. */
function told({ value, cell }: FieldValue): string {
  return value === null ? toA1(cell) : `${toA1(cell)} ${String(value)}`;
}

function toldAll<Id extends string>(values: ReadonlyMap<Id, FieldValue>): Partial<Record<Id, string>> {
  return Object.fromEntries([...values].map(([id, field]) => [id, told(field)])) as Partial<
    Record<Id, string>
  >;
}

/** Header fields with their cells. */
export function fieldsOf(form: FormInstance): Partial<Record<HeaderFieldId, string>> {
  return toldAll(form.fields);
}

export function goalsOf(form: FormInstance): Partial<Record<GoalFieldId, string>> {
  return toldAll(form.goals);
}

export function totalsOf(form: FormInstance): Partial<Record<TotalFieldId, string>> {
  return toldAll(form.totals);
}

/** The 资金 block: each row's id and, for every column in the order of the sheet, its cell and value. */
export function fundsOf(form: FormInstance): [FundRowId, ...string[]][] {
  const { funds } = form;
  if (!funds) return [];
  return funds.rows.map((row) => [
    row.id,
    ...[...funds.columns.keys()].map((id) => told({ value: row.value(id), cell: row.cell(id) })),
  ]);
}

/** Columns of 年度主要任务 in the order of the sheet, each with the cell of its label. */
export function taskColumnsOf({ tasks }: FormInstance): string[] {
  return [...(tasks?.columns ?? [])]
    .sort(([, a], [, b]) => a.col - b.col)
    .map(([id, { header }]) => `${id} ${told(header)}`);
}

/** Lines of 年度主要任务, and last 金额合计 with its label, each over the columns asked for. */
export function tasksOf({ tasks }: FormInstance, ...columns: readonly TaskColumnId[]): string[] {
  if (!tasks) return [];
  const line = (row: TaskRow, ids: readonly TaskColumnId[]) =>
    ids.map((id) => told({ value: row.value(id), cell: row.cell(id) }));
  const amounts = columns.filter((id) => taskColumns[id].kind === 'amount');
  const { rows, total } = tasks;
  return [
    ...rows.map((row) => line(row, columns).join(' · ')),
    ...(total ? [[told(total.label), ...line(total, amounts)].join(' · ')] : []),
  ];
}

/** Columns of the 资金 block in the order of the sheet. */
export function fundColumnsOf(form: FormInstance): FundColumnId[] {
  return [...(form.funds?.columns.keys() ?? [])];
}

/** Indicator rows, each as "B9 产出指标 · C9 数量指标 · …" over the columns asked for. */
export function rowsOf(form: FormInstance, ...columns: readonly IndicatorColumnId[]): string[] {
  return form.rows.map((row) => columns.map((id) => told(row.field(id))).join(' · '));
}

/** The forms' projects with the numbers of the sheet rows that belong to each. */
export function projectsOf(form: FormInstance): [string | null, string | null, number[]][] {
  return form.projects.map(({ unitName, projectName, rows }) => [
    unitName,
    projectName,
    rows.map(({ row }) => row + 1),
  ]);
}

/** Level cells: "B9 产出指标 50分: 9 10 11" names the sheet rows that it stands over. */
export function levelsOf(form: FormInstance): string[] {
  return form.projects.flatMap(({ levels }) =>
    levels.map(
      ({ name, printedWeight, cell, rows }) =>
        `${toA1(cell)} ${name}${printedWeight === null ? '' : ` ${printedWeight}分`}: ${rows
          .map(({ row }) => row + 1)
          .join(' ')}`,
    ),
  );
}
