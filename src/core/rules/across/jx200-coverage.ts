import { comparableName, projectKey } from '../../audit/names';
import { tablesAt } from '../../audit/dossiers';
import type { Dossier } from '../../audit/dossier-types';
import type { Stage } from '../../forms/types';
import { basis, defineRule } from '../define';
import { placeOf } from './earlier';
import { libraryOf } from './registers';
import { similarity } from '../names/similar-names';

const projectsOf = (dossiers: readonly Dossier[]) => dossiers.filter(({ subject }) => subject === 'project');

/** Units with at least one table of a stage: of the others nothing has come in yet. */
function unitsWith(dossiers: readonly Dossier[], stage: Stage, year?: number | null): ReadonlySet<string> {
  return new Set(
    projectsOf(dossiers)
      .filter((dossier) => tablesAt(dossier, stage, year).length > 0)
      .flatMap(({ unit }) => comparableName(unit) ?? []),
  );
}

/** Where there is money there is a target: coverage is one hundred percent. */
export const jx200 = defineRule({
  id: 'JX200',
  scope: 'cross',
  severity: 'error',
  forms: ['A'],
  requires: ['project-register'],
  basis: basis.report2020,
  title: {
    zh: '项目库中的项目都应填报绩效目标表',
    en: 'Every project of the library has a target table',
  },
  advice: {
    zh: '补报该项目的绩效目标表；项目名称不一致的，先统一名称。',
    en: 'Hand in the target table of the project; if the names differ, make them the same first.',
  },
  messages: {
    missing: {
      zh: '项目“{{name}}”（{{unit}}）没有绩效目标表。',
      en: 'There is no target table of the project "{{name}}" ({{unit}}).',
    },
  },
  check({ dossiers, workbooks, report }) {
    const projects = projectsOf(dossiers).filter((dossier) => tablesAt(dossier, '目标').length > 0);
    const keys = projects.map(({ name }) => projectKey(name));
    const known = new Set(keys);
    const codes = new Set(projects.flatMap(({ code }) => code ?? []));
    const units = unitsWith(dossiers, '目标');
    for (const { line, name, key, code, unit } of libraryOf(workbooks)) {
      // A unit of which nothing came in is reported as such, not project by project.
      if (unit === null || !units.has(unit) || known.has(key) || (code !== null && codes.has(code))) continue;
      // A name that nearly agrees, or a part of it, is a question of names (JX008, JX011).
      if (keys.some((other) => other.includes(key) || key.includes(other) || similarity(other, key) >= 0.6))
        continue;
      report(line.workbook, line.register.sheet, {
        message: 'missing',
        cell: line.cell('projectName'),
        data: { name, unit: line.text('implementingUnit') ?? '' },
        actual: name,
      });
    }
  },
});

/** What is monitored was planned, and what was planned is monitored. */
export const jx201 = defineRule({
  id: 'JX201',
  scope: 'cross',
  severity: 'error',
  forms: ['T', 'M'],
  requires: ['earlierStage'],
  basis: basis.good,
  title: {
    zh: '监控的项目应有绩效目标，有绩效目标的项目应当监控',
    en: 'Projects monitored have targets, and projects with targets are monitored',
  },
  advice: {
    zh: '补报缺少的表；项目名称不一致的，统一名称。',
    en: 'Hand in the missing table; if the names differ, make them the same.',
  },
  messages: {
    noTarget: {
      zh: '“{{name}}”有监控表，没有绩效目标表。',
      en: '"{{name}}" is monitored and has no target table.',
    },
    noMonitoring: {
      zh: '“{{name}}”有绩效目标表（{{sheet}}），没有监控表。',
      en: '"{{name}}" has a target table ({{sheet}}) and is not monitored.',
    },
  },
  supersedes: ['JX015'],
  check({ dossiers, report }) {
    const known = new Map<string, ReadonlySet<string>>();
    const unitsAt = (stage: Stage, year: number | null): ReadonlySet<string> => {
      const key = `${stage}${year ?? ''}`;
      const found = known.get(key) ?? unitsWith(dossiers, stage, year);
      known.set(key, found);
      return found;
    };
    for (const dossier of projectsOf(dossiers)) {
      const unit = comparableName(dossier.unit);
      if (unit === null) continue;
      const [targets, monitorings] = [tablesAt(dossier, '目标'), tablesAt(dossier, '监控')];
      const [only] = targets.length === 0 ? monitorings : monitorings.length === 0 ? targets : [];
      if (!only) continue;
      const { form, project, workbook, year } = only;
      const other: Stage = only.stage === '目标' ? '监控' : '目标';
      // Where the unit handed in nothing of that stage, it is not this project that is missing.
      if (!unitsAt(other, year).has(unit)) continue;
      const cell = form.fields.get('projectName')?.cell ?? project.rows[0]?.cell('projectName');
      if (!cell) continue;
      report(workbook, form.sheet, {
        message: only.stage === '监控' ? 'noTarget' : 'noMonitoring',
        cell,
        data: only.stage === '监控' ? { name: dossier.name } : { name: dossier.name, sheet: placeOf(only) },
        actual: dossier.name,
      });
    }
  },
});
