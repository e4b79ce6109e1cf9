/** The made-up tables of the check list's workbook, by the names of their sheets. */
import { composeForm, formById, type ComposedForm, type FormData } from '../../src/core/forms';
import { cleanSelfEvaluation, plantedSelfEvaluation, trialSelfEvaluation } from '../../src/core/samples';
import type { NewSheet } from '../../src/host/workbook';

/** A target form, to be carried over. */
const target: FormData = {
  year: 2026,
  fields: {
    projectName: '乡村道路养护',
    department: '临溪县交通运输局',
    implementingUnit: '临溪县公路养护站',
  },
  funds: { total: { annualBudget: 120 }, fiscal: { annualBudget: 120 } },
  goals: { expectedGoal: '养护乡村道路38公里，修补路面破损，保障群众出行。' },
  indicators: [
    { level1: '产出指标', level2: '数量指标', name: '养护道路里程', target: '≥38公里' },
    { level1: '产出指标', level2: '质量指标', name: '养护验收合格率', target: '≥97%' },
    { level1: '效益指标', level2: '社会效益指标', name: '受益村民人数', target: '≥5600人' },
    { level1: '满意度指标', level2: '服务对象满意度指标', name: '村民满意度', target: '≥92%' },
  ],
};

/** The indicators of the target form, which are to be found again where they were carried to. */
export const carriedIndicators: readonly string[] = target.indicators!.map(({ name }) => String(name));

interface Handed {
  readonly project: string;
  readonly unit: string;
  readonly budget: number;
  readonly executed: number;
}

/** What two units hand in, to be rolled up. */
const handed: Readonly<Record<string, Handed>> = {
  甲单位: { project: '文化馆设备更新', unit: '临溪县文化馆', budget: 80, executed: 72 },
  乙单位: { project: '图书馆书籍购置', unit: '临溪县图书馆', budget: 45.5, executed: 45.5 },
};

/** Their figures together, worked out by hand: 80 + 45.5, 72 + 45.5, 117.5 ÷ 125.5. */
export const rolledUp = {
  sheets: Object.keys(handed),
  budget: 125.5,
  executed: 117.5,
  executionRate: 0.9363,
};

const evaluation = ({ project, unit, budget, executed }: Handed): FormData => {
  const money = { initialBudget: budget, annualBudget: budget, executed };
  return {
    ...cleanSelfEvaluation,
    year: 2026,
    fields: { projectName: project, department: unit, implementingUnit: unit },
    funds: { total: { ...money, weight: 10 }, fiscal: money },
  };
};

const paper = (form: 'project-selfeval' | 'project-target', data: FormData): ComposedForm<'plain'> =>
  composeForm(formById(form), data);

export const TABLES = {
  audit: '审核',
  fix: '修复',
  undo: '撤销',
  locked: '受保护',
  target: '目标',
} as const;

export const tables: readonly NewSheet<'plain'>[] = [
  { name: TABLES.audit, form: paper('project-selfeval', plantedSelfEvaluation) },
  { name: TABLES.fix, form: paper('project-selfeval', trialSelfEvaluation) },
  { name: TABLES.undo, form: paper('project-selfeval', trialSelfEvaluation) },
  { name: TABLES.locked, form: paper('project-selfeval', plantedSelfEvaluation), isProtected: true },
  { name: TABLES.target, form: paper('project-target', target) },
  ...Object.entries(handed).map(([name, one]) => ({
    name,
    form: paper('project-selfeval', evaluation(one)),
  })),
];
