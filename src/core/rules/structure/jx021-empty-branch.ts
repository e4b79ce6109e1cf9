import { standardLevel1, levelText } from '../../audit/levels';
import { basis, defineRule } from '../define';
import { standardLevels } from './branches';

/** Printed forms come with every 二级; leaving one empty is allowed and worth a look. */
export const jx021 = defineRule({
  id: 'JX021',
  scope: 'project',
  severity: 'info',
  forms: ['T', 'M', 'S', 'D'],
  needs: ['level2'],
  basis: basis.publishedForms,
  title: {
    zh: '二级指标下宜有三级指标',
    en: 'Each second level holds an indicator',
  },
  advice: {
    zh: '补充三级指标；确不适用的，上传平台前删除该空行。',
    en: 'Add an indicator; where none applies, delete the empty row before uploading.',
  },
  messages: {
    empty: {
      zh: '二级指标“{{level}}”下没有三级指标，请补充，或确认不适用。',
      en: 'The second level "{{level}}" holds no indicator; add one or make sure that none applies.',
    },
  },
  check({ project, report }) {
    const { empty } = standardLevels(project);
    for (const row of project.rows) {
      if (!row.isEmptyBranch) continue;
      const level = levelText(row.value('level2'));
      const parent = standardLevel1(row.value('level1'));
      // A wholly empty 一级 is reported as such.
      if (level === null || (parent !== null && empty.has(parent))) continue;
      const isFilledElsewhere = project.rows.some(
        (other) =>
          !other.isEmptyBranch &&
          levelText(other.value('level2')) === level &&
          other.value('level1') === row.value('level1'),
      );
      if (!isFilledElsewhere) report({ message: 'empty', cell: row.cell('name'), data: { level } });
    }
  },
});
