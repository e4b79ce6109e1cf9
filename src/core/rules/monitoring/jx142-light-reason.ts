import { textOf } from '../../indicator';
import { defineRule } from '../define';
import { asSeen } from '../self-evaluation/results';
import { hasCause, isBehind, isWorded, lightOf, reasonColumn } from './progress';

/** What is behind by its warning light is explained while something can still be done about it. */
export const jx142 = defineRule({
  id: 'JX142',
  scope: 'row',
  severity: 'error',
  forms: ['M'],
  basis: { zh: '平台实践、财预〔2019〕136号', en: 'Platform practice; 财预〔2019〕136号' },
  title: {
    zh: '红灯、黄灯指标应说明偏差原因',
    en: 'An indicator with a red or yellow light is explained',
  },
  advice: {
    zh: '写明落后在哪里、为什么、准备怎么赶上；执行情况填错的，先改正。',
    en: 'Say what is behind, why, and how it will catch up; correct the figure first if it is wrong.',
  },
  messages: {
    red: {
      zh: '“{{name}}”指标值 {{target}}、目前 {{actual}}，预警灯为红灯，没有说明偏差原因。',
      en: '"{{name}}": target {{target}}, so far {{actual}}: the light is red, and no reason is given.',
    },
    yellow: {
      zh: '“{{name}}”指标值 {{target}}、目前 {{actual}}，落后于序时进度（黄灯），没有说明偏差原因。',
      en: '"{{name}}": target {{target}}, so far {{actual}}: behind schedule (yellow), and no reason is given.',
    },
  },
  needs: ['target', 'actual'],
  check({ form, row, facts, profile, report }) {
    const column = reasonColumn(form);
    if (column === null) return;
    const light = lightOf(facts, form, row, profile);
    if (!isBehind(light) || isWorded(form, row) || hasCause(form, row)) return;
    // Doubt that is stated without a reason is a matter of its own (JX145).
    if (/可能/.test(textOf(row.value('possibility')) ?? '')) return;
    report({
      message: light.colour === 'red' ? 'red' : 'yellow',
      severity: light.isCertain ? 'error' : 'warning',
      cell: row.cell(column),
      data: { name: facts.name, ...asSeen(facts, row) },
    });
  },
});
