import { textOf } from '../../indicator';
import { basis, defineRule } from '../define';

/** Indicators break a goal down; without the goal they hang in the air. */
export const jx046 = defineRule({
  id: 'JX046',
  scope: 'form',
  severity: 'error',
  forms: ['T', 'M', 'S', 'D'],
  basis: basis.peers,
  title: { zh: '年度总体目标不得为空', en: 'The goal of the year is filled in' },
  advice: {
    zh: '按批复的绩效目标申报表填写年度总体目标（预期目标）。',
    en: 'Fill in the goal of the year as approved in the target form.',
  },
  messages: {
    blank: {
      zh: '“{{label}}”为空，应填写年度总体目标。',
      en: '"{{label}}" is blank; fill in the goal of the year.',
    },
  },
  check({ form, report }) {
    const goal = form.goals.get('expectedGoal');
    if (!goal || textOf(goal.value) !== null) return;
    const label = String(goal.label.value ?? '').replace(/\s+/g, '');
    report({ message: 'blank', cell: goal.cell, data: { label } });
  },
});
