import { toA1 } from '../../address';
import type { IndicatorRow } from '../../recognise/types';
import { basis, defineRule } from '../define';
import { areaOf } from '../reading/areas';
import { bareName } from './similar-names';

/** The same indicator twice is counted and scored twice, and no platform takes it. */
export const jx041 = defineRule({
  id: 'JX041',
  scope: 'project',
  severity: 'error',
  forms: ['T', 'M', 'S', 'D'],
  needs: ['name'],
  basis: basis.platform,
  title: {
    zh: '同一表中三级指标名称不得重复',
    en: 'No indicator stands twice in a table',
  },
  advice: {
    zh: '删除重复的一行；确为两个指标的，在名称中写明区别。',
    en: 'Delete one of the rows; if they are two indicators, say in the names what tells them apart.',
  },
  messages: {
    duplicate: {
      zh: '三级指标“{{name}}”与 {{first}} 重复，应删除一行或改名加以区分。',
      en: 'The indicator "{{name}}" already stands in {{first}}; delete one or name them apart.',
    },
  },
  check({ project, facts, report }) {
    const seen = new Map<string, IndicatorRow>();
    for (const row of project.rows) {
      const name = bareName(facts(row).name);
      // 无 on a printed line that was left empty names nothing.
      if (name === '' || row.isEmptyBranch) continue;
      const first = seen.get(name);
      if (!first) {
        seen.set(name, row);
        continue;
      }
      const firstCell = first.cell('name');
      report({
        message: 'duplicate',
        cell: row.cell('name'),
        cells: [areaOf(firstCell)],
        data: { name: facts(row).name, first: toA1(firstCell) },
        actual: row.value('name'),
      });
    }
  },
});
