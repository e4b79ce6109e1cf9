import type { FormContext } from '../../audit/types';
import { readNumber, squeeze } from '../../indicator';
import { sum } from '../../measures';
import type { FormInstance, IndicatorRow } from '../../recognise/types';
import { isSpanned } from '../reading/merged';

/** Rows that add up others are no items. */
const SUBTOTAL = /^(?:小计|合计|总计|总分|得分|总得分)/;

/** Boxes, and those of them that are ticked. */
const BOX = /[□☐○☑√✓✔■●]/;
const TICKED = '☑√✓✔■●';

/** The items of a scorecard: what is asked, for how many points. */
export function itemsOf(form: FormInstance, facts: FormContext['facts']): IndicatorRow[] {
  return form.rows.filter(
    (row) =>
      !row.isEmptyBranch &&
      !facts(row).isNotApplicable &&
      !SUBTOTAL.test(facts(row).name) &&
      !SUBTOTAL.test(squeeze(String(row.value('level1') ?? ''))),
  );
}

/** What the items were given, and what they could have been given; `null` where one of them is open. */
export interface Points {
  readonly scores: number | null;
  readonly weights: number | null;
}

/** Adds up the items; one 得分 merged over several of them counts once. */
export function pointsOf(form: FormInstance, items: readonly IndicatorRow[]): Points {
  const add = (column: 'score' | 'weight') => {
    const own = items.filter((row) => !isSpanned(form, row, column));
    const numbers = own.map((row) => readNumber(row.value(column)).number);
    return numbers.some((number) => number === null) ? null : sum(numbers);
  };
  return { scores: add('score'), weights: add('weight') };
}

/** 总分 as printed; `null` where there is none, or no number in it. */
export function printedTotal(form: FormInstance): number | null {
  return readNumber(form.totals.get('totalScore')?.value ?? null).number;
}

/**
 * What is chosen in a text: all of it where it has no boxes, else what stands behind the ticked one. `null` where boxes
 * are printed and none, or more than one, is ticked.
 */
export function chosenIn(text: string): string | null {
  if (!BOX.test(text)) return text;
  const ticked = [...text.matchAll(new RegExp(`[${TICKED}]([^□☐○${TICKED}]*)`, 'g'))].map(
    (match) => match[1]!,
  );
  return ticked.length === 1 ? ticked[0]! : null;
}

/** True for a cell with a tick and nothing else. */
export function isTick(text: string): boolean {
  return text.length === 1 && TICKED.includes(text);
}
