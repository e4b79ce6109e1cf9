import { executionRate, product, RATE_DIGITS, roundHalfUp } from '../../measures';
import type { CellValue } from '../../grid';
import { basis, defineRule, gapParam } from '../define';
import { replacement } from '../reading/replacement';
import { areaOf } from '../reading/areas';
import { figureOf, executionIn, totalRow } from './figures';
import { isOtherUnit } from './other-unit';
import { readRate, writingOf } from './execution-rate';

const PERCENT_DIGITS = RATE_DIGITS - 2;

/** A computed rate as the clerk wrote the stored one, so that a fix changes the figure and not its look. */
function inTheWritingOf(stored: CellValue, format: string | undefined, rate: number): CellValue {
  const percent = roundHalfUp(product(rate, 100), PERCENT_DIGITS);
  const isRatio = format?.includes('%') || (typeof stored === 'number' && Math.abs(stored) <= 1);
  if (typeof stored === 'number') return isRatio ? roundHalfUp(rate, RATE_DIGITS) : percent;
  if (stored === null && isRatio) return roundHalfUp(rate, RATE_DIGITS);
  return `${percent.toFixed(PERCENT_DIGITS)}%`;
}

/** 执行率 is 执行数 ÷ 全年预算数. An undefined rate (0 of 0) may read anything or nothing. */
export const jx125 = defineRule({
  id: 'JX125',
  scope: 'form',
  severity: 'error',
  forms: ['M', 'S'],
  basis: { zh: `${basis.peers.zh}、${basis.report2020.zh}`, en: 'Peer practice; annual report 2020' },
  params: { tolerancePoints: 0.01 },
  paramFields: {
    tolerancePoints: gapParam('执行率允许的尾差', 'Difference that rounding may leave in the rate'),
  },
  title: {
    zh: '执行率应等于执行数除以预算数',
    en: 'The execution rate is the executed amount divided by the budget',
  },
  advice: {
    zh: '按全年执行数÷全年预算数重新计算执行率；如执行数或预算数有误，先改正数额。',
    en: 'Recompute the rate as executed ÷ annual budget; if an amount is wrong, correct the amount first.',
  },
  messages: {
    mismatch: {
      zh: '“{{row}}”执行率填为 {{stored}}，按 {{executed}}÷{{budget}} 应为 {{rate}}。',
      en: '"{{row}}": the rate reads {{stored}}, but {{executed}} ÷ {{budget}} is {{rate}}.',
    },
    initialBudget: {
      zh: '“{{row}}”执行率 {{stored}} 是按年初预算数算的；按全年预算数 {{executed}}÷{{budget}} 应为 {{rate}}。',
      en: '"{{row}}": {{stored}} is taken of the initial budget; of the annual budget, {{executed}} ÷ {{budget}}, it is {{rate}}.',
    },
    text: {
      zh: '“{{row}}”执行率填的是“{{stored}}”，不是比率；按 {{executed}}÷{{budget}} 应为 {{rate}}。',
      en: '"{{row}}": the rate reads "{{stored}}", which is no rate; {{executed}} ÷ {{budget}} is {{rate}}.',
    },
    blank: {
      zh: '“{{row}}”执行率为空，按 {{executed}}÷{{budget}} 应为 {{rate}}。',
      en: '"{{row}}": the rate is blank; {{executed}} ÷ {{budget}} is {{rate}}.',
    },
  },
  supersedes: ['JX242'],
  check({ form, profile, params, report }) {
    const { funds } = form;
    if (!funds?.columns.has('executionRate')) return;
    const tolerance = Number(params['tolerancePoints']);
    const total = totalRow(funds);
    for (const row of funds.rows) {
      const execution = executionIn(row, funds, profile);
      if (!execution || execution.rate === null) continue;
      const cell = row.cell('executionRate');
      const typed = form.grid.cell(cell.row, cell.col);
      const stored = readRate({ ...typed, value: row.value('executionRate') });
      // Only the total has to state its rate; sources often leave theirs out.
      if (stored.isBlank ? row !== total : writingOf(stored, execution.rate, tolerance) !== null) continue;
      // A rate that is right but for a factor of 10 000 has amounts in two units: JX135.
      if (stored.percent !== null && isOtherUnit(product(execution.rate, 100), stored.percent)) continue;
      const initial = figureOf(row, 'initialBudget').number;
      const ofInitial = executionRate(execution.executed.number, initial);
      const isOfInitial = ofInitial !== null && writingOf(stored, ofInitial, tolerance) !== null;
      const isNumber = stored.percent !== null || stored.bare !== null;
      report({
        message: stored.isBlank ? 'blank' : !isNumber ? 'text' : isOfInitial ? 'initialBudget' : 'mismatch',
        ...(stored.isBlank && { severity: 'warning' as const }),
        cell,
        cells: [areaOf(row.cell('executed')), areaOf(row.cell(execution.budgetColumn))],
        data: {
          row: String(row.label.value ?? ''),
          stored:
            stored.percent === null
              ? (typed.value as string | number | null)
              : `${roundHalfUp(stored.percent, 4)}%`,
          executed: execution.executed.number,
          budget: execution.budget.number,
          rate: `${roundHalfUp(product(execution.rate, 100), PERCENT_DIGITS).toFixed(PERCENT_DIGITS)}%`,
        },
        expected: roundHalfUp(execution.rate, RATE_DIGITS),
        actual: typed.value,
        fix: replacement(form, cell, inTheWritingOf(typed.value, typed.format, execution.rate), true),
      });
    }
  },
});
