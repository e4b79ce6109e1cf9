/** A few units' tables of one year as real .xlsx files in a folder of their own. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { composeForm, formById, type FormData, type FormId } from '../../src/core/forms';
import { composeRegister, registerById, type RegisterId, type RegisterRow } from '../../src/core/registers';
import { writeForms } from '../../src/host/file';
import { cleanSelfEvaluation } from '../../scripts/samples/clean-selfeval';

export interface SmallProject {
  readonly unit: string;
  readonly name: string;
  readonly kind: '部门预算' | '专项';
  readonly budget: number;
  readonly executed: number;
  /** What each project's first indicator came to, of 12公里. */
  readonly built: number;
}

export const WATER = '临溪县水利局';
export const SCHOOLS = '临溪县教育局';
export const FARMS = '临溪县农业农村局';
export const UNITS = [WATER, SCHOOLS, FARMS];

export const PROJECTS: readonly SmallProject[] = [
  { unit: WATER, name: '农村饮水安全巩固提升', kind: '部门预算', budget: 300, executed: 285.6, built: 12.6 },
  { unit: WATER, name: '河道清淤整治工程', kind: '专项', budget: 120.5, executed: 60.25, built: 6 },
  { unit: SCHOOLS, name: '校舍维修改造', kind: '部门预算', budget: 80, executed: 79.99, built: 12 },
];

type Stage = 'target' | 'monitor' | 'selfeval';

function dataOf({ unit, name, budget, executed, built }: SmallProject, stage: Stage): FormData {
  const { goals, indicators = [] } = cleanSelfEvaluation;
  const hasResults = stage !== 'target';
  const money = { initialBudget: budget, annualBudget: budget, ...(hasResults && { executed }) };
  return {
    year: 2020,
    ...(stage === 'monitor' && { period: '1—9月' }),
    fields: { projectName: name, department: unit, implementingUnit: unit },
    funds: { total: money },
    goals: { expectedGoal: goals!.expectedGoal! },
    indicators: indicators.map((row, index) => {
      const { actual: _actual, score: _score, reason: _reason, ...goal } = row;
      const actual = index === 0 ? `${built}公里` : (row.actual ?? null);
      return stage === 'target' ? goal : stage === 'monitor' ? { ...goal, actual } : { ...row, actual };
    }),
  };
}

/** A workbook with forms of projects, a sheet each. */
export async function formsFile(
  path: string,
  forms: readonly (readonly [SmallProject, Stage])[],
  department: readonly FormData[] = [],
): Promise<void> {
  const compose = (id: FormId, data: FormData) => composeForm(formById(id), data);
  await mkdir(join(path, '..'), { recursive: true });
  const sheets = [
    ...forms.map(([project, stage]) => compose(`project-${stage}`, dataOf(project, stage))),
    ...department.map((data) => compose('department-target', data)),
  ];
  await writeFile(
    path,
    await writeForms(sheets.map((form, index) => ({ name: `表${index + 1}`, form: form as never }))),
  );
}

/** A workbook with one register. */
export async function registerFile(
  path: string,
  id: RegisterId,
  rows: readonly RegisterRow[],
): Promise<void> {
  const form = composeRegister(registerById(id), rows, 2020);
  await writeFile(path, await writeForms([{ name: '名册', form }]));
}

/** The whole folder: each project's targets, monitoring and self-evaluation, a roster and a register. */
export async function smallCounty(folder: string): Promise<void> {
  for (const project of PROJECTS) {
    const stages: Stage[] = ['target', 'monitor', 'selfeval'];
    await formsFile(
      join(folder, project.unit, `${project.name}.xlsx`),
      stages.map((stage) => [project, stage] as const),
    );
  }
  const { indicators = [] } = cleanSelfEvaluation;
  for (const unit of UNITS) {
    const goals = indicators
      .slice(0, 6)
      .map(({ level1, level2, name, target, weight }) => ({ level1, level2, name, target, weight }));
    await formsFile(
      join(folder, unit, '整体.xlsx'),
      [],
      [
        {
          year: 2020,
          fields: { unitName: unit },
          goals: { expectedGoal: '保障供水' },
          indicators: goals as never,
        },
      ],
    );
  }
  await registerFile(
    join(folder, '单位花名册.xlsx'),
    'unit-roster',
    UNITS.map((unitName, index) => ({ sequence: index + 1, unitName, unitCode: `10${index + 1}` })),
  );
  await registerFile(
    join(folder, '项目台账.xlsx'),
    'project-register',
    PROJECTS.map(({ unit, name, kind, budget }, index) => ({
      sequence: index + 1,
      projectName: name,
      implementingUnit: unit,
      budgetKind: kind,
      annualBudget: budget,
    })),
  );
}
