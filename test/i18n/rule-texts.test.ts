import { rules } from '../../src/core/rules';
import { profiles } from '../../src/core/profile';
import { forms } from '../../src/core/forms';
import { fillText, LANGUAGES, localized } from '../../src/i18n';

const placeholders = (text: string) => [...new Set(text.match(/\{\{\s*\w+\s*\}\}/g))].sort();

describe.each(rules.map((rule) => [rule.id, rule] as const))('the texts of %s', (_, rule) => {
  test('say the same in both languages: no text is missing, no placeholder either', () => {
    for (const text of [rule.title, rule.advice, rule.basis, ...Object.values(rule.messages)]) {
      for (const language of LANGUAGES) expect(localized(text, language).trim()).not.toBe('');
      expect(placeholders(text.en)).toEqual(placeholders(text.zh));
    }
  });

  test('have no braces left when their placeholders are filled', () => {
    for (const text of Object.values(rule.messages)) {
      const data = Object.fromEntries(
        placeholders(text.zh).map((name) => [name.replace(/[{}\s]/g, ''), 1] as const),
      );
      for (const language of LANGUAGES) expect(fillText(text, data, language)).not.toMatch(/[{}]/);
    }
  });
});

test('forms and profiles have names in both languages', () => {
  for (const { name } of [...forms, ...profiles]) {
    for (const language of LANGUAGES) expect(localized(name, language).trim()).not.toBe('');
  }
});
