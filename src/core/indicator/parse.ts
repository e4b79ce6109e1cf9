import { decimal } from '../measures/decimal';
import type { CellValue } from '../grid';
import type { Profile } from '../profile/types';
import { isAmount } from './number';
import { NUMERAL_CHARS, readChineseNumeral } from './numerals';
import { limitAtStart, signAtEnd } from './sign';
import { isBlankText, squeeze } from './text';
import type { ParsedTarget, Sign } from './types';
import { unitAtStart } from './units';

type Policy = Profile['quantification']['policy'];

/** Longer texts are narratives, not values. */
const MAX_LENGTH = 1000;
/** What follows a number is its unit up to this many characters, when it is no known one. */
const MAX_UNIT_LENGTH = 8;

const YES_NO = /^(?:是|否|有|无|√|×|✓|✔|✗|对|错)$/;
const CALENDAR_DATE = /^(\d{4})([-/.])(1[0-2]|0?[1-9])\2([12]\d|3[01]|0?[1-9])(?!\d)/;
const MONTH = '(?:0?[1-9]|1[0-2])月(?:份)?';
/** 2020年 alone is a year, 20年 alone is how long something lasts; with a month both are dates. */
const CHINESE_DATE = new RegExp(
  `^(?:(?:19|20)\\d{2}年(?:度)?(?:${MONTH}(?:[0-3]?\\d[日号])?)?|\\d{2}年${MONTH}(?:[0-3]?\\d[日号])?|` +
    `${MONTH}(?:[0-3]?\\d[日号]|[底末初]|[上中下]旬))`,
);
/** A point in time in words. 汛期 and the like are one only with 前 or 末: 保障汛期安全 is no deadline. */
const DEADLINE =
  /(?:[年月季]底|[年月季]末|[年月]初|年内|年中|季度|[上下]半年|当[年月])|(?:学期|汛期|春节|供暖期|合同期)(?:之?前|以前|之?内|末|结束)/;
/** Longer texts with a point in time in them are sentences about something else. */
const MAX_DEADLINE_LENGTH = 14;
const NUMBER = /[+-]?(?:(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)/g;
const NUMERAL = new RegExp(`[${NUMERAL_CHARS}]+`);
const SHARE_NUMBER = new RegExp(`^(?:[${NUMERAL_CHARS}]+|\\d+(?:\\.\\d+)?)`);
const RANGE_MARK = /^[-~～—–―至到]{1,2}/;

const nothing = {
  sign: null,
  number: null,
  upper: null,
  unit: null,
  nature: null,
  before: '',
  after: '',
  rest: '',
} as const;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly isPercent: boolean;
}

function toNumber(digits: string): number {
  return Number(digits.replaceAll(',', ''));
}

/** Numbers in digits. A dash is a minus only at the start or after a sign, else it divides. */
function digitNumbers(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(NUMBER)) {
    let start = match.index;
    let digits = match[0];
    const isMinus = digits.startsWith('-') && (start === 0 || signAtEnd(text.slice(0, start)) !== null);
    if (/^[+-]/.test(digits) && !isMinus) {
      if (!(digits.startsWith('+') && start === 0)) start++;
      digits = digits.slice(1);
    }
    const value = toNumber(digits);
    if (isAmount(value)) found.push({ start, end: match.index + match[0].length, value, isPercent: false });
  }
  return found;
}

/** 百分之九十五, 三十场次; a numeral counts only where nothing but a known unit follows. */
function chineseNumber(text: string): Found | null {
  const share = /(百|千|万)分之/.exec(text);
  if (share) {
    const start = share.index;
    const digits = SHARE_NUMBER.exec(text.slice(start + share[0].length))?.[0];
    const value =
      digits === undefined ? null : /\d/.test(digits) ? Number(digits) : readChineseNumeral(digits);
    if (digits === undefined || value === null || !isAmount(value)) return null;
    return {
      start,
      end: start + share[0].length + digits.length,
      value: decimal(value).div({ 百: 1, 千: 10, 万: 100 }[share[1]!]!).toNumber(),
      isPercent: true,
    };
  }
  const match = NUMERAL.exec(text);
  if (!match) return null;
  const before = text.slice(0, match.index);
  if (before !== '' && signAtEnd(before)?.text !== before) return null;
  // A last 万 or 亿 belongs to the unit where there is such a unit: 三万元 is 3 万元, as 3万元 is.
  const whole = match[0].length;
  const lengths = /[万亿]$/.test(match[0]) ? [whole - 1, whole] : [whole];
  for (const length of lengths) {
    const value = readChineseNumeral(match[0].slice(0, length));
    if (value === null || !isAmount(value)) continue;
    const after = text.slice(match.index + length);
    const unit = unitAtStart(after);
    const tail = after.slice(unit?.length ?? 0);
    if (unit !== null && (tail === '' || limitAtStart(tail)?.text === tail)) {
      return { start: match.index, end: match.index + length, value, isPercent: false };
    }
  }
  return null;
}

