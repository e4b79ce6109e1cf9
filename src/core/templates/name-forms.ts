import { composeForm, type ComposedForm, type FormData, type FormDefinition } from '../forms';
import type { Profile } from '../profile/types';
import { sheetNames } from './sheet-names';

/** A composed table and the sheet it goes on. */
export interface NamedForm {
  readonly name: string;
  readonly form: ComposedForm;
}

/** A sheet for each form, named after its project (its unit, for forms of whole departments). */
export function nameForms(
  data: readonly FormData[],
  definition: FormDefinition,
  profile: Profile,
  fallback: string,
  layoutId?: string,
): NamedForm[] {
  const names = sheetNames(
    data.map(({ fields }) => {
      const name = fields?.projectName ?? fields?.unitName ?? null;
      return name === null ? null : String(name);
    }),
    fallback,
  );
  return data.map((one, index) => ({
    name: names[index]!,
    form: composeForm(definition, one, layoutId, profile),
  }));
}

/** Forms by the unit that carries them out, in the order of their first; what names no unit comes under `null`. */
export function byUnit(data: readonly FormData[]): ReadonlyMap<string | null, readonly FormData[]> {
  const units = new Map<string | null, FormData[]>();
  for (const one of data) {
    const unit = one.fields?.implementingUnit ?? one.fields?.unitName ?? null;
    const key = unit === null ? null : String(unit).trim();
    units.set(key, [...(units.get(key) ?? []), one]);
  }
  return units;
}
