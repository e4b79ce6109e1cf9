import type { ProjectContext } from '../../audit/types';
import { basis, defineRule } from '../define';
import { areaOf } from '../reading/areas';
import { activeRows, isOff, levelsOf, pointsOf } from './points';

/** Levels whose printed points are not what their rows add up to. */
export function levelsOff({ form, project, facts, profile }: ProjectContext, levels: readonly (1 | 2)[]) {
  return levels
    .flatMap((level) => levelsOf(project, level))
    .flatMap(({ cell, rows }) => {
      const printed = cell.printedWeight;
      if (printed === null) return [];
      const points = pointsOf(rows, form, facts);
      if (!isOff(points, printed, profile.scoring.tolerance)) return [];
      const cells = activeRows(rows, facts).map((row) => areaOf(row.cell('weight')));
      return [{ level: cell, printed, sum: points.sum!, cells }];
    });
}

/** What a level label prints as its points ("数量指标(20分)") is what its 三级指标 add up to. */
export const jx101 = defineRule({
  id: 'JX101',
  scope: 'project',
  severity: 'error',
  forms: ['T', 'S'],
  basis: basis.platform,
  title: {
    zh: '三级指标分值之和应等于所属一级、二级指标设定的分值',
    en: 'The points of the indicators add up to those set for their level',
  },
  advice: {
    zh: '核对该级指标下各三级指标的分值，或改正该级指标的分值。',
    en: 'Check the points of the indicators below the level, or correct those of the level.',
  },
  messages: {
    level: {
      zh: '“{{level}}”标明 {{printed}} 分，其下三级指标分值合计为 {{sum}} 分。',
      en: '"{{level}}" is given {{printed}} points, its indicators add up to {{sum}}.',
    },
  },
  needs: ['weight'],
  check(ctx) {
    for (const { level, printed, sum, cells } of levelsOff(ctx, [1, 2])) {
      ctx.report({
        message: 'level',
        cell: level.cell,
        cells,
        data: { level: level.name, printed, sum },
        expected: printed,
        actual: sum,
      });
    }
  },
});
