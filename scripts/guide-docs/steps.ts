import { STEP_GROUPS, STEPS } from '../checklist/steps';
import { table } from './table';

/** The steps on a real Excel, group by group, with room for the result. */
export function stepTables(): string {
  return STEP_GROUPS.map((group) => {
    const steps = STEPS.filter((step) => step.group === group);
    const rows = steps.map(({ number, what, seen, check }) => [
      String(number),
      what,
      seen,
      check ? '自动' : '是 / 否',
    ]);
    return `### ${group.title}（${group.minutes} 分钟）\n\n${table(['序号', '做什么', '应看到', '结果'], rows)}`;
  }).join('\n\n');
}
