/** Forms as lists of named values, so that what was carried, what is there and what would be carried can be compared. */
import type { FormData, IndicatorData } from '../forms';
import type { CellValue, FieldValue } from '../grid';
import { squeeze } from '../indicator/text';
import { readLabel } from '../recognise/label';
import type { FormInstance, IndicatorRow } from '../recognise/types';

/** An indicator as people tell it apart: its levels and its name, white space and printed points left out. */
export interface IndicatorKey {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
}

const text = (value: CellValue | undefined) => (value == null ? '' : squeeze(String(value)));
const level = (value: CellValue | undefined) => readLabel(value ?? null).key || text(value);

export function indicatorKey(
  value: (id: 'level1' | 'level2' | 'name') => CellValue | undefined,
): IndicatorKey {
  return { level1: level(value('level1')), level2: level(value('level2')), name: text(value('name')) };
}

/** Gives each indicator a name of its own; the second of two equal ones is told apart by its number. */
class Names {
  private readonly seen = new Map<string, number>();

  of({ level1, level2, name }: IndicatorKey): string {
    const plain = `${level1}/${level2}/${name}`;
    const count = (this.seen.get(plain) ?? 0) + 1;
    this.seen.set(plain, count);
    return count === 1 ? plain : `${plain}#${count}`;
  }
}

/** Values that do not belong to an indicator: "fields.projectName", "funds.total.initialBudget". */
export function headValues({ fields, funds, goals }: FormData): Map<string, CellValue> {
  const values = new Map<string, CellValue>();
  for (const [id, value] of Object.entries(fields ?? {})) values.set(`fields.${id}`, value);
  for (const [row, amounts] of Object.entries(funds ?? {}))
    for (const [id, value] of Object.entries(amounts)) values.set(`funds.${row}.${id}`, value);
  for (const [id, value] of Object.entries(goals ?? {})) values.set(`goals.${id}`, value);
  return values;
}

/** The same of a recognised form, with the cells. */
export function headCells(form: FormInstance): Map<string, FieldValue> {
  const cells = new Map<string, FieldValue>();
  for (const [id, field] of form.fields) cells.set(`fields.${id}`, field);
  for (const row of form.funds?.rows ?? [])
    for (const id of form.funds!.columns.keys())
      cells.set(`funds.${row.id}.${id}`, { value: row.value(id), cell: row.cell(id) });
  for (const [id, field] of form.goals) cells.set(`goals.${id}`, field);
  return cells;
}

/** Indicators by their names, in their order. */
export function indicatorsByName(rows: readonly IndicatorData[]): Map<string, IndicatorData> {
  const names = new Names();
  return new Map(rows.map((row) => [names.of(indicatorKey((id) => row[id])), row]));
}

export function rowsByName(rows: readonly IndicatorRow[]): Map<string, IndicatorRow> {
  const names = new Names();
  return new Map(
    rows
      .filter(({ isEmptyBranch }) => !isEmptyBranch)
      .map((row) => [names.of(indicatorKey((id) => row.value(id))), row]),
  );
}
