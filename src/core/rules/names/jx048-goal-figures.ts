import { areaOf } from '../reading/areas';
import { squeeze } from '../../indicator';
import { basis, defineRule } from '../define';
import { contradictionsOf, readGoal } from './goal-and-indicators';

/** 完成项目主体工程70%: only a part of the work this year. */
const PART_OF_WORK =
  /完成[^,，。;；\d]{0,12}(?:工程|项目|建设|施工|主体|进度|工程量)[^,，。;；\d]{0,6}(\d{1,2}(?:\.\d+)?)%(?!以上的)/;
/** What can only be judged when the work is done. */
const ACCEPTED = /(?:竣工|工程|项目|整体)[^,，]{0,6}验收(?:合格|通过)?率$|竣工率$/;
const PARTIAL = /分部|分项|单元|阶段|隐蔽|已完|工序|初步|主体/;

/** A figure that goal and indicator both give is one figure. */
export const jx048 = defineRule({
  id: 'JX048',
  scope: 'project',
  severity: 'warning',
  forms: ['T'],
  needs: ['name', 'target'],
  basis: basis.peers,
  title: {
    zh: '总体目标与三级指标中的同一数量应一致',
    en: 'Goal and indicators give the same figure for the same thing',
  },
  advice: {
    zh: '核对目标和指标，改正不一致的一处；指标只考核其中一部分的，在名称中写明。',
    en: 'Check both and correct the one that is wrong; where the indicator measures a part, let its name say so.',
  },
  messages: {
    differs: {
      zh: '“{{name}}”的指标值为“{{value}}”，目标中写的是“{{promised}}”，请核对是否一致。',
      en: 'The target of "{{name}}" is "{{value}}", the goal says "{{promised}}"; check that they agree.',
    },
    part: {
      zh: '年度目标是完成工程的 {{share}}%，又设有“{{name}}”{{value}}：未完工的工程能否验收，请核对。',
      en: 'The goal is {{share}}% of the work, yet "{{name}}" is {{value}}; check whether unfinished work can be accepted.',
    },
  },
  check({ form, project, facts, report }) {
    const read = readGoal(form, project, facts);
    if (!read) return;
    const { goal } = read;
    for (const { quantity, indicator } of contradictionsOf(read)) {
      const value = indicator.row.value('target');
      report({
        message: 'differs',
        cell: indicator.row.cell('target'),
        cells: [areaOf(goal.cell)],
        data: { name: indicator.name, value: String(value).trim(), promised: quantity.text },
        expected: quantity.text,
        actual: value,
      });
    }
    const share = PART_OF_WORK.exec(squeeze(read.text))?.[1];
    const accepted = project.rows.find(
      (row) =>
        !row.isEmptyBranch &&
        ACCEPTED.test(facts(row).name.replace(/[（(][^（）()]*[)）]/g, '')) &&
        !PARTIAL.test(facts(row).name) &&
        facts(row).target.unit === '%',
    );
    if (share === undefined || !accepted) return;
    report({
      message: 'part',
      severity: 'info',
      cell: goal.cell,
      cells: [areaOf(accepted.cell('target'))],
      data: { share, name: facts(accepted).name, value: String(accepted.value('target')).trim() },
      actual: goal.value,
    });
  },
});
