import { agree, quotient, sum } from '../../measures';
import { defineRule } from '../define';
import { isSpanned } from '../reading/merged';
import { withApprovedTargets, placeOf } from './earlier';
import { compareIndicators, type RowPair } from './indicator-pairs';

/** Points moved to what went well make any year a good one. */
export const jx107 = defineRule({
  id: 'JX107',
  scope: 'cross',
  severity: 'error',
  forms: ['S'],
  requires: ['earlierStage'],
  basis: { zh: '财预〔2021〕101号', en: '财预〔2021〕101号' },
  title: {
    zh: '自评的指标分值应与批复的目标表一致',
    en: 'The points of a self-evaluation are those of the approved targets',
  },
  advice: { zh: '改回批复的分值。', en: 'Restore the approved points.' },
  messages: {
    changed: {
      zh: '“{{name}}”的分值为 {{points}}，批复的目标表（{{sheet}}）中为 {{approved}}。',
      en: 'The points of "{{name}}" are {{points}} here and {{approved}} in the approved target table ({{sheet}}).',
    },
  },
  needs: ['weight'],
  check(ctx) {
    const { tolerance } = ctx.profile.scoring;
    for (const { approved, later } of withApprovedTargets(ctx)) {
      const { form, workbook } = later;
      if (later.stage !== '自评' || !form.columns.has('weight') || !approved.form.columns.has('weight'))
        continue;
      const pointsOf = ({ earlier, later: row }: RowPair) => {
        if (isSpanned(form, row, 'weight') || isSpanned(approved.form, earlier, 'weight')) return null;
        const [wanted, found] = [ctx.facts(approved.form, earlier).weight, ctx.facts(form, row).weight];
        return wanted.number === null || found.number === null
          ? null
          : { row, wanted: wanted.number, found: found.number };
      };
      const points = compareIndicators(approved, later, ctx.facts).pairs.flatMap(
        (pair) => pointsOf(pair) ?? [],
      );
      // 100 points shared out over 90: every one of them is the same part of what it was.
      const factor = quotient(sum(points.map(({ found }) => found)), sum(points.map(({ wanted }) => wanted)));
      const isScaled =
        factor !== null &&
        points.length > 1 &&
        points.every(({ wanted, found }) => agree(found, wanted * factor, 0.06));
      if (isScaled) continue;
      for (const { row, wanted, found } of points) {
        if (agree(wanted, found, tolerance)) continue;
        ctx.report(workbook, form.sheet, {
          message: 'changed',
          cell: row.cell('weight'),
          data: {
            name: ctx.facts(form, row).name,
            points: found,
            approved: wanted,
            sheet: placeOf(approved),
          },
          expected: wanted,
          actual: found,
          fix: {
            kind: 'suggestion',
            edits: [{ sheet: form.sheet, cell: row.cell('weight'), value: wanted }],
          },
        });
      }
    }
  },
});
