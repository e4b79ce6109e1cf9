import { agree, difference, product, sum } from '../../measures';
import { squeeze } from '../../indicator';
import type { FormInstance, FundRow, FundsBlock } from '../../recognise/types';
import { basis, defineRule, numberParam, shareParam } from '../define';
import { areaOf } from '../reading/areas';
import { amountTolerance, figureOf, totalRow } from './figures';
import { amountBySources } from './sources';

const MONEY = '(?:预算|资金|经费|指标|金额|拨款)';
/** Words by which a form says that its budget was changed, and why. */
const ADJUSTED = new RegExp(
  `${MONEY}[^。；;]{0,10}调整|调整[^。；;]{0,6}${MONEY}|调增|调减|追加|追减|压减|核减|收回|增拨|下达|结转|中央|上级|补助`,
);

/** True when a text outside of the 资金 block's own labels speaks of an adjustment. */
function speaksOfIt({ grid, area }: FormInstance, { rows, columns }: FundsBlock): boolean {
  const labels = new Set<unknown>([
    ...rows.map(({ label }) => label.value),
    ...[...columns.values()].map(({ header }) => header.value),
  ]);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let col = area.left; col <= area.right; col++) {
      const value = grid.value(row, col);
      if (typeof value === 'string' && !labels.has(value) && ADJUSTED.test(squeeze(value))) return true;
    }
  }
  return false;
}

const isPositive = (amount: number | null): amount is number => amount !== null && amount > 0;

/** Money of another year in the annual budget is an adjustment that has its own row. */
function isCarriedOver({ rows }: FundsBlock, gap: number, tolerance: number): boolean {
  const carried = rows.find(({ id }) => id === 'carriedOver');
  const amount = carried ? figureOf(carried, 'annualBudget').number : null;
  return amount !== null && agree(amount, gap, tolerance);
}

/**
 * 全年预算数 is the initial budget and what was added or taken away. Where the form prints the adjustment the
 * three are added up, a cut with or without its minus; elsewhere a difference that no word explains is a hint.
 */
export const jx129 = defineRule({
  id: 'JX129',
  scope: 'form',
  severity: 'warning',
  forms: ['S'],
  basis: basis.platform,
  params: { noticeableShare: 0.1 },
  paramFields: {
    noticeableShare: shareParam(
      '调整超过年初预算的多少要说明',
      'Adjustment, of the initial budget, to be explained',
    ),
  },
  title: {
    zh: '全年预算数应等于年初预算数加减调整数',
    en: 'The annual budget is the initial one with its adjustments',
  },
  advice: {
    zh: '核对年初预算数、调整数和全年预算数；有调整的写明追加或调减的原因和文号。',
    en: 'Check the three amounts; where the budget was adjusted, say why and by which document.',
  },
  messages: {
    sum: {
      zh: '“{{row}}”年初预算数 {{initial}}、调整数 {{adjustment}}，全年预算数却为 {{annual}}。',
      en: '"{{row}}": the initial budget is {{initial}}, the adjustment {{adjustment}}, yet the annual budget {{annual}}.',
    },
    unexplained: {
      zh: '全年预算数 {{annual}} 与年初预算数 {{initial}} 相差 {{gap}}，表中没有说明调整原因。',
      en: 'The annual budget ({{annual}}) differs from the initial one ({{initial}}) by {{gap}}, and the form gives no reason.',
    },
  },
  check({ form, profile, params, report }) {
    const { funds } = form;
    const total = funds && totalRow(funds);
    if (!total || !funds.columns.has('initialBudget') || !funds.columns.has('annualBudget')) return;
    const tolerance = amountTolerance(funds, profile);
    const amountsOf = (row: FundRow) => ({
      initial: figureOf(row, 'initialBudget').number,
      annual: figureOf(row, 'annualBudget').number,
    });
    if (funds.columns.has('adjustment')) {
      for (const row of [total, ...funds.rows]) {
        const { initial, annual } = amountsOf(row);
        const adjustment = figureOf(row, 'adjustment').number;
        if (initial === null || annual === null || adjustment === null) continue;
        const isRight =
          agree(annual, sum([initial, adjustment])!, tolerance) ||
          agree(annual, difference(initial, adjustment), tolerance);
        if (isRight) continue;
        report({
          message: 'sum',
          cell: row.cell('annualBudget'),
          cells: [areaOf(row.cell('initialBudget')), areaOf(row.cell('adjustment'))],
          data: { row: String(row.label.value ?? ''), initial, adjustment, annual },
          actual: annual,
        });
        // A wrong source makes its total wrong, or the other way round: one of them is enough.
        return;
      }
      return;
    }
    const { initial, annual } = amountsOf(total);
    // Where nothing was budgeted at first, the project came during the year.
    if (!isPositive(initial) || !isPositive(annual)) return;
    const gap = difference(annual, initial);
    const gapBySources = difference(amountBySources(annual, funds, 'annualBudget', profile), initial);
    const noticeable = Math.max(tolerance, product(initial, numberParam(params, 'noticeableShare')));
    if (Math.min(Math.abs(gap), Math.abs(gapBySources)) <= noticeable) return;
    if (isCarriedOver(funds, gap, tolerance) || speaksOfIt(form, funds)) return;
    report({
      message: 'unexplained',
      severity: 'info',
      cell: total.cell('annualBudget'),
      cells: [areaOf(total.cell('initialBudget'))],
      data: { initial, annual, gap: Math.abs(gap) },
      actual: annual,
    });
  },
});
