/** Whatever a unit does to the look of a form, the form that comes back is the one that was sent. */
import fc from 'fast-check';
import { toA1 } from '../../../src/core/address';
import {
  composeForm,
  formById,
  type FormData,
  type FundColumnId,
  type IndicatorColumnId,
} from '../../../src/core/forms';
import type { FieldValue } from '../../../src/core/grid';
import { squeeze } from '../../../src/core/indicator/text';
import type { FormInstance, FundRow } from '../../../src/core/recognise/types';
import { formOf } from '../../support/layout';
import { mangle, recipes, type Mangled, type Recipe, type Repeated } from '../../support/mangle';
import { ledgers, selfEvaluations } from '../../support/mangle-data';
import { composedGrid } from '../../support/tables';

/** Where the composed form has its indicators. */
interface Layout {
  readonly columns: readonly IndicatorColumnId[];
  readonly firstRow: number;
  readonly firstCol: number;
}

const TYPED: readonly IndicatorColumnId[] = ['name', 'target', 'actual', 'weight', 'score', 'reason'];

/** "D9 ≥95%", for comparing value and address at once. */
const at = ({ value, cell }: FieldValue) => `${toA1(cell)} ${JSON.stringify(value)}`;

/** Values keep their text; where they stand is known from the form that was sent. */
const moved = ({ value, cell }: FieldValue, { whereIs }: Mangled) => at({ value, cell: whereIs(cell) });

function movedAll<Id>(values: ReadonlyMap<Id, FieldValue>, mangled: Mangled): Map<Id, string> {
  return new Map([...values].map(([id, field]) => [id, moved(field, mangled)]));
}

const toldAll = <Id>(values: ReadonlyMap<Id, FieldValue>) =>
  new Map([...values].map(([id, field]) => [id, at(field)]));

/** The form as it was sent holds what was typed. */
function expectTyped(sent: FormInstance, data: FormData): void {
  const values = <Id extends string>(all: ReadonlyMap<Id, FieldValue>) =>
    Object.fromEntries([...all].map(([id, { value }]) => [id, value]));
  expect(values(sent.fields)).toEqual(data.fields);
  expect(values(sent.goals)).toEqual(data.goals);
  // A grade has no label of its own: where none is given, there is none.
  expect({ grade: null, ...values(sent.totals) }).toEqual(data.totals);
  const { columns, rows } = sent.funds!;
  const amounts = (value: (row: FundRow, id: FundColumnId) => unknown) =>
    rows.map((row) => [...columns.keys()].map((id) => value(row, id)));
  expect(amounts((row, id) => row.value(id))).toEqual(
    amounts((row, id) => data.funds![row.id as keyof typeof data.funds][id]),
  );
}

function expectSameFields(form: FormInstance, sent: FormInstance, mangled: Mangled, recipe: Recipe): void {
  // A pushed answer that is blank has no text to be found by: it may be looked for beside its label.
  const isCertain = ({ value }: FieldValue) => value !== null || recipe.sequence !== 'before level1';
  const certain = (fields: FormInstance['fields']) =>
    new Map([...fields].filter(([, field]) => isCertain(field)));
  const labels = (fields: FormInstance['fields']) =>
    new Map([...fields].map(([id, { label }]) => [id, { value: null, cell: label.cell }]));
  expect(toldAll(certain(form.fields))).toEqual(movedAll(certain(sent.fields), mangled));
  expect(toldAll(labels(form.fields))).toEqual(movedAll(labels(sent.fields), mangled));
}

function expectSameFunds(form: FormInstance, sent: FormInstance, mangled: Mangled): void {
  const matrix = ({ funds }: FormInstance, tell: (field: FieldValue) => string) =>
    funds!.rows.map((row) => [
      row.id,
      ...[...funds!.columns.keys()].map((id) => [id, tell({ value: row.value(id), cell: row.cell(id) })]),
    ]);
  expect(form.funds!.unit).toBe(sent.funds!.unit);
  expect(matrix(form, at)).toEqual(matrix(sent, (field) => moved(field, mangled)));
}

function expectSameRows(form: FormInstance, data: FormData, layout: Layout, mangled: Mangled): void {
  const column = (id: IndicatorColumnId) => layout.columns.indexOf(id) + layout.firstCol;
  const ids = TYPED.filter((id) => layout.columns.includes(id));
  expect(form.rows.filter(({ isEmptyBranch }) => isEmptyBranch)).toEqual([]);
  expect(form.rows.map((row) => [row.row, ...ids.map((id) => at(row.field(id)))])).toEqual(
    data.indicators!.map((typed, index) => {
      const row = layout.firstRow + index;
      return [
        mangled.whereIs({ row, col: layout.firstCol }).row,
        ...ids.map((id) => moved({ value: typed[id] ?? null, cell: { row, col: column(id) } }, mangled)),
      ];
    }),
  );
}

