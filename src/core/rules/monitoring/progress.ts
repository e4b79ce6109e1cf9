import type { IndicatorFacts } from '../../audit/facts';
import type { IndicatorColumnId } from '../../forms/types';
import type { CellValue } from '../../grid';
import { isBlankText, textOf } from '../../indicator';
import { indicatorLight, qualitativeLight, qualitativeOutcome } from '../../measures';
import type { LightColour, Profile } from '../../profile/types';
import { monitoredMonths } from '../../recognise';
import { isNoTick, isTick } from '../../recognise/ticks';
import type { FormInstance, IndicatorRow } from '../../recognise/types';
import { spannedField } from '../reading/merged';
import { certainCompletion, isReverseByName } from '../self-evaluation/results';

/** Columns to be ticked for what caused a deviation. */
export const CAUSES: readonly IndicatorColumnId[] = [
  'fundingSupport',
  'systemSupport',
  'staffSupport',
  'equipmentSupport',
  'otherCause',
];
/** Where a reason may be written. */
const WORDS: readonly IndicatorColumnId[] = ['reason', 'explanation', 'remark'];

const months = new WeakMap<FormInstance, number | null>();

/** The months a form covers, read once for all its rows. */
export function monthsOf(form: FormInstance): number | null {
  let found = months.get(form);
  if (found === undefined) months.set(form, (found = monitoredMonths(form)));
  return found;
}

/** The light of an indicator, and whether its words or its name leave no doubt about it. */
export interface RowLight {
  readonly colour: LightColour;
  readonly isCertain: boolean;
}

/**
 * 预警灯 of a row of a monitoring form; `null` where nothing can be said: no figure, no certain direction, or a
 * progress that only the elapsed time could judge on a form that names no months.
 */
export function lightOf(
  facts: IndicatorFacts,
  form: FormInstance,
  row: IndicatorRow,
  profile: Profile,
): RowLight | null {
  if (facts.isNotApplicable) return null;
  if (facts.nature === '定性') {
    const stated = textOf(row.value('actual'));
    const outcome = stated && qualitativeOutcome(stated, textOf(row.value('target')) ?? '', profile);
    return outcome ? { colour: qualitativeLight(outcome.result), isCertain: false } : null;
  }
  const completion = certainCompletion(facts);
  if (completion === null) return null;
  if (facts.direction === 'reverse')
    return { colour: completion >= 1 ? 'green' : 'red', isCertain: !isReverseByName(facts) };
  const elapsed = monthsOf(form);
  if (completion === 0) return { colour: 'red', isCertain: true };
  if (elapsed === null) return null;
  const colour = indicatorLight({ actual: completion, target: 1, sign: '≥' }, elapsed, profile);
  return colour && { colour, isCertain: true };
}

/** True for a light that asks for a reason. */
export function isBehind(light: RowLight | null): light is RowLight {
  return light !== null && (light.colour === 'red' || light.colour === 'yellow');
}

/** The first column of a form in which a reason belongs; `null` where it prints none. */
export function reasonColumn(form: FormInstance): IndicatorColumnId | null {
  return (['reason', 'remark', ...CAUSES] as const).find((id) => form.columns.has(id)) ?? null;
}

/** True when a row writes anything about why, in whichever column that belongs; a cell merged over rows counts for all. */
export function isWorded(form: FormInstance, row: IndicatorRow): boolean {
  return (
    WORDS.some((id) => form.columns.has(id) && !isBlankText(spannedField(form, row, id).value)) ||
    namedCauses(form, row).some((value) => !isTick(value)) ||
    hasFurtherText(form, row)
  );
}

/** Behind the indicator, a text under a label that we do not know may be the reason. */
function hasFurtherText({ grid, columns, area }: FormInstance, { row }: IndicatorRow): boolean {
  const known = new Set(
    [...columns.values()].flatMap(({ col, ticks }) => [col, ...(ticks ?? []).map((one) => one.col)]),
  );
  for (let col = (columns.get('name')?.col ?? area.left) + 1; col <= area.right; col++) {
    if (!known.has(col) && typeof grid.value(row, col) === 'string' && !isBlankText(grid.value(row, col)))
      return true;
  }
  return false;
}

/** What stands in the columns of causes: a tick, or what it is about in words. */
function namedCauses(form: FormInstance, row: IndicatorRow): CellValue[] {
  return CAUSES.filter((id) => form.columns.has(id))
    .map((id) => spannedField(form, row, id).value)
    .filter((value) => !isBlankText(value) && !isNoTick(value));
}

/** True when one of the causes is ticked, or named, for a row. */
export function hasCause(form: FormInstance, row: IndicatorRow): boolean {
  return namedCauses(form, row).length > 0;
}
