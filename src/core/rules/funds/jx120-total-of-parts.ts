import { agree, difference, sum } from '../../measures';
import type { FundRow } from '../../recognise/types';
import { basis, defineRule } from '../define';
import { replacement } from '../reading/replacement';
import { areaOf } from '../reading/areas';
import { AMOUNT_COLUMNS, amountTolerance, figureOf, totalRow, type AmountColumn } from './figures';

/** Beyond this many nested rows the ways of leaving some out are not tried one by one. */
const MAX_OPTIONAL = 12;

/**
 * True when the total is the sum of the parts. Rows of a source's own breakdown ("其中：中央") may stand
 * below it and are counted already, so any of them may be left out; each standard source may not.
 */
function addsUp(total: number, required: readonly number[], optional: readonly number[], tolerance: number) {
  const base = sum(required) ?? 0;
  if (agree(total, sum([base, ...optional]) ?? 0, tolerance)) return true;
  const choices = 2 ** Math.min(optional.length, MAX_OPTIONAL);
  for (let choice = 0; choice < choices; choice++) {
    const taken = optional.filter((_, index) => (choice >> index) & 1);
    if (required.length + taken.length > 0 && agree(total, sum([base, ...taken]) ?? 0, tolerance))
      return true;
  }
  return false;
}

function partsIn(rows: readonly FundRow[], column: AmountColumn) {
  const seen = new Set<string>();
  const required: number[] = [];
  const optional: number[] = [];
  for (const row of rows) {
    if (row.id === 'total') continue;
    const { number } = figureOf(row, column);
    const isFirst = row.id !== 'breakdown' && !seen.has(row.id);
    seen.add(row.id);
    if (number !== null) (isFirst ? required : optional).push(number);
  }
  return { required, optional };
}

/** 年度资金总额 is what its sources add up to. */
export const jx120 = defineRule({
  id: 'JX120',
  scope: 'form',
  severity: 'error',
  forms: ['T', 'M', 'S'],
  basis: { zh: `${basis.peers.zh}、${basis.publishedForms.zh}`, en: 'Peer practice; published forms' },
  title: {
    zh: '年度资金总额应等于财政拨款、上年结转资金、其他资金之和',
    en: 'The funds of the year are the sum of fiscal appropriation, carried-over and other funds',
  },
  advice: {
    zh: '核对各资金来源与总额，改正填错的一项；没有的来源可以留空。',
    en: 'Check the sources against the total and correct the wrong one; a source that does not exist may stay blank.',
  },
  messages: {
    sum: {
      zh: '“{{column}}”年度资金总额为 {{total}}，各资金来源合计为 {{parts}}，相差 {{gap}}。',
      en: '"{{column}}": the total is {{total}}, its sources add up to {{parts}}, a difference of {{gap}}.',
    },
  },
  supersedes: ['JX242'],
  check({ form, profile, report }) {
    const { funds } = form;
    const row = funds && totalRow(funds);
    if (!funds || !row) return;
    for (const column of AMOUNT_COLUMNS) {
      const header = funds.columns.get(column)?.header.value;
      const total = figureOf(row, column).number;
      const { required, optional } = partsIn(funds.rows, column);
      const all = sum([...required, ...optional]);
      if (header === undefined || total === null || all === null) continue;
      if (addsUp(total, required, optional, amountTolerance(funds, profile))) continue;
      const parts = funds.rows.filter(
        (part) => part.id !== 'total' && figureOf(part, column).number !== null,
      );
      report({
        message: 'sum',
        cell: row.cell(column),
        cells: parts.map((part) => areaOf(part.cell(column))),
        data: { column: String(header), total, parts: all, gap: difference(total, all) },
        expected: all,
        actual: total,
        fix: replacement(form, row.cell(column), all, false),
      });
    }
  },
});
