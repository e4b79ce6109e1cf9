import type { FieldDefinition } from '../types';

type Definitions<Id extends string> = { readonly [K in Id]: FieldDefinition<K> };

/** Gives each field its id, and an empty list of synonyms where it has none. */
export function define<Id extends string>(fields: {
  readonly [K in Id]: Omit<FieldDefinition<K>, 'id' | 'synonyms'> & { readonly synonyms?: readonly string[] };
}): Definitions<Id> {
  return Object.fromEntries(
    Object.entries<Omit<FieldDefinition, 'id' | 'synonyms'> & { synonyms?: readonly string[] }>(fields).map(
      ([id, field]) => [id, { ...field, id, synonyms: field.synonyms ?? [] }],
    ),
  ) as Definitions<Id>;
}
