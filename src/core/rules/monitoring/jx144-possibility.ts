import { isBlankText, squeeze } from '../../indicator';
import { indicatorColumns } from '../../forms/labels';
import type { FormContext } from '../../audit/types';
import type { IndicatorRow } from '../../recognise/types';
import { basis, defineRule } from '../define';
import { spannedField } from '../reading/merged';
import { asSeen } from '../self-evaluation/results';
import { isWorded, lightOf } from './progress';

const { values: CHOICES, synonyms = {} } = indicatorColumns.possibility.choices!;
const CERTAIN = new Set(['确定能', ...(synonyms['确定能'] ?? [])]);
const KNOWN = new Set([...CHOICES, ...Object.values(synonyms).flat()]);
/** Other provinces ask for a yes, a share or a degree: 可以完成, 按期完成, 90%, 较大. */
const ANSWER =
  /能|可以|完成|达成|达到|实现|可行|确定|确保|肯定|保证|把握|概率|是|否|高|低|大|小|难|无法|%|\d|√|[ABC]/i;

/** 完成目标可能性: one of three answers, and one that its light bears out. */
export const jx144 = defineRule({
  id: 'JX144',
  scope: 'form',
  severity: 'warning',
  forms: ['M'],
  basis: basis.good,
  title: {
    zh: '完成目标可能性应三选一，并与进度相符',
    en: 'The likelihood is one of three answers, in keeping with the progress',
  },
  advice: {
    zh: '在“确定能、有可能、完全不可能”中选一项；红灯指标选“确定能”的，核实后在原因说明中写明依据。',
    en: 'Choose one of 确定能, 有可能 and 完全不可能; where the light is red and the answer 确定能, say what it rests on.',
  },
  messages: {
    several: {
      zh: '“{{name}}”的完成目标可能性选了“{{possibility}}”，只能选一项。',
      en: '"{{name}}" gives several answers for its likelihood ({{possibility}}); choose one.',
    },
    unknown: {
      zh: '“{{name}}”的完成目标可能性填的是“{{possibility}}”，应为确定能、有可能或完全不可能。',
      en: '"{{name}}": the likelihood reads "{{possibility}}"; it should be 确定能, 有可能 or 完全不可能.',
    },
    blank: {
      zh: '“{{name}}”没有填写完成目标可能性，其他指标都填了。',
      en: '"{{name}}" does not say how likely the target is; the other indicators do.',
    },
    red: {
      zh: '“{{name}}”指标值 {{target}}、目前 {{actual}}，预警灯为红灯，却填“{{possibility}}”完成，请核实。',
      en: '"{{name}}": target {{target}}, so far {{actual}}, a red light, yet the answer is "{{possibility}}"; check.',
    },
  },
  needs: ['possibility'],
  check(ctx) {
    const { form, facts } = ctx;
    const rows = form.rows.filter((row) => !row.isEmptyBranch && !facts(row).isNotApplicable);
    const answered = rows.filter((row) => answerOf(ctx, row) !== null);
    for (const row of answered) judge(ctx, row);
    // A column that hardly anybody filled in is not used at all.
    if (answered.length <= rows.length / 2) return;
    for (const row of rows) {
      const { name } = facts(row);
      if (answered.includes(row) || name === '' || isBlankText(row.value('actual'))) continue;
      ctx.report({ message: 'blank', cell: row.cell('possibility'), data: { name } });
    }
  },
});

/** What a row answers, also where one answer is merged over several rows; `null` when nothing. */
function answerOf({ form }: FormContext, row: IndicatorRow): string | null {
  const value = row.value('possibility') ?? spannedField(form, row, 'possibility').value;
  return isBlankText(value) ? null : squeeze(String(value));
}

function judge(ctx: FormContext, row: IndicatorRow): void {
  const { form, facts, profile, report } = ctx;
  const { name } = facts(row);
  const possibility = answerOf(ctx, row)!;
  const cell = row.cell('possibility');
  const parts = possibility.split('、');
  if (parts.length > 1 && parts.every((part) => KNOWN.has(part))) {
    report({ message: 'several', severity: 'error', cell, data: { name, possibility }, actual: possibility });
    return;
  }
  if (!KNOWN.has(possibility) && !ANSWER.test(possibility)) {
    report({ message: 'unknown', cell, data: { name, possibility }, actual: possibility });
    return;
  }
  const light = lightOf(facts(row), form, row, profile);
  if (!CERTAIN.has(possibility) || light?.colour !== 'red' || !light.isCertain) return;
  report({
    message: 'red',
    severity: isWorded(form, row) ? 'info' : 'warning',
    cell,
    data: { name, possibility, ...asSeen(facts(row), row) },
    actual: possibility,
  });
}
