import { LARGEST_NUMBER } from '../indicator/number';
import { NUMERAL_CHARS, readChineseNumeral } from '../indicator/numerals';
import type { Bound, NumberInText, NumberKind } from './types';

const NUMERAL = `[${NUMERAL_CHARS}]`;

/** What is written in digits and is no figure: dates, numbers of documents and of headings, telephones, codes. */
const NO_FIGURES: readonly RegExp[] = [
  /《[^》]*》/g,
  /[〔[【(]\d{4}(?:年)?[〕\]】)](?:第?\d+号)?/g,
  /\d{2,4}[-/.]\d{1,2}[-/.]\d{1,2}/g,
  /\d{4}(?:年度?)?[-—–~至到]+\d{2,4}年?(?:度)?/g,
  /(?:\d{4}|(?<![\d.])\d{2})年度?/g,
  new RegExp(`${NUMERAL}+年度?|${NUMERAL}+月份?`, 'g'),
  /\d{1,2}(?:[-—–~至到、]+\d{1,2})?月(?:份|底|末|中旬|上旬|下旬)?/g,
  /\d{1,2}[日号]/g,
  /\d+号/g,
  /\d+(?:\.\d+)?(?:余|多)?(?:个)?(?:月|工作日|小时|分钟|秒|天|周岁?|季度|学期|岁|年)/g,
  new RegExp(`第(?:\\d+|${NUMERAL}+)`, 'g'),
  /\d{1,2}:\d{2}/g,
  /(?:电话|手机|传真|邮编|邮政编码|代码|编码|账号|账户|编号|热线|专线|微信|信箱)[^，。;]{0,8}?\d[\d-]{3,}/g,
  /(?<!\d)1[3-9]\d{9}(?!\d)/g,
  /(?<!\d)0\d{2,3}-?\d{7,8}(?!\d)/g,
  /(?:附件|附表|附|表|图|页|版本?|V)\d+(?:[-.]\d+)*/gi,
  /\d+(?:\.\d+)*[A-Za-z][\w.-]*|[A-Za-z][\w-]*\d[\w.-]*/g,
  /(?:^|(?<=[。;]))(?:\d{1,2}[、.)](?!\d)|\(\d{1,2}\))/g,
  // "80%—90%", "3至5个": a range is no figure of its own.
  /\d+(?:\.\d+)?(?:%|分|个|家|项|万元|元)?[-—–~至到]+\d+(?:\.\d+)?(?:%|分|个|家|项|条|万元|亿元|元)?/g,
  /\d+(?:级|版|楼|届|期|度|米|公里|亩|吨|平方米|次方)/g,
  // Two numbers with only a space between them: nobody can tell where one ends.
  /[\d.]+(?: [\d.]+)+/g,
];

const OPERAND = '\\d[\\d,]*(?:\\.\\d+)?(?:%|万元|亿元|元|个|家)?';
/**
 * A formula written out: 1176/1405, 82.76%−73.17%=9.59%, 198+103=301. It is checked as such, and its operands are no
 * figures of their own. A hyphen is a minus only where a result follows: else it is a range.
 */
export const FORMULA = new RegExp(
  `(?<![\\d.,/])(?:(${OPERAND})([÷/−])(${OPERAND})|(${OPERAND})(-)(${OPERAND})(?==)|(${OPERAND}(?:\\+${OPERAND})+))(?:=(-?${OPERAND})(?:个?百分点)?)?(?![\\d/])`,
  'g',
);

const COUNTERS = '家|个|项|条|户|笔|件|份|人次|人|名|次|张|篇|批|只|套|所|座|处|头';
const UNIT = `元|%|‰|个?百分点|分(?![之钟别为析类级局部配散管解批层组])|${COUNTERS}`;
const ARABIC = new RegExp(
  `([-−]|负)?(?<![\\d.,A-Za-z])(\\d{1,3}(?:,\\d{3})+(?![\\d,])|\\d+)(?:\\.(\\d+))?([余多几来])?(万|亿|千|百(?!分))?([余多])?(${UNIT})?`,
  'g',
);
const CHINESE = new RegExp(
  `(?<![第${NUMERAL_CHARS}])(?!百分)(${NUMERAL}+)(?:点(${NUMERAL}+))?([余多几来])?(万|亿)?([余多])?(元|个?百分点|%|分(?![之钟别为析类级局部配散管解批层组])|${COUNTERS})`,
  'g',
);
const PER_CENT = new RegExp(`百分之(?:(\\d+(?:\\.\\d+)?)|(${NUMERAL}+)(?:点(${NUMERAL}+))?)`, 'g');

const SCALES: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000, 千: 1000, 百: 100 };
/** Ones below are words rather than figures: 一个体系, 两项制度. */
const LEAST_IN_WORDS = 10;
/** From here on a number without a unit is a code. */
const LONGEST_BARE = 999_999;

const BEFORE: readonly (readonly [RegExp, Bound])[] = [
  [/(?:不低于|不少于|不小于|至少)(?:达到?)?$/, 'atLeast'],
  [/(?:不超过|不高于|不大于|至多|最多|控制在)$/, 'atMost'],
  [/(?:超过|超出|突破|高于|大于|多于|逾|超)(?:了)?$/, 'over'],
  [/(?:不足|不到|低于|少于|小于)$/, 'under'],
  [/(?:约为?|大约|近|将近|接近|大概|基本达到)$/, 'about'],
];
const AFTER: readonly (readonly [RegExp, Bound])[] = [
  [/^(?:及)?以上/, 'atLeast'],
  [/^(?:及)?(?:以下|以内)/, 'atMost'],
  [/^(?:左右|上下)/, 'about'],
];

