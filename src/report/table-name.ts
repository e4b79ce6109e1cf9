import { forms } from '../core/forms';
import { registers } from '../core/registers';
import { localized, type Language } from '../i18n';

/** What a form or register that a report names by its id is called. */
export function tableName(id: string, language: Language): string {
  const definition = [...forms, ...registers].find((one) => one.id === id);
  return definition ? localized(definition.name, language) : id;
}
