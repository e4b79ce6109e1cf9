import type { CellValue } from '../../grid';
import type { FieldDefinition, FormDefinition, IndicatorColumnId, LayoutDefinition } from '../types';
import type { IndicatorData } from './data';
import { ungrouped } from './heads';

/** A column of an indicator table, or one of its choices, to be ticked. */
export interface Column extends FieldDefinition<IndicatorColumnId> {
  readonly tick?: string;
}

/** What a ticked cell holds. */
export const TICK = '√';

/** A narrow column for each choice, under the label of the column that they stand for. */
function ticksOf({ hint: _hint, choices, label, synonyms, ...column }: Column): Column[] {
  return choices!.values.map((choice) => ({
    ...column,
    label: { zh: choice, en: choice },
    synonyms: [],
    group: { label, synonyms },
    choices: { values: [TICK], isOpen: true },
    tick: choice,
  }));
}

/**
 * The columns that a layout prints, with the labels that they have there.
 * @throws RangeError when the definition has no such column.
 */
export function printedColumns(
  { id: form, indicators }: FormDefinition,
  { indicatorColumns, tickedColumns = [] }: LayoutDefinition,
): readonly Column[] {
  const columns = indicatorColumns.flatMap((id): readonly Column[] => {
    const column = indicators.columns.find((candidate) => candidate.id === id);
    if (!column) throw new RangeError(`form "${form}" has no column "${id}"`);
    return tickedColumns.includes(id) ? ticksOf(column) : [column];
  });
  return ungrouped(columns);
}

/** What stands in a column of a line; a text that is none of the choices keeps its place before the ticks. */
export function printedValue(
  { id, tick }: Column,
  values: IndicatorData,
  columns: readonly Column[],
): CellValue {
  const value = values[id] ?? null;
  if (tick === undefined || value === null) return value;
  const ticks = columns.filter((column) => column.id === id);
  if (ticks.some((column) => column.tick === value)) return tick === value ? TICK : null;
  return ticks[0]!.tick === tick ? value : null;
}
