import { forms, type FormDefinition } from '../core/forms';
import { profiles } from '../core/profile';
import { registers, type RegisterDefinition } from '../core/registers';
import { obligations, rules } from '../core/rules';
import { functionCatalogue } from '../functions/catalogue';
import { localized, translator, type Language } from '../i18n';
import { cliTexts } from './texts';

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

/** Every rule of the catalogue by id: those that are decided here, and those that somebody has to look at. */
function catalogueOfRules(language: Language): Entry[] {
  const severity = translator(language, 'pane');
  const cli = cliTexts(language);
  const listed = [
    ...rules.map((rule) => ({ ...rule, status: 'implemented' as const })),
    ...obligations.map((obligation) => ({ ...obligation, status: 'obligation' as const })),
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
  return listed.map((one) => ({
    json: {
      id: one.id,
      status: one.status,
      severity: one.severity,
      forms: one.forms,
      ...(one.status === 'implemented'
        ? {
            scope: one.scope,
            title: one.title,
            advice: one.advice,
            basis: one.basis,
            params: one.params ?? {},
            requires: one.requires ?? [],
            ...(one.likelihood && { likelihood: one.likelihood }),
          }
        : { title: one.title, reason: one.reason, basis: one.basis }),
    },
    text: [
      one.id,
      severity(`severity.${one.severity}`),
      one.forms.join(''),
      localized(one.title, language) + (one.status === 'obligation' ? ` ${cli('list.obligation')}` : ''),
    ],
  }));
}

function entries(catalogue: Catalogue, language: Language): Entry[] {
  switch (catalogue) {
    case 'functions':
      return functionCatalogue.map((item) => ({
        json: { ...item },
        text: [`JX.${item.id}`, `JX.${item.name}`, localized(item.description, language)],
      }));
    case 'rules':
      return catalogueOfRules(language);
    case 'forms':
      return [...forms.map(formEntry), ...registers.map(registerEntry)].map(({ basis, ...entry }) => ({
        json: { ...entry, basis },
        text: [entry.id, localized(entry.name, language), basis],
      }));
    case 'profiles':
      return profiles.map((profile) => ({
        // With everything that a file of one's own may change.
        json: { ...profile, customRules: profile.customRules ?? [] },
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
