import { comparableName, projectKey } from '../../audit/names';
import type { Dossier, StageTable } from '../../audit/dossier-types';
import type { CrossContext } from '../../audit/types';
import { squeeze, textOf } from '../../indicator';
import type { IndicatorRow } from '../../recognise/types';
import { nameSkeleton } from '../names/similar-names';
import { basis, countParam, defineRule, lengthParam, numberParam, shareParam } from '../define';
import { areaOf } from '../reading/areas';

/** A table with what is compared of its unit and project: known once, not for each of its rows. */
interface Compared {
  readonly table: StageTable;
  readonly unit: string;
  /** The unit's name as compared. */
  readonly unitKey: string | null;
  readonly project: string;
}

/** One table of each project: the same indicators stand in those of its other stages too. */
const firstTables = (dossiers: readonly Dossier[]): readonly (readonly [Dossier, StageTable])[] =>
  dossiers.flatMap((dossier) => (dossier.tables[0] ? [[dossier, dossier.tables[0]] as const] : []));

/** Name and target of an indicator, as compared; `null` where there is none. */
function wordsOf(row: IndicatorRow): string | null {
  const name = row.isEmptyBranch ? '' : squeeze(textOf(row.value('name')) ?? '');
  return name === '' ? null : `${name}\n${squeeze(textOf(row.value('target')) ?? '')}`;
}

/** The tables in which the same words stand, for each row of theirs. */
type Places = ReadonlyMap<string, readonly Compared[]>;

/** Units whose whole tables are alike have copied one from another, or from a sample. */
export const jx205 = defineRule({
  id: 'JX205',
  scope: 'cross',
  severity: 'info',
  forms: ['T', 'M', 'S'],
  requires: ['severalUnits'],
  basis: basis.good,
  params: { fewestUnits: 5, shortestName: 15, sharedRows: 0.8, fewestRows: 5 },
  paramFields: {
    fewestUnits: countParam('至少几个单位相同才提示', 'Fewest units with the same'),
    shortestName: lengthParam('指标名称至少几个字才比较', 'Fewest characters of a name it compares'),
    sharedRows: shareParam('两表相同的指标占多少才提示', 'Share of indicators in common'),
    fewestRows: countParam('至少几个指标才判断', 'Fewest indicators it judges'),
  },
  title: {
    zh: '不同单位不应照抄相同的指标',
    en: 'Units do not copy each other’s indicators',
  },
  advice: {
    zh: '按本项目的实际内容设置指标和指标值。',
    en: 'Set indicators and targets by what this project does.',
  },
  likelihood: {
    zh: '统一部署的同类项目（如各乡镇的同一专项）指标相同属正常；内容不同的项目整表相同则很少见。',
    en: 'Projects of one programme (the same grant in every township) honestly share indicators; whole tables alike for different projects are rare.',
  },
  messages: {
    table: {
      zh: '本表 {{count}} 个指标中有 {{shared}} 个与{{unit}}“{{project}}”的名称和指标值完全相同。',
      en: '{{shared}} of {{count}} indicators have the very name and target of those of "{{project}}" ({{unit}}).',
    },
    indicator: {
      zh: '“{{name}}”（{{target}}）在 {{count}} 个单位中一字不差：{{units}}。',
      en: '"{{name}}" ({{target}}) stands word for word in the tables of {{count}} units: {{units}}.',
    },
  },
  check(ctx) {
    const tables = firstTables(ctx.dossiers);
    const places = new Map<string, Compared[]>();
    for (const [dossier, table] of tables) {
      const unit = dossier.unit;
      if (unit === null) continue;
      const of = { table, unit, unitKey: comparableName(unit), project: projectKey(dossier.name) };
      for (const row of table.project.rows) {
        const words = wordsOf(row);
        if (words === null) continue;
        const found = places.get(words);
        if (found) found.push(of);
        else places.set(words, [of]);
      }
    }
    const copied = reportTables(ctx, tables, places);
    for (const [words, found] of places) {
      const [name = '', target = ''] = words.split('\n');
      const units = [...new Set(found.map(({ unit }) => unit))];
      if (name.length < numberParam(ctx.params, 'shortestName') || target === '') continue;
      // The same project in several units is one programme, and its indicators are.
      const projects = new Set(found.map(({ project }) => project));
      if (Math.min(units.length, projects.size) < numberParam(ctx.params, 'fewestUnits')) continue;
      const open = found.find(({ table }) => !copied.has(table));
      const row = open?.table.project.rows.find((one) => wordsOf(one) === words);
      if (!open || !row) continue;
      const { workbook, form } = open.table;
      ctx.report(workbook, form.sheet, {
        message: 'indicator',
        cell: row.cell('name'),
        data: { name, target, count: units.length, units: units.slice(0, 5).join('、') },
        actual: name,
      });
    }
  },
});

/** Tables that agree with another unit's in nearly all rows; each is reported once. */
function reportTables(
  { params, report }: CrossContext,
  tables: readonly (readonly [Dossier, StageTable])[],
  places: Places,
): ReadonlySet<StageTable> {
  const shared = new Map<StageTable, Map<StageTable, number>>();
  // A text that half the county uses is a standard indicator; it tells nothing and costs time.
  const MOST_ALIKE = 20;
  for (const found of places.values()) {
    if (found.length > MOST_ALIKE) continue;
    for (const [index, one] of found.entries()) {
      for (const other of found.slice(0, index)) {
        if (other.unitKey === one.unitKey) continue;
        const counts = shared.get(one.table) ?? new Map<StageTable, number>();
        counts.set(other.table, (counts.get(other.table) ?? 0) + 1);
        shared.set(one.table, counts);
      }
    }
  }
  const owner = new Map(tables.map(([dossier, table]) => [table, dossier]));
  const copied = new Set<StageTable>();
  for (const [table, counts] of shared) {
    const rows = table.project.rows.filter((row) => !row.isEmptyBranch);
    const [source, count] = [...counts].sort(([, a], [, b]) => b - a)[0]!;
    const [one, other] = [owner.get(table)!, owner.get(source)!];
    // The same project in several units is one programme.
    if (nameSkeleton(one.name) === nameSkeleton(other.name)) continue;
    if (
      rows.length < numberParam(params, 'fewestRows') ||
      count < rows.length * numberParam(params, 'sharedRows')
    )
      continue;
    copied.add(table);
    report(table.workbook, table.form.sheet, {
      message: 'table',
      cell: rows[0]!.cell('name'),
      cells: rows.slice(1).map((row) => areaOf(row.cell('name'))),
      data: { count: rows.length, shared: count, unit: other.unit, project: other.name },
    });
  }
  return copied;
}
