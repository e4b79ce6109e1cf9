import { tablesAt } from '../../audit/dossiers';
import type { Dossier, StageTable } from '../../audit/dossier-types';
import { conversionFactor } from '../../audit/achievement';
import type { IndicatorFacts } from '../../audit/facts';
import { product } from '../../measures';
import { asSeen } from '../self-evaluation/results';
import { defineRule, numberParam, shareParam } from '../define';
import { placeOf } from './earlier';
import { compareIndicators, isSameTarget } from './indicator-pairs';

/** The table of a stage and year that says most: the last one. */
const tableOf = (dossier: Dossier, stage: '目标' | '自评', year: number): StageTable | undefined =>
  tablesAt(dossier, stage).findLast((table) => table.year === year);

/** What is counted and can grow: no rate that is at its limit, no yes, no duration. */
function isCount({ direction, target, nature, name }: IndicatorFacts): boolean {
  return (
    nature === '定量' &&
    (direction === 'positive' || direction === 'equal') &&
    target.number !== null &&
    target.number > 1 &&
    target.unit !== null &&
    !/[%‰率度]|[天日月年季时分]/.test(target.unit + (/率$|满意度/.exec(name)?.[0] ?? ''))
  );
}

/** A target below what was reached last year, or the same for years, asks for nothing. */
export const jx086 = defineRule({
  id: 'JX086',
  scope: 'cross',
  severity: 'warning',
  forms: ['T'],
  requires: ['earlierYear'],
  basis: { zh: '公开表样、财预〔2020〕10号', en: 'Published forms; 财预〔2020〕10号' },
  params: { shareOfLastYear: 0.9 },
  paramFields: {
    shareOfLastYear: shareParam(
      '目标低于上年完成值的多少才提示',
      'Asked about below this share of last year’s result',
    ),
  },
  title: {
    zh: '目标值不应低于上年实际完成值，也不应连续三年不变',
    en: 'A target is not below last year’s result, nor the same for three years',
  },
  advice: {
    zh: '参照上年完成值和本年预算重新测算指标值；任务确有减少的，在指标说明中写明。',
    en: 'Set the target anew by last year’s result and this year’s budget; if there is less to do, say so.',
  },
  likelihood: {
    zh: '预算减少、任务分期时常见；预算不变而目标低于上年完成值的少见。固定数量的任务（如在编人数）三年不变属正常。',
    en: 'Common where money or work became less; rare where the budget stayed. Fixed quantities (posts, schools) honestly stay the same.',
  },
  messages: {
    below: {
      zh: '“{{name}}”的指标值 {{target}} 低于上年实际完成值 {{actual}}（{{sheet}}）。',
      en: 'The target of "{{name}}", {{target}}, is below last year’s result {{actual}} ({{sheet}}).',
    },
    same: {
      zh: '“{{name}}”的指标值 {{target}} 连续三年没有变化。',
      en: 'The target of "{{name}}", {{target}}, has been the same for three years.',
    },
  },
  needs: ['target'],
  check({ dossiers, facts, params, report }) {
    for (const dossier of dossiers) {
      for (const table of tablesAt(dossier, '目标')) {
        const { year, form, workbook } = table;
        if (year === null) continue;
        const told = new Set<number>();
        const evaluation = tableOf(dossier, '自评', year - 1);
        for (const { earlier, later } of evaluation
          ? compareIndicators(evaluation, table, facts).pairs
          : []) {
          const [was, now] = [facts(evaluation!.form, earlier), facts(form, later)];
          if (!isCount(now) || was.actual.number === null || was.actual.unit === null) continue;
          const factor = conversionFactor(was.actual.unit, now.target.unit!);
          if (factor === null) continue;
          const last = product(was.actual.number, factor);
          if (now.target.number! >= last * numberParam(params, 'shareOfLastYear')) continue;
          told.add(later.index);
          report(workbook, form.sheet, {
            message: 'below',
            cell: later.cell('target'),
            data: {
              name: now.name,
              target: asSeen(now, later).target,
              actual: asSeen(was, earlier).actual,
              sheet: placeOf(evaluation!),
            },
            actual: later.value('target'),
          });
        }
        const [last, before] = [tableOf(dossier, '目标', year - 1), tableOf(dossier, '目标', year - 2)];
        if (!last || !before) continue;
        const older = compareIndicators(before, table, facts).pairs;
        for (const { earlier, later } of compareIndicators(last, table, facts).pairs) {
          const oldest = older.find((pair) => pair.later === later);
          const now = facts(form, later);
          if (!oldest || !isCount(now) || told.has(later.index)) continue;
          if (isSameTarget(facts(last.form, earlier), now) !== true) continue;
          if (isSameTarget(facts(before.form, oldest.earlier), now) !== true) continue;
          report(workbook, form.sheet, {
            message: 'same',
            severity: 'info',
            cell: later.cell('target'),
            data: { name: now.name, target: asSeen(now, later).target },
            actual: later.value('target'),
          });
        }
      }
    }
  },
});
