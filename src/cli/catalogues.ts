import { forms, type FormDefinition } from '../core/forms';
import { profiles } from '../core/profile';
import { registers, type RegisterDefinition } from '../core/registers';
import { rules } from '../core/rules';
import { functionCatalogue } from '../functions/catalogue';
import { localized, translator, type Language } from '../i18n';

/** What can be listed. */
export const CATALOGUES = ['functions', 'rules', 'forms', 'profiles'] as const;
export type Catalogue = (typeof CATALOGUES)[number];
export type CatalogueFormat = 'text' | 'json';

interface Entry {
  readonly json: Readonly<Record<string, unknown>>;
  /** Columns of the text form. */
  readonly text: readonly string[];
}

const formEntry = ({ id, code, name, stage, basis, layouts }: FormDefinition) => ({
  id,
  code,
  name,
  stage,
  basis,
  layouts: layouts.map((layout) => ({ id: layout.id, name: layout.name })),
});

const registerEntry = ({ id, name, basis }: RegisterDefinition) => ({
  id,
  code: 'A',
  name,
  stage: null,
  basis,
  layouts: [],
});

function entries(catalogue: Catalogue, language: Language): Entry[] {
  const severity = translator(language, 'pane');
  switch (catalogue) {
    case 'functions':
      return functionCatalogue.map((item) => ({
        json: { ...item },
        text: [`JX.${item.id}`, `JX.${item.name}`, localized(item.description, language)],
      }));
    case 'rules':
      return rules.map((rule) => ({
        json: {
          id: rule.id,
          status: 'implemented',
          severity: rule.severity,
          forms: rule.forms,
          scope: rule.scope,
          title: rule.title,
          advice: rule.advice,
          basis: rule.basis,
          params: rule.params ?? {},
        },
        text: [
          rule.id,
          severity(`severity.${rule.severity}`),
          rule.forms.join(''),
          localized(rule.title, language),
        ],
      }));
    case 'forms':
      return [...forms.map(formEntry), ...registers.map(registerEntry)].map(({ basis, ...entry }) => ({
        json: { ...entry, basis },
        text: [entry.id, localized(entry.name, language), basis],
      }));
    case 'profiles':
      return profiles.map((profile) => ({
        json: { ...profile },
        text: [profile.id, profile.version, localized(profile.name, language), profile.basis.join('，')],
      }));
  }
}

/** Width on a terminal: East Asian characters take two columns. */
function terminalWidth(text: string): number {
  let width = 0;
  for (const char of text) width += char.codePointAt(0)! > 0x2e7f ? 2 : 1;
  return width;
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((text, col) => (widths[col] = Math.max(widths[col] ?? 0, terminalWidth(text))));
  return rows
    .map((row) =>
      row
        .map((text, col) =>
          col === row.length - 1 ? text : text + ' '.repeat(widths[col]! - terminalWidth(text)),
        )
        .join('  '),
    )
    .join('\n');
}

/** A catalogue of the product, as aligned text or as a JSON array. */
export function printCatalogue(catalogue: Catalogue, format: CatalogueFormat, language: Language): string {
  const items = entries(catalogue, language);
  return format === 'json'
    ? `${JSON.stringify(
        items.map(({ json }) => json),
        null,
        2,
      )}\n`
    : `${aligned(items.map(({ text }) => text))}\n`;
}
