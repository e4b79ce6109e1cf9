import { standardLevel2 } from '../../audit/levels';
import type { IndicatorColumnId } from '../../forms/types';
import type { FormInstance } from '../../recognise/types';
import { basis, defineRule } from '../define';

const LEVELS: readonly IndicatorColumnId[] = ['level1', 'level2', 'name'];

/** Local monitoring forms have one column 指标名称 for 数量, 质量 and the like: the second level, and no third. */
function namesSecondLevels({ rows }: FormInstance): boolean {
  return rows.length > 0 && rows.every((row) => standardLevel2(row.value('name')));
}

/** Local forms list their indicators under no level; all that belongs to an indicator is there nevertheless. */
function listsWithoutLevels({ columns }: FormInstance): boolean {
  const hasAll = (...ids: IndicatorColumnId[]) => ids.every((id) => columns.has(id));
  return (
    !columns.has('level1') &&
    !columns.has('level2') &&
    hasAll('name', 'target') &&
    (hasAll('actual') || hasAll('sign', 'meterUnit', 'weight'))
  );
}

/** Labels of level columns that a recognised table lacks: it can be read, but a platform refuses it. */
function missingLevels(form: FormInstance): string[] {
  const { columns, definition } = form;
  return definition.indicators.columns
    .filter(({ id }) => LEVELS.includes(id) && !columns.has(id))
    .filter(({ id }) => !(id === 'level2' && namesSecondLevels(form)))
    .map(({ label }) => label.zh);
}

/** A table whose header lacks a column is not read at all, here or on a platform. */
export const jx240 = defineRule({
  id: 'JX240',
  scope: 'sheet',
  severity: 'error',
  forms: ['T', 'M', 'S', 'D', 'A'],
  basis: basis.peers,
  title: {
    zh: '指标表应有完整的表头（一级、二级、三级指标和指标值）',
    en: 'The indicator table has its full header',
  },
  advice: {
    zh: '补全表头；不要删除或改写标准栏目名称。',
    en: 'Complete the header row; do not delete or rename its standard columns.',
  },
  messages: {
    incomplete: {
      zh: '指标表表头不完整，没有找到：{{missing}}。请按标准表样补全。',
      en: 'The header of the indicator table is incomplete; not found: {{missing}}. Complete it.',
    },
  },
  check({ grid, forms, problems, report }) {
    for (const form of forms) {
      const missing = missingLevels(form);
      const [first] = [...form.columns.values()].sort((a, b) => a.col - b.col);
      if (missing.length === 0 || !first) continue;
      report({
        message: 'incomplete',
        ...(listsWithoutLevels(form) && { severity: 'info' as const }),
        cell: first.header.cell,
        data: { missing: missing.join('、') },
      });
    }
    for (const { code, cell, missing } of problems) {
      if (code !== 'headerIncomplete') continue;
      report({
        message: 'incomplete',
        cell: cell ?? { row: grid.area.top, col: grid.area.left },
        data: { missing: missing?.join('、') ?? '' },
      });
    }
  },
});
