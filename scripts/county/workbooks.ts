import { composeForm, formById, type ComposedForm, type FormData, type FormId } from '../../src/core/forms';
import { composeRegister, registers, type RegisterId, type RegisterRow } from '../../src/core/registers';
import { decimal } from '../../src/core/measures';
import { departmentForm, ledgerRows, monitorForm, PERIODS, selfEvaluationForm, targetForm } from './forms';
import { sumOf, type County, type Project, type Unit } from './model';

/** A form on a sheet, before it is laid out: problems are planted in what it says. */
export interface FormSheet {
  readonly name: string;
  readonly form: FormId;
  readonly layout: string;
  readonly data: FormData;
}

/** A list of the bureau on a sheet. */
export interface RegisterSheet {
  readonly name: string;
  readonly register: RegisterId;
  readonly rows: readonly RegisterRow[];
  readonly year: number;
}

export type CountySheet = FormSheet | RegisterSheet;

/** A file of the county: where it lies, and its sheets. */
export interface CountyFile {
  readonly path: string;
  readonly sheets: readonly CountySheet[];
}

export const isForm = (sheet: CountySheet): sheet is FormSheet => 'form' in sheet;

/** A sheet laid out. */
export function compose(sheet: CountySheet): ComposedForm<'plain'> {
  if (isForm(sheet)) return composeForm(formById(sheet.form), sheet.data, sheet.layout);
  const definition = registers.find(({ id }) => id === sheet.register)!;
  return composeRegister(definition, sheet.rows, sheet.year);
}

type Stage = 'target' | 'may' | 'september' | 'selfEvaluation';

/** Stages that a unit hands in as files of their own, by what the files are called. */
const STAGE_FILES: Readonly<Record<Exclude<Stage, 'target'>, string>> = {
  may: `绩效运行监控表（${PERIODS.may}）`,
  september: `绩效运行监控表（${PERIODS.september}）`,
  selfEvaluation: '绩效自评表',
};
const STAGE_SHEETS: Readonly<Record<Stage, string>> = {
  target: '绩效目标',
  may: '5月监控',
  september: '9月监控',
  selfEvaluation: '绩效自评',
};

function formOf(project: Project, stage: Stage, year: number, name: string): FormSheet {
  const { habits } = project.unit;
  switch (stage) {
    case 'target':
      return { name, form: 'project-target', layout: habits.targets, data: targetForm(project, year) };
    case 'selfEvaluation':
      return {
        name,
        form: 'project-selfeval',
        layout: habits.selfEvaluation,
        data: selfEvaluationForm(project, year),
      };
    default:
      return {
        name,
        form: 'project-monitor',
        layout: habits.monitoring,
        data: monitorForm(project, stage, year),
      };
  }
}

function department(unit: Unit, year: number): FormSheet {
  return {
    name: '整体绩效目标',
    form: 'department-target',
    layout: 'paper',
    data: departmentForm(unit, year),
  };
}

/** Targets of a unit that keeps a ledger of them. */
function ledger(unit: Unit, projects: readonly Project[], year: number): FormSheet {
  const indicators = projects.flatMap(ledgerRows).map((row, index) => ({ sequence: index + 1, ...row }));
  const title = `${unit.name}${year}年度项目绩效指标台账`;
  return {
    name: '指标台账',
    form: 'indicator-ledger',
    layout: 'standard',
    data: { title, year, indicators },
  };
}

/** What a unit hands in. */
function filesOf(unit: Unit, projects: readonly Project[], year: number): CountyFile[] {
  const folder = `${String(unit.number).padStart(3, '0')}${unit.name}`;
  const file = (name: string, sheets: readonly CountySheet[]): CountyFile => ({
    path: `${folder}/${name}.xlsx`,
    sheets,
  });
  const whole = department(unit, year);
  if (projects.length === 0) return [file('整体绩效目标申报表', [whole])];
  const hasLedger = unit.habits.targets === 'ledger';
  const targets = hasLedger ? [file('项目绩效指标台账', [ledger(unit, projects, year)])] : [];
  const named = projects.map((project, index) => ({ project, name: `${index + 1}-${project.work.stem}` }));
  if (unit.habits.files === 'project') {
    const stages: readonly Stage[] = hasLedger
      ? ['may', 'september', 'selfEvaluation']
      : ['target', 'may', 'september', 'selfEvaluation'];
    return [
      file('整体绩效目标申报表', [whole]),
      ...targets,
      ...projects.map((project) =>
        file(
          `${project.code}${project.name}`,
          stages.map((stage) => formOf(project, stage, year, STAGE_SHEETS[stage])),
        ),
      ),
    ];
  }
  const paper = hasLedger ? [] : named.map(({ project, name }) => formOf(project, 'target', year, name));
  const later = (Object.keys(STAGE_FILES) as (keyof typeof STAGE_FILES)[]).map((stage) =>
    file(
      STAGE_FILES[stage],
      named.map(({ project, name }) => formOf(project, stage, year, name)),
    ),
  );
  return [file('绩效目标申报表', [whole, ...paper]), ...targets, ...later];
}

function rosterOf({ units, year }: County): CountyFile {
  const rows = units.map(({ number, code, name, department: over, sector }): RegisterRow => ({
    sequence: number,
    unitCode: code,
    unitName: name,
    department: over,
    unitType: sector === '乡镇' ? '乡镇（街道）' : /[局委会]$/.test(name) ? '行政单位' : '公益一类',
    section: '绩效股',
  }));
  return {
    path: '单位花名册.xlsx',
    sheets: [{ name: '单位花名册', register: 'unit-roster', rows, year }],
  };
}

function registerOf({ projects, year }: County): CountyFile {
  const wan = (amount: number) => decimal(amount).div(100).toNumber();
  const rows = projects.map((project, index): RegisterRow => ({
    sequence: index + 1,
    projectCode: project.code,
    projectName: project.name,
    department: project.unit.department,
    implementingUnit: project.unit.name,
    projectAttribute: project.isNew ? '新增项目' : '延续项目',
    budgetKind: project.kind,
    projectPeriod: `${year}年1月—${year}年12月`,
    initialBudget: wan(sumOf(project.budget)),
    annualBudget: wan(sumOf(project.budget)),
  }));
  return {
    path: '项目台账.xlsx',
    sheets: [{ name: '项目台账', register: 'project-register', rows, year }],
  };
}

/** Every file of the county: the bureau's lists, then what each unit handed in. */
export function countyFiles(county: County): CountyFile[] {
  const { units, projects, year } = county;
  return [
    rosterOf(county),
    registerOf(county),
    ...units.flatMap((unit) =>
      filesOf(
        unit,
        projects.filter((project) => project.unit === unit),
        year,
      ),
    ),
  ];
}
