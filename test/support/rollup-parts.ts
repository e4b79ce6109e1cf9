/** What a roll-up keeps of files, written down from plain figures. */
import { defaultProfile } from '../../src/core/profile';
import {
  partOf,
  type FilePart,
  type IndicatorLine,
  type RollupPart,
  type TableFacts,
} from '../../src/core/rollup';
import type { Stage } from '../../src/core/forms';

const cell = { row: 4, col: 1 };

export const named = (text: string) => ({ text, cell });
export const amount = (value: number) => ({ value, cell });

/** A whole number shared out as evenly as whole numbers allow. */
export function shares(total: number, count: number): number[] {
  return Array.from(
    { length: count },
    (_, index) => Math.floor(total / count) + (index < total % count ? 1 : 0),
  );
}

/** Indicators of a table: so many 二级, so many 三级, so many of these 定量. */
export function indicators(
  level2: number,
  total: number,
  quantitative: number,
  completion: number | null = null,
): IndicatorLine[] {
  return Array.from({ length: total }, (_, index) => ({
    cell: { row: 10 + index, col: 2 },
    level1: '产出',
    level2: `二级${(index % level2) + 1}`,
    name: `指标${index + 1}`,
    sign: null,
    target: index < quantitative ? '≥95%' : '有效提升',
    meterUnit: null,
    actual: null,
    weight: null,
    score: null,
    nature: index < quantitative ? '定量' : '定性',
    completion,
    light: null,
  }));
}

const FORMS = { 目标: 'target', 监控: 'monitor', 自评: 'selfeval' } as const;

/** A project's table of a stage. */
export function table(
  stage: Stage,
  unit: string,
  project: string,
  changes: Partial<TableFacts> = {},
): TableFacts {
  return {
    form: `project-${FORMS[stage]}`,
    shape: 'paper',
    subject: 'project',
    stage,
    sheet: stage,
    cell: { row: 0, col: 0 },
    year: 2020,
    months: stage === '监控' ? 9 : null,
    units: [named(unit)],
    project: named(project),
    projectCode: null,
    attribute: null,
    filledOn: null,
    budget: null,
    executed: null,
    score: null,
    execution: null,
    indicators: [],
    ...changes,
  };
}

/** The table of a department as a whole. */
export function departmentTable(stage: Stage, unit: string, changes: Partial<TableFacts> = {}): TableFacts {
  return {
    ...table(stage, unit, ''),
    form: `department-${FORMS[stage]}`,
    subject: 'department',
    project: null,
    ...changes,
  };
}

export function file(name: string, tables: readonly TableFacts[], changes: Partial<FilePart> = {}): FilePart {
  return {
    file: name,
    digest: `of ${name}`,
    roles: [],
    failure: null,
    isSummary: false,
    savedAt: null,
    unread: [],
    problems: [],
    tables,
    roster: [],
    library: [],
    ...changes,
  };
}

export function rosterFile(units: readonly string[], name = '花名册.xlsx'): FilePart {
  return file(name, [], {
    roster: units.map((unit) => ({ sheet: '花名册', name: named(unit), code: null, department: null })),
  });
}

interface Listed {
  readonly unit: string;
  readonly name: string;
  readonly budget?: number;
  readonly code?: string;
  readonly kind?: string;
}

export function libraryFile(projects: readonly Listed[], name = '项目台账.xlsx'): FilePart {
  return file(name, [], {
    library: projects.map(({ unit, name: project, budget, code = null, kind = null }) => ({
      sheet: '台账',
      name: named(project),
      code,
      unit: named(unit),
      kind,
      attribute: null,
      budget: budget === undefined ? null : amount(budget),
    })),
  });
}

export const part = (...files: readonly FilePart[]): RollupPart => partOf(defaultProfile, files);
