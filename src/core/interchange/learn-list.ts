import { columnName } from '../address';
import { fundColumns, goalFields, headerFields, indicatorColumns } from '../forms/labels';
import type { FieldDefinition, FormId } from '../forms/types';
import type { Address } from '../grid';
import { dictionaryOf } from '../recognise/dictionary';
import type { SheetView } from '../recognise';
import type { Skeleton } from './learn-layout';
import type { LayoutColumn } from './types';

/** Field names that the platforms' interfaces use. */
const CODES: Readonly<Record<string, string>> = {
  fiscal_year: 'year',
  agency_code: 'fields.departmentCode',
  agency_name: 'fields.implementingUnit',
  pro_code: 'fields.projectCode',
  pro_name: 'fields.projectName',
  kpi_target: 'goals.expectedGoal',
  lv1_perf_ind_name: 'level1',
  lv2_perf_ind_name: 'level2',
  lv3_perf_ind_name: 'name',
  kpi_val: 'target',
  computesign: 'sign',
  meterunit: 'meterUnit',
  weight: 'weight',
  kpi_remark: 'explanation',
  amt1: 'funds.total.initialBudget',
  amt2: 'funds.total.adjustment',
  amt3: 'funds.total.annualBudget',
  amt4: 'funds.total.executed',
};

/** Columns of a ledger that say whose an indicator is: a form says it once. */
const OWNERS: Readonly<Record<string, string>> = {
  unitName: 'fields.implementingUnit',
  projectName: 'fields.projectName',
  projectCode: 'fields.projectCode',
  year: 'year',
};

/** A header needs so many labels that are known. */
const LEAST = 4;

const indicatorsByLabel = dictionaryOf(Object.values<FieldDefinition>(indicatorColumns));
const headsByLabel = [
  ['fields.', dictionaryOf(Object.values<FieldDefinition>(headerFields))],
  ['goals.', dictionaryOf(Object.values<FieldDefinition>(goalFields))],
  ['funds.total.', dictionaryOf(Object.values<FieldDefinition>(fundColumns))],
] as const;

function fieldOf(view: SheetView, row: number, col: number, hasName: boolean): string | null {
  const code = CODES[String(view.value(row, col)).trim().toLowerCase()];
  if (code !== undefined) return code;
  const { key } = view.label(row, col);
  if (key === '') return null;
  if (key === '单位') return hasName ? 'meterUnit' : 'fields.implementingUnit';
  const column = indicatorsByLabel.get(key);
  if (column !== undefined) return OWNERS[column] ?? column;
  for (const [prefix, dictionary] of headsByLabel) {
    const id = dictionary.get(key);
    if (id !== undefined) return id === 'unitName' ? 'fields.implementingUnit' : prefix + id;
  }
  return null;
}

interface Found {
  readonly row: number;
  readonly columns: readonly LayoutColumn[];
  readonly cells: readonly Address[];
}

function headerIn(view: SheetView, row: number): Found {
  const { left, right } = view.grid.area;
  const columns: LayoutColumn[] = [];
  const cells: Address[] = [];
  for (let col = left; col <= right; col++) {
    if (view.own(row, col) === null) continue;
    const field = fieldOf(
      view,
      row,
      col,
      columns.some((one) => one.field === 'name'),
    );
    if (field === null || columns.some((one) => one.field === field)) continue;
    columns.push({ col: columnName(col), field });
    cells.push({ row, col });
  }
  return { row, columns, cells };
}

/** The form whose data a list with these columns holds. */
function formOf(columns: readonly LayoutColumn[]): FormId {
  const has = (...fields: string[]) => columns.some(({ field }) => fields.includes(field!));
  if (has('score')) return 'project-selfeval';
  return has('actual', 'forecast', 'possibility') ? 'project-monitor' : 'project-target';
}

/**
 * A list with a row for each indicator, by its header: the row with most known labels, with a further one below it
 * that says the same in other words. `null` when there is none.
 */
export function learnList(view: SheetView): Skeleton | null {
  const { top, bottom } = view.grid.area;
  const rows = Array.from({ length: Math.max(0, bottom - top + 1) }, (_, index) =>
    headerIn(view, top + index),
  );
  const best = rows.reduce<Found | null>(
    (found, row) => (found === null || row.columns.length > found.columns.length ? row : found),
    null,
  );
  const isHeader =
    best !== null && best.columns.length >= LEAST && best.columns.some(({ field }) => field === 'name');
  if (!best || !isHeader) return null;
  const twin = rows.find(({ row, columns }) => Math.abs(row - best.row) === 1 && columns.length >= LEAST);
  // What one of the two header rows does not say, the other may.
  const further = (twin?.columns ?? []).filter(
    ({ col, field }) => !best.columns.some((one) => one.col === col || one.field === field),
  );
  const headers = twin ? [best, twin] : [best];
  const columns = [...best.columns, ...further];
  const cols = new Set(columns.map(({ col }) => col));
  const { left, right } = view.grid.area;
  const known: Address[] = [];
  for (const { row } of headers)
    for (let col = left; col <= right; col++) if (cols.has(columnName(col))) known.push({ row, col });
  const firstRow = Math.max(...headers.map(({ row }) => row)) + 2;
  return {
    form: formOf(columns),
    projects: 'many',
    amountUnit: '万元',
    places: [],
    tables: [{ of: 'indicators', firstRow, lastRow: null, columns }],
    known,
  };
}
