import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NAMESPACES, resources, translator, type Locale, type Namespace } from '../../src/i18n';

type Texts = { readonly [key: string]: string | Texts };

const SRC = join(__dirname, '../../src');
const LOCALES = Object.keys(resources) as Locale[];
const PLURAL_SUFFIX = /_(zero|one|two|few|many|other)$/;

function flatten(texts: Texts, prefix = ''): [key: string, text: string][] {
  return Object.entries(texts).flatMap(([key, text]): [string, string][] =>
    typeof text === 'string' ? [[prefix + key, text]] : flatten(text, `${prefix}${key}.`),
  );
}

const textsOf = (locale: Locale, namespace: Namespace) => flatten(resources[locale][namespace]);
const bareKey = (key: string) => key.replace(PLURAL_SUFFIX, '');
const placeholders = (text: string) => [...new Set(text.match(/\{\{\s*[\w.]+\s*\}\}/g))].sort();

describe.each(NAMESPACES)('the texts of %s', (namespace) => {
  test('exist under the same keys in both languages', () => {
    const [zh, en] = LOCALES.map((locale) => [
      ...new Set(textsOf(locale, namespace).map(([key]) => bareKey(key))),
    ]);
    expect(en!.sort()).toEqual(zh!.sort());
  });

  test.each(LOCALES)('give every plural form that %s has, and no other', (locale) => {
    const wanted = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.sort();
    const forms = new Map<string, string[]>();
    for (const [key] of textsOf(locale, namespace)) {
      const form = PLURAL_SUFFIX.exec(key)?.[1];
      if (form) forms.set(bareKey(key), [...(forms.get(bareKey(key)) ?? []), form]);
    }
    for (const [key, found] of forms) expect({ key, forms: found.sort() }).toEqual({ key, forms: wanted });
  });

  test('have the same placeholders in both languages', () => {
    const [zh, en] = LOCALES.map((locale) =>
      Object.fromEntries(textsOf(locale, namespace).map(([key, text]) => [bareKey(key), placeholders(text)])),
    );
    expect(en).toEqual(zh);
  });

  test.each(LOCALES)('are filled in for %s', (locale) => {
    for (const [key, text] of textsOf(locale, namespace)) {
      expect({ key, isBlank: text.trim() === '' }).toEqual({ key, isBlank: false });
    }
  });
});

test('a language has a file for every namespace, and every file is loaded', () => {
  for (const locale of LOCALES) {
    const files = readdirSync(join(SRC, 'i18n/locales', locale)).map((file) => file.replace(/\.json$/, ''));
    expect(files.sort()).toEqual([...NAMESPACES].sort());
  }
});

test('what is put into a text is shown as it is', () => {
  const t = translator('zh', 'pane');
  expect(t('progress.sheet', { sheet: '<b>A&B</b> {{x}} $t(product)' })).toBe(
    '正在识别“<b>A&B</b> {{x}} $t(product)”…',
  );
});

/** Where a namespace's texts are used. */
const ROOMS: Readonly<Record<Namespace, readonly string[]>> = {
  pane: ['taskpane', '../scripts/build'],
  formulas: ['taskpane'],
  help: ['taskpane'],
  rollup: ['taskpane/rollup', 'taskpane/platforms'],
  settings: ['taskpane'],
  host: ['i18n', 'cli', 'report', 'jobs', 'taskpane', 'workbench'],
  cli: ['cli', 'report', 'taskpane/platforms'],
  consistency: ['report'],
  report: ['report', 'cli'],
  workbench: ['workbench'],
};

function sourceOf(room: string): string {
  let entries: string[];
  try {
    entries = readdirSync(join(SRC, room), { recursive: true, encoding: 'utf8' });
  } catch {
    return '';
  }
  return entries
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(SRC, room, name), 'utf8'))
    .join('\n');
}

/**
 * Keys as they stand in the source: `t('a.b')`, and `t(`a.${x}`)` for every key that fits. The compiler
 * already refuses a key that does not exist; this finds those that nobody asks for any more.
 */
function usedKeys(source: string): RegExp[] {
  return [...source.matchAll(/(['"`])((?:[A-Za-z]|\$\{[^}]*\})(?:[\w.]|\$\{[^}]*\})*)\1/g)].map(
    ([, , key]) => {
      const pattern = key!.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'));
      return new RegExp(`^${pattern.join('[\\w-]+')}$`);
    },
  );
}

test.each(NAMESPACES)('every text of %s is used', (namespace) => {
  const used = usedKeys(ROOMS[namespace].map(sourceOf).join('\n'));
  const keys = [...new Set(textsOf('zh-CN', namespace).map(([key]) => bareKey(key)))];
  expect(keys.filter((key) => !used.some((pattern) => pattern.test(key)))).toEqual([]);
});
