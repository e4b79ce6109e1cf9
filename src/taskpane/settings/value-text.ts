/** Values of a profile in words, for what is shipped and what may be typed. */
import type { TFunction } from 'i18next';
import type { ChoiceSpec, FieldSpec, FieldUnit, NumberSpec, TextSpec } from '../../core/profile/field-types';
import { qualitativeResults, ratio } from '../../core/profile/fields/shared';
import type { Band, QualitativeBand, WeightScheme } from '../../core/profile/types';
import { localized, type Language } from '../../i18n';
import type { DraftProblem } from './field-draft';
import { numberText } from './number-text';

export type SettingsText = TFunction<'settings'>;

/** A number with its unit: 0.7 is "70%". */
export function withUnit(value: number, unit: FieldUnit, t: SettingsText): string {
  const number = numberText(value, unit);
  if (unit === 'count') return number;
  return unit === 'percent' ? `${number}%` : `${number} ${t(`unit.${unit}`)}`;
}

/** Between what a number may be; `null` when it may be anything. */
export function rangeText({ unit, min, max }: NumberSpec, t: SettingsText): string | null {
  if (min <= Number.MIN_SAFE_INTEGER) return null;
  return t('fields.range', {
    from: unit === 'percent' ? `${numberText(min, unit)}%` : numberText(min, unit),
    to: withUnit(max, unit, t),
  });
}

export function choiceText(spec: ChoiceSpec, value: unknown, language: Language): string {
  const found = spec.choices.find((one) => one.value === value);
  return found ? localized(found.name, language) : String(value);
}

/** A number, word or choice in words. */
export function simpleText(
  spec: NumberSpec | ChoiceSpec | TextSpec,
  value: unknown,
  t: SettingsText,
  language: Language,
): string {
  if (spec.kind === 'choice') return choiceText(spec, value, language);
  if (spec.kind === 'text') return String(value);
  if (value === null) return spec.none ? localized(spec.none, language) : '';
  return withUnit(value as number, spec.unit, t);
}

/** A field's value in words. */
export function valueText(spec: FieldSpec, value: unknown, t: SettingsText, language: Language): string {
  const join = (texts: readonly string[]) => texts.join(language === 'zh' ? '，' : ', ');
  switch (spec.kind) {
    case 'number':
    case 'choice':
      return simpleText(spec, value, t, language);
    case 'bands':
      return join(
        (value as readonly Band<unknown>[]).map(({ from, value: one }) => {
          const text = simpleText(spec.value, one, t, language);
          if (from <= Number.MIN_SAFE_INTEGER) return t('bands.restLine', { value: text });
          const edge = numberText(from, spec.edge.unit);
          return t('bands.line', { edge: spec.edge.unit === 'percent' ? `${edge}%` : edge, value: text });
        }),
      );
    case 'schemes':
      return join((value as readonly WeightScheme[]).map(({ name }) => name));
    case 'qualitative':
      return join(
        (value as readonly QualitativeBand[]).map(({ result, from, to }) =>
          t('qualitative.line', {
            result: choiceText(qualitativeResults, result, language),
            from: withUnit(from, ratio.unit, t),
            to: withUnit(to, ratio.unit, t),
          }),
        ),
      );
  }
}

/** What is wrong with what was typed, in one sentence. */
export function problemText(problem: DraftProblem, t: SettingsText, language: Language): string {
  if (problem.key === 'said') return localized(problem.text, language);
  const at = problem.index === undefined ? '' : t('problem.at', { number: problem.index + 1 });
  if (problem.key !== 'number' && problem.key !== 'whole') return at + t(`problem.${problem.key}`);
  const { unit, min, max } = problem.spec;
  if (min <= Number.MIN_SAFE_INTEGER) return at + t('problem.anyNumber');
  return at + t(`problem.${problem.key}`, { from: numberText(min, unit), to: numberText(max, unit) });
}
