import { formCodeOf } from '../../audit/applies';
import type { FormContext } from '../../audit/types';
import { product, quantificationRate, roundHalfUp } from '../../measures';
import type { FormCode } from '../../forms/types';
import type { Area } from '../../grid';
import type { Profile } from '../../profile/types';
import type { ProjectIndicators } from '../../recognise/types';
import { basis, defineRule } from '../define';
import { areaOf } from '../reading/areas';
import { activeRows } from '../weights/points';

const SPEAKS_ABOUT: readonly FormCode[] = ['T', 'D', 'S'];

interface Group {
  readonly code: FormCode;
  readonly projects: ProjectIndicators[];
}

/** Projects of one unit at one stage, in the order in which they come. */
function unitsOf({ form }: FormContext): Group[] {
  const groups: Group[] = [];
  const byCode = new Map<FormCode, Map<string, Group>>();
  for (const project of form.projects) {
    const code = formCodeOf(form, project);
    if (project.unitName === null || !SPEAKS_ABOUT.includes(code)) continue;
    const byUnit = byCode.get(code) ?? new Map<string, Group>();
    byCode.set(code, byUnit);
    const group = byUnit.get(project.unitName);
    if (group) group.projects.push(project);
    else {
      const begun = { code, projects: [project] };
      byUnit.set(project.unitName, begun);
      groups.push(begun);
    }
  }
  return groups;
}

/** Rates by their counts: the projects of a ledger share a few dozen. */
function rememberedRates(): typeof quantificationRate {
  const known = new Map<string, number | null>();
  return (quantitative, total) => {
    const counts = `${quantitative}/${total}`;
    let rate = known.get(counts);
    if (rate === undefined) known.set(counts, (rate = quantificationRate(quantitative, total)));
    return rate;
  };
}

interface Counts {
  readonly quantitative: number;
  readonly total: number;
}

type CountsOf = (project: ProjectIndicators) => Counts;

/** A project whose values have changed is another one. */
const known = new WeakMap<Profile, WeakMap<ProjectIndicators, Counts>>();

/** How many indicators a project has, and how many of them are 定量. */
function rememberedCounts({ facts, profile }: FormContext): CountsOf {
  const ofProfile = known.get(profile) ?? new WeakMap<ProjectIndicators, Counts>();
  known.set(profile, ofProfile);
  return (project) => {
    let counts = ofProfile.get(project);
    if (!counts) ofProfile.set(project, (counts = count(project, facts)));
    return counts;
  };
}

function count({ rows }: ProjectIndicators, facts: FormContext['facts']): Counts {
  const counted = activeRows(rows, facts);
  const quantitative = counted.filter((row) => facts(row).nature === '定量').length;
  return { quantitative, total: counted.length };
}

/** What to say of a rate that is not above the threshold; else `null`. */
function shortfall(
  { quantitative, total }: Counts,
  { profile }: FormContext,
  rateOf: typeof quantificationRate,
) {
  const rate = rateOf(quantitative, total);
  return rate === null || rate > profile.quantification.threshold
    ? null
    : {
        rate,
        data: {
          quantitative,
          total,
          rate: `${roundHalfUp(product(rate, 100), 2)}%`,
          threshold: `${product(profile.quantification.threshold, 100)}%`,
        },
      };
}

function sumOf(projects: readonly ProjectIndicators[], countsOf: CountsOf): Counts {
  let [quantitative, total] = [0, 0];
  for (const project of projects) {
    const counts = countsOf(project);
    quantitative += counts.quantitative;
    total += counts.total;
  }
  return { quantitative, total };
}

/** Where the indicators stand that are not 定量. */
const placesOfOthers = ({ rows }: ProjectIndicators, { facts }: FormContext): Area[] =>
  activeRows(rows, facts)
    .filter((row) => facts(row).nature !== '定量')
    .map((row) => areaOf(row.cell('target')));

/**
 * 量化率 = 定量三级指标数 ÷ 三级指标总数 is above the profile's threshold, for every project and, in a
 * ledger, for every unit. A self-evaluation repeats what was approved: there it can only be noted.
 */
export const jx085 = defineRule({
  id: 'JX085',
  scope: 'form',
  // A threshold of one county: a bureau that sends tables back for it says so in its profile.
  severity: 'warning',
  forms: ['T', 'D', 'S', 'A'],
  basis: basis.report2020,
  title: {
    zh: '指标量化率应高于规定比例',
    en: 'The share of quantitative indicators is above the required one',
  },
  advice: {
    zh: '把定性指标改为可以计量的指标，或增加定量指标。',
    en: 'Turn qualitative indicators into measurable ones, or add quantitative ones.',
  },
  messages: {
    project: {
      zh: '项目“{{project}}”{{total}} 个三级指标中定量 {{quantitative}} 个，量化率 {{rate}}，应高于 {{threshold}}。',
      en: 'Project "{{project}}": {{quantitative}} of {{total}} indicators are quantitative, {{rate}}; it should be above {{threshold}}.',
    },
    unit: {
      zh: '单位“{{unit}}”{{projects}} 个项目共 {{total}} 个三级指标，定量 {{quantitative}} 个，量化率 {{rate}}，应高于 {{threshold}}。',
      en: 'Unit "{{unit}}": {{quantitative}} of {{total}} indicators in {{projects}} projects are quantitative, {{rate}}; it should be above {{threshold}}.',
    },
  },
  needs: ['name', 'target'],
  check(ctx) {
    const { form, profile, report } = ctx;
    const isLedger = form.definition.shape === 'ledger';
    const header = form.columns.get('target')!.header.cell;
    const expected = profile.quantification.threshold;
    const rateOf = rememberedRates();
    const severityOf = (code: FormCode) => (code === 'S' ? { severity: 'info' as const } : {});
    const countsOf = rememberedCounts(ctx);
    for (const project of form.projects) {
      const code = formCodeOf(form, project);
      if (!SPEAKS_ABOUT.includes(code)) continue;
      const found = shortfall(countsOf(project), ctx, rateOf);
      const first = project.rows[0];
      if (!found || !first) continue;
      const named = project.projectName ?? form.fields.get('projectName')?.value ?? form.sheet;
      report({
        message: 'project',
        ...severityOf(code),
        cell: isLedger ? first.cell('projectName') : header,
        cells: placesOfOthers(project, ctx),
        data: { project: String(named), ...found.data },
        expected,
        actual: found.rate,
      });
    }
    if (!isLedger) return;
    for (const { code, projects } of unitsOf(ctx)) {
      // With a single project the unit's rate is the project's, which has been said.
      const found = projects.length > 1 ? shortfall(sumOf(projects, countsOf), ctx, rateOf) : null;
      const first = projects[0]!.rows[0];
      if (!found || !first) continue;
      report({
        message: 'unit',
        ...severityOf(code),
        cell: first.cell('unitName'),
        data: { unit: projects[0]!.unitName, projects: projects.length, ...found.data },
        expected,
        actual: found.rate,
      });
    }
  },
});
