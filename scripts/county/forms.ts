import type { FormData, IndicatorData } from '../../src/core/forms';
import { decimal, executionRate, roundHalfUp } from '../../src/core/measures';
import { EXECUTION_POINTS } from './evaluation';
import {
  ACHIEVED,
  sumOf,
  type Goal,
  type Indicator,
  type Money,
  type Project,
  type State,
  type Unit,
} from './model';
import { pendingText } from './texts';

/** Months that the two monitorings cover. */
export const PERIODS = { may: '1—5月', september: '1—9月' } as const;

type Time = keyof typeof PERIODS;

const wan = (amount: number): number => decimal(amount).div(100).toNumber();

/** An office and no person; the number is in no network. */
const CONTACT = { contact: '项目办公室', phone: '6000000' } as const;

function heading(
  { name, code, unit }: Project,
  year: number,
): Pick<FormData, 'year'> & { fields: NonNullable<FormData['fields']> } {
  const coded = unit.habits.targets === 'platform' ? { projectCode: code } : {};
  return {
    year,
    fields: { projectName: name, ...coded, department: unit.department, implementingUnit: unit.name },
  };
}

const targetText = ({ figure, words }: Goal): string =>
  figure ? `${figure.sign}${figure.target}${figure.unit}` : words!;

const stateText = ({ figure }: Goal, state: State): string =>
  typeof state === 'number' ? `${state}${figure!.unit}` : state;

/** Levels with the name, and what is to be reached: in one cell, or with sign and unit apart. */
function goalRow(goal: Goal, isApart: boolean): IndicatorData {
  const { level1, level2, name, figure, words } = goal;
  const levels = { level1, level2, name };
  if (!isApart) return { ...levels, target: targetText(goal) };
  return figure
    ? { ...levels, sign: figure.sign, target: figure.target, meterUnit: figure.unit }
    : { ...levels, sign: '定性', target: words };
}

/** 项目支出绩效目标申报表. */
export function targetForm(project: Project, year: number): FormData {
  const { budget, unit, isNew, goal, indicators } = project;
  const { fields, ...head } = heading(project, year);
  const isApart = unit.habits.targets === 'platform';
  return {
    ...head,
    fields: {
      ...fields,
      projectAttribute: isNew ? '新增项目' : '延续项目',
      projectPeriod: `${year}年1月—${year}年12月`,
      ...CONTACT,
    },
    funds: {
      total: { annualBudget: wan(sumOf(budget)) },
      fiscal: { annualBudget: wan(budget.fiscal) },
      other: { annualBudget: wan(budget.other) },
    },
    goals: { expectedGoal: goal },
    indicators: indicators.map((one) => ({
      ...goalRow(one, isApart),
      ...(isApart && { weight: one.weight, explanation: null }),
    })),
  };
}

/** The lines that a unit adds to its 指标台账 for a project's targets. */
export function ledgerRows({ name, unit, indicators }: Project): IndicatorData[] {
  return indicators.map((one) => ({
    unitName: unit.name,
    projectName: name,
    stage: '目标',
    ...goalRow(one, true),
    weight: one.weight,
  }));
}

function spent(budget: number, executed: number, further: object) {
  const rate = executionRate(executed, budget);
  return {
    initialBudget: wan(budget),
    annualBudget: wan(budget),
    executed: wan(executed),
    executionRate: rate === null ? null : roundHalfUp(rate, 4),
    ...further,
  };
}

/** The 资金 block; sources without money have no line filled in. */
function fundsOf(
  budget: Money,
  executed: Money,
  further: { readonly total: object; readonly source: (budget: number) => object },
): NonNullable<FormData['funds']> {
  const { total, source } = further;
  return {
    total: spent(sumOf(budget), sumOf(executed), total),
    fiscal: spent(budget.fiscal, executed.fiscal, source(budget.fiscal)),
    ...(budget.other > 0 && { other: spent(budget.other, executed.other, source(budget.other)) }),
  };
}

function monitoredRow(indicator: Indicator, time: Time, place: string): IndicatorData {
  const state = indicator[time];
  const reason = pendingText(place, indicator, state);
  return {
    ...goalRow(indicator, false),
    actual: stateText(indicator, state),
    forecast: indicator.figure ? targetText(indicator).replace(/^[≥≤]/, '') : ACHIEVED,
    possibility: '确定能',
    ...(reason !== null && { reason, otherCause: '√' }),
  };
}

/** 项目支出绩效运行监控表. */
export function monitorForm(project: Project, time: Time, year: number): FormData {
  const { budget, place, goal, indicators } = project;
  const forecast = (amount: number) => ({ forecast: wan(amount) });
  return {
    ...heading(project, year),
    period: PERIODS[time],
    funds: fundsOf(budget, project[time], { total: forecast(sumOf(budget)), source: forecast }),
    goals: { expectedGoal: goal },
    indicators: indicators.map((one) => monitoredRow(one, time, place)),
  };
}

/** 项目支出绩效自评表. */
export function selfEvaluationForm(project: Project, year: number): FormData {
  const { budget, final, goal, result, indicators, totalScore, executionScore, grade } = project;
  return {
    ...heading(project, year),
    funds: fundsOf(budget, final, {
      total: { weight: EXECUTION_POINTS, score: executionScore },
      source: () => ({}),
    }),
    goals: { expectedGoal: goal, actualGoal: result },
    indicators: indicators.map((one) => ({
      ...goalRow(one, false),
      actual: stateText(one, one.final),
      weight: one.weight,
      score: one.score,
      reason: one.reason,
    })),
    totals: { totalWeight: 100, totalScore, grade },
  };
}

/** 部门（单位）整体支出绩效目标申报表. */
export function departmentForm({ name, tasks, goals }: Unit, year: number): FormData {
  const amounts = ({ fiscal, other }: Money) => ({
    totalAmount: wan(fiscal + other),
    fiscalAmount: wan(fiscal),
    otherAmount: wan(other),
  });
  const total = tasks.reduce<Money>(
    (all, { fiscal, other }) => ({ fiscal: all.fiscal + fiscal, other: all.other + other }),
    { fiscal: 0, other: 0 },
  );
  const first = tasks.slice(1, 3).map((task) => task.content);
  return {
    year,
    fields: { unitName: name, ...CONTACT },
    tasks: {
      rows: tasks.map((task) => ({ name: task.name, content: task.content, ...amounts(task) })),
      total: amounts(total),
    },
    goals: { expectedGoal: `${['履行部门职责，保障单位正常运转', ...first].join('；')}。` },
    indicators: goals.map((goal) => goalRow(goal, false)),
  };
}
