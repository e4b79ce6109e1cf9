import { basis, defineRule } from '../define';
import { asSeen } from '../self-evaluation/results';
import { withApprovedTargets, placeOf } from './earlier';
import { compareIndicators, isSameTarget } from './indicator-pairs';

/** A target lowered on the way to its evaluation is reached by nobody. */
export const jx202 = defineRule({
  id: 'JX202',
  scope: 'cross',
  severity: 'error',
  forms: ['M', 'S'],
  requires: ['earlierStage'],
  basis: basis.platform,
  title: {
    zh: '监控表、自评表的年度指标值应与批复的目标表一致',
    en: 'Monitoring and self-evaluation repeat the targets that were approved',
  },
  advice: {
    zh: '改回批复的指标值；目标已经批准调整的，另附绩效目标调整表。',
    en: 'Restore the approved target; if an adjustment was approved, add the adjustment table.',
  },
  messages: {
    changed: {
      zh: '“{{name}}”的年度指标值为 {{target}}，批复的目标表（{{sheet}}）中为 {{approved}}。',
      en: 'The target of "{{name}}" is {{target}} here and {{approved}} in the approved target table ({{sheet}}).',
    },
  },
  needs: ['target'],
  supersedes: ['JX049', 'JX080'],
  check(ctx) {
    for (const { approved, later } of withApprovedTargets(ctx)) {
      const { form, workbook } = later;
      if (!form.columns.has('target') || !approved.form.columns.has('target')) continue;
      // With a target for each village or year nobody can tell which one was approved.
      if (form.places.length > 0 || approved.form.places.length > 0) continue;
      const { pairs } = compareIndicators(approved, later, ctx.facts);
      const isPlain = !form.columns.has('sign') && !approved.form.columns.has('sign');
      for (const { earlier, later: row } of pairs) {
        // 调整后指标值 is there to differ.
        if (row.value('adjustedTarget') !== null) continue;
        const [wanted, found] = [ctx.facts(approved.form, earlier), ctx.facts(form, row)];
        if (isSameTarget(wanted, found) !== false) continue;
        ctx.report(workbook, form.sheet, {
          message: 'changed',
          cell: row.cell('target'),
          data: {
            name: found.name,
            target: asSeen(found, row).target,
            approved: asSeen(wanted, earlier).target,
            sheet: placeOf(approved),
          },
          expected: earlier.value('target'),
          actual: row.value('target'),
          ...(isPlain && {
            fix: {
              kind: 'suggestion' as const,
              edits: [{ sheet: form.sheet, cell: row.cell('target'), value: earlier.value('target') }],
            },
          }),
        });
      }
    }
  },
});