/** 一级 and 二级: the texts that were sent, points and white space apart, each at a cell that holds it. */
function expectSameLevels(form: FormInstance, data: FormData, { grid }: Mangled): void {
  const bare = (value: unknown) => squeeze(String(value)).replace(/\(\d+分\)$/, '');
  const ids = ['level1', 'level2'] as const;
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
function expectSameBranches(form: FormInstance, data: FormData, recipe: Recipe): void {
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

function expectSameSequence(form: FormInstance, recipe: Recipe): void {
  if (recipe.sequence === 'none') return;
  expect(form.rows.map((row) => row.value('sequence'))).toEqual(form.rows.map((_, index) => index + 1));
}

const selfEvaluation = formById('project-selfeval');
const indicatorLedger = formById('indicator-ledger');

it.each(selfEvaluation.layouts.map(({ id, indicatorColumns }) => [id, indicatorColumns] as const))(
  'finds the same self-evaluation in a mangled form of the layout %s',
  (layout, columns) => {
    fc.assert(
      fc.property(selfEvaluations, recipes, (data, recipe) => {
        const composed = composeForm(selfEvaluation, data, layout);
        const sent = formOf(composedGrid(composed));
        expectTyped(sent, data);
        const firstRow = composed.headerRow + 1;
        const repeated: Repeated = {
          cols: [1, 2],
          leading: 0,
          top: firstRow,
          bottom: firstRow + data.indicators!.length - 1,
        };
        const mangled = mangle(composed, repeated, recipe);
        const form = formOf(mangled.grid);

        expect(form.definition.id).toBe('project-selfeval');
        expect(squeeze(String(form.title?.value))).toBe('项目支出绩效自评表');
        expect(form.title?.cell).toEqual(mangled.whereIs({ row: 0, col: 0 }));
        if (data.year !== undefined) {
          expect(form.year).toEqual({ value: data.year, cell: mangled.whereIs({ row: 1, col: 0 }) });
        }
        expectSameFields(form, sent, mangled, recipe);
        expectSameFunds(form, sent, mangled);
        expect(toldAll(form.goals)).toEqual(movedAll(sent.goals, mangled));
        expectSameRows(form, data, { columns, firstRow, firstCol: 1 }, mangled);
        expectSameLevels(form, data, mangled);
        expectSameBranches(form, data, recipe);
        expectSameSequence(form, recipe);
        expect(toldAll(form.totals)).toEqual(movedAll(sent.totals, mangled));
      }),
      { numRuns: 120 },
    );
  },
);

it('finds the same projects in a mangled ledger', () => {
  const { indicatorColumns } = indicatorLedger.layouts[0]!;
  const cols = (['unitName', 'projectName', 'level1', 'level2'] as const).map((id) =>
    indicatorColumns.indexOf(id),
  );
  fc.assert(
    fc.property(ledgers, recipes, (data, recipe) => {
      const composed = composeForm(indicatorLedger, data);
      const firstRow = composed.headerRow + 1;
      const repeated: Repeated = {
        cols,
        leading: 2,
        top: firstRow,
        bottom: firstRow + data.indicators!.length - 1,
      };
      // A ledger has its own 序号, and its header is where it is.
      const mangled = mangle(composed, repeated, { ...recipe, sequence: 'none' });
      const form = formOf(mangled.grid);

      expect(form.definition.id).toBe('indicator-ledger');
      expect(form.year).toEqual({ value: data.year, cell: mangled.whereIs({ row: 0, col: 0 }) });
      expectSameRows(form, data, { columns: indicatorColumns, firstRow, firstCol: 0 }, mangled);
      expectSameLevels(form, data, mangled);
      const sent = new Map<string, number[]>();
      data.indicators!.forEach(({ unitName, projectName }, index) => {
        const key = `${String(unitName)} ${String(projectName)}`;
        sent.set(key, [...(sent.get(key) ?? []), index]);
      });
      expect(
        form.projects.map(({ unitName, projectName, rows }) => [
          `${unitName} ${projectName}`,
          rows.map(({ index }) => index),
        ]),
      ).toEqual([...sent]);
    }),
    { numRuns: 120 },
  );
});
