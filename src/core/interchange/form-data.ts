import { midTermFunds } from '../forms/labels';
import { formById, type FormData, type FormId, type IndicatorColumnId, type Stage } from '../forms';
import type { Address, CellValue, FieldValue } from '../grid';
import { isBlankText, parseTarget } from '../indicator';
import { defaultProfile } from '../profile';
import { monitoredMonths } from '../recognise';
import { amountInWan } from '../recognise/amounts';
import type { AmountUnit, FormInstance, IndicatorRow } from '../recognise/types';
import { periodUpTo } from '../templates';
import type { LocalizedText } from '../text';
import { infoAt } from './fields';
import { unflatten } from './flat';

/** What a form says, with the cell of each value by its path, and what form data have no room for. */
export interface ReadForm {
  readonly data: FormData;
  readonly sheet: string;
  readonly cells: ReadonlyMap<string, Address>;
  readonly rest: readonly (FieldValue & { readonly name: LocalizedText })[];
}

/** A number as its cell shows it, where what is shown is no amount: 0.95 as 95%, 45292 as 2024-01-01. */
function asShown(value: CellValue, format: string | undefined): CellValue {
  if (typeof value !== 'number' || format === undefined) return value;
  const { kind, number, unit, rest } = parseTarget(value, defaultProfile.quantification.policy, format);
  if (kind === 'date') return rest;
  return unit === '%' && number !== null ? `${number}%` : value;
}

/** Collects values by their paths. */
class Reader {
  readonly flat = new Map<string, CellValue>();
  readonly cells = new Map<string, Address>();

  constructor(private readonly form: FormInstance) {}

  put(path: string, { value, cell }: FieldValue, unit: AmountUnit = '万元'): void {
    if (isBlankText(value)) return;
    const kind = infoAt(path)?.kind;
    const isFigure = kind === 'amount' || kind === 'points' || kind === 'rate' || kind === 'number';
    const shown = isFigure ? value : asShown(value, this.form.grid.cell(cell.row, cell.col).format);
    const isMoney = kind === 'amount' && unit === '元';
    this.flat.set(path, isMoney ? (amountInWan(shown, unit) ?? shown) : shown);
    this.cells.set(path, cell);
  }

  putRows(rows: readonly IndicatorRow[], columns: readonly IndicatorColumnId[]): void {
    rows
      .filter(({ isEmptyBranch }) => !isEmptyBranch)
      .forEach((row, index) => {
        for (const id of columns) this.put(`indicators[${index}].${id}`, row.field(id));
      });
  }

  done(rest: ReadForm['rest']): ReadForm {
    return { data: unflatten(this.flat), sheet: this.form.sheet, cells: this.cells, rest };
  }
}

/** What a ledger's rows say of their project, and a form says once. */
const OF_PROJECT: readonly (readonly [IndicatorColumnId, string])[] = [
  ['unitName', 'fields.implementingUnit'],
  ['projectName', 'fields.projectName'],
  ['projectCode', 'fields.projectCode'],
  ['year', 'year'],
];

function readLedger(form: FormInstance, stage: Stage | null): ReadForm[] {
  const own = new Set<IndicatorColumnId>(['stage', 'sequence', ...OF_PROJECT.map(([id]) => id)]);
  const columns = [...form.columns.keys()].filter((id) => !own.has(id));
  return form.projects
    .filter((project) => project.stage === null || stage === null || project.stage === stage)
    .map(({ rows }) => {
      const reader = new Reader(form);
      if (form.year) reader.put('year', form.year);
      for (const [id, path] of OF_PROJECT) if (rows[0]) reader.put(path, rows[0].field(id));
      reader.putRows(rows, columns);
      return reader.done([]);
    });
}

function readPaper(form: FormInstance): ReadForm {
  const reader = new Reader(form);
  const { funds, tasks } = form;
  if (form.year) reader.put('year', form.year);
  const months = form.definition.stage === '监控' ? monitoredMonths(form) : null;
  if (months !== null) reader.flat.set('period', periodUpTo(months));
  for (const [id, field] of form.fields) if (id !== 'year' || !form.year) reader.put(`fields.${id}`, field);
  for (const row of funds?.rows ?? []) {
    if (row.id === 'breakdown') continue;
    for (const id of funds!.columns.keys())
      reader.put(`funds.${row.id}.${id}`, { value: row.value(id), cell: row.cell(id) }, funds!.unit);
  }
  for (const [id, field] of form.goals) reader.put(`goals.${id}`, field);
  tasks?.rows.forEach((row, index) => {
    for (const id of tasks.columns.keys())
      reader.put(`tasks[${index}].${id}`, { value: row.value(id), cell: row.cell(id) }, tasks.unit);
  });
  for (const id of tasks?.total ? tasks.columns.keys() : [])
    reader.put(
      `tasks.total.${id}`,
      { value: tasks!.total!.value(id), cell: tasks!.total!.cell(id) },
      tasks!.unit,
    );
  reader.putRows(form.rows, [...form.columns.keys()]);
  for (const [id, field] of form.totals) reader.put(`totals.${id}`, field);
  return reader.done(restOf(form));
}

/** Amounts of a further kind of funds, those of all years, and targets for each place. */
function restOf({ funds, places, rows, grid }: FormInstance): ReadForm['rest'] {
  const rest: ReadForm['rest'][number][] = [];
  for (const row of (funds?.rows ?? []).filter(({ id }) => id === 'breakdown'))
    for (const id of funds!.columns.keys()) {
      const text = String(row.label.value);
      rest.push({ name: { zh: text, en: text }, value: row.value(id), cell: row.cell(id) });
    }
  if (funds?.midTermTotal) rest.push({ name: midTermFunds.midTermTotal.label, ...funds.midTermTotal });
  for (const { col, header } of places) {
    const text = String(header.value);
    for (const { row } of rows)
      rest.push({ name: { zh: text, en: text }, value: grid.value(row, col), cell: { row, col } });
  }
  return rest.filter(({ value }) => !isBlankText(value));
}

/**
 * Everything that a recognised form says, one for each project: amounts in 万元, values as their cells show them,
 * fillers as blanks.
 * @param wanted the form that the rows of a ledger are to be of: those of another stage are left out
 */
export function readForm(form: FormInstance, wanted: FormId = form.definition.id): ReadForm[] {
  return form.definition.shape === 'ledger' ? readLedger(form, formById(wanted).stage) : [readPaper(form)];
}
