import { tablesAt } from '../../audit/dossiers';
import type { StageTable } from '../../audit/dossier-types';
import type { CrossContext } from '../../audit/types';
import { conversionFactor } from '../../audit/achievement';
import { difference, product } from '../../measures';
import { amountInWan } from '../../recognise/amounts';
import { totalRow } from '../funds/figures';
import { basis, defineRule } from '../define';
import { placeOf } from './earlier';
import { compareIndicators } from './indicator-pairs';

function executedOf({ form: { funds } }: StageTable) {
  const row = funds && totalRow(funds);
  if (!funds || !row || !funds.columns.has('executed')) return null;
  const amount = amountInWan(row.value('executed'), funds.unit);
  return amount === null ? null : { amount, cell: row.cell('executed') };
}

/** Neighbouring monitoring tables of a project in one year, the earlier first. */
function* periods({ dossiers }: CrossContext): Generator<readonly [StageTable, StageTable]> {
  for (const dossier of dossiers) {
    const tables = tablesAt(dossier, '监控').filter(({ months }) => months !== null);
    for (const [index, later] of tables.entries()) {
      const earlier = tables[index - 1];
      if (earlier && earlier.year === later.year && earlier.months! < later.months!) yield [earlier, later];
    }
  }
}

/** What was done by May is still done in September: both tables count from January. */
export const jx146 = defineRule({
  id: 'JX146',
  scope: 'cross',
  severity: 'warning',
  forms: ['M'],
  requires: ['severalMonitorings'],
  basis: basis.good,
  title: {
    zh: '本期累计数不应小于上期累计数',
    en: 'What has been done since January does not shrink from one monitoring to the next',
  },
  advice: {
    zh: '监控表填 1 月起的累计数；确有冲减的，说明原因。',
    en: 'Monitoring counts from January on; if something was taken back, say why.',
  },
  messages: {
    executed: {
      zh: '1—{{months}}月执行数为 {{amount}} 万元，小于上期（{{sheet}}）的 {{before}} 万元。',
      en: '{{amount}} 万元 are executed in {{months}} months, less than the {{before}} 万元 of the earlier monitoring ({{sheet}}).',
    },
    progress: {
      zh: '“{{name}}”1—{{months}}月完成 {{progress}}，少于上期（{{sheet}}）的 {{before}}。',
      en: '"{{name}}" stands at {{progress}} after {{months}} months, less than the {{before}} of the earlier monitoring ({{sheet}}).',
    },
  },
  check(ctx) {
    for (const [earlier, later] of periods(ctx)) {
      const { form, workbook, months } = later;
      const [before, now] = [executedOf(earlier), executedOf(later)];
      if (before && now && difference(before.amount, now.amount) > ctx.profile.amounts.tolerance) {
        ctx.report(workbook, form.sheet, {
          message: 'executed',
          cell: now.cell,
          data: { months, amount: now.amount, before: before.amount, sheet: placeOf(earlier) },
          actual: now.amount,
        });
      }
      for (const { earlier: first, later: row } of compareIndicators(earlier, later, ctx.facts).pairs) {
        const [old, found] = [ctx.facts(earlier.form, first), ctx.facts(form, row)];
        const [was, is] = [old.actual, found.actual];
        // A rate may fall; what is counted may not.
        if (found.direction === 'reverse' || was.number === null || is.number === null) continue;
        if (was.unit === null || is.unit === null || /[%‰率]/.test(`${was.unit}${is.unit}${found.name}`))
          continue;
        const factor = conversionFactor(was.unit, is.unit);
        if (factor === null || is.number >= product(was.number, factor)) continue;
        ctx.report(workbook, form.sheet, {
          message: 'progress',
          cell: row.cell('actual'),
          data: {
            name: found.name,
            months,
            progress: String(row.value('actual')),
            before: String(first.value('actual')),
            sheet: placeOf(earlier),
          },
          actual: row.value('actual'),
        });
      }
    }
  },
});
