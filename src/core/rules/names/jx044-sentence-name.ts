import { basis, defineRule, lengthParam, numberParam } from '../define';
import { isIntention, isMeasurable, withoutNote } from './measurable';

const CLAUSE = /[，,；;。]/;

/** A sentence from the work plan is a task, and nobody can say when an indicator of that name is reached. */
export const jx044 = defineRule({
  id: 'JX044',
  scope: 'row',
  severity: 'info',
  forms: ['T'],
  needs: ['name'],
  basis: basis.good,
  params: { longest: 25 },
  paramFields: {
    longest: lengthParam('指标名称最长', 'Longest name of an indicator'),
  },
  title: {
    zh: '三级指标名称不宜写成工作任务或目标语句',
    en: 'The name of an indicator is no sentence from the work plan',
  },
  advice: {
    zh: '把任务拆分为可衡量的指标，名称精炼到考核内容本身。',
    en: 'Break the task down into what can be measured, and let the name say just that.',
  },
  messages: {
    sentence: {
      zh: '名称有 {{length}} 个字，像工作任务或目标语句，宜精简为可衡量的名称。',
      en: 'The name has {{length}} characters and reads like a task; shorten it to what is measured.',
    },
  },
  check({ row, facts, params, report }) {
    const name = withoutNote(facts.name);
    const { length } = [...name];
    if (length <= numberParam(params, 'longest') || isMeasurable(name)) return;
    if (!isIntention(name) && !CLAUSE.test(name)) return;
    report({ message: 'sentence', cell: row.cell('name'), data: { length }, actual: row.value('name') });
  },
});
