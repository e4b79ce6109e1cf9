import type { WeightScheme } from '../../profile/types';
import { basis, defineRule } from '../define';
import { standardLevel1 } from '../../audit/levels';
import { levelsOff } from './jx101-level-points';

/**
 * The points printed beside a 一级指标 of a self-evaluation ("产出指标(70分)") are what its rows add up
 * to; a sum that follows the standard scheme says that the label is the wrong one.
 */
export const jx103 = defineRule({
  id: 'JX103',
  scope: 'project',
  severity: 'error',
  forms: ['S'],
  basis: basis.publishedForms,
  title: {
    zh: '一级指标标明的分值应与其下分值合计一致',
    en: 'The points printed beside a level agree with those below it',
  },
  advice: {
    zh: '改正标明的分值，或调整其下三级指标的分值。',
    en: 'Correct the printed points, or those of the indicators below.',
  },
  messages: {
    rows: {
      zh: '“{{level}}”标明 {{printed}} 分，其下分值合计为 {{sum}} 分。',
      en: '"{{level}}" prints {{printed}} points, its indicators add up to {{sum}}.',
    },
    label: {
      zh: '“{{level}}”标明 {{printed}} 分，其下分值合计为 {{sum}} 分，与方案一致：标明的分值有误。',
      en: '"{{level}}" prints {{printed}} points, its indicators add up to {{sum}} as the scheme says: the label is wrong.',
    },
  },
  needs: ['weight'],
  supersedes: ['JX101', 'JX102'],
  check(ctx) {
    for (const { level, printed, sum, cells } of levelsOff(ctx, [1])) {
      const standard = standardLevel1(level.name);
      const isByScheme =
        standard !== null &&
        ctx.profile.weights.schemes.some((scheme: WeightScheme) => scheme[standard] === sum);
      ctx.report({
        message: isByScheme ? 'label' : 'rows',
        cell: level.cell,
        cells,
        data: { level: level.name, printed, sum },
        expected: sum,
        actual: printed,
      });
    }
  },
});
