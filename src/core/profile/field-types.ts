import type { LocalizedText } from '../text';
import type { Profile } from './types';

/** What says who a profile is, and what is no value: rules are for core/rules and core/custom-rules to name. */
type NoField = 'id' | 'version' | 'name' | 'basis' | 'extends' | 'rules' | 'customRules';

type PathsOf<T, Before extends string = ''> = {
  [K in keyof T & string]: NonNullable<T[K]> extends readonly unknown[] | string | number
    ? `${Before}${K}`
    : PathsOf<T[K], `${Before}${K}.`>;
}[keyof T & string];

/** Every threshold and open point of a profile by its path: "quantification.threshold". */
export type FieldPath = PathsOf<Omit<Profile, NoField>>;

/**
 * How a number is shown: a `percent` is kept as a ratio, every other number as it stands (percentagePoints 百分点,
 * points 分, wan 万元). A `count` has no unit of its own: its name says of what.
 */
export type FieldUnit = 'count' | 'percent' | 'percentagePoints' | 'points' | 'wan' | 'bytes' | 'characters';

/** A number between two edges, both included, as the profile keeps it. */
export interface NumberSpec {
  readonly kind: 'number';
  readonly unit: FieldUnit;
  readonly min: number;
  readonly max: number;
  readonly isWhole?: true;
  /** Said instead of a number where there may be none (`null`). */
  readonly none?: LocalizedText;
}

/** One of several words or numbers. */
export interface ChoiceSpec {
  readonly kind: 'choice';
  readonly choices: readonly { readonly value: string | number; readonly name: LocalizedText }[];
}

/** A word of one's own. */
export interface TextSpec {
  readonly kind: 'text';
}

/** Bands from the highest edge down. */
export interface BandsSpec {
  readonly kind: 'bands';
  readonly edge: NumberSpec;
  readonly value: NumberSpec | ChoiceSpec | TextSpec;
}

/** What may stand in a field. */
export type FieldSpec =
  NumberSpec | ChoiceSpec | BandsSpec | { readonly kind: 'schemes' } | { readonly kind: 'qualitative' };

/** The parts that a profile is read in. */
export type FieldSection =
  | 'quantification'
  | 'rates'
  | 'weights'
  | 'scoring'
  | 'qualitative'
  | 'grades'
  | 'lights'
  | 'credibility'
  | 'checks'
  | 'limits';

/** One field of a profile: what it is called, what may stand in it, and who says so. */
export interface ProfileField {
  readonly section: FieldSection;
  readonly name: LocalizedText;
  /** 文号, or where it comes from when no regulation says it. */
  readonly basis: LocalizedText;
  /** The same for the shipped profiles that say otherwise than the first one, by their ids. */
  readonly basisIn?: Readonly<Record<string, LocalizedText>>;
  readonly value: FieldSpec;
}
