import { forms } from '../forms';
import type { FormCode, FormDefinition } from '../forms/types';
import { squeeze } from '../indicator';

/** The tables that a rule speaks about. */
export interface Applicable {
  readonly definitions: readonly FormDefinition[];
  readonly codes: readonly FormCode[];
}

/** Short words of the trade for every table, and for the tables of a stage. */
const EVERY = /^(?:全部|所有|各表|全部表|所有表|全部表格|所有表格|\*)$/;
const ledgers = forms.filter(({ shape }) => shape === 'ledger');

/** The tables that a word means; none when nobody calls a table that. */
function meantBy(word: string): readonly FormDefinition[] {
  if (EVERY.test(word)) return forms;
  const stage = /^(?:绩效)?(目标|监控|自评)表?$/.exec(word)?.[1];
  // The rows of a ledger count as the stage they are of.
  if (stage) return [...forms.filter((form) => form.stage === stage), ...ledgers];
  const exact = forms.filter(({ name, id }) => squeeze(name.zh) === word || id === word);
  if (exact.length > 0) return exact;
  return word.length < 2 ? [] : forms.filter(({ name }) => squeeze(name.zh).includes(word));
}

/** Words of 适用表 that are listed. */
export function formWords(text: string): string[] {
  return squeeze(text.replace(/[、，,;；/\n]+/g, '\u0001'))
    .split('\u0001')
    .filter((word) => word !== '');
}

/**
 * The tables that 适用表 names, in words of the trade or by the forms' own names.
 * @returns the first word that names none, or the tables
 */
export function applicableForms(text: string): Applicable | { readonly unknown: string } {
  const definitions = new Set<FormDefinition>();
  for (const word of formWords(text)) {
    const meant = meantBy(word);
    if (meant.length === 0) return { unknown: word };
    for (const definition of meant) definitions.add(definition);
  }
  const found = forms.filter((definition) => definitions.has(definition));
  // A ledger that was named for the sake of a stage is asked about rows of that stage only.
  const isNamed = formWords(text).some((word) => !/目标|监控|自评/.test(word));
  const codes = found.filter(({ shape }) => shape !== 'ledger' || isNamed).map(({ code }) => code);
  return { definitions: found, codes: [...new Set(codes)] };
}
