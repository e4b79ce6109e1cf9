import { difference, sum } from '../../measures';
import { basis, defineRule } from '../define';
import { replacement } from '../reading/replacement';
import { areaOf } from '../reading/areas';
import { AMOUNT_COLUMNS, figureOf, totalRow } from './figures';
import { isBorneOut, sourcesIn } from './sources';

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
  supersedes: ['JX129', 'JX242'],
  check({ form, profile, report }) {
    const { funds } = form;
    const row = funds && totalRow(funds);
    if (!row) return;
    for (const column of AMOUNT_COLUMNS) {
      const header = funds.columns.get(column)?.header.value;
      const total = figureOf(row, column).number;
      const sources = sourcesIn(funds.rows, column);
      const all = sum([...sources.required, ...sources.optional]);
      if (total === null || all === null) continue;
      // What is no amount itself adds up to nothing: JX122 speaks of it.
      const figures = funds.rows.map((part) => figureOf(part, column));
      if (figures.some(({ number, isBlank }) => !isBlank && (number === null || number < 0))) continue;
      if (isBorneOut(total, sources, funds, profile)) continue;
      const parts = funds.rows.filter(
        (part) => part.id !== 'total' && figureOf(part, column).number !== null,
      );
      report({
        message: 'sum',
        cell: row.cell(column),
        cells: parts.map((part) => areaOf(part.cell(column))),
        data: { column: String(header ?? ''), total, parts: all, gap: difference(total, all) },
        expected: all,
        actual: total,
        fix: replacement(form, row.cell(column), all, false),
      });
    }
  },
});
