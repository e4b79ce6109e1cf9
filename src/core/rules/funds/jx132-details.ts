import type { FormContext } from '../../audit/types';
import type { FundRow, FundsBlock } from '../../recognise/types';
import { amountsIn, inWan, readNumber, squeeze } from '../../indicator';
import { agree, product, sum } from '../../measures';
import { YUAN_PER_WAN } from '../../recognise/amounts';
import { basis, defineRule } from '../define';
import { areaOf } from '../reading/areas';
import { detailTableOf } from './detail-table';
import { amountTolerance, figureOf, totalRow } from './figures';
import { isOtherUnit } from './other-unit';

/** Words of a list that does not mean to be complete, or that counts something twice. */
const INCOMPLETE = /其中|主要|等|每|均|包括|含|另|余|约/;
/** "854万元（修路400万元，供水454万元）" in the cell of the total: the bracket lists what it is made of. */
function checkList(row: FundRow, { report }: FormContext): void {
  const value = row.value('annualBudget');
  if (typeof value !== 'string') return;
  const match = /^([^()]+)\(([^()]+)\)$/.exec(squeeze(value));
  if (!match || INCOMPLETE.test(match[2]!)) return;
  const [whole, again] = amountsIn(match[1]!);
  const parts = amountsIn(match[2]!);
  if (!whole || again || parts.length < 2 || parts.some(({ isEach }) => isEach)) return;
  const total = inWan(whole);
  const all = sum(parts.map(inWan))!;
  if (agree(all, total, 0.5 * (parts.length + 1) * Math.min(whole.perWan, 0.01)) || isOtherUnit(all, total))
    return;
  report({
    message: 'list',
    cell: row.cell('annualBudget'),
    data: { total: whole.text, parts: `${all}万元` },
    actual: value,
  });
}

/** Rows printed below a source for what it is made of, by the position of the source. */
function breakdownOf({ rows }: FundsBlock, source: FundRow): FundRow[] {
  const below = rows.slice(rows.indexOf(source) + 1);
  const end = below.findIndex(({ id }) => id !== 'breakdown');
  return end < 0 ? below : below.slice(0, end);
}

/** A source that the total is complete with cannot be less than what is listed below it. */
function checkBreakdown(funds: FundsBlock, total: number, { profile, report }: FormContext): void {
  const tolerance = amountTolerance(funds, profile);
  const amount = (row: FundRow) => figureOf(row, 'annualBudget').number;
  const sources = funds.rows.filter(({ id }) => id !== 'total' && id !== 'breakdown');
  const ofSources = sum(sources.map(amount));
  // Only where the named sources make up the total are the other rows parts of them.
  if (ofSources === null || !agree(ofSources, total, tolerance)) return;
  for (const source of sources) {
    const whole = amount(source);
    const parts = breakdownOf(funds, source).filter((row) => amount(row) !== null);
    const all = sum(parts.map(amount)) ?? 0;
    if (whole === null || parts.length < 2 || all <= whole + tolerance) continue;
    if (isOtherUnit(all, whole)) continue;
    report({
      message: 'source',
      cell: source.cell('annualBudget'),
      cells: parts.map((row) => areaOf(row.cell('annualBudget'))),
      data: { row: String(source.label.value ?? ''), total: whole, parts: all },
      expected: all,
      actual: whole,
    });
  }
}

/** A spending plan on the form adds up to its own 合计, and to the money that is applied for. */
function checkTable(funds: FundsBlock | null, { form, profile, report }: FormContext): void {
  const table = detailTableOf(form);
  if (!table) return;
  const unit = table.unit ?? funds?.unit ?? '万元';
  const tolerance = amountTolerance({ unit }, profile);
  const all = sum(table.items.map(({ amount }) => amount))!;
  const cells = table.items.map(({ cell }) => areaOf(cell));
  if (table.total && !agree(all, table.total.amount, tolerance)) {
    const { amount, cell } = table.total;
    report({
      message: 'own',
      cell,
      cells,
      data: { total: amount, parts: all },
      expected: all,
      actual: amount,
    });
    return;
  }
  const total = funds && totalRow(funds);
  const applied = total ? figureOf(total, 'annualBudget').number : null;
  if (!total || applied === null) return;
  // A plan may be for one source only, or for all years; in another unit than its head says it is JX135's.
  const figures = [
    ...funds.rows.map((row) => figureOf(row, 'annualBudget').number),
    readNumber(funds.midTermTotal?.value ?? null).number,
  ].filter((figure) => figure !== null);
  const factor = funds.unit === unit ? 1 : unit === '元' ? YUAN_PER_WAN : 1 / YUAN_PER_WAN;
  const inUnit = figures.map((figure) => product(figure, factor));
  if (inUnit.some((figure) => agree(all, figure, tolerance) || isOtherUnit(all, figure))) return;
  report({
    message: 'table',
    // Without a sum of its own, a plan may leave some items out.
    ...(!table.total && { severity: 'warning' as const }),
    cell: total.cell('annualBudget'),
    cells,
    data: { total: `${applied}${funds.unit}`, parts: `${all}${unit}` },
    actual: applied,
  });
}

/** What the money is to be spent on adds up to what is applied for. */
export const jx132 = defineRule({
  id: 'JX132',
  scope: 'form',
  severity: 'error',
  forms: ['T'],
  basis: basis.publishedForms,
  title: {
    zh: '资金明细之和应等于申请总额',
    en: 'The details of the funds add up to the amount applied for',
  },
  advice: {
    zh: '逐项核对明细与总额，改正填错或漏列的一项。',
    en: 'Check the details against the total and correct what is wrong or missing.',
  },
  messages: {
    table: {
      zh: '表中明细合计 {{parts}}，申请总额为 {{total}}。',
      en: 'The details of the form add up to {{parts}}, the amount applied for is {{total}}.',
    },
    own: {
      zh: '明细合计填为 {{total}}，各项相加为 {{parts}}。',
      en: 'The total of the details reads {{total}}, its items add up to {{parts}}.',
    },
    list: {
      zh: '总额为 {{total}}，括号内各项相加为 {{parts}}。',
      en: 'The total reads {{total}}, what its bracket lists adds up to {{parts}}.',
    },
    source: {
      zh: '“{{row}}”为 {{total}}，其下所列各项相加为 {{parts}}。',
      en: '"{{row}}" reads {{total}}, the rows below it add up to {{parts}}.',
    },
  },
  check(context) {
    const { funds } = context.form;
    const row = funds && totalRow(funds);
    if (row) {
      checkList(row, context);
      const total = figureOf(row, 'annualBudget').number;
      if (total !== null) checkBreakdown(funds, total, context);
    }
    checkTable(funds, context);
  },
});
