import { agree } from '../../measures';
import { amountInWan } from '../../recognise/amounts';
import type { StageTable } from '../../audit/dossier-types';
import { basis, defineRule } from '../define';
import { totalRow } from '../funds/figures';
import { withApprovedTargets, placeOf } from './earlier';

/** 年度资金总额 of a form in 万元, from the first of these columns that has one. */
function totalOf({ form: { funds } }: StageTable, ...columns: readonly ('initialBudget' | 'annualBudget')[]) {
  const row = funds && totalRow(funds);
  if (!funds || !row) return null;
  for (const column of columns) {
    const amount = funds.columns.has(column) ? amountInWan(row.value(column), funds.unit) : null;
    if (amount !== null) return { amount, cell: row.cell(column), typed: row.value(column) };
  }
  return null;
}

/** The budget that the year began with is the one that was approved with the targets. */
export const jx128 = defineRule({
  id: 'JX128',
  scope: 'cross',
  severity: 'warning',
  forms: ['S'],
  requires: ['earlierStage'],
  basis: basis.good,
  title: {
    zh: '自评表的年初预算数应等于目标表的年度资金总额',
    en: 'The initial budget of the self-evaluation equals the year’s funds of the target form',
  },
  advice: {
    zh: '核对两张表；年初预算数填批复数，追加追减反映在全年预算数中。',
    en: 'Compare both tables; the initial budget is what was approved, changes belong to the annual budget.',
  },
  messages: {
    differs: {
      zh: '年初预算数为 {{amount}} 万元，批复的目标表（{{sheet}}）年度资金总额为 {{approved}} 万元。',
      en: 'The initial budget is {{amount}} 万元, the approved target table ({{sheet}}) has {{approved}} 万元 for the year.',
    },
  },
  check(ctx) {
    for (const { approved, later } of withApprovedTargets(ctx)) {
      if (later.stage !== '自评') continue;
      const found = totalOf(later, 'initialBudget');
      const wanted = totalOf(approved, 'annualBudget', 'initialBudget');
      if (!found || !wanted || agree(found.amount, wanted.amount, ctx.profile.amounts.tolerance)) continue;
      ctx.report(later.workbook, later.form.sheet, {
        message: 'differs',
        cell: found.cell,
        data: { amount: found.amount, approved: wanted.amount, sheet: placeOf(approved) },
        actual: found.typed,
      });
    }
  },
});
