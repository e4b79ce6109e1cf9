import { taskColumns, taskTitles, taskTotal } from './labels';
import type { TaskTableDefinition } from './types';

const { name, content, totalAmount, fiscalAmount, otherAmount } = taskColumns;

/** 年度主要任务 of a unit's targets: what it will do, and with which money. */
export const plannedTasks: TaskTableDefinition = {
  titles: taskTitles,
  columns: [name, content, totalAmount, fiscalAmount, otherAmount],
  total: taskTotal,
};

/** 年度主要任务 of later stages: what has become of it, and what was spent. */
export const pursuedTasks: TaskTableDefinition = {
  titles: taskTitles,
  columns: Object.values(taskColumns),
  total: taskTotal,
};
