import { product, quotient, RATE_DIGITS, roundHalfUp } from '../../measures';
import type { LocalizedText } from '../../text';
import { basis, defineRule, gapParam } from '../define';
import { replacement } from '../reading/replacement';
import { executionIn } from './figures';
import { readRate, writingOf, type RateWriting } from './execution-rate';

const misreadings: Readonly<Record<Exclude<RateWriting, 'percent'>, LocalizedText>> = {
  ratio: {
    zh: '执行率填为 {{stored}}，没有百分号，容易看成 {{stored}}%；请写成 {{rate}}。',
    en: 'The rate reads {{stored}} without a percent sign and may be taken for {{stored}}%; write {{rate}}.',
  },
  points: {
    zh: '执行率填为 {{stored}}，没有百分号；请写成 {{rate}}。',
    en: 'The rate reads {{stored}} without a percent sign; write {{rate}}.',
  },
  hundredfold: {
    zh: '执行率显示为 {{stored}}%，多乘了 100；应为 {{rate}}。',
    en: 'The rate shows {{stored}}%, a hundred times too much; it is {{rate}}.',
  },
};

/** The rate is right but written so that a reader or an import takes it for another. 0 and 1 speak for themselves. */
export const jx126 = defineRule({
  id: 'JX126',
  scope: 'form',
  severity: 'warning',
  forms: ['M', 'S'],
  basis: basis.good,
  params: { tolerancePoints: 0.01 },
  paramFields: {
    tolerancePoints: gapParam('执行率允许的尾差', 'Difference that rounding may leave in the rate'),
  },
  title: {
    zh: '执行率应以百分数填写',
    en: 'The execution rate is written as a percentage',
  },
  advice: {
    zh: '写成“73.17%”，或填 0.7317 并设为百分比格式。',
    en: 'Write "73.17%", or enter 0.7317 in a cell with a percent format.',
  },
  messages: misreadings,
  check({ form, profile, params, report }) {
    const { funds } = form;
    const header = funds?.columns.get('executionRate')?.header.value;
    if (!funds || header === undefined) return;
    // 执行率（%） has the sign in its head; B/A×100% is how it is reckoned, and says nothing about the cells.
    const isHeadedPercent = /[（(][%％][)）]/.test(String(header));
    for (const row of funds.rows) {
      const rate = executionIn(row, funds, profile)?.rate ?? null;
      const cell = row.cell('executionRate');
      const typed = form.grid.cell(cell.row, cell.col);
      const stored = readRate({ ...typed, value: row.value('executionRate') });
      const shown = stored.percent ?? stored.bare;
      if (rate === null || shown === null || stored.bare === 0 || stored.bare === 1) continue;
      const writing = writingOf(stored, rate, Number(params['tolerancePoints']));
      if (writing === null || writing === 'percent') continue;
      if (writing === 'points' && isHeadedPercent) continue;
      const points =
        writing === 'ratio' ? product(shown, 100) : writing === 'points' ? shown : quotient(shown, 100)!;
      const isPercentCell = typed.format?.includes('%') ?? false;
      report({
        message: writing,
        cell,
        data: { stored: shown, rate: `${roundHalfUp(points, RATE_DIGITS)}%` },
        expected: `${roundHalfUp(points, RATE_DIGITS)}%`,
        actual: typed.value,
        fix: replacement(
          form,
          cell,
          isPercentCell ? roundHalfUp(points / 100, RATE_DIGITS + 2) : `${roundHalfUp(points, RATE_DIGITS)}%`,
          true,
        ),
      });
    }
  },
});
