import { isBlankText } from '../../indicator';
import type { FormContext } from '../../audit/types';
import type { IndicatorRow } from '../../recognise/types';
import { basis, defineRule } from '../define';
import { spannedField } from '../reading/merged';
import { itemsOf } from './scorecard';

/** A scorecard without scores evaluates nothing. */
export const jx220 = defineRule({
  id: 'JX220',
  scope: 'form',
  severity: 'error',
  forms: ['E'],
  basis: basis.platform,
  title: { zh: '评估事项、评估结果不得为空', en: 'Every question of the evaluation is named and answered' },
  advice: {
    zh: '逐项评分；不适用的项目填“/”并在评分说明中写明。',
    en: 'Score every item; enter "/" where one does not apply and say so in the comment.',
  },
  messages: {
    score: { zh: '“{{name}}”没有评估得分。', en: '"{{name}}" has no score.' },
    item: { zh: '这一行有分值，没有评估事项。', en: 'This row has points but no question.' },
    all: {
      zh: '{{count}} 个评估事项都没有得分，评估尚未进行。',
      en: 'None of the {{count}} questions has a score: the evaluation is still to be made.',
    },
  },
  needs: ['name', 'score'],
  check(ctx) {
    const { form, facts, report } = ctx;
    const items = itemsOf(form, facts);
    const open = items.filter((row) => isOpen(ctx, row));
    if (items.length > 1 && open.length === items.length) {
      const { cell } = form.columns.get('score')!.header;
      report({ message: 'all', cell, data: { count: items.length } });
      return;
    }
    for (const row of items) {
      const { name, weight } = facts(row);
      if (name !== '' && open.includes(row))
        report({ message: 'score', cell: row.cell('score'), data: { name } });
      // A question merged over several rows is asked of each.
      const isUnnamed = name === '' && isBlankText(spannedField(form, row, 'name').value);
      if (isUnnamed && weight.number !== null) report({ message: 'item', cell: row.cell('name') });
    }
  },
});

/** True for a blank; a filler such as "/" says that there is nothing to score. */
function isOpen({ form }: FormContext, row: IndicatorRow): boolean {
  if (!isBlankText(spannedField(form, row, 'score').value)) return false;
  const { row: at, col } = row.cell('score');
  return String(form.grid.value(at, col) ?? '').trim() === '';
}
