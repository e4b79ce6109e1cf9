import { yearOf } from '../../audit/applies';
import type { IndicatorFacts } from '../../audit/facts';
import type { CellValue } from '../../grid';
import { squeeze } from '../../indicator';
import type { FormInstance, IndicatorRow } from '../../recognise/types';
import { readDate, readPeriod } from '../identity/period';

/** "10月底前" leaves the year to the form. */
const WITHOUT_YEAR = /^(?:在|于)?(?=(?:0?[1-9]|1[0-2])月)/;
/** A day that comes again, or one of several. */
const REPEATED = /每|各|[、;和]/;

function dayOf(value: CellValue, year: number | null) {
  if (typeof value !== 'string') return readDate(value);
  const text = squeeze(value);
  if (REPEATED.test(text) || readPeriod(text).kind === 'span') return null;
  return readDate(year === null ? text : text.replace(WITHOUT_YEAR, `${year}年`));
}

/** True when a 时效 row was to be done by a day and was done after it. */
export function isLate(facts: IndicatorFacts, form: FormInstance, row: IndicatorRow): boolean {
  const { level2, target, actual } = facts;
  if (level2 !== '时效' || target.kind !== 'date' || actual.kind !== 'date') return false;
  const year = yearOf(form, row);
  const deadline = dayOf(row.value('target'), year);
  const done = dayOf(row.value('actual'), year);
  return deadline !== null && done !== null && done.first > deadline.last;
}
