import type { FieldDefinition } from '../forms/types';
import { readLabel } from './label';

/** Finds the field that a label names, by its standard text and its synonyms. */
export type Dictionary<Id extends string> = ReadonlyMap<string, Id>;

/** Builds the dictionary of some fields; the first field that claims a label keeps it. */
export function dictionaryOf<Id extends string>(fields: readonly FieldDefinition<Id>[]): Dictionary<Id> {
  const dictionary = new Map<string, Id>();
  for (const { id, label, synonyms } of fields) {
    for (const text of [label.zh, ...synonyms]) {
      const { key } = readLabel(text);
      if (key !== '' && !dictionary.has(key)) dictionary.set(key, id);
    }
  }
  return dictionary;
}
