import { indicatorColumns } from '../forms/labels';
import type { FieldDefinition, IndicatorColumnId } from '../forms/types';
import type { CellValue, FieldValue } from '../grid';
import { squeeze } from '../indicator/text';
import { dictionaryOf } from './dictionary';
import { readLabel } from './label';
import type { SheetView } from './sheet-view';
import type { Tick } from './types';

const all: readonly FieldDefinition<IndicatorColumnId>[] = Object.values(indicatorColumns);
/** Columns that print their choices side by side are those whose choices go by several words. */
const choices = all.flatMap(({ id, choices: { values, synonyms } = { values: [], isOpen: true } }) =>
  synonyms
    ? values.map((value) => ({
        column: id,
        id: value,
        label: { zh: value, en: value },
        synonyms: synonyms[value] ?? [],
        kind: 'choice' as const,
      }))
    : [],
);

/** The choice that a label names, and the column that it is one of. */
export const ticksByLabel: ReadonlyMap<string, { readonly id: IndicatorColumnId; readonly choice: string }> =
  new Map(
    [...dictionaryOf(choices)].map(([key, choice]) => [
      key,
      { id: choices.find(({ id }) => id === choice)!.column, choice },
    ]),
  );

const TICKED = /^(?:[□☐]?[√✓✔☑■●★vV1是对有]|true)$/i;
const NOT_TICKED = /^(?:[□☐○×✗✘xX0否无]|false)$/i;

/** True for a mark that ticks a column, beside its printed box at most; false for words. */
export const isTick = (value: CellValue): boolean => TICKED.test(squeeze(String(value ?? '')));

/** True for a printed box, a cross or a denial: nothing is ticked. */
export const isNoTick = (value: CellValue): boolean => NOT_TICKED.test(squeeze(String(value ?? '')));

/**
 * The choice that is ticked, at its cell; both, joined, at the first where two are. A word in place of a tick is what
 * was chosen. `null` at the first column where nothing is ticked.
 */
export function readTicks(view: SheetView, row: number, ticks: readonly Tick[]): FieldValue {
  const chosen = ticks.flatMap(({ choice, col }) => {
    const value = view.value(row, col);
    if (squeeze(String(value ?? '')) === '' || isNoTick(value)) return [];
    const word = isTick(value) ? choice : (ticksByLabel.get(readLabel(value).key)?.choice ?? value);
    return [{ value: word, cell: view.anchor(row, col) }];
  });
  const [first, ...others] = chosen;
  if (!first) return { value: null, cell: view.anchor(row, ticks[0]!.col) };
  return others.length === 0
    ? first
    : { ...first, value: chosen.map(({ value }) => String(value)).join('、') };
}
