import { standardLevel1, standardLevel2 } from '../../audit/levels';
import { defineRule } from '../define';
import { branchesOf } from './branches';

/** 成本 is a 二级 of 产出 until 2020 and a 一级 of its own since 2021; a table follows one scheme. */
export const jx026 = defineRule({
  id: 'JX026',
  scope: 'project',
  severity: 'error',
  forms: ['T', 'D'],
  needs: ['level1', 'level2'],
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
    first: {
      zh: '“成本”列为一级指标，按所用口径（{{profile}}）成本应是“产出”下的二级指标。',
      en: 'Cost stands as a first level; under the profile in use ({{profile}}) it is a second level of 产出.',
    },
    second: {
      zh: '“成本”列为“产出”下的二级指标，按所用口径（{{profile}}）成本应是一级指标。',
      en: 'Cost stands as a second level of 产出; under the profile in use ({{profile}}) it is a first level.',
    },
  },
  check({ project, profile, report }) {
    const data = { profile: profile.id };
    if (profile.weights.costLevel === 2) {
      const cost = branchesOf(project, 'level1').find(({ value }) => standardLevel1(value) === '成本');
      if (cost) report({ message: 'first', cell: cost.cell, data });
      return;
    }
    const cost = branchesOf(project, 'level2').find(
      ({ value, rows }) =>
        standardLevel2(value)?.name === '成本' && standardLevel1(rows[0]!.value('level1')) === '产出',
    );
    if (cost) report({ message: 'second', cell: cost.cell, data });
  },
});
