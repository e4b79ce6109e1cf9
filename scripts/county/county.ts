import { decimal, grade } from '../../src/core/measures';
import { defaultProfile } from '../../src/core/profile';
import { outcomeOf, pointsOf, settle } from './evaluation';
import { departmentSetup, projectSetup, setUp } from './goals';
import type { CountyFigures, GroupFigures } from './golden';
import { sumOf, type BudgetKind, type County, type Goal, type Project, type Task, type Unit } from './model';
import { spendingOf, type Spending } from './money';
import { progressOf, tune, type Progress } from './progress';
import { projectsOf, shortName, type BareProject } from './projects';
import { randomOf } from './random';
import { goalText, Reasons, resultText } from './texts';
import { unitsOf, type BareUnit } from './units';

const YEAR = 2020;
/** Share of the year's work done: by May, and where September begins before its mean is made right. */
const PACE = { may: 0.44, september: 0.75 };
/** Points of all indicators of a project. */
const INDICATOR_POINTS = 90;
/** How far a project's score lies from the mean, and what its execution rate is likely to score. */
const SPREAD = 5.5;
const EXECUTION = { low: 8.6, high: 9.6 };

const groupOf = ({ own, special }: CountyFigures, kind: BudgetKind): GroupFigures =>
  kind === '部门预算' ? own : special;

/** Where every indicator of some projects stands in May and in September. */
function progressOfGroup(
  goals: readonly (readonly Goal[])[],
  completion: string,
  seed: number,
  kind: string,
) {
  const random = randomOf(seed, `progress ${kind}`);
  const may = goals.map((own) => own.map((goal) => progressOf(goal, 'may', PACE.may, random)));
  const september = goals.map((own) =>
    own.map((goal): Progress => ({ goal, state: progressOf(goal, 'september', PACE.september, random) })),
  );
  tune(september.flat(), completion, random);
  return { may, september: september.map((own) => own.map(({ state }) => state)) };
}

interface Planned {
  readonly bare: BareProject;
  readonly goals: readonly Goal[];
  readonly spending: Spending;
}

/** The projects of one kind with all that happened to them. */
function lived(
  planned: readonly Planned[],
  figures: GroupFigures,
  kind: BudgetKind,
  seed: number,
  reasons: Reasons,
): Omit<Project, 'unit'>[] {
  const random = randomOf(seed, `evaluation ${kind}`);
  const progress = progressOfGroup(
    planned.map(({ goals }) => goals),
    figures.completion,
    seed,
    kind,
  );
  // What one project could not lose, the next one does.
  let carried = 0;
  let away = 0;
  const outcomes = planned.map(({ goals, spending }, index) => {
    // One above the mean, the next as far below it, so that the mean stays where it is.
    const isLastOfOdd = index === planned.length - 1 && index % 2 === 0;
    if (index % 2 === 1) away = -away;
    else away = isLastOfOdd ? 0 : random.between(0, SPREAD);
    const wanted = Number(figures.score) + away;
    const execution = random.between(EXECUTION.low, EXECUTION.high);
    const lost = Math.max(0, INDICATOR_POINTS - (wanted - execution) + carried);
    const outcome = outcomeOf(goals, progress.september[index]!, lost, random);
    const points = pointsOf(outcome.scores);
    carried = lost - (INDICATOR_POINTS - points);
    return { ...outcome, wanted, points, budget: spending.budget };
  });
  const settled = settle(figures, outcomes, random);
  return planned.map(({ bare, goals, spending }, index) => {
    const { states, scores, points } = outcomes[index]!;
    const { executionScore, final } = settled[index]!;
    const totalScore = decimal(points).plus(executionScore).toNumber();
    return {
      code: bare.code,
      name: bare.name,
      kind,
      work: bare.work,
      isNew: bare.isNew,
      place: bare.place,
      ...spending,
      final,
      executionScore,
      totalScore,
      grade: grade(totalScore, defaultProfile)!,
      goal: goalText(bare, goals),
      result: resultText(bare, goals, states, random),
      indicators: goals.map((goal, at) => ({
        ...goal,
        may: progress.may[index]![at]!,
        september: progress.september[index]![at]!,
        final: states[at]!,
        score: scores[at]!,
        reason: scores[at]! < goal.weight ? reasons.why(bare.place, goal) : null,
      })),
    };
  });
}

/** What a unit does with its money: its projects, and its daily work. */
function tasksOf(unit: BareUnit, projects: readonly Planned[], seed: number): Task[] {
  const random = randomOf(seed, `tasks ${unit.code}`);
  const name = shortName(unit);
  const own = projects.map(({ bare, spending }): Task => {
    const { work, place } = bare;
    return { name: `${place}${work.stem}`, content: `在${place}组织实施${work.stem}`, ...spending.budget };
  });
  const daily = {
    fiscal: random.whole(6000, 68_000),
    other: random.chance(0.3) ? random.whole(100, 900) : 0,
  };
  return [{ name: '日常履职保障', content: `保障${name}人员经费、公用经费和日常业务运转`, ...daily }, ...own];
}

/** Makes the whole county: the same seed gives the same one. */
export function makeCounty(figures: CountyFigures, seed: number): County {
  const bareUnits = unitsOf(figures.units);
  const bareProjects = projectsOf(bareUnits, figures, seed);
  const kinds: readonly BudgetKind[] = ['部门预算', '专项'];
  const spending = new Map<BareProject, Spending>();
  for (const kind of kinds) {
    const all = spendingOf(groupOf(figures, kind), kind === '部门预算', randomOf(seed, `money ${kind}`));
    bareProjects.filter((one) => one.kind === kind).forEach((one, index) => spending.set(one, all[index]!));
  }
  const random = randomOf(seed, 'goals');
  const setups = bareProjects.map((one) => projectSetup(one, sumOf(spending.get(one)!.budget), random));
  const goals = setUp(setups, figures.projects, random);
  const planned = bareProjects.map((bare, index): Planned => ({
    bare,
    goals: goals[index]!,
    spending: spending.get(bare)!,
  }));

  const departments = randomOf(seed, 'departments');
  const departmentGoals = setUp(bareUnits.map(departmentSetup), figures.departments, departments);
  const units = bareUnits.map((bare, index): Unit => ({
    ...bare,
    tasks: tasksOf(
      bare,
      planned.filter((one) => one.bare.unit === bare),
      seed,
    ),
    goals: departmentGoals[index]!,
  }));
  const unitOf = new Map(units.map((unit) => [unit.number, unit]));

  const reasons = new Reasons(seed);
  const projects = new Map<string, Project>();
  for (const kind of kinds) {
    const own = planned.filter(({ bare }) => bare.kind === kind);
    lived(own, groupOf(figures, kind), kind, seed, reasons).forEach((project, index) => {
      const { bare } = own[index]!;
      projects.set(bare.code, { ...project, unit: unitOf.get(bare.unit.number)! });
    });
  }
  return { year: YEAR, units, projects: bareProjects.map(({ code }) => projects.get(code)!) };
}
