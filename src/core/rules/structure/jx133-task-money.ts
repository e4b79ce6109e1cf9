import { agree, difference, sum } from '../../measures';
import { readNumber } from '../../indicator';
import type { TaskColumnId } from '../../forms/types';
import type { TaskRow } from '../../recognise/types';
import { basis, defineRule } from '../define';
import { amountTolerance } from '../funds/figures';
import { errorIn } from '../reading/errors';
import { replacement } from '../reading/replacement';

const AMOUNTS = ['totalAmount', 'fiscalAmount', 'otherAmount'] as const satisfies readonly TaskColumnId[];

const figure = (row: TaskRow, column: TaskColumnId) => readNumber(row.value(column)).number;

/** The money of the tasks adds up, down to the sum and across to each task's total. */
export const jx133 = defineRule({
  id: 'JX133',
  scope: 'form',
  severity: 'error',
  forms: ['D'],
  basis: basis.good,
  title: {
    zh: '年度主要任务的预算金额应相加一致',
    en: 'The money of the tasks of the year adds up',
  },
  advice: {
    zh: '核对各项任务的预算金额与合计、总额与财政拨款和其他资金，改正填错的一项。',
    en: 'Check the amounts of the tasks against the sum, and each total against its sources.',
  },
  messages: {
    total: {
      zh: '金额合计为 {{total}}，各项任务相加为 {{sum}}，相差 {{gap}}。',
      en: 'The sum reads {{total}}, the tasks add up to {{sum}}, a difference of {{gap}}.',
    },
    task: {
      zh: '总额为 {{total}}，财政拨款与其他资金相加为 {{sum}}，相差 {{gap}}。',
      en: 'The total is {{total}}, its sources add up to {{sum}}, a difference of {{gap}}.',
    },
  },
  check({ form, profile, report }) {
    const { tasks } = form;
    if (!tasks) return;
    const tolerance = amountTolerance(tasks, profile);
    const compare = (message: 'total' | 'task', row: TaskRow, column: TaskColumnId, parts: number | null) => {
      const total = figure(row, column);
      if (total === null || parts === null || agree(total, parts, tolerance)) return;
      const cell = row.cell(column);
      report({
        message,
        cell,
        data: { total, sum: parts, gap: difference(total, parts) },
        expected: parts,
        actual: total,
        fix: replacement(form, cell, parts, false),
      });
    };
    for (const row of tasks.rows) {
      const [fiscal, other] = [figure(row, 'fiscalAmount'), figure(row, 'otherAmount')];
      // A source that is not told may be what is left.
      if (fiscal !== null && (other !== null || !tasks.columns.has('otherAmount')))
        compare('task', row, 'totalAmount', sum([fiscal, other]));
    }
    for (const column of AMOUNTS) {
      // What shows an error has an amount that nobody can see: JX245 speaks of it.
      if (tasks.rows.some((row) => errorIn(row.value(column)) !== null)) continue;
      if (tasks.total)
        compare('total', tasks.total, column, sum(tasks.rows.map((row) => figure(row, column))));
    }
  },
});