function isDate(text: string): boolean {
  const date =
    CALENDAR_DATE.exec(text)?.[0] ?? CHINESE_DATE.exec(text.replace(/^(?:在|于|截至|截止)/, ''))?.[0];
  if (date !== undefined) {
    const after = text.slice(text.indexOf(date) + date.length);
    return !/\d/.test(after.replace(/\d{1,4}[-年/.月日号]/g, ''));
  }
  const isShort = text.length <= MAX_DEADLINE_LENGTH;
  return isShort && DEADLINE.test(text) && !/\d/.test(text.replace(/第?\d季度/g, ''));
}

function splitUnit(after: string): { readonly unit: string | null; readonly tail: string } {
  const known = unitAtStart(after);
  if (known !== null) return { unit: known, tail: after.slice(known.length) };
  const run = /^[\p{L}㎡㎥℃°/·*²³]+/u.exec(after)?.[0] ?? '';
  const limit = [...run].findIndex((_, index) => limitAtStart(run.slice(index)) !== null);
  const unit = limit >= 0 ? run.slice(0, limit) : run;
  const isUnit = unit.length > 0 && unit.length <= MAX_UNIT_LENGTH && !/^(?:左右|上下|余|多)/.test(unit);
  return isUnit ? { unit, tail: after.slice(unit.length) } : { unit: null, tail: after };
}

interface Measured {
  readonly sign: Sign | null;
  readonly number: number;
  readonly upper: number | null;
  readonly unit: string | null;
  readonly before: string;
  readonly after: string;
  readonly rest: string;
}

/** Sign, number, unit and what is left, from a text with one number or one range. */
function measure(text: string, first: Found, second: Found | null): Measured | null {
  let before = text.slice(0, first.start);
  const leading = signAtEnd(before);
  if (leading) before = before.slice(0, before.length - leading.text.length);
  const isRange = second !== null;
  let after: string;
  let lowerUnit: string | null = null;
  if (second) {
    const between = text.slice(first.end, second.start);
    const lower = splitUnit(between);
    const mark = RANGE_MARK.exec(
      lower.unit !== null && RANGE_MARK.test(lower.tail) ? lower.tail : between,
    )?.[0];
    if (mark === undefined) return null;
    lowerUnit = RANGE_MARK.test(between) ? null : lower.unit;
    if (between !== (lowerUnit ?? '') + mark || second.value < first.value) return null;
    after = text.slice(second.end);
  } else after = text.slice(first.end);

  const last = second ?? first;
  const split = last.isPercent ? { unit: '%', tail: after } : splitUnit(after);
  const limit = limitAtStart(split.tail);
  const tail = limit ? split.tail.slice(limit.text.length) : split.tail;
  const lead = before.replace(/^(?:达到|达|为|是|共|共计|约为)$/, '');
  return {
    sign: leading?.sign ?? (isRange ? null : (limit?.sign ?? null)),
    number: first.value,
    upper: second?.value ?? null,
    unit: split.unit ?? lowerUnit,
    before: lead,
    after: tail,
    rest: lead + tail,
  };
}

/** Reads a squeezed text as one measured value, when it is one. */
function readOnce(text: string): { readonly hasNumbers: boolean; readonly measured: Measured | null } {
  const digits = digitNumbers(text);
  const chinese = digits.length === 0 || /[百千万]分之/.test(text) ? chineseNumber(text) : null;
  const others = chinese && digits.filter(({ start }) => start < chinese.start || start >= chinese.end);
  const [first, second, more] = chinese && others?.length === 0 ? [chinese] : digits;
  return {
    hasNumbers: first !== undefined,
    measured: first && !more ? measure(text, first, second ?? null) : null,
  };
}

/** A reading that would read differently once written down ("95以内以内") is none. */
function readMeasured(text: string): ReturnType<typeof readOnce> {
  const { hasNumbers, measured } = readOnce(text);
  const unit = measured?.unit ?? '';
  const isPlain =
    measured?.rest === '' && (unit === '' || unitAtStart(unit) === unit) && !/[年月日号]/.test(unit);
  if (!measured || isPlain) return { hasNumbers, measured };
  const printed = printMeasured(measured);
  const again = isDate(printed) ? null : readOnce(printed).measured;
  // "-百分之九十" in digits would be another number.
  const isStable = again !== null && again.number === measured.number && printMeasured(again) === printed;
  return { hasNumbers, measured: isStable ? measured : null };
}

