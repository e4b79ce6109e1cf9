import type { FieldDefinition } from '../types';
import { printedLabel, type Canvas, type Header } from './canvas';

/** A column of a printed table and the columns of the sheet that it takes. */
export interface Place<Column extends FieldDefinition = FieldDefinition> {
  readonly column: Column;
  readonly left: number;
  readonly right: number;
}

/** Neighbours of the same group; a column without a group is by itself. */
function runsOf(places: readonly Place[]): Place[][] {
  const runs: Place[][] = [];
  for (const place of places) {
    const { group } = place.column;
    const last = runs.at(-1);
    if (last && group !== undefined && last[0]!.column.group?.label.zh === group.label.zh) last.push(place);
    else runs.push([place]);
  }
  return runs;
}

/**
 * What heads a column that has its group to itself: the group's label.
 * @param columns all columns that are printed
 */
export function ungrouped<Column extends FieldDefinition>(columns: readonly Column[]): readonly Column[] {
  const places = columns.map((column, index) => ({ column, left: index, right: index }));
  return runsOf(places).flatMap((run) => {
    const [{ column }] = run as [Place<Column>];
    if (run.length > 1 || !column.group) return run.map((place) => place.column as Column);
    const { group, ...alone } = column;
    return [{ ...alone, label: group.label } as Column];
  });
}

/**
 * Prints the head of a table: one row, or two where columns have a group, whose label stands over them; all other
 * labels then reach over both rows.
 */
export function putHead(canvas: Canvas, places: readonly Place[], period: string | undefined): Header {
  const top = canvas.addRow();
  const runs = runsOf(places);
  const bottom = places.some(({ column }) => column.group) ? canvas.addRow() : top;
  for (const run of runs) {
    const { column, left } = run[0]!;
    if (column.group) canvas.put(top, left, run.at(-1)!.right, column.group.label.zh, 'head');
    for (const place of run) {
      const label = printedLabel(place.column, period);
      if (column.group) canvas.put(bottom, place.left, place.right, label, 'head');
      else canvas.putOver(top, bottom, place.left, place.right, label, 'head');
    }
  }
  return { top, bottom };
}
