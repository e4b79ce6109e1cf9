import { standardLevel1, standardLevel2 } from '../../audit/levels';
import { basis, defineRule } from '../define';
import { branchesOf } from './branches';

/** 成本指标 under 效益 earns the wrong level's points. */
export const jx025 = defineRule({
  id: 'JX025',
  scope: 'project',
  severity: 'error',
  forms: ['T', 'M', 'S', 'D'],
  needs: ['level1', 'level2'],
  basis: { zh: `财预〔2020〕10号、${basis.good.zh}`, en: '财预〔2020〕10号; good practice' },
  title: {
    zh: '二级指标应归入对应的一级指标',
    en: 'Second levels stand under their own first level',
  },
  advice: {
    zh: '把该二级指标及其三级指标移到对应的一级指标下，并核对分值。',
    en: 'Move the second level with its indicators under its own first level, and check the points.',
  },
  messages: {
    wrong: {
      zh: '二级指标“{{level}}”归在“{{parent}}”下，应归入“{{expected}}”。',
      en: 'The second level "{{level}}" stands under "{{parent}}"; it belongs under "{{expected}}".',
    },
  },
  check({ project, report }) {
    for (const { value, cell, rows } of branchesOf(project, 'level2')) {
      const parent = standardLevel1(rows[0]!.value('level1'));
      const known = standardLevel2(value);
      if (parent === null || !known || known.under.includes(parent)) continue;
      const expected = known.under[0]!;
      report({
        message: 'wrong',
        cell,
        data: { level: known.name, parent, expected },
        expected,
        actual: parent,
      });
    }
  },
});
