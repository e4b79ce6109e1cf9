import { textOf } from '../../indicator';
import type { IndicatorColumnId } from '../../forms/types';
import { defineRule } from '../define';
import { isWorded } from './progress';

/** Where the reason may stand: in its own column, among the remarks. */
const REASONS: readonly IndicatorColumnId[] = ['reason', 'remark'];

/** 财预〔2019〕136号 asks for reasons and measures where a target may be missed. */
export const jx145 = defineRule({
  id: 'JX145',
  scope: 'row',
  severity: 'error',
  forms: ['M'],
  basis: { zh: '财预〔2019〕136号', en: '财预〔2019〕136号' },
  title: {
    zh: '目标有可能或不可能完成的，应写明原因和措施',
    en: 'A target that may be missed has its reasons and measures',
  },
  advice: {
    zh: '在偏差原因或备注栏写明差在哪里、为什么、准备怎么办；能确定完成的，改选“确定能”。',
    en: 'Say what is behind, why, and what will be done; choose 确定能 where the target will be met.',
  },
  messages: {
    missing: {
      zh: '“{{name}}”完成目标的可能性为“{{possibility}}”，没有写明原因和措施。',
      en: '"{{name}}" is said to be "{{possibility}}"; its reasons and measures are missing.',
    },
  },
  needs: ['possibility'],
  check({ form, row, facts, report }) {
    const possibility = textOf(row.value('possibility'));
    const columns = REASONS.filter((id) => form.columns.has(id));
    if (possibility === null || !/可能/.test(possibility) || columns.length === 0) return;
    if (isWorded(form, row)) return;
    report({
      message: 'missing',
      cell: row.cell(columns[0]!),
      data: { name: facts.name, possibility },
    });
  },
});
