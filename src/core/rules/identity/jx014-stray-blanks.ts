import { isBlankText } from '../../indicator';
import { basis, defineRule } from '../define';
import { typedTexts } from './texts';

/** A paragraph may begin with two full-width spaces, the way Chinese paragraphs do. */
const INDENT = /^\u3000{1,2}(?=\S)/;
const LEADING = /^[^\S\u3000]+|^\u3000+/;
const TRAILING = /\s+$/;
/** Blanks inside a line between Chinese characters: a slip, as Chinese is not spaced. */
const INNER = /(?<=[\u3400-\u9fff、，。；：）】》”])[^\S\r\n]+(?=[\u3400-\u9fff（【《“])/g;

/** The platforms compare indicator texts character by character and refuse stray blanks. */
export const jx014 = defineRule({
  id: 'JX014',
  scope: 'project',
  severity: 'error',
  forms: ['T', 'M', 'S', 'D'],
  basis: basis.platform,
  title: {
    zh: '绩效目标和指标文字的首尾、中间不得有空格',
    en: 'Goals and indicators carry no leading, trailing or inner blanks',
  },
  advice: {
    zh: '删除空格；可用“修复”一次删除。',
    en: 'Delete the blanks; the fix does it for you.',
  },
  messages: {
    leading: {
      zh: '“{{text}}”开头有空格，应删除。',
      en: '"{{text}}" begins with a blank; delete it.',
    },
    trailing: {
      zh: '“{{text}}”末尾有空格或多余换行，应删除。',
      en: '"{{text}}" ends with a blank or an empty line; delete it.',
    },
    inner: {
      zh: '“{{text}}”文字中间有空格，应删除。',
      en: '"{{text}}" has a blank between its characters; delete it.',
    },
  },
  check({ form, project, report }) {
    for (const { kind, text, cell } of typedTexts(form, project)) {
      if ((kind !== 'goal' && kind !== 'name' && kind !== 'value') || isBlankText(text)) continue;
      const body = text.replace(INDENT, '');
      // Goals are paragraphs and lists: what stands between their words is layout.
      const inner = kind === 'goal' ? body : body.replace(INNER, '');
      const message = LEADING.test(body)
        ? 'leading'
        : TRAILING.test(body)
          ? 'trailing'
          : inner !== body
            ? 'inner'
            : null;
      if (message === null) continue;
      const clean = inner.replace(LEADING, '').replace(TRAILING, '');
      report({
        message,
        cell,
        data: { text: excerpt(text) },
        expected: clean,
        actual: text,
        fix: { kind: 'fix', edits: [{ sheet: form.sheet, cell, value: clean }] },
      });
    }
  },
});

/** Long texts are quoted by their beginning. */
function excerpt(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
