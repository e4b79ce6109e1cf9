import { comparableName } from '../../audit/names';
import type { AuditedWorkbook, StageTable } from '../../audit/dossier-types';
import type { CrossContext } from '../../audit/types';
import { basis, defineRule, numberParam, shareParam } from '../define';
import { fileName } from './earlier';
import { linesOf } from './registers';

/** The year that more than half of the tables name. */
function commonYear(tables: readonly StageTable[]): number | null {
  const counts = new Map<number, number>();
  for (const { year } of tables) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].find(([, count]) => count * 2 > tables.length)?.[0] ?? null;
}

const cellOfName = ({ form, project }: StageTable) =>
  form.fields.get('projectName')?.cell ??
  form.fields.get('unitName')?.cell ??
  project.rows[0]?.cell('projectName') ?? { row: form.area.top, col: form.area.left };

/** What a bureau has to know of a collection before it adds anything up: who is missing, who is there twice. */
export const jx248 = defineRule({
  id: 'JX248',
  scope: 'cross',
  severity: 'error',
  forms: ['A', 'T', 'M', 'S', 'D'],
  requires: ['unit-roster'],
  basis: basis.report2020,
  params: { leastHandedIn: 0.5 },
  paramFields: {
    leastHandedIn: shareParam(
      '报来多少单位后才列出缺报的',
      'Share handed in from which the missing are named',
    ),
  },
  title: {
    zh: '汇总前各单位应报齐、不重报、年度一致',
    en: 'Before adding up, every unit has handed in, once, and for this year',
  },
  advice: {
    zh: '催报缺少的单位；重复的保留最后的版本；年度不对的退回。',
    en: 'Ask the missing units; keep the last version of what came twice; send back what is of another year.',
  },
  messages: {
    missing: {
      zh: '{{unit}}没有报送任何表。',
      en: '{{unit}} has handed in no table.',
    },
    twice: {
      zh: '“{{name}}”的这张表在 {{file}} 中也有，重复报送，应只保留一份。',
      en: 'This table of "{{name}}" is in {{file}} as well; keep one of them.',
    },
    year: {
      zh: '本表年度为 {{year}}，收到的表多数为 {{common}}，请核对是否报错了版本。',
      en: 'This table is of {{year}}, most of those that came in are of {{common}}; is it the wrong version?',
    },
  },
  check(ctx) {
    const { dossiers, workbooks, report } = ctx;
    reportMissing(ctx);
    if (workbooks.length < 2) return;
    for (const dossier of dossiers) {
      const seen = new Map<string, StageTable>();
      for (const table of dossier.tables) {
        const { form, project, stage, year, months, workbook } = table;
        if (form.definition.shape === 'ledger') continue;
        const key = [comparableName(project.projectName), form.definition.id, stage, year, months].join('|');
        const first = seen.get(key);
        if (!first) seen.set(key, table);
        // Twice in one workbook is JX010's.
        else if (first.workbook !== workbook) {
          report(workbook, form.sheet, {
            message: 'twice',
            cell: cellOfName(table),
            data: { name: dossier.name, file: fileName(first.workbook.name ?? '') },
          });
        }
      }
    }
    reportYears(ctx, workbooks);
  },
});

/** Units of the roster from which nothing came, where most of the others have handed in. */
function reportMissing({ dossiers, workbooks, params, report }: CrossContext): void {
  const units = new Set(
    dossiers.flatMap(({ tables, unit }) => [
      comparableName(unit),
      ...tables.flatMap(({ form }) =>
        (['unitName', 'implementingUnit', 'department'] as const).map((id) =>
          comparableName(form.fields.get(id)?.value ?? null),
        ),
      ),
    ]),
  );
  const roster = linesOf(workbooks, 'unit-roster').filter((line) => line.text('unitName') !== null);
  const missing = roster.filter((line) => !units.has(comparableName(line.text('unitName'))));
  if (roster.length - missing.length < roster.length * numberParam(params, 'leastHandedIn')) return;
  for (const line of missing) {
    report(line.workbook, line.register.sheet, {
      message: 'missing',
      cell: line.cell('unitName'),
      data: { unit: line.text('unitName') ?? '' },
      actual: line.text('unitName'),
    });
  }
}

/** Workbooks that are of another year as a whole: last year's file handed in again. */
function reportYears({ dossiers, report }: CrossContext, workbooks: readonly AuditedWorkbook[]): void {
  const tables = dossiers.flatMap((dossier) => dossier.tables);
  const common = commonYear(tables);
  if (common === null) return;
  for (const workbook of workbooks) {
    const own = tables.filter((table) => table.workbook === workbook);
    const [first] = own;
    // A workbook with several years compares them on purpose.
    if (!first || first.year === null || own.some(({ year }) => year !== first.year)) continue;
    if (first.year === common || own.length === tables.length) continue;
    // Earlier years of the same projects are there to be compared with.
    const isEarlier = own.every((table) =>
      dossiers.some(({ tables: all }) => all.includes(table) && all.some(({ year }) => year === common)),
    );
    if (isEarlier) continue;
    report(workbook, first.form.sheet, {
      message: 'year',
      cell: first.form.year?.cell ?? cellOfName(first),
      data: { year: String(first.year), common: String(common) },
      expected: common,
      actual: first.year,
    });
  }
}
