import { toA1 } from '../../address';
import type { IndicatorRow } from '../../recognise/types';
import { basis, defineRule } from '../define';
import { areaOf } from '../reading/areas';
import { bareName, SeenNames } from './similar-names';

/** Two names that look like one indicator written twice. */
export const jx042 = defineRule({
  id: 'JX042',
  scope: 'project',
  severity: 'warning',
  forms: ['T', 'M', 'S', 'D'],
  needs: ['name'],
  basis: basis.good,
  title: {
    zh: '三级指标名称不应仅有细微差别',
    en: 'Indicators are told apart by more than a slip of the pen',
  },
  advice: {
    zh: '核对是否为同一指标；是则合并为一行，不是则在名称中写明区别。',
    en: 'Check whether they are one indicator: merge the rows, or say in the names what tells them apart.',
  },
  messages: {
    similar: {
      zh: '三级指标“{{name}}”与 {{first}} 的“{{other}}”几乎相同，请核对是否重复。',
      en: 'The indicator "{{name}}" is almost the same as "{{other}}" in {{first}}; check for a duplicate.',
    },
  },
  check({ project, facts, report }) {
    const seen = new SeenNames<IndicatorRow>();
    for (const row of project.rows) {
      const name = bareName(facts(row).name);
      // Equal names are JX041's; one finding per row is enough.
      if (name === '' || seen.has(name)) continue;
      const twin = seen.meet(name, row);
      if (!twin) continue;
      const { thing: first, name: other } = twin;
      report({
        message: 'similar',
        cell: row.cell('name'),
        cells: [areaOf(first.cell('name'))],
        data: { name, first: toA1(first.cell('name')), other },
        actual: row.value('name'),
      });
    }
  },
});