function boundOf(text: string, start: number, end: number, more: boolean): Bound {
  if (more) return 'from';
  const before = text.slice(Math.max(0, start - 8), start);
  const after = text.slice(end, end + 4);
  return (
    BEFORE.find(([pattern]) => pattern.test(before))?.[1] ??
    AFTER.find(([pattern]) => pattern.test(after))?.[1] ??
    'exact'
  );
}

function kindOf(unit: string, isMyriad: boolean, next: string): NumberKind {
  if (unit === '元') return 'amount';
  if (unit === '%' || unit === '‰') return 'percent';
  if (unit.endsWith('百分点')) return 'pointsOfPercent';
  if (unit === '分') return 'score';
  if (unit !== '') return 'count';
  // "854万(…)" is money, "3万农户" is not.
  return isMyriad && !/^[\p{L}\d]/u.test(next) ? 'amount' : 'bare';
}

/** Digits of a Chinese fraction: 七十三点一七. */
function chineseDecimal(
  whole: string,
  fraction: string | undefined,
): { value: number; digits: number } | null {
  const value = readChineseNumeral(whole);
  if (value === null) return null;
  if (fraction === undefined) return { value, digits: 0 };
  const digits = [...fraction].map((char) => readChineseNumeral(char));
  if (digits.some((digit) => digit === null || digit > 9)) return null;
  return { value: Number(`${value}.${digits.join('')}`), digits: digits.length };
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly digits: number;
  readonly unit: string;
  /** Of 万, 亿 between number and unit. */
  readonly factor: number;
  readonly more: boolean;
  readonly isDoubtful?: boolean;
  readonly hasMyriad?: boolean;
}

function toNumber(text: string, found: Found): NumberInText {
  const { start, end, value, digits, unit, factor, more, isDoubtful = false } = found;
  const kind = kindOf(unit, found.hasMyriad ?? false, text.slice(end));
  const perMille = unit === '‰';
  return {
    kind,
    value: perMille ? value / 10 : value,
    digits: perMille ? digits + 1 : digits,
    scale: kind === 'amount' ? factor / 10_000 : factor,
    bound: boundOf(text, start, end, more),
    counter: kind === 'count' ? unit : '',
    start,
    end,
    isDoubtful,
  };
}

function percentages(text: string): Found[] {
  return [...text.matchAll(PER_CENT)].flatMap((match): Found[] => {
    const [whole, arabic, chinese, fraction] = match;
    const read = arabic
      ? { value: Number(arabic), digits: arabic.split('.')[1]?.length ?? 0 }
      : chineseDecimal(chinese!, fraction);
    const end = match.index + whole.length;
    return read ? [{ start: match.index, end, ...read, unit: '%', factor: 1, more: false }] : [];
  });
}

function arabic(text: string): Found[] {
  return [...text.matchAll(ARABIC)].map((match): Found => {
    const [whole, sign, integer, fraction = '', moreBefore, myriad, moreAfter, unit = ''] = match;
    const plain = `${integer!.replaceAll(',', '')}${fraction === '' ? '' : `.${fraction}`}`;
    return {
      start: match.index,
      end: match.index + whole.length,
      value: Number(plain) * (sign === undefined ? 1 : -1),
      digits: fraction.length,
      unit,
      factor: SCALES[myriad ?? ''] ?? 1,
      more: (moreBefore ?? moreAfter) !== undefined,
      isDoubtful: integer!.includes(',') && unit !== '元' && fraction === '',
      hasMyriad: myriad === '万' || myriad === '亿',
    };
  });
}

function inWords(text: string): Found[] {
  return [...text.matchAll(CHINESE)].flatMap((match): Found[] => {
    const [whole, numeral, fraction, moreBefore, myriad, moreAfter, unit] = match;
    const read = chineseDecimal(numeral!, fraction);
    if (!read || (read.value < LEAST_IN_WORDS && fraction === undefined)) return [];
    const more = (moreBefore ?? moreAfter) !== undefined;
    const end = match.index + whole.length;
    return [{ start: match.index, end, ...read, unit: unit!, factor: SCALES[myriad ?? ''] ?? 1, more }];
  });
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

/** The numbers of a flattened text that may be figures, in their order. */
export function numbersIn(text: string): NumberInText[] {
  const spans = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map(({ index, 0: whole }) => ({ start: index, end: index + whole.length }));
  const taken = [...NO_FIGURES.flatMap(spans), ...spans(FORMULA)];
  const found: Found[] = [];
  for (const one of [...percentages(text), ...arabic(text), ...inWords(text)]) {
    if ([...taken, ...found].some((other) => overlap(one, other))) continue;
    found.push(one);
  }
  return found
    .map((one) => toNumber(text, one))
    .filter(({ value, kind }) => Math.abs(value) <= (kind === 'bare' ? LONGEST_BARE : LARGEST_NUMBER))
    .sort((a, b) => a.start - b.start);
}
