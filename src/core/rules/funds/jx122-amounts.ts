import { basis, defineRule } from '../define';
import { AMOUNT_COLUMNS, figureOf } from './figures';

/**
 * Amounts of the 资金 block are numbers, not negative, and the total's 全年预算数 and 执行数 are there.
 * A source without an amount means that there is none of it; 年初预算数 is missing on many official prints.
 */
export const jx122 = defineRule({
  id: 'JX122',
  scope: 'form',
  severity: 'error',
  forms: ['T', 'M', 'S'],
  basis: basis.good,
  title: {
    zh: '资金数额应为不小于零的数字，总额不得为空',
    en: 'Amounts are numbers of zero or more, and the total is not blank',
  },
  advice: {
    zh: '只填数字，单位写在表头；负数和文字请改为实际数额。',
    en: 'Enter the number alone, the unit belongs in the header; replace negative amounts and words.',
  },
  messages: {
    blank: {
      zh: '“{{row}}”的“{{column}}”为空，请填写数额。',
      en: '"{{column}}" of "{{row}}" is blank; enter the amount.',
    },
    text: {
      zh: '“{{row}}”的“{{column}}”填的是“{{value}}”，不是数字，请只填数额。',
      en: '"{{column}}" of "{{row}}" holds "{{value}}", which is no number; enter the amount alone.',
    },
    negative: {
      zh: '“{{row}}”的“{{column}}”为负数 {{value}}，请核对。',
      en: '"{{column}}" of "{{row}}" is negative ({{value}}); check it.',
    },
  },
  // A negative amount is no sum of anything, and what follows from it is the same mistake.
  supersedes: ['JX120', 'JX123', 'JX124', 'JX128', 'JX129', 'JX130', 'JX131'],
  check({ form, report }) {
    const { funds } = form;
    if (!funds) return;
    for (const row of funds.rows) {
      for (const column of AMOUNT_COLUMNS) {
        const header = funds.columns.get(column)?.header.value;
        if (header === undefined) continue;
        const figure = figureOf(row, column);
        const names = { row: String(row.label.value ?? ''), column: String(header) };
        const at = { cell: row.cell(column), actual: figure.value };
        if (figure.isBlank) {
          if (row.id === 'total' && column !== 'initialBudget')
            report({ message: 'blank', data: names, ...at });
        } else if (figure.number === null) {
          report({ message: 'text', data: { ...names, value: String(figure.value) }, ...at });
        } else if (figure.number < 0) {
          report({ message: 'negative', data: { ...names, value: figure.number }, ...at });
        }
      }
    }
  },
});
