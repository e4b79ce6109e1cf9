import { toA1 } from '../../core/address';
import type {
  Group,
  GroupResults,
  Place,
  ProjectRow,
  ResultSummary,
  Rollup,
  SettingSummary,
  UnitRow,
} from '../../core/rollup';
import { VERSION } from '../../version';

/** Json of a rollup: rates are ratios, amounts 万元, `null` is undefined or blank, cells are A1 addresses. */
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const place = ({ file, sheet, cell }: Place): Json => ({ file, sheet, cell: toA1(cell) });
const nameOf = (unit: UnitRow | null): Json => unit?.name ?? null;

function settings({ units, projects, counts, pooled, meanOfUnits, meanOfProjects }: SettingSummary): Json {
  const { level2, total, quantitative, qualitative, undecided } = counts;
  return {
    units: units.length,
    projects,
    level2,
    indicators: total,
    quantitative,
    qualitative,
    undecided,
    quantRate: { pooled, meanOfUnits, meanOfProjects },
    byUnit: units.map(({ unit, projects: own, counts: sums, rate }) => ({
      unit: nameOf(unit),
      projects: own,
      level2: sums.level2,
      indicators: sums.total,
      quantitative: sums.quantitative,
      qualitative: sums.qualitative,
      quantRate: rate,
    })),
  };
}

function group({ lights, ...results }: GroupResults): { readonly [key: string]: Json } {
  const { units, projects, budget, executed, executionRate, completion, deviation, averageScore } = results;
  const { scored, halfPaid } = results;
  const money = { units, projects, budget, executed, executionRate, completion, deviation };
  return { ...money, averageScore, scored, halfPaid, lights: { ...lights } };
}

const groupName = (name: Group): Json => name ?? 'unknown';

function results(summary: ResultSummary | null): Json {
  if (!summary) return null;
  const { stage, months, behind, groups, byUnit, ranking } = summary;
  return {
    stage,
    months,
    behind: behind.map(({ name }) => name),
    groups: groups.map(({ group: name, ...own }) => ({ group: groupName(name), ...group(own) })),
    byUnit: byUnit.map(({ unit, ...own }) => ({ unit: nameOf(unit), ...group(own) })),
    ranking: ranking.map((project) => ({
      unit: nameOf(project.unit),
      project: project.name,
      deviation: project.results[stage]!.deviation,
    })),
  };
}

function project({ unit, name, subject, code, kind, library, stages, results: found }: ProjectRow): Json {
  return {
    unit: nameOf(unit),
    name,
    subject,
    code,
    kind,
    inRegister: library !== null,
    stages: stages.map(({ stage, months, table, spare }) => ({
      stage,
      months,
      match: table.match,
      unitMatch: table.unit?.match ?? null,
      ...(place(table.place) as object),
      spare: spare.map(({ reason, table: other }) => ({ reason, ...(place(other.place) as object) })),
    })),
    score: found.自评?.score ?? null,
    grade: found.自评?.grade ?? null,
  };
}

/** The roll-up as one JSON object; docs/rollup.md lists its fields. The same input gives the same bytes. */
export function rollupToJson(rollup: Rollup, completionMethod: 'mean' | 'weighted'): string {
  const { profile, year, coverage, grades } = rollup;
  const json: Json = {
    tool: 'jixiao',
    version: VERSION,
    profile: profile.id,
    profileVersion: profile.version,
    completionMethod,
    year,
    files: rollup.files.map(({ file, outcome, failure, tables, units, aside }) => ({
      file,
      outcome,
      failure: failure?.code ?? null,
      tables,
      units,
      aside: aside.map((one) => ({ reason: one.reason, ...(place(one.place) as object) })),
    })),
    units: rollup.units.map(({ name, code, place: at }) => ({ name, code, onRoster: at !== null })),
    coverage: { ...coverage },
    settings: {
      departments: settings(rollup.settings.departments),
      projects: settings(rollup.settings.projects),
    },
    monitoring: results(rollup.monitoring),
    selfEvaluation: results(rollup.selfEvaluation),
    grades: grades && {
      grades: grades.grades,
      counts: grades.total.counts,
      averageScore: grades.total.averageScore,
      byUnit: grades.units.map(({ unit, counts, averageScore }) => ({
        unit: nameOf(unit),
        counts,
        averageScore,
      })),
    },
    submissions: rollup.submissions.map(({ unit, document: kind, spare, ...own }) => ({
      unit: unit.name,
      subject: kind.subject,
      stage: kind.stage,
      months: kind.months,
      due: own.due,
      received: own.received,
      status: own.status,
      missing: own.missing,
      unreadable: own.unreadable,
      spare: spare.map((one) => ({
        project: one.project,
        reason: one.reason,
        ...(place(one.place) as object),
      })),
    })),
    splits: rollup.splits.map(({ kind, by, listed, found, listedBudget, foundBudget }) => ({
      kind,
      by,
      unit: nameOf(listed[0]!.unit),
      listed: listed.map(({ name }) => name),
      found: found.map(({ name }) => name),
      listedBudget,
      foundBudget,
    })),
    questions: rollup.questions.map(({ id, kind, given, unit, places, choices }) => ({
      id,
      kind,
      given,
      unit,
      places: places.map(place),
      choices: choices.map(({ id: choice, label, likeness }) => ({ id: choice, label, likeness })),
    })),
    projects: rollup.projects.map(project),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}
