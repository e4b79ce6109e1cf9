import type { IndicatorFacts } from '../../audit/facts';
import type { Severity } from '../../profile/types';
import { squeeze, type ParsedTarget } from '../../indicator';
import { basis, defineRule } from '../define';
import { asSeen } from './results';

/** Words for "none": beside a target of 0 they are the result. */
const NONE = /^(?:无|没有|未发生|未出现|零|无.{1,8}|未发生.{1,8}|没有.{1,8})$/;
/** Words for "all of it": beside a target of 100% they say the figure. */
const ALL = /^(?:已)?全(?:部|覆盖|面|额|员|县|域)/;
const DURATION = /^(?:个?工作日|天|日|周|个?月|季度|年|小时|分钟)/;

/** Longer texts are reports, not results. */
const LONGEST_SENTENCE = 200;

/** True for a range that does not leave the range it was asked for. */
function isWithin(actual: ParsedTarget, target: ParsedTarget): boolean {
  const bounds = [target.number, actual.number, actual.upper, target.upper];
  return bounds.every((bound, i) => bound !== null && bound >= (bounds[i - 1] ?? bound));
}

/** True for a sentence with one figure in the target's unit: 共建成书房5家，面积1200平方米 answers 5家. */
function answersOnce(text: string, { unit }: ParsedTarget): boolean {
  if (text.length > LONGEST_SENTENCE) return false;
  const bare = (unit ?? '').replace(/^[百千万亿](?=.)/, '').replace(/[$()*+.?[\]^{|}\\/]/g, '\\$&');
  return [...text.matchAll(new RegExp(`\\d(?:[\\d,]*\\d)?(?:\\.\\d+)?[百千万亿]?${bare}`, 'g'))].length === 1;
}

/** What is wrong with an actual value as the result of a figure; `null` when nothing is. */
function problemOf(facts: IndicatorFacts, value: string): { id: string; severity: Severity } | null {
  const { target, actual, level2 } = facts;
  if (actual.kind === 'blank') return null;
  if (actual.kind === 'number') return actual.sign === null ? null : { id: 'operator', severity: 'error' };
  // A scale of standards, 200—1600元/月, is kept to as a scale.
  if (isWithin(actual, target)) return null;
  if (actual.kind === 'range') return { id: 'range', severity: 'error' };
  const text = squeeze(value);
  if (target.number === 0 && NONE.test(text)) return null;
  // Ahead of time or in time is how people answer a duration.
  if (DURATION.test(target.unit ?? '')) return null;
  if (actual.kind === 'date') return { id: 'word', severity: level2 === '时效' ? 'warning' : 'error' };
  if (answersOnce(text, target)) return null;
  // The figure is there, in a sentence with others; or the target itself is half a sentence.
  if (/\d/.test(text)) return { id: 'sentence', severity: 'warning' };
  const isAll = target.unit === '%' && target.number === 100 && ALL.test(text);
  return { id: 'word', severity: target.rest === '' && !isAll ? 'error' : 'warning' };
}

/** The result of a figure is the figure that was measured: no limit ("≥90%"), no range, no word. */
export const jx161 = defineRule({
  id: 'JX161',
  scope: 'row',
  severity: 'error',
  forms: ['S'],
  basis: { zh: `${basis.platform.zh}、${basis.publishedForms.zh}`, en: 'Platform practice; published forms' },
  title: {
    zh: '定量指标的实际完成值应为实测数值',
    en: 'The actual value of a quantitative indicator is the measured figure',
  },
  advice: {
    zh: '填写年末实际统计或测评得到的数值，不带 ≥、≤ 等符号；没有完成的填实际数并说明原因。',
    en: 'Enter the figure that was counted or surveyed, without ≥ or ≤; where nothing was reached enter it and say why.',
  },
  messages: {
    operator: {
      zh: '“{{name}}”的实际完成值“{{value}}”是一个范围，不是实测数值。',
      en: '"{{name}}": the actual value "{{value}}" is a limit, not a measured figure.',
    },
    range: {
      zh: '“{{name}}”的实际完成值“{{value}}”是一个区间，不是实测数值。',
      en: '"{{name}}": the actual value "{{value}}" is a range, not a measured figure.',
    },
    word: {
      zh: '“{{name}}”的指标值为“{{target}}”，实际完成值“{{value}}”不是数值。',
      en: '"{{name}}" has the target "{{target}}", but the actual value "{{value}}" is no figure.',
    },
    sentence: {
      zh: '“{{name}}”的实际完成值是一段话，看不出与指标值“{{target}}”对应的数值。',
      en: '"{{name}}": the actual value is a sentence in which no single figure answers the target "{{target}}".',
    },
  },
  needs: ['target', 'actual'],
  supersedes: ['JX083', 'JX015', 'JX162'],
  check({ row, facts, report }) {
    const { target, nature, name } = facts;
    if (nature !== '定量' || (target.kind !== 'number' && target.kind !== 'range')) return;
    const value = row.value('actual');
    const problem = problemOf(facts, String(value ?? ''));
    if (!problem) return;
    const seen = asSeen(facts, row);
    report({
      message: problem.id,
      severity: problem.severity,
      cell: row.cell('actual'),
      data: { name, value: seen.actual, target: seen.target },
      actual: value,
    });
  },
});
