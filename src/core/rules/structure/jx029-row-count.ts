import { basis, countParam, defineRule, numberParam } from '../define';

/** Two indicators measure no project; forty are measured by nobody. */
export const jx029 = defineRule({
  id: 'JX029',
  scope: 'project',
  severity: 'info',
  forms: ['T'],
  needs: ['name'],
  basis: basis.good,
  params: { fewest: 3, most: 40 },
  paramFields: {
    fewest: countParam('三级指标最少几个', 'Fewest indicators'),
    most: countParam('三级指标最多几个', 'Most indicators'),
  },
  title: {
    zh: '三级指标数量宜适中',
    en: 'A project has neither too few indicators nor too many',
  },
  advice: {
    zh: '指标过少的，按数量、质量、时效、效益、满意度补充；过多的，保留最能反映目标的核心指标。',
    en: 'With too few, add quantity, quality, time, benefit, satisfaction; with too many, keep those that tell most.',
  },
  messages: {
    few: {
      zh: '只有 {{count}} 个三级指标，难以反映项目目标，宜不少于 {{fewest}} 个。',
      en: 'There are only {{count}} indicators, too few to measure a project; {{fewest}} or more are usual.',
    },
    many: {
      zh: '有 {{count}} 个三级指标，超过 {{most}} 个，宜精简为核心指标。',
      en: 'There are {{count}} indicators, more than {{most}}; keep those that tell most.',
    },
  },
  check({ form, project, params, facts, report }) {
    const rows = project.rows.filter((row) => !row.isEmptyBranch && !facts(row).isNotApplicable);
    const [first] = rows;
    if (!first) return;
    const [fewest, most] = [numberParam(params, 'fewest'), numberParam(params, 'most')];
    const count = rows.length;
    if (count >= fewest && count <= most) return;
    report({
      message: count < fewest ? 'few' : 'many',
      cell: form.definition.shape === 'ledger' ? first.cell('name') : form.columns.get('name')!.header.cell,
      data: { count, fewest, most },
      actual: count,
    });
  },
});
