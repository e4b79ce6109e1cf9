import { squeeze } from '../../indicator';
import { basis, defineRule, wordsParam } from '../define';
import { replacement } from '../reading/replacement';

/** Words with their standard ones as the parameter gave them last: it is the same for every row. */
let lately = { text: '', words: new Map<string, string>() };

function wordsIn(text: string): ReadonlyMap<string, string> {
  if (lately.text !== text) {
    const pairs = text.split(',').map((pair) => pair.split('=') as [string, string]);
    lately = { text, words: new Map(pairs) };
  }
  return lately.words;
}

/** Units by their standard sign. */
export const jx068 = defineRule({
  id: 'JX068',
  scope: 'row',
  severity: 'info',
  forms: ['T', 'S'],
  basis: basis.publishedForms,
  params: { words: '百分比=%,百分数=%,百分率=%,百分号=%,百分=%,pct=%,千分比=‰,千分率=‰' },
  paramFields: {
    words: wordsParam(
      '不规范单位=规范写法（用逗号隔开）',
      'Unit as written=standard sign (separated by commas)',
    ),
  },
  title: { zh: '计量单位宜用规范写法', en: 'Units are written the standard way' },
  advice: { zh: '改用规范的单位，如“%”。', en: 'Use the standard sign, such as %.' },
  messages: {
    word: {
      zh: '计量单位“{{unit}}”宜写作“{{standard}}”。',
      en: 'The unit "{{unit}}" is better written "{{standard}}".',
    },
    both: {
      zh: '“{{value}}”既写“百分之”又写“%”，请只留一种。',
      en: '"{{value}}" says both 百分之 and %; keep one of them.',
    },
  },
  needs: ['target'],
  check({ form, row, facts, params, report }) {
    if (facts.isNotApplicable) return;
    const unit = row.value('meterUnit');
    const standard =
      typeof unit === 'string' ? wordsIn(String(params['words'])).get(squeeze(unit)) : undefined;
    if (standard !== undefined) {
      const cell = row.cell('meterUnit');
      report({
        message: 'word',
        cell,
        data: { unit: String(unit), standard },
        expected: standard,
        actual: unit,
        fix: replacement(form, cell, standard, true),
      });
    }
    const value = row.value('target');
    const isPercent = typeof value === 'string' && /百分之/.test(value);
    if (isPercent && (/[%％]/.test(value) || /^[%％]$/.test(String(unit ?? '').trim()))) {
      report({ message: 'both', cell: row.cell('target'), data: { value }, actual: value });
    }
  },
});
