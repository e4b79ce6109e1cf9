import { contains } from '../../address';
import type { FieldValue } from '../../grid';
import { squeeze, textOf } from '../../indicator';
import type { FormInstance } from '../../recognise/types';
import { basis, defineRule } from '../define';

/** Shorter texts may well be the same by chance. */
const SHORTEST_COPY = 10;
/** What a form asks for beside the goal, and what is no goal of a year. */
const ABOUT_SOMETHING_ELSE = /职能|职责|概述|概况|简介|依据|项目名称|立项|背景/;

/** The text that the goal repeats, with its label; `null` when the goal is its own. */
function copiedFrom({ grid, area, headerRows, goals, tasks }: FormInstance, goal: FieldValue) {
  const text = squeeze(textOf(goal.value) ?? '');
  if (text.length < SHORTEST_COPY) return null;
  const own = [...goals.values()].map(({ cell }) => cell);
  for (let row = area.top; row < headerRows.top; row++) {
    let label = '';
    for (let col = area.left; col <= area.right; col++) {
      const value = grid.value(row, col);
      if (typeof value !== 'string') continue;
      const cell = { row, col };
      const isFree =
        !own.some((at) => at.row === row && at.col === col) && !(tasks && contains(tasks.area, cell));
      if (isFree && ABOUT_SOMETHING_ELSE.test(label) && squeeze(value) === text) return { label, cell };
      label = squeeze(value).replace(/^[*★]+|:$/g, '');
    }
  }
  return null;
}

/** Indicators break a goal down; without the goal they hang in the air. A copy of the duties is no goal of a year. */
export const jx046 = defineRule({
  id: 'JX046',
  scope: 'form',
  severity: 'error',
  forms: ['T', 'M', 'S', 'D'],
  basis: basis.peers,
  title: {
    zh: '年度总体目标应写明，不得为空或照抄其他栏目',
    en: 'The goal of the year is filled in and no copy of another field',
  },
  advice: {
    zh: '按批复的绩效目标申报表填写年度总体目标（预期目标），写清本年度做什么、做到什么程度。',
    en: 'Fill in the goal of the year as approved in the target form: what is done this year, and to what extent.',
  },
  messages: {
    blank: {
      zh: '“{{label}}”为空，应填写年度总体目标。',
      en: '"{{label}}" is blank; fill in the goal of the year.',
    },
    copied: {
      zh: '“{{label}}”与“{{other}}”逐字相同，没有写出本年度要达到的目标，应另行填写。',
      en: '"{{label}}" repeats "{{other}}" word for word and sets no goal for the year; write the goal.',
    },
  },
  check({ form, report }) {
    const goal = form.goals.get('expectedGoal');
    if (!goal) return;
    const label = squeeze(String(goal.label.value ?? '')).replace(/^[*★]+|:$/g, '');
    if (textOf(goal.value) === null) {
      report({ message: 'blank', cell: goal.cell, data: { label } });
      return;
    }
    const copy = copiedFrom(form, goal);
    if (!copy) return;
    report({
      message: 'copied',
      severity: 'warning',
      cell: goal.cell,
      cells: [{ top: copy.cell.row, left: copy.cell.col, bottom: copy.cell.row, right: copy.cell.col }],
      data: { label, other: copy.label },
      actual: goal.value,
    });
  },
});
