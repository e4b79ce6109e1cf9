import { readNumber } from '../../indicator';
import { sum } from '../../measures';
import { standardLevel1, standardLevel2, type Level1 } from '../../audit/levels';
import type { WeightScheme } from '../../profile/types';
import type { FormInstance, ProjectIndicators } from '../../recognise/types';
import { basis, defineRule } from '../define';
import { followsEvaluationScheme, standardLevels } from './branches';

const REQUIRED: readonly Level1[] = ['产出', '效益', '满意度'];

/** Σ分值 of the rows under a 一级指标. */
function weightOf(project: ProjectIndicators, level: Level1): number | null {
  const rows = project.rows.filter((row) => standardLevel1(row.value('level1')) === level);
  return sum(rows.map((row) => readNumber(row.value('weight')).number));
}

/** Where there is nobody to ask, the points of 满意度 go to 效益: a scheme of its own since 2021. */
function isLeftOutByScheme(project: ProjectIndicators, schemes: readonly WeightScheme[]): boolean {
  const benefit = weightOf(project, '效益');
  return schemes.some((scheme) => scheme.满意度 === 0 && scheme.效益 === benefit);
}

/**
 * Local forms put it under a level of another name (影响力目标), forms until 2019 under 效益: it is asked for, and
 * that is what counts. Where no 二级 has a column, its names stand under 指标名称.
 */
function isUnderAnotherLevel({ rows }: ProjectIndicators, { columns }: FormInstance): boolean {
  const level2 = columns.has('level2') ? 'level2' : 'name';
  return rows.some(
    (row) => !row.isEmptyBranch && standardLevel2(row.value(level2))?.under.includes('满意度') === true,
  );
}

/** Schemes of evaluation ask about it in one indicator of 效果. */
function isAskedInEvaluation(project: ProjectIndicators): boolean {
  return (
    followsEvaluationScheme(project) &&
    project.rows.some((row) => !row.isEmptyBranch && /满意/.test(String(row.value('name') ?? '')))
  );
}

/** What schemes for a department as a whole call it: 履职 is what was done, and what it was good for. */
const OF_DEPARTMENTS: Partial<Record<Level1, RegExp>> = {
  产出: /履职|部门绩效/,
  效益: /履职效果|部门绩效|社会效应/,
};

function isUnderDepartmentsName({ rows }: ProjectIndicators, { definition }: FormInstance, level: Level1) {
  const names = OF_DEPARTMENTS[level];
  return (
    definition.subject === 'department' && rows.some((row) => names?.test(String(row.value('level1') ?? '')))
  );
}

/** A table that scores but shows no 总分 may go on where nobody looked. */
function mayBeCut({ definition, columns, totals }: FormInstance): boolean {
  return definition.shape === 'paper' && columns.has('score') && totals.size === 0;
}

/** 产出, 效益 and 满意度 belong to every table; 成本 only where the profile's scheme asks for it. */
export const jx020 = defineRule({
  id: 'JX020',
  scope: 'project',
  severity: 'error',
  forms: ['T', 'M', 'S', 'D'],
  needs: ['level1'],
  supersedes: ['JX102'],
  basis: { zh: `财预〔2020〕10号、${basis.peers.zh}`, en: '财预〔2020〕10号; peer practice' },
  title: {
    zh: '一级指标应包括产出、效益、满意度',
    en: 'The table has output, benefit and satisfaction indicators',
  },
  advice: {
    zh: '补充缺少的一级指标及其三级指标；本地表样不设该级的，可在口径中调整本规则。',
    en: 'Add the missing level with its indicators; where local forms leave it out, change the rule in the profile.',
  },
  messages: {
    missing: {
      zh: '缺少一级指标“{{level}}”，应至少设置一个{{level}}三级指标。',
      en: 'There is no level "{{level}}"; set at least one indicator under it.',
    },
    empty: {
      zh: '一级指标“{{level}}”下没有三级指标，应至少设置一个。',
      en: 'The level "{{level}}" is printed but holds no indicator; set at least one.',
    },
    cut: {
      zh: '没有见到一级指标“{{level}}”，也没有见到总分，表可能不完整，请核对。',
      en: 'Neither the level "{{level}}" nor a total was found; the table may be incomplete, please check.',
    },
  },
  check({ form, project, profile, report }) {
    const { filled, empty } = standardLevels(project);
    // With no standard level at all, or rows under none, those are the problem and other rules name it.
    const hasOrphans = project.rows.some((row) => !row.isEmptyBranch && row.value('level1') === null);
    if (filled.size === 0 || hasOrphans) return;
    const header = form.columns.get('level1')!.header.cell;
    const first = project.rows[0]!.cell('level1');
    for (const level of REQUIRED) {
      if (filled.has(level)) continue;
      const isElsewhere =
        isUnderAnotherLevel(project, form) || isLeftOutByScheme(project, profile.weights.schemes);
      if (level === '满意度' && (isElsewhere || isAskedInEvaluation(project))) continue;
      if (isUnderDepartmentsName(project, form, level)) continue;
      const printed = empty.get(level);
      const isCut = !printed && mayBeCut(form);
      report({
        message: printed ? 'empty' : isCut ? 'cut' : 'missing',
        cell: printed ?? (form.definition.shape === 'ledger' ? first : header),
        data: { level },
        expected: level,
        ...(isCut && { severity: 'warning' as const }),
      });
    }
  },
});
