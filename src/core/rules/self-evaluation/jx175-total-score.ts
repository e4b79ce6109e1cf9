import { agree, sum } from '../../measures';
import { readNumber, type NumberReading } from '../../indicator';
import type { FormInstance } from '../../recognise/types';
import { basis, defineRule } from '../define';
import { replacement } from '../reading/replacement';
import { executionPoints } from '../funds/figures';
import { areaOf } from '../reading/areas';
import { errorIn } from '../reading/errors';
import { isSpanned } from '../reading/merged';
import { isRounded } from '../reading/rounding';
import { activeRows, scoresExecutionItself } from '../weights/points';

/** A score that cannot be added, of which another rule speaks: an error value, and in a self-evaluation words. */
function isNoScore({ value, number, isBlank }: NumberReading, { definition }: FormInstance): boolean {
  if (definition.code !== 'S') return errorIn(value) !== null;
  return !isBlank && (number === null || number < 0);
}

/** 总分 is the sum of all 得分, the execution rate's included. */
export const jx175 = defineRule({
  id: 'JX175',
  scope: 'form',
  severity: 'error',
  forms: ['S', 'R'],
  basis: basis.peers,
  title: {
    zh: '总分应等于各项得分（含执行率得分）之和',
    en: 'The total is the sum of all scores, the execution rate included',
  },
  advice: { zh: '重新合计各项得分。', en: 'Add the scores up again.' },
  messages: {
    sum: {
      zh: '总分填为 {{total}}，各项得分合计为 {{sum}}（执行率 {{execution}}＋指标 {{indicators}}）。',
      en: 'The total reads {{total}}, the scores add up to {{sum}} (execution rate {{execution}} + indicators {{indicators}}).',
    },
    plain: {
      zh: '总分填为 {{total}}，各项得分合计为 {{sum}}。',
      en: 'The total reads {{total}}, the scores add up to {{sum}}.',
    },
    withoutExecution: {
      zh: '总分填为 {{total}}，漏加了执行率得分 {{execution}}，应为 {{sum}}。',
      en: 'The total reads {{total}} and leaves the execution score of {{execution}} out; it is {{sum}}.',
    },
    rounded: {
      zh: '总分 {{total}} 经过取整，各项得分合计为 {{sum}}。',
      en: 'The total {{total}} is rounded; the scores add up to {{sum}}.',
    },
  },
  needs: ['score'],
  supersedes: ['JX242'],
  check({ form, facts, profile, report }) {
    const field = form.totals.get('totalScore');
    const total = readNumber(field?.value ?? null).number;
    if (!field || total === null) return;
    const { tolerance } = profile.scoring;
    const rows = activeRows(form.rows, facts).filter((row) => !isSpanned(form, row, 'score'));
    const indicators = sum(rows.map((row) => facts(row).score.number));
    // Scored as a row of the table, 预算执行率 is among the indicators already.
    const points = scoresExecutionItself(form, facts, profile) ? null : executionPoints(form);
    const execution = points?.score?.number ?? null;
    const scores = [...rows.map((row) => facts(row).score), ...(points?.score ? [points.score] : [])];
    if (scores.some((score) => isNoScore(score, form))) return;
    const all = sum([indicators, execution]);
    if (indicators === null || all === null || agree(total, all, tolerance)) return;

    // Points that the table counts and that stand nowhere: the scores for them cannot be known.
    const declared = readNumber(form.totals.get('totalWeight')?.value ?? null).number;
    const weights = sum(rows.map((row) => facts(row).weight.number));
    const isElsewhere = !points?.score && declared !== null && weights !== null;
    if (isElsewhere && total > all && total - all <= declared - weights) return;

    // Scores left blank were counted as full in the head: their blanks are the problem (JX164).
    const open = [
      ...rows.filter((row) => facts(row).score.isBlank).map((row) => facts(row).weight.number),
      ...(points?.score?.isBlank ? [points.weight] : []),
    ];
    if (agree(total, sum([all, ...open]) ?? 0, tolerance)) return;

    const isRest = agree(total, indicators, tolerance);
    const wrong = execution === null ? 'plain' : 'sum';
    const message = isRest ? 'withoutExecution' : isRounded(total, all) ? 'rounded' : wrong;
    report({
      message,
      ...(message === 'rounded' && { severity: 'info' as const }),
      cell: field.cell,
      // The sum waits for its parts: a score that is put right itself changes it.
      cells: [...rows.map((row) => row.cell('score')), ...(points?.scoreCell ? [points.scoreCell] : [])].map(
        areaOf,
      ),
      data: { total, sum: all, execution: execution ?? 0, indicators },
      expected: all,
      actual: total,
      fix: replacement(form, field.cell, all, open.length === 0),
    });
  },
});
