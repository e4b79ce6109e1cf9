import { parseSign, parseTarget, printTarget } from '../../indicator';
import type { FormInstance } from '../../recognise/types';
import { basis, defineRule } from '../define';
import { replacement } from '../reading/replacement';

/** Signs in words or in characters that look alike, each with the standard one. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/大于(?:或者?)?等于|[>》〉﹥≥]=|≥≥|>≥/g, '≥'],
  [/小于(?:或者?)?等于|[<《〈﹤≤]=|≤≤|<≤/g, '≤'],
  [/大于|[》〉﹥]/g, '>'],
  [/小于|[《〈﹤]/g, '<'],
  [/等于|﹦/g, '='],
];

/** What calls for the rule; ">=" alone is a valid sign. */
const UNUSUAL = /[０-９．％＞＜＝》《〉〈﹥﹤﹦]|大于|小于|等于|≥[=≥]|≤[=≤]|>≥|<≤/;

const WORDS = /大于|小于|等于/;
/** So many rows tell how the column is filled in. */
const LOOKED_AT = 20;

/** True for a sign column in words throughout: that is what the platform's list offers, and nobody typed it. */
function isListOfWords({ rows }: FormInstance): boolean {
  const signs = rows
    .slice(0, LOOKED_AT)
    .map((row) => row.value('sign'))
    .filter((sign) => parseSign(sign) !== null && parseSign(sign) !== '定性');
  return signs.every((sign) => WORDS.test(String(sign)));
}

function rewritten(text: string): string {
  const narrow = text.replace(/[０-９．％＞＜＝＋－，]/g, (char) =>
    String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );
  return SIGNS.reduce((done, [pattern, sign]) => done.replace(pattern, sign), narrow);
}

/** Digits and signs in the writing that every platform reads. */
export const jx083 = defineRule({
  id: 'JX083',
  scope: 'row',
  severity: 'info',
  forms: ['T', 'S'],
  basis: basis.platform,
  title: {
    zh: '数字和符号应使用规范写法',
    en: 'Digits and signs are written the standard way',
  },
  advice: {
    zh: '数字用半角，符号用 ≥、≤、＞、＜、＝ 各一个字符。',
    en: 'Use half-width digits and a single character for the sign.',
  },
  messages: {
    writing: {
      zh: '“{{value}}”宜写作“{{standard}}”。',
      en: '"{{value}}" is better written "{{standard}}".',
    },
  },
  needs: ['target'],
  check({ form, row, facts, profile, report }) {
    if (facts.isNotApplicable) return;
    const { policy } = profile.quantification;
    for (const column of ['target', 'actual'] as const) {
      const value = row.value(column);
      if (typeof value !== 'string' || !UNUSUAL.test(value)) continue;
      const before = parseTarget(value, policy);
      const standard = rewritten(value);
      // 不大于 is no 不>: it must say the same as before.
      const isSame = printTarget(before) === printTarget(parseTarget(standard, policy));
      if (before.number === null || !isSame) continue;
      const cell = row.cell(column);
      report({
        message: 'writing',
        cell,
        data: { value, standard },
        expected: standard,
        actual: value,
        fix: replacement(form, cell, standard, true),
      });
    }
    const sign = row.value('sign');
    const standard = parseSign(sign);
    if (typeof sign !== 'string' || standard === null || !UNUSUAL.test(sign)) return;
    if (isListOfWords(form)) return;
    const cell = row.cell('sign');
    report({
      message: 'writing',
      cell,
      data: { value: sign, standard },
      expected: standard,
      actual: sign,
      fix: replacement(form, cell, standard, true),
    });
  },
});
