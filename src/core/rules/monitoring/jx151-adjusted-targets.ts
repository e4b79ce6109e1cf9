import { difference } from '../../measures';
import { isBlankText, squeeze, textOf } from '../../indicator';
import type { Address } from '../../grid';
import type { FormContext } from '../../audit/types';
import type { IndicatorRow } from '../../recognise/types';
import { basis, defineRule } from '../define';
import { amountTolerance, figureOf, totalRow } from '../funds/figures';
import { activeRows } from '../weights/points';

/** Where the budget of a project changes, its goals follow: a form that prints both columns shows both. */
export const jx151 = defineRule({
  id: 'JX151',
  scope: 'form',
  severity: 'warning',
  forms: ['J', 'M'],
  basis: basis.report2020,
  title: {
    zh: '预算调整的，绩效目标应同步调整',
    en: 'Where the budget is adjusted, the targets are too',
  },
  advice: {
    zh: '按调整后的预算重新测算指标值，填入调整后指标值；确实不影响目标的，在调整原因中说明。',
    en: 'Work out the targets anew for the adjusted budget; where they are not affected, say so among the reasons.',
  },
  messages: {
    unchanged: {
      zh: '预算由 {{before}} 调整为 {{after}}，但没有一个指标值作相应调整，也没有说明原因。',
      en: 'The budget was adjusted from {{before}} to {{after}}, but no target was, and no reason is given.',
    },
  },
  needs: ['target', 'adjustedTarget'],
  check(ctx) {
    const { form, facts, report } = ctx;
    const change = changeOf(ctx);
    const rows = activeRows(form.rows, facts);
    if (!change || rows.length === 0) return;
    if (rows.some((row) => isAdjusted(row) || isExplained(row)) || isGoalAdjusted(ctx)) return;
    report({
      message: 'unchanged',
      cell: change.cell,
      data: { before: change.before, after: change.after },
      actual: change.after,
    });
  },
});

/** The budget before and after; `null` where it was not adjusted, or the form does not say both. */
function changeOf({ form, profile }: FormContext): { before: number; after: number; cell: Address } | null {
  const { funds } = form;
  const row = funds && totalRow(funds);
  if (!funds || !row) return null;
  const before = figureOf(row, 'initialBudget').number;
  const after = figureOf(row, 'annualBudget').number;
  if (before === null || after === null) return null;
  const isSame = Math.abs(difference(after, before)) <= amountTolerance(funds, profile);
  return isSame ? null : { before, after, cell: row.cell('annualBudget') };
}

function isAdjusted(row: IndicatorRow): boolean {
  const [before, after] = [textOf(row.value('target')), textOf(row.value('adjustedTarget'))];
  return after !== null && (before === null || squeeze(before) !== squeeze(after));
}

function isExplained(row: IndicatorRow): boolean {
  return (['reason', 'remark'] as const).some((column) => !isBlankText(row.value(column)));
}

/** Some put the change into the words of the goal. */
function isGoalAdjusted({ form }: FormContext): boolean {
  const text = (id: 'expectedGoal' | 'adjustedGoal') => textOf(form.goals.get(id)?.value ?? null);
  const after = text('adjustedGoal');
  return after !== null && after !== text('expectedGoal');
}
