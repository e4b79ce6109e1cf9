import { squeeze } from '../../indicator';
import type { FormInstance } from '../../recognise/types';
import { readDate, readPeriod } from '../identity/period';

const ONE_YEAR = /^(?:19|20)\d{2}(?:年度?)?$/;

/** Year of a day in order: 2021 for 20210331. */
export const yearIn = (day: number): number => Math.floor(day / 10_000);
/** Its month, from 1. */
export const monthIn = (day: number): number => Math.floor((day % 10_000) / 100);

/** First and last day of the project, as far as the form tells; 2022年 alone is that year. */
export function periodOf({ fields }: FormInstance): {
  readonly start: number | null;
  readonly end: number | null;
} {
  const field = fields.get('projectPeriod')?.value ?? null;
  const span = readPeriod(field);
  const whole = ONE_YEAR.test(squeeze(String(field ?? ''))) ? readDate(String(field)) : null;
  const startDate = readDate(fields.get('startDate')?.value ?? null);
  const endDate = readDate(fields.get('endDate')?.value ?? null);
  return {
    start: startDate?.first ?? (span.kind === 'span' ? span.start : (whole?.first ?? null)),
    end: endDate?.last ?? (span.kind === 'span' ? span.end : (whole?.last ?? null)),
  };
}

/** True for a project of one year, false for one of several; `null` when the form tells no dates. */
export function isOfOneYear(form: FormInstance): boolean | null {
  const { start, end } = periodOf(form);
  return start === null || end === null ? null : yearIn(start) === yearIn(end);
}
