import {
  composeForm,
  type ComposedForm,
  type FormData,
  type FormDefinition,
  type FormulaKind,
} from '../forms';
import type { Profile } from '../profile/types';
import { sheetNames } from './sheet-names';

/** A composed table and the sheet it goes on. */
export interface NamedForm<Kind extends FormulaKind = 'plain'> {
  readonly name: string;
  readonly form: ComposedForm<Kind | 'plain'>;
}

/** A sheet for each form, named after its project (its unit, for forms of whole departments); `kind` as in composeForm. */
export function nameForms<Kind extends FormulaKind = 'plain'>(
  data: readonly FormData[],
  definition: FormDefinition,
  profile: Profile,
  fallback: string,
  layoutId?: string,
  kind?: Kind,
): NamedForm<Kind>[] {
  const names = sheetNames(
    data.map(({ fields }) => {
      const name = fields?.projectName ?? fields?.unitName ?? null;
      return name === null ? null : String(name);
    }),
    fallback,
  );
  return data.map((one, index) => ({
    name: names[index]!,
    form: composeForm(definition, one, layoutId, profile, kind),
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
