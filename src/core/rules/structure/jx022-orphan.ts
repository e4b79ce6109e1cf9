import { toA1 } from '../../address';
import type { IndicatorFacts } from '../../audit/facts';
import type { IndicatorRow } from '../../recognise/types';
import { areaOf } from '../reading/areas';
import { basis, defineRule } from '../define';
import { isExecutionRow } from '../weights/points';

type Level = 'level1' | 'level2';

/** 满意度 has one 二级 only, and many forms merge the two cells into one. */
function missingLevel({ level1, level2 }: IndicatorFacts): Level | null {
  if (level1 === null) return 'level1';
  return level2 === null && level1 !== '满意度' ? 'level2' : null;
}

/** Taking merged cells apart leaves rows that belong nowhere; every count by level loses them. */
export const jx022 = defineRule({
  id: 'JX022',
  scope: 'project',
  severity: 'error',
  forms: ['T', 'M', 'S', 'D'],
  needs: ['level1', 'level2'],
  basis: basis.good,
  title: {
    zh: '三级指标应归属一级、二级指标',
    en: 'Every indicator stands under a first and a second level',
  },
  advice: {
    zh: '填写该行的一级、二级指标；取消合并单元格后要逐行补全。',
    en: 'Fill in both levels of the row; after unmerging cells, on every row.',
  },
  messages: {
    level1: {
      zh: '三级指标“{{name}}”没有一级指标，应填写产出、效益或满意度等。',
      en: 'The indicator "{{name}}" has no first level; fill it in.',
    },
    level2: {
      zh: '三级指标“{{name}}”没有二级指标，应填写数量、质量、时效等。',
      en: 'The indicator "{{name}}" has no second level; fill it in.',
    },
  },
  check({ project, facts, report }) {
    // One blank may be a merged cell of several rows: it is missing once.
    const orphans = new Map<string, { level: Level; rows: IndicatorRow[] }>();
    for (const row of project.rows) {
      // 预算执行率 as a row of the table stands under no level.
      const isOutside = row.isEmptyBranch || isExecutionRow(facts(row));
      const level = isOutside ? null : missingLevel(facts(row));
      if (level === null) continue;
      const at = toA1(row.cell(level));
      orphans.set(at, { level, rows: [...(orphans.get(at)?.rows ?? []), row] });
    }
    for (const { level, rows } of orphans.values()) {
      const [first, ...others] = rows;
      report({
        message: level,
        cell: first!.cell(level),
        cells: others.map((row) => areaOf(row.cell('name'))),
        data: { name: facts(first!).name },
      });
    }
  },
});
