import { decimal } from '../measures/decimal';
import { isAmount } from './number';
import { squeeze } from './text';

/** An amount of money that a sentence names. */
export interface MoneyInText {
  /** The number as written, in its own unit. */
  readonly number: number;
  /** How many 万元 its unit is: 1 for 万元, 0.0001 for 元. */
  readonly perWan: number;
  /** As written, with its unit: "854万元". */
  readonly text: string;
  /** What stands before it in its clause, white space out: "年度资金总额". */
  readonly before: string;
  /** What follows it in its clause. */
  readonly after: string;
  /** True for a price or a standard: 1600元/亩, 每人300元, 人均500元. */
  readonly isEach: boolean;
}

const UNITS: Readonly<Record<string, number>> = {
  亿元: 10_000,
  亿: 10_000,
  万元: 1,
  万: 1,
  千元: 0.1,
  元: 0.0001,
};

/** 万 alone is money only where nothing is counted: 854万(…), but not 3万人. */
const MONEY = /((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(亿元|万元|千元|元|(?:亿|万)(?![\p{L}\d]))/gu;
/** A colon ends none: what it follows names what it leads to. */
const CLAUSE_END = /[,;。;!?()、]/;
const EACH_BEFORE = /(?:每|[人户亩生次年月日平]均)[^,;。]{0,6}$/;
const EACH_AFTER = /^(?:左右|以上|以内)?[/每]/;
/** Longer texts are no narratives of a form. */
const MAX_LENGTH = 5000;

function clauseBefore(text: string): string {
  let start = text.length;
  while (start > 0 && !CLAUSE_END.test(text[start - 1]!)) start--;
  return text.slice(start);
}

function clauseAfter(text: string): string {
  const end = text.search(CLAUSE_END);
  return end < 0 ? text : text.slice(0, end);
}

/** The amounts of money in a text, in their order. Ratios and whatever else is counted are left out. */
export function amountsIn(text: string): MoneyInText[] {
  const flat = squeeze(text.slice(0, MAX_LENGTH).replace(/[\r\n]+/g, ';'));
  return [...flat.matchAll(MONEY)].flatMap((match): MoneyInText[] => {
    const number = Number(match[1]!.replaceAll(',', ''));
    const before = clauseBefore(flat.slice(0, match.index));
    const after = clauseAfter(flat.slice(match.index + match[0].length));
    const isEach = EACH_BEFORE.test(before) || EACH_AFTER.test(after);
    return isAmount(number)
      ? [{ number, perWan: UNITS[match[2]!]!, text: match[0], before, after, isEach }]
      : [];
  });
}

/** An amount that a text names, in 万元. */
export function inWan({ number, perWan }: MoneyInText): number {
  return decimal(number).times(perWan).toNumber();
}
