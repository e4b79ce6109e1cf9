/** Compares a recognised form with the data it was composed from and the form as it was sent. */
import { toA1 } from '../../../src/core/address';
import type {
  printedColumns,
  FormData,
  FundColumnId,
  IndicatorColumnId,
  TaskColumnId,
  TaskData,
} from '../../../src/core/forms';
import { taskColumns as taskLabels } from '../../../src/core/forms/labels';
import type { FieldValue } from '../../../src/core/grid';
import { squeeze } from '../../../src/core/indicator/text';
import type { FormInstance, FundRow, TaskRow } from '../../../src/core/recognise/types';
import type { Mangled, Recipe } from '../../support/mangle';

/** Where the composed form has its indicators. */
export interface Layout {
  readonly columns: ReturnType<typeof printedColumns>;
  readonly firstRow: number;
  readonly firstCol: number;
}

const TYPED: readonly IndicatorColumnId[] = [
  'name',
  'sign',
  'target',
  'adjustedTarget',
  'meterUnit',
  'actual',
  'forecast',
  'fundingSupport',
  'systemSupport',
  'staffSupport',
  'equipmentSupport',
  'otherCause',
  'possibility',
  'weight',
  'score',
  'reason',
  'explanation',
  'criteria',
];

/** "D9 ≥95%", for comparing value and address at once. */
const at = ({ value, cell }: FieldValue) => `${toA1(cell)} ${JSON.stringify(value)}`;

/** Values keep their text; where they stand is known from the form that was sent. */
const moved = ({ value, cell }: FieldValue, { whereIs }: Mangled) => at({ value, cell: whereIs(cell) });

export function movedAll<Id>(values: ReadonlyMap<Id, FieldValue>, mangled: Mangled): Map<Id, string> {
  return new Map([...values].map(([id, field]) => [id, moved(field, mangled)]));
}

export const toldAll = <Id>(values: ReadonlyMap<Id, FieldValue>) =>
  new Map([...values].map(([id, field]) => [id, at(field)]));

/** The form as it was sent holds what was typed. */
export function expectTyped(sent: FormInstance, data: FormData, taskColumns: readonly TaskColumnId[]): void {
  const values = <Id extends string>(all: ReadonlyMap<Id, FieldValue>) =>
    Object.fromEntries([...all].map(([id, { value }]) => [id, value]));
  // What a form prints, it has, filled in or not.
  const printed = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, null]));
  const { headerLines, goals } = sent.definition;
  expect(values(sent.fields)).toEqual({ ...printed(headerLines.flat()), ...data.fields });
  expect(values(sent.goals)).toEqual({ ...printed(goals.map(({ id }) => id)), ...data.goals });
  // A grade has no label of its own: where none is given, there is none.
  expect({ grade: null, ...values(sent.totals) }).toEqual(data.totals);
  expectTypedTasks(sent, data, taskColumns);
  if (!sent.definition.funds) return;
  const { columns, rows } = sent.funds!;
  const amounts = (value: (row: FundRow, id: FundColumnId) => unknown) =>
    rows.map((row) => [...columns.keys()].map((id) => value(row, id)));
  expect(amounts((row, id) => row.value(id))).toEqual(
    amounts((row, id) => data.funds![row.id as keyof typeof data.funds][id] ?? null),
  );
}

function expectTypedTasks({ tasks }: FormInstance, data: FormData, columns: readonly TaskColumnId[]): void {
  if (columns.length === 0) {
    expect(tasks).toBeNull();
    return;
  }
  const typed = (line: TaskData, ids: readonly TaskColumnId[]) => ids.map((id) => line[id] ?? null);
  const read = (row: TaskRow, ids: readonly TaskColumnId[]) => ids.map((id) => row.value(id));
  const amounts = columns.filter((id) => taskLabels[id].kind === 'amount');
  expect([...tasks!.columns.keys()].sort()).toEqual([...columns].sort());
  expect(tasks!.rows.map((row) => read(row, columns))).toEqual(
    data.tasks!.rows.map((row) => typed(row, columns)),
  );
  expect(read(tasks!.total!, amounts)).toEqual(typed(data.tasks!.total!, amounts));
}

/** 年度主要任务: lines, 金额合计 and the unit, each value where it has moved to. */
export function expectSameTasks(form: FormInstance, sent: FormInstance, mangled: Mangled): void {
  const matrix = ({ tasks }: FormInstance, tell: (field: FieldValue) => string) =>
    tasks && {
      unit: tasks.unit,
      labels: [...tasks.columns].map(([id, { header }]) => [id, tell({ ...header, value: null })]).sort(),
      lines: [...tasks.rows, tasks.total!].map((row) =>
        [...tasks.columns.keys()]
          .sort()
          .map((id) => [id, tell({ value: row.value(id), cell: row.cell(id) })]),
      ),
    };
  expect(matrix(form, at)).toEqual(matrix(sent, (field) => moved(field, mangled)));
}

