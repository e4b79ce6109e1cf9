import type { CellValue } from '../../grid';
import { squeeze } from '../../indicator';

/**
 * What a 项目期 says. Days are numbers in order, 20210331; a month stands for its first day at the start and for its
 * last at the end.
 */
export type Period =
  | { readonly kind: 'span'; readonly start: number; readonly end: number }
  /** A day or month that no calendar has, as written. */
  | { readonly kind: 'impossible'; readonly found: string }
  /** How long it lasts, a single date, or no end: nothing to compare. */
  | { readonly kind: 'open' }
  | { readonly kind: 'unknown' };

interface Day {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

interface Found extends Day {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** 2021年, 2021年3月15日, 21年3月, 2021.3.15, 2021-03, 20210315, 202103, 2021. */
const DATE = new RegExp(
  '(?<![\\d.])(?:(?<chinese>(?:19|20)\\d{2})年度?(?:(?<cm>\\d{1,2})月(?:份|(?<cd>\\d{1,2})[日号]?(?!\\d))?)?|' +
    '(?<short>\\d{2})年(?<sm>\\d{1,2})月(?:份|(?<sd>\\d{1,2})[日号]?(?!\\d))?|' +
    '(?<dotted>(?:19|20)\\d{2})(?<mark>[./-])(?<dm>\\d{1,2})(?!\\d)(?:\\k<mark>(?<dd>\\d{1,2})(?!\\d))?[月日]?|' +
    '(?<packed>(?:19|20)\\d{2})(?:(?<pm>\\d{2})(?<pd>\\d{2})|(?<ym>0[1-9]|1[0-2]))?(?!\\d))',
  'g',
);
const TO = '(?:[-–—―─~→]+|至|到)';
/** What may stand between the two ends of a span. */
const BETWEEN = new RegExp(`^(?:[起底初末止]|[上中下]旬|开始)?${TO}[(]?$`);
/** The end of a span that repeats no year: —12月, 至12月31日, —12.31. */
const END_IN_YEAR = new RegExp(
  `^(?:[起底初末])?${TO}(\\d{1,2})(?:月(?:份|(\\d{1,2})[日号]?)?|\\.(\\d{1,2}))(?!\\d)`,
);
/** Both months after the year: 2021年1-12月. */
const MONTHS_IN_YEAR = new RegExp(`^(\\d{1,2})月?${TO}(\\d{1,2})月`);
const NEXT_YEAR = /次年|翌年|来年|第二年|明年|跨年/;
/** Durations, and words that leave the end open. */
const OPEN = /[年月日天周季期长常每跨永久随据实今明本当分次性届轮建工]|持续|当前|至今|以来|以后|不定|无/;

const YEARS_OF_SHORTHAND = 10;
/** Serial numbers of Excel for 2000-01-01 and 2099-12-31. */
const SERIALS = { from: 36_526, to: 73_050 } as const;
/** A longer number is no count of years or months. */
const LONGEST_DURATION = 120;

const numberOf = (digits: string | undefined): number | null =>
  digits === undefined ? null : Number(digits);

const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

function isPossible({ year, month, day }: Day): boolean {
  if (month === null) return true;
  if (month < 1 || month > 12) return false;
  return day === null || (day >= 1 && day <= lastDayOf(year, month));
}

const earliest = ({ year, month, day }: Day): number => year * 10_000 + (month ?? 1) * 100 + (day ?? 1);
const latest = ({ year, month, day }: Day): number =>
  year * 10_000 + (month ?? 12) * 100 + (day ?? lastDayOf(year, month ?? 12));

function datesIn(text: string): Found[] {
  return [...text.matchAll(DATE)].map((match) => {
    const at = match.groups!;
    const year = Number(at.chinese ?? at.dotted ?? at.packed ?? `20${at.short}`);
    return {
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
      year,
      month: numberOf(at.cm ?? at.sm ?? at.dm ?? at.pm ?? at.ym),
      day: numberOf(at.cd ?? at.sd ?? at.dd ?? at.pd),
    };
  });
}

/** 2022-24: years, the second written short. */
function isShorthand({ text, year, month }: Found): boolean {
  const ahead = (month ?? 0) - (year % 100);
  return /\d{4}[-/]\d{2}$/.test(text) && ahead > 0 && ahead <= YEARS_OF_SHORTHAND;
}

/** Both ends of a period whose end repeats no year, taken to lie in the year of its beginning. */
function endsWithinYear(text: string, first: Found) {
  const rest = text.slice(first.end);
  const months = MONTHS_IN_YEAR.exec(rest);
  const start: Day = months ? { ...first, month: Number(months[1]) } : first;
  const matched = months ?? END_IN_YEAR.exec(rest);
  if (!matched || start.month === null) return null;
  const end: Day = {
    year: first.year,
    month: Number(months ? months[2] : matched[1]),
    day: months ? null : numberOf(matched[2] ?? matched[3]),
  };
  return { start, end, written: first.text + matched[0] };
}

/** A period whose end repeats no year: one that seems to run backwards goes over into the next, as a heating season. */
function withinYear(text: string, first: Found): Period {
  const ends = endsWithinYear(text, first);
  if (!ends) return { kind: 'open' };
  const { start, end, written } = ends;
  if (!isPossible(start) || !isPossible(end)) return { kind: 'impossible', found: written };
  const span = { kind: 'span', start: earliest(start), end: latest(end) } as const;
  return span.start > span.end ? { kind: 'open' } : span;
}

/** 2022年10月至3月, 2022年10月至次年3月: the date is where a span begins that ends in another year. */
function isOverNewYear(text: string, first: Found): boolean {
  if (NEXT_YEAR.test(text.slice(first.end))) return true;
  const ends = endsWithinYear(text, first);
  return ends !== null && earliest(ends.start) > latest(ends.end);
}

/** True for the number that a date cell of this century holds. */
export const isDaySerial = (value: CellValue): value is number =>
  typeof value === 'number' && value >= SERIALS.from && value <= SERIALS.to;

function ofNumber(value: number): Period {
  const isDuration = value > 0 && value <= LONGEST_DURATION;
  return { kind: isDaySerial(value) || isDuration || datesIn(String(value)).length > 0 ? 'open' : 'unknown' };
}

/** Reads a 项目期, or one end of it, as clerks write it; never throws. */
export function readPeriod(value: CellValue): Period {
  if (typeof value === 'number') return ofNumber(value);
  const text = squeeze(String(value ?? ''));
  const dates = datesIn(text);
  const shorthand = dates.length === 1 && isShorthand(dates[0]!);
  if (shorthand) return { kind: 'open' };
  const wrong = dates.find((date) => !isPossible(date));
  if (wrong) return { kind: 'impossible', found: wrong.text };
  if (NEXT_YEAR.test(text)) return { kind: 'open' };
  const [first, second, ...more] = dates;
  if (!first) return { kind: OPEN.test(text) || /\d/.test(text) ? 'open' : 'unknown' };
  if (!second) return withinYear(text, first);
  const isSpan = more.length === 0 && BETWEEN.test(text.slice(first.end, second.start));
  return isSpan ? { kind: 'span', start: earliest(first), end: latest(second) } : { kind: 'open' };
}

/** Days from Excel's day 0 (1899-12-30) to the Unix epoch. */
const EXCEL_EPOCH_DAYS = 25_569;
const DAY_IN_MS = 86_400_000;

/** 2021.10 as a number is 2021.1: nobody can tell October from January. */
const LOST_ZERO = /^\d{4}\.1$/;

/** A single date: its first and last day in order; `null` when it is none, or one of several. */
export function readDate(value: CellValue): { readonly first: number; readonly last: number } | null {
  if (isDaySerial(value)) {
    const date = new Date(Math.floor(value - EXCEL_EPOCH_DAYS) * DAY_IN_MS);
    const day = date.getUTCFullYear() * 10_000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
    return { first: day, last: day };
  }
  if (typeof value === 'number' && LOST_ZERO.test(String(value))) return null;
  const text = squeeze(String(value ?? ''));
  const [date, ...more] = datesIn(text);
  if (!date || more.length > 0 || !isPossible(date) || isOverNewYear(text, date)) return null;
  return { first: earliest(date), last: latest(date) };
}
