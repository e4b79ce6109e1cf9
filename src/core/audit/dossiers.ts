import type { HeaderFieldId, Stage } from '../forms/types';
import type { CellValue } from '../grid';
import { textOf } from '../indicator';
import { monitoredMonths } from '../recognise/period';
import type { FormInstance, ProjectIndicators } from '../recognise/types';
import { formCodeOf, yearOf } from './applies';
import type { AuditedWorkbook, Dossier, StageTable } from './dossier-types';
import { comparableName, projectKey } from './names';

const STAGES: readonly Stage[] = ['目标', '监控', '自评'];
const STAGE_OF_CODE: Partial<Record<string, Stage>> = { T: '目标', M: '监控', S: '自评' };

/** Whose table it is, by everything it says about that. */
interface Subject {
  readonly kind: Dossier['subject'];
  readonly name: string;
  readonly code: string | null;
  /** Who carries it out, as compared; `null` when the table does not say. */
  readonly carrier: string | null;
  /** Unit and department as compared; a table that names none may be anybody's. */
  readonly units: readonly string[];
  readonly unit: string | null;
}

interface Open extends Subject {
  readonly tables: StageTable[];
}

const PAPER_UNITS = [
  'implementingUnit',
  'unitName',
  'department',
] as const satisfies readonly HeaderFieldId[];

function subjectOf(form: FormInstance, project: ProjectIndicators): Subject | null {
  const { definition, fields } = form;
  const isLedger = definition.shape === 'ledger';
  const units: readonly CellValue[] = isLedger
    ? [project.unitName]
    : PAPER_UNITS.map((id) => fields.get(id)?.value ?? null);
  const unit = units.map(textOf).find((name) => name !== null) ?? null;
  const kind = definition.subject;
  const name =
    kind === 'project' ? project.projectName : (textOf(fields.get('unitName')?.value ?? null) ?? unit);
  if (name === null) return null;
  const code = isLedger
    ? (project.rows[0]?.value('projectCode') ?? null)
    : (fields.get('projectCode')?.value ?? null);
  return {
    kind,
    name,
    code: kind === 'project' ? comparableName(code) : null,
    carrier: comparableName(isLedger ? project.unitName : (fields.get('implementingUnit')?.value ?? null)),
    units: units.flatMap((one) => comparableName(one) ?? []),
    unit,
  };
}

/** Townships share their department: where both tables say who carries a project out, that decides. */
function mayBeOfOneUnit(a: Subject, b: Subject): boolean {
  if (a.carrier !== null && b.carrier !== null)
    return a.carrier.includes(b.carrier) || b.carrier.includes(a.carrier);
  return a.units.length === 0 || b.units.length === 0 || a.units.some((unit) => b.units.includes(unit));
}

/** The same code says the same project; where one has none, the name does. */
function isSame(a: Subject, b: Subject): boolean {
  if (a.kind !== b.kind || !mayBeOfOneUnit(a, b)) return false;
  if (a.code !== null && b.code !== null) return a.code === b.code;
  return projectKey(a.name) === projectKey(b.name);
}

/** What a table of indicators is a stage of; `null` for scorecards and adjustments. */
export function stageOf(form: FormInstance, project: ProjectIndicators): Stage | null {
  return (
    project.stage ??
    form.definition.stage ??
    (form.definition.shape === 'ledger' ? (STAGE_OF_CODE[formCodeOf(form, project)] ?? null) : null)
  );
}

function byTime(a: StageTable, b: StageTable): number {
  return (
    (a.year ?? 0) - (b.year ?? 0) ||
    STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage) ||
    (a.months ?? 0) - (b.months ?? 0)
  );
}

/**
 * Lays the tables of each project, and of each department as a whole, together. Names are compared without width,
 * white space and brackets; where both tables give a project code, the code decides.
 */
export function dossiersOf(workbooks: readonly AuditedWorkbook[]): Dossier[] {
  const all: Open[] = [];
  const byName = new Map<string, Open[]>();
  const byCode = new Map<string, Open[]>();
  const index = (map: Map<string, Open[]>, key: string | null, dossier: Open) => {
    if (key === null) return;
    const known = map.get(key);
    if (!known) map.set(key, [dossier]);
    else if (!known.includes(dossier)) known.push(dossier);
  };
  for (const workbook of workbooks) {
    for (const form of workbook.forms) {
      for (const project of form.projects) {
        const subject = subjectOf(form, project);
        const stage = stageOf(form, project);
        if (!subject || !stage) continue;
        const name = projectKey(subject.name);
        const candidates = [
          ...(subject.code === null ? [] : (byCode.get(subject.code) ?? [])),
          ...(byName.get(name) ?? []),
        ];
        const table: StageTable = {
          workbook,
          form,
          project,
          stage,
          year: yearOf(form, project.rows[0]),
          months: stage === '监控' && form.definition.shape === 'paper' ? monitoredMonths(form) : null,
        };
        let dossier = candidates.find((one) => isSame(one, subject));
        if (dossier) dossier.tables.push(table);
        else all.push((dossier = { ...subject, tables: [table] }));
        index(byName, name, dossier);
        index(byCode, subject.code, dossier);
      }
    }
  }
  return all.map(({ kind, name, code, unit, tables }) => ({
    subject: kind,
    name,
    code,
    unit,
    tables: tables.sort(byTime),
  }));
}

/** The tables of a stage, of one year when it is given; a table that names no year is of every year. */
export function tablesAt({ tables }: Dossier, stage: Stage, year?: number | null): readonly StageTable[] {
  return tables.filter(
    (table) =>
      table.stage === stage &&
      (year === undefined || year === null || table.year === null || table.year === year),
  );
}
