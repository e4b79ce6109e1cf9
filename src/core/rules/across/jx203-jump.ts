import { tablesAt } from '../../audit/dossiers';
import type { StageTable } from '../../audit/dossier-types';
import { quotient } from '../../measures';
import { basis, countParam, defineRule, numberParam, shareParam } from '../define';
import { compareIndicators } from './indicator-pairs';
import { placeOf } from './earlier';

const MONTHS = 12;

/** The tables of a year in which an indicator's progress can be followed, in order of time. */
function followed(
  tables: readonly StageTable[],
): readonly (readonly [StageTable, StageTable, number, number])[] {
  return tables.flatMap((later, index) => {
    const earlier = tables[index - 1];
    const to = later.stage === '自评' ? MONTHS : later.months;
    if (!earlier || earlier.months === null || to === null || earlier.months >= to) return [];
    return earlier.year === later.year ? [[earlier, later, earlier.months, to] as const] : [];
  });
}

/** A year's work done in its last weeks is possible, and worth a question. */
export const jx203 = defineRule({
  id: 'JX203',
  scope: 'cross',
  severity: 'info',
  forms: ['M', 'S'],
  requires: ['earlierStage'],
  basis: basis.good,
  params: { pace: 4, leastShare: 0.6, fewestMonths: 5 },
  paramFields: {
    pace: countParam('后段进度是前段的几倍算陡增', 'Times as fast as before that are a leap'),
    leastShare: shareParam('后段至少完成目标的多少', 'Least share of the target in the later months'),
    fewestMonths: countParam('前段至少几个月', 'Fewest months before'),
  },
  title: {
    zh: '完成值在两期之间不应陡增',
    en: 'Progress does not leap between two periods',
  },
  advice: {
    zh: '核对两期完成值的口径和佐证材料；确属集中实施的，在备注中说明。',
    en: 'Compare how both values were counted and their evidence; if the work was done at once, say so in the remarks.',
  },
  likelihood: {
    zh: '较少见：如实填报的表中，集中发放、集中验收类指标会出现，一般不超过一两个指标。',
    en: 'Uncommon: payments made at once and acceptance at the year’s end show it, rarely more than one or two indicators of a table.',
  },
  messages: {
    jump: {
      zh: '“{{name}}”前 {{months}} 个月完成目标的 {{before}}（{{sheet}}），其后 {{rest}} 个月完成 {{gain}}，进度是此前的 {{pace}} 倍。',
      en: '"{{name}}" reached {{before}} of its target in {{months}} months ({{sheet}}) and {{gain}} in the {{rest}} months after: {{pace}} times as fast.',
    },
  },
  check({ dossiers, facts, params, report }) {
    for (const dossier of dossiers) {
      const tables = [...tablesAt(dossier, '监控'), ...tablesAt(dossier, '自评')];
      for (const [earlier, later, from, to] of followed(tables)) {
        if (from < numberParam(params, 'fewestMonths')) continue;
        for (const { earlier: first, later: row } of compareIndicators(earlier, later, facts).pairs) {
          const [old, found] = [facts(earlier.form, first), facts(later.form, row)];
          const { target, direction, name } = found;
          // Rates stand where they stand; only what is counted grows month by month.
          if (direction === 'reverse' || target.number === null || target.number <= 1) continue;
          if (target.unit === null || /[%‰率]/.test(target.unit + name) || old.actual.number === null)
            continue;
          if (old.actual.unit !== found.actual.unit || found.actual.number === null) continue;
          const before = quotient(old.actual.number, target.number);
          const after = quotient(found.actual.number, target.number);
          // Nothing by then may be a plan for autumn; the pace is told only where there was one.
          if (before === null || after === null || before <= 0) continue;
          const gain = after - before;
          const pace = gain / (to - from) / (before / from);
          if (gain < numberParam(params, 'leastShare') || pace < numberParam(params, 'pace')) continue;
          const percent = (share: number) => `${Math.round(share * 100)}%`;
          report(later.workbook, later.form.sheet, {
            message: 'jump',
            cell: row.cell('actual'),
            data: {
              name,
              months: from,
              before: percent(before),
              sheet: placeOf(earlier),
              rest: to - from,
              gain: percent(gain),
              pace: Math.round(pace),
            },
            actual: row.value('actual'),
          });
        }
      }
    }
  },
});
