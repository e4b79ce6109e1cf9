import { comparableName } from '../../audit/names';
import type { Dossier, StageTable } from '../../audit/dossier-types';
import { agree, sum } from '../../measures';
import { nameSkeleton } from '../names/similar-names';
import { basis, defineRule } from '../define';

/** What a department counts as a whole is what its projects count. */
export const jx204 = defineRule({
  id: 'JX204',
  scope: 'cross',
  severity: 'warning',
  forms: ['D'],
  requires: ['projectTables'],
  basis: basis.platform,
  title: {
    zh: '部门整体指标应与其项目同名指标的合计相符',
    en: 'An indicator of a whole department agrees with the sum of its projects',
  },
  advice: {
    zh: '核对部门整体指标与各项目同名指标；整体指标含项目之外工作的，在说明中写明。',
    en: 'Compare the department’s indicator with those of its projects; if it counts work beyond them, say so.',
  },
  messages: {
    sum: {
      zh: '部门整体“{{name}}”为 {{whole}}{{unit}}，其 {{count}} 个项目的同名指标合计 {{sum}}{{unit}}。',
      en: '"{{name}}" of the department as a whole is {{whole}} {{unit}}; the same indicators of its {{count}} projects add up to {{sum}} {{unit}}.',
    },
  },
  needs: ['target'],
  check({ dossiers, facts, report }) {
    const projects = dossiers.filter(({ subject }) => subject === 'project');
    for (const department of dossiers.filter(({ subject }) => subject === 'department')) {
      const name = comparableName(department.name);
      const own = projects.filter(({ unit }) => comparableName(unit) === name);
      for (const table of department.tables) {
        for (const row of table.project.rows) {
          if (row.isEmptyBranch) continue;
          const whole = facts(table.form, row);
          const { number, unit } = whole.target;
          if (
            number === null ||
            unit === null ||
            whole.direction === 'reverse' ||
            /[%‰率度]/.test(unit + whole.name)
          )
            continue;
          const parts = own.flatMap((project) => sameIndicators(project, table, whole.name, unit, facts));
          const total = sum(parts);
          if (parts.length < 2 || total === null || agree(total, number, 1e-9)) continue;
          report(table.workbook, table.form.sheet, {
            message: 'sum',
            cell: row.cell('target'),
            data: { name: whole.name, whole: number, unit, count: parts.length, sum: total },
            expected: total,
            actual: number,
          });
        }
      }
    }
  },
});

/** The targets of a project's indicators of this name and unit, at the same stage and in the same year. */
function sameIndicators(
  project: Dossier,
  { stage, year }: StageTable,
  name: string,
  unit: string,
  facts: (
    form: StageTable['form'],
    row: StageTable['project']['rows'][number],
  ) => { name: string; target: { number: number | null; unit: string | null } },
): number[] {
  const table = project.tables.find((one) => one.stage === stage && one.year === year);
  return (table?.project.rows ?? []).flatMap((row) => {
    if (row.isEmptyBranch) return [];
    const found = facts(table!.form, row);
    const isSame = nameSkeleton(found.name) === nameSkeleton(name) && found.target.unit === unit;
    return isSame && found.target.number !== null ? [found.target.number] : [];
  });
}
