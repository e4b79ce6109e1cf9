import { contains } from '../core/address';
import type { Finding } from '../core/audit';
import { unitOfFields } from '../core/recognise';
import type { FormInstance } from '../core/recognise/types';

/** Names the unit whose table a finding's cell belongs to; `null` where there is none, or none is named. */
export type UnitOf = (finding: Pick<Finding, 'sheet' | 'cell'>) => string | null;

function unitsOfRows({ projects }: FormInstance): ReadonlyMap<number, string | null> {
  return new Map(projects.flatMap(({ unitName, rows }) => rows.map(({ row }) => [row, unitName] as const)));
}

/** Finds units by cell: of a ledger's row, else of the form that the cell lies in. */
export function unitsIn(forms: readonly FormInstance[]): UnitOf {
  const known = forms.map((form) => ({
    form,
    head: unitOfFields(form.fields),
    rows: form.definition.shape === 'ledger' ? unitsOfRows(form) : new Map<number, string | null>(),
  }));
  const bySheet = new Map<string, typeof known>();
  for (const one of known) bySheet.set(one.form.sheet, [...(bySheet.get(one.form.sheet) ?? []), one]);
  return ({ sheet, cell }) => {
    const found = bySheet.get(sheet)?.find(({ form }) => contains(form.area, cell));
    return found ? (found.rows.get(cell.row) ?? found.head) : null;
  };
}