export function expectSameFields(
  form: FormInstance,
  sent: FormInstance,
  mangled: Mangled,
  recipe: Recipe,
): void {
  // A pushed answer that is blank has no text to be found by: it may be looked for beside its label.
  const isCertain = ({ value }: FieldValue) => value !== null || recipe.sequence !== 'before level1';
  const certain = (fields: FormInstance['fields']) =>
    new Map([...fields].filter(([, field]) => isCertain(field)));
  const labels = (fields: FormInstance['fields']) =>
    new Map([...fields].map(([id, { label }]) => [id, { value: null, cell: label.cell }]));
  expect(toldAll(certain(form.fields))).toEqual(movedAll(certain(sent.fields), mangled));
  expect(toldAll(labels(form.fields))).toEqual(movedAll(labels(sent.fields), mangled));
}

export function expectSameFunds(
  form: FormInstance,
  sent: FormInstance,
  mangled: Mangled,
  recipe: Recipe,
): void {
  const { arrangement } = form.definition.funds!;
  const isFilled = sent.funds!.rows.some((row) => row.value('annualBudget') !== null);
  // Nobody can tell where an amount belongs that is blank like all others, once its label's merge is gone.
  if (arrangement === 'list' && !isFilled && !recipe.areMergesKept) return;
  const matrix = ({ funds }: FormInstance, tell: (field: FieldValue) => string) =>
    funds!.rows.map((row) => [
      row.id,
      ...[...funds!.columns.keys()].map((id) => [id, tell({ value: row.value(id), cell: row.cell(id) })]),
    ]);
  expect(form.funds!.unit).toBe(sent.funds!.unit);
  expect(matrix(form, at)).toEqual(matrix(sent, (field) => moved(field, mangled)));
}

export function expectSameRows(form: FormInstance, data: FormData, layout: Layout, mangled: Mangled): void {
  // A choice that has a column of its own is ticked there.
  const column = (id: IndicatorColumnId, value: unknown) => {
    const own = layout.columns.filter((one) => one.id === id);
    return layout.columns.indexOf(own.find(({ tick }) => tick === value) ?? own[0]!) + layout.firstCol;
  };
  const ids = TYPED.filter((id) => layout.columns.some((one) => one.id === id));
  expect(form.rows.filter(({ isEmptyBranch }) => isEmptyBranch)).toEqual([]);
  expect(form.rows.map((row) => [row.row, ...ids.map((id) => at(row.field(id)))])).toEqual(
    data.indicators!.map((typed, index) => {
      const row = layout.firstRow + index;
      return [
        mangled.whereIs({ row, col: layout.firstCol }).row,
        ...ids.map((id) => {
          const value = typed[id] ?? null;
          return moved({ value, cell: { row, col: column(id, value) } }, mangled);
        }),
      ];
    }),
  );
}

/** 一级 and 二级: the texts that were sent, points and white space apart, each at a cell that holds it. */
export function expectSameLevels(form: FormInstance, data: FormData, { grid }: Mangled): void {
  const bare = (value: unknown) => squeeze(String(value)).replace(/\(\d+分\)$/, '');
  const ids = (['level1', 'level2'] as const).filter((id) => form.columns.has(id));
  expect(form.rows.map((row) => ids.map((id) => bare(row.value(id))))).toEqual(
    data.indicators!.map((typed) => ids.map((id) => typed[id])),
  );
  const astray = form.rows.flatMap((row) =>
    ids
      .map((id) => row.field(id))
      .filter(({ value, cell }) => grid.value(cell.row, cell.col) !== value || cell.row > row.row),
  );
  expect(astray).toEqual([]);
}

/** One level cell for each run of equal texts in the data, with the points that were printed. */
export function expectSameBranches(form: FormInstance, data: FormData, recipe: Recipe): void {
  const printed = /\d+/.exec(recipe.printedWeight)?.[0];
  const runs: { name: unknown; rows: number[] }[] = [];
  data.indicators!.forEach(({ level1: name }, index) => {
    if (runs.at(-1)?.name === name) runs.at(-1)!.rows.push(index);
    else runs.push({ name, rows: [index] });
  });
  const found = form.projects[0]!.levels.filter(({ level }) => level === 1);
  expect(
    found.map(({ name, rows, printedWeight }) => ({
      name,
      rows: rows.map(({ index }) => index),
      printedWeight,
    })),
  ).toEqual(runs.map((run) => ({ ...run, printedWeight: printed === undefined ? null : Number(printed) })));
}

export function expectSameSequence(form: FormInstance, recipe: Recipe): void {
  if (recipe.sequence === 'none') return;
  expect(form.rows.map((row) => row.value('sequence'))).toEqual(form.rows.map((_, index) => index + 1));
}
