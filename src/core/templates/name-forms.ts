import {
  composeForm,
  type ComposedForm,
  type FormData,
  type FormDefinition,
  type FormulaKind,
} from '../forms';
import type { Profile } from '../profile/types';
import { subjectOf, unitOf } from './project-keys';
import { sheetNames } from './sheet-names';

/** A composed table and the sheet it goes on. */
export interface NamedForm<Kind extends FormulaKind = 'plain'> {
  readonly name: string;
  readonly form: ComposedForm<Kind | 'plain'>;
}

export interface NameOptions<Kind extends FormulaKind> {
  readonly layout?: string | undefined;
  /** How the forms calculate; as in composeForm. */
  readonly formulas?: Kind;
  /** Set behind each name, so that the sheets of two stages stand apart. */
  readonly ending?: string;
}

/** A sheet for each form, named after its project (its unit, for forms of whole departments). */
export function nameForms<Kind extends FormulaKind = 'plain'>(
  data: readonly FormData[],
  definition: FormDefinition,
  profile: Profile,
  fallback: string,
  { layout, formulas, ending }: NameOptions<Kind> = {},
): NamedForm<Kind>[] {
  const names = sheetNames(
    data.map((one) => subjectOf(one) || null),
    fallback,
    ending,
  );
  return data.map((one, index) => ({
    name: names[index]!,
    form: composeForm(definition, one, layout, profile, formulas),
  }));
}

/** Forms by the unit that carries them out, in the order of their first; what names no unit comes under `null`. */
export function byUnit(data: readonly FormData[]): ReadonlyMap<string | null, readonly FormData[]> {
  const units = new Map<string | null, FormData[]>();
  for (const one of data) {
    const key = unitOf(one);
    units.set(key, [...(units.get(key) ?? []), one]);
  }
  return units;
}
