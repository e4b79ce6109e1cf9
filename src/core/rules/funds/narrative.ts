import { contains } from '../../address';
import type { Address } from '../../grid';
import { amountsIn, inWan, squeeze, type MoneyInText } from '../../indicator';
import { agree, decimal, quotient } from '../../measures';
import type { FormInstance } from '../../recognise/types';
import { anchorOf } from '../reading/merged';
import { isRounded } from '../reading/rounding';

/** A text in which a clerk tells what the project is about, with the amounts that it names, prices left out. */
export interface Narrative {
  readonly cell: Address;
  readonly amounts: readonly MoneyInText[];
}

/** Shorter cells are labels and values. */
const FEWEST_CHARS = 8;

/** Labels of texts about the project itself; what a document orders is told under 立项依据 and the like. */
const ABOUT_PROJECT = /概况|概述|内容|简介|说明|情况|目标|用途|方案/;
const ABOUT_ORDERS = /依据|文号|政策|背景|必要性/;

/** The nearest text to the left of a cell: its label. */
function labelLeftOf({ grid, area }: FormInstance, { row, col }: Address): string {
  for (let at = col - 1; at >= area.left; at--) {
    const anchor = anchorOf(grid, { row, col: at });
    const value = grid.value(anchor.row, anchor.col);
    if (typeof value === 'string') return squeeze(value);
  }
  return '';
}

/**
 * The texts of a paper form that tell what the project is about (goals, overviews); those of its money and its
 * indicators are none.
 */
export function narrativesOf(form: FormInstance): Narrative[] {
  const { grid, area, funds, tasks, goals, headerRows } = form;
  const isGoal = ({ row, col }: Address) =>
    [...goals.values()].some(({ cell }) => cell.row === row && cell.col === col);
  const found: Narrative[] = [];
  for (let row = area.top; row < headerRows.top; row++) {
    for (let col = area.left; col <= area.right; col++) {
      const cell = { row, col };
      const value = grid.value(row, col);
      if (typeof value !== 'string' || squeeze(value).length < FEWEST_CHARS) continue;
      if ((funds && contains(funds.area, cell)) || (tasks && contains(tasks.area, cell))) continue;
      const label = isGoal(cell) ? '目标' : labelLeftOf(form, cell);
      if (!ABOUT_PROJECT.test(label) || ABOUT_ORDERS.test(label)) continue;
      found.push({ cell, amounts: amountsIn(value).filter(({ isEach }) => !isEach) });
    }
  }
  return found;
}

const ABOUT_BEFORE = /(?:约[为计合达]?|近|逾|超过?|超出|达到?)$/;
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
/**
 * Names of all the money of the year, where a clause holds nothing else: 上年资金总额 and 省级资金总额 are the money of
 * other years and of others.
 */
const TOTAL_OF_YEAR = new RegExp(
  `^${YEAR_WORDS}(?:(?:申请|安排|批复|预算|所需|需要|需)?(?:财政)?(?:资金|预算|经费)(?:总额|总量|总计|合计|共计|总数|总预算)|(?:年度|本年度?|全年|当年)预算(?:数|金额|资金)?|申请(?:财政)?资金总?额?|总(?:预算|资金|经费))` +
    '(?:为|是|共|共计|总计|约|达|:|人民币)*$',
);
const TOTAL_INVESTMENT = new RegExp(
  `^${YEAR_WORDS}(?:计划|概算|估算|批复|预算)?(?:总投资|投资总额|投资总?概算)(?:额|金额)?(?:为|是|共|共计|约|达|:|人民币)*$`,
);

/** What an amount is called in its clause: all the money of this year, all the investment, or something else. */
export function roleOf({ before }: MoneyInText, year: number | null): 'year' | 'investment' | null {
  const named = /((?:19|20)\d{2})年/.exec(before)?.[1];
  if (named !== undefined && Number(named) !== year) return null;
  const clause = before.replace(/(?:19|20)\d{2}年(?:度)?/, '');
  if (TOTAL_OF_YEAR.test(clause)) return 'year';
  return TOTAL_INVESTMENT.test(clause) ? 'investment' : null;
}
