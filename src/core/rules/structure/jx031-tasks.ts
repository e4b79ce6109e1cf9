import { textOf } from '../../indicator';
import { basis, defineRule } from '../define';

/** A department's targets hang on its tasks of the year; a printed block that nobody filled in binds nothing. */
export const jx031 = defineRule({
  id: 'JX031',
  scope: 'form',
  severity: 'error',
  forms: ['D'],
  basis: basis.platform,
  title: { zh: '年度主要任务不得为空', en: 'The tasks of the year are filled in' },
  advice: {
    zh: '按部门职责和年度工作计划填写任务名称、主要内容和预算金额；表样不要求填写任务的，可在口径中关闭本规则。',
    en: 'Name the tasks of the year with their contents and budgets; where local forms do not ask for them, switch the rule off in the profile.',
  },
  messages: {
    blank: {
      zh: '“年度主要任务”没有填写，应至少填写一项任务。',
      en: 'The tasks of the year are blank; name at least one.',
    },
    unnamed: {
      zh: '这项任务有预算金额，没有任务名称，应填写。',
      en: 'This task has a budget and no name; name it.',
    },
  },
  check({ form, report }) {
    const { tasks } = form;
    if (!tasks) return;
    const head = tasks.columns.get('name') ?? [...tasks.columns.values()][0];
    if (tasks.rows.length === 0) {
      if (head) report({ message: 'blank', cell: head.header.cell });
      return;
    }
    if (!tasks.columns.has('name')) return;
    for (const row of tasks.rows) {
      if (textOf(row.value('name')) === null && textOf(row.value('content')) === null)
        report({ message: 'unnamed', cell: row.cell('name') });
    }
  },
});