function natureOfMeasured({ sign, unit, rest, upper }: Measured, policy: Policy) {
  if (rest !== '') return policy.mixed;
  if (upper !== null) return policy.range;
  return sign === null && unit === null ? policy.numberAlone : '定量';
}

/** Days from Excel's day 0 (1899-12-30, its 1900 leap-year error included) to the Unix epoch. */
const EXCEL_EPOCH_DAYS = 25_569;
const DAY_IN_MS = 86_400_000;
/** The day after 9999-12-31. */
const DATE_LIMIT = 2_958_466;

/** The day that a number stands for in a cell with a date format, "2020-12-31"; `null` when it is no date. */
function dateOfCell(value: number, format: string | undefined): string | null {
  if (format === undefined) return null;
  const codes = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '').toLowerCase();
  if (!/[yd]/.test(codes) || /general|standard/.test(codes) || value < 1 || value >= DATE_LIMIT) return null;
  return new Date(Math.floor(value - EXCEL_EPOCH_DAYS) * DAY_IN_MS).toISOString().slice(0, 10);
}

/**
 * Takes a target or actual value apart: sign, number in the unit as written, range, unit, and what else
 * stands there, and says whether it is 定量 or 定性 by the profile's policy. A cell with a percent format
 * holds a ratio: 0.95 shown as 95% is 95 with unit "%"; one with a date format holds a date. Never throws;
 * what is not understood is `text`.
 * @param format the cell's number format, when there is one
 */
export function parseTarget(value: CellValue, policy: Policy, format?: string): ParsedTarget {
  if (isBlankText(value)) return { ...nothing, kind: 'blank' };
  if (typeof value === 'boolean') {
    return { ...nothing, kind: 'yesNo', nature: policy.yesNo, rest: value ? '是' : '否' };
  }
  if (typeof value === 'number') {
    if (!isAmount(value)) return { ...nothing, kind: 'text', nature: '定性', rest: String(value) };
    const date = dateOfCell(value, format);
    if (date !== null) return { ...nothing, kind: 'date', nature: policy.date, rest: date };
    return format?.includes('%')
      ? {
          ...nothing,
          kind: 'number',
          number: decimal(value).times(100).toNumber(),
          unit: '%',
          nature: '定量',
        }
      : { ...nothing, kind: 'number', number: value, nature: policy.numberAlone };
  }

  const known = recallIn(policy);
  const found = known.get(value as string);
  if (found) return found;
  if (known.size >= MOST_REMEMBERED) known.clear();
  const parsed = parseText(squeeze(value as string), policy);
  known.set(value as string, parsed);
  return parsed;
}

/** Target values repeat themselves: "≥95%" stands in every third row. */
const MOST_REMEMBERED = 4_096;
const remembered = new WeakMap<Policy, Map<string, ParsedTarget>>();

/** Texts that have been taken apart by this policy lately. */
function recallIn(policy: Policy): Map<string, ParsedTarget> {
  let known = remembered.get(policy);
  if (!known) remembered.set(policy, (known = new Map<string, ParsedTarget>()));
  return known;
}

/** Takes a squeezed text apart. */
function parseText(text: string, policy: Policy): ParsedTarget {
  if (text.length > MAX_LENGTH) return { ...nothing, kind: 'text', nature: '定性', rest: text };
  if (YES_NO.test(text)) return { ...nothing, kind: 'yesNo', nature: policy.yesNo, rest: text };
  if (isDate(text)) return { ...nothing, kind: 'date', nature: policy.date, rest: text };

  const reading = readMeasured(text);
  if (reading.measured) {
    const kind = reading.measured.upper === null ? 'number' : 'range';
    return { kind, ...reading.measured, nature: natureOfMeasured(reading.measured, policy) };
  }
  // Several numbers in a sentence: something is counted, but no single number is the target.
  return { ...nothing, kind: 'text', nature: reading.hasNumbers ? policy.mixed : '定性', rest: text };
}

function digitsOf(value: number): string {
  return decimal(value).toFixed();
}

function printMeasured({ sign, number, upper, unit, before, after }: Measured): string {
  const range = upper === null ? '' : `-${digitsOf(upper)}`;
  return `${before}${sign ?? ''}${digitsOf(number)}${range}${unit ?? ''}${after}`;
}

/** The standard writing of a parsed value: "不少于三十场次" → "≥30场次". Parsing it again gives the same. */
export function printTarget(target: ParsedTarget): string {
  const { number } = target;
  return number === null ? target.rest : printMeasured({ ...target, number });
}
