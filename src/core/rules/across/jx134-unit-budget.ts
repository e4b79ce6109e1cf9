import { comparableName } from '../../audit/names';
import { agree, sum } from '../../measures';
import { basis, defineRule } from '../define';
import { libraryOf, linesOf } from './registers';

/** What the projects of a unit get is what the unit gets for its projects. */
export const jx134 = defineRule({
  id: 'JX134',
  scope: 'cross',
  severity: 'warning',
  forms: ['A'],
  requires: ['project-register', 'monitoring-summary'],
  basis: basis.good,
  title: {
    zh: '单位的项目预算应等于其各项目预算之和',
    en: 'The project budget of a unit is the sum of its projects',
  },
  advice: {
    zh: '核对项目台账与监控汇总表，查找漏列或重复的项目。',
    en: 'Compare project register and monitoring summary; look for projects left out or listed twice.',
  },
  messages: {
    sum: {
      zh: '{{unit}}的年初预算数为 {{budget}} 万元，项目台账中其 {{count}} 个项目合计 {{sum}} 万元。',
      en: 'The initial budget of {{unit}} is {{budget}} 万元; its {{count}} projects in the project register add up to {{sum}} 万元.',
    },
  },
  check({ workbooks, profile, report }) {
    const library = libraryOf(workbooks);
    for (const line of linesOf(workbooks, 'monitoring-summary')) {
      const unit = line.text('unitName');
      const budget = line.number('initialBudget');
      const projects = library.filter(
        (project) => project.unit !== null && project.unit === comparableName(unit),
      );
      const total = sum(projects.map((project) => project.budget));
      if (unit === null || budget === null || total === null || projects.some((one) => one.budget === null))
        continue;
      if (agree(budget, total, profile.amounts.tolerance)) continue;
      report(line.workbook, line.register.sheet, {
        message: 'sum',
        cell: line.cell('initialBudget'),
        data: { unit, budget, count: projects.length, sum: total },
        expected: total,
        actual: budget,
      });
    }
  },
});
