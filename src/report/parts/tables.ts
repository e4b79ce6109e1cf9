import { toA1 } from '../../core/address';
import type { IndicatorRow, ProjectRow, Rollup, UnitRow } from '../../core/rollup';
import type { AuditReport, ReportFile, ReportFinding } from '../model';
import { asText, tableOf, type ColumnOf, type PartTable } from './table';

interface FindingRow {
  readonly of: ReportFile;
  readonly finding: ReportFinding;
}

const findingColumns: readonly ColumnOf<FindingRow>[] = [
  ['file', 'STRING', ({ of }) => of.file],
  ['sha256', 'STRING', ({ of }) => of.sha256 ?? null],
  ['sheet', 'STRING', ({ finding }) => finding.sheet],
  ['cell', 'STRING', ({ finding }) => finding.cell],
  ['unit', 'STRING', ({ finding }) => finding.unit],
  ['rule', 'STRING', ({ finding }) => finding.rule],
  ['severity', 'STRING', ({ finding }) => finding.severity],
  ['message', 'STRING', ({ finding }) => finding.message],
  ['expected', 'STRING', ({ finding }) => asText(finding.expected)],
  ['actual', 'STRING', ({ finding }) => asText(finding.actual)],
  ['explained', 'BOOLEAN', ({ finding: { explanation } }) => explanation !== null && !explanation.stale],
];

const unitColumns: readonly ColumnOf<UnitRow>[] = [
  ['unit_no', 'INT32', ({ number }) => number],
  ['unit', 'STRING', ({ name }) => name],
  ['code', 'STRING', ({ code }) => code],
  ['on_roster', 'BOOLEAN', ({ place }) => place !== null],
];

/** Results of the latest monitoring, and of the self-evaluation, side by side. */
const resultColumns = (['监控', '自评'] as const).flatMap((stage): ColumnOf<ProjectRow>[] => {
  const prefix = stage === '监控' ? 'monitor' : 'selfeval';
  const figures = ['budget', 'executed', 'executionRate', 'completion', 'deviation'] as const;
  const names = { executionRate: 'execution_rate' } as Partial<Record<(typeof figures)[number], string>>;
  return figures.map((figure) => [
    `${prefix}_${names[figure] ?? figure}`,
    'DOUBLE',
    ({ results }) => results[stage]?.[figure] ?? null,
  ]);
});

const projectColumns: readonly ColumnOf<ProjectRow>[] = [
  ['project_no', 'INT32', ({ number }) => number],
  ['unit_no', 'INT32', ({ unit }) => unit?.number ?? null],
  ['unit', 'STRING', ({ unit }) => unit?.name ?? null],
  ['project', 'STRING', ({ name }) => name],
  ['subject', 'STRING', ({ subject }) => subject],
  ['code', 'STRING', ({ code }) => code],
  ['kind', 'STRING', ({ kind }) => kind],
  ['in_register', 'BOOLEAN', ({ library }) => library !== null],
  ['indicators', 'INT32', ({ setting }) => setting?.counts.total ?? null],
  ['quantitative', 'INT32', ({ setting }) => setting?.counts.quantitative ?? null],
  ['qualitative', 'INT32', ({ setting }) => setting?.counts.qualitative ?? null],
  ...resultColumns,
  ['score', 'DOUBLE', ({ results }) => results.自评?.score ?? null],
  ['grade', 'STRING', ({ results }) => results.自评?.grade ?? null],
];

const indicatorColumns: readonly ColumnOf<IndicatorRow>[] = [
  ['project_no', 'INT32', ({ project }) => project.number],
  ['stage', 'STRING', ({ stage }) => stage],
  ['months', 'INT32', ({ months }) => months],
  ['level1', 'STRING', ({ line }) => line.level1],
  ['level2', 'STRING', ({ line }) => line.level2],
  ['indicator', 'STRING', ({ line }) => line.name],
  ['sign', 'STRING', ({ line }) => line.sign],
  ['target', 'STRING', ({ line }) => asText(line.target)],
  ['meter_unit', 'STRING', ({ line }) => line.meterUnit],
  ['actual', 'STRING', ({ line }) => asText(line.actual)],
  ['weight', 'DOUBLE', ({ line }) => line.weight],
  ['score', 'DOUBLE', ({ line }) => line.score],
  ['nature', 'STRING', ({ line }) => line.nature],
  ['completion', 'DOUBLE', ({ line }) => line.completion],
  ['light', 'STRING', ({ line }) => line.light],
  ['file', 'STRING', ({ place }) => place.file],
  ['sheet', 'STRING', ({ place }) => place.sheet],
  ['cell', 'STRING', ({ place }) => toA1(place.cell)],
];

/** The tables that a run is queried by. */
export function partTables({ files }: Pick<AuditReport, 'files'>, rollup: Rollup): readonly PartTable[] {
  const findings = files.flatMap((of) => of.findings.map((finding): FindingRow => ({ of, finding })));
  return [
    tableOf('findings', findingColumns, findings),
    tableOf('units', unitColumns, rollup.units),
    tableOf('projects', projectColumns, rollup.projects),
    tableOf('indicators', indicatorColumns, rollup.indicators),
  ];
}
