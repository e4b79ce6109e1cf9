import { isBlankText } from '../../indicator';
import { basis, defineRule } from '../define';

/** A department's form with nothing but its printed lines has no goals, whatever else is filled in. */
export const jx032 = defineRule({
  id: 'JX032',
  scope: 'form',
  severity: 'error',
  forms: ['D'],
  basis: basis.platform,
  supersedes: ['JX046'],
  title: {
    zh: '部门整体绩效目标和指标不得为空',
    en: 'A department’s goals and indicators are filled in',
  },
  advice: {
    zh: '填写年度总体目标和三级指标；目标另附文件的，在表中一并填写。',
    en: 'Fill in the goal of the year and the indicators; where they are in an attachment, write them here as well.',
  },
  messages: {
    blank: {
      zh: '年度总体目标和三级指标都没有填写，应当填写。',
      en: 'Neither the goal of the year nor any indicator is filled in; fill them in.',
    },
    indicators: {
      zh: '填写了年度总体目标，没有填写任何三级指标，应把目标分解为指标。',
      en: 'The goal of the year has no indicator; break it down into indicators.',
    },
  },
  check({ form, report }) {
    if (form.rows.some((row) => !row.isEmptyBranch)) return;
    const goals = [...form.goals.values()];
    const hasGoal = goals.some(({ value }) => !isBlankText(value));
    const head = (form.columns.get('name') ?? [...form.columns.values()][0])!.header.cell;
    report({ message: hasGoal ? 'indicators' : 'blank', cell: hasGoal ? head : (goals[0]?.cell ?? head) });
  },
});
