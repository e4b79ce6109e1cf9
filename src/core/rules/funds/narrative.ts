import { contains } from '../../address';
import type { Address } from '../../grid';
import { amountsIn, inWan, squeeze, type MoneyInText } from '../../indicator';
import { agree, decimal, quotient } from '../../measures';
import type { FormInstance } from '../../recognise/types';
import { isRounded } from '../reading/rounding';

/** A text in which a clerk tells what the project is about, with the amounts that it names. */
export interface Narrative {
  readonly cell: Address;
  readonly amounts: readonly MoneyInText[];
}

/** Shorter cells are labels and values. */
const FEWEST_CHARS = 8;

/**
 * The texts of a paper form outside of its money and its indicators (goals, overviews, remarks) that name
 * amounts of money.
 */
export function narrativesOf({ grid, area, funds, tasks, headerRows, rows }: FormInstance): Narrative[] {
  const found: Narrative[] = [];
  const last = rows.at(-1)?.row ?? headerRows.bottom;
  for (let row = area.top; row <= area.bottom; row++) {
    if (row >= headerRows.top && row <= last) continue;
    for (let col = area.left; col <= area.right; col++) {
      const cell = { row, col };
      const value = grid.value(row, col);
      if (typeof value !== 'string' || squeeze(value).length < FEWEST_CHARS) continue;
      if ((funds && contains(funds.area, cell)) || (tasks && contains(tasks.area, cell))) continue;
      const amounts = amountsIn(value).filter(({ isEach }) => !isEach);
      if (amounts.length > 0) found.push({ cell, amounts });
    }
  }
  return found;
}

const ABOUT_BEFORE = /(?:约|近|逾|超过?|超出|达到?)$/;
const ABOUT_AFTER = /^(?:左右|上下|余|多)/;
/** What 约 and 左右 leave open, as a share. */
const ABOUT = 0.05;

/** True when an amount of a text says the same as a figure in 万元: exactly, rounded as it is written, or about. */
export function saysAmount(money: MoneyInText, wan: number, tolerance: number): boolean {
  const named = inWan(money);
  if (agree(named, wan, tolerance) || isRounded(money.number, decimal(wan).div(money.perWan).toNumber()))
    return true;
  const ratio = quotient(named, wan);
  const isAbout = ABOUT_BEFORE.test(money.before) || ABOUT_AFTER.test(money.after);
  return isAbout && ratio !== null && agree(ratio, 1, ABOUT);
}

const YEAR_WORDS = '(?:本项目|该项目|项目|年度|本年度?|全年|当年|申报|计划|预计)*';
/** Names of all the money of the year, where a clause begins with them. */
const TOTAL_OF_YEAR = new RegExp(
  `^${YEAR_WORDS}(?:(?:申请|安排|批复|预算|所需|需要|需)?(?:财政)?(?:资金|预算|经费)(?:总额|总量|总计|合计|共计|总数|总预算)|(?:年度|本年度?|全年|当年)预算(?:数|金额|资金)?|申请(?:财政)?资金总?额?|总(?:预算|资金|经费))` +
    '(?:为|是|共|共计|总计|约|达|:|人民币)*$',
);
const OTHER_YEARS = /上年|去年|往年|历年|累计|以前年度|中期|[两二三四五]年/;
const TOTAL_INVESTMENT = new RegExp(
  `^${YEAR_WORDS}(?:计划|概算|估算|批复|预算)?(?:总投资|投资总额|投资总?概算)(?:额|金额)?(?:为|是|共|共计|约|达|:|人民币)*$`,
);

/** What an amount is called in its clause: all the money of this year, all the investment, or something else. */
export function roleOf({ before }: MoneyInText, year: number | null): 'year' | 'investment' | null {
  if (OTHER_YEARS.test(before)) return null;
  const named = /((?:19|20)\d{2})年/.exec(before)?.[1];
  if (named !== undefined && Number(named) !== year) return null;
  const clause = before.replace(/(?:19|20)\d{2}年(?:度)?/, '');
  if (TOTAL_OF_YEAR.test(clause)) return 'year';
  return TOTAL_INVESTMENT.test(clause) ? 'investment' : null;
}
