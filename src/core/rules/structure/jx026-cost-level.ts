import { yearOf } from '../../audit/applies';
import { standardLevel1, standardLevel2 } from '../../audit/levels';
import { defineRule } from '../define';
import { areaOf } from '../reading/areas';
import { branchesOf } from './branches';

/** First year of 财预〔2021〕101号: from then on both schemes are in use, whatever the profile prefers. */
const COST_LEVEL_SINCE = 2021;

/** 成本 is a 二级 of 产出 until 2020 and may be a 一级 of its own since 2021; a table follows one scheme. */
export const jx026 = defineRule({
  id: 'JX026',
  scope: 'project',
  severity: 'error',
  forms: ['T', 'D'],
  needs: ['level1', 'level2'],
  supersedes: ['JX102'],
  basis: { zh: '财预〔2020〕10号、财预〔2021〕101号', en: '财预〔2020〕10号, 财预〔2021〕101号' },
  title: {
    zh: '成本指标的级次应与所用口径一致',
    en: 'Cost stands at the level that the profile’s scheme gives it',
  },
  advice: {
    zh: '按所用口径调整成本指标的级次；按101号文件填报的，改用相应口径。',
    en: 'Move cost to the level of the scheme in use; for tables after 101号, choose that profile.',
  },
  messages: {
    both: {
      zh: '“成本”既列为一级指标，又列为“产出”下的二级指标，只能采用一种。',
      en: 'Cost stands as a first level and under 产出 as well; a table follows one scheme.',
    },
    first: {
      zh: '“成本”列为一级指标，按所用口径（{{profile}}）成本应是“产出”下的二级指标。',
      en: 'Cost stands as a first level; under the profile in use ({{profile}}) it is a second level of 产出.',
    },
    second: {
      zh: '“成本”列为“产出”下的二级指标，按所用口径（{{profile}}）成本应是一级指标。',
      en: 'Cost stands as a second level of 产出; under the profile in use ({{profile}}) it is a first level.',
    },
  },
  check({ form, project, profile, report }) {
    const first = branchesOf(project, 'level1').find(({ value }) => standardLevel1(value) === '成本');
    const second = branchesOf(project, 'level2').find(
      ({ value, rows }) =>
        standardLevel2(value)?.name === '成本' && standardLevel1(rows[0]!.value('level1')) === '产出',
    );
    const data = { profile: profile.id };
    const year = yearOf(form, project.rows[0]);
    const isBefore = year !== null && year < COST_LEVEL_SINCE;
    if (first && second) report({ message: 'both', cell: second.cell, cells: [areaOf(first.cell)] });
    else if (first && isBefore && profile.weights.costLevel === 2)
      report({ message: 'first', cell: first.cell, data });
    else if (second && profile.weights.costLevel === 1)
      report({ message: 'second', cell: second.cell, data });
  },
});
